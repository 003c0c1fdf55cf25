#include "backend/storage/sessionliststore.h"

namespace truvamate {

namespace {

const QString selectSession
    = QStringLiteral("SELECT id, user_id, device, created_at, expires_at, revoked_at FROM sessions ");

SessionListRow readSession(const Row &row)
{
    return SessionListRow{row.id<SessionId>("id"),   row.id<UserId>("user_id"),
                          row.text("device"),        row.instant("created_at"),
                          row.instant("expires_at"), row.get<std::optional<Instant>>("revoked_at")};
}

} // namespace

Result<std::optional<SessionListRow>> findSession(Database &db, SessionId id)
{
    return db.statement(selectSession + QStringLiteral("WHERE id = :id")).bind("id", id).one(readSession);
}

Result<std::vector<SessionListRow>> listSessionsOf(Database &db, UserId user)
{
    return db
        .statement(selectSession
                   + QStringLiteral("WHERE user_id = :user ORDER BY created_at DESC, id DESC LIMIT 100"))
        .bind("user", user)
        .all(readSession);
}

Result<Done> revokeSession(Database &db, SessionId id, Instant now)
{
    TRY_DO(db.statement(QStringLiteral(
                            "UPDATE sessions SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL"))
               .bind("now", now)
               .bind("id", id)
               .exec());
    return Done();
}

Result<std::int64_t> revokeSessionsOf(Database &db, UserId user, std::optional<SessionId> except, Instant now)
{
    // No session has this id, so it spares none.
    return db
        .statement(QStringLiteral(
            "UPDATE sessions SET revoked_at = :now WHERE user_id = :user AND revoked_at IS NULL "
            "AND id <> :except"))
        .bind("now", now)
        .bind("user", user)
        .bind("except",
              except ? *except : SessionId(QUuid(QStringLiteral("00000000-0000-0000-0000-000000000001"))))
        .exec();
}

} // namespace truvamate
