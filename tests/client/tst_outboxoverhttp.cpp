#include "client/outbox/outbox.h"
#include "models/operations/files.h"
#include "models/operations/purchase.h"
#include "tests/client/counterphotos.h"
#include "tests/client/serverfixture.h"
#include "tests/support/purchasehelp.h"

#include <QSignalSpy>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

using Fault = LineProxy::Fault;

constexpr qsizetype photoSize = 3'000'000;
constexpr int longMs = 60'000;

/// A try that failed is not made again by itself.
Later neverAgain()
{
    return [](std::chrono::milliseconds, QObject *, const std::function<void()> &) {};
}

/// One run of the program: an outbox on a folder and a line to a server.
class Run
{
public:
    Run(BackendFixture &fixture, quint16 port, const QString &folder)
        : f(fixture)
        , transport(plainServer(port), fixture.clock(), fixture.random(), withoutWaiting())
        , outbox(transport, folder, fixture.clock(), neverAgain(), std::make_unique<SeededRandom>(5))
    {
    }

    Result<Scan> inJournal(ScanJournal::Work<Scan> work)
    {
        QObject context;
        std::optional<Result<Scan>> answer;
        outbox.journal().write<Scan>(std::move(work), &context,
                                     [&](const Result<Scan> &scan) { answer = scan; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, longMs)) {
            return fail(ErrorKind::Internal, QStringLiteral("test.unanswered"), QStringLiteral("No answer."));
        }
        return *answer;
    }
    Scan now(QUuid id)
    {
        return inJournal([id](ScanStore &store) { return store.scan(id); }).value_or(Scan());
    }

    /// A scan of an order's paper that is decided.
    Result<Scan> bind(OrderId order)
    {
        NewScan scan;
        scan.photoBytes = photoBytes(1, photoSize);
        scan.person = f.agent;
        TRY(kept, inJournal([scan](ScanStore &store) { return store.record(scan); }));
        const ScanDecision decision{ScanDecision::Kind::Bind, toJson(paperFor(f, order, {})), {}};
        return inJournal([=](ScanStore &store) { return store.decide(kept.id, decision); });
    }

    /// As at a start while the server cannot be reached.
    Result<SessionView> beginWithout(const SessionView &known, const QString &token)
    {
        transport.beginUnmet({ErrorKind::Unavailable, QStringLiteral("transport.unreachable"), {}, {}}, known,
                             [known](const WorkspaceAbout &about) {
                                 return about.id == known.workspaceId
                                     ? Result<Done>(Done())
                                     : fail(ErrorKind::Conflict, QStringLiteral("server.other_workspace"),
                                            {});
                             });
        transport.setToken(token);
        return ask<WhoAmI>(transport, {});
    }

    Result<Done> signIn()
    {
        TRY_DO(signInAs(transport, f.agent));
        outbox.uploader().setEpoch(0);
        return Done();
    }

    BackendFixture &f;
    HttpTransport transport;
    Outbox outbox;
};

/// What a counter asks for, in the order that it does.
struct Counted
{
    std::size_t shops = 0;
    std::size_t runs = 0;
    std::size_t lines = 0;
    std::size_t slips = 0;
    friend bool operator==(const Counted &, const Counted &) = default;
};

Result<Counted> whatIsToBeBought(Transport &transport)
{
    TRY(shops, ask<ListShops>(transport, {}));
    const ShopId shop = shops.data.front().id;
    TRY(runs, ask<ListPurchaseRuns>(transport, {shop}));
    TRY(lines, ask<ListLinesToBuy>(transport, {shop, runs.data.front().drawId, {}}));
    TRY(plan, ask<PackSlips>(transport, {shop, {lines.data.front().ticketId}, std::nullopt}));
    return Counted{shops.data.size(), runs.data.size(), lines.data.size(), plan.slips.size()};
}

} // namespace

class TestOutboxOverHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRunGoesOnInTheMiddleOfAPhoto_data();
    void aNewRunGoesOnInTheMiddleOfAPhoto();
    void aCounterThatStartsWithoutTheServerSendsOnceLater();
    void nothingIsSentForASuspendedPersonAndNothingIsLost();
};

void TestOutboxOverHttp::aNewRunGoesOnInTheMiddleOfAPhoto_data()
{
    QTest::addColumn<bool>("isForgotten");
    QTest::newRow("the server knows the upload") << false;
    QTest::newRow("the server has forgotten it") << true;
}

