#include "models/orders/status.h"

#include <QJsonArray>
#include <QStringList>

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

} // namespace

const std::vector<OrderAction> &allOrderActions()
{
    static const std::vector<OrderAction> all = [] {
        std::vector<OrderAction> found;
        found.reserve(actions.size());
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

Result<Done> requireAction(const OrderFacts &facts, OrderAction action)
{
    QStringList allowed;
    for (const OrderAction next : nextActions(facts)) {
        if (next == action) {
            return Done{};
        }
        allowed.append(orderActionCode(next));
    }
    const QString options = allowed.isEmpty()
        ? QStringLiteral("Nothing is to be done on it now.")
        : QStringLiteral("What can be done now: %1.").arg(allowed.join(QStringLiteral(", ")));
    return fail(
        ErrorKind::Conflict, QStringLiteral("order.step_refused"),
        QStringLiteral("“%1” is not possible while the order is %2. %3 %4")
            .arg(orderActionCode(action), orderStatusCode(orderStatus(facts)), whyItIsSo(facts), options),
        {{QStringLiteral("status"), orderStatusCode(orderStatus(facts))},
         {QStringLiteral("allowed"), QJsonArray::fromStringList(allowed)}});
}

} // namespace truvamate
