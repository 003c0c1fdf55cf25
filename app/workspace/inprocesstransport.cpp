#include "app/workspace/inprocesstransport.h"

#include "app/workspace/workerthread.h"

#include <QMetaObject>
#include <QPointer>

namespace truvamate {

namespace {

constexpr int readerCount = 2;

Result<std::any> runOperation(const Backend &backend, Database &db, const ErasedOperation &operation,
                              const Envelope &envelope, std::any request, const Dispatcher::Options &options)
{
#ifdef NDEBUG
    return backend.dispatcher().run(db, operation.info->name, envelope, std::move(request), options);
#else
    TRY(response,
        backend.dispatcher().runJson(db, operation.info->name, envelope, operation.requestToJson(request),
                                     options));
    return operation.responseFromJson(response);
#endif
}

} // namespace

InProcessTransport::InProcessTransport(const Backend &backend)
    : m_backend(backend)
{
}

InProcessTransport::~InProcessTransport() = default;

Result<std::unique_ptr<InProcessTransport>> InProcessTransport::open(const Backend &backend,
                                                                     const DatabaseConfig &config)
{
    std::unique_ptr<InProcessTransport> transport(new InProcessTransport(backend));
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
    m_nextReader = (m_nextReader + 1) % m_readers.size();
    return *m_readers[m_nextReader];
}

void InProcessTransport::send(const ErasedOperation &operation, std::any request, CallOptions options,
                              QObject *context, Reply reply)
{
    const Envelope envelope{m_token, options.idempotencyKey};
    const QPointer<QObject> target(context);
    Dispatcher::Options inside;
    inside.stop = options.stop;
    if (options.progress) {
        inside.progress = [this, target, progress = options.progress](std::int64_t done, std::int64_t total) {
            deliver(target, [progress, done, total] { progress({done, total}); });
        };
    }
    threadFor(operation.info->effect)
        .run([this, &operation, request = std::move(request), envelope, inside, target,
              reply = std::move(reply)](Result<Database *> db) mutable {
            auto response = db
                ? runOperation(m_backend, **db, operation, envelope, std::move(request), inside)
                : Result<std::any>(fail(db.error()));
            deliver(target, [reply = std::move(reply), response = std::move(response)]() mutable {
                reply(std::move(response));
            });
        });
}

} // namespace truvamate
