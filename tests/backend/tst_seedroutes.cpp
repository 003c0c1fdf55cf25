#include "backend/services/workspace.h"
#include "backend/storage/migrations.h"
#include "models/operations/identity.h"
#include "models/operations/lotto.h"
#include "models/operations/results.h"
#include "models/operations/users.h"
#include "tests/backend/edgeclient.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// Two people, two sources: then it is a result.
Result<Done> verifyResult(BackendFixture &f, DrawId draw)
{
    f.clock().set(Instant::fromLocal(QDate(2018, 7, 1), QTime(12, 0), easternZone()));
    const auto entry = [&](const char *source) {
        return EnterResult::Request{draw, QString::fromLatin1(source), {3, 17, 30, 42, 61}, 24, 2, {}, {},
                                    {}};
    };
    TRY_DO(f.call<EnterResult>(f.adminA, entry("powerball.com")));
    TRY_DO(f.call<EnterResult>(f.adminB, entry("NY Open Data")));
    return Done();
}

QJsonArray dataOf(const HttpResponse &response)
{
    return jsonOf(response)[QLatin1String("data")].toArray();
}

} // namespace

/// The addresses that the first drafts of the API name, as far as they are served.
class TestSeedRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAddressAnswers_data();
    void everyAddressAnswers();
    void gamesAreShownToAnybody();
    void theNextJackpotIsShownOnceEntered_data() { TestDatabases::addRows(); }
    void theNextJackpotIsShownOnceEntered();
    void onlyVerifiedResultsAreShown_data() { TestDatabases::addRows(); }
    void onlyVerifiedResultsAreShown();
    void picksAreFreshAndFit();
    void theWorkspaceSaysWhichItIs_data() { TestDatabases::addRows(); }
    void theWorkspaceSaysWhichItIs();
    void usersAreListedMasked_data() { TestDatabases::addRows(); }
    void usersAreListedMasked();
    void aCustomerIsSuspendedWithAReason_data() { TestDatabases::addRows(); }
    void aCustomerIsSuspendedWithAReason();
    void theLastOwnerStays_data() { TestDatabases::addRows(); }
    void theLastOwnerStays();
};

void TestSeedRoutes::everyAddressAnswers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const QByteArray id = "01890000-0000-7000-8000-000000000000";
    const std::vector<std::pair<const char *, QByteArray>> routes{
        {"POST", "/api/auth/register"},
        {"POST", "/api/auth/login"},
        {"POST", "/api/auth/logout"},
        {"POST", "/api/auth/refresh-token"},
        {"POST", "/api/auth/forgot-password"},
        {"POST", "/api/auth/reset-password"},
        {"POST", "/api/auth/verify-email"},
        {"POST", "/api/auth/resend-verification"},
        {"GET", "/api/auth/me"},
        {"PUT", "/api/auth/update-profile"},
        {"PUT", "/api/auth/change-password"},
        {"GET", "/api/lotto/jackpots"},
        {"GET", "/api/lotto/games"},
        {"GET", "/api/lotto/draws/history"},
        {"GET", "/api/lotto/draws/Powerball/2018-06-30"},
        {"POST", "/api/lotto/orders"},
        {"GET", "/api/lotto/orders"},
        {"GET", "/api/lotto/orders/" + id},
        {"PUT", "/api/lotto/orders/" + id + "/cancel"},
        {"GET", "/api/lotto/tickets"},
        {"GET", "/api/lotto/tickets/" + id},
        {"POST", "/api/lotto/quick-pick"},
        {"POST", "/api/admin/lotto/draws"},
        {"PUT", "/api/admin/lotto/draws/" + id},
        {"POST", "/api/admin/lotto/check-results"},
        {"PUT", "/api/admin/lotto/orders/" + id + "/status"},
        {"POST", "/api/admin/lotto/purchase-usa"},
        {"GET", "/api/admin/users"},
        {"GET", "/api/admin/users/" + id},
        {"PUT", "/api/admin/users/" + id + "/status"},
        {"GET", "/api/admin/orders"},
        {"GET", "/api/admin/logs"},
    };
    for (const auto &[method, path] : routes) {
        const QByteArray name = QByteArray(method) + ' ' + path;
        QTest::newRow(name.constData()) << QByteArray(method) << path;
    }
}

