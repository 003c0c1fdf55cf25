#include "backend/http/edge.h"
#include "backend/http/server.h"
#include "backend/storage/changechannel.h"
#include "models/operations/identity.h"
#include "tests/server/changelistener.h"
#include "tests/support/backendfixture.h"
#include "tests/support/httpconnection.h"

using namespace truvamate;
using namespace truvamate::testing;
using namespace std::chrono_literals;

namespace {

/// One server of several on a database.
class Side
{
public:
    explicit Side(BackendFixture &f, const std::function<void(ServerLimits &)> &adjust = {})
        : channel(f.serviceConfig(), [this] { tell(); })
        , backend(f.clock(), f.random(), partsOf(f))
        , edge(backend.dispatcher(), gauges, {})
    {
        ServerConfig config;
        config.database = f.serviceConfig();
        config.limits.workers = 2;
        if (adjust) {
            adjust(config.limits);
        }
        auto started = HttpServer::start(config, edge, gauges);
        const std::lock_guard lock(m_mutex);
        server = *std::move(started);
    }
    ~Side()
    {
        const std::lock_guard lock(m_mutex);
        server.reset();
    }

    ServerGauges gauges;

private:
    BackendParts partsOf(const BackendFixture &f)
    {
        BackendParts parts = f.backend().parts();
        parts.changed = [this] { channel.ring(); };
        return parts;
    }
    void tell()
    {
        const std::lock_guard lock(m_mutex);
        if (server) {
            server->nudge();
        }
    }

    std::mutex m_mutex;

public:
    ChangeChannel channel;
    Backend backend;
    Edge edge;
    std::unique_ptr<HttpServer> server;
};

const QByteArray nudge = R"({"changed":true})";

Result<StaffMember> setStatus(const Side &side, BackendFixture &f, UserId person, const char *status)
{
    TRY(token, f.tokenOf(f.owner));
    TRY(staff, f.call<ListStaff>(f.owner, {}));
    for (const StaffMember &member : staff.data) {
        if (member.id == person) {
            return side.backend.dispatcher().call<SetStaffStatus>(
                f.db(), {token, {}},
                {person, QString::fromLatin1(status), QStringLiteral("a test of it"), member.version});
        }
    }
    return fail(ErrorKind::NotFound, QStringLiteral("test.nobody"), {});
}

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeReachesListenersOfEveryServer_data() { TestDatabases::addRows(); }
    void aChangeReachesListenersOfEveryServer();
    void aSuspendedPersonIsCutOff_data() { TestDatabases::addRows(); }
    void aSuspendedPersonIsCutOff();
    void anEndedSessionIsNoticedWithoutAChange();
    void whoMayNotListenIsToldWhy();
    void anAccountListensSoOftenAndNoMore();
    void aSilentListenerIsGivenUp();
    void aStoppingServerSaysGoodbye();
    void aLostChannelComesBack();
};

