#include "models/tickets/matcher.h"
#include "models/tickets/serial.h"

#include <QTest>

using namespace truvamate;

namespace {

/// The reading of a real Indiana ticket, as the reader gives it.
ImageReading soundReading()
{
    PrintedPlay play;
    play.letter = QStringLiteral("A");
    play.numbers = {2, 25, 36, 43, 61};
    play.special = 24;
    play.quickPick = true;
    TicketReading ticket;
    ticket.layout = QStringLiteral("indiana");
    ticket.layoutVerified = true;
    ticket.state = QStringLiteral("IN");
    ticket.game = QStringLiteral("powerball");
    ticket.serial = ticket.barcodeSerial = ticket.printedSerial = QStringLiteral("0773-013893378-128109");
    ticket.plays = {play};
    ticket.drawDates = {DrawDate::of(2018, 6, 30)};
    ticket.soldAt = PrintedTime{QDate(2018, 6, 30), QTime(15, 13, 1)};
    ticket.price = dollars(2);
    ticket.terminal = QStringLiteral("763169-04");
    ticket.powerPlay = false;
    CodeReading code;
    code.symbology = Symbology::Itf;
    code.text = QStringLiteral("07730138933781281090");
    code.certain = true;
    ImageReading reading;
    reading.codes = {code};
    reading.ticket = ticket;
    return reading;
}

ExpectedLine line(const char *id, std::optional<std::array<int, 5>> numbers, std::optional<int> special,
                  DrawDate draw = DrawDate::of(2018, 6, 30))
{
    return {QString::fromLatin1(id), QStringLiteral("powerball"), draw, numbers, special, false};
}

std::vector<ExpectedLine> soundOrder()
{
    return {line("one", std::array{2, 25, 36, 43, 61}, 24)};
}

QStringList sentences(const TicketMatch &match)
{
    QStringList all;
    for (const Reason &reason : match.reasons) {
        all.append(reason.sentence);
    }
    return all;
}

bool hasReason(const TicketMatch &match, const char *code)
{
    return std::ranges::find(match.reasons, QString::fromLatin1(code), &Reason::code) != match.reasons.end();
}

using Change = std::function<void(ImageReading &, std::vector<ExpectedLine> &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class tst_TicketMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThreeAgree()
    {
        const TicketMatch match = matchTicket(soundReading(), soundOrder());
        QCOMPARE(matchVerdictName(match.verdict), QStringLiteral("match"));
        QVERIFY(match.reasons.empty());
        QCOMPARE(match.assignments.size(), size_t(1));
        QCOMPARE(match.assignments.front(),
                 (PlayAssignment{QStringLiteral("A"), DrawDate::of(2018, 6, 30), QStringLiteral("one")}));
    }

    void oneThingAtATime_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *verdict, const char *code, Change change) {
            QTest::newRow(name) << change << QString::fromLatin1(verdict) << QString::fromLatin1(code);
        };
        row("another number", "wrong", "match.number_differs",
            [](auto &reading, auto &) { reading.ticket->plays[0].numbers[1] = 33; });
        row("another special", "wrong", "match.special_differs",
            [](auto &reading, auto &) { reading.ticket->plays[0].special = 5; });
        row("another draw", "wrong", "match.draw_date_differs",
            [](auto &reading, auto &) { reading.ticket->drawDates = {DrawDate::of(2018, 7, 11)}; });
        row("another game", "wrong", "match.game_differs",
            [](auto &reading, auto &) { reading.ticket->game = QStringLiteral("mega_millions"); });
        row("barcode of other paper", "wrong", "match.serial_disagrees", [](auto &reading, auto &) {
            reading.ticket->barcodeSerial = QStringLiteral("0782-019779073-125509");
        });
        row("Power Play ordered", "wrong", "match.power_play_differs",
            [](auto &, auto &order) { order[0].powerPlay = true; });
        row("cereal box", "wrong", "match.not_a_ticket", [](auto &reading, auto &) {
            reading.ticket.reset();
            reading.codes[0].symbology = Symbology::Ean13;
        });
        row("number unread", "check", "match.number_unread",
            [](auto &reading, auto &) { reading.ticket->plays[0].numbers[1].reset(); });
        row("draw date unread", "check", "match.draw_date_unread",
            [](auto &reading, auto &) { reading.ticket->drawDates.clear(); });
        row("no barcode", "check", "match.no_barcode", [](auto &reading, auto &) {
            reading.ticket->barcodeSerial.reset();
            reading.codes.clear();
        });
        row("serial print unread", "check", "match.serial_unconfirmed",
            [](auto &reading, auto &) { reading.ticket->printedSerial.reset(); });
        row("barcode seen once", "check", "match.barcode_uncertain",
            [](auto &reading, auto &) { reading.codes[0].certain = false; });
        row("two tickets", "check", "match.several_tickets",
            [](auto &reading, auto &) { reading.codes.push_back(reading.codes[0]); });
        row("layout without a sample", "check", "match.layout_unverified",
            [](auto &reading, auto &) { reading.ticket->layoutVerified = false; });
        row("day of the serial", "check", "match.day_disagrees",
            [](auto &reading, auto &) { reading.ticket->soldAt->date = QDate(2018, 6, 29); });
        row("sold after the draw", "check", "match.sold_after_draw",
            [](auto &reading, auto &) { reading.ticket->soldAt->date = QDate(2018, 7, 1); });
        row("Power Play unread", "check", "match.power_play_unread",
            [](auto &reading, auto &) { reading.ticket->powerPlay.reset(); });
        row("a doubt of the reader", "check", "scan.price_unsure", [](auto &reading, auto &) {
            reading.ticket->doubts.push_back(
                {QStringLiteral("scan.price_unsure"), QStringLiteral("Unsure.")});
        });
        row("nothing ordered", "check", "match.nothing_ordered", [](auto &, auto &order) { order.clear(); });
        row("extra play", "check", "match.extra_play", [](auto &reading, auto &) {
            reading.ticket->plays.push_back(reading.ticket->plays[0]);
            reading.ticket->plays[1].letter = QStringLiteral("B");
        });
        row("nothing recognised", "check", "match.no_ticket", [](auto &reading, auto &) {
            reading.ticket.reset();
            reading.codes.clear();
        });
    }

    void oneThingAtATime()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, verdict);
        QFETCH(const QString, code);
        ImageReading reading = soundReading();
        std::vector<ExpectedLine> order = soundOrder();
        change(reading, order);
        const TicketMatch match = matchTicket(reading, order);
        QCOMPARE(matchVerdictName(match.verdict), verdict);
        QVERIFY2(hasReason(match, qPrintable(code)), qPrintable(sentences(match).join(u'\n')));
    }

    void saysWhatIsPrintedAndWhatWasOrdered()
    {
        ImageReading reading = soundReading();
        reading.ticket->drawDates = {DrawDate::of(2018, 7, 11)};
        reading.ticket->plays[0].numbers = {8, 33, 56, 57, 65};
        reading.ticket->plays[0].special = 5;
        const TicketMatch match = matchTicket(reading, soundOrder());
        QCOMPARE(matchVerdictName(match.verdict), QStringLiteral("wrong"));
        QVERIFY(match.assignments.empty());
        const QStringList said = sentences(match);
        QVERIFY(said.contains(QStringLiteral("11 Jul 2018 is printed, 30 Jun 2018 was ordered.")));
        QVERIFY(said.contains(QStringLiteral("33 is printed, 25 was ordered.")));
        QVERIFY(said.contains(QStringLiteral("Special number 5 is printed, 24 was ordered.")));
    }

    void eachPlayFindsItsLineInAnyOrder()
    {
        ImageReading reading = soundReading();
        PrintedPlay second = reading.ticket->plays[0];
        second.letter = QStringLiteral("B");
        second.numbers = {1, 2, 3, 4, 5};
        second.special = 6;
        PrintedPlay third = second;
        third.letter = QStringLiteral("C");
        third.numbers = {10, 20, 30, 40, 50};
        reading.ticket->plays = {second, reading.ticket->plays[0], third};
        const std::vector<ExpectedLine> order{
            line("pick", std::nullopt, std::nullopt), line("one", std::array{61, 2, 25, 36, 43}, 24),
            line("two", std::array{1, 2, 3, 4, 5}, 6), line("later", std::array{7, 8, 9, 10, 11}, 1)};
        const TicketMatch match = matchTicket(reading, order);
        QCOMPARE(matchVerdictName(match.verdict), QStringLiteral("match"));
        QHash<QString, QString> lineOf;
        for (const PlayAssignment &each : match.assignments) {
            lineOf.insert(each.letter, each.lineId);
        }
        QCOMPARE(lineOf.value(QStringLiteral("A")), QStringLiteral("one"));
        QCOMPARE(lineOf.value(QStringLiteral("B")), QStringLiteral("two"));
        QCOMPARE(lineOf.value(QStringLiteral("C")), QStringLiteral("pick"));
        QCOMPARE(match.linesWithoutPaper, std::vector<QString>{QStringLiteral("later")});
    }

    void onePlayServesSeveralDraws()
    {
        ImageReading reading = soundReading();
        reading.ticket->drawDates = {DrawDate::of(2018, 6, 30), DrawDate::of(2018, 7, 4)};
        const std::array numbers{2, 25, 36, 43, 61};
        const TicketMatch both = matchTicket(
            reading, {line("sat", numbers, 24), line("wed", numbers, 24, DrawDate::of(2018, 7, 4))});
        QCOMPARE(matchVerdictName(both.verdict), QStringLiteral("match"));
        QCOMPARE(both.assignments.size(), size_t(2));
        const TicketMatch one = matchTicket(reading, {line("sat", numbers, 24)});
        QCOMPARE(matchVerdictName(one.verdict), QStringLiteral("wrong"));
    }

    void theMultiplierOfMegaMillionsIsNeededSince2025()
    {
        ImageReading reading = soundReading();
        reading.ticket->game = QStringLiteral("mega_millions");
        reading.ticket->drawDates = {DrawDate::of(2025, 4, 8)};
        reading.ticket->soldAt.reset();
        ExpectedLine ordered = line("mm", std::array{2, 25, 36, 43, 61}, 24, DrawDate::of(2025, 4, 8));
        ordered.game = QStringLiteral("mega_millions");
        const TicketMatch without = matchTicket(reading, {ordered});
        QVERIFY(hasReason(without, "match.multiplier_unread"));
        reading.ticket->plays[0].multiplier = 3;
        QVERIFY(!hasReason(matchTicket(reading, {ordered}), "match.multiplier_unread"));
    }
};

QTEST_GUILESS_MAIN(tst_TicketMatcher)
#include "tst_ticketmatcher.moc"