void TestSeedRoutes::everyAddressAnswers()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    SQLITE_EDGE(client, EdgeOptions());
    for (const QByteArray &prefix : {QByteArray("/api/"), QByteArray("/api/v1/")}) {
        const HttpResponse response = client.ask(method.constData(), prefix + target.mid(5), f.adminA);
        QVERIFY2(codeOf(response) != QLatin1String("request.no_such_address") && response.status != 405,
                 response.body.constData());
    }
    const QJsonObject paths = jsonOf(client.ask("GET", "/openapi.json"))[QLatin1String("paths")].toObject();
    QVERIFY(!paths.isEmpty());
}

void TestSeedRoutes::gamesAreShownToAnybody()
{
    SQLITE_EDGE(client, EdgeOptions());
    const QJsonArray games = dataOf(client.ask("GET", "/api/lotto/games"));
    QCOMPARE(games.size(), qsizetype(2));
    const QJsonObject powerball = games[0].toObject();
    QCOMPARE(powerball[QLatin1String("main_max")].toInt(), 69);
    QCOMPARE(powerball[QLatin1String("special_max")].toInt(), 26);
    QCOMPARE(powerball[QLatin1String("line_price")].toObject()[QLatin1String("decimal")].toString(),
             QStringLiteral("2.00"));
    QCOMPARE(powerball[QLatin1String("multiplier_name")].toString(), QStringLiteral("Power Play"));
    QCOMPARE(powerball[QLatin1String("next_draw")].toString(), QStringLiteral("2018-06-30"));
}

