#pragma once

#include "backend/storage/database.h"
#include "models/operations/operation.h"

#include <map>
#include <mutex>

namespace truvamate {

/// How much one account, or one address where nobody is signed in, may ask in a window. The counts stand in
/// the database, so that several servers agree; each server takes them in blocks, because a write for every
/// read would cost more than the read. Signing in is counted one by one.
class RateLimits
{
public:
    RateLimits(std::int64_t windowMs, std::int64_t readings)
        : m_windowMs(windowMs)
        , m_readings(readings)
    {
    }

    /// Error: request.too_many, with the seconds until the next window.
    Result<Done> take(Database &db, RateClass rateClass, const QString &who, Instant now) const;

private:
    struct Reserve
    {
        Instant window;
        std::int64_t left = 0;
        bool isUsedUp = false; ///< the database has no more for this window
    };

    std::int64_t quota(RateClass rateClass) const;
    Result<bool> takeOne(Database &db, const QString &key, RateClass rateClass, Instant window) const;

    std::int64_t m_windowMs;
    std::int64_t m_readings;
    mutable std::mutex m_mutex;
    mutable std::map<QString, Reserve> m_reserves;
};

} // namespace truvamate
