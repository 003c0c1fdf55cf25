#include "backend/services/refundsbought.h"

#include "backend/services/orders.h"
#include "backend/services/ordersevents.h"
#include "backend/storage/paymentstore.h"

namespace truvamate {

namespace {

Result<Done> requireLost(const LineStanding &line)
{
    if (!line.bought) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("refund.mixed_lines"),
            QStringLiteral("%1 is not bought: refund bought lines and others apart.").arg(lineText(line)));
    }
    if (line.refunded) {
        return fail(ErrorKind::Conflict, QStringLiteral("refund.line_refunded"),
                    QStringLiteral("%1 was refunded before.").arg(lineText(line)));
    }
    if (line.drawStatus != QLatin1String("checked") && line.drawStatus != QLatin1String("settled")) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("refund.draw_not_checked"),
            QStringLiteral("%1 is bought and may still win: it can be refunded once its draw is checked. "
                           "A slip that was bound wrongly is unbound instead.")
                .arg(lineText(line)));
    }
    if (line.won) {
        return fail(ErrorKind::Conflict, QStringLiteral("refund.line_won"),
                    QStringLiteral("%1 won: its prize is paid out, and its price is not refunded.")
                        .arg(lineText(line)));
    }
    return Done{};
}

Result<Done> requireAllLost(Database &db, const std::vector<LineStanding> &lines, bool isNew)
{
    for (const LineStanding &line : lines) {
        TRY_DO(requireLost(line));
        TRY(waiting, isRefundWaiting(db, line.id));
        if (isNew && waiting) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("refund.waiting"),
                QStringLiteral("A refund of %1 already waits for a second person.").arg(lineText(line)));
        }
    }
    return Done{};
}

Result<RefundRequestRow> loadRequest(Database &db, QUuid id)
{
    TRY(request, findRefundRequest(db, id));
    if (!request) {
        return fail(ErrorKind::NotFound, QStringLiteral("refund.unknown_request"),
                    QStringLiteral("There is no such request for a refund."));
    }
    return *std::move(request);
}

Result<QJsonObject> seenRequest(Call &call, QUuid id)
{
    TRY(request, loadRequest(call.db, id));
    TRY(order, findOrder(call.db, request.order));
    TRY(lines, chosenLines(call.db, request.order, request.lines));
    TRY(before, sumOfRefunds(call.db, request.order));
    QJsonArray shown;
    Thb amount;
    for (const LineStanding &line : lines) {
        amount += line.charge();
        shown.append(QJsonObject{{QStringLiteral("line"), line.lineNumber},
                                 {QStringLiteral("charge"), json::write(line.charge())},
                                 {QStringLiteral("draw_status"), line.drawStatus},
                                 {QStringLiteral("won"), line.won},
                                 {QStringLiteral("refunded"), line.refunded}});
    }
    return QJsonObject{{QStringLiteral("order_number"), order->number},
                       {QStringLiteral("order_version"), static_cast<qint64>(order->version)},
                       {QStringLiteral("lines"), shown},
                       {QStringLiteral("amount"), json::write(amount)},
                       {QStringLiteral("refunded_before"), json::write(before)},
                       {QStringLiteral("reason_code"), request.reasonCode},
                       {QStringLiteral("reason"), request.reason},
                       {QStringLiteral("state"), request.state}};
}

/// What was earned with the line is given back from where it was earned.
Result<Done> postBought(Call &call, RefundId refund, const LineStanding &line, const LedgerAccount &source)
{
    const QString key = QStringLiteral("refund:%1:%2").arg(refund.toString(), line.id.toString());
    const auto post = [&](const char *part, const char *account, Thb amount) -> Result<Done> {
        if (amount.isZero()) {
            return Done{};
        }
        return postTransfer(call,
                            {key + QLatin1String(part), QStringLiteral("refund"), refund.uuid(),
                             LedgerAccount::thb(account), source, amount.minor()});
    };
    TRY_DO(post(":fee", "service_fee", line.fee));
    return post(":cost", "ticket_pass_through", line.passThrough);
}

Result<Done> applyRequest(Call &call, const Approval &approval)
{
    TRY(request, loadRequest(call.db, QUuid::fromString(approval.subjectId)));
    TRY_DO(lockedOrder(call.db, request.order));
    TRY(lines, chosenLines(call.db, request.order, request.lines));
    TRY_DO(requireAllLost(call.db, lines, false));
    TRY_DO(writeRefundRequestState(call.db, request.id, QStringLiteral("granted")));
    TRY(refund,
        beginRefund(call, {request.order, request.lines, request.reasonCode, request.reason}, lines,
                    approval.id));
    TRY(payment, findCapturedPayment(call.db, request.order));
    for (const LineStanding &line : lines) {
        TRY_DO(postBought(call, refund.id, line, moneyAccount(payment->provider)));
    }
    TRY_DO(finishRefund(call, refund, lines));
    return Done{};
}

Result<Done> endRequest(Call &call, const Approval &approval, const QString &state)
{
    TRY(request, loadRequest(call.db, QUuid::fromString(approval.subjectId)));
    TRY_DO(writeRefundRequestState(call.db, request.id, state));
    return call.event(QStringLiteral("order"), request.order.uuid(), orderevent::refundRefused,
                      {{QStringLiteral("state"), state}});
}

} // namespace

Result<ApprovalId> proposeBoughtRefund(Call &call, const RefundWish &wish)
{
    if (wish.reasonCode != QLatin1String("house_fault")) {
        return fail(ErrorKind::Conflict, QStringLiteral("refund.not_house_fault"),
                    QStringLiteral("A bought line is refunded only as a fault of the house."));
    }
    TRY(lines, chosenLines(call.db, wish.order, wish.lines));
    TRY_DO(requireAllLost(call.db, lines, true));
    const RefundRequestRow request{makeUuidV7(call.now.ms, call.random),
                                   wish.order,
                                   wish.reasonCode,
                                   wish.reason,
                                   QStringLiteral("waiting"),
                                   call.principal.user,
                                   call.now,
                                   wish.lines};
    TRY_DO(insertRefundRequest(call.db, request));
    TRY_DO(touchOrder(call.db, wish.order, call.now));
    TRY_DO(call.event(
        QStringLiteral("order"), wish.order.uuid(), orderevent::refundRequested,
        {{QStringLiteral("lines"), lineNumbers(lines)}, {QStringLiteral("reason_code"), wish.reasonCode}}));
    TRY_DO(call.audit(QStringLiteral("order"), wish.order.toString(),
                      {{QStringLiteral("refund_request"), request.id.toString(QUuid::WithoutBraces)}}));
    return call.approvals.propose(call, orderapproval::boughtRefund, request.id);
}

void addRefundApprovals(Approvals &approvals)
{
    approvals.add({orderapproval::boughtRefund, Permission::RefundsApprove, seenRequest, applyRequest,
                   [](Call &call, const Approval &approval) {
                       return endRequest(call, approval, QStringLiteral("refused"));
                   },
                   [](Call &call, const Approval &approval) {
                       return endRequest(call, approval, QStringLiteral("void"));
                   }});
}

} // namespace truvamate
