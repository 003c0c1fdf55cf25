#include "client/http/linewatch.h"

namespace truvamate {

namespace {

constexpr int probesUntilOffline = 3;

/// Somebody answers, and is not who was asked for.
bool isRefusal(const Error &error)
{
    return error.code.startsWith(QLatin1String("tls."))
        || error.code == QLatin1String("server.other_workspace")
        || error.code == QLatin1String("server.client_too_old");
}

} // namespace

LineWatch::LineWatch(std::function<void()> probe, Later later, const Clock &clock, RandomSource &random,
                     QObject *parent)
    : QObject(parent)
    , m_probe(std::move(probe))
    , m_later(std::move(later))
    , m_clock(clock)
    , m_random(random)
{
}

void LineWatch::set(ConnectionState state)
{
    const bool isNews = state.kind != m_state.kind
        || (state.reason && (!m_state.reason || state.reason->code != m_state.reason->code));
    m_state = std::move(state);
    if (isNews) {
        Q_EMIT changed();
    }
}

void LineWatch::answered()
{
    m_probes = 0;
    m_isLong = false;
    m_isPlanned = false;
    ++m_turn;
    set({});
}

void LineWatch::beginOffline(const Error &error)
{
    m_isLong = true;
    failed(error);
}

void LineWatch::failed(const Error &error)
{
    using Kind = ConnectionState::Kind;
    ConnectionState state;
    state.kind = isRefusal(error)                    ? Kind::Refused
        : m_isLong || m_probes >= probesUntilOffline ? Kind::Offline
                                                     : Kind::Reconnecting;
    state.since = m_state.since ? m_state.since : m_clock.now();
    state.reason = error;
    set(std::move(state));
    probeLater();
}

void LineWatch::probeLater()
{
    if (std::exchange(m_isPlanned, true)) {
        return;
    }
    m_later(retryDelay(m_probes + 1, m_random), this, [this, turn = ++m_turn] {
        if (turn == m_turn) {
            tryNow();
        }
    });
}

void LineWatch::tryNow()
{
    if (m_state.isConnected()) {
        return;
    }
    ++m_turn;
    ++m_probes;
    m_isPlanned = false;
    m_probe();
}

} // namespace truvamate
