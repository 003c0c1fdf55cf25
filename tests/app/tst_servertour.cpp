#include "tests/app/tourrun.h"
#include "tests/support/testdatabases.h"

#include <QTemporaryDir>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// On a server of its own, beside that database. With a password people sign in with it and a code.
Outcome runServerTour(const DatabaseConfig &owner, const QString &folder, const QStringList &arguments,
                      const QString &password)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TRUVAMATE_TEST_POSTGRES"),
                       QStringLiteral("host=%1 port=%2 user=%3 dbname=%4")
                           .arg(owner.host)
                           .arg(owner.port)
                           .arg(owner.user, owner.databaseName));
    environment.insert(QStringLiteral("TRUVAMATE_PASSWORD"), password);
    return runProgram(QStringLiteral(TRUVAMATE_SOURCE_DIR "/app/server/development"),
                      QStringList{programOf(QStringLiteral("truvamate-server")),
                                  programOf(QStringLiteral("truvamate-tour")), folder}
                          + arguments + QStringList{QStringLiteral("--server")},
                      folder, environment);
}

} // namespace

/// The tour of a server: office and agent in processes of their own, who meet in the service only.
class tst_ServerTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql"));
            !reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
    }

    /// The agent in a process of their own.
    void theSameJobIsDoneOnAServer()
    {
        const auto database = TestDatabases::empty(QStringLiteral("postgresql"));
        VERIFY_OK(database);
        const QTemporaryDir folder;
        verifyWholeTour(
            runServerTour((*database)->ownerConfig(), folder.path(), {QStringLiteral("--headless")}, {}));
    }

    /// Office and agent at two consoles, each in a process of its own, who sign in with password and code.
    void twoConsolesDoItOnAServer()
    {
        const auto database = TestDatabases::empty(QStringLiteral("postgresql"));
        VERIFY_OK(database);
        const QTemporaryDir folder;
        const Outcome outcome = runServerTour((*database)->ownerConfig(), folder.path(), {},
                                              QStringLiteral("a tree and a boat"));
        verifyWholeTour(outcome);
        for (const char *name : {"counter-console", "console", "console-completed", "everywhere", "thai",
                                 "counter-knows-nobody"}) {
            QVERIFY2(outcome.isOk(name), name);
        }
        const QDir pictures(folder.path());
        for (const auto &[person, least] : {std::pair("admin", 20), std::pair("agent", 8)}) {
            for (const char *look : {"light", "dark"}) {
                const QString pattern
                    = QStringLiteral("%1-*-%2.png").arg(QLatin1String(person), QLatin1String(look));
                QVERIFY2(pictures.entryList({pattern}).size() >= least, qPrintable(pattern));
            }
            QVERIFY(
                !pictures.entryList({QStringLiteral("%1-*-thai.png").arg(QLatin1String(person))}).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_ServerTour)
#include "tst_servertour.moc"
