#pragma once

/// Codes of the events that draws, results, checks, claims and payouts write, with the arguments each
/// carries. Numbers of a result stand in none before it is verified.
namespace truvamate::resultevents {

// Draws
inline constexpr char drawOpened[] = "draw.opened";
inline constexpr char drawClosed[] = "draw.closed";
inline constexpr char drawCancelled[] = "draw.cancelled"; ///< reason
inline constexpr char drawJackpotSet[] = "draw.jackpot_set"; ///< jackpot, source
inline constexpr char drawResultEntered[] = "draw.result_entered"; ///< version
inline constexpr char drawEntriesDisagree[] = "draw.entries_disagree"; ///< version
inline constexpr char drawEntryWithdrawn[] = "draw.entry_withdrawn"; ///< version
inline constexpr char drawResultImported[] = "draw.result_imported"; ///< source
inline constexpr char drawResultVerified[] = "draw.result_verified"; ///< version, result
inline constexpr char drawResultCorrected[] = "draw.result_corrected"; ///< version, result, reason
inline constexpr char drawFeedDiffers[] = "draw.feed_differs"; ///< version, source
inline constexpr char drawChecked[] = "draw.checked"; ///< version, plays, winners
inline constexpr char drawSettled[] = "draw.settled";

// Orders
inline constexpr char orderWon[] = "order.won"; ///< draw_id, version, wins, unpriced, prize
inline constexpr char orderResultCorrected[]
    = "order.result_corrected"; ///< draw_id, version, wins, unpriced, prize

// Slips
inline constexpr char slipPrintDiffers[] = "slip.print_differs"; ///< letter, line_number

// Claims
inline constexpr char claimOpened[] = "claim.opened"; ///< path, expected, unpriced
inline constexpr char claimSubmitted[] = "claim.submitted";
inline constexpr char claimReceived[] = "claim.received"; ///< gross, withheld, into
inline constexpr char claimRefused[] = "claim.refused"; ///< reason
inline constexpr char claimWithdrawn[] = "claim.withdrawn"; ///< reason
inline constexpr char claimCorrected[] = "claim.corrected"; ///< version, expected
inline constexpr char claimFurtherDue[] = "claim.further_due"; ///< version, prize, received

// Payouts
inline constexpr char payoutProposed[] = "payout.proposed"; ///< net_usd, net_thb, rate
inline constexpr char payoutApproved[] = "payout.approved"; ///< net_thb, rate
inline constexpr char payoutRejected[] = "payout.rejected"; ///< reason
inline constexpr char payoutSuperseded[] = "payout.superseded"; ///< reason
inline constexpr char payoutHeld[] = "payout.held"; ///< reason
inline constexpr char payoutReleased[] = "payout.released";
inline constexpr char payoutSent[] = "payout.sent"; ///< bank_reference
inline constexpr char payoutConfirmed[] = "payout.confirmed"; ///< net_thb
inline constexpr char payoutCancelled[] = "payout.cancelled"; ///< reason
inline constexpr char payoutDifferenceFound[] = "payout.difference_found"; ///< amount, version
inline constexpr char payoutDifferenceVoid[] = "payout.difference_void"; ///< amount
inline constexpr char payoutDifferencePaid[] = "payout.difference_paid"; ///< amount
inline constexpr char payoutDifferenceBorne[] = "payout.difference_borne"; ///< amount
inline constexpr char payoutOverRecovered[] = "payout.over_recovered"; ///< amount

} // namespace truvamate::resultevents
