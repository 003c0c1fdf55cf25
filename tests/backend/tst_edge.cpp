#include "tests/backend/edgeclient.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

QByteArray orderBody(const BackendFixture &f)
{
    return bodyOf(toJson(orderOf(f, {chosenLine(sampleDraw(f))})));
}

} // namespace

class TestEdge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsPagedByItsCursor_data() { TestDatabases::addRows(); }
    void aListIsPagedByItsCursor();
    void anOrderIsTakenOncePerKey_data() { TestDatabases::addRows(); }
    void anOrderIsTakenOncePerKey();
    void aStaleVersionAnswersTheRowOfNow_data() { TestDatabases::addRows(); }
    void aStaleVersionAnswersTheRowOfNow();
    void whatCannotBeReadNamesItsField_data();
    void whatCannotBeReadNamesItsField();
    void strangersAndTheUnpermittedAreRefused();
    void addressesAndMethodsThatAreNotThere();
    void onlyKnownPagesMayReadAnswers();
    void longAnswersAreCompressed();
    void theDescriptionNamesEveryOperation();
    void numbersAreForThisMachineOnly();
    void theLogHoldsNoAddress();
    void forwardedAddressesAreBelievedFromProxiesOnly();
    void aLostDatabaseTellsNothingOfItself();
};

void TestEdge::aListIsPagedByItsCursor()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(takeOrder(f));
    f.clock().advanceSeconds(1);
    VERIFY_OK(takeOrder(f));
    EdgeClient client(f);

    const HttpResponse first
        = client.ask("GET", "/api/admin/orders?limit=1&status=pending,payment_pending", f.support);
    QCOMPARE(first.status, 200);
    const QJsonObject page = jsonOf(first);
    QCOMPARE(page.keys(),
             (QStringList{QStringLiteral("count"), QStringLiteral("count_capped"), QStringLiteral("data"),
                          QStringLiteral("next")}));
    QCOMPARE(page[QLatin1String("data")].toArray().size(), 1);
    QCOMPARE(page[QLatin1String("count")].toInt(), 2);
    QCOMPARE(page[QLatin1String("count_capped")].toBool(), false);

    const QByteArray cursor = page[QLatin1String("next")].toString().toLatin1().toPercentEncoding();
    const HttpResponse second = client.ask(
        "GET", "/api/v1/admin/orders?status=pending,payment_pending&limit=1&cursor=" + cursor, f.support);
    QCOMPARE(second.status, 200);
    const auto idOf = [](const QJsonObject &list) {
        return list[QLatin1String("data")].toArray()[0].toObject()[QLatin1String("id")].toString();
    };
    QVERIFY(idOf(jsonOf(second)) != idOf(page));
    QVERIFY(!jsonOf(second).contains(QLatin1String("next")));
}

void TestEdge::anOrderIsTakenOncePerKey()
{
    BACKEND_FIXTURE(f);
    EdgeClient client(f);
    QCOMPARE(codeOf(client.ask("POST", "/api/admin/orders", f.support, orderBody(f))),
             QStringLiteral("request.no_idempotency_key"));
    const std::vector<std::pair<QByteArray, QByteArray>> key{{"Idempotency-Key", "order-key-1"}};
    const HttpResponse taken = client.ask("POST", "/api/admin/orders", f.support, orderBody(f), key);
    QCOMPARE(taken.status, 200);
    QCOMPARE(taken.headers.value("ETag"), QByteArray("\"1\""));
    const HttpResponse again = client.ask("POST", "/api/admin/orders", f.support, orderBody(f), key);
    QCOMPARE(again.body, taken.body);
    const QByteArray other
        = bodyOf(toJson(orderOf(f, {chosenLine(sampleDraw(f)), chosenLine(sampleDraw(f))})));
    const HttpResponse reused = client.ask("POST", "/api/admin/orders", f.support, other, key);
    QCOMPARE(reused.status, 409);
    QCOMPARE(codeOf(reused), QStringLiteral("request.key_reused"));
    QCOMPARE(jsonOf(client.ask("GET", "/api/admin/orders", f.support))[QLatin1String("count")].toInt(), 1);
}

