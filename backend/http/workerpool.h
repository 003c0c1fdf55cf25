#pragma once

#include "backend/storage/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace truvamate {

/// Threads that own a database connection each, behind a queue of limited length. A connection that was lost
/// is opened again before the next job.
class WorkerPool
{
public:
    using Job = std::function<void(Result<Database *>)>;

    WorkerPool(const DatabaseConfig &config, int threads, std::size_t longestQueue);
    /// Runs what waits, then ends the threads.
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False where the queue is full or the pool is ending; the job is then not run.
    bool submit(Job job);
    std::size_t waiting() const;

private:
    void work();

    DatabaseConfig m_config;
    std::size_t m_longestQueue;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

} // namespace truvamate
