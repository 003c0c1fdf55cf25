#include "backend/storage/accountstore.h"

#include "backend/storage/listing.h"
#include "backend/storage/userstore.h"

namespace truvamate {

namespace {

const QString columns = QStringLiteral(
    "u.id, u.kind, u.role, u.display_name, u.email, u.status, u.created_at, u.version, p.kyc_status");
const QString source = QStringLiteral("users u LEFT JOIN customer_profiles p ON p.user_id = u.id");
const QString people = QStringLiteral("u.kind <> 'system'");

UserSummary readAccount(const Row &row)
{
    return {row.id<UserId>("id"),      row.text("kind"),
            row.text("role"),          {},
            row.text("display_name"),  row.get<std::optional<QString>>("email"),
            row.text("status"),        row.get<std::optional<QString>>("kyc_status"),
            row.instant("created_at"), row.integer("version")};
}

} // namespace

Result<Page<UserSummary>> listAccounts(Database &db, const ListUsers::Request &request)
{
    ListFilter filter;
    filter.holds(people, QStringLiteral("people"));
    filter.equals("u.kind", "kind", request.kind);
    filter.isOneOf("u.status", "status", request.status);
    filter.isOneOf("p.kyc_status", "kyc", request.kycStatus);
    const ListQuery list{QStringLiteral("accounts"),
                         columns,
                         source,
                         {},
                         {QStringLiteral("u.created_at"), SortKey::Kind::Instant, true},
                         QStringLiteral("u.id"),
                         {}};
    TRY(page, fetchList(db, list, filter, request.page, readAccount));
    TRY(roles, rolesOfStaff(db));
    for (UserSummary &user : page.data) {
        user.roles = roles[user.id];
    }
    return page;
}

Result<std::optional<UserSummary>> findAccount(Database &db, UserId id)
{
    TRY(found,
        db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE %3 AND u.id = :id").arg(columns, source, people))
            .bind("id", id)
            .one(readAccount));
    if (found) {
        TRY(roles, rolesOfStaff(db));
        found->roles = roles[id];
    }
    return found;
}

Result<AccountUse> useOfAccount(Database &db, UserId id, Instant now)
{
    return db
        .statement(QStringLiteral(
            "SELECT (SELECT count(*) FROM lotto_orders o WHERE o.customer_id = :id) AS orders, "
            "(SELECT count(*) FROM sessions s WHERE s.user_id = :id AND s.revoked_at IS NULL "
            "AND s.expires_at > :now) AS open_sessions, "
            "(SELECT max(s.created_at) FROM sessions s WHERE s.user_id = :id) AS last_sign_in"))
        .bind("id", id)
        .bind("now", now)
        .one([](const Row &row) {
            return AccountUse{row.integer("orders"), row.integer("open_sessions"),
                              row.get<std::optional<Instant>>("last_sign_in")};
        })
        .map([](const auto &use) { return use.value_or(AccountUse()); });
}

Result<bool> writeCustomerStatus(Database &db, UserId id, const QString &status, std::int64_t version,
                                 Instant now)
{
    TRY(changed,
        db.statement(
              QStringLiteral("UPDATE users SET status = :status, version = version + 1, updated_at = :now "
                             "WHERE id = :id AND kind = 'customer' AND version = :version"))
            .bind("status", status)
            .bind("now", now)
            .bind("id", id)
            .bind("version", version)
            .exec());
    return changed == 1;
}

} // namespace truvamate
