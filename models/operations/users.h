#pragma once

#include "models/operations/operation.h"

/// Every account, customers and staff alike, as whoever administers them sees it. E-mail addresses are
/// masked.
namespace truvamate {

struct UserSummary
{
    UserId id;
    QString kind; ///< "customer", "staff"
    QString role; ///< the account's label; what counts for staff stands in roles
    std::vector<QString> roles;
    QString name;
    std::optional<QString> email; ///< masked
    QString status; ///< "active", "suspended", "banned"
    std::optional<QString> kycStatus; ///< of customers
    Instant createdAt;
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(UserSummary, (),
                      (id, kind, role, roles, name, email, status, kycStatus, createdAt, version))

/// Newest first.
struct ListUsers
{
    struct Request
    {
        std::optional<QString> kind;
        std::optional<QString> status;
        std::optional<QString> kycStatus;
        PageRequest page;
    };
    using Response = Page<UserSummary>;
    static constexpr OperationInfo info{"users.list", Method::Get, "/api/admin/users",
                                        Permission::StaffAdmin};
};
BOOST_DESCRIBE_STRUCT(ListUsers::Request, (), (kind, status, kycStatus, page))

struct UserDetail
{
    UserSummary user;
    std::int64_t orders = 0;
    std::int64_t openSessions = 0;
    std::optional<Instant> lastSignInAt;
};
BOOST_DESCRIBE_STRUCT(UserDetail, (), (user, orders, openSessions, lastSignInAt))

/// Error: user.unknown.
struct GetUser
{
    struct Request
    {
        UserId userId;
    };
    using Response = UserDetail;
    static constexpr OperationInfo info{"users.get", Method::Get, "/api/admin/users/{user_id}",
                                        Permission::StaffAdmin};
};
BOOST_DESCRIBE_STRUCT(GetUser::Request, (), (userId))

/// Suspends, bans or lets in again; takes effect at once, on sessions too. For staff the rules of
/// SetStaffStatus hold. Errors: user.unknown, user.stale, staff.….
struct SetUserStatus
{
    struct Request
    {
        UserId userId;
        QString status;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = UserDetail;
    static constexpr OperationInfo info{
        "users.set_status",     Method::Put,    "/api/admin/users/{user_id}/status",
        Permission::StaffAdmin, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SetUserStatus::Request, (), (userId, status, reason, version))

} // namespace truvamate
