#pragma once

#include <QObject>
#include <QThread>

#include <atomic>
#include <vector>

namespace truvamate {

/// Notices when windows stop answering: a thread of its own knocks at the event loop and measures how long it
/// takes to be heard. Lives on the thread it watches.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    struct Stall
    {
        qint64 ms = 0;
        QString during; ///< id of the action that ran last before it, or what setCurrent named
    };

    static constexpr int limitMs = 50;
    static constexpr int knockEveryMs = 20;

    explicit Watchdog(QObject *parent = nullptr);
    ~Watchdog() override;

    void start();
    /// What runs now, for the stall that it may cause; forgotten at the next knock that is heard in time.
    void setCurrent(const QString &name) { m_current = name; }
    int count() const { return m_count; } ///< of stalls longer than limitMs
    qint64 worstMs() const { return m_worst; }
    const std::vector<Stall> &stalls() const { return m_stalls; } ///< the last 50

Q_SIGNALS:
    void stalled(const truvamate::Watchdog::Stall &stall);

private:
    void hear(qint64 knockedAt);

    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isWaiting = false; ///< a knock has not been heard yet
    std::atomic<bool> m_isEnding = false;
    QString m_current;
    int m_count = 0;
    qint64 m_worst = 0;
    std::vector<Stall> m_stalls;
};

} // namespace truvamate
