#include "models/tickets/layout.h"
#include "models/tickets/matcher.h"
#include "scanner/imagereader.h"
#include "scanner/linepattern.h"
#include "tests/bench/playlines.h"

#include <QTest>

#include <set>

using namespace truvamate;

namespace {

constexpr int largeDigits = 36; // pixels: what a phone gives that is held well
constexpr std::uint64_t seed = 71'000;

bench::PlayScore scoreOf(const sample::TicketToPrint &ticket, const TicketReading &read)
{
    return bench::scorePlays(ticket, read);
}

std::vector<ExpectedLine> orderOf(const sample::TicketToPrint &ticket)
{
    std::vector<ExpectedLine> lines;
    for (const QDate draw : ticket.drawDates) {
        for (const sample::PrintedPlay &play : ticket.plays) {
            ExpectedLine line;
            line.id = QString::number(lines.size());
            line.game = ticket.game;
            line.draw = DrawDate(draw);
            line.numbers.emplace();
            std::ranges::copy(play.numbers, line.numbers->begin());
            line.special = play.special;
            line.powerPlay = ticket.powerPlay.value_or(false);
            lines.push_back(line);
        }
    }
    return lines;
}

} // namespace

class tst_TicketLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayoutHasAForm()
    {
        std::set<QString> forms;
        for (const QString &form : bench::playForms()) {
            forms.insert(form);
        }
        for (const TicketLayout &layout : ticketLayouts()) {
            QVERIFY2(forms.contains(layout.id), qPrintable(layout.id));
            QVERIFY2(!layout.plays.isEmpty(), qPrintable(layout.id));
            for (const QString &pattern : layout.plays + layout.lines) {
                const auto parsed = LinePattern::parse(pattern, layout.quickPickMarkers, layout.specialNames);
                QVERIFY2(parsed, qPrintable(layout.id + u' ' + pattern));
            }
        }
    }

    void readsEachForm_data()
    {
        QTest::addColumn<QString>("form");
        for (const QString &form : bench::playForms()) {
            QTest::newRow(qPrintable(form)) << form;
        }
    }

    void readsEachForm()
    {
        QFETCH(const QString, form);
        ImageReader reader;
        bench::PlayScore score;
        for (std::uint64_t i = 0; i < 2; ++i) {
            SeededRandom random(seed + i);
            const auto typeface = bench::testTypefaces.at(i % bench::testTypefaces.size());
            const sample::TicketToPrint ticket = bench::randomTicket(form, typeface, random);
            const auto photo = bench::photographPlays(ticket, largeDigits, bench::Wear::None, random);
            QVERIFY2(photo, photo ? "" : qPrintable(photo.error().message));
            const auto read = reader.read(*photo);
            QVERIFY(read && read->reading.ticket);
            const TicketReading &found = *read->reading.ticket;
            if (form == QLatin1String("generic")) {
                QVERIFY(!found.state); // its serial fits several lotteries, and no word says which
            } else {
                QCOMPARE(found.layout, form);
            }
            QCOMPARE(found.game, std::optional(ticket.game));
            for (const DrawDate &date : found.drawDates) {
                QVERIFY2(std::ranges::find(ticket.drawDates, date.date()) != ticket.drawDates.end(),
                         qPrintable(date.toString()));
            }
            if (found.price) {
                QCOMPARE(found.price->minor(), std::int64_t(ticket.priceCents));
            }
            score += scoreOf(ticket, found);
            const TicketMatch match = matchTicket(read->reading, orderOf(ticket));
            QVERIFY2(match.verdict != MatchVerdict::Match || found.layoutVerified,
                     "a layout without real samples ended green");
        }
        qInfo("%s: %d of %d lines exact, %d left open", qPrintable(form), score.exact, score.lines,
              score.abstained);
        QCOMPARE(score.wrong, 0);
        QVERIFY(10 * score.exact >= 9 * score.lines); // the rest is left open
    }
};

QTEST_GUILESS_MAIN(tst_TicketLayouts)
#include "tst_ticketlayouts.moc"
