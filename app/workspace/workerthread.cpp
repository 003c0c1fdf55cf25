#include "app/workspace/workerthread.h"

#include <QMetaObject>

namespace truvamate {

WorkerThread::WorkerThread(const DatabaseConfig &config)
    : m_config(config)
    , m_home(std::make_unique<QObject>())
{
    m_home->moveToThread(&m_thread);
}

Result<std::unique_ptr<WorkerThread>> WorkerThread::start(const DatabaseConfig &config, const QString &name)
{
    std::unique_ptr<WorkerThread> worker(new WorkerThread(config));
    worker->m_thread.setObjectName(name);
    worker->m_thread.start();
    Result<Done> opened = Done();
    QMetaObject::invokeMethod(
        worker->m_home.get(),
        [&] {
            if (auto connection = worker->connection(); !connection) {
                opened = fail(connection.error());
            }
        },
        Qt::BlockingQueuedConnection);
    TRY_DO(std::move(opened));
    return worker;
}

WorkerThread::~WorkerThread()
{
    dropWaiting();
    if (m_thread.isRunning()) {
        // The connection belongs to the thread and has to be closed there.
        QMetaObject::invokeMethod(
            m_home.get(), [this] { m_database.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
}

Result<Database *> WorkerThread::connection()
{
    if (!m_database || !m_database->isUsable()) {
        m_database.reset();
        TRY(opened, Database::open(m_config));
        m_database = std::move(opened);
    }
    return m_database.get();
}

void WorkerThread::run(Job job)
{
    ++m_load;
    QMetaObject::invokeMethod(
        m_home.get(),
        [this, job = std::move(job)] {
            if (!m_isEnding) {
                job(connection());
            }
            --m_load;
        },
        Qt::QueuedConnection);
}

} // namespace truvamate
