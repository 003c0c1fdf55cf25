#include "backend/services/signindelay.h"

#include "backend/storage/ratestore.h"
#include "backend/storage/transaction.h"

#include <algorithm>

namespace truvamate {

namespace {

constexpr std::int64_t freeTries = 3;
constexpr std::int64_t longestWaitSeconds = 15 * 60;
constexpr std::int64_t forgottenAfterSeconds = 24 * 60 * 60;

std::int64_t waitAfter(std::int64_t failures)
{
    const std::int64_t beyond = std::clamp<std::int64_t>(failures - freeTries, 0, 20);
    return beyond == 0 ? 0 : std::min(longestWaitSeconds, std::int64_t(1) << beyond);
}

/// Answers how many seconds are left to wait; 0 where the try may be made, which is then counted.
Result<std::int64_t> countTry(Call &call, const QString &key)
{
    TRY(row, lockSignInDelay(call.db, key, call.now));
    if (row.blockedUntil > call.now) {
        return (row.blockedUntil.ms - call.now.ms + 999) / 1000;
    }
    const bool isForgotten = row.lastFailedAt.plusSeconds(forgottenAfterSeconds) < call.now;
    const std::int64_t failures = (isForgotten ? 0 : row.failures) + 1;
    TRY_DO(writeSignInDelay(call.db, key, {failures, call.now.plusSeconds(waitAfter(failures)), call.now}));
    return std::int64_t(0);
}

} // namespace

Result<Done> beginTry(Call &call, const QString &key)
{
    TRY(seconds, inTransaction(call.db, QStringLiteral("count try"), [&] { return countTry(call, key); }));
    if (seconds > 0) {
        return fail(ErrorKind::TooMany, QStringLiteral("auth.wait"),
                    QStringLiteral("Too many tries. Please wait %1 seconds.").arg(seconds),
                    {{QStringLiteral("retry_after_seconds"), qint64(seconds)}});
    }
    return Done();
}

Result<Done> tryWentWell(Call &call, const QString &key)
{
    return forgetSignInDelay(call.db, key);
}

} // namespace truvamate
