#pragma once

#include "scanner/readerprocess.h"

#include <QPointer>
#include <QThread>

#include <map>
#include <memory>
#include <vector>

namespace truvamate {

/// Several reader processes behind one asynchronous call, on a thread of their own so that neither starting
/// nor ending a process holds up a window. Each request goes to the worker with the least to do.
class ReaderPool : public QObject
{
    Q_OBJECT

public:
    using Reply = ReaderProcess::Reply;

    /// Nothing is started before the first request.
    explicit ReaderPool(const ReaderProcess::Settings &settings, int workers = 2, QObject *parent = nullptr);
    /// Requests that wait get no answer; running workers are ended.
    ~ReaderPool() override;

    /// Answers exactly once, on this object's thread, never from within this call and never after the context
    /// is gone. Gives a number to cancel by. Errors: those of ReaderProcess, and scan.cancelled.
    quint64 read(const QByteArray &file, const ReadOptions &options, QObject *context, Reply reply);
    /// The answer is scan.cancelled, unless it is on its way already.
    void cancel(quint64 request);
    int waiting() const { return static_cast<int>(m_requests.size()); } ///< for their answer

private:
    struct Request
    {
        int worker = 0;
        QPointer<QObject> context;
        Reply reply;
    };
    struct Worker
    {
        std::unique_ptr<ReaderProcess> process; ///< made, used and ended on the thread
        std::map<quint64, quint64> numbers; ///< of the request here and at the process
    };

    ReaderProcess &processOf(int worker);
    int leastLoaded() const;
    void answer(quint64 request, const Result<ReadImage> &result);

    ReaderProcess::Settings m_settings;
    QThread m_thread;
    std::unique_ptr<QObject> m_home; ///< lives on the thread
    std::vector<Worker> m_workers; ///< touched on the thread only
    std::vector<int> m_loads;
    std::map<quint64, Request> m_requests;
    quint64 m_last = 0;
};

} // namespace truvamate
