#include "backend/services/identitystaff.h"

#include "backend/services/accounts.h"
#include "backend/services/dispatcher.h"
#include "backend/services/identity.h"
#include "backend/services/inputs.h"
#include "backend/services/passwords.h"
#include "backend/services/secondfactor.h"
#include "backend/services/workspace.h"
#include "backend/storage/sessionliststore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/userstore.h"
#include "models/operations/peopleevents.h"
#include "models/policy/foureyes.h"

namespace truvamate {

namespace {

const QString staffEntity = QStringLiteral("staff");
const QString roleKind = QStringLiteral("staff.role");
const QString grantAction = QStringLiteral("grant");
const QString revokeAction = QStringLiteral("revoke");

Result<StaffRow> loadStaff(Database &db, UserId id)
{
    TRY(staff, findStaff(db, id));
    if (!staff) {
        return fail(ErrorKind::NotFound, QStringLiteral("staff.unknown"),
                    QStringLiteral("There is no such member of staff."));
    }
    return *std::move(staff);
}

Result<std::vector<QString>> rolesOf(Database &db, UserId user)
{
    TRY(roles, rolesOfStaff(db));
    return roles[user];
}

StaffMember memberOf(const StaffRow &row, std::vector<QString> roles, bool withEmail)
{
    return StaffMember{
        row.id, row.name, row.status, std::move(roles), withEmail ? row.email : std::nullopt, row.version};
}

Result<StaffList> listStaff(Call &call, const Nothing &)
{
    TRY(workspace, readWorkspace(call.db));
    const bool isLive = workspace.environment == WorkspaceEnvironment::Live;
    if (isLive && call.principal.user.isNull()) {
        return fail(ErrorKind::Unauthenticated, QStringLiteral("session.invalid"),
                    QStringLiteral("Please sign in."));
    }
    if (isLive) {
        TRY_DO(requirePermission(call, Permission::StaffRead));
    }
    const bool withEverything = call.principal.may(Permission::StaffAdmin);
    TRY(rows, listStaffRows(call.db));
    TRY(roles, rolesOfStaff(call.db));
    StaffList list{environmentCode(workspace.environment), isLive, {}};
    for (const StaffRow &row : rows) {
        if (withEverything || row.status == QLatin1String("active")) {
            list.data.push_back(memberOf(row, roles[row.id], withEverything));
        }
    }
    return list;
}

Result<Role> staffRole(const QString &code)
{
    TRY(role, roleFromCode(code));
    if (!isStaff(role)) {
        return fail(ErrorKind::Invalid, QStringLiteral("staff.role_not_staff"),
                    QStringLiteral("“%1” is not a role of staff.").arg(code));
    }
    return role;
}

Result<ApprovalId> proposeChange(Call &call, UserId user, const QString &role, const QString &action)
{
    TRY(isPending, hasPendingRoleProposal(call.db, user, role));
    if (isPending) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("approval.already_pending"),
            QStringLiteral("A change of the role “%1” of this person waits for a second person already.")
                .arg(role));
    }
    const QUuid id = makeUuidV7(call.now.ms, call.random);
    TRY_DO(insertRoleProposal(call.db, {id, user, role, action, call.now, call.principal.user}));
    return call.approvals.propose(call, roleKind, id);
}

Result<CreateStaff::Response> createStaff(Call &call, const CreateStaff::Request &request)
{
    TRY(name, requiredText(request.name, "staff.name_needed", QStringLiteral("The name"), 120));
    TRY(role, staffRole(request.role));
    StaffRow row;
    row.id = call.newId<UserId>();
    row.name = name;
    row.createdBy = call.principal.user;
    if (request.email) {
        TRY(email, normalisedEmail(*request.email));
        TRY(taken, findStaffByEmail(call.db, email));
        if (taken) {
            return fail(ErrorKind::Conflict, QStringLiteral("staff.email_taken"),
                        QStringLiteral("%1 has this e-mail address already.").arg(taken->name));
        }
        row.email = email;
    }
    TRY_DO(insertStaff(call.db, row, role, call.now));
    TRY_DO(call.event(staffEntity, row.id.uuid(), events::staffCreated));
    TRY_DO(call.audit(staffEntity, row.id.toString(), {{QStringLiteral("role"), request.role}}));
    TRY(approval, proposeChange(call, row.id, request.role, grantAction));
    return CreateStaff::Response{row.id, approval};
}

