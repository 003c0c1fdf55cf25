#include "app/workspace/inprocesstransport.h"
#include "app/workspace/staffclient.h"
#include "backend/services/approvals.h"
#include "backend/services/backendparts.h"
#include "tests/support/testdatabases.h"

#include <QSemaphore>
#include <QTemporaryDir>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

struct Shout
{
    struct Request
    {
        QString text;
        std::optional<Usd> amount;
    };
    using Response = Request;
    static constexpr OperationInfo info{"test.shout",       Method::Get,      "/test",
                                        std::nullopt,       Effect::Reads,    Repeat::Harmless,
                                        RateClass::Reading, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(Shout::Request, (), (text, amount))

/// Works until it is told to stop or to end.
struct LongWork
{
    using Request = Nothing;
    struct Response
    {
        bool stopped = false;
        std::int64_t steps = 0;
    };
    static constexpr OperationInfo info{"test.long",        Method::Post,          "/test",
                                        std::nullopt,       Effect::WritesInSteps, Repeat::Harmless,
                                        RateClass::Writing, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(LongWork::Response, (), (stopped, steps))

/// What the handlers, which are plain functions, share with the test.
struct Stage
{
    QSemaphore begun;
    QSemaphore mayEnd;
    std::atomic<int> finished = 0;
};
Stage *stage = nullptr;

Result<Shout::Response> shout(Call &, const Shout::Request &request)
{
    return Shout::Response{request.text.toUpper(), request.amount};
}

Result<LongWork::Response> workLong(Call &call, const Nothing &)
{
    stage->begun.release();
    LongWork::Response response;
    while (!call.stop.stop_requested() && !stage->mayEnd.tryAcquire(1, 1)) {
        ++response.steps;
        call.reportProgress(response.steps, 0);
    }
    response.stopped = call.stop.stop_requested();
    ++stage->finished;
    return response;
}

/// A transport over a dispatcher with these two operations and a store that only counts.
class Bench
{
public:
    explicit Bench(const TestDatabase &database)
        : m_dispatcher({m_clock, m_random, m_approvals, m_parts})
        , m_config(database.serviceConfig())
    {
        stage = &m_stage;
        m_dispatcher.serve<Shout>(shout);
        m_dispatcher.serve<LongWork>(workLong);
    }
    Result<std::unique_ptr<InProcessTransport>> open()
    {
        return InProcessTransport::open(m_dispatcher, m_config,
                                        [this](Database &, const QString &, const QString &kind,
                                               const QByteArray &bytes) -> Result<FileId> {
                                            stored.append(kind + u':' + QString::number(bytes.size()));
                                            return FileId::make(m_clock, m_random);
                                        });
    }

    QStringList stored;

private:
    ManualClock m_clock{Instant{1'530'000'000'000}};
    SeededRandom m_random{7};
    Approvals m_approvals;
    BackendParts m_parts;
    Dispatcher m_dispatcher;
    DatabaseConfig m_config;
    Stage m_stage;
};

QString fileOf(const QTemporaryDir &folder, qsizetype bytes)
{
    QFile file(folder.filePath(QStringLiteral("photo.jpg")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(bytes, 'x')) != bytes) {
        qFatal("no temporary file");
    }
    return file.fileName();
}

} // namespace

#define TRANSPORT(bench, transport)                                                                          \
    FRESH_DATABASE(database);                                                                                \
    Bench bench(*database);                                                                                  \
    auto transport##Opened = bench.open();                                                                   \
    VERIFY_OK(transport##Opened);                                                                            \
    auto transport = *std::move(transport##Opened)

class tst_InProcessTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerComesLaterAndOnTheTransportsThread_data() { TestDatabases::addRows(); }
    void anAnswerComesLaterAndOnTheTransportsThread()
    {
        TRANSPORT(bench, transport);
        QObject context;
        int replies = 0;
        QThread *thread = nullptr;
        transport->call<Shout>({QStringLiteral("abc"), cents(400)}, &context,
                               [&](Result<Shout::Response> response) {
                                   ++replies;
                                   thread = QThread::currentThread();
                                   VERIFY_OK(response);
                                   QCOMPARE(response->text, QStringLiteral("ABC"));
                                   QCOMPARE(response->amount->minor(), 400);
                               });
        QCOMPARE(replies, 0);
        QTRY_COMPARE(replies, 1);
        QCOMPARE(thread, QThread::currentThread());
    }

    void noAnswerComesAfterItsContextIsGone_data() { TestDatabases::addRows(); }
    void noAnswerComesAfterItsContextIsGone()
    {
        TRANSPORT(bench, transport);
        auto context = std::make_unique<QObject>();
        int replies = 0;
        for (int i = 0; i < 20; ++i) {
            transport->call<Shout>({QStringLiteral("x"), {}}, context.get(),
                                   [&](const Result<Shout::Response> &) {
                                       ++replies;
                                       context.reset();
                                   });
        }
        QTRY_COMPARE(replies, 1);
        VERIFY_OK(callAndWait<Shout>(*transport, {QStringLiteral("after the twenty"), {}}));
        VERIFY_OK(callAndWait<Shout>(*transport, {QStringLiteral("on both readers"), {}}));
        QCoreApplication::processEvents();
        QCOMPARE(replies, 1);
    }

    void aListIsAnsweredWhileALongWriteRuns_data() { TestDatabases::addRows(); }
    void aListIsAnsweredWhileALongWriteRuns()
    {
        TRANSPORT(bench, transport);
        QObject context;
        bool isDone = false;
        transport->call<LongWork>({}, &context, [&](const Result<LongWork::Response> &) { isDone = true; });
        stage->begun.acquire();
        for (int i = 0; i < 5; ++i) {
            VERIFY_OK(callAndWait<Shout>(*transport, {QStringLiteral("list"), {}}));
        }
        QVERIFY(!isDone);
        stage->mayEnd.release();
        QTRY_VERIFY(isDone);
    }

    void aLongWorkReportsAndStops_data() { TestDatabases::addRows(); }
    void aLongWorkReportsAndStops()
    {
        TRANSPORT(bench, transport);
        std::stop_source stop;
        CallOptions options;
        options.stop = stop.get_token();
        std::vector<std::int64_t> reports;
        options.progress = [&](Progress progress) {
            reports.push_back(progress.done);
            if (progress.done == 3) {
                stop.request_stop();
            }
        };
        const auto response = callAndWait<LongWork>(*transport, {}, options);
        VERIFY_OK(response);
        QVERIFY(response->stopped);
        QVERIFY(reports.size() >= 3);
        QVERIFY(std::is_sorted(reports.begin(), reports.end()));
        QCOMPARE(reports.front(), std::int64_t(1));
    }

    void closingStopsWhatRunsAndDropsWhatWaits_data() { TestDatabases::addRows(); }
    void closingStopsWhatRunsAndDropsWhatWaits()
    {
        TRANSPORT(bench, transport);
        QObject context;
        int replies = 0;
        const auto count = [&](const Result<LongWork::Response> &) { ++replies; };
        transport->call<LongWork>({}, &context, count);
        transport->call<LongWork>({}, &context, count);
        stage->begun.acquire();
        transport.reset();
        QCOMPARE(stage->finished.load(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(replies, 0);
    }

    void anUploadHandsOverTheWholeFile_data() { TestDatabases::addRows(); }
    void anUploadHandsOverTheWholeFile()
    {
        TRANSPORT(bench, transport);
        QTemporaryDir folder;
        CallOptions options;
        std::vector<std::int64_t> reports;
        options.progress = [&](Progress progress) {
            QCOMPARE(progress.total, std::int64_t(700'000));
            reports.push_back(progress.done);
        };
        VERIFY_OK(uploadAndWait(*transport, fileOf(folder, 700'000), QStringLiteral("slip_front"), options));
        QCOMPARE(bench.stored, QStringList{QStringLiteral("slip_front:700000")});
        QCOMPARE(reports.back(), std::int64_t(700'000));
        QVERIFY(reports.size() > 1);
    }

    void aStoppedUploadLeavesNothing_data() { TestDatabases::addRows(); }
    void aStoppedUploadLeavesNothing()
    {
        TRANSPORT(bench, transport);
        QTemporaryDir folder;
        std::stop_source stop;
        stop.request_stop();
        CallOptions options;
        options.stop = stop.get_token();
        VERIFY_REFUSED(
            "files.stopped",
            uploadAndWait(*transport, fileOf(folder, 700'000), QStringLiteral("slip_front"), options));
        QVERIFY(bench.stored.isEmpty());
    }

    void aFileThatCannotBeTakenIsRefused_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QStringLiteral("sqlite") << qint64(0) << QStringLiteral("files.empty");
        QTest::newRow("too large") << QStringLiteral("sqlite") << qint64(40'000'001)
                                   << QStringLiteral("files.too_large");
        QTest::newRow("missing") << QStringLiteral("sqlite") << qint64(-1)
                                 << QStringLiteral("files.unreadable");
    }
    void aFileThatCannotBeTakenIsRefused()
    {
        TRANSPORT(bench, transport);
        QFETCH(qint64, bytes);
        QFETCH(QString, code);
        QTemporaryDir folder;
        const QString path = bytes < 0 ? folder.filePath(QStringLiteral("none.jpg")) : fileOf(folder, bytes);
        const auto file = uploadAndWait(*transport, path, QStringLiteral("slip_front"));
        QVERIFY(!file);
        QCOMPARE(file.error().code, code);
        QVERIFY(bench.stored.isEmpty());
    }

    void anOperationThatNobodyServesIsRefused_data() { TestDatabases::addRows(); }
    void anOperationThatNobodyServesIsRefused()
    {
        TRANSPORT(bench, transport);
        VERIFY_REFUSED("request.unknown_operation", callAndWait<ListApprovals>(*transport, {}));
    }

    void aDatabaseThatIsNotThereOpensNoTransport()
    {
        ManualClock clock{Instant{}};
        SeededRandom random{1};
        Approvals approvals;
        BackendParts parts;
        const Dispatcher dispatcher({clock, random, approvals, parts});
        const auto transport = InProcessTransport::open(
            dispatcher, DatabaseConfig::sqlite(QStringLiteral("/nowhere/at/all.sqlite")), {});
        VERIFY_REFUSED("storage.cannot_open", transport);
    }
};

QTEST_GUILESS_MAIN(tst_InProcessTransport)
#include "tst_inprocesstransport.moc"