void TestOutboxOverHttp::aNewRunGoesOnInTheMiddleOfAPhoto()
{
    QFETCH(bool, isForgotten);
    SERVER_FIXTURE(server);
    f.clock().set(afternoon());
    LineProxy line(server.port());
    const QTemporaryDir folder;
    const auto order = addOrder(f, {LineSpec()});
    VERIFY_OK(order);
    QUuid scan;
    std::int64_t sent = 0;
    {
        Run run(f, line.serverPort(), folder.filePath(QStringLiteral("outbox")));
        line.fault = [&](const QByteArray &request) {
            const bool isPart = request.startsWith("PATCH") || request.startsWith("HEAD");
            return isPart && line.count("PATCH ") > 2 ? Fault::CutBefore : Fault::None;
        };
        const auto bound = run.bind(*order);
        VERIFY_OK(bound);
        scan = bound->id;
        VERIFY_OK(run.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(run.outbox.uploader().state(), ScanUploader::State::Waiting, longMs);
        sent = run.now(scan).photos.front().upload.offset;
        QVERIFY(sent > 0 && sent < photoSize);
        QTRY_COMPARE(run.outbox.unsent().bytes, std::int64_t(photoSize) - sent);
    }
    line.fault = nullptr;
    line.requests.clear();
    if (isForgotten) {
        VERIFY_OK(f.db().statement(QStringLiteral("DELETE FROM uploads")).exec());
    }
    Run run(f, line.serverPort(), folder.filePath(QStringLiteral("outbox")));
    VERIFY_OK(run.signIn());
    QTRY_COMPARE_WITH_TIMEOUT(run.now(scan).state, ScanState::Sent, longMs);
    QCOMPARE(line.count("HEAD /api/files/uploads/"), 1);
    QCOMPARE(line.count("POST /api/files/uploads"), isForgotten ? 1 : 0);
    const auto file = ask<GetFile>(run.transport, {*run.now(scan).photos.front().fileId});
    VERIFY_OK(file);
    QCOMPARE(file->sha256, run.now(scan).photos.front().sha256);
    QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM files")), 1);
    QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), 1);
}

void TestOutboxOverHttp::aCounterThatStartsWithoutTheServerSendsOnceLater()
{
    SERVER_FIXTURE(server);
    f.clock().set(afternoon());
    const QTemporaryDir folder;
    const QString outbox = folder.filePath(QStringLiteral("outbox"));
    const auto order = addOrder(f, {LineSpec()});
    VERIFY_OK(order);
    SessionView known;
    QString token;
    std::optional<Counted> before;
    {
        Run run(f, server.port(), outbox);
        connect(&run.transport, &HttpTransport::sessionTold, this,
                [&](const SessionView &session) { known = session; });
        VERIFY_OK(run.signIn());
        const auto there = whatIsToBeBought(run.transport);
        VERIFY_OK(there);
        before = *there;
        token = run.transport.lastingToken();
    }
    QCOMPARE(known.userId, f.agent);
    QCOMPARE(before->lines, std::size_t(1));
    server.stop();
    QUuid scan;
    {
        Run run(f, server.port(), outbox);
        const auto session = run.beginWithout(known, token);
        VERIFY_OK(session);
        QCOMPARE(session->permissions, known.permissions);
        QVERIFY(*whatIsToBeBought(run.transport) == *before);
        VERIFY_REFUSED("transport.unreachable", ask<ListSlips>(run.transport, {}));
        const auto bound = run.bind(*order);
        VERIFY_OK(bound);
        scan = bound->id;
        run.outbox.uploader().setEpoch(session->restoreEpoch);
        QTRY_COMPARE(run.outbox.uploader().state(), ScanUploader::State::Waiting);
    }
    {
        Run run(f, server.port(), outbox); // the program starts again
        VERIFY_OK(run.beginWithout(known, token));
        run.outbox.uploader().setEpoch(known.restoreEpoch);
        QCOMPARE(run.now(scan).state, ScanState::Decided);
        server.start();
        run.transport.tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(run.transport.connection().isConnected(), longMs);
        QTRY_COMPARE_WITH_TIMEOUT(run.now(scan).state, ScanState::Sent, longMs);
        VERIFY_OK(ask<WhoAmI>(run.transport, {}));
        QVERIFY(run.transport.lastingToken() != token); // it was refreshed
    }
    QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), 1);
    QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM placements WHERE active")), 1);
    QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM files")), 1);
    QFile journal(QDir(outbox).filePath(QStringLiteral("outbox.sqlite")));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray written = journal.readAll();
    QVERIFY(written.contains("purchase.list_lines/"));
    for (const char *marker : {"สมชาย", "0801234567", "KBANK", "THB"}) {
        QVERIFY2(!written.contains(marker), marker);
    }
}

void TestOutboxOverHttp::nothingIsSentForASuspendedPersonAndNothingIsLost()
{
    SERVER_FIXTURE(server);
    f.clock().set(afternoon());
    const QTemporaryDir folder;
    const auto order = addOrder(f, {LineSpec()});
    VERIFY_OK(order);
    HttpTransport line(plainServer(server.port()), f.clock(), f.random(), withoutWaiting());
    const auto signedIn = signInAs(line, f.agent);
    VERIFY_OK(signedIn);
    server.stop();
    Run run(f, server.port(), folder.filePath(QStringLiteral("outbox")));
    VERIFY_OK(run.beginWithout(signedIn->session, line.lastingToken()));
    const auto bound = run.bind(*order);
    VERIFY_OK(bound);
    VERIFY_OK(f.db()
                  .statement(QStringLiteral("UPDATE users SET status = 'suspended' WHERE id = :id"))
                  .bind("id", f.agent)
                  .exec());
    server.start();
    QSignalSpy refused(&run.transport, &Transport::sessionRefused);
    run.transport.tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(run.transport.connection().isConnected(), longMs);
    QTRY_COMPARE_WITH_TIMEOUT(run.outbox.uploader().state(), ScanUploader::State::SignedOut, longMs);
    QVERIFY(!refused.isEmpty());
    QVERIFY(run.now(bound->id).isUnsent());
    QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")), 0);
}

QTEST_GUILESS_MAIN(TestOutboxOverHttp)
#include "tst_outboxoverhttp.moc"
