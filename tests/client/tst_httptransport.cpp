#include "backend/http/decode.h"
#include "client/changefeed.h"
#include "client/http/callform.h"
#include "models/operations/books.h"
#include "models/operations/orderviews.h"
#include "tests/client/serverfixture.h"

#include <QSignalSpy>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

using Fault = LineProxy::Fault;

constexpr std::int64_t accessLife = 15 * 60;

/// A value of every field, as far from a default as its kind allows.
QJsonValue sampleOf(const Schema &schema)
{
    switch (schema.kind) {
    case Schema::Kind::Boolean:
        return true;
    case Schema::Kind::Integer:
        return 42;
    case Schema::Kind::Text:
    case Schema::Kind::Decimal:
        return QStringLiteral("สมชาย & sons/50 % +?#=\"");
    case Schema::Kind::Identifier:
        return QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad91");
    case Schema::Kind::Instant:
        return QStringLiteral("2018-07-01T02:59:00.000Z");
    case Schema::Kind::Date:
        return QStringLiteral("2018-06-30");
    case Schema::Kind::Bytes:
        return QStringLiteral("AP8=");
    case Schema::Kind::Money:
        return QJsonObject{{QStringLiteral("minor"), 700},
                           {QStringLiteral("currency"), QStringLiteral("USD")}};
    case Schema::Kind::AnyObject:
        return QJsonObject{{QStringLiteral("any"), 1}};
    case Schema::Kind::List:
        return QJsonArray{sampleOf(*schema.element), sampleOf(*schema.element)};
    case Schema::Kind::Object:
        break;
    }
    QJsonObject object;
    for (const SchemaField &field : schema.fields) {
        object.insert(field.name, sampleOf(*field.type));
    }
    return object;
}

Result<QJsonObject> asTheServerReads(const Router &router, const CallForm &form)
{
    const qsizetype mark = form.target.indexOf('?');
    const QByteArray path = mark < 0 ? form.target : form.target.left(mark);
    HttpRequest request{form.verb, form.target, {}, form.body, {}};
    request.headers.add("Content-Type", "application/json");
    request.headers.add("If-Match", form.ifMatch);
    TRY(match, router.find(form.verb, path));
    return decodeRequest(match, mark < 0 ? QByteArray() : form.target.mid(mark + 1), request);
}

} // namespace

class TestHttpTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreChecked_data();
    void addressesAreChecked();
    void everyOperationArrivesAsItWasAsked();
    void callsOfEachShapeAreAnswered();
    void aStaleChangeGetsThePresentRow();
    void aRefusalComesBackWhole();
    void aChangeWithAKeyIsAskedAgain();
    void aChangeWithoutAKeyIsNotSentTwice();
    void aStoppedCallSaysSo();
    void noReplyComesWithoutItsContext();
    void oneRefreshServesEveryCall();
    void repliesThatAreLostDoNotSignOut();
    void aLaterRunGoesOn();
    void anOlderTokenEndsTheSession();
    void aSuspensionEndsTheSession();
    void theLineIsWatched();
    void aChangeOfSomebodyElseIsHeardOf();
};

void TestHttpTransport::addressesAreChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QTest::newRow("a name") << " truvamate.example.com "
                            << "https://truvamate.example.com"
                            << "";
    QTest::newRow("a port and a slash") << "https://a.example:8443/"
                                        << "https://a.example:8443"
                                        << "";
    QTest::newRow("behind a path") << "https://a.example/house/"
                                   << "https://a.example/house"
                                   << "";
    QTest::newRow("this machine") << "http://127.0.0.1:3000"
                                  << "http://127.0.0.1:3000"
                                  << "";
    QTest::newRow("this machine, new") << "http://[::1]:3000/"
                                       << "http://[::1]:3000"
                                       << "";
    QTest::newRow("plain to another") << "http://10.0.0.8"
                                      << ""
                                      << "server.not_secure";
    QTest::newRow("looks like this machine") << "http://127.0.0.1.example"
                                             << ""
                                             << "server.not_secure";
    QTest::newRow("a password in it") << "https://a:b@c.example"
                                      << ""
                                      << "server.bad_address";
    QTest::newRow("another scheme") << "ftp://a.example"
                                    << ""
                                    << "server.bad_address";
    QTest::newRow("nothing") << ""
                             << ""
                             << "server.bad_address";
}

