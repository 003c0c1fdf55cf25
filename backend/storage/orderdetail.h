#pragma once

#include "backend/storage/database.h"
#include "models/operations/orderviews.h"

/// Everything that is shown of one order.
namespace truvamate {

/// The order itself, its lines with their paper and wins, and its notes. Money and steps are added by the
/// service.
Result<std::optional<OrderDetail>> findOrderDetail(Database &db, OrderId order);

/// The events of an order, of its slips, claims and payouts, and those of its draws since it was taken,
/// oldest first. They are joined, never copied to the orders of a draw.
Result<std::vector<TimelineEntry>> findOrderTimeline(Database &db, OrderId order);

} // namespace truvamate
