#pragma once

#include <QByteArray>

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace truvamate {

/// The open connections of a server as it sees them from outside: to be closed, and to be told of changes.
/// From any thread.
class Connections
{
public:
    /// What may be done to one; each is called on its executor, and does nothing once the connection is gone.
    struct Handle
    {
        boost::asio::any_io_executor executor;
        std::function<void()> closeIfIdle;
        std::function<void()> close;
        std::function<void()> nudge = {}; ///< where somebody listens
    };

    /// The key is an address of something that lives as long as the connection. A second time it goes on as
    /// something else.
    void put(const void *key, Handle handle);
    void remove(const void *key);

    void nudge() const;
    void closeIdle() const;
    void closeAll() const;
    /// Until none is left, or for so long.
    void waitUntilNone(std::chrono::milliseconds time);

    /// A place for one more listener of an account; false where it has as many already.
    bool takePlace(const QByteArray &account, int most);
    void leavePlace(const QByteArray &account);

private:
    void forEach(const std::function<void(const Handle &)> &function) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<const void *, Handle> m_open;
    std::map<QByteArray, int> m_listening; ///< by account
};

} // namespace truvamate
