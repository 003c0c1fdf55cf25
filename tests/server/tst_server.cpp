#include "app/server/administration.h"
#include "app/server/checks.h"
#include "app/server/service.h"
#include "tests/server/serverhelp.h"
#include "tests/support/httpconnection.h"
#include "tests/support/smtpserver.h"

#include <QFileInfo>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// A server from an empty PostgreSQL database on, as somebody sets it up.
struct House
{
    explicit House(const TestDatabase &database)
        : variables(variablesFor(database, folder))
        , settings(*readSettings({}, readerOf(variables)))
    {
    }

    Result<UserId> admit(const char *email, Role role = Role::Owner,
                         WorkspaceEnvironment environment = WorkspaceEnvironment::Live,
                         const QString &password = QStringLiteral("ten letters at least"))
    {
        return createAdmin(settings, clock, random,
                           {QString::fromLatin1(email), QStringLiteral("Orawan"), role, password,
                            QStringLiteral("House"), environment});
    }

    QTemporaryDir folder;
    Variables variables;
    ServerSettings settings;
    SystemClock clock;
    SystemRandom random;
};

/// Declares `name`, a House on an empty PostgreSQL database, or skips the test without a server.
#define POSTGRESQL_HOUSE(name)                                                                               \
    if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql"));                    \
        !reason.isEmpty()) {                                                                                 \
        QSKIP(qPrintable(reason));                                                                           \
    }                                                                                                        \
    const auto name##Database = TestDatabases::empty(QStringLiteral("postgresql"));                          \
    VERIFY_OK(name##Database);                                                                               \
    House name(**name##Database)

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSetUpAndServes();
    void itRefusesAnEmptyDatabase();
    void itRefusesToServeAsTheOwner();
    void itRefusesAWrongClock();
    void itServesPractice_data();
    void itServesPractice();
    void aLiveWorkspaceNeedsPasswords();
    void verificationFindsATamperedLog();
    void aRewrittenLogDisagreesWithItsAnchor();
    void itsClockIsMovedInPracticeOnly();
    void itsMailsLeaveAndASlowMailServerHoldsUpNothing();
};

void TestServer::itIsSetUpAndServes()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test"));
    VERIFY_OK(house.admit("anong@example.test", Role::Admin));
    VERIFY_REFUSED("staff.email_taken", house.admit("Orawan@example.test"));
    QVERIFY(QFileInfo::exists(house.settings.keyFile));
    const auto workspace = checkServer(house.settings, house.clock);
    VERIFY_OK(workspace);
    QCOMPARE(workspace->name, QStringLiteral("House"));

    const auto service = Service::start(house.settings, house.clock, house.random);
    VERIFY_OK(service);
    HttpConnection client((*service)->port());
    QVERIFY(client.send("GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(client.answer().startsWith("HTTP/1.1 200 "));
    QVERIFY(client.send("GET /api/admin/orders HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(client.answer().startsWith("HTTP/1.1 401 "));
}

void TestServer::itRefusesAnEmptyDatabase()
{
    POSTGRESQL_HOUSE(house);
    QVERIFY(!checkServer(house.settings, house.clock));
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_REFUSED("workspace.none", checkServer(house.settings, house.clock));
}

void TestServer::itRefusesToServeAsTheOwner()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test"));
    house.settings.http.database = *house.settings.owner;
    VERIFY_REFUSED("server.too_powerful", checkServer(house.settings, house.clock));
    VERIFY_REFUSED("server.too_powerful", migrateServer(house.settings, house.clock, false));
}

void TestServer::itRefusesAWrongClock()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test"));
    const ManualClock late(house.clock.now().plusSeconds(300));
    VERIFY_REFUSED("server.wrong_clock", checkServer(house.settings, late));
}

void TestServer::itServesPractice_data()
{
    QTest::addColumn<bool>("isBehindProxy");
    QTest::newRow("to this machine") << false;
    QTest::newRow("not to others") << true;
}

void TestServer::itServesPractice()
{
    QFETCH(bool, isBehindProxy);
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test", Role::Owner, WorkspaceEnvironment::Training, {}));
    house.settings.isBehindProxy = isBehindProxy;
    if (isBehindProxy) {
        VERIFY_REFUSED("server.not_live", checkServer(house.settings, house.clock));
    } else {
        VERIFY_OK(checkServer(house.settings, house.clock));
    }
}

void TestServer::aLiveWorkspaceNeedsPasswords()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_REFUSED("password.too_short",
                   house.admit("orawan@example.test", Role::Owner, WorkspaceEnvironment::Live, {}));
    VERIFY_OK(house.admit("orawan@example.test"));
    VERIFY_REFUSED("password.too_short",
                   house.admit("anong@example.test", Role::Admin, WorkspaceEnvironment::Live, {}));
}

void TestServer::verificationFindsATamperedLog()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test"));
    VERIFY_OK(house.admit("anong@example.test", Role::Admin));
    Database &owner = houseDatabase.value()->owner();
    AuditSequencer sequencer(house.settings.anchorFile);
    VERIFY_OK(sequencer.step(owner, house.clock));
    QString said;
    QTextStream out(&said);
    const auto right = verifyServer(house.settings, out);
    VERIFY_OK(right);
    QCOMPARE(*right, 0);
    VERIFY_OK(owner.runScript(QStringLiteral("UPDATE audit_log SET operation = 'nothing.happened'")));
    const auto wrong = verifyServer(house.settings, out);
    VERIFY_OK(wrong);
    QVERIFY(*wrong > 0);
    QVERIFY(said.contains(QStringLiteral("changed")));
}

