#pragma once

#include "backend/services/dispatcher.h"
#include "backend/storage/orderstore.h"
#include "models/operations/orders.h"
#include "models/orders/status.h"

namespace truvamate {

/// Quoting, taking, showing and commanding orders.
void serveOrders(Dispatcher &dispatcher);

/// Everything that is shown of an order, with its money, its steps and why it is where it is. Error:
/// order.unknown.
Result<OrderDetail> loadOrderDetail(Database &db, OrderId order);

/// The order, locked until the transaction ends. Error: order.unknown.
Result<OrderRow> lockedOrder(Database &db, OrderId order);
/// The same, refused as stale, with the order of now in the details, when its version is another.
Result<OrderRow> lockedOrder(Database &db, OrderId order, std::int64_t version);

/// Refuses a step that the order's facts do not allow (order.step_refused), with the allowed steps in the
/// details.
Result<OrderFacts> requireStep(Database &db, OrderId order, OrderAction action);

/// What no longer lets a line be taken back: an agent holds it, it is bought. Nothing where nothing does.
std::optional<Error> whyLineIsFixed(const LineStanding &line);

/// "line 2 (Powerball, 30 Jun 2018)"
QString lineText(const LineStanding &line);

} // namespace truvamate
