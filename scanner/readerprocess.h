#pragma once

#include "models/result.h"
#include "scanner/picturecopy.h"
#include "scanner/workerframes.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace truvamate {

/// Reads untrusted images in a process of their own, which may die of them without taking the console or the
/// scan along. Requests are answered in order, one at a time. A worker that dies or stalls is replaced for
/// the next request; the file that did it is kept and answered with an error. Errors beside the reader's own:
/// scan.worker_missing, scan.worker_died, scan.timeout, scan.cancelled.
class ReaderProcess : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString program; ///< path of truvamate-scan
        int timeoutMs = 20'000; ///< for one image
        QString keepFolder; ///< where files that killed a worker are kept; empty: nowhere
    };
    using Reply = std::function<void(const Result<ReadImage> &)>;

    explicit ReaderProcess(Settings settings, QObject *parent = nullptr);
    ~ReaderProcess() override;

    /// Answers later, from the event loop of this object's thread; never from within this call. Gives a
    /// number to cancel by.
    quint64 read(const QByteArray &file, const ReadOptions &options, Reply reply);
    /// Ends a request that is not answered yet; its answer is scan.cancelled. One that is being read takes
    /// the worker with it.
    void cancel(quint64 request);

    /// Waits for the answer without an event loop: for command lines and job threads, never for a window's
    /// thread. Not to be mixed with requests under way.
    Result<ReadImage> readNow(const QByteArray &file, const ReadOptions &options = {});

    /// The same for a copy of a picture. Error beside: worker.bad_answer.
    Result<QByteArray> copyNow(const QByteArray &file, PictureCopy copy);

    /// Of the running worker; 0 where none runs.
    qint64 workerId() const;
    int workersStarted() const { return m_started; }

private:
    struct Request
    {
        quint64 number = 0;
        QByteArray file;
        ReadOptions options;
        Reply reply;
    };

    Result<Done> ensureWorker();
    void listen();
    void dropWorker();
    void serveNext();
    void readAvailable();
    void finish(const Result<ReadImage> &result);
    void failCurrent(const QString &code, const QString &message);
    Error deathOf(const QByteArray &file, const QString &code, const QString &message) const;
    QJsonObject headerOf(const ReadOptions &options);
    /// The answer to the current request, if the buffer holds it.
    std::optional<Result<WorkerFrame>> takeAnswer();
    Result<WorkerFrame> askNow(const QJsonObject &header, const QByteArray &file);

    Settings m_settings;
    std::unique_ptr<QProcess> m_process;
    QTimer m_timer;
    std::deque<Request> m_waiting;
    std::optional<Request> m_current;
    QByteArray m_buffer;
    qint64 m_requestId = 0;
    quint64 m_asked = 0;
    int m_started = 0;
};

} // namespace truvamate