void TestServer::aRewrittenLogDisagreesWithItsAnchor()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    for (const char *email : {"a@example.test", "b@example.test", "c@example.test", "d@example.test"}) {
        VERIFY_OK(house.admit(email));
    }
    Database &owner = houseDatabase.value()->owner();
    AuditSequencer sequencer(house.settings.anchorFile);
    VERIFY_OK(sequencer.step(owner, house.clock));
    // Whoever owns the database takes the newest two out and builds the chain again.
    VERIFY_OK(owner.runScript(QStringLiteral(
        "DELETE FROM audit_seals WHERE sequence > (SELECT max(sequence) - 2 FROM audit_seals);"
        "DELETE FROM audit_log a WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id);"
        "DELETE FROM audit_seals")));
    VERIFY_OK(sealAudit(owner));
    const auto chain = verifyAudit(owner);
    VERIFY_OK(chain);
    QVERIFY(chain->faults.empty());
    QString said;
    QTextStream out(&said);
    const auto wrong = verifyServer(house.settings, out);
    VERIFY_OK(wrong);
    QVERIFY(*wrong > 0);
    QVERIFY(said.contains(QStringLiteral("anchor_missing")));
}

void TestServer::itsClockIsMovedInPracticeOnly()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test", Role::Owner, WorkspaceEnvironment::Training, {}));
    DevelopmentClock clock;
    const Instant then = Instant::fromLocal(QDate(2030, 1, 2), QTime(3, 4), easternZone());
    {
        const auto service = Service::start(house.settings, clock, house.random);
        VERIFY_OK(service);
        const auto post = [&](const QByteArray &body) {
            HttpConnection client((*service)->port());
            client.send("POST /api/dev/clock HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                        "Content-Length: "
                        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            return client.answer();
        };
        QVERIFY(post("{\"now\": \"tomorrow\"}").contains("time.not_an_instant"));
        QVERIFY(post("[1]").startsWith("HTTP/1.1 400 "));
        QVERIFY(post("{\"now\": \"" + then.toString().toLatin1() + "\"}").startsWith("HTTP/1.1 200 "));
        QVERIFY(clock.now() >= then && clock.now() < then.plusSeconds(3600));
    }
    house.settings.isBehindProxy = true;
    VERIFY_REFUSED("server.clock", Service::start(house.settings, clock, house.random));
    house.settings.isBehindProxy = false;
    VERIFY_OK(houseDatabase.value()->owner().runScript(
        QStringLiteral("UPDATE workspace SET environment = 'live'")));
    VERIFY_REFUSED("server.clock", Service::start(house.settings, clock, house.random));
    const auto live = Service::start(house.settings, house.clock, house.random);
    VERIFY_OK(live);
    HttpConnection client((*live)->port());
    QVERIFY(client.send("POST /api/dev/clock HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"));
    QVERIFY(client.answer().startsWith("HTTP/1.1 404 "));
}

void TestServer::itsMailsLeaveAndASlowMailServerHoldsUpNothing()
{
    POSTGRESQL_HOUSE(house);
    VERIFY_OK(migrateServer(house.settings, house.clock, false));
    VERIFY_OK(house.admit("orawan@example.test"));
    SmtpServer post;
    house.settings.mail = MailSettings{{post.url(), {}, {}, 5, 30},
                                       QStringLiteral("post@example.com"),
                                       QStringLiteral("Truvamate"),
                                       QStringLiteral("https://shop.example")};
    const auto service = Service::start(house.settings, house.clock, house.random);
    VERIFY_OK(service);
    const auto ask = [&](const char *path, const QByteArray &body) {
        HttpConnection client((*service)->port());
        client.send(QByteArray("POST ") + path
                    + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return client.answer().left(12);
    };
    const QByteArray malee = R"({"email":"malee@example.com","password":"a tree and a boat",)"
                             R"("full_name":"Malee","date_of_birth":"1990-04-13","language":"th",)"
                             R"("consent_version":"1"})";
    QCOMPARE(ask("/api/auth/register", malee), QByteArray("HTTP/1.1 204"));
    QTRY_COMPARE_WITH_TIMEOUT(post.mails().size(), std::size_t(1), 20'000);
    QCOMPARE(post.mails()[0].to, QByteArray("<malee@example.com>"));

    // A mail server that says nothing more; meanwhile the log is sealed as ever.
    post.behave(SmtpServer::Manner::SaysNothing);
    QCOMPARE(ask("/api/auth/forgot-password", R"({"email":"malee@example.com"})"),
             QByteArray("HTTP/1.1 204"));
    QTRY_VERIFY_WITH_TIMEOUT(post.conversations() >= 2, 20'000);
    QCOMPARE(ask("/api/auth/forgot-password", R"({"email":"malee@example.com"})"),
             QByteArray("HTTP/1.1 204"));
    const auto db = Database::open(house.settings.http.database);
    VERIFY_OK(db);
    const auto unsealed = [&] {
        return (*db)
            ->statement(QStringLiteral("SELECT count(*) AS n FROM audit_log a WHERE NOT EXISTS "
                                       "(SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id)"))
            .value<std::int64_t>()
            .value_or(-1);
    };
    QTRY_COMPARE_WITH_TIMEOUT(unsealed(), std::int64_t(0), 20'000);
    QCOMPARE(post.mails().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
