#pragma once

#include "backend/storage/config.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace truvamate {

/// Tells every server on a database that something was changed, whoever changed it: PostgreSQL's NOTIFY on
/// one connection of its own, outside of the transactions that made the changes, because commits with a
/// NOTIFY in them queue up behind each other. On SQLite there is one server, which tells itself.
class ChangeChannel
{
public:
    /// changed is called on a thread of the channel: after a change anywhere, and when the connection had
    /// been lost and changes may have been missed.
    ChangeChannel(const DatabaseConfig &config, std::function<void()> changed);
    ~ChangeChannel();
    ChangeChannel(const ChangeChannel &) = delete;
    ChangeChannel &operator=(const ChangeChannel &) = delete;

    /// From any thread: something was changed and committed here. Rings that come within 50 ms of another are
    /// one.
    void ring();
    bool isListening() const { return m_isListening; }

private:
    class Worker;

    std::atomic<bool> m_isRung = false;
    std::atomic<bool> m_isListening = false;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker; ///< lives on the thread
};

} // namespace truvamate
