#include "ui/scan/doubtrow.h"
#include "ui/scan/papermatch.h"
#include "ui/scan/reasonwords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace truvamate;

namespace {

const DrawId june30(QUuid::createUuid());
const DrawId july4(QUuid::createUuid());

LineToBuy line(const QString &order, DrawId draw, DrawDate date, std::vector<int> numbers, int special,
               bool leased = false, std::int64_t paidAt = 1)
{
    LineToBuy made;
    made.ticketId = LottoTicketId(QUuid::createUuid());
    made.orderId = OrderId(QUuid::createUuidV5(QUuid(), order));
    made.orderNumber = order;
    made.game = QStringLiteral("powerball");
    made.drawId = draw;
    made.drawDate = date;
    made.selection = QStringLiteral("chosen");
    made.numbers = std::move(numbers);
    made.special = special;
    made.paidAt = Instant{paidAt};
    if (leased) {
        made.leaseId = LeaseId(QUuid::createUuid());
    }
    return made;
}

LineToBuy ofJune30(const QString &order, std::vector<int> numbers = {2, 25, 36, 43, 61}, int special = 24,
                   bool leased = false, std::int64_t paidAt = 1)
{
    return line(order, june30, DrawDate::of(2018, 6, 30), std::move(numbers), special, leased, paidAt);
}

PrintedPlay play(const QString &letter, std::array<std::optional<int>, 5> numbers, std::optional<int> special)
{
    PrintedPlay made;
    made.letter = letter;
    made.numbers = numbers;
    made.special = special;
    made.quickPick = false;
    return made;
}

/// A whole reading without doubt of Indiana's ticket of 30 Jun 2018.
ImageReading reading()
{
    TicketReading ticket;
    ticket.layout = QStringLiteral("indiana");
    ticket.layoutVerified = true;
    ticket.state = QStringLiteral("IN");
    ticket.game = QStringLiteral("powerball");
    ticket.serial = ticket.barcodeSerial = ticket.printedSerial = QStringLiteral("0773-013893378-128109");
    ticket.plays = {play(QStringLiteral("A"), {2, 25, 36, 43, 61}, 24)};
    ticket.drawDates = {DrawDate::of(2018, 6, 30)};
    ticket.soldAt = PrintedTime{QDate(2018, 6, 30), QTime(15, 13, 1)};
    ticket.price = dollars(2);
    ticket.powerPlay = false;
    ImageReading made;
    made.ticket = ticket;
    return made;
}

std::vector<OrderMatch> rank(const ImageReading &read, const std::vector<LineToBuy> &lines)
{
    return rankOrders(read, waitingOrders(lines, june30));
}

} // namespace

