#include "backend/storage/transaction.h"
#include "tests/backend/storagethings.h"
#include "tests/support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// A file system of its own that is soon full; unmounted when the value goes.
class SmallDisk
{
public:
    explicit SmallDisk(const char *size)
    {
        m_isMounted = m_directory.isValid()
            && QProcess::execute(QStringLiteral("mount"),
                                 {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                  QStringLiteral("size=") + QString::fromLatin1(size),
                                  QStringLiteral("tmpfs"), m_directory.path()})
                == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted) {
            QProcess::execute(QStringLiteral("umount"), {QStringLiteral("-l"), m_directory.path()});
        }
    }
    bool isMounted() const { return m_isMounted; }
    QString filePath(const QString &name) const { return m_directory.filePath(name); }

private:
    QTemporaryDir m_directory;
    bool m_isMounted = false;
};

/// Inserts in one transaction until the database has no room; answers the refusal.
Result<Done> fill(Database &database)
{
    return inTransaction(database, QStringLiteral("fill"), [&]() -> Result<Done> {
        for (int number = 1000; number < 200'000; ++number) {
            TRY_DO(insertThing(database,
                               {.number = number, .name = QString(900, QChar(u'x')), .amount = number}));
        }
        return Done{};
    });
}

} // namespace

class tst_StorageTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsAllOrNothing_data() { TestDatabases::addRows(); }
    void itIsAllOrNothing()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        {
            const auto forgotten = Transaction::begin(database, QStringLiteral("forgotten"));
            VERIFY_OK(forgotten);
            VERIFY_OK(insertThing(database, {}));
            VERIFY_REFUSED("storage.nested", Transaction::begin(database, QStringLiteral("inner")));
            QCOMPARE(*database.transactionName(), QStringLiteral("forgotten"));
        }
        QVERIFY(!database.transactionName());
        QCOMPARE(countThings(database), 0);
        auto kept = Transaction::begin(database, QStringLiteral("kept"));
        VERIFY_OK(insertThing(database, {}));
        VERIFY_OK(kept->commit());
        VERIFY_REFUSED("storage.transaction_over", kept->commit());
        kept->rollback();
        QCOMPARE(countThings(database), 1);
    }

    void anErrorSpoilsTheWholeTransaction_data() { TestDatabases::addRows(); }
    void anErrorSpoilsTheWholeTransaction()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        auto transaction = Transaction::begin(database, QStringLiteral("spoiled"));
        VERIFY_OK(insertThing(database, {}));
        VERIFY_REFUSED("storage.unique", insertThing(database, {}));
        VERIFY_REFUSED("storage.transaction_failed", insertThing(database, {.number = 2, .amount = 2}));
        VERIFY_REFUSED("storage.transaction_failed", transaction->commit());
        QCOMPARE(countThings(database), 0);
        VERIFY_OK(insertThing(database, {}));
    }

    void aSavepointFailsAlone_data() { TestDatabases::addRows(); }
    void aSavepointFailsAlone()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        VERIFY_REFUSED("storage.no_transaction", Savepoint::begin(database));
        auto transaction = Transaction::begin(database, QStringLiteral("parts"));
        VERIFY_OK(insertThing(database, {.number = 1}));
        {
            const auto savepoint = Savepoint::begin(database);
            VERIFY_OK(insertThing(database, {.number = 2, .amount = 2}));
            VERIFY_REFUSED("storage.unique", insertThing(database, {.number = 1}));
        }
        auto savepoint = Savepoint::begin(database);
        VERIFY_OK(insertThing(database, {.number = 3, .amount = 3}));
        VERIFY_OK(savepoint->release());
        VERIFY_OK(transaction->commit());
        QCOMPARE(*database.statement(QStringLiteral("SELECT sum(amount) FROM things")).value<int>(), 3);
    }

    void aSnapshotSeesOneMoment_data() { TestDatabases::addRows(); }
    void aSnapshotSeesOneMoment()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        const auto writer = Database::open(made->ownerConfig());
        {
            const auto snapshot
                = Transaction::begin(database, QStringLiteral("report"), Transaction::Mode::Snapshot);
            QCOMPARE(countThings(database), 0);
            VERIFY_OK(insertThing(**writer, {}));
            QCOMPARE(countThings(database), 0);
        }
        QCOMPARE(countThings(database), 1);
    }

    void aConflictIsTriedAgain_data() { TestDatabases::addRows(); }
    void aConflictIsTriedAgain()
    {
        EMPTY_DATABASE(made);
        Database &database = made->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        VERIFY_OK(insertThing(database, {}));
        DatabaseConfig hasty = made->ownerConfig();
        hasty.busyTimeoutMs = 1;
        const auto other = Database::open(hasty);
        int attempts = 0;
        const QString read = QStringLiteral("SELECT amount FROM things");
        const QString write = QStringLiteral("UPDATE things SET amount = :amount");
        const auto work = [&]() -> Result<Done> {
            ++attempts;
            TRY(amount, database.statement(read).value<std::int64_t>());
            if (attempts == 1) {
                // On SQLite the other writer is kept out; on PostgreSQL it gets in between and our first try
                // fails.
                const auto between = (*other)->statement(write).bind("amount", 100).exec();
                if (made->isSqlite() != (!between && isRetryable(between.error()))) {
                    return fail(ErrorKind::Internal, QStringLiteral("test.unexpected"), QString());
                }
            }
            TRY_DO(database.statement(write).bind("amount", amount + 1).exec());
            return Done{};
        };
        VERIFY_OK(inTransaction(database, QStringLiteral("count"), work, Transaction::Mode::Serializable));
        QCOMPARE(attempts, made->isSqlite() ? 1 : 2);
        QCOMPARE(*database.statement(read).value<int>(), made->isSqlite() ? 1 : 101);
    }

    void aSqliteWriterHoldsTheLockFromItsBeginning()
    {
        const auto made = TestDatabases::empty(databaseKindName(DatabaseKind::Sqlite));
        Database &database = (*made)->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        DatabaseConfig hasty = (*made)->ownerConfig();
        hasty.busyTimeoutMs = 1;
        const auto other = Database::open(hasty);
        auto transaction = Transaction::begin(database, QStringLiteral("read, then write"));
        QCOMPARE(countThings(database), 0);
        VERIFY_REFUSED("storage.busy", insertThing(**other, {.number = 2}));
        VERIFY_OK(insertThing(database, {.number = 1}));
        VERIFY_OK(transaction->commit());
    }

    void tryingAgainHasAnEnd_data() { TestDatabases::addRows(); }
    void tryingAgainHasAnEnd()
    {
        EMPTY_DATABASE(made);
        Database &owner = made->owner();
        VERIFY_OK(owner.runScript(thingsTable(owner.dialect())));
        VERIFY_OK(insertThing(owner, {}));
        const auto holder = Transaction::begin(owner, QStringLiteral("hold"));
        const QString write = QStringLiteral("UPDATE things SET amount = amount + 1");
        VERIFY_OK(owner.statement(write).exec());
        DatabaseConfig hasty = made->ownerConfig();
        hasty.busyTimeoutMs = 1;
        const auto other = Database::open(hasty);
        int attempts = 0;
        VERIFY_REFUSED("storage.busy", inTransaction(**other, QStringLiteral("wait"), [&] {
                           ++attempts;
                           return (*other)->statement(write).exec();
                       }));
        QVERIFY(attempts <= mostAttempts(owner.dialect()));
        QVERIFY(!(*other)->transactionName());
        // Any other refusal is final.
        attempts = 0;
        VERIFY_REFUSED("storage.statement",
                       inTransaction(
                           owner.transactionName() ? **other : owner, QStringLiteral("wrong"),
                           [&]() -> Result<Done> {
                               ++attempts;
                               return fail(ErrorKind::Internal, QStringLiteral("storage.statement"),
                                           QString());
                           },
                           Transaction::Mode::Snapshot));
        QCOMPARE(attempts, 1);
    }

    void twoWritersLoseNothing_data() { TestDatabases::addRows(); }
    void twoWritersLoseNothing()
    {
        EMPTY_DATABASE(made);
        VERIFY_OK(made->owner().runScript(thingsTable(made->owner().dialect())));
        VERIFY_OK(insertThing(made->owner(), {}));
        constexpr int rounds = 200;
        std::atomic<int> failures{0};
        const auto write = [&] {
            const auto database = Database::open(made->ownerConfig());
            for (int i = 0; i < rounds; ++i) {
                const auto done = inTransaction(**database, QStringLiteral("add"), [&]() -> Result<Done> {
                    TRY(amount,
                        (*database)
                            ->statement(QStringLiteral("SELECT amount FROM things WHERE id = :id")
                                        + (*database)->dialect().forUpdate())
                            .bind("id", thingId(1))
                            .value<std::int64_t>());
                    TRY_DO(
                        (*database)
                            ->statement(QStringLiteral("UPDATE things SET amount = :amount WHERE id = :id"))
                            .bind("amount", amount + 1)
                            .bind("id", thingId(1))
                            .exec());
                    return Done{};
                });
                failures += done ? 0 : 1;
            }
        };
        std::thread first(write);
        std::thread second(write);
        first.join();
        second.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(*made->owner().statement(QStringLiteral("SELECT amount FROM things")).value<int>(),
                 2 * rounds);
    }

    void jobsAreTakenOnce_data() { TestDatabases::addRows(); }
    void jobsAreTakenOnce()
    {
        EMPTY_DATABASE(made);
        Database &first = made->owner();
        VERIFY_OK(first.runScript(thingsTable(first.dialect())));
        for (int number = 1; number <= 2; ++number) {
            VERIFY_OK(insertThing(first, {.number = number, .amount = number}));
        }
        if (made->isSqlite()) {
            QSKIP("SQLite has one writer: nobody else can take a job meanwhile");
        }
        const auto second = Database::open(made->ownerConfig());
        const auto take = [](Database &database) {
            return database
                .statement(QStringLiteral("SELECT id FROM things ORDER BY id LIMIT 1")
                           + database.dialect().forUpdateSkipLocked())
                .one([](const Row &row) { return row.id<OrderId>("id"); });
        };
        const auto one = Transaction::begin(first, QStringLiteral("take"));
        const auto two = Transaction::begin(**second, QStringLiteral("take"));
        QCOMPARE(**take(first), thingId(1));
        QCOMPARE(**take(**second), thingId(2));
    }

    void aFullDatabaseChangesNothing()
    {
        const auto made = TestDatabases::empty(databaseKindName(DatabaseKind::Sqlite));
        Database &database = (*made)->owner();
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        VERIFY_OK(insertThing(database, {}));
        VERIFY_OK(database.runScript(QStringLiteral("PRAGMA max_page_count = 200")));
        VERIFY_REFUSED("storage.disk_full", fill(database));
        QCOMPARE(countThings(database), 1);
        VERIFY_OK(database.runScript(QStringLiteral("PRAGMA max_page_count = 1073741823")));
        VERIFY_OK(insertThing(database, {.number = 2, .amount = 2}));
    }

    void aFullDiskChangesNothing()
    {
        SmallDisk disk("3m");
        if (!disk.isMounted()) {
            QSKIP("a small file system cannot be mounted here");
        }
        const auto database
            = Database::open(DatabaseConfig::sqlite(disk.filePath(QStringLiteral("full.sqlite"))));
        VERIFY_OK(database);
        VERIFY_OK((*database)->runScript(thingsTable((*database)->dialect())));
        VERIFY_OK(insertThing(**database, {}));
        QFile ballast(disk.filePath(QStringLiteral("ballast")));
        QVERIFY(ballast.open(QIODevice::WriteOnly));
        ballast.write(QByteArray(1024 * 1024, 'x'));
        ballast.close();
        VERIFY_REFUSED("storage.disk_full", fill(**database));
        QCOMPARE(countThings(**database), 1);
        QCOMPARE(*(*database)->statement(QStringLiteral("PRAGMA integrity_check")).value<QString>(),
                 QStringLiteral("ok"));
        QVERIFY(ballast.remove());
        VERIFY_OK(insertThing(**database, {.number = 2, .amount = 2}));
        QCOMPARE(countThings(**database), 2);
    }

    void aFullServerDiskChangesNothing()
    {
        const QString databaseKind = databaseKindName(DatabaseKind::Postgresql);
        if (const QString reason = TestDatabases::reasonToSkip(databaseKind); !reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
        SmallDisk disk("16m");
        const QString folder = disk.filePath(QStringLiteral("space"));
        if (!disk.isMounted() || !QDir().mkpath(folder)
            || QProcess::execute(QStringLiteral("chmod"), {QStringLiteral("711"), disk.filePath(QString())})
                != 0
            || QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), folder}) != 0) {
            QSKIP("a small file system cannot be mounted here");
        }
        const auto made = TestDatabases::empty(databaseKind);
        VERIFY_OK(made);
        Database &database = (*made)->owner();
        const QString space = (*made)->ownerConfig().databaseName + QStringLiteral("_space");
        VERIFY_OK(
            database.runScript(QStringLiteral("CREATE TABLESPACE %1 LOCATION '%2'").arg(space, folder)));
        VERIFY_OK(database.runScript(QStringLiteral("SET default_tablespace = ") + space));
        VERIFY_OK(database.runScript(thingsTable(database.dialect())));
        VERIFY_OK(database.runScript(QStringLiteral(
            "CREATE TABLE ballast AS SELECT repeat('x', 100) AS x FROM generate_series(1, 20000)")));
        VERIFY_OK(insertThing(database, {}));
        VERIFY_REFUSED("storage.disk_full", fill(database));
        QCOMPARE(countThings(database), 1);
        VERIFY_OK(database.runScript(QStringLiteral("DROP TABLE ballast")));
        VERIFY_OK(insertThing(database, {.number = 2, .amount = 2}));
        VERIFY_OK(database.runScript(QStringLiteral("DROP TABLE things")));
        VERIFY_OK(database.runScript(QStringLiteral("DROP TABLESPACE ") + space));
    }
};

QTEST_GUILESS_MAIN(tst_StorageTransaction)
#include "tst_storagetransaction.moc"
