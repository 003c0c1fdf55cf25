#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "tests/support/testdatabases.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/imgcodecs.hpp>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

struct Outcome
{
    int exitCode = -1;
    QString errors;
    QJsonArray steps;

    QJsonObject step(const QString &name) const
    {
        for (const auto &value : steps) {
            if (value.toObject()[QLatin1String("step")] == name) {
                return value.toObject();
            }
        }
        return {};
    }
    bool isOk(const char *name) const
    {
        return step(QString::fromLatin1(name))[QLatin1String("ok")].toBool();
    }
    QString detail(const char *name) const
    {
        return step(QString::fromLatin1(name))[QLatin1String("detail")].toString();
    }
    QJsonObject last() const { return steps.isEmpty() ? QJsonObject() : steps.last().toObject(); }
};

QString programOf(const QString &name)
{
    return QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(name);
}

Outcome runProgram(const QString &program, const QStringList &arguments, const QString &folder,
                   const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(480'000)) {
        qWarning("%s did not end: %s", qPrintable(program), qPrintable(process.errorString()));
        process.kill();
        process.waitForFinished();
        return {};
    }
    QFile file(QDir(folder).filePath(QStringLiteral("tour.json")));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardError()), QJsonDocument::fromJson(json).array()};
}

Outcome runTour(const QStringList &arguments, const QString &folder)
{
    return runProgram(programOf(QStringLiteral("truvamate-tour")), arguments, folder);
}

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

Outcome runWithTicket(const QTemporaryDir &folder, const QByteArray &photo)
{
    const QString path = folder.filePath(QStringLiteral("photo.jpg"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(photo) != photo.size()) {
        qFatal("no temporary file");
    }
    file.close();
    const QString out = folder.filePath(QStringLiteral("out"));
    return runTour({out, QStringLiteral("--headless"), QStringLiteral("--ticket"), path}, out);
}

sample::TicketToPrint orderedTicket()
{
    sample::TicketToPrint ticket;
    ticket.serial = {QStringLiteral("0773"), QStringLiteral("013893378"), QStringLiteral("128109")};
    ticket.plays = {{u'A', {2, 25, 36, 43, 61}, 24, true, {}}};
    ticket.drawDates = {QDate(2018, 6, 30)};
    ticket.soldAt = QDateTime(QDate(2018, 6, 30), QTime(15, 13, 1), Qt::UTC);
    ticket.terminal = QStringLiteral("763169-04");
    return ticket;
}

QByteArray photoOf(const sample::TicketToPrint &ticket)
{
    const auto flat = sample::renderTicket(ticket);
    const auto photo
        = flat ? sample::photograph(*flat, sample::mildCamera(3)) : Result<QByteArray>(fail(flat.error()));
    return photo ? *photo : QByteArray();
}

QString realTicket()
{
    const QString shared = qEnvironmentVariable("TRUVAMATE_SHARED");
    const QString path = QDir(shared).filePath(QStringLiteral("data/tickets/IN_powerball_2018_ticket1.jpg"));
    return !shared.isEmpty() && QFile::exists(path) ? path : QString();
}

/// The real photo with a piece of it painted over another place.
QByteArray repainted(const QString &path, cv::Rect piece, cv::Point place)
{
    cv::Mat photo = cv::imread(path.toStdString(), cv::IMREAD_COLOR);
    photo(piece).clone().copyTo(photo(cv::Rect(place, piece.size())));
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", photo, bytes, {cv::IMWRITE_JPEG_QUALITY, 95});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

void verifyWholeTour(const Outcome &outcome)
{
    for (const auto &value : outcome.steps) {
        const QJsonObject step = value.toObject();
        QVERIFY2(step[QLatin1String("ok")].toBool(),
                 qPrintable(step[QLatin1String("step")].toString() + u' '
                            + step[QLatin1String("detail")].toString()));
        QVERIFY(step[QLatin1String("ms")].isDouble());
    }
    QCOMPARE(outcome.exitCode, 0);
    for (const char *name :
         {"duplicate", "wrong-ticket", "late-binding", "verified", "claim", "payout", "completed", "books"}) {
        QVERIFY2(outcome.isOk(name), name);
    }
    QVERIFY(outcome.detail("wrong-ticket")
                .contains(QStringLiteral("11 Jul 2018 is printed, 30 Jun 2018 was ordered")));
    QVERIFY(outcome.detail("wrong-ticket").contains(QStringLiteral("33 is printed, 25 was ordered")));
    QVERIFY(outcome.detail("bind").contains(QStringLiteral("0773-013893378-128109")));
    QVERIFY(outcome.detail("order").contains(QStringLiteral("$7.00")));
    QVERIFY(outcome.detail("order").contains(QStringLiteral("245.00")));
    QVERIFY(outcome.detail("check").contains(QStringLiteral("$4.00")));
    QVERIFY(outcome.detail("claim").contains(QStringLiteral("$4.00")));
    for (const char *amount : {"$4.00", "$0.40", "$3.60", "126.00"}) {
        QVERIFY2(outcome.detail("payout").contains(QLatin1String(amount)), amount);
    }
    for (const char *code : {"order.created", "slip.bound", "claim.received", "payout.confirmed"}) {
        QVERIFY2(outcome.detail("timeline").contains(QLatin1String(code)), code);
    }
}

void verifyStoppedAtTheCounter(const Outcome &outcome, const QString &reason)
{
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.isOk("wrong-ticket"));
    QVERIFY(outcome.isOk("scan"));
    QCOMPARE(outcome.last()[QLatin1String("step")].toString(), QStringLiteral("bind"));
    QVERIFY(!outcome.isOk("bind"));
    QVERIFY2(outcome.detail("bind").contains(reason), qPrintable(outcome.detail("bind")));
}

} // namespace