Result<ProposedRole> proposeRole(Call &call, const ProposeRole::Request &request)
{
    TRY_DO(staffRole(request.role));
    TRY(staff, loadStaff(call.db, request.userId));
    TRY(held, rolesOf(call.db, staff.id));
    if (std::find(held.begin(), held.end(), request.role) != held.end()) {
        return fail(ErrorKind::Conflict, QStringLiteral("staff.role_held"),
                    QStringLiteral("%1 has the role “%2” already.").arg(staff.name, request.role));
    }
    TRY(approval, proposeChange(call, staff.id, request.role, grantAction));
    return ProposedRole{approval};
}

Result<ProposedRole> revokeRole(Call &call, const RevokeRole::Request &request)
{
    TRY(staff, loadStaff(call.db, request.userId));
    TRY(held, rolesOf(call.db, staff.id));
    if (std::find(held.begin(), held.end(), request.role) == held.end()) {
        return fail(ErrorKind::Conflict, QStringLiteral("staff.role_not_held"),
                    QStringLiteral("%1 does not have the role “%2”.").arg(staff.name, request.role));
    }
    TRY(approval, proposeChange(call, staff.id, request.role, revokeAction));
    return ProposedRole{approval};
}

/// A workspace without an owner could never be administered again.
Result<Done> keepAnOwner(Call &call, const StaffRow &staff)
{
    TRY(roles, rolesOf(call.db, staff.id));
    const QString owner = roleCode(Role::Owner);
    TRY(others, countOthersWithRole(call.db, owner, staff.id));
    if (others == 0 && std::find(roles.begin(), roles.end(), owner) != roles.end()) {
        return fail(ErrorKind::Conflict, QStringLiteral("staff.last_owner"),
                    QStringLiteral("%1 is the only active owner; somebody else has to be owner first.")
                        .arg(staff.name));
    }
    return Done();
}

Result<Done> checkStatusChange(Call &call, const SetStaffStatus::Request &request, const StaffRow &staff)
{
    TRY_DO(checkAccountStatus(request.status));
    if (staff.id == call.principal.user) {
        return fail(ErrorKind::Forbidden, QStringLiteral("staff.own_status"),
                    QStringLiteral("Nobody changes the status of their own account."));
    }
    if (request.status != QLatin1String("active")) {
        TRY_DO(keepAnOwner(call, staff));
    }
    return Done();
}

/// Another person's first password may come only from whoever made the account: that person can approve
/// nothing with it, because approvals refuse an account of the proposer's making.
Result<Done> maySetPassword(Call &call, const StaffRow &staff, const SetPassword::Request &request)
{
    if (staff.id == call.principal.user) {
        if (staff.passwordHash
            && !passwordMatches(request.currentPassword.value_or(QString()), staff.passwordHash)) {
            return fail(ErrorKind::Forbidden, QStringLiteral("password.wrong"),
                        QStringLiteral("The current password is not right."));
        }
        return Done();
    }
    TRY_DO(requirePermission(call, Permission::StaffAdmin));
    if (staff.passwordHash || !staff.createdBy || !(*staff.createdBy == call.principal.user)) {
        return fail(ErrorKind::Forbidden, QStringLiteral("password.not_yours"),
                    QStringLiteral(
                        "Only %1 can change this password. The first one is set by whoever made the account.")
                        .arg(staff.name));
    }
    return Done();
}

Result<Nothing> setPassword(Call &call, const SetPassword::Request &request)
{
    if (call.principal.party == Party::Customer) {
        return changeOwnPassword(call, request);
    }
    TRY(staff, loadStaff(call.db, request.userId.value_or(call.principal.user)));
    TRY_DO(maySetPassword(call, staff, request));
    TRY(hash, hashPassword(request.newPassword));
    return inTransaction(call.db, QStringLiteral("set password"), [&]() -> Result<Nothing> {
        TRY_DO(updatePasswordHash(call.db, staff.id, hash, call.now));
        TRY_DO(revokeSessionsOf(call.db, staff.id, call.principal.session, call.now));
        TRY_DO(call.audit(staffEntity, staff.id.toString(),
                          {{QStringLiteral("password"), QStringLiteral("set")}}));
        return Nothing();
    });
}

Result<RoleProposalRow> loadProposal(Database &db, QUuid id)
{
    TRY(proposal, findRoleProposal(db, id));
    if (!proposal) {
        return fail(ErrorKind::NotFound, QStringLiteral("staff.unknown_proposal"),
                    QStringLiteral("There is no such proposal of a role."));
    }
    return *std::move(proposal);
}

