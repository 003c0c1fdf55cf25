#pragma once

#include "models/games/resultfeed.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace truvamate {

/// Reads a result feed away from the GUI thread. A newer reading replaces one that is under way; nothing is
/// said after the object is gone.
class FeedReading : public QObject
{
    Q_OBJECT

public:
    explicit FeedReading(QObject *parent = nullptr);

    void readFile(const QString &path, Instant now);
    void readBytes(const QByteArray &bytes, Instant now);
    /// Only after finished().
    Result<ResultFeed> result() const { return m_watcher.result(); }

Q_SIGNALS:
    void finished();

private:
    using Work = std::function<Result<ResultFeed>()>;
    void start(Work work);

    QFutureWatcher<Result<ResultFeed>> m_watcher;
};

} // namespace truvamate
