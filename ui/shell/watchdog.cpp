#include "ui/shell/watchdog.h"

#include <chrono>

namespace truvamate {

namespace {

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

constexpr std::size_t keptStalls = 50;

} // namespace

Watchdog::Watchdog(QObject *parent)
    : QObject(parent)
{
}

Watchdog::~Watchdog()
{
    m_isEnding = true;
    if (m_thread) {
        m_thread->wait();
    }
}

void Watchdog::start()
{
    if (m_thread) {
        return;
    }
    m_thread.reset(QThread::create([this] {
        while (!m_isEnding) {
            if (!m_isWaiting.exchange(true)) {
                const qint64 at = steadyMs();
                QMetaObject::invokeMethod(
                    this, [this, at] { hear(at); }, Qt::QueuedConnection);
            }
            QThread::msleep(knockEveryMs);
        }
    }));
    m_thread->setObjectName(QStringLiteral("watchdog"));
    m_thread->start();
}

void Watchdog::hear(qint64 knockedAt)
{
    const qint64 waited = steadyMs() - knockedAt;
    m_isWaiting = false;
    if (waited > limitMs) {
        ++m_count;
        m_worst = std::max(m_worst, waited);
        m_stalls.push_back({waited, m_current});
        if (m_stalls.size() > keptStalls) {
            m_stalls.erase(m_stalls.begin());
        }
        Q_EMIT stalled(m_stalls.back());
    }
    m_current.clear();
}

} // namespace truvamate
