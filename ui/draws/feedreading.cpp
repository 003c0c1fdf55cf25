#include "ui/draws/feedreading.h"

#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace truvamate {

namespace {

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("feed.unreadable"),
                    FeedReading::tr("The file cannot be read: %1").arg(file.errorString()));
    }
    // One byte more than allowed is enough to know that it is too large.
    return file.read(largestFeed + 1);
}

} // namespace

FeedReading::FeedReading(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FeedReading::finished);
}

void FeedReading::readFile(const QString &path, Instant now)
{
    start([path, now]() -> Result<ResultFeed> {
        TRY(bytes, bytesOf(path));
        return readResultFeed(bytes, now);
    });
}

void FeedReading::readBytes(const QByteArray &bytes, Instant now)
{
    start([bytes, now] { return readResultFeed(bytes, now); });
}

void FeedReading::start(Work work)
{
    auto promise = std::make_shared<QPromise<Result<ResultFeed>>>();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace truvamate