void TestHttpTransport::addressesAreChecked()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    QFETCH(QString, code);
    const auto url = serverAddress(typed);
    QCOMPARE(url ? url->toString() : QString(), address);
    QCOMPARE(url ? QString() : url.error().code, code);
}

void TestHttpTransport::everyOperationArrivesAsItWasAsked()
{
    SERVER_FIXTURE(server);
    const Router router(server.dispatcher().operations());
    int count = 0;
    for (const ErasedOperation *operation : server.dispatcher().operations()) {
        const QJsonObject asked = sampleOf(operation->requestSchema()).toObject();
        const auto read = asTheServerReads(router, formOf(*operation, asked));
        QVERIFY2(read, operation->info->name);
        QVERIFY2(canonicalJson(*read) == canonicalJson(asked), operation->info->name);
        ++count;
    }
    QVERIFY(count > 100);
}

void TestHttpTransport::callsOfEachShapeAreAnswered()
{
    SERVER_FIXTURE(server);
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.owner));
    const auto order = takeOrder(f, 2);
    VERIFY_OK(order);
    const auto me = ask<WhoAmI>(transport, {});
    VERIFY_OK(me);
    QCOMPARE(me->userId, f.owner);
    const auto list = ask<ListOrders>(transport, {});
    VERIFY_OK(list);
    QCOMPARE(list->data.size(), std::size_t(1));
    const auto detail = ask<GetOrder>(transport, {order->order.id});
    VERIFY_OK(detail);
    QCOMPARE(detail->lines.size(), std::size_t(2));
    const auto note = ask<AddOrderNote>(transport, {order->order.id, QStringLiteral("โทรกลับ & “ask”"), {}},
                                        keyed(QStringLiteral("note-key-1")));
    VERIFY_OK(note);
    QCOMPARE(note->body, QStringLiteral("โทรกลับ & “ask”"));
    VERIFY_OK(
        ask<SetStaffStatus>(transport, {f.support, QStringLiteral("suspended"), QStringLiteral("left"), 1}));
    const auto sessions = ask<ListSessions>(transport, {});
    VERIFY_OK(sessions);
    VERIFY_OK(ask<RevokeSession>(transport, {sessions->data.front().id}));
}

void TestHttpTransport::aStaleChangeGetsThePresentRow()
{
    SERVER_FIXTURE(server);
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.owner));
    const auto stale
        = ask<SetStaffStatus>(transport, {f.support, QStringLiteral("suspended"), QStringLiteral("left"), 7});
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    QCOMPARE(stale.error().details.value(QStringLiteral("version")).toInt(), 1);
}

