#include "app/server/repeated.h"

namespace truvamate {

Repeated::Repeated(DatabaseConfig database, std::chrono::milliseconds pause,
                   std::function<void(Database &db)> work)
    : m_database(std::move(database))
    , m_pause(pause)
    , m_work(std::move(work))
    , m_thread([this] { run(); })
{
}

Repeated::~Repeated()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Repeated::run()
{
    std::unique_ptr<Database> db;
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        lock.unlock();
        if (!db || !db->isUsable()) {
            auto opened = Database::open(m_database);
            db = opened ? *std::move(opened) : nullptr;
        }
        if (db) {
            m_work(*db);
        }
        lock.lock();
        m_changed.wait_for(lock, m_pause, [this] { return m_isEnding; });
    }
}

} // namespace truvamate
