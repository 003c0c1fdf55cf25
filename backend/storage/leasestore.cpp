#include "backend/storage/leasestore.h"

namespace truvamate {

Result<Done> insertLease(Database &db, const LeaseRecord &lease, const std::vector<LottoTicketId> &lines)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO leases (id, agent, shop_id, taken_at, expires_at) "
                                       "VALUES (:id, :agent, :shop, :taken, :expires)"))
               .bind("id", lease.id)
               .bind("agent", lease.agent)
               .bind("shop", lease.shopId)
               .bind("taken", lease.takenAt)
               .bind("expires", lease.expiresAt)
               .exec());
    for (const LottoTicketId line : lines) {
        TRY_DO(db.statement(QStringLiteral("INSERT INTO lease_lines (lease_id, ticket_id, active) "
                                           "VALUES (:lease, :line, TRUE)"))
                   .bind("lease", lease.id)
                   .bind("line", line)
                   .exec());
    }
    return Done{};
}

Result<std::optional<LeaseRecord>> findLiveLease(Database &db, LeaseId id, Instant now)
{
    return db
        .statement(QStringLiteral("SELECT id, agent, shop_id, taken_at, expires_at FROM leases "
                                  "WHERE id = :id AND released_at IS NULL AND expires_at > :now"))
        .bind("id", id)
        .bind("now", now)
        .one([](const Row &row) {
            return LeaseRecord{row.id<LeaseId>("id"), row.id<UserId>("agent"), row.id<ShopId>("shop_id"),
                               row.instant("taken_at"), row.instant("expires_at")};
        });
}

Result<std::vector<LottoTicketId>> heldLines(Database &db, LeaseId id)
{
    return db
        .statement(QStringLiteral("SELECT ticket_id FROM lease_lines WHERE lease_id = :id AND active "
                                  "ORDER BY ticket_id"))
        .bind("id", id)
        .all([](const Row &row) { return row.id<LottoTicketId>("ticket_id"); });
}

Result<std::vector<Lease>> liveLeases(Database &db, ShopId shop, UserId asker, Instant now)
{
    TRY(leases,
        db.statement(
              QStringLiteral("SELECT l.id, l.shop_id, l.agent, a.display_name, l.taken_at, l.expires_at "
                             "FROM leases l JOIN users a ON a.id = l.agent "
                             "WHERE l.shop_id = :shop AND l.released_at IS NULL AND l.expires_at > :now "
                             "ORDER BY l.expires_at, l.id"))
            .bind("shop", shop)
            .bind("now", now)
            .all([asker](const Row &row) {
                return Lease{row.id<LeaseId>("id"),
                             row.id<ShopId>("shop_id"),
                             row.text("display_name"),
                             row.id<UserId>("agent") == asker,
                             row.instant("taken_at"),
                             row.instant("expires_at"),
                             {}};
            }));
    std::vector<Lease> live;
    for (Lease &lease : leases) {
        TRY(lines, heldLines(db, lease.id));
        if (!lines.empty()) {
            lease.ticketIds = std::move(lines);
            live.push_back(std::move(lease));
        }
    }
    return live;
}

Result<bool> everLeased(Database &db, UserId agent, LottoTicketId line)
{
    TRY(count,
        db.statement(QStringLiteral("SELECT count(*) FROM lease_lines h JOIN leases l ON l.id = h.lease_id "
                                    "WHERE h.ticket_id = :line AND l.agent = :agent"))
            .bind("line", line)
            .bind("agent", agent)
            .value<std::int64_t>());
    return count > 0;
}

Result<Done> freeLine(Database &db, LottoTicketId id)
{
    TRY_DO(
        db.statement(QStringLiteral("UPDATE lease_lines SET active = FALSE WHERE ticket_id = :id AND active"))
            .bind("id", id)
            .exec());
    return Done{};
}

Result<Done> releaseLease(Database &db, LeaseId id, Instant now)
{
    TRY_DO(
        db.statement(QStringLiteral("UPDATE lease_lines SET active = FALSE WHERE lease_id = :id AND active"))
            .bind("id", id)
            .exec());
    TRY_DO(db.statement(QStringLiteral(
                            "UPDATE leases SET released_at = :now WHERE id = :id AND released_at IS NULL"))
               .bind("now", now)
               .bind("id", id)
               .exec());
    return Done{};
}

Result<std::vector<ExpiredHold>> expiredHolds(Database &db, Instant now)
{
    return db
        .statement(QStringLiteral("SELECT DISTINCT h.lease_id, t.order_id FROM lease_lines h "
                                  "JOIN leases l ON l.id = h.lease_id "
                                  "JOIN lotto_tickets t ON t.id = h.ticket_id "
                                  "WHERE h.active AND l.expires_at <= :now ORDER BY t.order_id, h.lease_id"))
        .bind("now", now)
        .all([](const Row &row) {
            return ExpiredHold{row.id<LeaseId>("lease_id"), row.id<OrderId>("order_id")};
        });
}

Result<Done> freeExpiredLines(Database &db, Instant now)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE lease_lines SET active = FALSE WHERE active AND lease_id IN "
                                       "(SELECT id FROM leases WHERE expires_at <= :now)"))
               .bind("now", now)
               .exec());
    return Done{};
}

} // namespace truvamate
