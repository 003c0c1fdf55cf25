#include "backend/services/users.h"

#include "backend/services/customermasking.h"
#include "backend/services/dispatcher.h"
#include "backend/services/identitystaff.h"
#include "backend/services/inputs.h"
#include "backend/storage/accountstore.h"
#include "backend/storage/sessionliststore.h"
#include "models/operations/peopleevents.h"

namespace truvamate {

namespace {

void mask(UserSummary &user)
{
    if (user.email) {
        user.email = maskedEmail(*user.email);
    }
}

Result<Page<UserSummary>> listUsers(Call &call, const ListUsers::Request &request)
{
    TRY(page, listAccounts(call.db, request));
    for (UserSummary &user : page.data) {
        mask(user);
    }
    return page;
}

Result<UserSummary> loadAccount(Database &db, UserId id)
{
    TRY(user, findAccount(db, id));
    if (!user) {
        return fail(ErrorKind::NotFound, QStringLiteral("user.unknown"),
                    QStringLiteral("There is no such account."));
    }
    mask(*user);
    return *std::move(user);
}

Result<UserDetail> detailOf(Call &call, UserId id)
{
    TRY(user, loadAccount(call.db, id));
    TRY(use, useOfAccount(call.db, id, call.now));
    return UserDetail{user, use.orders, use.openSessions, use.lastSignInAt};
}

Result<UserDetail> getUser(Call &call, const GetUser::Request &request)
{
    return detailOf(call, request.userId);
}

Result<Done> setCustomerStatus(Call &call, const UserSummary &user, const SetUserStatus::Request &request)
{
    TRY_DO(requirePermission(call, Permission::CustomersWrite));
    TRY(reason, requiredText(request.reason, "staff.reason_needed", QStringLiteral("The reason")));
    TRY_DO(checkAccountStatus(request.status));
    TRY(isChanged, writeCustomerStatus(call.db, user.id, request.status, request.version, call.now));
    if (!isChanged) {
        return fail(
            ErrorKind::Stale, QStringLiteral("user.stale"),
            QStringLiteral("The account of %1 was changed by somebody else meanwhile.").arg(user.name),
            toJson(user));
    }
    if (request.status != QLatin1String("active")) {
        TRY_DO(revokeSessionsOf(call.db, user.id, std::nullopt, call.now));
    }
    TRY_DO(call.event(QStringLiteral("customer"), user.id.uuid(), events::customerStatusChanged,
                      {{QStringLiteral("status"), request.status}}));
    return call.audit(QStringLiteral("customer"), user.id.toString(),
                      {{QStringLiteral("from"), user.status},
                       {QStringLiteral("to"), request.status},
                       {QStringLiteral("reason"), reason}});
}

Result<UserDetail> setUserStatus(Call &call, const SetUserStatus::Request &request)
{
    TRY(user, loadAccount(call.db, request.userId));
    if (user.kind == QLatin1String("staff")) {
        TRY_DO(setStaffStatus(call, {request.userId, request.status, request.reason, request.version}));
    } else {
        TRY_DO(setCustomerStatus(call, user, request));
    }
    return detailOf(call, request.userId);
}

} // namespace

void serveUsers(Dispatcher &dispatcher)
{
    dispatcher.serve<ListUsers>(listUsers);
    dispatcher.serve<GetUser>(getUser);
    dispatcher.serve<SetUserStatus>(setUserStatus);
}

} // namespace truvamate
