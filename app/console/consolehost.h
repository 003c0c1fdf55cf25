#pragma once

#include "app/console/embeddedhost.h"
#include "app/console/serverhost.h"

namespace truvamate {

/// Workspaces of this computer and of servers, one open at a time.
class ConsoleHost final : public WorkspaceHost
{
    Q_OBJECT

public:
    /// The secrets must outlive it.
    explicit ConsoleHost(SecretStore &secrets, EmbeddedOptions embedded = {},
                         HttpTransport::Options server = {}, QObject *parent = nullptr);

    bool isIn(const QString &folder) const override;
    void open(const QString &folder, QObject *context, Reply reply) override;
    void makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop,
                    Reply reply) override;
    void makeLive(const NewWorkspace &workspace, QObject *context, Reply reply) override;
    void askServer(const QString &address, QObject *context, Met reply) override;
    void openServer(const QString &address, QObject *context, Reply reply) override;
    void backUp(const QString &folder, const QString &target, QObject *context, Said said,
                std::stop_token stop, Finished reply) override;
    void restore(const RestoredWorkspace &wanted, QObject *context, Said said, std::stop_token stop,
                 Reply reply) override;
    void close() override;

    EmbeddedHost &embedded() { return m_embedded; }
    ServerHost &server() { return m_server; }

private:
    EmbeddedHost m_embedded;
    ServerHost m_server;
};

} // namespace truvamate
