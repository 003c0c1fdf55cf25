#include "app/workspace/inprocesstransport.h"

#include "app/workspace/fileupload.h"
#include "app/workspace/workerthread.h"

#include <QMetaObject>
#include <QPointer>

#include <algorithm>

namespace truvamate {

namespace {

constexpr int readerCount = 2;

/// Stops when the caller asks for it, and when the transport closes.
class CallStop
{
public:
    CallStop(const std::stop_token &caller, const std::stop_token &closing)
        : m_caller(caller, [this] { m_source.request_stop(); })
        , m_closing(closing, [this] { m_source.request_stop(); })
    {
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_caller;
    std::stop_callback<std::function<void()>> m_closing;
};

Result<std::any> runOperation(const Dispatcher &dispatcher, Database &db, const ErasedOperation &operation,
                              const Envelope &envelope, const std::any &request,
                              const Dispatcher::Options &options)
{
#ifdef NDEBUG
    return dispatcher.run(db, operation.info->name, envelope, request, options);
#else
    TRY(response,
        dispatcher.runJson(db, operation.info->name, envelope, operation.requestToJson(request), options));
    return operation.responseFromJson(response);
#endif
}

} // namespace

InProcessTransport::InProcessTransport(const Dispatcher &dispatcher, StoreFile storeFile)
    : m_dispatcher(dispatcher)
    , m_storeFile(std::move(storeFile))
{
}

InProcessTransport::~InProcessTransport()
{
    // Before anything is asked to stop, or the next one would begin in its place.
    if (m_writer) {
        m_writer->dropWaiting();
    }
    for (const auto &reader : m_readers) {
        reader->dropWaiting();
    }
    m_closing.request_stop();
    m_readers.clear();
    m_writer.reset();
}

Result<std::unique_ptr<InProcessTransport>> InProcessTransport::open(const Dispatcher &dispatcher,
                                                                     const DatabaseConfig &config,
                                                                     StoreFile storeFile)
{
    std::unique_ptr<InProcessTransport> transport(new InProcessTransport(dispatcher, std::move(storeFile)));
    TRY_DO(transport->start(config));
    return transport;
}

Result<Done> InProcessTransport::start(const DatabaseConfig &config)
{
    TRY(writer, WorkerThread::start(config, QStringLiteral("writer")));
    m_writer = std::move(writer);
    for (int i = 0; i < readerCount; ++i) {
        TRY(reader, WorkerThread::start(config, QStringLiteral("reader %1").arg(i + 1)));
        m_readers.push_back(std::move(reader));
    }
    return Done();
}

void InProcessTransport::deliver(const QPointer<QObject> &context, std::function<void()> function)
{
    // Posted to the transport, which outlives its threads, so that the context is looked at on its own thread
    // only.
    QMetaObject::invokeMethod(
        this,
        [context, function = std::move(function)] {
            if (context) {
                function();
            }
        },
        Qt::QueuedConnection);
}

WorkerThread &InProcessTransport::threadFor(Effect effect)
{
    if (effect != Effect::Reads) {
        return *m_writer;
    }
    return **std::min_element(m_readers.begin(), m_readers.end(),
                              [](const auto &a, const auto &b) { return a->load() < b->load(); });
}

void InProcessTransport::post(WorkerThread &thread, Work work, const CallOptions &options, QObject *context,
                              Reply reply)
{
    const QPointer<QObject> target(context);
    const auto stop = std::make_shared<CallStop>(options.stop, m_closing.get_token());
    Dispatcher::Options inside;
    inside.stop = stop->token();
    if (options.progress) {
        inside.progress = [this, target, progress = options.progress](std::int64_t done, std::int64_t total) {
            deliver(target, [progress, done, total] { progress({done, total}); });
        };
    }
    thread.run([this, stop, inside, target, work = std::move(work),
                reply = std::move(reply)](Result<Database *> db) {
        Result<std::any> response = db ? work(**db, inside) : fail(db.error());
        deliver(target, [reply, response = std::move(response)] { reply(response); });
    });
}

void InProcessTransport::send(const ErasedOperation &operation, std::any request, CallOptions options,
                              QObject *context, Reply reply)
{
    const Envelope envelope{m_token, options.idempotencyKey};
    Work work = [this, &operation, request = std::move(request),
                 envelope](Database &db, const Dispatcher::Options &inside) {
        return runOperation(m_dispatcher, db, operation, envelope, request, inside);
    };
    post(threadFor(operation.info->effect), std::move(work), options, context, std::move(reply));
}

void InProcessTransport::upload(const QString &path, const QString &kind, QObject *context,
                                std::function<void(Result<FileId>)> reply, CallOptions options)
{
    Work work = [this, path, kind, token = m_token](Database &db,
                                                    const Dispatcher::Options &inside) -> Result<std::any> {
        if (!m_storeFile) {
            return fail(ErrorKind::Unavailable, QStringLiteral("files.not_kept"),
                        QStringLiteral("This workspace keeps no files."));
        }
        TRY(bytes, readFileToUpload(path, inside.stop, inside.progress));
        TRY(file, m_storeFile(db, token, kind, bytes));
        return std::any(file);
    };
    post(*m_writer, std::move(work), options, context, [reply = std::move(reply)](Result<std::any> response) {
        reply(response.map([](const std::any &value) { return std::any_cast<FileId>(value); }));
    });
}

} // namespace truvamate
