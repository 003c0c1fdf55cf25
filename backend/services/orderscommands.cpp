#include "backend/services/orderscommands.h"

#include "backend/services/orders.h"
#include "backend/services/ordersevents.h"
#include "backend/services/refunds.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/paymentstore.h"

#include <QJsonArray>

namespace truvamate {

namespace {

constexpr int longestNote = 4'000;

Result<OrderNote> addNote(Call &call, const AddOrderNote::Request &request)
{
    const QString body = request.body.trimmed();
    if (body.isEmpty() || body.size() > longestNote) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.bad_note"),
                    QStringLiteral("A note has 1 to %1 characters.").arg(longestNote));
    }
    TRY_DO(lockedOrder(call.db, request.orderId));
    const NoteRow note{call.newId<NoteId>(), request.orderId, call.principal.user, body,
                       request.followUpOn,   call.now};
    TRY_DO(insertNote(call.db, note));
    TRY_DO(call.event(QStringLiteral("order"), request.orderId.uuid(), orderevent::noted));
    TRY_DO(call.audit(QStringLiteral("order"), request.orderId.toString(),
                      {{QStringLiteral("note_id"), note.id.toString()}}));
    return OrderNote{note.id, note.author, call.principal.name, note.body, note.followUpOn, note.writtenAt};
}

Result<OrderDetail> assign(Call &call, const AssignOrder::Request &request)
{
    TRY_DO(lockedOrder(call.db, request.orderId, request.version));
    QJsonObject arguments;
    if (request.assignee) {
        TRY(isStaff, isActiveStaff(call.db, *request.assignee));
        if (!isStaff) {
            return fail(ErrorKind::Invalid, QStringLiteral("order.assignee_not_staff"),
                        QStringLiteral("An order can be given only to a member of staff in use."));
        }
        arguments.insert(QStringLiteral("assignee"), request.assignee->toString());
    }
    TRY_DO(writeAssignee(call.db, request.orderId, request.assignee, call.now));
    TRY_DO(call.event(QStringLiteral("order"), request.orderId.uuid(), orderevent::assigned, arguments));
    TRY_DO(call.audit(QStringLiteral("order"), request.orderId.toString(), arguments));
    return loadOrderDetail(call.db, request.orderId);
}

Result<Done> requireAllFree(Database &db, OrderId order)
{
    TRY(lines, loadLineStandings(db, order));
    for (const LineStanding &line : lines) {
        if (const auto fixed = whyLineIsFixed(line)) {
            return fail(*fixed);
        }
    }
    return Done{};
}

Result<Done> refundRest(Call &call, const OrderRow &order, const QString &reason)
{
    TRY(payment, findCapturedPayment(call.db, order.id));
    if (payment) {
        TRY_DO(refundUnboughtLines(call, {order.id, {}, QStringLiteral("cancelled"), reason}));
    }
    return Done{};
}

Result<Done> cancelLines(Call &call, OrderId order)
{
    TRY(lines, loadLineStandings(call.db, order));
    for (const LineStanding &line : lines) {
        TRY_DO(cancelTicket(call.db, line.id, call.now));
    }
    return Done{};
}

Result<OrderDetail> tellCustomer(Call &call, const TellCustomer::Request &request)
{
    TRY(order, lockedOrder(call.db, request.orderId, request.version));
    TRY(facts, requireStep(call.db, order.id, OrderAction::TellCustomer));
    TRY_DO(writeTold(call.db, order.id, call.now));
    TRY_DO(projectOrder(call.db, order.id, call.now));
    const QJsonObject arguments{{QStringLiteral("wins"), facts.wins}};
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::customerTold, arguments));
    TRY_DO(call.mail(order.customer, ordermail::drawResults, order.id.uuid(),
                     QStringLiteral("%1:%2:%3")
                         .arg(ordermail::drawResults, order.id.toString(), QString::number(order.version)),
                     {{QStringLiteral("number"), order.number}, {QStringLiteral("wins"), facts.wins}}));
    TRY_DO(call.audit(QStringLiteral("order"), order.id.toString(), arguments));
    return loadOrderDetail(call.db, order.id);
}

/// The steps that a bare name is enough for, as the order stands now.
Result<QStringList> commandableSteps(Database &db, OrderId order)
{
    TRY(facts, loadOrderFacts(db, order));
    QStringList steps;
    for (const OrderAction action : nextActions(*facts)) {
        if (action == OrderAction::Cancel || action == OrderAction::TellCustomer) {
            steps.append(orderActionCode(action));
        }
    }
    return steps;
}

Result<OrderDetail> command(Call &call, const CommandOrder::Request &request)
{
    TRY(order, lockedOrder(call.db, request.orderId, request.version));
    TRY(allowed, commandableSteps(call.db, order.id));
    if (allowed.contains(request.action)) {
        return request.action == orderActionCode(OrderAction::Cancel)
            ? cancelOrder(call, {order.id, request.reason.value_or(QString()), request.version})
            : tellCustomer(call, {order.id, request.version});
    }
    const QString options = allowed.isEmpty() ? QStringLiteral("none") : allowed.join(QStringLiteral(", "));
    return fail(
        ErrorKind::Conflict, QStringLiteral("order.action_not_allowed"),
        QStringLiteral("“%1” is no step that order %2 can be commanded to take now. Steps allowed: %3. Its "
                       "status follows from its payments, slips and results.")
            .arg(request.action, order.number, options),
        {{QStringLiteral("allowed"), QJsonArray::fromStringList(allowed)}});
}

} // namespace

Result<OrderDetail> cancelOrder(Call &call, const CancelOrder::Request &request)
{
    const QString reason = request.reason.trimmed();
    if (reason.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.reason_missing"),
                    QStringLiteral("Please say why the order is cancelled."));
    }
    TRY(order, lockedOrder(call.db, request.orderId, request.version));
    // The line in the way is named before the order's status is.
    TRY_DO(requireAllFree(call.db, order.id));
    TRY_DO(requireStep(call.db, order.id, OrderAction::Cancel));
    TRY_DO(refundRest(call, order, reason));
    TRY_DO(cancelLines(call, order.id));
    TRY_DO(writeCancelled(call.db, order.id, reason, call.now));
    TRY_DO(projectOrder(call.db, order.id, call.now));
    const QJsonObject arguments{{QStringLiteral("reason"), reason}};
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::cancelled, arguments));
    TRY_DO(call.mail(order.customer, ordermail::cancelled, order.id.uuid(),
                     ordermail::cancelled + QLatin1Char(':') + order.id.toString(),
                     {{QStringLiteral("number"), order.number}}));
    TRY_DO(call.audit(QStringLiteral("order"), order.id.toString(), arguments));
    return loadOrderDetail(call.db, order.id);
}

void serveOrderCommands(Dispatcher &dispatcher)
{
    dispatcher.serve<AddOrderNote>(addNote);
    dispatcher.serve<AssignOrder>(assign);
    dispatcher.serve<CancelOrder>(cancelOrder);
    dispatcher.serve<TellCustomer>(tellCustomer);
    dispatcher.serve<CommandOrder>(command);
}

} // namespace truvamate
