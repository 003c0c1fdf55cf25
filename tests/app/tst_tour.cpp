#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "tests/app/tourrun.h"

#include <QTemporaryDir>

#include <opencv2/imgcodecs.hpp>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Outcome runTour(const QStringList &arguments, const QString &folder)
{
    return runProgram(programOf(QStringLiteral("truvamate-tour")), arguments, folder);
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
