#pragma once

#include "backend/storage/database.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace truvamate {

/// Work that comes again and again, on a thread and a database connection of its own; where the database is
/// out of reach it is left out. What runs is finished before it goes.
class Repeated
{
public:
    Repeated(DatabaseConfig database, std::chrono::milliseconds pause,
             std::function<void(Database &db)> work);
    ~Repeated();
    Repeated(const Repeated &) = delete;
    Repeated &operator=(const Repeated &) = delete;

private:
    void run();

    DatabaseConfig m_database;
    std::chrono::milliseconds m_pause;
    std::function<void(Database &db)> m_work;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace truvamate