void TestSeedRoutes::theNextJackpotIsShownOnceEntered()
{
    BACKEND_FIXTURE(f);
    EdgeClient client(f);
    QVERIFY(!dataOf(client.ask("GET", "/api/lotto/jackpots"))[0].toObject().contains(
        QLatin1String("advertised")));
    VERIFY_OK(f.call<SetJackpot>(f.adminA, {sampleDraw(f), Usd::fromMinor(9'000'000'000), 1, {}}));
    const QJsonObject jackpot = dataOf(client.ask("GET", "/api/lotto/jackpots"))[0].toObject();
    QCOMPARE(jackpot[QLatin1String("draw_date")].toString(), QStringLiteral("2018-06-30"));
    QCOMPARE(jackpot[QLatin1String("advertised")].toObject()[QLatin1String("minor")].toInteger(),
             9'000'000'000);
}

void TestSeedRoutes::onlyVerifiedResultsAreShown()
{
    BACKEND_FIXTURE(f);
    EdgeClient client(f);
    const QByteArray target = "/api/lotto/draws/Powerball/2018-06-30";
    QCOMPARE(codeOf(client.ask("GET", target)), QStringLiteral("draw.no_result"));
    VERIFY_OK(verifyResult(f, sampleDraw(f)));
    const QJsonObject result = jsonOf(client.ask("GET", target));
    QCOMPARE(result[QLatin1String("result")].toObject()[QLatin1String("numbers")].toArray(),
             (QJsonArray{3, 17, 30, 42, 61}));
    const HttpResponse history = client.ask("GET", "/api/lotto/draws/history?game=powerball");
    QCOMPARE(dataOf(history).size(), qsizetype(1));
    QVERIFY(!history.body.contains("entered"));
    QCOMPARE(dataOf(client.ask("GET", "/api/lotto/draws/history?game=Mega%20Millions")).size(), qsizetype(0));
    QCOMPARE(client.ask("GET", "/api/lotto/draws/keno/2018-06-30").status, 422);
}

void TestSeedRoutes::theWorkspaceSaysWhichItIs()
{
    BACKEND_FIXTURE(f);
    EdgeClient client(f);
    const HttpResponse answer = client.ask("GET", "/api/workspace");
    QCOMPARE(answer.status, 200);
    const QJsonObject about = jsonOf(answer);
    const auto workspace = readWorkspace(f.db());
    VERIFY_OK(workspace);
    QCOMPARE(about[QLatin1String("id")].toString(), workspace->id.toString(QUuid::WithoutBraces));
    QCOMPARE(about[QLatin1String("name")].toString(), workspace->name);
    QCOMPARE(about[QLatin1String("environment")].toString(), environmentCode(workspace->environment));
    QCOMPARE(about[QLatin1String("restore_epoch")].toInt(-1), 0);
    const auto migrations = MigrationSet::embedded(f.db().config().kind);
    VERIFY_OK(migrations);
    QCOMPARE(about[QLatin1String("schema_version")].toInt(), migrations->newest());
    QCOMPARE(about[QLatin1String("oldest_client")].toString(), QLatin1String(oldestClientVersion));
}

void TestSeedRoutes::picksAreFreshAndFit()
{
    SQLITE_EDGE(client, EdgeOptions());
    const QJsonArray picks
        = dataOf(client.ask("POST", "/api/lotto/quick-pick", {}, R"({"game":"powerball","count":100})"));
    QCOMPARE(picks.size(), qsizetype(100));
    QSet<QByteArray> different;
    for (const QJsonValue &pick : picks) {
        different.insert(bodyOf(pick.toObject()));
        QCOMPARE(pick[QLatin1String("numbers")].toArray().size(), qsizetype(5));
        QVERIFY(pick[QLatin1String("special")].toInt() >= 1 && pick[QLatin1String("special")].toInt() <= 26);
    }
    QCOMPARE(different.size(), qsizetype(100));
    QCOMPARE(codeOf(client.ask("POST", "/api/lotto/quick-pick", {}, R"({"game":"powerball","count":101})")),
             QStringLiteral("lotto.bad_count"));
}

void TestSeedRoutes::usersAreListedMasked()
{
    BACKEND_FIXTURE(f);
    EdgeClient client(f);
    const HttpResponse all = client.ask("GET", "/api/admin/users", f.adminA);
    QCOMPARE(jsonOf(all)[QLatin1String("count")].toInt(), 9);
    QVERIFY(!all.body.contains("anong@"));
    const HttpResponse customers
        = client.ask("GET", "/api/admin/users?kind=customer&status=active", f.adminA);
    QCOMPARE(dataOf(customers).size(), qsizetype(1));
    QCOMPARE(dataOf(customers)[0].toObject()[QLatin1String("kyc_status")].toString(),
             QStringLiteral("verified"));
    QCOMPARE(client.ask("GET", "/api/admin/users", f.agent).status, 403);
    VERIFY_OK(takeOrder(f));
    const QJsonObject detail
        = jsonOf(client.ask("GET", "/api/admin/users/" + f.customer.toString().toLatin1(), f.adminA));
    QCOMPARE(detail[QLatin1String("orders")].toInt(), 1);
}

void TestSeedRoutes::aCustomerIsSuspendedWithAReason()
{
    BACKEND_FIXTURE(f);
    EdgeClient client(f);
    const QByteArray target = "/api/admin/users/" + f.customer.toString().toLatin1() + "/status";
    const auto set = [&](const char *status, const char *reason, const char *version) {
        return client.ask("PUT", target, f.adminA,
                          bodyOf({{QStringLiteral("status"), QLatin1String(status)},
                                  {QStringLiteral("reason"), QLatin1String(reason)}}),
                          {{"If-Match", version}});
    };
    QCOMPARE(codeOf(set("asleep", "why", "\"1\"")), QStringLiteral("staff.unknown_status"));
    QCOMPARE(codeOf(set("suspended", " ", "\"1\"")), QStringLiteral("staff.reason_needed"));
    const HttpResponse done = set("suspended", "asked to", "\"1\"");
    QCOMPARE(done.status, 200);
    QCOMPARE(done.headers.value("ETag"), QByteArray("\"2\""));
    QCOMPARE(set("active", "again", "\"1\"").status, 412);
    QCOMPARE(set("active", "again", "\"2\"").status, 200);
}

void TestSeedRoutes::theLastOwnerStays()
{
    BACKEND_FIXTURE(f);
    VERIFY_REFUSED(
        "staff.last_owner",
        f.call<SetUserStatus>(f.adminA, {f.owner, QStringLiteral("banned"), QStringLiteral("no"), 1}));
    VERIFY_REFUSED(
        "staff.own_status",
        f.call<SetUserStatus>(f.adminA, {f.adminA, QStringLiteral("banned"), QStringLiteral("no"), 1}));
    VERIFY_OK(
        f.call<SetUserStatus>(f.adminA, {f.agent, QStringLiteral("banned"), QStringLiteral("left"), 1}));
    VERIFY_REFUSED("session.invalid", f.call<WhoAmI>(f.agent, {}));
}

QTEST_GUILESS_MAIN(TestSeedRoutes)
#include "tst_seedroutes.moc"
