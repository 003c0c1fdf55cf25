#include "app/console/consolehost.h"

namespace truvamate {

ConsoleHost::ConsoleHost(SecretStore &secrets, EmbeddedOptions embedded, HttpTransport::Options server,
                         QObject *parent)
    : WorkspaceHost(parent)
    , m_embedded(std::move(embedded))
    , m_server(secrets, std::move(server))
{
}

bool ConsoleHost::isIn(const QString &folder) const
{
    return m_embedded.isIn(folder);
}

void ConsoleHost::open(const QString &folder, QObject *context, Reply reply)
{
    m_server.close();
    m_embedded.open(folder, context, std::move(reply));
}

void ConsoleHost::makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop,
                             Reply reply)
{
    m_server.close();
    m_embedded.makeSample(folder, context, std::move(said), std::move(stop), std::move(reply));
}

void ConsoleHost::makeLive(const NewWorkspace &workspace, QObject *context, Reply reply)
{
    m_server.close();
    m_embedded.makeLive(workspace, context, std::move(reply));
}

void ConsoleHost::askServer(const QString &address, QObject *context, Met reply)
{
    m_server.ask(address, context, std::move(reply));
}

void ConsoleHost::openServer(const QString &address, QObject *context, Reply reply)
{
    m_embedded.close();
    m_server.open(address, context, std::move(reply));
}

void ConsoleHost::backUp(const QString &folder, const QString &target, QObject *context, Said said,
                         std::stop_token stop, Finished reply)
{
    m_embedded.backUp(folder, target, context, std::move(said), std::move(stop), std::move(reply));
}

void ConsoleHost::restore(const RestoredWorkspace &wanted, QObject *context, Said said, std::stop_token stop,
                          Reply reply)
{
    m_server.close();
    m_embedded.restore(wanted, context, std::move(said), std::move(stop), std::move(reply));
}

void ConsoleHost::close()
{
    m_embedded.close();
    m_server.close();
}

} // namespace truvamate
