#include "ui/words/tables.h"

#include <QCoreApplication>

namespace truvamate::words {

Phrases orderReasons()
{
    static constexpr Phrase table[] = {
        {"order_reason.pending", QT_TRANSLATE_NOOP("Reasons", "No payment has arrived.")},
        {"order_reason.payment_pending",
         QT_TRANSLATE_NOOP("Reasons", "A payment is under way and not yet posted.")},
        {"order_reason.payment_failed",
         QT_TRANSLATE_NOOP("Reasons", "The last payment failed; no money has arrived.")},
        {"order_reason.confirmed",
         QT_TRANSLATE_NOOP("Reasons", "Paid; bought so far: {bought} of {lines} lines.")},
        {"order_reason.missed",
         QT_TRANSLATE_NOOP("Reasons", "Paid; bought: {bought} of {lines} lines, missed the draw: {missed}.")},
        {"order_reason.purchased_usa",
         QT_TRANSLATE_NOOP("Reasons", "All lines are bought; past the close of sales: {done} of {lines}.")},
        {"order_reason.waiting_draw",
         QT_TRANSLATE_NOOP("Reasons", "Drawn with a result entered: {done} of {lines} lines.")},
        {"order_reason.checking_results",
         QT_TRANSLATE_NOOP("Reasons", "Checked against a verified result: {done} of {lines} lines.")},
        {"order_reason.no_win",
         QT_TRANSLATE_NOOP("Reasons",
                           "Every line is checked and none won; the customer is still to be told.")},
        {"order_reason.partial_win",
         QT_TRANSLATE_NOOP("Reasons", "Every line is checked; wins: {wins}. No claim is open yet.")},
        {"order_reason.jackpot",
         QT_TRANSLATE_NOOP(
             "Reasons",
             "Every line is checked; wins: {wins}, jackpots among them: {jackpots}. No claim is open "
             "yet.")},
        {"order_reason.payout_processing",
         QT_TRANSLATE_NOOP(
             "Reasons",
             "Wins settled: {settled} of {wins}; claims open {claims_open}, received "
             "{claims_received}; payouts proposed {payouts_proposed}, approved {payouts_approved}, "
             "sent {payouts_sent}.")},
        {"order_reason.completed_no_win",
         QT_TRANSLATE_NOOP("Reasons", "No line won, and the customer was told.")},
        {"order_reason.completed", QT_TRANSLATE_NOOP("Reasons", "Wins settled: {settled} of {wins}.")},
        {"order_reason.cancelled_refunded",
         QT_TRANSLATE_NOOP("Reasons", "Cancelled; refunded: {refunded} of {lines} lines.")},
        {"order_reason.refund_owed",
         QT_TRANSLATE_NOOP("Reasons", "Cancelled after payment; the refund is still to be made.")},
        {"order_reason.cancelled_unpaid", QT_TRANSLATE_NOOP("Reasons", "Cancelled before any payment.")},
    };
    return table;
}

} // namespace truvamate::words