void TestEdge::aStaleVersionAnswersTheRowOfNow()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    EdgeClient client(f);
    const QByteArray path = "/api/admin/orders/" + order->order.id.toString().toLatin1() + "/assignee";
    const QByteArray body = bodyOf({{QStringLiteral("assignee"), f.support.toString()}});

    QCOMPARE(client.ask("PUT", path, f.support, body).status, 428);
    QCOMPARE(client.ask("PUT", path, f.support, body, {{"If-Match", "*"}}).status, 400);
    const QByteArray version = '"' + QByteArray::number(qint64(order->order.version)) + '"';
    const HttpResponse changed = client.ask("PUT", path, f.support, body, {{"If-Match", version}});
    QCOMPARE(changed.status, 200);
    QVERIFY(changed.headers.value("ETag") != version);

    const HttpResponse stale = client.ask("PUT", path, f.support, body, {{"If-Match", version}});
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.headers.value("Content-Type"), QByteArray("application/problem+json"));
    QVERIFY(!jsonOf(stale)[QLatin1String("current")].toObject().isEmpty());
}

void TestEdge::whatCannotBeReadNamesItsField_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const QByteArray notes = "/api/admin/orders/01890000-0000-7000-8000-000000000000/notes";
    const auto row = [&](const char *name, const char *method, const QByteArray &target,
                         const QByteArray &body, int status, const char *code, const char *field) {
        QTest::newRow(name) << QByteArray(method) << target << body << status << QString::fromLatin1(code)
                            << QString::fromLatin1(field);
    };
    row("no JSON", "POST", notes, "{\"body\":", 400, "request.not_json", "");
    row("a list", "POST", notes, "[1]", 400, "request.not_json", "");
    row("a missing field", "POST", notes, "{}", 400, "request.malformed", "body");
    row("a wrong type", "POST", notes, "{\"body\":7}", 400, "request.malformed", "body");
    row("an unknown field", "POST", notes, "{\"body\":\"a\",\"colour\":1}", 400, "request.unknown_field",
        "colour");
    row("an unknown field deep inside", "POST", "/api/lotto/orders/quote",
        "{\"lines\":[{\"draw_id\":\"x\",\"price\":1}]}", 400, "request.unknown_field", "lines[0].price");
    row("a field of the address in the body", "POST", notes, "{\"body\":\"a\",\"order_id\":\"b\"}", 400,
        "request.field_twice", "order_id");
    row("no identifier", "GET", "/api/lotto/orders/1%20OR%201=1", "", 400, "id.malformed", "");
    row("an unknown filter", "GET", "/api/admin/orders?stat=x", "", 400, "request.unknown_field", "stat");
    row("a filter twice", "GET", "/api/admin/orders?status=a&status=b", "", 400, "request.field_twice",
        "status");
    row("no number", "GET", "/api/admin/orders?limit=many", "", 400, "request.malformed", "limit");
    row("a body where none goes", "GET", "/api/admin/orders", "{}", 400, "request.unexpected_body", "");
    row("broken UTF-8", "GET", "/api/admin/orders?search=%ff", "", 400, "request.bad_address", "");
    row("a query where a body goes", "POST", notes + "?body=a", "{\"body\":\"a\"}", 400,
        "request.unknown_field", "body");
}

void TestEdge::whatCannotBeReadNamesItsField()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const auto database = TestDatabases::fresh(QStringLiteral("sqlite"));
    VERIFY_OK(database);
    const auto fixture = BackendFixture::make(**database);
    VERIFY_OK(fixture);
    EdgeClient client(**fixture);
    const HttpResponse response = client.ask(method.constData(), target, (*fixture)->support, body,
                                             {{"Idempotency-Key", "some-key-1"}});
    QCOMPARE(response.status, status);
    QCOMPARE(codeOf(response), code);
    QCOMPARE(jsonOf(response)[QLatin1String("field")].toString(), field);
}

