#include "backend/services/identity.h"

#include "backend/services/cryptography.h"
#include "backend/services/dispatcher.h"
#include "backend/services/identitystaff.h"
#include "backend/services/inputs.h"
#include "backend/services/passwords.h"
#include "backend/services/workspace.h"
#include "backend/storage/sessionliststore.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"
#include "backend/storage/userstore.h"

namespace truvamate {

namespace {

tl::unexpected<Error> signInRefused()
{
    return fail(ErrorKind::Unauthenticated, QStringLiteral("auth.refused"),
                QStringLiteral("The person or the password is not right, or the account may not sign in."));
}

Result<SessionView> viewOf(Call &call, const Principal &principal, Instant expiresAt)
{
    TRY(workspace, readWorkspace(call.db));
    SessionView view;
    view.sessionId = principal.session;
    view.userId = principal.user;
    view.name = principal.name;
    view.environment = environmentCode(workspace.environment);
    view.workspaceId = workspace.id.toString(QUuid::WithoutBraces);
    view.workspaceName = workspace.name;
    view.restoreEpoch = workspace.restoreEpoch;
    view.expiresAt = expiresAt;
    for (const Role role : principal.roles) {
        view.roles.push_back(roleCode(role));
    }
    for (const Permission permission : allPermissions()) {
        if (principal.may(permission)) {
            view.permissions.push_back(permissionCode(permission));
        }
    }
    return view;
}

Result<std::optional<StaffRow>> namedStaff(Database &db, const SignIn::Request &request)
{
    if (request.userId) {
        return findStaff(db, *request.userId);
    }
    return findStaffByEmail(db, request.email.value_or(QString()).trimmed().toLower());
}

/// Who signs in, once the password fits where one is needed. Says the same for every reason to refuse.
Result<StaffRow> authenticate(Call &call, const SignIn::Request &request)
{
    TRY(workspace, readWorkspace(call.db));
    TRY(staff, namedStaff(call.db, request));
    if (workspace.environment == WorkspaceEnvironment::Live
        && !passwordMatches(request.password.value_or(QString()),
                            staff ? staff->passwordHash : std::nullopt)) {
        return signInRefused();
    }
    if (!staff || staff->status != QLatin1String("active")) {
        return signInRefused();
    }
    return *std::move(staff);
}

Result<SignedIn> beginSession(Call &call, const StaffRow &staff, const QString &device)
{
    TRY(person, principalOfUser(call.db, staff.id));
    if (!person) {
        return signInRefused();
    }
    const QString token = QString::fromLatin1(
        secureRandomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const SessionRow row{call.newId<SessionId>(),
                         staff.id,
                         sessionTokenHash(token),
                         device,
                         call.now,
                         call.now.plusSeconds(sessionSeconds)};
    TRY_DO(insertSession(call.db, row));
    person->session = row.id;
    call.principal = *person;
    TRY_DO(call.audit(QStringLiteral("session"), row.id.toString(), {{QStringLiteral("device"), device}}));
    TRY(view, viewOf(call, *person, row.expiresAt));
    return SignedIn{token, view};
}

/// The slow comparison of passwords runs before the transaction, which would hold up every other writer.
Result<SignedIn> signIn(Call &call, const SignIn::Request &request)
{
    TRY(device,
        requiredText(request.device, "auth.device_needed", QStringLiteral("The name of this device"), 80));
    TRY(staff, authenticate(call, request));
    return inTransaction(call.db, QStringLiteral("sign in"),
                         [&] { return beginSession(call, staff, device); });
}

Result<Nothing> signOut(Call &call, const Nothing &)
{
    TRY_DO(revokeSession(call.db, call.principal.session, call.now));
    TRY_DO(call.audit(QStringLiteral("session"), call.principal.session.toString()));
    return Nothing();
}

Result<SessionView> whoAmI(Call &call, const Nothing &)
{
    TRY(session, findSession(call.db, call.principal.session));
    return viewOf(call, call.principal, session ? session->expiresAt : call.now);
}

Result<SessionList> listSessions(Call &call, const ListSessions::Request &request)
{
    const UserId user = request.userId.value_or(call.principal.user);
    if (!(user == call.principal.user)) {
        TRY_DO(requirePermission(call, Permission::StaffAdmin));
    }
    TRY(rows, listSessionsOf(call.db, user));
    SessionList list;
    for (const SessionListRow &row : rows) {
        list.data.push_back({row.id, row.user, row.device, row.createdAt, row.expiresAt, row.revokedAt,
                             row.id == call.principal.session});
    }
    return list;
}

Result<Nothing> endSession(Call &call, const RevokeSession::Request &request)
{
    TRY(session, findSession(call.db, request.sessionId));
    const bool isOwn = session && session->user == call.principal.user;
    if (!isOwn) {
        TRY_DO(requirePermission(call, Permission::StaffAdmin));
    }
    if (!session) {
        return fail(ErrorKind::NotFound, QStringLiteral("session.unknown"),
                    QStringLiteral("There is no such session."));
    }
    TRY_DO(revokeSession(call.db, request.sessionId, call.now));
    TRY_DO(call.audit(QStringLiteral("session"), request.sessionId.toString()));
    return Nothing();
}

} // namespace

void serveIdentity(Dispatcher &dispatcher)
{
    dispatcher.serve<SignIn>(signIn);
    dispatcher.serve<SignOut>(signOut);
    dispatcher.serve<WhoAmI>(whoAmI);
    dispatcher.serve<ListSessions>(listSessions);
    dispatcher.serve<RevokeSession>(endSession);
    serveStaff(dispatcher);
}

} // namespace truvamate
