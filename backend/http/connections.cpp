#include "backend/http/connections.h"

#include <boost/asio/post.hpp>

namespace truvamate {

namespace net = boost::asio;

void Connections::put(const void *key, Handle handle)
{
    const std::lock_guard lock(m_mutex);
    m_open.insert_or_assign(key, std::move(handle));
}

void Connections::remove(const void *key)
{
    {
        const std::lock_guard lock(m_mutex);
        m_open.erase(key);
    }
    m_changed.notify_all();
}

void Connections::forEach(const std::function<void(const Handle &)> &function) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, handle] : m_open) {
        function(handle);
    }
}

void Connections::nudge() const
{
    forEach([](const Handle &handle) {
        if (handle.nudge) {
            net::post(handle.executor, handle.nudge);
        }
    });
}

void Connections::closeIdle() const
{
    forEach([](const Handle &handle) { net::post(handle.executor, handle.closeIfIdle); });
}

void Connections::closeAll() const
{
    forEach([](const Handle &handle) { net::post(handle.executor, handle.close); });
}

void Connections::waitUntilNone(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_open.empty(); });
}

bool Connections::takePlace(const QByteArray &account, int most)
{
    const std::lock_guard lock(m_mutex);
    int &taken = m_listening[account];
    const bool isFree = taken < most;
    taken += isFree ? 1 : 0;
    return isFree;
}

void Connections::leavePlace(const QByteArray &account)
{
    const std::lock_guard lock(m_mutex);
    if (--m_listening[account] == 0) {
        m_listening.erase(account);
    }
}

} // namespace truvamate
