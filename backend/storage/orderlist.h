#pragma once

#include "backend/storage/database.h"
#include "models/operations/orderviews.h"

namespace truvamate {

/// Errors: orders.unknown_sort, and those of paging.
Result<Page<OrderSummary>> listOrders(Database &db, const ListOrders::Request &request);

Result<std::optional<OrderSummary>> findOrderSummary(Database &db, OrderId order);
/// Unpaid orders of exactly this charge, newest first, at most `limit`.
Result<std::vector<OrderSummary>> findUnpaidOrders(Database &db, Thb charge, std::int64_t limit);

} // namespace truvamate