void TestEdge::strangersAndTheUnpermittedAreRefused()
{
    SQLITE_EDGE(client, EdgeOptions());
    const HttpResponse stranger = client.ask("GET", "/api/admin/orders");
    QCOMPARE(stranger.status, 401);
    QCOMPARE(stranger.headers.value("WWW-Authenticate"), QByteArray("Bearer"));
    QCOMPARE(codeOf(stranger), QStringLiteral("session.invalid"));

    const HttpResponse agent
        = client.ask("GET", "/api/admin/orders", f.agent, {}, {{"Accept-Language", "en;q=0.2, th-TH"}});
    QCOMPARE(agent.status, 403);
    QCOMPARE(codeOf(agent), QStringLiteral("permission.denied"));
    QCOMPARE(agent.headers.value("Content-Language"), QByteArray("th"));
    QCOMPARE(jsonOf(agent)[QLatin1String("title")].toString(), QStringLiteral("ไม่ได้รับอนุญาต"));
    QVERIFY(jsonOf(agent)[QLatin1String("instance")].toString().endsWith(
        QString::fromLatin1(agent.headers.value("X-Request-Id"))));
}

void TestEdge::addressesAndMethodsThatAreNotThere()
{
    SQLITE_EDGE(client, EdgeOptions());
    QCOMPARE(client.ask("GET", "/api/nothing").status, 404);
    QCOMPARE(client.ask("GET", "/api/../etc/passwd").status, 404);
    const HttpResponse wrong = client.ask("DELETE", "/api/admin/orders");
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.headers.value("Allow"), QByteArray("POST, GET"));
    QCOMPARE(client.ask("HEAD", "/api/admin/orders", f.support).status, 200);
}

void TestEdge::onlyKnownPagesMayReadAnswers()
{
    EdgeOptions options;
    options.origins = {"https://truvamate.example"};
    SQLITE_EDGE(client, options);
    const HttpResponse known
        = client.ask("OPTIONS", "/api/admin/orders", {}, {}, {{"Origin", "https://truvamate.example"}});
    QCOMPARE(known.status, 204);
    QCOMPARE(known.headers.value("Access-Control-Allow-Origin"), QByteArray("https://truvamate.example"));
    QCOMPARE(known.headers.value("Access-Control-Allow-Methods"), QByteArray("POST, GET"));
    const HttpResponse other
        = client.ask("GET", "/api/admin/orders", f.support, {}, {{"Origin", "https://evil.example"}});
    QVERIFY(!other.headers.contains("Access-Control-Allow-Origin"));
}

void TestEdge::longAnswersAreCompressed()
{
    SQLITE_EDGE(client, EdgeOptions());
    const HttpResponse plain = client.ask("GET", "/openapi.json");
    const HttpResponse small = client.ask("GET", "/openapi.json", {}, {}, {{"Accept-Encoding", "br, gzip"}});
    QCOMPARE(small.headers.value("Content-Encoding"), QByteArray("gzip"));
    QVERIFY(small.body.size() < plain.body.size() / 5);
    const HttpResponse unwanted
        = client.ask("GET", "/openapi.json", {}, {}, {{"Accept-Encoding", "gzip;q=0"}});
    QCOMPARE(unwanted.body, plain.body);
}

