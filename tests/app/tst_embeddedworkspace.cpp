#include "app/workspace/embeddedworkspace.h"
#include "app/workspace/staffclient.h"
#include "backend/services/approvals.h"
#include "models/operations/approvals.h"
#include "tests/support/testdatabases.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const Instant noon = Instant::fromLocal(QDate(2018, 6, 30), QTime(12, 0), bangkokZone());

WorkspaceSpec spec(WorkspaceEnvironment environment)
{
    return {QStringLiteral("Test house"),
            environment,
            {{QStringLiteral("Orawan"), QStringLiteral("orawan@example.test"), {Role::Owner}},
             {QStringLiteral("Anong"), QStringLiteral("anong@example.test"), {Role::Admin, Role::Kyc}}}};
}

Result<Done> makeOne(const QString &folder, WorkspaceEnvironment environment = WorkspaceEnvironment::Sample)
{
    return EmbeddedWorkspace::create(folder, spec(environment)).map([](const auto &) { return Done(); });
}

QString database(const QTemporaryDir &folder)
{
    return folder.filePath(QStringLiteral("workspace.sqlite"));
}

Result<Done> runSql(const QTemporaryDir &folder, const QString &sql)
{
    TRY(db, Database::open(DatabaseConfig::sqlite(database(folder))));
    return db->runScript(sql);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_EmbeddedWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewOneOpensAgain()
    {
        QTemporaryDir folder;
        QVERIFY(!EmbeddedWorkspace::isIn(folder.path()));
        const auto made = EmbeddedWorkspace::create(folder.path(), spec(WorkspaceEnvironment::Live));
        VERIFY_OK(made);
        QCOMPARE(made.value()->firstPeople().size(), std::size_t(2));
        QVERIFY(EmbeddedWorkspace::isIn(folder.path()));
        const auto opened = EmbeddedWorkspace::open(folder.path());
        VERIFY_OK(opened);
        QCOMPARE(opened.value()->info().id, made.value()->info().id);
        QCOMPARE(opened.value()->info().name, QStringLiteral("Test house"));
        QVERIFY(!opened.value()->standingClock());
    }

    void itsKeysAreForTheOwnerOnly()
    {
        QTemporaryDir folder;
        VERIFY_OK(makeOne(folder.path()));
        const QString path = database(folder) + QStringLiteral(".keys");
        const auto forbidden = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(QFile::exists(path));
        QVERIFY(!(QFile::permissions(path) & forbidden));
    }

    void aSecondOneInTheSameFolderIsRefusedAndKeepsTheKeys()
    {
        QTemporaryDir folder;
        VERIFY_OK(makeOne(folder.path()));
        const QByteArray keys = bytesOf(database(folder) + QStringLiteral(".keys"));
        VERIFY_REFUSED("workspace.exists", makeOne(folder.path()));
        QCOMPARE(bytesOf(database(folder) + QStringLiteral(".keys")), keys);
        VERIFY_OK(EmbeddedWorkspace::open(folder.path()));
    }

    void aRefusalSaysOfWhichPerson()
    {
        QTemporaryDir folder;
        WorkspaceSpec live = spec(WorkspaceEnvironment::Live);
        live.people[0].password = QStringLiteral("long enough");
        live.people[1].password = QStringLiteral("too short");
        const auto made = EmbeddedWorkspace::create(folder.path(), live);
        VERIFY_REFUSED("password.too_short", made);
        QCOMPARE(made.error().details, (QJsonObject{{QStringLiteral("person"), 1}}));
    }

    void callsGoThroughIt()
    {
        QTemporaryDir folder;
        const auto made = EmbeddedWorkspace::create(folder.path(), spec(WorkspaceEnvironment::Sample));
        VERIFY_OK(made);
        VERIFY_REFUSED("session.invalid", callAndWait<ListApprovals>(made.value()->transport(), {}));
    }

    void aStandingClockIsForSamplesOnly_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("sample") << QStringLiteral("sample") << true;
        QTest::newRow("training") << QStringLiteral("training") << true;
        QTest::newRow("live") << QStringLiteral("live") << false;
    }
    void aStandingClockIsForSamplesOnly()
    {
        QFETCH(QString, environment);
        QFETCH(bool, allowed);
        QTemporaryDir folder;
        EmbeddedOptions standing;
        standing.standingAt = noon;
        const auto made
            = EmbeddedWorkspace::create(folder.path(), spec(*environmentFromCode(environment)), standing);
        if (allowed) {
            VERIFY_OK(made);
            QCOMPARE(made.value()->clock().now().ms, noon.ms);
            made.value()->standingClock()->advanceSeconds(60);
            QCOMPARE(made.value()->clock().now().ms, noon.plusSeconds(60).ms);
            VERIFY_OK(EmbeddedWorkspace::open(folder.path(), standing));
            return;
        }
        VERIFY_REFUSED("workspace.clock", made);
        QVERIFY(!EmbeddedWorkspace::isIn(folder.path()));
        VERIFY_OK(makeOne(folder.path(), WorkspaceEnvironment::Live));
        VERIFY_REFUSED("workspace.clock", EmbeddedWorkspace::open(folder.path(), standing));
        EmbeddedOptions seeded;
        seeded.seed = 1;
        VERIFY_REFUSED("workspace.clock", EmbeddedWorkspace::open(folder.path(), seeded));
    }

    void whatCannotBeOpenedIsRefusedAndLeftAsItIs_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<QString>("code");
        QTest::newRow("none there") << QStringLiteral("remove") << QStringLiteral("workspace.none");
        QTest::newRow("newer") << QStringLiteral("newer") << QStringLiteral("storage.newer");
        QTest::newRow("foreign") << QStringLiteral("foreign") << QStringLiteral("storage.foreign");
        QTest::newRow("text file") << QStringLiteral("text") << QStringLiteral("storage.not_a_database");
        QTest::newRow("without keys") << QStringLiteral("keys") << QStringLiteral("sealing.key_missing");
        QTest::newRow("keys for all") << QStringLiteral("expose") << QStringLiteral("sealing.key_exposed");
    }
    void whatCannotBeOpenedIsRefusedAndLeftAsItIs()
    {
        QFETCH(QString, damage);
        QFETCH(QString, code);
        QTemporaryDir folder;
        VERIFY_OK(makeOne(folder.path()));
        VERIFY_OK(spoil(folder, damage));
        const QByteArray before = bytesOf(database(folder));
        const auto opened = EmbeddedWorkspace::open(folder.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QVERIFY(!opened.error().message.isEmpty());
        QCOMPARE(bytesOf(database(folder)), before);
    }

    void aMovedFolderOpens()
    {
        QTemporaryDir folder;
        const QString first = folder.filePath(QStringLiteral("here"));
        const QString second = folder.filePath(QStringLiteral("there"));
        VERIFY_OK(makeOne(first));
        QVERIFY(QDir().rename(first, second));
        VERIFY_OK(EmbeddedWorkspace::open(second));
    }

    void aFolderThatCannotBeMadeIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_REFUSED("workspace.folder", makeOne(file.fileName()));
    }

private:
    static Result<Done> spoil(const QTemporaryDir &folder, const QString &damage)
    {
        const QString keys = database(folder) + QStringLiteral(".keys");
        if (damage == QLatin1String("newer")) {
            return runSql(
                folder,
                QStringLiteral("INSERT INTO schema_migrations (number, name, checksum, "
                               "oldest_program, applied_at) VALUES (99, 'later', 'x', '99.0.0', 0)"));
        }
        if (damage == QLatin1String("keys")) {
            QFile::remove(keys);
        } else if (damage == QLatin1String("expose")) {
            QFile::setPermissions(keys, QFile::ReadOwner | QFile::ReadOther);
        } else {
            QFile::remove(database(folder));
        }
        if (damage == QLatin1String("foreign")) {
            return runSql(folder, QStringLiteral("CREATE TABLE songs (id INTEGER)"));
        }
        if (damage == QLatin1String("text")) {
            QFile file(database(folder));
            if (!file.open(QIODevice::WriteOnly)) {
                qFatal("cannot write");
            }
            file.write(QByteArray(8192, 'a'));
        }
        return Done();
    }
};

QTEST_GUILESS_MAIN(tst_EmbeddedWorkspace)
#include "tst_embeddedworkspace.moc"
