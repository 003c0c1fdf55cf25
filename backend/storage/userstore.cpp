#include "backend/storage/userstore.h"

namespace truvamate {

namespace {

const QString selectStaff = QStringLiteral("SELECT id, display_name, status, email, password_hash, "
                                           "created_by, version FROM users WHERE kind = 'staff' ");

StaffRow readStaff(const Row &row)
{
    return StaffRow{row.id<UserId>("id"),
                    row.text("display_name"),
                    row.text("status"),
                    row.get<std::optional<QString>>("email"),
                    row.get<std::optional<QString>>("password_hash"),
                    row.get<std::optional<UserId>>("created_by"),
                    row.integer("version")};
}

Result<Done> ran(Result<std::int64_t> changed)
{
    return changed.map([](std::int64_t) { return Done(); });
}

const QString selectSigner = QStringLiteral("SELECT id, kind, status, password_hash FROM users "
                                            "WHERE kind IN ('staff', 'customer') ");

SignerRow readSigner(const Row &row)
{
    return SignerRow{row.id<UserId>("id"), row.text("status"),
                     row.get<std::optional<QString>>("password_hash"),
                     row.text("kind") == QLatin1String("customer")};
}

} // namespace

Result<std::optional<SignerRow>> findSigner(Database &db, UserId id)
{
    return db.statement(selectSigner + QStringLiteral("AND id = :id")).bind("id", id).one(readSigner);
}

Result<std::optional<SignerRow>> findSignerByEmail(Database &db, const QString &email)
{
    return db.statement(selectSigner + QStringLiteral("AND email = :email"))
        .bind("email", email)
        .one(readSigner);
}

Result<std::optional<StaffRow>> findStaff(Database &db, UserId id)
{
    return db.statement(selectStaff + QStringLiteral("AND id = :id")).bind("id", id).one(readStaff);
}

Result<std::optional<StaffRow>> findStaffByEmail(Database &db, const QString &email)
{
    return db.statement(selectStaff + QStringLiteral("AND email = :email"))
        .bind("email", email)
        .one(readStaff);
}

Result<bool> hasStaffWithPassword(Database &db)
{
    TRY(found,
        db.statement(QStringLiteral("SELECT count(*) AS n FROM users WHERE kind = 'staff' "
                                    "AND password_hash IS NOT NULL"))
            .value<std::int64_t>());
    return found > 0;
}

Result<std::vector<StaffRow>> listStaffRows(Database &db)
{
    return db
        .statement(selectStaff + QStringLiteral("ORDER BY ")
                   + db.dialect().ordered(QStringLiteral("display_name")) + QStringLiteral(", id"))
        .all(readStaff);
}

Result<std::map<UserId, std::vector<QString>>> rolesOfStaff(Database &db)
{
    std::map<UserId, std::vector<QString>> roles;
    TRY_DO(db.statement(QStringLiteral("SELECT user_id, role FROM user_roles ORDER BY user_id, role"))
               .forEachRow(
                   [&](const Row &row) { roles[row.id<UserId>("user_id")].push_back(row.text("role")); }));
    return roles;
}

Result<Done> insertStaff(Database &db, const StaffRow &row, Role primaryRole, Instant now)
{
    return ran(
        db.statement(QStringLiteral("INSERT INTO users (id, kind, role, display_name, email, created_by, "
                                    "created_at, updated_at) VALUES (:id, 'staff', :role, :name, :email, "
                                    ":created_by, :now, :now)"))
            .bind("id", row.id)
            .bind("role", roleCode(primaryRole))
            .bind("name", row.name)
            .bind("email", row.email)
            .bind("created_by", row.createdBy)
            .bind("now", now)
            .exec());
}

Result<bool> updateStaffStatus(Database &db, UserId id, const QString &status, std::int64_t version,
                               Instant now)
{
    return db
        .statement(
            QStringLiteral("UPDATE users SET status = :status, version = version + 1, updated_at = :now "
                           "WHERE id = :id AND kind = 'staff' AND version = :version"))
        .bind("status", status)
        .bind("now", now)
        .bind("id", id)
        .bind("version", version)
        .exec()
        .map([](std::int64_t changed) { return changed == 1; });
}

Result<Done> updatePasswordHash(Database &db, UserId id, const QString &hash, Instant now)
{
    return ran(db.statement(QStringLiteral("UPDATE users SET password_hash = :hash, version = version + 1, "
                                           "updated_at = :now WHERE id = :id AND kind <> 'system'"))
                   .bind("hash", hash)
                   .bind("now", now)
                   .bind("id", id)
                   .exec());
}

Result<Done> insertRoleProposal(Database &db, const RoleProposalRow &row)
{
    return ran(
        db.statement(QStringLiteral("INSERT INTO role_proposals (id, user_id, role, action, recorded_at, "
                                    "recorded_by) VALUES (:id, :user, :role, :action, :at, :by)"))
            .bind("id", row.id)
            .bind("user", row.user)
            .bind("role", row.role)
            .bind("action", row.action)
            .bind("at", row.recordedAt)
            .bind("by", row.recordedBy)
            .exec());
}

Result<std::optional<RoleProposalRow>> findRoleProposal(Database &db, QUuid id)
{
    return db
        .statement(
            QStringLiteral("SELECT id, user_id, role, action, recorded_at, recorded_by FROM role_proposals "
                           "WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) {
            return RoleProposalRow{row.get<QUuid>("id"),       row.id<UserId>("user_id"),
                                   row.text("role"),           row.text("action"),
                                   row.instant("recorded_at"), row.id<UserId>("recorded_by")};
        });
}

Result<Done> approveRoleProposal(Database &db, QUuid id, ApprovalId approval)
{
    return ran(
        db.statement(QStringLiteral("UPDATE role_proposals SET approval_id = :approval WHERE id = :id"))
            .bind("approval", approval)
            .bind("id", id)
            .exec());
}

Result<bool> hasPendingRoleProposal(Database &db, UserId user, const QString &role)
{
    return db
        .statement(QStringLiteral("SELECT count(*) AS found FROM role_proposals p JOIN approvals a "
                                  "ON a.kind = 'staff.role' AND a.subject_id = p.id "
                                  "AND a.decision = 'pending' WHERE p.user_id = :user AND p.role = :role"))
        .bind("user", user)
        .bind("role", role)
        .value<std::int64_t>()
        .map([](std::int64_t found) { return found > 0; });
}

Result<Done> grantRole(Database &db, UserId user, const QString &role, UserId grantedBy, Instant now)
{
    return ran(db.statement(QStringLiteral(
                                "INSERT INTO user_roles (user_id, role, granted_by, granted_at) "
                                "VALUES (:user, :role, :by, :now) ON CONFLICT (user_id, role) DO NOTHING"))
                   .bind("user", user)
                   .bind("role", role)
                   .bind("by", grantedBy)
                   .bind("now", now)
                   .exec());
}

Result<Done> takeRole(Database &db, UserId user, const QString &role)
{
    return ran(db.statement(QStringLiteral("DELETE FROM user_roles WHERE user_id = :user AND role = :role"))
                   .bind("user", user)
                   .bind("role", role)
                   .exec());
}

Result<std::int64_t> countOthersWithRole(Database &db, const QString &role, UserId without)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) AS others FROM user_roles r JOIN users u ON u.id = r.user_id "
                           "WHERE r.role = :role AND u.status = 'active' AND u.id <> :without"))
        .bind("role", role)
        .bind("without", without)
        .value<std::int64_t>();
}

} // namespace truvamate