class tst_PaperMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leasedOrdersComeBeforeOlderOnes()
    {
        const auto matches = rank(reading(),
                                  {ofJune30(QStringLiteral("old"), {2, 25, 36, 43, 61}, 24, false, 1),
                                   ofJune30(QStringLiteral("leased"), {2, 25, 36, 43, 61}, 24, true, 9)});
        QCOMPARE(matches.front().order.number, QStringLiteral("leased"));
        QCOMPARE(matches.front().match.verdict, MatchVerdict::Match);
        QCOMPARE(matches.at(1).order.number, QStringLiteral("old"));
    }

    void theOrderThatFitsBeatsALeasedOneThatDoesNot()
    {
        const auto matches = rank(reading(),
                                  {ofJune30(QStringLiteral("leased"), {2, 26, 36, 43, 61}, 24, true),
                                   ofJune30(QStringLiteral("fits"))});
        QCOMPARE(matches.front().order.number, QStringLiteral("fits"));
    }

    void theOrderThatTakesMorePlaysComesFirst()
    {
        ImageReading read = reading();
        read.ticket->plays.push_back(play(QStringLiteral("B"), {4, 18, 25, 39, 60}, 11));
        read.ticket->price = dollars(4);
        const auto matches = rank(read,
                                  {ofJune30(QStringLiteral("one"), {2, 25, 36, 43, 61}, 24, false, 1),
                                   ofJune30(QStringLiteral("two"), {2, 25, 36, 43, 61}, 24, false, 2),
                                   ofJune30(QStringLiteral("two"), {4, 18, 25, 39, 60}, 11, false, 2)});
        QCOMPARE(matches.front().order.number, QStringLiteral("two"));
        QCOMPARE(matches.front().match.assignments.size(), std::size_t(2));
    }

    void theWrongTicketIsComparedWithWhatIsBeingBought()
    {
        ImageReading wrong = reading();
        wrong.ticket->plays = {play(QStringLiteral("A"), {8, 33, 56, 57, 65}, 5)};
        const auto matches
            = rank(wrong,
                   {line(QStringLiteral("later"), july4, DrawDate::of(2018, 7, 4), {8, 33, 56, 57, 66}, 5),
                    ofJune30(QStringLiteral("now"), {2, 25, 36, 43, 61}, 24, true)});
        QCOMPARE(matches.front().order.number, QStringLiteral("now"));
        QVERIFY(reasonWords(matches.front().match.reasons)
                    .contains(QStringLiteral("33 is printed, 25 was ordered.")));
        const auto compared = comparePlays(*wrong.ticket, &matches.front());
        QCOMPARE(compared.front().printed.at(1).mark, BallMark::Different);
        QCOMPARE(compared.front().ordered.at(1).number, 25);
        QVERIFY(!compared.front().isServed);
    }

    void printedAndOrderedAreMarkedBallByBall()
    {
        ImageReading read = reading();
        read.ticket->plays = {play(QStringLiteral("A"), {2, 26, std::nullopt, 43, 61}, 24)};
        const auto matches = rank(read, {ofJune30(QStringLiteral("a"))});
        const auto compared = comparePlays(*read.ticket, &matches.front());
        const auto &printed = compared.front().printed;
        QCOMPARE(printed.at(0).mark, BallMark::Same);
        QCOMPARE(printed.at(1).mark, BallMark::Different);
        QCOMPARE(printed.at(2).mark, BallMark::Doubtful);
        QVERIFY(printed.at(2).number < 0);
        QVERIFY(printed.at(5).isSpecial);
    }

    void aSettledNumberTakesItsDoubtAlong()
    {
        ImageReading read = reading();
        read.ticket->plays.front().numbers.at(1).reset();
        read.ticket->plays.front().special.reset();
        read.ticket->doubts = {{QStringLiteral("scan.number_unsure"), QStringLiteral("first")},
                               {QStringLiteral("scan.price_unsure"), QStringLiteral("other")},
                               {QStringLiteral("scan.number_unsure"), QStringLiteral("second")}};
        read.ticket->doubtfulNumbers
            = {{QStringLiteral("A"), 1, QStringLiteral("25"), QStringLiteral("26"), {}},
               {QStringLiteral("A"), 5, QStringLiteral("24"), QString(), {}}};
        QCOMPARE(missingOf(read).plays, QStringList(QStringLiteral("A")));
        QVERIFY(settleNumber(*read.ticket, QStringLiteral("A"), 5, 24));
        QCOMPARE(read.ticket->doubts.size(), std::size_t(2));
        QCOMPARE(read.ticket->doubts.back().code, QStringLiteral("scan.price_unsure"));
        QVERIFY(settleNumber(*read.ticket, QStringLiteral("A"), 1, 25));
        QVERIFY(missingOf(read).isNothing());
        QVERIFY(!settleNumber(*read.ticket, QStringLiteral("A"), 1, 26)); // it is settled
        QCOMPARE(rank(read, {ofJune30(QStringLiteral("a"))}).front().match.assignments.size(),
                 std::size_t(1));
    }

    void theHandScannerStandsInForABarcodeThatWasNotRead()
    {
        ImageReading read = reading();
        read.ticket->barcodeSerial.reset();
        read.ticket->doubts = {{QStringLiteral("scan.no_barcode"), QStringLiteral("no barcode")}};
        HandEntry entry;
        entry.scannedSerial = QStringLiteral("07730138933781281090");
        const ImageReading entered = withEntries(read, entry);
        QCOMPARE(entered.ticket->barcodeSerial, std::optional(QStringLiteral("0773-013893378-128109")));
        QCOMPARE(rank(entered, {ofJune30(QStringLiteral("a"))}).front().match.verdict, MatchVerdict::Match);
        const SlipPaper paper = paperOf(entered, entry, Shop());
        QCOMPARE(paper.symbology, std::optional(QStringLiteral("itf")));
        QVERIFY(!paper.typed);
        // Another ticket's code does not become this one's serial.
        entry.scannedSerial = QStringLiteral("07730138933781281190");
        QVERIFY(!withEntries(read, entry).ticket->serial);
    }

    void aTypedSerialAsksForASecondLook()
    {
        ImageReading read = reading();
        read.ticket->serial.reset();
        read.ticket->barcodeSerial.reset();
        read.ticket->printedSerial.reset();
        QVERIFY(missingOf(read).serial);
        HandEntry entry;
        entry.typedSerial = QStringLiteral("0773-013893378-128109");
        const ImageReading entered = withEntries(read, entry);
        QVERIFY(missingOf(entered).isNothing());
        QVERIFY(paperOf(entered, entry, Shop()).typed);
        // However it is typed, it is the serial that a scan of the same paper has.
        entry.typedSerial = QStringLiteral("0773 013893378 128109");
        QCOMPARE(withEntries(read, entry).ticket->serial, entered.ticket->serial);
        entry.typedSerial = QStringLiteral("0773013893378128109");
        QCOMPARE(withEntries(read, entry).ticket->serial, entered.ticket->serial);
        QCOMPARE(rank(entered, {ofJune30(QStringLiteral("a"))}).front().match.verdict, MatchVerdict::Check);
    }

    void aDoubtIsSettledByOneKey()
    {
        const DoubtfulNumber number{QStringLiteral("A"), 1, QStringLiteral("25"), QStringLiteral("2?"), {}};
        DoubtRow row(number, nullptr, QImage(), nullptr);
        QSignalSpy settled(&row, &DoubtRow::settled);
        row.show();
        QVERIFY(!row.findChild<QPushButton *>(QStringLiteral("choice2"))); // “2?” is no number
        QTest::keyClick(&row, Qt::Key_1);
        QCOMPARE(settled.size(), 1);
        QCOMPARE(settled.front().front().toInt(), 25);
        QSignalSpy stepped(&row, &DoubtRow::stepped);
        QTest::keyClick(&row, Qt::Key_Down);
        QTest::keyClick(&row, Qt::Key_Up);
        QCOMPARE(stepped.first().first().toInt(), 1);
        QCOMPARE(stepped.last().first().toInt(), -1);
        QSignalSpy undone(&row, &DoubtRow::undone);
        QTest::keyClick(&row, Qt::Key_Backspace);
        QCOMPARE(undone.size(), 1);
        QTest::keyClick(&row, Qt::Key_3);
        auto *other = row.findChild<QLineEdit *>(QStringLiteral("otherNumber"));
        QCOMPARE(other->text(), QStringLiteral("3"));
        QTest::keyClick(other, Qt::Key_6);
        QCOMPARE(settled.size(), 2);
        QCOMPARE(settled.last().front().toInt(), 36);
    }

    void theReadersSentencesAreFoundAgain_data()
    {
        QTest::addColumn<QString>("sentence");
        for (const char *sentence :
             {"33 is printed, 25 was ordered.", "11 Jul 2018 is printed, 30 Jun 2018 was ordered.",
              "Line B: Special number 5 is printed, 24 was ordered.",
              "Line A: number 3 could not be read for certain.",
              "Line A, number 2: one reader sees 25, the other nothing.",
              "The barcode says 0773-013893378-128109 but 0773-013893378-128108 is printed.",
              "$6.00 is printed as the price, which does not fit 1 plays for 2 draws.",
              "A sentence that nobody knows."}) {
            QTest::newRow(sentence) << QString::fromLatin1(sentence);
        }
    }
    void theReadersSentencesAreFoundAgain()
    {
        QFETCH(QString, sentence);
        QCOMPARE(reasonWords(sentence), sentence); // untranslated, the same words with the same values
    }
};

QTEST_MAIN(tst_PaperMatch)
#include "tst_papermatch.moc"
