#include "backend/services/ratelimits.h"

#include "backend/storage/ratestore.h"
#include "backend/storage/sessionstore.h"

#include <algorithm>

namespace truvamate {

namespace {

constexpr std::size_t mostReserves = 50'000;

QString classCode(RateClass rateClass)
{
    switch (rateClass) {
    case RateClass::Reading:
        return QStringLiteral("reading");
    case RateClass::Writing:
        return QStringLiteral("writing");
    case RateClass::Scanning:
        return QStringLiteral("scanning");
    case RateClass::SigningIn:
        break;
    }
    return QStringLiteral("signing_in");
}

} // namespace

std::int64_t RateLimits::quota(RateClass rateClass) const
{
    switch (rateClass) {
    case RateClass::Reading:
        return m_readings;
    case RateClass::Writing:
        return std::max<std::int64_t>(1, m_readings / 2);
    case RateClass::Scanning: // an agent at the counter comes in bursts
        return m_readings * 2;
    case RateClass::SigningIn:
        break;
    }
    return std::max<std::int64_t>(5, m_readings / 20);
}

Result<Done> RateLimits::take(Database &db, RateClass rateClass, const QString &who, Instant now) const
{
    const Instant window{now.ms - now.ms % m_windowMs};
    // A digest, because an address is personal.
    const QString key = classCode(rateClass) + QLatin1Char(':') + sessionTokenHash(who).left(32);
    TRY(isTaken, takeOne(db, key, rateClass, window));
    if (!isTaken) {
        const std::int64_t seconds = (window.ms + m_windowMs - now.ms + 999) / 1000;
        return fail(
            ErrorKind::TooMany, QStringLiteral("request.too_many"),
            QStringLiteral("Too much was asked in a short time. Please go on in %1 seconds.").arg(seconds),
            {{QStringLiteral("retry_after_seconds"), qint64(seconds)}});
    }
    return Done();
}

Result<bool> RateLimits::takeOne(Database &db, const QString &key, RateClass rateClass, Instant window) const
{
    const std::int64_t most = quota(rateClass);
    const std::int64_t block
        = rateClass == RateClass::SigningIn ? 1 : std::clamp<std::int64_t>(most / 20, 1, 100);
    {
        const std::lock_guard lock(m_mutex);
        if (m_reserves.size() > mostReserves) {
            m_reserves.clear();
        }
        Reserve &reserve = m_reserves[key];
        if (reserve.window != window) {
            reserve = {window};
        }
        if (reserve.isUsedUp) {
            return false;
        }
        if (reserve.left > 0) {
            --reserve.left;
            return true;
        }
    }
    TRY(taken, takeFromWindow(db, key, window, block));
    const std::lock_guard lock(m_mutex);
    Reserve &reserve = m_reserves[key];
    if (taken - block >= most) {
        reserve = {window, 0, true};
        return false;
    }
    reserve.window = window;
    reserve.left += block - 1;
    return true;
}

} // namespace truvamate
