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

struct SessionRow
{
    SessionId id;
    UserId user;
    QString tokenHash;
    QString device;
    Instant createdAt;
    Instant expiresAt;
};
Result<Done> insertSession(Database &db, const SessionRow &row);

} // namespace truvamate
