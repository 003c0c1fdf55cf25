#include "backend/storage/accounttokenstore.h"

namespace truvamate {

namespace {

Result<Done> ran(Result<std::int64_t> changed)
{
    return changed.map([](std::int64_t) { return Done(); });
}

const QString selectMailAccount = QStringLiteral(
    "SELECT u.id, u.kind, u.status, u.email, u.email_verified_at, u.display_name, "
    "COALESCE(p.language, 'th') AS language FROM users u LEFT JOIN customer_profiles p ON p.user_id = u.id "
    "WHERE u.kind IN ('customer', 'staff') AND ");

MailAccountRow readMailAccount(const Row &row)
{
    return {row.id<UserId>("id"),
            row.text("kind") == QLatin1String("customer"),
            row.text("status") == QLatin1String("active"),
            row.get<std::optional<Instant>>("email_verified_at").has_value(),
            row.get<std::optional<QString>>("email"),
            row.text("display_name"),
            row.text("language")};
}

} // namespace

Result<Done> insertAccountToken(Database &db, const AccountTokenRow &row)
{
    return ran(
        db.statement(QStringLiteral("INSERT INTO account_tokens (token_hash, user_id, purpose, created_at, "
                                    "expires_at) VALUES (:hash, :user, :purpose, :created, :expires)"))
            .bind("hash", row.hash)
            .bind("user", row.user)
            .bind("purpose", row.purpose)
            .bind("created", row.createdAt)
            .bind("expires", row.expiresAt)
            .exec());
}

Result<std::optional<UserId>> findTokenUser(Database &db, const QString &hash, const QString &purpose,
                                            Instant now)
{
    return db
        .statement(QStringLiteral("SELECT t.user_id FROM account_tokens t JOIN users u ON u.id = t.user_id "
                                  "WHERE t.token_hash = :hash AND t.purpose = :purpose "
                                  "AND t.expires_at > :now AND u.status = 'active' AND u.kind = 'customer'"))
        .bind("hash", hash)
        .bind("purpose", purpose)
        .bind("now", now)
        .one([](const Row &row) { return row.id<UserId>("user_id"); });
}

Result<bool> takeAccountToken(Database &db, const QString &hash)
{
    return db.statement(QStringLiteral("DELETE FROM account_tokens WHERE token_hash = :hash"))
        .bind("hash", hash)
        .exec()
        .map([](std::int64_t removed) { return removed == 1; });
}

Result<Done> removeTokensOf(Database &db, UserId user, const QString &purpose)
{
    return ran(db.statement(QStringLiteral(
                                "DELETE FROM account_tokens WHERE user_id = :user AND purpose = :purpose"))
                   .bind("user", user)
                   .bind("purpose", purpose)
                   .exec());
}

Result<Done> removeExpiredTokens(Database &db, Instant now)
{
    return ran(db.statement(QStringLiteral("DELETE FROM account_tokens WHERE expires_at <= :now"))
                   .bind("now", now)
                   .exec());
}

Result<Done> insertAccountRequest(Database &db, const AccountRequestRow &row)
{
    return ran(db.statement(QStringLiteral("INSERT INTO account_requests (id, purpose, email, requested_at) "
                                           "VALUES (:id, :purpose, :email, :at)"))
                   .bind("id", row.id)
                   .bind("purpose", row.purpose)
                   .bind("email", row.email)
                   .bind("at", row.requestedAt)
                   .exec());
}

Result<std::optional<AccountRequestRow>> takeAccountRequest(Database &db)
{
    TRY(request,
        db.statement(QStringLiteral("SELECT id, purpose, email, requested_at FROM account_requests "
                                    "ORDER BY requested_at, id LIMIT 1 ")
                     + db.dialect().forUpdateSkipLocked())
            .one([](const Row &row) {
                return AccountRequestRow{row.get<QUuid>("id"), row.text("purpose"), row.text("email"),
                                         row.instant("requested_at")};
            }));
    if (request) {
        TRY_DO(db.statement(QStringLiteral("DELETE FROM account_requests WHERE id = :id"))
                   .bind("id", request->id)
                   .exec());
    }
    return request;
}

Result<Done> removeOldAccountRequests(Database &db, Instant before)
{
    return ran(db.statement(QStringLiteral("DELETE FROM account_requests WHERE requested_at < :before"))
                   .bind("before", before)
                   .exec());
}

Result<std::optional<MailAccountRow>> findMailAccount(Database &db, const QString &email)
{
    return db.statement(selectMailAccount + QStringLiteral("u.email = :email"))
        .bind("email", email)
        .one(readMailAccount);
}

Result<std::optional<MailAccountRow>> findMailAccount(Database &db, UserId id)
{
    return db.statement(selectMailAccount + QStringLiteral("u.id = :id")).bind("id", id).one(readMailAccount);
}

Result<Done> writeEmailVerified(Database &db, UserId user, Instant now)
{
    return ran(db.statement(QStringLiteral("UPDATE users SET email_verified_at = :now, updated_at = :now, "
                                           "version = version + 1 WHERE id = :id "
                                           "AND email_verified_at IS NULL"))
                   .bind("now", now)
                   .bind("id", user)
                   .exec());
}

} // namespace truvamate
