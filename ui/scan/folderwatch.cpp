#include "ui/scan/folderwatch.h"

#include "ui/scan/watchedfolder.h"

namespace truvamate {

namespace {

constexpr int missedUntilSilent = 5;
constexpr unsigned long patienceAtEndMs = 2'000;

} // namespace

FolderWatch::FolderWatch(const QString &memory, int pollMs, QObject *parent)
    : QObject(parent)
    , m_thread(new QThread)
    , m_watched(new WatchedFolder(memory))
{
    m_watched->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_watched, &QObject::deleteLater);
    connect(m_watched, &WatchedFolder::looked, this, &FolderWatch::take);
    if (pollMs > 0) {
        connect(m_watched, &WatchedFolder::changed, this, &FolderWatch::poll);
    }
    m_thread->setObjectName(QStringLiteral("watched folder"));
    m_thread->start();
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::poll);
    m_timer.setInterval(pollMs);
}

/// A thread that hangs in a call of the system is left to it rather than waited for.
FolderWatch::~FolderWatch()
{
    m_thread->quit();
    if (m_thread->wait(patienceAtEndMs)) {
        delete m_thread;
    }
}

template <typename Work> void FolderWatch::onThread(Work work)
{
    QMetaObject::invokeMethod(
        m_watched, [watched = m_watched, work = std::move(work)] { work(*watched); }, Qt::QueuedConnection);
}

void FolderWatch::watch(const QString &folder, bool isNew)
{
    stop();
    m_folder = folder;
    onThread([folder, isNew](WatchedFolder &watched) { watched.begin(folder, isNew); });
    setState(State::Watching);
    if (m_timer.interval() > 0) {
        m_timer.start();
    }
    poll();
}

void FolderWatch::stop()
{
    ++m_session;
    m_timer.stop();
    m_folder.clear();
    m_taken = 0;
    m_missed = 0;
    m_isLooking = false;
    setState(State::Off);
}

void FolderWatch::poll()
{
    if (m_state == State::Off) {
        return;
    }
    if (m_isLooking) {
        if (++m_missed >= missedUntilSilent) {
            setState(State::Silent);
        }
        return;
    }
    m_isLooking = true;
    onThread([session = m_session](WatchedFolder &watched) { watched.look(session); });
}

void FolderWatch::take(int session, const FolderLook &look)
{
    if (session != m_session) {
        return;
    }
    m_isLooking = false;
    m_missed = 0;
    setState(look.isThere ? State::Watching : State::Gone);
    for (const FoundPhoto &photo : look.photos) {
        Q_EMIT found(photo.path, photo.bytes, photo.digest);
    }
    Q_EMIT polled();
}

void FolderWatch::keep(const QByteArray &digest)
{
    ++m_taken;
    onThread([digest](WatchedFolder &watched) { watched.keep(digest); });
    Q_EMIT stateChanged();
}

void FolderWatch::release(const QByteArray &digest)
{
    onThread([digest](WatchedFolder &watched) { watched.release(digest); });
}

void FolderWatch::setState(State state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace truvamate
