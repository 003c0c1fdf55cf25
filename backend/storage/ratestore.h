#pragma once

#include "backend/storage/database.h"

namespace truvamate {

/// Who has to wait before the next try to sign in. Keys are digests.
struct SignInDelayRow
{
    std::int64_t failures = 0;
    Instant blockedUntil;
    Instant lastFailedAt;
};
/// Locks the row, making it where there is none, so that tries at one moment come one after the other.
Result<SignInDelayRow> lockSignInDelay(Database &db, const QString &key, Instant now);
Result<Done> writeSignInDelay(Database &db, const QString &key, const SignInDelayRow &row);
Result<Done> forgetSignInDelay(Database &db, const QString &key);

/// Adds to what was taken in the window that begins at `window`, and answers the sum.
Result<std::int64_t> takeFromWindow(Database &db, const QString &key, Instant window, std::int64_t amount);

/// Removes what counts no more. Answers how many rows went.
Result<std::int64_t> removeOldRates(Database &db, Instant before);

} // namespace truvamate