#define SQLITE_BACKEND(name)                                                                                 \
    const auto name##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                              \
    VERIFY_OK(name##Database);                                                                               \
    const auto name##Fixture = BackendFixture::make(**name##Database);                                       \
    VERIFY_OK(name##Fixture);                                                                                \
    BackendFixture &name = **name##Fixture

void TestEvents::aChangeReachesListenersOfEveryServer()
{
    BACKEND_FIXTURE(f);
    Side one(f);
    Side other(f);
    // On SQLite there is one server.
    const Side &heard = fDatabase->isSqlite() ? one : other;
    QTRY_VERIFY(fDatabase->isSqlite() || (one.channel.isListening() && other.channel.isListening()));
    const auto token = f.tokenOf(f.support);
    VERIFY_OK(token);
    ChangeListener listener(heard.server->port(), *token);
    QVERIFY2(listener.isOpen(), listener.answer.constData());
    QCOMPARE(listener.next(), nudge);
    VERIFY_OK(setStatus(one, f, f.secondAgent, "suspended"));
    QCOMPARE(listener.next(), nudge);
    VERIFY_OK(setStatus(one, f, f.secondAgent, "active"));
    QCOMPARE(listener.next(), nudge);
}

void TestEvents::aSuspendedPersonIsCutOff()
{
    BACKEND_FIXTURE(f);
    Side one(f);
    Side other(f);
    const Side &heard = fDatabase->isSqlite() ? one : other;
    QTRY_VERIFY(fDatabase->isSqlite() || (one.channel.isListening() && other.channel.isListening()));
    ChangeListener listener(heard.server->port(), *f.tokenOf(f.secondAgent));
    QCOMPARE(listener.next(), nudge);
    VERIFY_OK(setStatus(one, f, f.secondAgent, "suspended"));
    QCOMPARE(listener.next(), QByteArray("closed 4401"));
}

void TestEvents::anEndedSessionIsNoticedWithoutAChange()
{
    SQLITE_BACKEND(f);
    Side side(f, [](ServerLimits &limits) { limits.eventCheckTime = 20ms; });
    ChangeListener listener(side.server->port(), *f.tokenOf(f.agent));
    QCOMPARE(listener.next(), nudge);
    f.clock().advanceSeconds(30LL * 365 * 24 * 60 * 60);
    QCOMPARE(listener.next(), QByteArray("closed 4401"));
}

void TestEvents::whoMayNotListenIsToldWhy()
{
    SQLITE_BACKEND(f);
    const Side side(f);
    const ChangeListener stranger(side.server->port(), QStringLiteral("guess"));
    QVERIFY(stranger.answer.startsWith("HTTP/1.1 401 "));
    QVERIFY(stranger.answer.contains("session.invalid"));
    HttpConnection plain(side.server->port());
    QVERIFY(plain.send("GET /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n"));
    const QByteArray answer = plain.answer();
    QVERIFY(answer.startsWith("HTTP/1.1 426 "));
    QVERIFY(answer.contains("request.upgrade_needed"));
}

void TestEvents::anAccountListensSoOftenAndNoMore()
{
    SQLITE_BACKEND(f);
    const Side side(f, [](ServerLimits &limits) { limits.listenersOfOneAccount = 2; });
    const QString token = *f.tokenOf(f.agent);
    auto first = std::make_unique<ChangeListener>(side.server->port(), token);
    const ChangeListener second(side.server->port(), token);
    QVERIFY(first->isOpen());
    QVERIFY(second.isOpen());
    const ChangeListener third(side.server->port(), token);
    QVERIFY(third.answer.startsWith("HTTP/1.1 429 "));
    QVERIFY(third.answer.contains("events.too_many"));
    QVERIFY(ChangeListener(side.server->port(), *f.tokenOf(f.support)).isOpen());
    first.reset();
    QTRY_COMPARE(side.gauges.listening.load(), std::int64_t(1));
    QVERIFY(ChangeListener(side.server->port(), token).isOpen());
}

void TestEvents::aSilentListenerIsGivenUp()
{
    SQLITE_BACKEND(f);
    Side side(f, [](ServerLimits &limits) { limits.eventIdleTime = 100ms; });
    ChangeListener listener(side.server->port(), *f.tokenOf(f.agent));
    QCOMPARE(listener.next(), nudge);
    QCOMPARE(listener.next(), QByteArray("cut"));
    QTRY_COMPARE(side.gauges.listening.load(), std::int64_t(0));
}

void TestEvents::aStoppingServerSaysGoodbye()
{
    SQLITE_BACKEND(f);
    auto side = std::make_unique<Side>(f, [](ServerLimits &limits) { limits.stopTime = 100ms; });
    ChangeListener listener(side->server->port(), *f.tokenOf(f.agent));
    QCOMPARE(listener.next(), nudge);
    std::thread stopping([&] { side.reset(); });
    QCOMPARE(listener.next(), QByteArray("closed 1001"));
    stopping.join();
}

void TestEvents::aLostChannelComesBack()
{
    if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql")); !reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    const auto database = TestDatabases::fresh(QStringLiteral("postgresql"));
    VERIFY_OK(database);
    std::atomic<int> heard = 0;
    ChangeChannel channel((*database)->serviceConfig(), [&] { ++heard; });
    QTRY_VERIFY(channel.isListening());
    VERIFY_OK(
        (*database)
            ->owner()
            .statement(QStringLiteral("SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity "
                                      "WHERE usename = :role AND pid <> pg_backend_pid()"))
            .bind("role", TestDatabases::serviceRole())
            .value<std::int64_t>());
    // Whoever listens is told when it is back, because something may have been missed.
    QTRY_VERIFY_WITH_TIMEOUT(heard == 1, 20'000);
    channel.ring();
    QTRY_VERIFY(heard == 2);
}

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