Result<QJsonObject> seenRole(Call &call, QUuid subject)
{
    TRY(proposal, loadProposal(call.db, subject));
    TRY(staff, loadStaff(call.db, proposal.user));
    TRY(roles, rolesOf(call.db, staff.id));
    return QJsonObject{
        {QStringLiteral("person"), staff.name},
        {QStringLiteral("user_id"), staff.id.toString()},
        {QStringLiteral("action"), proposal.action},
        {QStringLiteral("role"), proposal.role},
        {QStringLiteral("roles_now"), QJsonArray::fromStringList(QStringList(roles.begin(), roles.end()))}};
}

Result<Done> applyRole(Call &call, const Approval &approval)
{
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY(proposal, loadProposal(call.db, id));
    if (proposal.user == call.principal.user) {
        return fail(ErrorKind::Forbidden, QStringLiteral("approval.own_role"),
                    QStringLiteral("Nobody decides about their own roles."));
    }
    TRY_DO(approveRoleProposal(call.db, id, approval.id));
    const bool isGrant = proposal.action == grantAction;
    TRY(staff, loadStaff(call.db, proposal.user));
    if (isGrant) {
        TRY_DO(requireActivation(staff.id, staff.createdBy, call.principal.user));
        TRY_DO(grantRole(call.db, proposal.user, proposal.role, call.principal.user, call.now));
    } else {
        if (proposal.role == roleCode(Role::Owner)) {
            TRY_DO(keepAnOwner(call, staff));
        }
        TRY_DO(takeRole(call.db, proposal.user, proposal.role));
    }
    return call.event(staffEntity, proposal.user.uuid(),
                      isGrant ? events::staffRoleGranted : events::staffRoleRevoked,
                      {{QStringLiteral("role"), proposal.role}});
}

} // namespace

Result<Done> checkAccountStatus(const QString &status)
{
    const QStringList statuses{QStringLiteral("active"), QStringLiteral("suspended"),
                               QStringLiteral("banned")};
    if (!statuses.contains(status)) {
        return fail(ErrorKind::Invalid, QStringLiteral("staff.unknown_status"),
                    QStringLiteral("“%1” is not a status; active, suspended and banned are.").arg(status));
    }
    return Done();
}

Result<StaffMember> setStaffStatus(Call &call, const SetStaffStatus::Request &request)
{
    TRY(reason, requiredText(request.reason, "staff.reason_needed", QStringLiteral("The reason")));
    TRY(staff, loadStaff(call.db, request.userId));
    TRY_DO(checkStatusChange(call, request, staff));
    TRY(roles, rolesOf(call.db, staff.id));
    TRY(isChanged, updateStaffStatus(call.db, staff.id, request.status, request.version, call.now));
    if (!isChanged) {
        return fail(
            ErrorKind::Stale, QStringLiteral("staff.stale"),
            QStringLiteral("The account of %1 was changed by somebody else meanwhile.").arg(staff.name),
            toJson(memberOf(staff, roles, true)));
    }
    if (request.status != QLatin1String("active")) {
        TRY_DO(revokeSessionsOf(call.db, staff.id, std::nullopt, call.now));
    }
    const QJsonObject arguments{{QStringLiteral("status"), request.status}};
    TRY_DO(call.event(staffEntity, staff.id.uuid(), events::staffStatusChanged, arguments));
    TRY_DO(call.audit(staffEntity, staff.id.toString(),
                      {{QStringLiteral("from"), staff.status},
                       {QStringLiteral("to"), request.status},
                       {QStringLiteral("reason"), reason}}));
    TRY(changed, loadStaff(call.db, staff.id));
    return memberOf(changed, roles, true);
}

void serveStaff(Dispatcher &dispatcher)
{
    dispatcher.serve<ListStaff>(listStaff);
    dispatcher.serve<CreateStaff>(createStaff);
    dispatcher.serve<ProposeRole>(proposeRole);
    dispatcher.serve<RevokeRole>(revokeRole);
    dispatcher.serve<SetStaffStatus>(setStaffStatus);
    dispatcher.serve<SetPassword>(setPassword);
}

void addIdentityApprovals(Approvals &approvals)
{
    approvals.add({roleKind, Permission::StaffAdmin, seenRole, applyRole, {}, {}});
    addSecondFactorApprovals(approvals);
}

} // namespace truvamate
