#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

#include <vector>

namespace truvamate {

struct SessionListRow
{
    SessionId id;
    UserId user;
    QString device;
    Instant createdAt;
    Instant expiresAt;
    std::optional<Instant> revokedAt;
};

Result<std::optional<SessionListRow>> findSession(Database &db, SessionId id);
/// Newest first, at most 100.
Result<std::vector<SessionListRow>> listSessionsOf(Database &db, UserId user);
Result<Done> revokeSession(Database &db, SessionId id, Instant now);
/// Ends a person's sessions, all but one where one is named. Answers how many.
Result<std::int64_t> revokeSessionsOf(Database &db, UserId user, std::optional<SessionId> except,
                                      Instant now);

} // namespace truvamate