void TestEdge::theDescriptionNamesEveryOperation()
{
    SQLITE_EDGE(client, EdgeOptions());
    const QJsonObject description = jsonOf(client.ask("GET", "/openapi.json"));
    QCOMPARE(description[QLatin1String("openapi")].toString(), QStringLiteral("3.1.0"));
    const QJsonObject paths = description[QLatin1String("paths")].toObject();
    const QByteArray docs = client.ask("GET", "/docs").body;
    for (const ErasedOperation *operation : f.backend().dispatcher().operations()) {
        const QString method = QString::fromLatin1(methodName(operation->info->method).toLower());
        const QJsonObject entry = paths[QLatin1String(operation->info->path)].toObject()[method].toObject();
        QCOMPARE(entry[QLatin1String("operationId")].toString(), QString::fromLatin1(operation->info->name));
        QVERIFY(docs.contains(operation->info->path));
    }
}

void TestEdge::numbersAreForThisMachineOnly()
{
    SQLITE_EDGE(client, EdgeOptions());
    QCOMPARE(client.ask("GET", "/api/admin/orders", f.support).status, 200);
    QCOMPARE(client.ask("GET", "/metrics").status, 404);
    HttpRequest request{"GET", "/metrics", {}, {}, QStringLiteral("127.0.0.1")};
    const HttpResponse numbers = client.send(request);
    QCOMPARE(numbers.status, 200);
    QVERIFY(numbers.body.contains("truvamate_answers_total{operation=\"orders.list\",status=\"200\"} 1\n"));
    request.headers.add("X-Forwarded-For", "203.0.113.9");
    QCOMPARE(client.send(request).status, 404);
    QCOMPARE(client.ask("GET", "/healthz").status, 200);
    QCOMPARE(client.ask("GET", "/readyz").status, 200);
}

void TestEdge::theLogHoldsNoAddress()
{
    std::vector<AccessRecord> records;
    EdgeOptions options;
    options.log = [&](const AccessRecord &record) { records.push_back(record); };
    SQLITE_EDGE(client, options);
    client.ask("GET", "/api/admin/orders?search=0899998888", f.support, {},
               {{"X-Request-Id", "asked-by-a-test"}});
    client.ask("GET", "/api/admin/0899998888");
    QCOMPARE(records.size(), std::size_t(2));
    QCOMPARE(records[0].operation, QByteArray("orders.list"));
    QCOMPARE(records[0].requestId, QByteArray("asked-by-a-test"));
    QCOMPARE(records[1].operation, QByteArray("unknown"));
    QCOMPARE(records[1].code, QStringLiteral("request.no_such_address"));
}

void TestEdge::forwardedAddressesAreBelievedFromProxiesOnly()
{
    const std::vector<QString> proxies{QStringLiteral("10.0.0.1"), QStringLiteral("10.0.0.2")};
    const auto address = [&](const char *peer, const char *forwarded) {
        HttpRequest request{"GET", "/", {}, {}, QString::fromLatin1(peer)};
        request.headers.add("X-Forwarded-For", forwarded);
        return clientAddress(request, proxies);
    };
    QCOMPARE(address("203.0.113.9", "198.51.100.1"), QStringLiteral("203.0.113.9"));
    QCOMPARE(address("10.0.0.1", "198.51.100.1"), QStringLiteral("198.51.100.1"));
    QCOMPARE(address("::ffff:10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2"), QStringLiteral("198.51.100.1"));
    QCOMPARE(address("10.0.0.1", "nonsense"), QStringLiteral("10.0.0.1"));
}

void TestEdge::aLostDatabaseTellsNothingOfItself()
{
    SQLITE_EDGE(client, EdgeOptions());
    const HttpResponse response
        = client.edge.answer(fail(ErrorKind::Unavailable, QStringLiteral("storage.cannot_open"),
                                  QStringLiteral("db1.internal refused user x"),
                                  {{QStringLiteral("database"), QStringLiteral("db1.internal")}}),
                             {"GET", "/api/admin/orders", {}, {}, {}});
    QCOMPARE(response.status, 503);
    QVERIFY(response.headers.contains("Retry-After"));
    QVERIFY(!response.body.contains("internal"));
}

QTEST_GUILESS_MAIN(TestEdge)
#include "tst_edge.moc"
