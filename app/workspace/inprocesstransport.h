#pragma once

#include "backend/services/dispatcher.h"
#include "backend/storage/config.h"
#include "client/transport.h"

#include <memory>
#include <vector>

namespace truvamate {

class WorkerThread;

/// A Transport to a backend in the same process: one thread that writes and two that read, each with a
/// connection of its own, so that a long check never holds up a list. In debug builds every request and
/// response goes through JSON, as it would over the wire. When the transport goes, calls that wait are
/// dropped and those that run are asked to stop and waited for; none of them replies.
class InProcessTransport final : public Transport
{
    Q_OBJECT

public:
    /// Keeps the bytes of an upload in the name of whoever the token belongs to. Without one no file is
    /// taken.
    using StoreFile = std::function<Result<FileId>(Database &, const QString &token, const QString &kind,
                                                   const QByteArray &bytes)>;

    /// Opens the connections; the error is that of the first that failed. The dispatcher must outlive the
    /// transport.
    static Result<std::unique_ptr<InProcessTransport>> open(const Dispatcher &dispatcher,
                                                            const DatabaseConfig &config,
                                                            StoreFile storeFile);
    ~InProcessTransport() override;

    /// Copies the file on the writing thread. A stop leaves nothing behind and answers files.stopped.
    /// Errors: those of readFileToUpload and of the store.
    void upload(const QString &path, const QString &kind, QObject *context,
                std::function<void(Result<FileId>)> reply, CallOptions options = {}) override;

protected:
    void send(const ErasedOperation &operation, std::any request, CallOptions options, QObject *context,
              Reply reply) override;

private:
    /// What a job has from its call: the connection, when to stop, whom to tell how far it is.
    using Work = std::function<Result<std::any>(Database &, const Dispatcher::Options &)>;

    InProcessTransport(const Dispatcher &dispatcher, StoreFile storeFile);
    Result<Done> start(const DatabaseConfig &config);
    void post(WorkerThread &thread, Work work, const CallOptions &options, QObject *context, Reply reply);
    void deliver(const QPointer<QObject> &context, std::function<void()> function);
    WorkerThread &threadFor(Effect effect);

    const Dispatcher &m_dispatcher;
    StoreFile m_storeFile;
    std::stop_source m_closing;
    std::unique_ptr<WorkerThread> m_writer;
    std::vector<std::unique_ptr<WorkerThread>> m_readers;
};

} // namespace truvamate
