#pragma once

#include "models/operations/operation.h"

/// Staff, their sessions and roles. Staff accounts hold no role until a second person approved it.
namespace truvamate {

/// One member of staff, as a list shows it.
struct StaffMember
{
    UserId id;
    QString name;
    QString status; ///< "active", "suspended", "banned"
    std::vector<QString> roles; ///< those in effect
    std::optional<QString> email; ///< only for those who administer staff
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(StaffMember, (), (id, name, status, roles, email, version))

struct StaffList
{
    QString environment; ///< "live", "training", "sample"
    bool passwordNeeded = true; ///< to sign in here
    std::vector<StaffMember> data;
};
BOOST_DESCRIBE_STRUCT(StaffList, (), (environment, passwordNeeded, data))

/// Without a session only on training and sample workspaces, where staff are picked from this list.
struct ListStaff
{
    using Request = Nothing;
    using Response = StaffList;
    static constexpr OperationInfo info{"staff.list",         Method::Get,      "/api/auth/staff",
                                        std::nullopt,         Effect::Reads,    Repeat::Harmless,
                                        RateClass::SigningIn, Audience::Anybody};
};

/// Who a session belongs to and what they may do.
struct SessionView
{
    SessionId sessionId;
    UserId userId;
    QString name;
    QString environment;
    QString workspaceId;
    QString workspaceName;
    std::int64_t restoreEpoch = 0; ///< counts restores from a backup: what was sent before one is sent again
    std::vector<QString> roles;
    std::vector<QString> permissions;
    Instant expiresAt;
    bool mustEnrol = false; ///< may do nothing before the second factor is set up (secondfactor.h)
};
BOOST_DESCRIBE_STRUCT(SessionView, (),
                      (sessionId, userId, name, environment, workspaceId, workspaceName, restoreEpoch, roles,
                       permissions, expiresAt, mustEnrol))

struct SignedIn
{
    QString token; ///< given once; only its digest is stored
    SessionView session;
    std::optional<QString> refreshToken = {}; ///< of a server: for RefreshSession, once
    std::optional<std::int64_t> expiresIn = {}; ///< seconds that the token lives, where it can be refreshed
    std::optional<QString> deviceKey = {}; ///< to be kept on this device and shown at the next signing in
};
BOOST_DESCRIBE_STRUCT(SignedIn, (), (token, session, refreshToken, expiresIn, deviceKey))

/// By id or by e-mail. On a live workspace with the password; elsewhere the person is simply picked.
/// A server asks for a code of the second factor too, and lets whoever guesses wait. Errors: auth.refused
/// (never says whether the account exists), auth.device_needed, auth.code_needed, auth.code_wrong, auth.wait.
struct SignIn
{
    struct Request
    {
        std::optional<UserId> userId;
        std::optional<QString> email;
        std::optional<QString> password;
        QString device; ///< what the person calls this machine, such as "Counter laptop"
        std::optional<QString> code = {}; ///< of the authenticator app, or a recovery code
        std::optional<QString> deviceKey = {}; ///< of an earlier signing in on this device
    };
    using Response = SignedIn;
    static constexpr OperationInfo info{"auth.sign_in",       Method::Post,          "/api/auth/login",
                                        std::nullopt,         Effect::WritesInSteps, Repeat::Harmless,
                                        RateClass::SigningIn, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(SignIn::Request, (), (userId, email, password, device, code, deviceKey))

struct RefreshedSession
{
    QString token;
    QString refreshToken; ///< in place of the one that was shown
    std::int64_t expiresIn = 0; ///< seconds
};
BOOST_DESCRIBE_STRUCT(RefreshedSession, (), (token, refreshToken, expiresIn))

/// The next pair of tokens of a server's session. A refresh token is good once; shown again within a minute
/// on the same device it gets the same successor, because the answer may have been lost, and an older one
/// ends the session, because somebody else has it too. Error: session.invalid.
struct RefreshSession
{
    struct Request
    {
        QString refreshToken;
        QString device; ///< as when signing in
    };
    using Response = RefreshedSession;
    static constexpr OperationInfo info{"auth.refresh",     Method::Post,          "/api/auth/refresh-token",
                                        std::nullopt,       Effect::WritesInSteps, Repeat::Harmless,
                                        RateClass::Writing, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(RefreshSession::Request, (), (refreshToken, device))

struct SignOut
{
    using Request = Nothing;
    using Response = Nothing;
    static constexpr OperationInfo info{"auth.sign_out",    Method::Post,       "/api/auth/logout",
                                        std::nullopt,       Effect::Writes,     Repeat::Harmless,
                                        RateClass::Writing, Audience::SignedIn, true};
};

struct WhoAmI
{
    using Request = Nothing;
    using Response = SessionView;
    static constexpr OperationInfo info{"auth.me",          Method::Get,        "/api/auth/me",
                                        std::nullopt,       Effect::Reads,      Repeat::Harmless,
                                        RateClass::Reading, Audience::SignedIn, true};
};

struct SessionSummary
{
    SessionId id;
    UserId userId;
    QString device;
    Instant createdAt;
    Instant expiresAt;
    std::optional<Instant> revokedAt;
    bool isThisOne = false;
};
BOOST_DESCRIBE_STRUCT(SessionSummary, (), (id, userId, device, createdAt, expiresAt, revokedAt, isThisOne))

struct SessionList
{
    std::vector<SessionSummary> data;
};
BOOST_DESCRIBE_STRUCT(SessionList, (), (data))

/// One's own; another person's needs staff.admin.
struct ListSessions
{
    struct Request
    {
        std::optional<UserId> userId;
    };
    using Response = SessionList;
    static constexpr OperationInfo info{"sessions.list",    Method::Get,       "/api/auth/sessions",
                                        std::nullopt,       Effect::Reads,     Repeat::Harmless,
                                        RateClass::Reading, Audience::SignedIn};
};
BOOST_DESCRIBE_STRUCT(ListSessions::Request, (), (userId))

struct RevokeSession
{
    struct Request
    {
        SessionId sessionId;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{
        "sessions.revoke",  Method::Delete,    "/api/auth/sessions/{session_id}",
        std::nullopt,       Effect::Writes,    Repeat::Harmless,
        RateClass::Writing, Audience::SignedIn};
};
BOOST_DESCRIBE_STRUCT(RevokeSession::Request, (), (sessionId))

/// Makes the account and proposes its first role.
struct CreateStaff
{
    struct Request
    {
        QString name;
        std::optional<QString> email;
        QString role;
    };
    struct Response
    {
        UserId userId;
        ApprovalId approvalId;
    };
    static constexpr OperationInfo info{"staff.create", Method::Post, "/api/admin/staff",
                                        Permission::StaffAdmin, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(CreateStaff::Request, (), (name, email, role))
BOOST_DESCRIBE_STRUCT(CreateStaff::Response, (), (userId, approvalId))

struct ProposedRole
{
    ApprovalId approvalId;
};
BOOST_DESCRIBE_STRUCT(ProposedRole, (), (approvalId))

struct ProposeRole
{
    struct Request
    {
        UserId userId;
        QString role;
    };
    using Response = ProposedRole;
    static constexpr OperationInfo info{"staff.propose_role", Method::Post,
                                        "/api/admin/staff/{user_id}/roles", Permission::StaffAdmin,
                                        Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeRole::Request, (), (userId, role))

/// Also waits for a second person; to stop somebody at once, suspend the account.
struct RevokeRole
{
    struct Request
    {
        UserId userId;
        QString role;
    };
    using Response = ProposedRole;
    static constexpr OperationInfo info{"staff.revoke_role", Method::Delete,
                                        "/api/admin/staff/{user_id}/roles/{role}", Permission::StaffAdmin,
                                        Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(RevokeRole::Request, (), (userId, role))

/// Suspending ends the person's sessions at once.
struct SetStaffStatus
{
    struct Request
    {
        UserId userId;
        QString status;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = StaffMember;
    static constexpr OperationInfo info{"staff.set_status", Method::Put, "/api/admin/staff/{user_id}/status",
                                        Permission::StaffAdmin, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(SetStaffStatus::Request, (), (userId, status, reason, version))

/// One's own password; whoever made an account may set its first one. Ends all other sessions of the person.
struct SetPassword
{
    struct Request
    {
        std::optional<UserId> userId;
        std::optional<QString> currentPassword;
        QString newPassword;
    };
    using Response = Nothing;
    static constexpr OperationInfo info{
        "auth.set_password",   Method::Put,      "/api/auth/change-password", std::nullopt,
        Effect::WritesInSteps, Repeat::Harmless, RateClass::SigningIn,        Audience::SignedIn};
};
BOOST_DESCRIBE_STRUCT(SetPassword::Request, (), (userId, currentPassword, newPassword))

} // namespace truvamate
