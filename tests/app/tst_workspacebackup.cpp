#include "app/workspace/embeddedworkspace.h"
#include "app/workspace/workspacebackup.h"
#include "backend/storage/filestore.h"
#include "tests/support/testdatabases.h"

#include <QTemporaryDir>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString firstKey = QStringLiteral("0192aaaa-first");

struct House
{
    Result<Done> fill()
    {
        TRY(workspace,
            EmbeddedWorkspace::create(path("house"),
                                      {QStringLiteral("Test house"),
                                       WorkspaceEnvironment::Live,
                                       {{QStringLiteral("Orawan"),
                                         QStringLiteral("orawan@example.test"),
                                         {Role::Owner},
                                         QStringLiteral("ten letters at least")}}}));
        return addFile(firstKey);
    }

    Result<Done> addFile(const QString &key)
    {
        TRY(db, Database::open(DatabaseConfig::sqlite(EmbeddedWorkspace::databaseIn(path("house")))));
        TRY_DO(LocalObjectStore(EmbeddedWorkspace::objectsIn(path("house")))
                   .put(key, "sealed " + key.toLatin1()));
        return insertFile(*db,
                          {FileId::make(clock, random), QStringLiteral("slip_front"), key,
                           QString(64, QLatin1Char('0')), 7, QStringLiteral("image/png"), clock.now(),
                           systemUser()});
    }

    Result<BackupManifest> backUp(const BackupWatch &watch = {})
    {
        return backUpWorkspace(path("house"), path("backup"), watch);
    }
    Result<Done> restore(const BackupWatch &watch = {})
    {
        return restoreWorkspace(path("backup"), keyFileBeside(EmbeddedWorkspace::databaseIn(path("house"))),
                                path("restored"), watch);
    }
    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    QStringList entries() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
};

} // namespace

class TestWorkspaceBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupBecomesTheWorkspaceItWas();
    void anOpenWorkspaceIsSaved();
    void nothingIsReplaced();
    void aDamagedBackupIsRefusedWhole_data();
    void aDamagedBackupIsRefusedWhole();
    void aStoppedJobLeavesNothing();
    void otherKeysAreRefused();
    void aMissingFileIsNamed();
};

void TestWorkspaceBackup::aBackupBecomesTheWorkspaceItWas()
{
    House house;
    VERIFY_OK(house.fill());
    int percent = -1;
    const auto saved = house.backUp({{}, [&](int done) { percent = done; }});
    VERIFY_OK(saved);
    QCOMPARE(percent, 100);
    QVERIFY(!QFile::exists(house.path("backup/workspace.sqlite.keys")));
    VERIFY_OK(house.addFile(QStringLiteral("0192bbbb-later")));
    VERIFY_OK(house.restore());
    const auto restored = EmbeddedWorkspace::open(house.path("restored"));
    VERIFY_OK(restored);
    QCOMPARE((*restored)->info().id.toString(QUuid::WithoutBraces), saved->workspaceId);
    QCOMPARE((*restored)->info().restoreEpoch, 1);
    const QString objects = EmbeddedWorkspace::objectsIn(house.path("restored"));
    const auto bytes = LocalObjectStore(objects).get(firstKey);
    VERIFY_OK(bytes);
    QCOMPARE(*bytes, QByteArray("sealed 0192aaaa-first"));
    VERIFY_REFUSED("files.missing", LocalObjectStore(objects).get(QStringLiteral("0192bbbb-later")));
}

void TestWorkspaceBackup::anOpenWorkspaceIsSaved()
{
    House house;
    VERIFY_OK(house.fill());
    const auto open = EmbeddedWorkspace::open(house.path("house"));
    VERIFY_OK(open);
    VERIFY_OK(house.backUp());
    VERIFY_OK(house.restore());
}

void TestWorkspaceBackup::nothingIsReplaced()
{
    House house;
    VERIFY_OK(house.fill());
    VERIFY_REFUSED("backup.none", house.restore());
    VERIFY_OK(house.backUp());
    VERIFY_REFUSED("backup.exists", house.backUp());
    VERIFY_OK(house.restore());
    VERIFY_REFUSED("workspace.folder_taken", house.restore());
}

void TestWorkspaceBackup::aDamagedBackupIsRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("database changed") << QByteArray("backup/database.sqlite") << false;
    QTest::newRow("database gone") << QByteArray("backup/database.sqlite") << true;
    QTest::newRow("file changed") << QByteArray("backup/objects/01/0192aaaa-first") << false;
    QTest::newRow("file gone") << QByteArray("backup/objects/01/0192aaaa-first") << true;
    QTest::newRow("manifest changed") << QByteArray("backup/manifest.json") << false;
}

void TestWorkspaceBackup::aDamagedBackupIsRefusedWhole()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isRemoved);
    House house;
    VERIFY_OK(house.fill());
    VERIFY_OK(house.backUp());
    QFile damaged(house.path(file.constData()));
    if (isRemoved) {
        QVERIFY(damaged.remove());
    } else {
        QVERIFY(damaged.open(QIODevice::Append) && damaged.write("x") == 1);
        damaged.close();
    }
    VERIFY_REFUSED("backup.damaged", house.restore());
    QCOMPARE(house.entries(), (QStringList{QStringLiteral("backup"), QStringLiteral("house")}));
}

void TestWorkspaceBackup::aStoppedJobLeavesNothing()
{
    House house;
    VERIFY_OK(house.fill());
    std::stop_source stop;
    stop.request_stop();
    const BackupWatch watch{stop.get_token(), {}};
    VERIFY_REFUSED("backup.stopped", house.backUp(watch));
    QCOMPARE(house.entries(), QStringList(QStringLiteral("house")));
    VERIFY_OK(house.backUp());
    VERIFY_REFUSED("backup.stopped", house.restore(watch));
    QCOMPARE(house.entries(), (QStringList{QStringLiteral("backup"), QStringLiteral("house")}));
}

void TestWorkspaceBackup::otherKeysAreRefused()
{
    House house;
    VERIFY_OK(house.fill());
    VERIFY_OK(house.backUp());
    const QString others = house.path("others.keys");
    VERIFY_OK(createKeyFile(others, KeyRing::generate()));
    VERIFY_REFUSED("backup.wrong_keys",
                   restoreWorkspace(house.path("backup"), others, house.path("restored"), {}));
    VERIFY_REFUSED("sealing.key_missing",
                   restoreWorkspace(house.path("backup"), house.path("no.keys"), house.path("restored"), {}));
}

void TestWorkspaceBackup::aMissingFileIsNamed()
{
    House house;
    VERIFY_OK(house.fill());
    VERIFY_OK(LocalObjectStore(EmbeddedWorkspace::objectsIn(house.path("house"))).remove(firstKey));
    const auto saved = house.backUp();
    VERIFY_OK(saved);
    QCOMPARE(saved->missingObjects, std::vector<QString>{firstKey});
    VERIFY_OK(house.restore());
}

QTEST_GUILESS_MAIN(TestWorkspaceBackup)
#include "tst_workspacebackup.moc"
