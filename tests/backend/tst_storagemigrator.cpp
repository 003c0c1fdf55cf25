#include "backend/storage/backup.h"
#include "backend/storage/migrator.h"
#include "backend/storage/transaction.h"
#include "tests/support/testdatabases.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <array>
#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QVersionNumber thisProgram{1, 2, 0};

/// Migrations of a test, written into a folder.
class Steps
{
public:
    explicit Steps(DatabaseKind kind)
        : m_kind(kind)
    {
        add(QStringLiteral("0001_parts.sql"),
            m_kind == DatabaseKind::Sqlite
                ? QStringLiteral(
                    "-- The parts; all of them.\nCREATE TABLE parts (id INTEGER PRIMARY KEY, name TEXT NOT "
                    "NULL) STRICT;\nINSERT INTO parts VALUES (1, 'first; of all');\n")
                : QStringLiteral(
                    "-- The parts; all of them.\nCREATE TABLE parts (id integer PRIMARY KEY, name text NOT "
                    "NULL);\nINSERT INTO parts VALUES (1, 'first; of all');\n"));
    }
    Steps &add(const QString &name, const QString &sql)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(sql.toUtf8()) < 0) {
            qFatal("a migration of the test cannot be written");
        }
        return *this;
    }
    Steps &addSecond(const QString &header = {})
    {
        return add(
            QStringLiteral("0002_sizes.sql"),
            header
                + QStringLiteral("ALTER TABLE parts ADD COLUMN size integer;\nUPDATE parts SET size = 7;\n"));
    }
    Result<MigrationSet> set() const { return MigrationSet::fromFolder(m_folder.path(), m_kind); }

private:
    DatabaseKind m_kind;
    QTemporaryDir m_folder;
};

Result<MigrationReport> migrateTo(const TestDatabase &database, const Steps &steps, bool backupExists = true)
{
    TRY(set, steps.set());
    MigrateOptions options;
    options.backupExists = backupExists;
    options.program = thisProgram;
    return migrate(database.ownerConfig(), set, ManualClock(Instant{1'530'360'000'123}), options);
}

Result<int> partsOf(Database &database)
{
    return database.statement(QStringLiteral("SELECT count(*) FROM parts")).value<int>();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<MigrationReport> migrateFile(const QString &path, const Steps &steps)
{
    TRY(set, steps.set());
    return migrate(DatabaseConfig::sqlite(path), set, ManualClock(Instant{0}), {});
}

} // namespace

