#include "app/console/serverhost.h"

#include "client/http/serveraddress.h"
#include "models/operations/workspace.h"

#include <QTimer>
#include <QVersionNumber>

namespace truvamate {

namespace {

constexpr int farewellMs = 5'000;

QString deviceKeyName(const WorkspaceFacts &facts)
{
    return QStringLiteral("device/") + facts.id;
}

Result<WorkspaceFacts> factsOf(const QUrl &server, const WorkspaceAbout &about)
{
    const auto own = QVersionNumber::fromString(QStringLiteral(TRUVAMATE_VERSION));
    if (own < QVersionNumber::fromString(about.oldestClient)) {
        return fail(ErrorKind::Conflict, QStringLiteral("server.client_too_old"),
                    QStringLiteral("The server serves consoles from %1 on.").arg(about.oldestClient),
                    {{QStringLiteral("oldest"), about.oldestClient}});
    }
    WorkspaceFacts facts;
    facts.id = about.id;
    facts.name = about.name;
    facts.environment = about.environment;
    facts.server = server.toString();
    facts.schemaVersion = about.schemaVersion;
    facts.asksPassword = about.asksPassword;
    return facts;
}

} // namespace

ServerHost::ServerHost(SecretStore &secrets, HttpTransport::Options options, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_options(std::move(options))
{
}

void ServerHost::meet(const QString &address, QObject *context, Found found)
{
    const auto server = serverAddress(address);
    if (!server) {
        QMetaObject::invokeMethod(
            context, [found, error = server.error()] { found(nullptr, fail(error)); }, Qt::QueuedConnection);
        return;
    }
    // Later, because a transport does not go in the middle of its own reply.
    const Line line(new HttpTransport(*server, *m_clock, m_random, m_options),
                    [](HttpTransport *transport) { transport->deleteLater(); });
    line->call<AboutWorkspace>(
        {}, context, [line, server = *server, found](const Result<WorkspaceAbout> &about) {
            found(line, about.and_then([&](const WorkspaceAbout &known) { return factsOf(server, known); }));
        });
}

void ServerHost::ask(const QString &address, QObject *context, WorkspaceHost::Met reply)
{
    meet(address, context,
         [reply = std::move(reply)](const Line &, const Result<WorkspaceFacts> &facts) { reply(facts); });
}

void ServerHost::open(const QString &address, QObject *context, WorkspaceHost::Reply reply)
{
    close();
    meet(address, context,
         [this, target = QPointer<QObject>(context),
          reply = std::move(reply)](const Line &line, const Result<WorkspaceFacts> &facts) {
             if (!facts) {
                 reply(fail(facts.error()));
                 return;
             }
             m_secrets.read(deviceKeyName(*facts), target,
                            [this, line, facts = *facts, reply](const std::optional<QString> &key) {
                                line->setDeviceKey(key.value_or(QString()));
                                reply(take(line, facts));
                            });
         });
}

OpenWorkspace ServerHost::take(Line line, const WorkspaceFacts &facts)
{
    m_transport = std::move(line);
    connect(m_transport.get(), &HttpTransport::deviceKeyGiven, this,
            [this, name = deviceKeyName(facts)](const QString &key) { m_secrets.write(name, key); });
    OpenWorkspace open;
    open.facts = facts;
    open.transport = m_transport.get();
    open.clock = m_clock;
    return open;
}

void ServerHost::close()
{
    if (m_transport) {
        // Signing out is still on its way.
        m_transport->disconnect(this);
        QTimer::singleShot(farewellMs, this, [line = std::move(m_transport)] {});
    }
}

} // namespace truvamate
