#pragma once

#include "backend/storage/database.h"
#include "models/operations/purchase.h"

namespace truvamate {

struct LeaseRecord
{
    LeaseId id;
    UserId agent;
    ShopId shopId;
    Instant takenAt;
    Instant expiresAt;
};

Result<Done> insertLease(Database &db, const LeaseRecord &lease, const std::vector<LottoTicketId> &lines);
Result<std::optional<LeaseRecord>> findLiveLease(Database &db, LeaseId id, Instant now);
/// With the lines still held; mine is as seen by the asker.
Result<std::vector<Lease>> liveLeases(Database &db, ShopId shop, UserId asker, Instant now);
Result<std::vector<LottoTicketId>> heldLines(Database &db, LeaseId id);

/// Whether a person held a line at any time, also in a lease that has ended.
Result<bool> everLeased(Database &db, UserId agent, LottoTicketId line);

/// Frees a line, whoever holds it.
Result<Done> freeLine(Database &db, LottoTicketId id);
Result<Done> releaseLease(Database &db, LeaseId id, Instant now);

/// A lease that ended and still holds lines of an order.
struct ExpiredHold
{
    LeaseId lease;
    OrderId order;
};
/// By order, then lease.
Result<std::vector<ExpiredHold>> expiredHolds(Database &db, Instant now);
Result<Done> freeExpiredLines(Database &db, Instant now);

} // namespace truvamate