void TestHttpTransport::aRefusalComesBackWhole()
{
    SERVER_FIXTURE(server);
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.agent));
    const auto denied = ask<ListOrders>(transport, {});
    QVERIFY(!denied);
    QCOMPARE(denied.error().kind, ErrorKind::Forbidden);
    QCOMPARE(denied.error().code, QStringLiteral("permission.denied"));
    QVERIFY(!denied.error().message.isEmpty());

    ServerFixture other(f);
    other.stop();
    HttpTransport nobody(plainServer(other.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_REFUSED("transport.unreachable", ask<ListStaff>(nobody, {}));
}

void TestHttpTransport::aChangeWithAKeyIsAskedAgain()
{
    SERVER_FIXTURE(server);
    LineProxy line(server.port());
    HttpTransport transport(plainServer(line.serverPort()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.adminA));
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    int drops = 1;
    line.fault = [&](const QByteArray &request) {
        return request.contains("/notes") && drops-- > 0 ? Fault::DropReply : Fault::None;
    };
    VERIFY_OK(ask<AddOrderNote>(transport, {order->order.id, QStringLiteral("once"), {}},
                                keyed(QStringLiteral("note-key-2"))));
    QVERIFY(line.count("POST /api/admin/orders/") >= 2);
    const auto detail = f.call<GetOrder>(f.adminA, {order->order.id});
    VERIFY_OK(detail);
    QCOMPARE(detail->notes.size(), std::size_t(1));
}

void TestHttpTransport::aChangeWithoutAKeyIsNotSentTwice()
{
    SERVER_FIXTURE(server);
    LineProxy line(server.port());
    HttpTransport transport(plainServer(line.serverPort()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.owner));
    line.fault = [&](const QByteArray &request) {
        return request.startsWith("PUT ") ? Fault::DropReply : Fault::None;
    };
    VERIFY_REFUSED(
        "transport.unanswered",
        ask<SetStaffStatus>(transport, {f.support, QStringLiteral("suspended"), QStringLiteral("left"), 1}));
    QCOMPARE(line.count("PUT "), 1);
}

void TestHttpTransport::aStoppedCallSaysSo()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const SystemClock clock;
    SeededRandom random(1);
    HttpTransport transport(plainServer(silent.serverPort()), clock, random, withoutWaiting());
    std::stop_source stop;
    CallOptions options;
    options.stop = stop.get_token();
    QObject context;
    std::optional<QString> code;
    transport.call<ListStaff>(
        {}, &context, [&](const Result<StaffList> &list) { code = list ? QString() : list.error().code; },
        options);
    QTRY_VERIFY(silent.hasPendingConnections());
    stop.request_stop();
    QTRY_VERIFY(code);
    QCOMPARE(*code, QStringLiteral("transport.stopped"));
    QVERIFY(transport.connection().isConnected());
}

void TestHttpTransport::noReplyComesWithoutItsContext()
{
    SERVER_FIXTURE(server);
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    bool isReplied = false;
    {
        QObject context;
        transport.call<ListStaff>({}, &context, [&](const Result<StaffList> &) { isReplied = true; });
    }
    VERIFY_OK(ask<ListStaff>(transport, {}));
    QVERIFY(!isReplied);
}

void TestHttpTransport::oneRefreshServesEveryCall()
{
    SERVER_FIXTURE(server);
    LineProxy line(server.port());
    HttpTransport transport(plainServer(line.serverPort()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.adminA));
    f.clock().advanceSeconds(accessLife + 1);
    QObject context;
    int answered = 0;
    int refused = 0;
    for (int i = 0; i < 20; ++i) {
        transport.call<WhoAmI>({}, &context,
                               [&](const Result<SessionView> &view) { ++(view ? answered : refused); });
    }
    QTRY_COMPARE(answered + refused, 20);
    QCOMPARE(refused, 0);
    QCOMPARE(line.count("POST /api/auth/refresh-token"), 1);
}

void TestHttpTransport::repliesThatAreLostDoNotSignOut()
{
    SERVER_FIXTURE(server);
    LineProxy line(server.port());
    HttpTransport transport(plainServer(line.serverPort()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.adminA));
    bool isOver = false;
    connect(&transport, &Transport::sessionRefused, this, [&] { isOver = true; });
    for (int round = 0; round < 20; ++round) {
        f.clock().advanceSeconds(accessLife + 1);
        int drops = round % 4;
        line.fault = [&](const QByteArray &request) {
            return request.contains("refresh-token") && drops-- > 0 ? Fault::DropReply : Fault::None;
        };
        QObject context;
        int answered = 0;
        for (int i = 0; i < 20; ++i) {
            transport.call<WhoAmI>({}, &context,
                                   [&](const Result<SessionView> &view) { answered += view ? 1 : 0; });
        }
        QTRY_COMPARE(answered, 20);
    }
    QVERIFY(!isOver);
    QVERIFY(line.count("POST /api/auth/refresh-token") >= 20 + 30);
}

