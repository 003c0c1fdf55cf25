#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/identity/roles.h"

#include <map>
#include <vector>

namespace truvamate {

struct StaffRow
{
    UserId id;
    QString name;
    QString status;
    std::optional<QString> email;
    std::optional<QString> passwordHash;
    std::optional<UserId> createdBy;
    std::int64_t version = 1;
};

/// Somebody who may sign in, staff or customer.
struct SignerRow
{
    UserId id;
    QString status;
    std::optional<QString> passwordHash;
    bool isCustomer = false;
};
Result<std::optional<SignerRow>> findSigner(Database &db, UserId id);
/// The e-mail as it is stored: trimmed and in lower case.
Result<std::optional<SignerRow>> findSignerByEmail(Database &db, const QString &email);

Result<std::optional<StaffRow>> findStaff(Database &db, UserId id);
/// The e-mail as it is stored: trimmed and in lower case.
Result<std::optional<StaffRow>> findStaffByEmail(Database &db, const QString &email);
/// By name.
/// Whether anybody of the staff has a password.
Result<bool> hasStaffWithPassword(Database &db);
Result<std::vector<StaffRow>> listStaffRows(Database &db);
/// Roles in effect of all staff.
Result<std::map<UserId, std::vector<QString>>> rolesOfStaff(Database &db);

/// `primaryRole` is only the account's label; roles that count stand in user_roles.
Result<Done> insertStaff(Database &db, const StaffRow &row, Role primaryRole, Instant now);
/// Answers false where the row has another version.
Result<bool> updateStaffStatus(Database &db, UserId id, const QString &status, std::int64_t version,
                               Instant now);
Result<Done> updatePasswordHash(Database &db, UserId id, const QString &hash, Instant now);

/// A role to be granted or revoked; it happens with the approval.
struct RoleProposalRow
{
    QUuid id;
    UserId user;
    QString role;
    QString action; ///< "grant", "revoke"
    Instant recordedAt;
    UserId recordedBy;
};
Result<Done> insertRoleProposal(Database &db, const RoleProposalRow &row);
Result<std::optional<RoleProposalRow>> findRoleProposal(Database &db, QUuid id);
Result<Done> approveRoleProposal(Database &db, QUuid id, ApprovalId approval);
/// True where the same change waits for a second person already.
Result<bool> hasPendingRoleProposal(Database &db, UserId user, const QString &role);

/// Does nothing where the role is held already.
Result<Done> grantRole(Database &db, UserId user, const QString &role, UserId grantedBy, Instant now);
Result<Done> takeRole(Database &db, UserId user, const QString &role);
/// Active accounts that hold the role, without one of them.
Result<std::int64_t> countOthersWithRole(Database &db, const QString &role, UserId without);

} // namespace truvamate
