#pragma once

#include <QByteArray>

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>

namespace truvamate {

/// What the server is doing just now.
struct ServerGauges
{
    std::atomic<std::int64_t> connections = 0; ///< open
    std::atomic<std::int64_t> refused = 0; ///< closed at once, because there were too many
    std::atomic<std::int64_t> listening = 0; ///< connections that are told of changes
    std::atomic<std::int64_t> waiting = 0; ///< requests that wait for a worker
    std::atomic<std::int64_t> verifiedAt = 0; ///< when everything was last checked, in seconds since 1970
    std::atomic<std::int64_t> faults = 0; ///< found then
};

/// Counts and times of answers, as Prometheus reads them. Names operations, never addresses: those may hold
/// what somebody searched for.
class Metrics
{
public:
    void count(const QByteArray &operation, int status, std::int64_t microseconds);
    QByteArray text(const ServerGauges &gauges) const;

private:
    struct Times
    {
        std::int64_t count = 0;
        std::int64_t microseconds = 0;
        std::map<std::int64_t, std::int64_t> upTo; ///< milliseconds → how many took no longer
    };

    mutable std::mutex m_mutex;
    std::map<std::pair<QByteArray, int>, std::int64_t> m_answers;
    std::map<QByteArray, Times> m_times;
};

} // namespace truvamate