class tst_Tour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenderedTicketGoesFromOrderToPayout()
    {
        const QTemporaryDir folder;
        verifyWholeTour(runTour({folder.path(), QStringLiteral("--headless")}, folder.path()));
        // A second one into the same folder starts anew.
        QCOMPARE(runTour({folder.path(), QStringLiteral("--headless"), QStringLiteral("--seed"),
                          QStringLiteral("2")},
                         folder.path())
                     .exitCode,
                 0);
    }

    /// The agent in a process of their own.
    void theSameJobIsDoneOnAServer()
    {
        if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql"));
            !reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
        const auto database = TestDatabases::empty(QStringLiteral("postgresql"));
        VERIFY_OK(database);
        const QTemporaryDir folder;
        verifyWholeTour(
            runServerTour((*database)->ownerConfig(), folder.path(), {QStringLiteral("--headless")}, {}));
    }

    /// Office and agent at two consoles, each in a process of its own, who sign in with password and code.
    void twoConsolesDoItOnAServer()
    {
        if (const QString reason = TestDatabases::reasonToSkip(QStringLiteral("postgresql"));
            !reason.isEmpty()) {
            QSKIP(qPrintable(reason));
        }
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

    /// In light, dark and Thai.
    void theWindowsGoFromOrderToPayoutByKeyboard()
    {
        const QTemporaryDir folder;
        const Outcome outcome = runTour({folder.path()}, folder.path());
        verifyWholeTour(outcome);
        for (const char *name : {"console", "console-completed", "everywhere", "stalls", "thai"}) {
            QVERIFY2(outcome.isOk(name), name);
        }
        const auto pictures = [&](const QString &suffix) {
            return QDir(folder.path()
                        + (suffix == QLatin1String("thai") ? QStringLiteral("/thai") : QString()))
                .entryList({QStringLiteral("*-%1.png").arg(suffix)});
        };
        const QStringList light = pictures(QStringLiteral("light"));
        QVERIFY(light.size() >= 25);
        QCOMPARE(pictures(QStringLiteral("dark")).size(), light.size());
        QCOMPARE(pictures(QStringLiteral("thai")).size(), light.size());
        for (const QString &picture : light) {
            const cv::Mat image = cv::imread(folder.filePath(picture).toStdString());
            QVERIFY2(image.cols >= 1280 && image.rows >= 800, qPrintable(picture));
        }
    }

    void aRealTicketGoesFromOrderToPayout()
    {
        if (realTicket().isEmpty()) {
            QSKIP("TRUVAMATE_SHARED does not name the folder with the real photos");
        }
        const QTemporaryDir folder;
        verifyWholeTour(
            runTour({folder.path(), QStringLiteral("--headless"), QStringLiteral("--ticket"), realTicket()},
                    folder.path()));
    }

    void anotherTicketStopsAtTheCounter_data()
    {
        QTest::addColumn<int>("second");
        QTest::addColumn<int>("powerball");
        QTest::addColumn<QDate>("drawDate");
        QTest::addColumn<QString>("reason");
        QTest::newRow("one digit") << 26 << 24 << QDate(2018, 6, 30)
                                   << QStringLiteral("26 is printed, 25 was ordered");
        QTest::newRow("the special") << 25 << 21 << QDate(2018, 6, 30)
                                     << QStringLiteral("21 is printed, 24 was ordered");
        QTest::newRow("the date") << 25 << 24 << QDate(2018, 7, 4)
                                  << QStringLiteral("4 Jul 2018 is printed, 30 Jun 2018 was ordered");
    }
    void anotherTicketStopsAtTheCounter()
    {
        QFETCH(int, second);
        QFETCH(int, powerball);
        QFETCH(QDate, drawDate);
        QFETCH(QString, reason);
        sample::TicketToPrint ticket = orderedTicket();
        ticket.plays = {{u'A', {2, second, 36, 43, 61}, powerball, true, {}}};
        ticket.drawDates = {drawDate};
        const QTemporaryDir folder;
        verifyStoppedAtTheCounter(runWithTicket(folder, photoOf(ticket)), reason);
    }

    void aRepaintedRealTicketStopsAtTheCounter_data()
    {
        QTest::addColumn<QRect>("piece");
        QTest::addColumn<QPoint>("place");
        QTest::addColumn<QString>("reason");
        QTest::newRow("36 for its 6 over the 5 of 25")
            << QRect(990, 1510, 68, 112) << QPoint(806, 1520) << QStringLiteral("25 was ordered");
        QTest::newRow("the 2 of 2018 over the 3 of 30")
            << QRect(1966, 1690, 50, 82) << QPoint(1844, 1692) << QStringLiteral("30 Jun 2018 was ordered");
    }
    void aRepaintedRealTicketStopsAtTheCounter()
    {
        if (realTicket().isEmpty()) {
            QSKIP("TRUVAMATE_SHARED does not name the folder with the real photos");
        }
        QFETCH(QRect, piece);
        QFETCH(QPoint, place);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const QByteArray photo
            = repainted(realTicket(), cv::Rect(piece.x(), piece.y(), piece.width(), piece.height()),
                        cv::Point(place.x(), place.y()));
        verifyStoppedAtTheCounter(runWithTicket(folder, photo), reason);
    }

    void whatIsNoTicketStopsAtTheScan()
    {
        const QTemporaryDir folder;
        const Outcome outcome = runWithTicket(folder, QByteArray("this is no picture"));
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.last()[QLatin1String("step")].toString(), QStringLiteral("scan"));
        QVERIFY(!outcome.isOk("scan"));
    }

    void wrongUseIsRefusedWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("no folder") << QStringList{QStringLiteral("--headless")} << QStringLiteral("folder");
        QTest::newRow("seed") << QStringList{QStringLiteral("out"), QStringLiteral("--headless"),
                                             QStringLiteral("--seed"), QStringLiteral("red")}
                              << QStringLiteral("red");
    }
    void wrongUseIsRefusedWithASentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const Outcome outcome = runTour(arguments, QString());
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.errors.contains(word), qPrintable(outcome.errors));
    }
};

QTEST_GUILESS_MAIN(tst_Tour)
#include "tst_tour.moc"
