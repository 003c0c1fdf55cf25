#include "ui/words/language.h"
#include "ui/words/tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace truvamate::words {

namespace {

constexpr Phrase roles[] = {
    {"customer", QT_TRANSLATE_NOOP("States", "Customer")},
    {"seller", QT_TRANSLATE_NOOP("States", "Seller")},
    {"support", QT_TRANSLATE_NOOP("States", "Support")},
    {"agent", QT_TRANSLATE_NOOP("States", "Agent")},
    {"kyc", QT_TRANSLATE_NOOP("States", "Identity checks")},
    {"finance", QT_TRANSLATE_NOOP("States", "Finance")},
    {"admin", QT_TRANSLATE_NOOP("States", "Admin")},
    {"owner", QT_TRANSLATE_NOOP("States", "Owner")},
};

constexpr Phrase games[] = {
    {"powerball", QT_TRANSLATE_NOOP("States", "Powerball")},
    {"mega_millions", QT_TRANSLATE_NOOP("States", "Mega Millions")},
};

constexpr Phrase shortGames[] = {
    {"powerball", QT_TRANSLATE_NOOP("States", "PB")},
    {"mega_millions", QT_TRANSLATE_NOOP("States", "MM")},
};

constexpr Phrase tiers[] = {
    {"jackpot", QT_TRANSLATE_NOOP("States", "Jackpot: 5 + special")},
    {"match_5", QT_TRANSLATE_NOOP("States", "5 numbers")},
    {"match_4_special", QT_TRANSLATE_NOOP("States", "4 + special")},
    {"match_4", QT_TRANSLATE_NOOP("States", "4 numbers")},
    {"match_3_special", QT_TRANSLATE_NOOP("States", "3 + special")},
    {"match_3", QT_TRANSLATE_NOOP("States", "3 numbers")},
    {"match_2_special", QT_TRANSLATE_NOOP("States", "2 + special")},
    {"match_1_special", QT_TRANSLATE_NOOP("States", "1 + special")},
    {"match_special", QT_TRANSLATE_NOOP("States", "Special only")},
};

constexpr Phrase orderActions[] = {
    {"post_payment", QT_TRANSLATE_NOOP("States", "Post payment…")},
    {"cancel", QT_TRANSLATE_NOOP("States", "Cancel order…")},
    {"bind_slip", QT_TRANSLATE_NOOP("States", "Scan slip")},
    {"refund_missed", QT_TRANSLATE_NOOP("States", "Refund missed lines…")},
    {"roll_missed", QT_TRANSLATE_NOOP("States", "Move to the next draw…")},
    {"enter_result", QT_TRANSLATE_NOOP("States", "Enter result")},
    {"verify_result", QT_TRANSLATE_NOOP("States", "Verify result")},
    {"run_check", QT_TRANSLATE_NOOP("States", "Check the draw")},
    {"tell_customer", QT_TRANSLATE_NOOP("States", "Tell customer…")},
    {"open_claim", QT_TRANSLATE_NOOP("States", "Open claim…")},
    {"receive_claim", QT_TRANSLATE_NOOP("States", "Receive claim…")},
    {"propose_payout", QT_TRANSLATE_NOOP("States", "Propose payout…")},
    {"approve_payout", QT_TRANSLATE_NOOP("States", "Approve payout…")},
    {"send_payout", QT_TRANSLATE_NOOP("States", "Send payout…")},
    {"confirm_payout", QT_TRANSLATE_NOOP("States", "Confirm payout…")},
    {"refund", QT_TRANSLATE_NOOP("States", "Refund…")},
};

constexpr Phrase approvalKinds[] = {
    {"payout", QT_TRANSLATE_NOOP("States", "Payout")},
    {"payout_house_loss", QT_TRANSLATE_NOOP("States", "Loss borne by the house")},
    {"payment.bank_transfer", QT_TRANSLATE_NOOP("States", "Bank transfer")},
    {"refund.bought_lines", QT_TRANSLATE_NOOP("States", "Refund of bought lines")},
    {"binding.late", QT_TRANSLATE_NOOP("States", "Late binding")},
    {"settings.rate", QT_TRANSLATE_NOOP("States", "Exchange rate")},
    {"settings.fee_schedule", QT_TRANSLATE_NOOP("States", "Fee schedule")},
    {"settings.value", QT_TRANSLATE_NOOP("States", "Setting")},
    {"policy.state", QT_TRANSLATE_NOOP("States", "State policy")},
    {"staff.role", QT_TRANSLATE_NOOP("States", "Role of staff")},
    {"staff.second_factor", QT_TRANSLATE_NOOP("States", "Second factor of staff")},
    {"customer.beneficiary", QT_TRANSLATE_NOOP("States", "Bank account of a customer")},
};

constexpr Phrase claimPaths[] = {
    {"retailer", QT_TRANSLATE_NOOP("States", "Retailer")},
    {"claim_centre", QT_TRANSLATE_NOOP("States", "Claim centre")},
    {"customer_in_person", QT_TRANSLATE_NOOP("States", "Customer in person")},
};

constexpr Phrase providers[] = {
    {"promptpay", QT_TRANSLATE_NOOP("States", "PromptPay")},
    {"bank_transfer", QT_TRANSLATE_NOOP("States", "Bank transfer")},
    {"credit_card", QT_TRANSLATE_NOOP("States", "Card")},
    {"stripe", QT_TRANSLATE_NOOP("States", "Stripe")},
    {"omise", QT_TRANSLATE_NOOP("States", "Omise")},
};

constexpr Phrase selections[] = {
    {"chosen", QT_TRANSLATE_NOOP("States", "Chosen")},
    {"house_pick", QT_TRANSLATE_NOOP("States", "House pick")},
    {"terminal_pick", QT_TRANSLATE_NOOP("States", "Terminal pick")},
};

constexpr Phrase refundReasons[] = {
    {"customer_request", QT_TRANSLATE_NOOP("States", "The customer asked for it")},
    {"missed_draw", QT_TRANSLATE_NOOP("States", "The draw was missed")},
    {"house_fault", QT_TRANSLATE_NOOP("States", "Fault of the house")},
    {"policy", QT_TRANSLATE_NOOP("States", "Policy")},
    {"cancelled", QT_TRANSLATE_NOOP("States", "Order cancelled")},
    {"other", QT_TRANSLATE_NOOP("States", "Other")},
};

constexpr Phrase reviewReasons[] = {
    {"order_cancelled", QT_TRANSLATE_NOOP("States", "The order is cancelled")},
    {"already_paid", QT_TRANSLATE_NOOP("States", "The order is paid already")},
    {"sales_closed", QT_TRANSLATE_NOOP("States", "Sales for its draw have closed")},
};

constexpr Phrase receivedAccounts[] = {
    {"agent_cash", QT_TRANSLATE_NOOP("States", "Agent's cash")},
    {"bank", QT_TRANSLATE_NOOP("States", "Bank")},
};

constexpr Phrase treatments[] = {
    {"receivable", QT_TRANSLATE_NOOP("States", "To be paid back")},
    {"house_loss", QT_TRANSLATE_NOOP("States", "Borne by the house")},
};

constexpr Phrase unpricedReasons[] = {
    {"prize.jackpot_share",
     QT_TRANSLATE_NOOP("States", "A share of the jackpot, which the lottery announces")},
    {"prize.pari_mutuel", QT_TRANSLATE_NOOP("States", "Shared among all winners; the lottery announces it")},
    {"prize.multiplier_missing", QT_TRANSLATE_NOOP("States", "The multiplier of the draw is not recorded")},
    {"prize.not_verified", QT_TRANSLATE_NOOP("States", "The prize table of this time was not verified")},
    {"prize.add_on_not_verified",
     QT_TRANSLATE_NOOP("States", "The prize table of this add-on was not verified")},
};

constexpr Phrase incidents[] = {
    {"binding.mismatch", QT_TRANSLATE_NOOP("States", "Not the ticket that was ordered")},
    {"binding.duplicate", QT_TRANSLATE_NOOP("States", "Slip scanned twice")},
    {"binding.serial_day", QT_TRANSLATE_NOOP("States", "Serial of another day")},
    {"binding.late", QT_TRANSLATE_NOOP("States", "Bound after the draw closed")},
    {"slip.second_look_differs", QT_TRANSLATE_NOOP("States", "Second look read another serial")},
    {"custody.missing", QT_TRANSLATE_NOOP("States", "Paper missing at a count")},
    {"line.missed_unsettled", QT_TRANSLATE_NOOP("States", "Missed line could not be settled")},
};

constexpr Phrase placeKinds[] = {
    {"shop", QT_TRANSLATE_NOOP("States", "Shop")},
    {"agent", QT_TRANSLATE_NOOP("States", "Agent")},
    {"box", QT_TRANSLATE_NOOP("States", "Box")},
    {"claim_centre", QT_TRANSLATE_NOOP("States", "Claim centre")},
};

constexpr Phrase fileKinds[] = {
    {"slip_front", QT_TRANSLATE_NOOP("States", "front of a slip")},
    {"slip_back", QT_TRANSLATE_NOOP("States", "back of a slip")},
    {"receipt", QT_TRANSLATE_NOOP("States", "receipt")},
    {"kyc_document", QT_TRANSLATE_NOOP("States", "identity document")},
    {"payment_slip", QT_TRANSLATE_NOOP("States", "payment slip")},
    {"front", QT_TRANSLATE_NOOP("States", "front")},
    {"back", QT_TRANSLATE_NOOP("States", "back")},
};

constexpr Phrase outcomes[] = {
    {"verified", QT_TRANSLATE_NOOP("States", "verified")},
    {"rejected_final", QT_TRANSLATE_NOOP("States", "rejected for good")},
    {"rejected_retry", QT_TRANSLATE_NOOP("States", "another document asked for")},
    {"false_positive", QT_TRANSLATE_NOOP("States", "not the same person")},
    {"confirmed", QT_TRANSLATE_NOOP("States", "the same person")},
    {"thai_id", QT_TRANSLATE_NOOP("States", "Thai ID card")},
    {"passport", QT_TRANSLATE_NOOP("States", "passport")},
    {"day", QT_TRANSLATE_NOOP("States", "day")},
    {"month", QT_TRANSLATE_NOOP("States", "month")},
    {"allowed", QT_TRANSLATE_NOOP("States", "allowed")},
    {"not_cleared", QT_TRANSLATE_NOOP("States", "not cleared")},
    {"banned", QT_TRANSLATE_NOOP("States", "banned")},
};

constexpr Phrase staffStatuses[] = {
    {"active", QT_TRANSLATE_NOOP("States", "Active")},
    {"suspended", QT_TRANSLATE_NOOP("States", "Suspended")},
    {"banned", QT_TRANSLATE_NOOP("States", "Banned")},
};

struct Kind
{
    QLatin1String name;
    Phrases table;
};

constexpr std::array kinds{
    Kind{QLatin1String("role"), roles},
    Kind{QLatin1String("game"), games},
    Kind{QLatin1String("game_short"), shortGames},
    Kind{QLatin1String("tier"), tiers},
    Kind{QLatin1String("order_action"), orderActions},
    Kind{QLatin1String("approval"), approvalKinds},
    Kind{QLatin1String("claim_path"), claimPaths},
    Kind{QLatin1String("provider"), providers},
    Kind{QLatin1String("selection"), selections},
    Kind{QLatin1String("refund_reason"), refundReasons},
    Kind{QLatin1String("review_reason"), reviewReasons},
    Kind{QLatin1String("received_into"), receivedAccounts},
    Kind{QLatin1String("treatment"), treatments},
    Kind{QLatin1String("unpriced"), unpricedReasons},
    Kind{QLatin1String("incident"), incidents},
    Kind{QLatin1String("place_kind"), placeKinds},
    Kind{QLatin1String("file_kind"), fileKinds},
    Kind{QLatin1String("outcome"), outcomes},
    Kind{QLatin1String("staff_status"), staffStatuses},
};

} // namespace

Phrases namesOf(QLatin1String kind)
{
    const auto found = std::ranges::find(kinds, kind, &Kind::name);
    return found == kinds.end() ? Phrases() : found->table;
}

QString nameOf(QLatin1String kind, const QString &code)
{
    const Phrase *name = findPhrase(namesOf(kind), code);
    return name != nullptr ? phrase(statesContext, name->text) : code;
}

const Phrase *findPhrase(Phrases table, const QString &code)
{
    const auto found
        = std::ranges::find_if(table, [&](const Phrase &each) { return code == QLatin1String(each.code); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace truvamate::words
