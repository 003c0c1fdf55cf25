#pragma once

#include "backend/storage/database.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace truvamate {

/// A thread with a database connection of its own that runs jobs one after the other. Jobs still waiting when
/// it ends are dropped; the one running is waited for.
class WorkerThread
{
public:
    /// Waits until the connection is open; an error leaves no thread behind.
    static Result<std::unique_ptr<WorkerThread>> start(const DatabaseConfig &config, const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Runs the job on the thread. The connection is opened again before it if the last one was lost.
    void run(std::function<void(Result<Database *>)> job);

private:
    explicit WorkerThread(const DatabaseConfig &config);
    Result<Database *> connection();

    DatabaseConfig m_config;
    QThread m_thread;
    std::unique_ptr<QObject> m_home; ///< lives on the thread; jobs are posted to it
    std::unique_ptr<Database> m_database; ///< touched on the thread only
};

} // namespace truvamate
