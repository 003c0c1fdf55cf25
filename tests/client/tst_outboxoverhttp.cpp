#include "client/outbox/outbox.h"
#include "models/operations/files.h"
#include "tests/client/counterphotos.h"
#include "tests/client/serverfixture.h"
#include "tests/support/purchasehelp.h"

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

} // namespace

class TestOutboxOverHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewRunGoesOnInTheMiddleOfAPhoto_data();
    void aNewRunGoesOnInTheMiddleOfAPhoto();
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

QTEST_GUILESS_MAIN(TestOutboxOverHttp)
#include "tst_outboxoverhttp.moc"
