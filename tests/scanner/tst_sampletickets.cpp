#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "models/random.h"
#include "scanner/imagereader.h"

#include <QTest>

#include <set>

using namespace truvamate;

namespace {

sample::TicketToPrint randomTicket(RandomSource &random)
{
    sample::TicketToPrint ticket;
    const auto plays = 1 + random.below(5);
    for (std::uint64_t i = 0; i < plays; ++i) {
        std::set<int> numbers;
        while (numbers.size() < 5) {
            numbers.insert(1 + static_cast<int>(random.below(69)));
        }
        sample::PrintedPlay play;
        play.letter = QChar(u'A' + static_cast<int>(i));
        play.numbers.assign(numbers.begin(), numbers.end());
        play.special = 1 + static_cast<int>(random.below(26));
        ticket.plays.push_back(play);
    }
    const QDate sold = QDate(2018, 1, 1).addDays(static_cast<qint64>(random.below(900)));
    ticket.soldAt = QDateTime(sold, QTime(14, 5, 9), Qt::UTC);
    ticket.drawDates = {sold.addDays(2)};
    ticket.serial = {QStringLiteral("%1").arg(QDate(2016, 5, 18).daysTo(sold), 4, 10, QLatin1Char('0')),
                     QStringLiteral("%1").arg(random.below(1'000'000'000), 9, 10, QLatin1Char('0')),
                     QStringLiteral("%1").arg(random.below(1'000'000), 6, 10, QLatin1Char('0'))};
    ticket.terminal = QStringLiteral("763169-04");
    ticket.priceCents = 200 * static_cast<int>(plays);
    return ticket;
}

/// Every number that was read is the one that was printed.
bool isTrue(const TicketReading &read, const sample::TicketToPrint &printed)
{
    bool isTrue = read.plays.size() <= printed.plays.size();
    for (std::size_t i = 0; isTrue && i < read.plays.size(); ++i) {
        for (std::size_t j = 0; j < 5; ++j) {
            isTrue = isTrue
                && read.plays[i].numbers[j].value_or(printed.plays[i].numbers[j])
                    == printed.plays[i].numbers[j];
        }
        isTrue
            = isTrue && read.plays[i].special.value_or(printed.plays[i].special) == printed.plays[i].special;
    }
    return isTrue && (read.drawDates.empty() || read.drawDates.front().date() == printed.drawDates.front());
}

bool isComplete(const TicketReading &read, const sample::TicketToPrint &printed)
{
    return read.plays.size() == printed.plays.size() && !read.drawDates.empty()
        && std::ranges::all_of(read.plays, &PrintedPlay::isComplete);
}

} // namespace

class tst_SampleTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadWrong()
    {
        constexpr int count = 8;
        const quint64 seed = 4'000;
        qInfo("seeds %llu to %llu", seed, seed + count - 1);
        ImageReader reader;
        int whole = 0;
        for (quint64 i = 0; i < count; ++i) {
            SeededRandom random(seed + i);
            const sample::TicketToPrint printed = randomTicket(random);
            const auto paper = sample::renderTicket(printed);
            QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message));
            const auto photo = sample::photograph(*paper, sample::mildCamera(seed + i));
            QVERIFY(photo);
            const auto read = reader.read(*photo);
            QVERIFY(read);
            for (const CodeReading &code : read->reading.codes) {
                QCOMPARE(code.text, sample::barcodeText(printed));
            }
            QVERIFY(read->reading.ticket);
            QVERIFY2(isTrue(*read->reading.ticket, printed),
                     qPrintable(QStringLiteral("seed %1").arg(seed + i)));
            whole += isComplete(*read->reading.ticket, printed) ? 1 : 0;
        }
        qInfo("%d of %d whole", whole, count);
        QVERIFY(2 * whole >= count); // the rest is doubted, never guessed
    }
};

QTEST_GUILESS_MAIN(tst_SampleTickets)
#include "tst_sampletickets.moc"
