#pragma once

#include "client/http/httptransport.h"
#include "client/secretstore.h"
#include "ui/shell/workspacehost.h"

namespace truvamate {

/// Opens workspaces of servers. The key by which a server knows this device again is kept with the secrets.
class ServerHost final : public QObject
{
    Q_OBJECT

public:
    /// The secrets must outlive it.
    explicit ServerHost(SecretStore &secrets, HttpTransport::Options options = {}, QObject *parent = nullptr);

    void ask(const QString &address, QObject *context, WorkspaceHost::Met reply);
    void open(const QString &address, QObject *context, WorkspaceHost::Reply reply);
    void close();
    /// In place of this computer's, for a practice server whose clock is moved; it must outlive the host.
    void setClock(const Clock &clock) { m_clock = &clock; }

    HttpTransport *transport() const { return m_transport.get(); }

private:
    using Line = std::shared_ptr<HttpTransport>;
    using Found = std::function<void(const Line &line, Result<WorkspaceFacts> facts)>;
    void meet(const QString &address, QObject *context, Found found);
    OpenWorkspace take(Line line, const WorkspaceFacts &facts);

    SecretStore &m_secrets;
    HttpTransport::Options m_options;
    SystemClock m_ownClock;
    const Clock *m_clock = &m_ownClock;
    SystemRandom m_random;
    Line m_transport;
};

} // namespace truvamate
