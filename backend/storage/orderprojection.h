#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/orders/status.h"

/// The four statuses of an order are computed from its lines, payments, wins, claims and payouts and stored
/// for filters. Only this file writes them. The statement computes what orderStatus() and its siblings
/// compute from the same facts (a property test holds the two together), for any number of orders at once,
/// and leaves rows alone whose statuses are right. Each function belongs inside a transaction of its caller.
namespace truvamate {

/// The facts of one order; nothing where there is no such order. Facts of claims and payouts are counted only
/// while a line has won, since nothing depends on them otherwise.
Result<std::optional<OrderFacts>> loadOrderFacts(Database &db, OrderId order);

/// To be called after anything that may move an order.
Result<Done> projectOrder(Database &db, OrderId order, Instant now);

struct ProjectedBatch
{
    std::optional<OrderId> lastOrder; ///< where to go on; nothing when no order was left
    std::int64_t count = 0; ///< orders looked at
    std::int64_t changed = 0; ///< orders whose statuses were not right
};

/// The next `batch` orders with a line in a draw, by id, after `afterOrder`. Call it again with lastOrder
/// until count is less than batch; repeating a batch changes nothing.
Result<ProjectedBatch> projectOrdersOfDraw(Database &db, DrawId draw, std::optional<OrderId> afterOrder,
                                           std::int64_t batch, Instant now);

struct WrongProjection
{
    OrderId order;
    QString orderNumber;
    QString stored; ///< the four codes, "confirmed, completed, not_purchased, not_applicable"
    QString computed;
};
/// Orders whose stored statuses are not what their facts say, at most `limit`.
Result<std::vector<WrongProjection>> findWrongProjections(Database &db, std::int64_t limit);

} // namespace truvamate
