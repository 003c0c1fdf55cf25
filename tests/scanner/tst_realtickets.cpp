#include "models/tickets/reading.h"
#include "scanner/imagereader.h"
#include "tests/scanner/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace truvamate;

namespace {

QJsonObject expectedTicket(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class tst_RealTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsExactly_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QJsonObject>("ticket");
        QTest::newRow("ticket 1") << QStringLiteral("IN_powerball_2018_ticket1.jpg")
                                  << QStringLiteral("07730138933781281090") << expectedTicket(R"({
            "state": "IN", "game": "powerball", "serial": "0773-013893378-128109",
            "plays": [{"letter": "A", "numbers": [2, 25, 36, 43, 61], "special": 24, "quickPick": true,
                       "multiplier": null}],
            "drawDates": ["2018-06-30"], "soldAt": "2018-06-30T15:13:01", "price": "2.00",
            "terminal": "763169-04"})");
        QTest::newRow("ticket 3") << QStringLiteral("IN_powerball_2018_ticket3.jpg")
                                  << QStringLiteral("07820197790731255090") << expectedTicket(R"({
            "state": "IN", "game": "powerball", "serial": "0782-019779073-125509",
            "plays": [{"letter": "A", "numbers": [8, 33, 56, 57, 65], "special": 5, "quickPick": true,
                       "multiplier": null}],
            "drawDates": ["2018-07-11"], "soldAt": "2018-07-09T17:23:14", "price": "2.00",
            "terminal": "763169-04"})");
    }

    void readsExactly()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, code);
        QFETCH(const QJsonObject, ticket);
        const QString path = sharedPath(QStringLiteral("data/tickets/") + file);
        NEED_SHARED(path);

        const auto read = ImageReader().read(fileContent(path));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->reading.width, 2448);
        QCOMPARE(read->reading.height, 3264);
        QCOMPARE(read->reading.codes.size(), size_t(1));
        QCOMPARE(read->reading.codes.front().text, code);
        QCOMPARE(symbologyName(read->reading.codes.front().symbology), QStringLiteral("itf"));
        QVERIFY(read->reading.codes.front().certain);
        QVERIFY(read->reading.ticket);
        QCOMPARE(read->reading.ticket->doubts.size(), size_t(0));
        QCOMPARE(read->reading.ticket->printedSerial, read->reading.ticket->barcodeSerial);

        QJsonObject found = toPublicJson(read->reading)[QLatin1String("ticket")].toObject();
        QVERIFY(found.take(QLatin1String("confidence")).toDouble() > 0.9);
        QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument(ticket).toJson());
    }

    void theWholeReadingCrossesThePipe()
    {
        const QString path = sharedPath(QStringLiteral("data/tickets/IN_powerball_2018_ticket1.jpg"));
        NEED_SHARED(path);
        const auto read = ImageReader().read(fileContent(path));
        QVERIFY(read);
        const QByteArray sent = QJsonDocument(toJson(read->reading)).toJson();
        const auto received = imageReadingFromJson(QJsonDocument::fromJson(sent).object());
        QVERIFY(received);
        QCOMPARE(*received, read->reading);
    }
};

QTEST_GUILESS_MAIN(tst_RealTickets)
#include "tst_realtickets.moc"
