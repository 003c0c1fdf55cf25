#include "app/server/administration.h"
#include "app/server/checks.h"
#include "app/server/serverbackup.h"
#include "app/server/service.h"
#include "backend/storage/filestore.h"
#include "backend/storage/workspacestore.h"
#include "tests/server/serverhelp.h"

#include <QDirIterator>
#include <QStandardPaths>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// A server's house that can be saved: one owner, one file, a sealed and anchored audit log.
struct SavedHouse
{
    explicit SavedHouse(const TestDatabase &emptyDatabase)
        : database(emptyDatabase)
        , settings(*readSettings({}, readerOf(variablesFor(database, folder))))
    {
    }

    Result<Done> fill()
    {
        TRY_DO(migrateServer(settings, clock, false));
        TRY_DO(admit("orawan@example.test"));
        TRY_DO(admit("anong@example.test"));
        TRY_DO(addFile(QStringLiteral("0192aaaa-first")));
        return seal();
    }

    Result<UserId> admit(const char *email)
    {
        return createAdmin(settings, clock, random,
                           {QString::fromLatin1(email), QStringLiteral("Orawan"), Role::Owner,
                            QStringLiteral("ten letters at least"), QStringLiteral("House"),
                            WorkspaceEnvironment::Live});
    }

    Result<Done> addFile(const QString &key)
    {
        TRY(db, Database::open(*settings.owner));
        TRY_DO(LocalObjectStore(settings.objectFolder).put(key, "sealed bytes of " + key.toLatin1()));
        return insertFile(*db,
                          {FileId::make(clock, random), QStringLiteral("slip_front"), key,
                           QString(64, QLatin1Char('0')), 7, QStringLiteral("image/png"), clock.now(),
                           systemUser()});
    }

    Result<Done> seal()
    {
        TRY(db, Database::open(*settings.owner));
        TRY_DO(AuditSequencer(settings.anchorFile).step(*db, clock));
        return Done();
    }

    Result<std::int64_t> faults()
    {
        said.clear();
        QTextStream out(&said);
        return verifyServer(settings, out);
    }

    Result<BackupManifest> backUp()
    {
        QTextStream out(&said);
        return backUpServer(settings, backup(), out);
    }

    Result<Done> restore(bool replace)
    {
        said.clear();
        QTextStream out(&said);
        return restoreServer(settings, clock, random, backup(), replace, out);
    }

    Result<WorkspaceInfo> workspace()
    {
        TRY(db, Database::open(*settings.owner));
        return readWorkspace(*db);
    }

    /// As the owner, with a connection that is closed again.
    Result<Done> run(const QString &script)
    {
        TRY(db, Database::open(*settings.owner));
        return db->runScript(script);
    }

    Result<std::int64_t> count(const char *table)
    {
        TRY(db, Database::open(*settings.owner));
        return db->statement(QStringLiteral("SELECT count(*) AS n FROM %1").arg(QLatin1String(table)))
            .value<std::int64_t>();
    }

    QString backup() const { return folder.filePath(QStringLiteral("backup")); }

    const TestDatabase &database;
    QTemporaryDir folder;
    ServerSettings settings;
    SystemClock clock;
    SystemRandom random;
    QString said;
};

bool append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(bytes) == bytes.size();
}

/// Declares `name`, a filled SavedHouse on PostgreSQL, or skips the test.
#define SAVED_HOUSE(name)                                                                                    \
    if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql"));                    \
        !reason.isEmpty()) {                                                                                 \
        QSKIP(qPrintable(reason));                                                                           \
    }                                                                                                        \
    const auto name##Database = TestDatabases::empty(QStringLiteral("postgresql"));                          \
    VERIFY_OK(name##Database);                                                                               \
    SavedHouse name(**name##Database);                                                                       \
    VERIFY_OK(name.fill())

} // namespace

class TestServerBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupGoesIntoAnEmptyDatabase();
    void aRestoreTakesTheHouseBackToTheBackup();
    void aSecondRestoreCountsOn();
    void anInterruptedRestoreIsTakenBack();
    void nothingIsReplacedUnasked();
    void anotherWorkspaceIsNeverReplaced();
    void aDamagedBackupIsRefusedWhole_data();
    void aDamagedBackupIsRefusedWhole();
    void otherKeysAreRefused();
    void aChangedBackupDisagreesWithTheAnchor();
    void aRestoreThatTheLogDoesNotKnowIsFound();
};

void TestServerBackup::aBackupGoesIntoAnEmptyDatabase()
{
    SAVED_HOUSE(house);
    const auto saved = house.backUp();
    VERIFY_OK(saved);
    QCOMPARE(saved->files.size(), 2U);
    VERIFY_REFUSED("backup.exists", house.backUp());
    QVERIFY(!QFile::exists(house.backup() + QStringLiteral("/workspace.keys")));

    const auto emptyDatabase = TestDatabases::empty(QStringLiteral("postgresql"));
    VERIFY_OK(emptyDatabase);
    SavedHouse other(**emptyDatabase);
    QVERIFY(QDir().mkpath(QFileInfo(other.settings.keyFile).path()));
    QVERIFY(QFile::copy(house.settings.keyFile, other.settings.keyFile));
    QVERIFY(QFile::rename(house.backup(), other.backup()));
    VERIFY_OK(other.restore(false));
    const auto workspace = other.workspace();
    VERIFY_OK(workspace);
    QCOMPARE(workspace->name, QStringLiteral("House"));
    QCOMPARE(workspace->restoreEpoch, 1);
    QCOMPARE(*other.count("users"), *house.count("users"));
    QCOMPARE(*other.faults(), 0);
    VERIFY_OK(checkServer(other.settings, other.clock));
}

void TestServerBackup::aRestoreTakesTheHouseBackToTheBackup()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    const auto people = house.count("users");
    VERIFY_OK(house.admit("late@example.test"));
    VERIFY_OK(house.addFile(QStringLiteral("0192bbbb-later")));
    VERIFY_OK(house.seal());
    VERIFY_REFUSED("backup.not_empty", house.restore(false));
    VERIFY_OK(house.restore(true));
    QVERIFY2(house.said.contains(QStringLiteral("missing: rows 2 to 2")), qPrintable(house.said));
    QVERIFY2(house.said.contains(QStringLiteral("moved aside: 1 file")), qPrintable(house.said));
    QCOMPARE(*house.count("users"), *people);
    QCOMPARE(house.workspace()->restoreEpoch, 1);
    QCOMPARE(*house.faults(), 0);
    QVERIFY2(house.said.contains(QStringLiteral("restored from a backup")), qPrintable(house.said));
    QVERIFY(QFile::exists(house.settings.objectFolder + QStringLiteral("/before-epoch-1/0192bbbb-later")));

    // The log goes on from there, and its anchor with it.
    VERIFY_OK(house.admit("after@example.test"));
    VERIFY_OK(house.seal());
    QCOMPARE(*house.faults(), 0);
    VERIFY_OK(checkServer(house.settings, house.clock));
}

void TestServerBackup::aSecondRestoreCountsOn()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    VERIFY_OK(house.restore(true));
    VERIFY_OK(house.restore(true));
    QCOMPARE(house.workspace()->restoreEpoch, 2);
    QCOMPARE(*house.faults(), 0);
    // Even where the database was lost the anchor remembers.
    VERIFY_OK(house.run(QStringLiteral("DROP SCHEMA public CASCADE; CREATE SCHEMA public")));
    VERIFY_OK(house.restore(false));
    QCOMPARE(house.workspace()->restoreEpoch, 3);
    QCOMPARE(*house.faults(), 0);
}

