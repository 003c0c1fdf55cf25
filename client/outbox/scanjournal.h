#pragma once

#include "client/outbox/scanstore.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace truvamate {

/// The ScanStore on a thread of its own, so that no window ever waits for a disk. Work runs in the order it
/// was asked for; replies come on the journal's own thread, and never after their context is gone. Work that
/// waits when the journal goes is still done.
class ScanJournal : public QObject
{
    Q_OBJECT

public:
    /// Opens the folder in the background; until it is open, and where it cannot be opened, every work
    /// answers why. Clock and chance must outlive the journal.
    ScanJournal(const QString &folder, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    ~ScanJournal() override;

    template <typename T> using Work = std::function<Result<T>(ScanStore &)>;
    template <typename T> using Reply = std::function<void(Result<T>)>;

    template <typename T> void read(Work<T> work, QObject *context, Reply<T> reply)
    {
        post<T>(std::move(work), context, std::move(reply), false);
    }
    /// The same, and tells that something changed.
    template <typename T> void write(Work<T> work, QObject *context, Reply<T> reply)
    {
        post<T>(std::move(work), context, std::move(reply), true);
    }

Q_SIGNALS:
    void changed(); ///< something was written
    void unsentChanged(const truvamate::UnsentWork &unsent);
    void failed(const truvamate::Error &error); ///< something could not be written

private:
    template <typename T> void post(Work<T> work, QObject *context, Reply<T> reply, bool isWrite)
    {
        const QPointer<QObject> target(context);
        QMetaObject::invokeMethod(
            m_home.get(),
            [this, work = std::move(work), target, reply = std::move(reply), isWrite] {
                Result<T> result = store().and_then([&](ScanStore *open) { return work(*open); });
                const auto unsent = isWrite ? unsentNow() : std::nullopt;
                deliver([this, target, reply, result = std::move(result), isWrite, unsent] {
                    if (isWrite) {
                        written(result ? std::nullopt : std::optional(result.error()), unsent);
                    }
                    if (target && reply) {
                        reply(result);
                    }
                });
            },
            Qt::QueuedConnection);
    }
    Result<ScanStore *> store();
    std::optional<UnsentWork> unsentNow();
    void deliver(std::function<void()> function);
    void written(const std::optional<Error> &error, const std::optional<UnsentWork> &unsent);

    QString m_folder;
    const Clock &m_clock;
    RandomSource &m_random;
    QThread m_thread;
    std::unique_ptr<QObject> m_home; ///< lives on the thread; work is posted to it
    std::unique_ptr<ScanStore> m_store; ///< touched on the thread only
    std::optional<UnsentWork> m_unsent;
};

} // namespace truvamate

Q_DECLARE_METATYPE(truvamate::UnsentWork)
