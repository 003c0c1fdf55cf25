#pragma once

#include "backend/services/call.h"
#include "backend/storage/purchaselist.h"
#include "models/operations/purchase.h"

namespace truvamate {

class Approvals;
class Dispatcher;

/// Everything about buying paper: shops, runs, leases, slips, custody, incidents.
void servePurchase(Dispatcher &dispatcher);
void addPurchaseApprovals(Approvals &approvals);

void servePurchaseRuns(Dispatcher &dispatcher);
void servePurchaseLeases(Dispatcher &dispatcher);
void serveMissedLines(Dispatcher &dispatcher);

/// Frees the lines of leases that ended, inside a transaction: orders are projected and told, and each lease
/// has an audit row. Taking a lease does it first, and a job of servers each minute. Answers how many leases
/// ended.
Result<std::int64_t> endExpiredLeases(Database &db, Instant now, RandomSource &random);

/// Says why a line may not be bought now, if so. Codes: line.unpaid, line.cancelled, line.refunded,
/// line.bought.
Result<Done> mayBeBought(const OrderedLine &line);
/// "LTO-2026-000123-7 line 2"
QString lineText(const OrderedLine &line);

/// Refuses a purchase for these lines' customers in a state (state policy, exclusions, limits).
Result<Done> passPurchaseGate(Call &call, const QString &state, const std::vector<OrderedLine> &lines);

} // namespace truvamate
