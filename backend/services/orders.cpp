#include "backend/services/orders.h"

#include "backend/services/orderscommands.h"
#include "backend/services/orderscreate.h"
#include "backend/services/ordersquote.h"
#include "backend/storage/orderdetail.h"
#include "backend/storage/orderlist.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/paymentstore.h"
#include "backend/storage/refundstore.h"
#include "models/games/game.h"

namespace truvamate {

namespace {

tl::unexpected<Error> unknownOrder(OrderId order)
{
    return fail(ErrorKind::NotFound, QStringLiteral("order.unknown"),
                QStringLiteral("There is no such order."), {{QStringLiteral("order_id"), order.toString()}});
}

Result<Done> addMoney(Database &db, OrderDetail &detail)
{
    TRY(payments, findPaymentsOf(db, detail.order.id));
    TRY(refunds, findRefundsOf(db, detail.order.id));
    for (const Payment &payment : payments) {
        if (payment.status == QLatin1String("completed") || payment.status == QLatin1String("disputed")) {
            detail.captured += payment.amount;
        }
    }
    for (const Refund &refund : refunds) {
        detail.refunded += refund.amount;
    }
    detail.payments = std::move(payments);
    detail.refunds = std::move(refunds);
    return Done{};
}

/// The steps that can be commanded now, and why cancelling or telling cannot.
OrderStep stepOf(const OrderFacts &facts, OrderAction action, const std::vector<LineStanding> &lines)
{
    const auto allowed = requireAction(facts, action);
    OrderStep step{orderActionCode(action), allowed.has_value(), std::nullopt};
    if (!allowed) {
        step.refusal = allowed.error().message;
    }
    if (action == OrderAction::Cancel && allowed) {
        for (const LineStanding &line : lines) {
            if (const auto fixed = whyLineIsFixed(line); fixed && line.isLive()) {
                step.allowed = false;
                step.refusal = fixed->message;
            }
        }
    }
    if (action == OrderAction::Refund) {
        step.allowed = facts.paymentPosted
            && std::any_of(lines.begin(), lines.end(),
                           [](const LineStanding &line) { return !line.refunded && !whyLineIsFixed(line); });
        step.refusal.reset();
    }
    return step;
}

Result<Done> addSteps(Database &db, OrderDetail &detail)
{
    TRY(facts, loadOrderFacts(db, detail.order.id));
    TRY(lines, loadLineStandings(db, detail.order.id));
    for (const OrderAction action : allOrderActions()) {
        OrderStep step = stepOf(*facts, action, lines);
        if (step.allowed || action == OrderAction::Cancel || action == OrderAction::TellCustomer) {
            detail.steps.push_back(std::move(step));
        }
    }
    const StatusReason reason = statusReason(*facts);
    detail.reason = {reason.code, reason.arguments, reason.sentence};
    return Done{};
}

Result<OrderQuote> handleQuote(Call &call, const QuoteOrder::Request &request)
{
    TRY(priced, priceLines(call, request.lines));
    return quoteOf(priced);
}

Result<OrderDetail> handleGet(Call &call, const GetOrder::Request &request)
{
    return loadOrderDetail(call.db, request.orderId);
}

Result<Page<OrderSummary>> handleList(Call &call, const ListOrders::Request &request)
{
    return listOrders(call.db, request);
}

Result<Timeline> handleTimeline(Call &call, const OrderTimeline::Request &request)
{
    TRY(order, findOrder(call.db, request.orderId));
    if (!order) {
        return unknownOrder(request.orderId);
    }
    TRY(entries, findOrderTimeline(call.db, request.orderId));
    return Timeline{std::move(entries)};
}

} // namespace

Result<OrderDetail> loadOrderDetail(Database &db, OrderId order)
{
    TRY(detail, findOrderDetail(db, order));
    if (!detail) {
        return unknownOrder(order);
    }
    TRY_DO(addMoney(db, *detail));
    TRY_DO(addSteps(db, *detail));
    return *std::move(detail);
}

Result<OrderRow> lockedOrder(Database &db, OrderId order)
{
    TRY(row, lockOrder(db, order));
    if (!row) {
        return unknownOrder(order);
    }
    return *std::move(row);
}

Result<OrderRow> lockedOrder(Database &db, OrderId order, std::int64_t version)
{
    TRY(row, lockedOrder(db, order));
    if (row.version != version) {
        TRY(current, loadOrderDetail(db, order));
        return fail(ErrorKind::Stale, QStringLiteral("order.changed"),
                    QStringLiteral("Order %1 was changed since it was read.").arg(row.number),
                    toJson(current));
    }
    return row;
}

Result<OrderFacts> requireStep(Database &db, OrderId order, OrderAction action)
{
    TRY(facts, loadOrderFacts(db, order));
    if (!facts) {
        return unknownOrder(order);
    }
    TRY_DO(requireAction(*facts, action));
    return *facts;
}

std::optional<Error> whyLineIsFixed(const LineStanding &line)
{
    const QJsonObject details{{QStringLiteral("line_id"), line.id.toString()}};
    if (line.bought) {
        return Error{ErrorKind::Conflict, QStringLiteral("line.bought"),
                     QStringLiteral("%1 is bought.").arg(lineText(line)), details};
    }
    if (line.leased && line.isLive()) {
        return Error{ErrorKind::Conflict, QStringLiteral("line.leased"),
                     QStringLiteral("%1 is with an agent, who may be buying it.").arg(lineText(line)),
                     details};
    }
    return std::nullopt;
}

QString lineText(const LineStanding &line)
{
    const auto game = gameFromCode(line.game);
    return QStringLiteral("Line %1 (%2, %3)")
        .arg(QString::number(line.lineNumber), game ? gameName(*game) : line.game, line.drawDate.toText());
}

void serveOrders(Dispatcher &dispatcher)
{
    dispatcher.serve<QuoteOrder>(handleQuote);
    dispatcher.serve<CreateOrder>(createOrder);
    dispatcher.serve<ListOrders>(handleList);
    dispatcher.serve<GetOrder>(handleGet);
    dispatcher.serve<OrderTimeline>(handleTimeline);
    serveOrderCommands(dispatcher);
}

} // namespace truvamate
