#include "backend/storage/sessionstore.h"

#include <QCryptographicHash>

namespace truvamate {

namespace {

Result<std::vector<Role>> rolesOf(Database &db, UserId user)
{
    TRY(codes,
        db.statement(QStringLiteral("SELECT role FROM user_roles WHERE user_id = :user ORDER BY role"))
            .bind("user", user)
            .all([](const Row &row) { return row.text("role"); }));
    std::vector<Role> roles;
    for (const QString &code : codes) {
        TRY(role, roleFromCode(code));
        roles.push_back(role);
    }
    return roles;
}

Party partyOf(const QString &kind)
{
    return kind == QLatin1String("staff")   ? Party::Staff
        : kind == QLatin1String("customer") ? Party::Customer
                                            : Party::Nobody;
}

/// A row for each role, or one without.
const QString selectPrincipal = QStringLiteral(
    "SELECT u.id AS user_id, u.display_name, u.kind, s.id AS session_id, s.is_enrolling, r.role "
    "FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN user_roles r ON r.user_id = u.id "
    "WHERE s.revoked_at IS NULL AND s.expires_at > :now AND u.status = 'active' AND ");

Result<std::optional<Principal>> readPrincipal(Statement &&statement)
{
    std::optional<Principal> principal;
    TRY_DO(statement.forEachRow([&](const Row &row) -> Result<Done> {
        if (!principal) {
            principal = Principal{
                row.id<UserId>("user_id"),       row.text("display_name"),      {},
                row.id<SessionId>("session_id"), row.get<bool>("is_enrolling"), partyOf(row.text("kind"))};
        }
        if (const auto code = row.get<std::optional<QString>>("role")) {
            TRY(role, roleFromCode(*code));
            principal->roles.push_back(role);
        }
        return Done{};
    }));
    return principal;
}

} // namespace

QString sessionTokenHash(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<std::optional<Principal>> principalOfToken(Database &db, const QString &token, Instant now)
{
    auto statement = db.statement(selectPrincipal + QStringLiteral("s.token_hash = :hash ORDER BY r.role"));
    statement.bind("hash", sessionTokenHash(token)).bind("now", now);
    return readPrincipal(std::move(statement));
}

Result<std::optional<Principal>> principalOfSession(Database &db, SessionId session, Instant now)
{
    auto statement = db.statement(selectPrincipal + QStringLiteral("s.id = :id ORDER BY r.role"));
    statement.bind("id", session).bind("now", now);
    return readPrincipal(std::move(statement));
}

Result<std::optional<Principal>> principalOfUser(Database &db, UserId user)
{
    TRY(principal,
        db.statement(
              QStringLiteral("SELECT display_name, kind FROM users WHERE id = :user AND status = 'active'"))
            .bind("user", user)
            .one([&](const Row &row) {
                return Principal{user, row.text("display_name"), {}, {}, false, partyOf(row.text("kind"))};
            }));
    if (principal) {
        TRY(roles, rolesOf(db, user));
        principal->roles = roles;
    }
    return principal;
}

Result<Done> insertSession(Database &db, const SessionRow &row)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO sessions (id, user_id, token_hash, device, created_at, "
                                       "expires_at, is_enrolling) "
                                       "VALUES (:id, :user, :hash, :device, :created, :expires, :enrolling)"))
               .bind("id", row.id)
               .bind("user", row.user)
               .bind("hash", row.tokenHash)
               .bind("device", row.device)
               .bind("created", row.createdAt)
               .bind("expires", row.expiresAt)
               .bind("enrolling", row.isEnrolling)
               .exec());
    return Done();
}

Result<Done> endEnrolment(Database &db, SessionId session)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE sessions SET is_enrolling = FALSE WHERE id = :id"))
               .bind("id", session)
               .exec());
    return Done();
}

Result<std::optional<RefreshRow>> lockForRefresh(Database &db, SessionId session, Instant now)
{
    const QString ofSession = db.dialect().isSqlite() ? QString() : QStringLiteral(" FOR UPDATE OF s");
    return db
        .statement(QStringLiteral("SELECT s.user_id, s.token_hash, s.device, s.generation, s.refreshed_at "
                                  "FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = :id "
                                  "AND s.revoked_at IS NULL AND s.expires_at > :now AND u.status = 'active'")
                   + ofSession)
        .bind("id", session)
        .bind("now", now)
        .one([&](const Row &row) {
            return RefreshRow{session,
                              row.id<UserId>("user_id"),
                              row.text("token_hash"),
                              row.text("device"),
                              row.get<std::int64_t>("generation"),
                              row.get<std::optional<Instant>>("refreshed_at")};
        });
}

Result<Done> writeGeneration(Database &db, SessionId session, std::int64_t generation, Instant now,
                             Instant expiresAt)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE sessions SET generation = :generation, refreshed_at = :now, "
                                       "expires_at = :expires WHERE id = :id"))
               .bind("generation", generation)
               .bind("now", now)
               .bind("expires", expiresAt)
               .bind("id", session)
               .exec());
    return Done();
}

} // namespace truvamate
