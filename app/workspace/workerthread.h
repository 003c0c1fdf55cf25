#pragma once

#include "backend/storage/database.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace truvamate {

/// A thread with a database connection of its own that runs jobs one after the other. Jobs still waiting when
/// it ends are dropped; the one running is waited for.
class WorkerThread
{
public:
    using Job = std::function<void(Result<Database *>)>;

    /// Waits until the connection is open; an error leaves no thread behind.
    static Result<std::unique_ptr<WorkerThread>> start(const DatabaseConfig &config, const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Runs the job on the thread. The connection is opened again before it if the last one was lost.
    void run(Job job);
    /// Nothing that waits will run any more.
    void dropWaiting() { m_isEnding = true; }
    /// Jobs running or waiting.
    int load() const { return m_load; }

private:
    explicit WorkerThread(const DatabaseConfig &config);
    Result<Database *> connection();

    DatabaseConfig m_config;
    QThread m_thread;
    std::atomic<int> m_load = 0;
    std::atomic<bool> m_isEnding = false;
    std::unique_ptr<Database> m_database; ///< touched on the thread only
    std::unique_ptr<QObject> m_home; ///< lives on the thread; jobs are posted to it
};

} // namespace truvamate
