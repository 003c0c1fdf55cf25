#pragma once

#include "client/connection.h"
#include "client/outbox/retry.h"

namespace truvamate {

/// Knows from what came of each request whether the server is there. While it is not, it asks for a probe now
/// and then, further and further apart.
class LineWatch : public QObject
{
    Q_OBJECT

public:
    /// probe ends in answered() or failed(). Clock and random source must outlive it.
    LineWatch(std::function<void()> probe, Later later, const Clock &clock, RandomSource &random,
              QObject *parent = nullptr);

    const ConnectionState &state() const { return m_state; }
    void answered();
    void failed(const Error &error);
    /// Begins offline, because of what another line heard.
    void beginOffline(const Error &error);
    /// Probes at once.
    void tryNow();

Q_SIGNALS:
    void changed();

private:
    void probeLater();
    void set(ConnectionState state);

    std::function<void()> m_probe;
    Later m_later;
    const Clock &m_clock;
    RandomSource &m_random;
    ConnectionState m_state;
    int m_probes = 0; ///< that failed since the line was lost
    bool m_isLong = false; ///< lost before this watch began
    int m_turn = 0; ///< a probe that was planned before the last one is dropped
    bool m_isPlanned = false;
};

} // namespace truvamate
