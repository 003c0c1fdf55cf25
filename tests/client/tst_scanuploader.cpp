#include "client/outbox/outbox.h"
#include "tests/client/counterphotos.h"
#include "tests/client/directtransport.h"
#include "tests/support/purchasehelp.h"

#include <QSignalSpy>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

using Fault = DirectTransport::Fault;

/// A counter with a line to a backend. Waits between tries are written down instead of waited.
class Counter
{
    QTemporaryDir m_folder; // first: it goes last

public:
    explicit Counter(BackendFixture &fixture)
        : f(fixture)
        , transport(fixture)
    {
        start();
    }

    /// As after a crash: a new journal and uploader on the same folder.
    void start()
    {
        outbox.reset();
        waits.clear();
        outbox = std::make_unique<Outbox>(
            transport, m_folder.filePath(QStringLiteral("outbox")), f.clock(),
            [this](std::chrono::milliseconds delay, QObject *, std::function<void()> function) {
                waits.push_back(delay);
                wakeUp = std::move(function);
            },
            std::make_unique<SeededRandom>(3));
    }

    void signIn(UserId person)
    {
        transport.setToken(*f.tokenOf(person));
        outbox->uploader().setEpoch(epoch);
    }

    Result<Scan> inJournal(std::function<Result<Scan>(ScanStore &)> work)
    {
        std::optional<Result<Scan>> answer;
        QEventLoop loop;
        outbox->journal().write<Scan>(std::move(work), &loop, [&](const Result<Scan> &scan) {
            answer = scan;
            loop.quit();
        });
        loop.exec();
        return *answer;
    }

    /// Scans the paper of an order and decides to bind it.
    Result<Scan> bind(OrderId order, int tail, int photo = -1, DrawDate draw = DrawDate::of(2018, 6, 30))
    {
        NewScan scan;
        scan.photoBytes = photoBytes(photo < 0 ? tail : photo);
        scan.person = f.agent;
        TRY(kept, inJournal([=](ScanStore &store) { return store.record(scan); }));
        TRY_DO(inJournal([id = kept.id, tail](ScanStore &store) {
            return store.setReading(id, {{QStringLiteral("width"), 1}}, printedSerial(tail));
        }));
        BindSlip::Request paper = paperFor(f, order, {}, tail);
        paper.drawDates = {draw};
        const ScanDecision decision{ScanDecision::Kind::Bind, toJson(paper), QStringLiteral("LTO")};
        return inJournal([=](ScanStore &store) { return store.decide(kept.id, decision); });
    }

    Scan now(const Scan &scan)
    {
        return *inJournal([id = scan.id](ScanStore &store) { return store.scan(id); });
    }

    std::int64_t slips() { return number(f.db(), QStringLiteral("SELECT count(*) FROM physical_tickets")); }
    std::int64_t placements()
    {
        return number(f.db(), QStringLiteral("SELECT count(*) FROM placements WHERE active"));
    }

    BackendFixture &f;
    DirectTransport transport;
    std::unique_ptr<Outbox> outbox;
    std::vector<std::chrono::milliseconds> waits;
    std::function<void()> wakeUp;
    std::int64_t epoch = 0;
};

} // namespace

