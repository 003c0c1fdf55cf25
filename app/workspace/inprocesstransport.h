#pragma once

#include "backend/backend.h"
#include "backend/storage/config.h"
#include "client/transport.h"

#include <QThread>

#include <memory>
#include <vector>

namespace truvamate {

class WorkerThread;

/// A Transport to a backend in the same process: one thread that writes and two that read, each with a
/// connection of its own, so that a long check never holds up a list. In debug builds every request and
/// response goes through JSON, as it would over the wire.
class InProcessTransport final : public Transport
{
    Q_OBJECT

public:
    /// Opens the connections; the error is that of the first that failed. The backend must outlive the
    /// transport.
    static Result<std::unique_ptr<InProcessTransport>> open(const Backend &backend,
                                                            const DatabaseConfig &config);
    ~InProcessTransport() override;

    void upload(const QString &path, const QString &kind, QObject *context,
                std::function<void(Result<FileId>)> reply, CallOptions options = {}) override;

protected:
    void send(const ErasedOperation &operation, std::any request, CallOptions options, QObject *context,
              Reply reply) override;

private:
    explicit InProcessTransport(const Backend &backend);
    Result<Done> start(const DatabaseConfig &config);
    void deliver(const QPointer<QObject> &context, std::function<void()> function);
    WorkerThread &threadFor(Effect effect);

    const Backend &m_backend;
    std::unique_ptr<WorkerThread> m_writer;
    std::vector<std::unique_ptr<WorkerThread>> m_readers;
    std::size_t m_nextReader = 0;
};

} // namespace truvamate
