#pragma once

#include "backend/http/edge.h"
#include "backend/http/server.h"
#include "backend/storage/changechannel.h"
#include "client/http/httptransport.h"
#include "client/http/serveraddress.h"
#include "tests/client/lineproxy.h"
#include "tests/support/ordering.h"

#include <mutex>

namespace truvamate::testing {

/// The fixture's workspace behind a server with tokens, on a free port of this machine.
class ServerFixture
{
public:
    explicit ServerFixture(BackendFixture &fixture)
        : f(fixture)
        , m_channel(fixture.serviceConfig(), [this] { tell(); })
        , m_backend(fixture.clock(), fixture.random(), parts())
        , m_edge(m_backend.dispatcher(), m_gauges, {})
    {
        m_config.database = fixture.serviceConfig();
        m_config.limits.workers = 2;
        start();
    }

    ~ServerFixture() { stop(); }

    void start()
    {
        auto started = HttpServer::start(m_config, m_edge, m_gauges);
        QVERIFY(started);
        const std::lock_guard lock(m_mutex);
        m_server = *std::move(started);
        m_config.port = m_server->port();
    }
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_server.reset();
    }
    quint16 port() const { return m_config.port; }
    const Dispatcher &dispatcher() const { return m_backend.dispatcher(); }

    BackendFixture &f;

private:
    BackendParts parts()
    {
        BackendParts parts = f.backend().parts();
        parts.tokens = std::make_shared<const AccessTokens>(
            TokenSettings{"access secret of these tests", "refresh secret of these tests"});
        parts.changed = [this] { m_channel.ring(); };
        return parts;
    }
    void tell()
    {
        const std::lock_guard lock(m_mutex);
        if (m_server) {
            m_server->nudge();
        }
    }

    std::mutex m_mutex; ///< of m_server, which changes are told of from another thread
    ChangeChannel m_channel;
    Backend m_backend;
    ServerGauges m_gauges;
    Edge m_edge;
    ServerConfig m_config;
    std::unique_ptr<HttpServer> m_server;
};

inline QUrl plainServer(quint16 port)
{
    return *serverAddress(QStringLiteral("http://127.0.0.1:%1").arg(port));
}

/// A transport that hears no events and waits for nothing between two tries.
inline HttpTransport::Options withoutWaiting()
{
    HttpTransport::Options options;
    options.later = [](std::chrono::milliseconds, QObject *context, std::function<void()> function) {
        QMetaObject::invokeMethod(context, std::move(function), Qt::QueuedConnection);
    };
    options.hasEvents = false;
    return options;
}

/// The answer of a call, as soon as the event loop has it.
template <typename Operation>
Result<typename Operation::Response> ask(Transport &transport, typename Operation::Request request,
                                         const CallOptions &options = {})
{
    QObject context;
    std::optional<Result<typename Operation::Response>> answer;
    transport.call<Operation>(
        std::move(request), &context,
        [&](Result<typename Operation::Response> response) { answer = std::move(response); }, options);
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000)) {
        return fail(ErrorKind::Internal, QStringLiteral("test.unanswered"), QStringLiteral("No answer."));
    }
    return *std::move(answer);
}

inline CallOptions keyed(const QString &key)
{
    CallOptions options;
    options.idempotencyKey = key;
    return options;
}

inline const QString counterLaptop = QStringLiteral("Counter laptop");

/// Picks the person, as practice workspaces allow, and goes on as them.
inline Result<SignedIn> signInAs(Transport &transport, UserId person)
{
    transport.setToken({});
    TRY(signedIn, ask<SignIn>(transport, {person, {}, {}, counterLaptop}));
    transport.setToken(signedIn.token);
    return signedIn;
}

} // namespace truvamate::testing

/// Declares `server`, a ServerFixture on a workspace of its own in SQLite, and its fixture `f`.
#define SERVER_FIXTURE(server)                                                                               \
    const auto server##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                            \
    VERIFY_OK(server##Database);                                                                             \
    const auto server##Fixture = BackendFixture::make(**server##Database);                                   \
    VERIFY_OK(server##Fixture);                                                                              \
    BackendFixture &f = **server##Fixture;                                                                   \
    ServerFixture server(f)
