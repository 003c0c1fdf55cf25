#include "models/orders/status.h"

#include <array>

namespace truvamate {

namespace {

struct ActionRow
{
    OrderAction action;
    const char *code;
    Permission permission;
};

constexpr std::array<ActionRow, 16> actions = {{
    {OrderAction::PostPayment, "post_payment", Permission::PaymentsPost},
    {OrderAction::Cancel, "cancel", Permission::OrdersWrite},
    {OrderAction::BindSlip, "bind_slip", Permission::PurchaseWork},
    {OrderAction::RefundMissed, "refund_missed", Permission::RefundsPropose},
    {OrderAction::RollMissed, "roll_missed", Permission::OrdersWrite},
    {OrderAction::EnterResult, "enter_result", Permission::ResultsEnter},
    {OrderAction::VerifyResult, "verify_result", Permission::ResultsVerify},
    {OrderAction::RunCheck, "run_check", Permission::CheckingRun},
    {OrderAction::TellCustomer, "tell_customer", Permission::OrdersWrite},
    {OrderAction::OpenClaim, "open_claim", Permission::ClaimsWrite},
    {OrderAction::ReceiveClaim, "receive_claim", Permission::ClaimsWrite},
    {OrderAction::ProposePayout, "propose_payout", Permission::PayoutsPropose},
    {OrderAction::ApprovePayout, "approve_payout", Permission::PayoutsApprove},
    {OrderAction::SendPayout, "send_payout", Permission::PayoutsConfirm},
    {OrderAction::ConfirmPayout, "confirm_payout", Permission::PayoutsConfirm},
    {OrderAction::Refund, "refund", Permission::RefundsPropose},
}};

const ActionRow &rowOf(OrderAction action)
{
    return actions[static_cast<std::size_t>(action)];
}

std::vector<OrderAction> purchaseActions(const OrderFacts &facts)
{
    std::vector<OrderAction> found;
    if (facts.placed + facts.missed < facts.liveLines) {
        found.push_back(OrderAction::BindSlip);
    }
    if (facts.missed > 0) {
        found.push_back(OrderAction::RefundMissed);
        found.push_back(OrderAction::RollMissed);
    }
    if (facts.placed == 0) {
        found.push_back(OrderAction::Cancel);
    }
    return found;
}

OrderAction checkingAction(const OrderFacts &facts)
{
    return facts.resultVerified < facts.liveLines ? OrderAction::VerifyResult : OrderAction::RunCheck;
}

std::vector<OrderAction> payoutActions(const OrderFacts &facts)
{
    std::vector<OrderAction> found;
    const int begun = facts.claimsOpen + facts.claimsReceived + facts.payoutsProposed + facts.payoutsApproved
        + facts.payoutsSent + facts.winsSettled;
    const auto add = [&](bool applies, OrderAction action) {
        if (applies) {
            found.push_back(action);
        }
    };
    add(begun < facts.wins, OrderAction::OpenClaim);
    add(facts.claimsOpen > 0, OrderAction::ReceiveClaim);
    add(facts.claimsReceived > 0, OrderAction::ProposePayout);
    add(facts.payoutsProposed > 0, OrderAction::ApprovePayout);
    add(facts.payoutsApproved > 0, OrderAction::SendPayout);
    add(facts.payoutsSent > 0, OrderAction::ConfirmPayout);
    return found;
}

QString areOrIs(int count)
{
    return count == 1 ? QStringLiteral("is") : QStringLiteral("are");
}

/// "1 of 3 lines is bought"
QString share(int count, int of, const QString &what)
{
    return QStringLiteral("%1 of %2 %3 %4 %5")
        .arg(count)
        .arg(of)
        .arg(of == 1 ? QStringLiteral("line") : QStringLiteral("lines"), areOrIs(count), what);
}

QString whyConfirmed(const OrderFacts &facts)
{
    QString text = QStringLiteral("Paid; ") + share(facts.placed, facts.liveLines, QStringLiteral("bought"));
    if (facts.missed > 0) {
        text += QStringLiteral(", and %1 missed the draw").arg(facts.missed);
    }
    return text + QLatin1Char('.');
}

QString whyPayout(const OrderFacts &facts)
{
    return QStringLiteral("%1 of %2 wins settled; claims open %3, received %4; payouts proposed %5, approved "
                          "%6, sent %7.")
        .arg(facts.winsSettled)
        .arg(facts.wins)
        .arg(facts.claimsOpen)
        .arg(facts.claimsReceived)
        .arg(facts.payoutsProposed)
        .arg(facts.payoutsApproved)
        .arg(facts.payoutsSent);
}

QString whyCancelled(const OrderFacts &facts)
{
    if (facts.refundedLines > 0) {
        return QStringLiteral("Cancelled; ")
            + share(facts.refundedLines, facts.lines, QStringLiteral("refunded."));
    }
    return facts.paymentPosted ? QStringLiteral("Cancelled after payment; the refund is still to be made.")
                               : QStringLiteral("Cancelled before any payment.");
}

} // namespace

const std::vector<OrderAction> &allOrderActions()
{
    static const std::vector<OrderAction> all = [] {
        std::vector<OrderAction> found;
        for (const ActionRow &row : actions) {
            found.push_back(row.action);
        }
        return found;
    }();
    return all;
}

QString orderActionCode(OrderAction action)
{
    return QString::fromLatin1(rowOf(action).code);
}

Result<OrderAction> orderActionFromCode(const QString &code)
{
    for (const ActionRow &row : actions) {
        if (code == QLatin1String(row.code)) {
            return row.action;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("order.unknown_action"),
                QStringLiteral("“%1” is not a step of an order.").arg(code));
}

Permission permissionFor(OrderAction action)
{
    return rowOf(action).permission;
}

std::vector<OrderAction> nextActions(const OrderFacts &facts)
{
    switch (orderStatus(facts)) {
    case OrderStatus::Pending:
    case OrderStatus::PaymentPending:
    case OrderStatus::PaymentFailed:
        return {OrderAction::PostPayment, OrderAction::Cancel};
    case OrderStatus::Confirmed:
        return purchaseActions(facts);
    case OrderStatus::PurchasedUsa:
        return {};
    case OrderStatus::WaitingDraw:
        return {OrderAction::EnterResult};
    case OrderStatus::CheckingResults:
        return {checkingAction(facts)};
    case OrderStatus::NoWin:
        return {OrderAction::TellCustomer};
    case OrderStatus::PartialWin:
    case OrderStatus::Jackpot:
    case OrderStatus::PayoutProcessing:
        return payoutActions(facts);
    case OrderStatus::Completed:
        return {};
    case OrderStatus::Cancelled:
        return facts.paymentPosted && facts.refundedLines < facts.lines ? std::vector{OrderAction::Refund}
                                                                        : std::vector<OrderAction>{};
    }
    Q_UNREACHABLE();
}

QString whyItIsSo(const OrderFacts &facts)
{
    switch (orderStatus(facts)) {
    case OrderStatus::Pending:
        return QStringLiteral("No payment has arrived.");
    case OrderStatus::PaymentPending:
        return QStringLiteral("A payment is under way and not yet posted.");
    case OrderStatus::PaymentFailed:
        return QStringLiteral("The last payment failed; no money has arrived.");
    case OrderStatus::Confirmed:
        return whyConfirmed(facts);
    case OrderStatus::PurchasedUsa:
        return share(facts.drawClosed, facts.liveLines,
                     QStringLiteral("past the close of sales; all are bought."));
    case OrderStatus::WaitingDraw:
        return share(facts.resultEntered, facts.liveLines, QStringLiteral("drawn with a result entered."));
    case OrderStatus::CheckingResults:
        return share(facts.checked, facts.liveLines, QStringLiteral("checked against a verified result."));
    case OrderStatus::NoWin:
        return QStringLiteral("Every line is checked and none won; the customer is still to be told.");
    case OrderStatus::PartialWin:
        return QStringLiteral("Every line is checked; wins: %1. No claim is open yet.").arg(facts.wins);
    case OrderStatus::Jackpot:
        return QStringLiteral(
                   "Every line is checked; wins: %1, jackpots among them: %2. No claim is open yet.")
            .arg(facts.wins)
            .arg(facts.jackpots);
    case OrderStatus::PayoutProcessing:
        return whyPayout(facts);
    case OrderStatus::Completed:
        return facts.wins > 0
            ? QStringLiteral("Wins settled: %1 of %2.").arg(facts.winsSettled).arg(facts.wins)
            : QStringLiteral("No line won, and the customer was told.");
    case OrderStatus::Cancelled:
        return whyCancelled(facts);
    }
    Q_UNREACHABLE();
}

} // namespace truvamate
