#pragma once

#include "backend/storage/database.h"
#include "models/operations/operation.h"

namespace truvamate {

/// How a token is stored: lower-case hex SHA-256, so that a stolen database signs nobody in.
QString sessionTokenHash(const QString &token);

/// The person behind a token, if the session is neither revoked nor expired and the person is active.
Result<std::optional<Principal>> principalOfToken(Database &db, const QString &token, Instant now);

/// The person as a principal without a session, for jobs and programs that act in somebody's name.
Result<std::optional<Principal>> principalOfUser(Database &db, UserId user);

/// The person behind a session, by the same rules as behind a token.
Result<std::optional<Principal>> principalOfSession(Database &db, SessionId session, Instant now);

struct SessionRow
{
    SessionId id;
    UserId user;
    QString tokenHash;
    QString device;
    Instant createdAt;
    Instant expiresAt;
    bool isEnrolling = false;
};
Result<Done> insertSession(Database &db, const SessionRow &row);
/// The second factor is set up: the session may do everything.
Result<Done> endEnrolment(Database &db, SessionId session);

/// A session whose refresh token is to be changed for the next one.
struct RefreshRow
{
    SessionId id;
    UserId user;
    QString salt;
    QString device;
    std::int64_t generation = 0;
    std::optional<Instant> refreshedAt;
};
/// Locks it until the transaction ends. Nothing where it is revoked or expired or the person is not active.
Result<std::optional<RefreshRow>> lockForRefresh(Database &db, SessionId session, Instant now);
Result<Done> writeGeneration(Database &db, SessionId session, std::int64_t generation, Instant now,
                             Instant expiresAt);

} // namespace truvamate