#define COUNTER(counter)                                                                                     \
    BACKEND_FIXTURE(counter##Fixture);                                                                       \
    counter##Fixture.clock().set(afternoon());                                                               \
    Counter counter(counter##Fixture)

class tst_ScanUploader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scansAreSentInTheirOrder_data() { TestDatabases::addRows(); }
    void scansAreSentInTheirOrder()
    {
        COUNTER(counter);
        QSignalSpy acknowledged(&counter.outbox->uploader(), &ScanUploader::acknowledged);
        std::vector<Scan> scans;
        for (int i = 0; i < 4; ++i) {
            const auto order = addOrder(counter.f, {LineSpec()});
            VERIFY_OK(order);
            const auto scan = counter.bind(*order, i);
            VERIFY_OK(scan);
            scans.push_back(*scan);
        }
        QCOMPARE(counter.outbox->unsent().scans, 4);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(acknowledged.size(), 4);
        for (int i = 0; i < 4; ++i) {
            const Scan sent = acknowledged.at(i).front().value<Scan>();
            QCOMPARE(sent.id, scans.at(static_cast<std::size_t>(i)).id);
            QCOMPARE(sent.state, ScanState::Sent);
            QCOMPARE(sent.receipt->binding, QStringLiteral("bound"));
            QVERIFY(sent.decision->orderNumber.startsWith(QLatin1String("LTO-2018-")));
        }
        // The facts of all of them go before the first photo.
        const QString facts = QStringLiteral("slips.capture");
        QCOMPARE(counter.transport.reached.mid(0, 6),
                 (QStringList{facts, facts, facts, facts, QStringLiteral("files.upload"),
                              QStringLiteral("slips.bind")}));
        QTRY_COMPARE(counter.outbox->unsent().scans, 0);
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Idle);
        QCOMPARE(counter.slips(), 4);
    }

    /// The line lets a kilobyte through before the draw, and the photos only after it.
    void factsInTimeBindPhotosThatComeLate_data() { TestDatabases::addRows(); }
    void factsInTimeBindPhotosThatComeLate()
    {
        COUNTER(counter);
        using Fault = DirectTransport::Fault;
        counter.transport.fault = [](const QString &name) {
            return name == QLatin1String("files.upload") ? Fault::CutBefore : Fault::None;
        };
        QSignalSpy captured(&counter.outbox->uploader(), &ScanUploader::captured);
        std::vector<Scan> scans;
        for (int i = 0; i < 3; ++i) {
            const auto order = addOrder(counter.f, {LineSpec()});
            const auto scan = counter.bind(*order, i);
            VERIFY_OK(scan);
            scans.push_back(*scan);
        }
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(captured.size(), 3);
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Waiting);
        QVERIFY(counter.now(scans.front()).capturedAt);
        QCOMPARE(counter.outbox->unsent().scans, 3); // captured is not bound
        QCOMPARE(counter.slips(), 0);
        counter.start(); // the program ends meanwhile
        QSignalSpy acknowledged(&counter.outbox->uploader(), &ScanUploader::acknowledged);
        counter.f.clock().set(afterDraw());
        counter.transport.fault = {};
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(acknowledged.size(), 3);
        for (const Scan &scan : scans) {
            QCOMPARE(counter.now(scan).receipt->binding, QStringLiteral("bound"));
        }
        QCOMPARE(counter.transport.reached.count(QStringLiteral("slips.capture")), 3);
    }

    void aReplyLostAfterTheCommitHasOneEffect_data() { TestDatabases::addRows(); }
    void aReplyLostAfterTheCommitHasOneEffect()
    {
        COUNTER(counter);
        const auto order = addOrder(counter.f, {LineSpec()});
        VERIFY_OK(order);
        int lost = 0;
        counter.transport.fault = [&](const QString &name) {
            return name == QLatin1String("slips.bind") && ++lost <= 3 ? Fault::CutAfter : Fault::None;
        };
        const auto scan = counter.bind(*order, 0);
        VERIFY_OK(scan);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Waiting);
        QCOMPARE(counter.placements(), 1); // it is there, but nobody here knows
        QCOMPARE(counter.now(*scan).state, ScanState::Sending);
        for (int i = 2; i <= 3; ++i) {
            counter.wakeUp();
            QTRY_COMPARE(static_cast<int>(counter.waits.size()), i);
        }
        counter.wakeUp();
        QTRY_COMPARE(counter.now(*scan).state, ScanState::Sent);
        QCOMPARE(counter.slips(), 1);
        QCOMPARE(counter.placements(), 1);
        QCOMPARE(counter.transport.reached.count(QStringLiteral("files.upload")), 1);
        QVERIFY(counter.waits.at(2) > counter.waits.at(0));
    }

    void aCrashAfterTheCommitHasOneEffect_data() { TestDatabases::addRows(); }
    void aCrashAfterTheCommitHasOneEffect()
    {
        COUNTER(counter);
        const auto order = addOrder(counter.f, {LineSpec()});
        VERIFY_OK(order);
        counter.transport.fault = [&](const QString &name) {
            return name == QLatin1String("slips.bind") ? Fault::CutAfter : Fault::None;
        };
        const auto scan = counter.bind(*order, 0);
        VERIFY_OK(scan);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.placements(), 1);
        counter.transport.fault = {};
        counter.start();
        // A colleague signs in after the crash: the workspace keeps keys by person, the photo tells.
        counter.signIn(counter.f.secondAgent);
        QTRY_COMPARE(counter.now(*scan).state, ScanState::Sent);
        QCOMPARE(counter.slips(), 1);
        QCOMPARE(counter.placements(), 1);
    }

    void nothingIsSentWhileTheLineIsCut_data() { TestDatabases::addRows(); }
    void nothingIsSentWhileTheLineIsCut()
    {
        COUNTER(counter);
        counter.transport.fault = [](const QString &) { return Fault::CutBefore; };
        const auto order = addOrder(counter.f, {LineSpec()});
        VERIFY_OK(order);
        const auto scan = counter.bind(*order, 0);
        VERIFY_OK(scan);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Waiting);
        QCOMPARE(counter.outbox->unsent(), (UnsentWork{1, 60'000, 0}));
        QTRY_COMPARE(counter.now(*scan).reasonCode, QStringLiteral("transport.cut"));
        QVERIFY(counter.transport.reached.isEmpty());
        counter.transport.fault = {};
        counter.outbox->uploader().wake(); // "Try now"
        QTRY_COMPARE(counter.now(*scan).state, ScanState::Sent);
        const std::function<void()> oldWait = counter.wakeUp;
        oldWait();
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Idle);
        QCOMPARE(counter.slips(), 1);
    }

    void aRefusalKeepsItsReasonAndLetsOthersPass_data() { TestDatabases::addRows(); }
    void aRefusalKeepsItsReasonAndLetsOthersPass()
    {
        COUNTER(counter);
        const auto first = addOrder(counter.f, {LineSpec()});
        const auto second = addOrder(counter.f, {LineSpec()});
        const auto third = addOrder(counter.f, {LineSpec()});
        VERIFY_OK(third);
        const auto bound = counter.bind(*first, 0);
        const auto doubled = counter.bind(*second, 0, 77); // the same serial on another photo
        const auto other = counter.bind(*third, 1);
        VERIFY_OK(other);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.now(*other).state, ScanState::Sent);
        QCOMPARE(counter.now(*bound).state, ScanState::Sent);
        const Scan refused = counter.now(*doubled);
        QCOMPARE(refused.state, ScanState::Refused);
        QCOMPARE(refused.reasonCode, QStringLiteral("binding.duplicate"));
        QVERIFY(refused.reason.contains(counter.now(*bound).decision->orderNumber));
        QCOMPARE(counter.slips(), 2);
    }

    void anEndedSessionWaitsForTheNextOne_data() { TestDatabases::addRows(); }
    void anEndedSessionWaitsForTheNextOne()
    {
        COUNTER(counter);
        const auto order = addOrder(counter.f, {LineSpec()});
        VERIFY_OK(order);
        const auto scan = counter.bind(*order, 0);
        VERIFY_OK(scan);
        counter.transport.setToken(QStringLiteral("ended"));
        counter.outbox->uploader().wake();
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::SignedOut);
        QVERIFY(counter.waits.empty());
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.now(*scan).state, ScanState::Sent);
    }

    /// Workspace A takes the scan; B is what a backup of before the scan gives.
    void aRestoredBackupGetsTheScansAgain_data() { TestDatabases::addRows(); }
    void aRestoredBackupGetsTheScansAgain()
    {
        COUNTER(counter);
        const auto order = addOrder(counter.f, {LineSpec()});
        VERIFY_OK(order);
        const auto scan = counter.bind(*order, 0);
        VERIFY_OK(scan);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.now(*scan).state, ScanState::Sent);
        VERIFY_OK(forget(counterFixtureDatabase->owner()));
        QCOMPARE(counter.slips(), 0);
        counter.signIn(counter.f.agent); // the epoch is the same: nothing is offered
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Idle);
        QCOMPARE(counter.slips(), 0);
        counter.epoch = 1;
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.slips(), 1);
        QTRY_COMPARE(counter.now(*scan).receipt->epoch, 1);
        QCOMPARE(counter.placements(), 1);
    }

    /// Two days without a line, a server that dies after its commit, and a backup of before it that is put
    /// back.
    void twoDaysOfflineAndARestoreHaveEachScanOnce_data() { TestDatabases::addRows(); }
    void twoDaysOfflineAndARestoreHaveEachScanOnce()
    {
        COUNTER(counter);
        const DrawDate soon = DrawDate::of(2018, 6, 30);
        const DrawDate later = DrawDate::of(2018, 7, 7);
        std::vector<Scan> scans;
        for (int i = 0; i < 4; ++i) {
            LineSpec line;
            line.draw = i < 2 ? soon : later;
            const auto order = addOrder(counter.f, {line});
            VERIFY_OK(order);
            const auto scan = counter.bind(*order, i, -1, line.draw);
            VERIFY_OK(scan);
            scans.push_back(*scan);
        }
        counter.start(); // the machine is switched off and on again
        counter.f.clock().advanceSeconds(48 * 3600);
        using Fault = DirectTransport::Fault;
        counter.transport.fault = [](const QString &name) {
            return name == QLatin1String("slips.bind") ? Fault::CutAfter : Fault::None;
        };
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(counter.slips(), 1); // done there, and nobody heard of it
        QTRY_COMPARE(counter.outbox->uploader().state(), ScanUploader::State::Waiting);
        VERIFY_OK(forget(counterFixtureDatabase->owner()));
        counter.epoch = 1;
        counter.transport.fault = {};
        QSignalSpy acknowledged(&counter.outbox->uploader(), &ScanUploader::acknowledged);
        counter.signIn(counter.f.agent);
        QTRY_COMPARE(acknowledged.size(), 4);
        QCOMPARE(counter.slips(), 4);
        for (std::size_t i = 0; i < scans.size(); ++i) {
            QCOMPARE(counter.now(scans[i]).receipt->binding,
                     i < 2 ? QStringLiteral("quarantined") : QStringLiteral("bound"));
        }
        QCOMPARE(counter.placements(), 2); // no line is bought twice
    }

private:
    /// As if the last hour had not been: the binding and its stored answer are gone, the order waits.
    static Result<Done> forget(Database &db)
    {
        for (const char *table : {"slip_capture_lines", "slip_captures", "quarantined_bindings", "placements",
                                  "slip_files", "slip_draws", "slip_plays", "custody_events", "incidents",
                                  "physical_tickets", "idempotency_keys", "files"}) {
            TRY_DO(db.statement(QStringLiteral("DELETE FROM ") + QLatin1String(table)).exec());
        }
        return Done{};
    }
};

QTEST_GUILESS_MAIN(tst_ScanUploader)
#include "tst_scanuploader.moc"
