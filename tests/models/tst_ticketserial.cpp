#include "models/tickets/layout.h"
#include "models/tickets/serial.h"
#include "models/tickets/serialdays.h"

#include <QTest>

using namespace truvamate;

class tst_TicketSerial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedIsScanned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const QString canonical = QStringLiteral("0773-013893378-128109");
        QTest::newRow("as printed") << canonical << canonical;
        QTest::newRow("as scanned") << QStringLiteral("07730138933781281090") << canonical;
        QTest::newRow("without groups") << QStringLiteral("0773013893378128109") << canonical;
        QTest::newRow("with blanks") << QStringLiteral(" 0773 013893378 128109 ") << canonical;
        QTest::newRow("too short") << QStringLiteral("07780214") << QString();
        QTest::newRow("wrong padding") << QStringLiteral("07730138933781281091") << QString();
        QTest::newRow("a letter") << QStringLiteral("0773-O13893378-128109") << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void typedIsScanned()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, canonical);
        const auto serial = canonicalSerial(ticketLayoutOfState(QStringLiteral("IN")), text);
        QCOMPARE(serial.value_or(QString()), canonical);
        if (!serial) {
            QCOMPARE(serial.error().code, QStringLiteral("serial.malformed"));
        }
    }

    void otherLotteriesKeepTheirSigns()
    {
        const auto serial = canonicalSerial(ticketLayoutOfState(QStringLiteral("MI")),
                                            QStringLiteral("dkfzl7-kpr8q4-vcx5kt-wb4y8q-&xz"));
        QVERIFY(serial);
        QCOMPARE(*serial, QStringLiteral("DKFZL7-KPR8Q4-VCX5KT-WB4Y8Q-&XZ"));
        QVERIFY(!canonicalSerial(genericTicketLayout(), QStringLiteral("12")));
    }

    void theBarcodeMustFitTheRule()
    {
        const SerialRule rule = *ticketLayoutOfState(QStringLiteral("IN")).serial;
        CodeReading code;
        code.symbology = Symbology::Itf;
        code.text = QStringLiteral("07820197790731255090");
        QCOMPARE(serialFromBarcode(rule, code), QStringLiteral("0782-019779073-125509"));
        code.text = QStringLiteral("07780214");
        QVERIFY(!serialFromBarcode(rule, code));
        code.text = QStringLiteral("07820197790731255090");
        code.symbology = Symbology::Code128;
        QVERIFY(!serialFromBarcode(rule, code));
    }

    /// Texas prints 18 digits by what is known, but a part of Indiana's 20 looks the same.
    void aShortReadOfItfHasNoFormOfASerial()
    {
        CodeReading code;
        code.symbology = Symbology::Itf;
        code.text = QStringLiteral("07730138933781281090");
        QVERIFY(hasFormOfSerial(code));
        code.text = QStringLiteral("073013893378128109");
        QCOMPARE(code.text.size(), ticketLayoutOfState(QStringLiteral("TX")).serial->length());
        QVERIFY(!hasFormOfSerial(code));
        code.symbology = Symbology::Code128; // has a check of its own
        code.text = QStringLiteral("DKFZL7KPR8Q4VCX5KTWB4Y8Q&XZ");
        QVERIFY(hasFormOfSerial(code));
    }

    void theFirstGroupCountsDays_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QDate>("day");
        QTest::newRow("0773") << QStringLiteral("0773-013893378-128109") << QDate(2018, 6, 30);
        QTest::newRow("0778") << QStringLiteral("0778-000000000-000000") << QDate(2018, 7, 5);
        QTest::newRow("0782") << QStringLiteral("0782-019779073-125509") << QDate(2018, 7, 9);
        QTest::newRow("0793") << QStringLiteral("0793-000000000-000000") << QDate(2018, 7, 20);
    }

    void theFirstGroupCountsDays()
    {
        QFETCH(const QString, serial);
        QFETCH(const QDate, day);
        QCOMPARE(purchaseDay(*ticketLayoutOfState(QStringLiteral("IN")).serial, serial), day);
    }

    void onlyIndianaIsVerified()
    {
        for (const TicketLayout &layout : ticketLayouts()) {
            QCOMPARE(layout.verified, layout.state == QStringLiteral("IN"));
        }
        QVERIFY(!genericTicketLayout().state);
    }

    void anUnverifiedRuleRefusesNothing()
    {
        const TicketLayout &florida = ticketLayoutOfState(QStringLiteral("FL"));
        QCOMPARE(canonicalSerial(florida, QStringLiteral("26160073700251367400")).value_or(QString()),
                 QStringLiteral("2616-007370025-136740"));
        QCOMPARE(canonicalSerial(florida, QStringLiteral("ab-1234567")).value_or(QString()),
                 QStringLiteral("AB-1234567"));
    }

    void aSerialOfLettersComesFromItsBarcode()
    {
        const SerialRule rule = *ticketLayoutOfState(QStringLiteral("MI")).serial;
        CodeReading code;
        code.symbology = Symbology::Code128;
        code.text = QStringLiteral("DKFZL7KPR8Q4VCX5KTWB4Y8Q&XZ");
        QCOMPARE(serialFromBarcode(rule, code), QStringLiteral("DKFZL7-KPR8Q4-VCX5KT-WB4Y8Q-&XZ"));
        code.text = QStringLiteral("dkfzl7kpr8q4vcx5ktwb4y8q&xz");
        QVERIFY(!serialFromBarcode(rule, code));
    }

    void aQrCodeIsAdvertising()
    {
        const SerialRule rule = *ticketLayoutOfState(QStringLiteral("MD")).serial;
        CodeReading code;
        code.symbology = Symbology::QrCode;
        code.text = QStringLiteral("142400012749657621134");
        QVERIFY(!serialFromBarcode(rule, code));
        code.symbology = Symbology::Code128;
        QCOMPARE(serialFromBarcode(rule, code), QStringLiteral("1424000127496576211-34"));
    }

    void slipsTeachTheDayZero()
    {
        SerialRule rule = *ticketLayoutOfState(QStringLiteral("FL")).serial;
        rule.dayZero.reset();
        const KnownSlip first{QStringLiteral("2616-007370025-136740"), QDate(2022, 7, 27)};
        const KnownSlip second{QStringLiteral("2618-000000001-000001"), QDate(2022, 7, 29)};
        const KnownSlip odd{QStringLiteral("2619-000000001-000001"), QDate(2022, 7, 29)};
        QVERIFY(!learnDayZero(rule, {first}));
        QVERIFY(!learnDayZero(rule, {first, first}));
        QVERIFY(!learnDayZero(rule, {first, odd}));
        QVERIFY(!learnDayZero(rule, {first, second, odd, {QStringLiteral("9"), QDate(2022, 7, 29)}}));
        QCOMPARE(learnDayZero(rule, {first, second, odd}), QDate(2015, 5, 29));
        const SerialRule learnt = withLearntDayZero(rule, {first, second});
        QCOMPARE(purchaseDay(learnt, QStringLiteral("2620-000000001-000001")), QDate(2022, 7, 31));
    }

    void aWrongDayIsSaid()
    {
        const SerialRule rule = *ticketLayoutOfState(QStringLiteral("IN")).serial;
        const QString serial = QStringLiteral("0773-013893378-128109"); // of 30 Jun 2018
        const DrawDate draw = DrawDate::of(2018, 6, 30);
        QVERIFY(!serialDayDoubt(rule, serial, QDate(2018, 6, 30), draw));
        QVERIFY(!serialDayDoubt(rule, serial, {}, draw));
        const auto other = serialDayDoubt(rule, serial, QDate(2018, 6, 29), draw);
        QVERIFY(other);
        QCOMPARE(other->code, QStringLiteral("match.day_disagrees"));
        const auto late = serialDayDoubt(rule, serial, {}, DrawDate::of(2018, 6, 27));
        QVERIFY(late);
        QCOMPARE(late->code, QStringLiteral("match.serial_after_draw"));
    }

    void aBrokenLayoutIsRefused()
    {
        QCOMPARE(ticketLayoutFromJson("{").error().code, QStringLiteral("layout.malformed"));
        QCOMPARE(ticketLayoutFromJson(R"({"id":"x","serial":{"groups":[],"symbology":"itf"}})").error().code,
                 QStringLiteral("layout.serial_invalid"));
        QCOMPARE(ticketLayoutFromJson(R"({"id":"x","games":[{"code":"powerball"}]})").error().code,
                 QStringLiteral("layout.game_invalid"));
    }
};

QTEST_GUILESS_MAIN(tst_TicketSerial)
#include "tst_ticketserial.moc"