void TestHttpTransport::aLaterRunGoesOn()
{
    SERVER_FIXTURE(server);
    QString kept;
    {
        HttpTransport first(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
        VERIFY_OK(signInAs(first, f.adminA));
        kept = first.lastingToken();
    }
    f.clock().advanceSeconds(24 * 3600);
    HttpTransport later(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    int renewals = 0;
    connect(&later, &Transport::tokenRenewed, this, [&] { ++renewals; });
    later.setToken(kept);
    const auto me = ask<WhoAmI>(later, {});
    VERIFY_OK(me);
    QCOMPARE(me->userId, f.adminA);
    QCOMPARE(renewals, 1);
    QVERIFY(later.lastingToken() != kept);
}

void TestHttpTransport::anOlderTokenEndsTheSession()
{
    SERVER_FIXTURE(server);
    HttpTransport owner(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(owner, f.adminA));
    const QString grandparent = owner.lastingToken();
    for (int i = 0; i < 2; ++i) {
        f.clock().advanceSeconds(accessLife + 1);
        VERIFY_OK(ask<WhoAmI>(owner, {}));
    }
    HttpTransport thief(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    thief.setToken(grandparent);
    VERIFY_REFUSED("session.invalid", ask<WhoAmI>(thief, {}));

    int refusals = 0;
    connect(&owner, &Transport::sessionRefused, this, [&] { ++refusals; });
    VERIFY_REFUSED("session.invalid", ask<WhoAmI>(owner, {}));
    QCOMPARE(refusals, 1);
}

void TestHttpTransport::aSuspensionEndsTheSession()
{
    SERVER_FIXTURE(server);
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(transport, f.support));
    VERIFY_OK(ask<WhoAmI>(transport, {}));
    VERIFY_OK(
        f.call<SetStaffStatus>(f.owner, {f.support, QStringLiteral("suspended"), QStringLiteral("left"), 1}));
    int refusals = 0;
    connect(&transport, &Transport::sessionRefused, this, [&] { ++refusals; });
    VERIFY_REFUSED("session.invalid", ask<WhoAmI>(transport, {}));
    QCOMPARE(refusals, 1);
}

void TestHttpTransport::theLineIsWatched()
{
    using Kind = ConnectionState::Kind;
    SERVER_FIXTURE(server);
    std::vector<std::function<void()>> planned;
    auto options = withoutWaiting();
    options.later = [&](std::chrono::milliseconds, QObject *, std::function<void()> function) {
        planned.push_back(std::move(function));
    };
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), options);
    QVERIFY(transport.connection().isConnected());
    server.stop();
    VERIFY_REFUSED("transport.unreachable", ask<ListStaff>(transport, {}));
    QCOMPARE(transport.connection().kind, Kind::Reconnecting);
    const Instant since = f.clock().now();
    QCOMPARE(transport.connection().since, std::optional(since));
    f.clock().advanceSeconds(60);
    for (int probe = 0; probe < 3; ++probe) {
        QCOMPARE(planned.size(), std::size_t(1));
        std::exchange(planned, {}).front()();
        QTRY_COMPARE(planned.size(), std::size_t(1));
    }
    QCOMPARE(transport.connection().kind, Kind::Offline);
    QCOMPARE(transport.connection().since, std::optional(since));
    QCOMPARE(transport.connection().reason->code, QStringLiteral("transport.unreachable"));

    server.start();
    transport.tryNow();
    QTRY_VERIFY(transport.connection().isConnected());
    // What had been planned before is of no use any more.
    planned.front()();
    QVERIFY(transport.connection().isConnected());
}

void TestHttpTransport::aChangeOfSomebodyElseIsHeardOf()
{
    SERVER_FIXTURE(server);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    auto options = withoutWaiting();
    options.hasEvents = true;
    HttpTransport transport(plainServer(server.port()), f.clock(), f.random(), options);
    VERIFY_OK(signInAs(transport, f.adminA));
    QTRY_VERIFY(transport.isNudged());
    QSignalSpy changes(&transport, &Transport::changed);
    ChangeFeed feed(transport);
    feed.start();
    VERIFY_OK(ask<WhoAmI>(transport, {}));
    HttpTransport other(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    VERIFY_OK(signInAs(other, f.adminB));
    VERIFY_OK(ask<AddOrderNote>(other, {order->order.id, QStringLiteral("call back"), {}},
                                keyed(QStringLiteral("note-key-3"))));
    const auto hasHeard = [&] {
        return std::ranges::any_of(changes, [&](const QVariantList &change) {
            return change.at(1).toString() == order->order.id.toString();
        });
    };
    QTRY_VERIFY(hasHeard());
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
