#pragma once

#include "backend/storage/database.h"
#include "models/operations/users.h"

namespace truvamate {

/// E-mails as they are stored, for the service to mask.
Result<Page<UserSummary>> listAccounts(Database &db, const ListUsers::Request &request);
Result<std::optional<UserSummary>> findAccount(Database &db, UserId id);

struct AccountUse
{
    std::int64_t orders = 0;
    std::int64_t openSessions = 0;
    std::optional<Instant> lastSignInAt;
};
Result<AccountUse> useOfAccount(Database &db, UserId id, Instant now);

/// Answers false where the row has another version.
Result<bool> writeCustomerStatus(Database &db, UserId id, const QString &status, std::int64_t version,
                                 Instant now);

} // namespace truvamate