void TestServerBackup::anInterruptedRestoreIsTakenBack()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    VERIFY_OK(house.run(QStringLiteral("ALTER SCHEMA public RENAME TO before_restore")));
    VERIFY_REFUSED("server.restore_interrupted", checkServer(house.settings, house.clock));
    VERIFY_REFUSED("backup.not_empty", house.restore(false));
    QCOMPARE(house.workspace()->restoreEpoch, 0);
    VERIFY_OK(checkServer(house.settings, house.clock));

    // One that ended after its rows were in is not undone, but has to be run again.
    VERIFY_OK(house.run(QStringLiteral("CREATE SCHEMA before_restore")));
    VERIFY_REFUSED("server.restore_interrupted", checkServer(house.settings, house.clock));
    VERIFY_REFUSED("backup.not_empty", house.restore(false));
    VERIFY_OK(house.restore(true));
    QCOMPARE(house.workspace()->restoreEpoch, 1);
    QCOMPARE(*house.faults(), 0);
    VERIFY_OK(checkServer(house.settings, house.clock));
}

void TestServerBackup::nothingIsReplacedUnasked()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    VERIFY_REFUSED("backup.not_empty", house.restore(false));
    const auto serving = Database::open(house.settings.http.database);
    VERIFY_OK(serving);
    VERIFY_REFUSED("backup.in_use", house.restore(true));
    QCOMPARE(house.workspace()->restoreEpoch, 0);
}

void TestServerBackup::anotherWorkspaceIsNeverReplaced()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    VERIFY_OK(house.run(QStringLiteral("UPDATE workspace SET id = '01890000-0000-7000-8000-00000000000b'")));
    VERIFY_REFUSED("backup.other_workspace", house.restore(true));
}

void TestServerBackup::aDamagedBackupIsRefusedWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("database changed") << QStringLiteral("database.dump") << false;
    QTest::newRow("database gone") << QStringLiteral("database.dump") << true;
    QTest::newRow("file changed") << QStringLiteral("objects/01/0192aaaa-first") << false;
    QTest::newRow("file gone") << QStringLiteral("objects/01/0192aaaa-first") << true;
    QTest::newRow("manifest changed") << QStringLiteral("manifest.json") << false;
}

void TestServerBackup::aDamagedBackupIsRefusedWhole()
{
    QFETCH(QString, file);
    QFETCH(bool, isRemoved);
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    VERIFY_OK(house.admit("late@example.test"));
    const auto people = house.count("users");
    const QString path = house.backup() + QLatin1Char('/') + file;
    QVERIFY(isRemoved ? QFile::remove(path) : append(path, "x"));
    VERIFY_REFUSED("backup.damaged", house.restore(true));
    QCOMPARE(*house.count("users"), *people);
    QCOMPARE(house.workspace()->restoreEpoch, 0);
    VERIFY_OK(house.seal());
    QCOMPARE(*house.faults(), 0);
}

void TestServerBackup::otherKeysAreRefused()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    QVERIFY(QFile::remove(house.settings.keyFile));
    VERIFY_REFUSED("sealing.key_missing", house.restore(true));
    VERIFY_OK(createKeyFile(house.settings.keyFile, KeyRing::generate()));
    VERIFY_REFUSED("backup.wrong_keys", house.restore(true));
}

void TestServerBackup::aChangedBackupDisagreesWithTheAnchor()
{
    SAVED_HOUSE(house);
    VERIFY_OK(house.backUp());
    QFile anchor(house.settings.anchorFile);
    QVERIFY(anchor.open(QIODevice::ReadOnly));
    QByteArray text = anchor.readAll();
    anchor.close();
    const qsizetype hash = text.indexOf(' ') + 1;
    text[hash] = text[hash] == '0' ? '1' : '0';
    QVERIFY(anchor.open(QIODevice::WriteOnly) && anchor.write(text) == text.size());
    anchor.close();
    VERIFY_REFUSED("backup.anchor_differs", house.restore(true));
}

void TestServerBackup::aRestoreThatTheLogDoesNotKnowIsFound()
{
    SAVED_HOUSE(house);
    QVERIFY(append(house.settings.anchorFile, "restored 0 5 2026-01-01T00:00:00.000Z\n"));
    VERIFY_OK(house.seal());
    const auto faults = house.faults();
    VERIFY_OK(faults);
    QVERIFY(*faults > 0);
    QVERIFY(house.said.contains(QStringLiteral("restore_unrecorded")));
}

QTEST_GUILESS_MAIN(TestServerBackup)
#include "tst_serverbackup.moc"