class tst_StorageMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsOwnMigrationsRun_data() { TestDatabases::addRows(); }
    void theProgramsOwnMigrationsRun()
    {
        FRESH_DATABASE(database);
        const auto set = MigrationSet::embedded(database->kind());
        VERIFY_OK(set);
        QVERIFY(set->newest() >= 1);
        const auto state = requireCurrentSchema(database->service(), *set);
        VERIFY_OK(state);
        QCOMPARE(state->applied, set->newest());
    }

    void stepsRunOnceAndAreRecorded_data() { TestDatabases::addRows(); }
    void stepsRunOnceAndAreRecorded()
    {
        EMPTY_DATABASE(database);
        Steps steps(database->kind());
        VERIFY_REFUSED("storage.behind", requireCurrentSchema(database->owner(), *steps.set(), thisProgram));
        const auto first = migrateTo(*database, steps, false);
        VERIFY_OK(first);
        QCOMPARE(first->applied, std::vector<int>{1});
        QVERIFY(first->backup.isEmpty());
        const auto again = migrateTo(*database, steps, false);
        VERIFY_OK(again);
        QVERIFY(again->applied.empty());
        const auto recorded
            = database->owner()
                  .statement(QStringLiteral("SELECT number, name, applied_at FROM schema_migrations"))
                  .all([](const Row &row) {
                      return std::tuple(row.get<int>("number"), row.text("name"), row.instant("applied_at"));
                  });
        VERIFY_OK(recorded);
        QCOMPARE(recorded->size(), std::size_t(1));
        QVERIFY((*recorded)[0] == std::tuple(1, QStringLiteral("parts"), Instant{1'530'360'000'123}));
        QCOMPARE(*database->owner().statement(QStringLiteral("SELECT name FROM parts")).value<QString>(),
                 QStringLiteral("first; of all"));
    }

    void anUpgradeKeepsTheDataAndABackup_data() { TestDatabases::addRows(); }
    void anUpgradeKeepsTheDataAndABackup()
    {
        EMPTY_DATABASE(database);
        Steps steps(database->kind());
        VERIFY_OK(migrateTo(*database, steps));
        VERIFY_OK(database->owner().runScript(QStringLiteral("INSERT INTO parts VALUES (2, 'second')")));
        steps.addSecond();
        if (!database->isSqlite()) {
            VERIFY_REFUSED("storage.backup_needed", migrateTo(*database, steps, false));
            VERIFY_REFUSED("storage.behind",
                           requireCurrentSchema(database->owner(), *steps.set(), thisProgram));
        }
        const auto upgraded = migrateTo(*database, steps, true);
        VERIFY_OK(upgraded);
        QCOMPARE(upgraded->applied, std::vector<int>{2});
        VERIFY_OK(requireCurrentSchema(database->owner(), *steps.set(), thisProgram));
        QCOMPARE(*database->owner().statement(QStringLiteral("SELECT sum(size) FROM parts")).value<int>(),
                 14);
        if (database->isSqlite()) {
            QCOMPARE(upgraded->backup, database->ownerConfig().path + QStringLiteral(".before-0002"));
            const auto backup = Database::open(DatabaseConfig::sqlite(upgraded->backup));
            VERIFY_OK(backup);
            QCOMPARE(*partsOf(**backup), 2);
            VERIFY_OK(checkIntegrity(**backup));
            for (const QString &file : {database->ownerConfig().path, upgraded->backup}) {
                QCOMPARE(QFile::permissions(file) & (QFile::ReadOther | QFile::ReadGroup),
                         QFile::Permissions());
            }
            const auto old = readSchemaState(**backup, *steps.set(), thisProgram);
            VERIFY_OK(old);
            QCOMPARE(old->applied, 1);
        }
    }

    void aStepThatFailsLeavesNothingBehind_data() { TestDatabases::addRows(); }
    void aStepThatFailsLeavesNothingBehind()
    {
        EMPTY_DATABASE(database);
        Steps steps(database->kind());
        VERIFY_OK(migrateTo(*database, steps));
        steps.addSecond().add(
            QStringLiteral("0003_wrong.sql"),
            QStringLiteral("CREATE TABLE half (id integer PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);"));
        const auto refused = migrateTo(*database, steps);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("storage.statement"));
        QCOMPARE(refused.error().details[QStringLiteral("migration")].toInt(), 3);
        VERIFY_REFUSED("storage.statement",
                       database->owner().statement(QStringLiteral("SELECT id FROM half")).exec());
        steps.add(QStringLiteral("0003_wrong.sql"),
                  QStringLiteral("CREATE TABLE half (id integer PRIMARY KEY);\n"));
        const auto mended = migrateTo(*database, steps);
        VERIFY_OK(mended);
        QCOMPARE(mended->before.applied, 2);
        QCOMPARE(mended->applied, std::vector<int>{3});
    }

    void aFirstMissingStepThatFailsLeavesNoBackup()
    {
        const auto database = TestDatabases::empty(QStringLiteral("sqlite"));
        Steps steps(DatabaseKind::Sqlite);
        VERIFY_OK(migrateTo(**database, steps));
        steps.add(QStringLiteral("0002_wrong.sql"), QStringLiteral("SELEKT 1;"));
        VERIFY_REFUSED("storage.statement", migrateTo(**database, steps));
        QVERIFY(!QFile::exists((*database)->ownerConfig().path + QStringLiteral(".before-0002")));
    }

    void aFirstStepThatFailsLeavesAnEmptyDatabase_data() { TestDatabases::addRows(); }
    void aFirstStepThatFailsLeavesAnEmptyDatabase()
    {
        EMPTY_DATABASE(database);
        Steps steps(database->kind());
        Steps wrong(database->kind());
        wrong.add(QStringLiteral("0001_parts.sql"),
                  QStringLiteral("CREATE TABLE parts (id integer); SELEKT 1;"));
        VERIFY_REFUSED("storage.statement", migrateTo(*database, wrong));
        VERIFY_OK(migrateTo(*database, steps));
    }

    void twoProgramsStartAtOnce_data() { TestDatabases::addRows(); }
    void twoProgramsStartAtOnce()
    {
        EMPTY_DATABASE(database);
        Steps steps(database->kind());
        steps.addSecond();
        std::array<std::optional<Result<MigrationReport>>, 2> reports;
        std::thread first([&] { reports[0] = migrateTo(*database, steps); });
        std::thread second([&] { reports[1] = migrateTo(*database, steps); });
        first.join();
        second.join();
        VERIFY_OK(*reports[0]);
        VERIFY_OK(*reports[1]);
        QCOMPARE((*reports[0])->applied.size() + (*reports[1])->applied.size(), std::size_t(2));
        QCOMPARE(*partsOf(database->owner()), 1);
    }

    void aChangedStepIsRefused_data() { TestDatabases::addRows(); }
    void aChangedStepIsRefused()
    {
        EMPTY_DATABASE(database);
        Steps steps(database->kind());
        steps.addSecond();
        VERIFY_OK(migrateTo(*database, steps));
        steps.addSecond(QStringLiteral("-- mended\n"))
            .add(QStringLiteral("0003_more.sql"), QStringLiteral("CREATE TABLE more (id integer);"));
        const auto refused = migrateTo(*database, steps);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("storage.changed_migration"));
        QVERIFY(refused.error().message.contains(QLatin1String("Step 2 (sizes)")));
        VERIFY_REFUSED("storage.statement",
                       database->owner().statement(QStringLiteral("SELECT id FROM more")).exec());
    }

    void aNewerDatabaseSaysWhoMayOpenIt_data() { TestDatabases::addRows(); }
    void aNewerDatabaseSaysWhoMayOpenIt()
    {
        EMPTY_DATABASE(database);
        Steps older(database->kind());
        Steps newer(database->kind());
        newer.addSecond();
        VERIFY_OK(migrateTo(*database, newer));
        const auto compatible = migrateTo(*database, older);
        VERIFY_OK(compatible);
        QCOMPARE(compatible->before.applied, 2);
        QVERIFY(compatible->applied.empty());

        newer.add(QStringLiteral("0003_contract.sql"),
                  QStringLiteral("-- Nothing reads it any more.\n-- oldest program: 1.10.0\nALTER TABLE "
                                 "parts DROP COLUMN name;\n"));
        const auto newerSet = newer.set();
        MigrateOptions options;
        options.backupExists = true;
        options.program = QVersionNumber(1, 10, 0);
        VERIFY_OK(migrate(database->ownerConfig(), *newerSet, ManualClock(Instant{0}), options));
        const auto refused = migrateTo(*database, older);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("storage.newer"));
        QVERIFY2(refused.error().message.contains(
                     QLatin1String("Truvamate 1.10.0 or newer may open it; this is 1.2.0.")),
                 qPrintable(refused.error().message));
        VERIFY_REFUSED("storage.newer", requireCurrentSchema(database->owner(), *older.set(), thisProgram));
    }

    void anotherProgramsDatabaseIsLeftAlone_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("script");
        for (const QString &kind : TestDatabases::kinds()) {
            QTest::addRow("a table, %s", qPrintable(kind))
                << kind << QStringLiteral("CREATE TABLE songs (id integer)");
            QTest::addRow("a view, %s", qPrintable(kind))
                << kind << QStringLiteral("CREATE VIEW songs AS SELECT 1 AS id");
            QTest::addRow("migrations of its own, %s", qPrintable(kind))
                << kind << QStringLiteral("CREATE TABLE schema_migrations (version text PRIMARY KEY)");
        }
    }
    void anotherProgramsDatabaseIsLeftAlone()
    {
        EMPTY_DATABASE(database);
        QFETCH(QString, script);
        VERIFY_OK(database->owner().runScript(script));
        VERIFY_REFUSED("storage.foreign", migrateTo(*database, Steps(database->kind())));
        VERIFY_REFUSED("storage.statement", partsOf(database->owner()));
    }

    void aForeignFileIsNotTouched()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("songs.sqlite"));
        {
            QSqlDatabase other
                = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("songs"));
            other.setDatabaseName(path);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("CREATE TABLE songs (id INTEGER)")));
            other.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("songs"));
        const QByteArray before = contentOf(path);
        VERIFY_REFUSED("storage.foreign", migrateFile(path, Steps(DatabaseKind::Sqlite)));
        QCOMPARE(contentOf(path), before);
    }

    void whatIsNoDatabaseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("This is a letter, not a database.\n").repeated(100);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("short") << QByteArray("x");
        QTest::newRow("header and junk") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
    }
    void whatIsNoDatabaseIsRefused()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("junk.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        VERIFY_REFUSED("storage.not_a_database", migrateFile(path, Steps(DatabaseKind::Sqlite)));
        QCOMPARE(contentOf(path), content);
        VERIFY_REFUSED("storage.cannot_open", migrateFile(directory.path(), Steps(DatabaseKind::Sqlite)));
    }

    void anEmptyFileIsANewDatabase()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("empty.sqlite"));
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        VERIFY_OK(migrateFile(path, Steps(DatabaseKind::Sqlite)));
    }

    void aDamagedFileIsRefused()
    {
        QTemporaryDir directory;
        const Steps steps(DatabaseKind::Sqlite);
        const QString path = directory.filePath(QStringLiteral("damaged.sqlite"));
        VERIFY_OK(migrateFile(path, steps));
        {
            const auto database = Database::open(DatabaseConfig::sqlite(path));
            VERIFY_OK(
                (*database)->runScript(QStringLiteral("INSERT INTO parts WITH RECURSIVE n (i) AS (SELECT 2 "
                                                      "UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                                                      "SELECT i, 'part ' || i FROM n")));
        }
        const qint64 size = QFileInfo(path).size();
        QVERIFY(size > 8 * 4096);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(size / 2 / 4096 * 4096);
        file.write(QByteArray(4096, '\xa5'));
        file.close();
        const QByteArray before = contentOf(path);
        const auto refused = migrateFile(path, steps);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("storage.corrupt"));
        QVERIFY(refused.error().message.contains(path));
        QCOMPARE(contentOf(path), before);

        QVERIFY(file.resize(size / 3));
        const auto cut = migrateFile(path, steps);
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, QStringLiteral("storage.corrupt"));
    }

    void aReadOnlyFileIsNotMigrated()
    {
        const auto database = TestDatabases::empty(QStringLiteral("sqlite"));
        Steps steps(DatabaseKind::Sqlite);
        VERIFY_OK(migrateTo(**database, steps));
        steps.addSecond();
        DatabaseConfig config = (*database)->ownerConfig();
        config.readOnly = true;
        VERIFY_REFUSED("storage.read_only", migrate(config, *steps.set(), ManualClock(Instant{0}), {}));
        QVERIFY(!QFile::exists(config.path + QStringLiteral(".before-0002")));
    }

    void aStepMayNotBreakKeys()
    {
        const auto database = TestDatabases::empty(QStringLiteral("sqlite"));
        Steps steps(DatabaseKind::Sqlite);
        steps.add(QStringLiteral("0002_uses.sql"),
                  QStringLiteral("CREATE TABLE uses (part INTEGER NOT NULL REFERENCES parts (id)) STRICT;"
                                 "INSERT INTO uses VALUES (1);"));
        VERIFY_OK(migrateTo(**database, steps));
        // Rebuilding a table works although others refer to it …
        steps.add(QStringLiteral("0003_rebuild.sql"),
                  QStringLiteral("CREATE TABLE parts_new (id INTEGER PRIMARY KEY, name TEXT) STRICT;"
                                 "INSERT INTO parts_new SELECT id, name FROM parts; DROP TABLE parts;"
                                 "ALTER TABLE parts_new RENAME TO parts;"));
        VERIFY_OK(migrateTo(**database, steps));
        // … but losing a row that others refer to does not.
        steps.add(QStringLiteral("0004_lose.sql"), QStringLiteral("DELETE FROM parts;"));
        VERIFY_REFUSED("storage.broken_keys", migrateTo(**database, steps));
        QCOMPARE(*partsOf((*database)->owner()), 1);
    }

    void aBackupIsNeverReplaced()
    {
        const auto database = TestDatabases::empty(QStringLiteral("sqlite"));
        VERIFY_OK(migrateTo(**database, Steps(DatabaseKind::Sqlite)));
        const DatabaseConfig config = (*database)->ownerConfig();
        QCOMPARE(*backUpBeforeMigration(config, 2), config.path + QStringLiteral(".before-0002"));
        QCOMPARE(*backUpBeforeMigration(config, 2), config.path + QStringLiteral(".before-0002.2"));
        VERIFY_REFUSED("storage.backup_exists", backUpSqlite(config, config.path));
    }

    void filesAreNumberedWithoutGaps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("gap") << QStringLiteral("0003_gap.sql");
        QTest::newRow("twice") << QStringLiteral("0001_zz.sql");
        QTest::newRow("no number") << QStringLiteral("sizes.sql");
        QTest::newRow("upper case") << QStringLiteral("0002_Sizes.sql");
    }
    void filesAreNumberedWithoutGaps()
    {
        QFETCH(QString, name);
        Steps steps(DatabaseKind::Sqlite);
        steps.add(name, QStringLiteral("SELECT 1;"));
        VERIFY_REFUSED("storage.bad_migrations", steps.set());
    }

    void bothDatabasesHaveTheSameSteps()
    {
        const auto sqlite = MigrationSet::embedded(DatabaseKind::Sqlite);
        const auto postgresql = MigrationSet::embedded(DatabaseKind::Postgresql);
        VERIFY_OK(sqlite);
        VERIFY_OK(postgresql);
        QCOMPARE(sqlite->newest(), postgresql->newest());
        for (std::size_t i = 0; i < sqlite->migrations().size(); ++i) {
            QCOMPARE(sqlite->migrations()[i].name, postgresql->migrations()[i].name);
            QCOMPARE(sqlite->migrations()[i].oldestProgram, postgresql->migrations()[i].oldestProgram);
        }
    }

    void theServiceMayNotRewriteWhatWasPosted_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("statement");
        for (const char *statement :
             {"UPDATE ledger_transfers SET amount = 1", "DELETE FROM ledger_transfers",
              "UPDATE audit_log SET id = id", "DELETE FROM audit_log", "TRUNCATE audit_log",
              "DELETE FROM schema_migrations",
              "INSERT INTO schema_migrations SELECT * FROM schema_migrations", "DROP TABLE users",
              "CREATE TABLE mine (id integer)"}) {
            QTest::newRow(statement) << QStringLiteral("postgresql") << QString::fromLatin1(statement);
        }
    }
    void theServiceMayNotRewriteWhatWasPosted()
    {
        FRESH_DATABASE(database);
        QFETCH(QString, statement);
        VERIFY_REFUSED("storage.forbidden", database->service().runScript(statement));
        VERIFY_OK(database->service().runScript(
            QStringLiteral("SELECT * FROM audit_log; DELETE FROM email_queue")));
    }

    void rolesHavePlainNames()
    {
        const QString databaseKind = QStringLiteral("postgresql");
        if (const QString reason = TestDatabases::reasonToSkip(databaseKind); !reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
        const auto database = TestDatabases::empty(databaseKind);
        VERIFY_OK(database);
        Database &owner = (*database)->owner();
        for (const char *bad : {"", "Service", "a\"; DROP ROLE postgres; --", "a b", "1a"}) {
            VERIFY_REFUSED("storage.bad_role", createServiceRole(owner, QString::fromLatin1(bad), QString()));
        }
        VERIFY_OK(createServiceRole(owner, TestDatabases::serviceRole(), QStringLiteral("it's; a 'secret'")));
        VERIFY_OK(createServiceRole(owner, TestDatabases::serviceRole(), QString()));
    }
};

QTEST_GUILESS_MAIN(tst_StorageMigrator)
#include "tst_storagemigrator.moc"
