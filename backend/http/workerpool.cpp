#include "backend/http/workerpool.h"

namespace truvamate {

WorkerPool::WorkerPool(const DatabaseConfig &config, int threads, std::size_t longestQueue)
    : m_config(config)
    , m_longestQueue(longestQueue)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { work(); });
    }
}

WorkerPool::~WorkerPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

bool WorkerPool::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isEnding || m_jobs.size() >= m_longestQueue) {
            return false;
        }
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
    return true;
}

std::size_t WorkerPool::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size();
}

void WorkerPool::work()
{
    std::unique_ptr<Database> database;
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
            if (m_jobs.empty()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        if (database && !database->isUsable()) {
            database.reset();
        }
        Result<Database *> connection = database.get();
        if (!database) {
            auto opened = Database::open(m_config);
            if (opened) {
                database = *std::move(opened);
                connection = database.get();
            } else {
                connection = fail(opened.error());
            }
        }
        job(connection);
    }
}

} // namespace truvamate
