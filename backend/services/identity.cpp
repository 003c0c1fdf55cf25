#include "backend/services/identity.h"

#include "backend/services/dispatcher.h"
#include "backend/services/identitysignin.h"
#include "backend/services/identitystaff.h"
#include "backend/services/inputs.h"
#include "backend/services/secondfactor.h"
#include "backend/storage/sessionliststore.h"
#include "backend/storage/sessionstore.h"

namespace truvamate {

namespace {

Result<Nothing> signOut(Call &call, const Nothing &)
{
    TRY_DO(revokeSession(call.db, call.principal.session, call.now));
    TRY_DO(call.audit(QStringLiteral("session"), call.principal.session.toString()));
    return Nothing();
}

Result<SessionView> whoAmI(Call &call, const Nothing &)
{
    TRY(session, findSession(call.db, call.principal.session));
    return sessionViewOf(call, call.principal, session ? session->expiresAt : call.now);
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
    serveSigningIn(dispatcher);
    serveSecondFactor(dispatcher);
    dispatcher.serve<SignOut>(signOut);
    dispatcher.serve<WhoAmI>(whoAmI);
    dispatcher.serve<ListSessions>(listSessions);
    dispatcher.serve<RevokeSession>(endSession);
    serveStaff(dispatcher);
}

} // namespace truvamate
