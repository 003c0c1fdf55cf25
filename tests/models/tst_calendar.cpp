#include "models/games/calendar.h"
#include "tests/models/drawdata.h"

#include <QTest>

using namespace truvamate;

namespace {

QString drawAt(Game game, const char *date)
{
    const auto draw = drawOn(game, *DrawDate::fromString(QString::fromLatin1(date)));
    return draw ? draw->at.toString() : draw.error().code;
}

QString closes(Game game, const char *date, const char *zone, std::optional<QTime> state, int buffer = 60)
{
    const SalesCutOff cutOff{QTimeZone(zone), state, std::chrono::minutes(buffer)};
    const auto at = salesClose(game, *DrawDate::fromString(QString::fromLatin1(date)), cutOff);
    return at ? at->inZone(QTimeZone(zone)).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : at.error().code;
}

} // namespace

class tst_Calendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawInstantsFollowUsClocks_data()
    {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("bangkok");
        const auto row = [](const char *game, const char *date, const char *utc, const char *bangkok) {
            QTest::newRow(date) << QString::fromLatin1(game) << QString::fromLatin1(date)
                                << QString::fromLatin1(utc) << QString::fromLatin1(bangkok);
        };
        row("powerball", "2018-06-30", "2018-07-01T02:59:00.000Z", "Sun 1 Jul 2018 09:59");
        row("powerball", "2026-03-07", "2026-03-08T03:59:00.000Z", "Sun 8 Mar 2026 10:59");
        row("powerball", "2026-03-09", "2026-03-10T02:59:00.000Z", "Tue 10 Mar 2026 09:59");
        row("powerball", "2026-10-31", "2026-11-01T02:59:00.000Z", "Sun 1 Nov 2026 09:59");
        row("powerball", "2026-11-02", "2026-11-03T03:59:00.000Z", "Tue 3 Nov 2026 10:59");
        row("powerball", "2020-02-29", "2020-03-01T03:59:00.000Z", "Sun 1 Mar 2020 10:59");
        row("mega_millions", "2025-04-08", "2025-04-09T03:00:00.000Z", "Wed 9 Apr 2025 10:00");
        row("mega_millions", "2026-01-02", "2026-01-03T04:00:00.000Z", "Sat 3 Jan 2026 11:00");
    }
    void drawInstantsFollowUsClocks()
    {
        QFETCH(QString, game);
        QFETCH(QString, date);
        QFETCH(QString, utc);
        QFETCH(QString, bangkok);
        const auto draw = drawOn(*gameFromCode(game), *DrawDate::fromString(date));
        QCOMPARE(draw->at.toString(), utc);
        QCOMPARE(bangkokText(draw->at), bangkok);
    }

    void noDrawOnOtherDays()
    {
        QCOMPARE(drawAt(Game::Powerball, "2018-07-02"), QStringLiteral("draw.not_a_draw_day"));
        QCOMPARE(drawAt(Game::Powerball, "1992-04-18"), QStringLiteral("edition.before_first_draw"));
        QCOMPARE(drawOn(Game::MegaMillions, DrawDate::of(2026, 1, 3)).error().message,
                 QStringLiteral("Mega Millions holds no draw on Saturday 3 Jan 2026."));
    }

    void theNextDrawIsAtOrAfter()
    {
        const Instant draw = drawOn(Game::Powerball, DrawDate::of(2018, 6, 30))->at;
        QCOMPARE(nextDraw(Game::Powerball, draw)->date, DrawDate::of(2018, 6, 30));
        QCOMPARE(nextDraw(Game::Powerball, draw.plusSeconds(1))->date, DrawDate::of(2018, 7, 4));
        QCOMPARE(nextDraw(Game::MegaMillions, Instant{0})->date, DrawDate::of(2002, 5, 17));
        QCOMPARE(
            nextDraw(Game::Powerball, drawOn(Game::Powerball, DrawDate::of(2021, 8, 21))->at.plusSeconds(1))
                ->date,
            DrawDate::of(2021, 8, 23));
    }

    void theCalendarIsTheHistory_data()
    {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("notInTheHistory");
        QTest::newRow("Powerball") << QStringLiteral("powerball") << drawHistoryPath("powerball_merged.csv")
                                   << QStringList();
        // Two Christmas draws that no source of the history lists.
        QTest::newRow("Mega Millions")
            << QStringLiteral("mega_millions") << drawHistoryPath("megamillions_merged.csv")
            << QStringList({QStringLiteral("2007-12-25"), QStringLiteral("2009-12-25")});
    }
    void theCalendarIsTheHistory()
    {
        QFETCH(QString, game);
        QFETCH(QString, path);
        QFETCH(QStringList, notInTheHistory);
        if (path.isEmpty()) {
            QSKIP("TRUVAMATE_SHARED does not lead to the draw histories");
        }
        QStringList held;
        for (const HistoricDraw &draw : readDrawHistory(path)) {
            held.append(draw.date);
        }
        QVERIFY(held.size() > 2'000);
        QStringList missing;
        QStringList computed;
        for (const ScheduledDraw &draw :
             drawsBetween(*gameFromCode(game), *DrawDate::fromString(held.first()),
                          *DrawDate::fromString(held.last()))) {
            computed.append(draw.date.toString());
        }
        for (const QString &date : std::as_const(notInTheHistory)) {
            QVERIFY(computed.removeOne(date));
        }
        QCOMPARE(computed, held);
    }

    void salesCloseAtTheEarlierLimit()
    {
        // Arizona keeps no summer time, so its clock closes an hour earlier in summer.
        QCOMPARE(closes(Game::Powerball, "2026-07-04", "America/Phoenix", std::nullopt),
                 QStringLiteral("2026-07-04 18:59"));
        QCOMPARE(closes(Game::Powerball, "2026-01-03", "America/Phoenix", std::nullopt),
                 QStringLiteral("2026-01-03 19:59"));
        QCOMPARE(closes(Game::Powerball, "2026-07-04", "America/New_York", QTime(22, 0), 30),
                 QStringLiteral("2026-07-04 22:00"));
        QCOMPARE(closes(Game::Powerball, "2026-07-04", "America/New_York", QTime(22, 0), 120),
                 QStringLiteral("2026-07-04 20:59"));
        QCOMPARE(closes(Game::MegaMillions, "2026-03-10", "America/Los_Angeles", QTime(18, 45)),
                 QStringLiteral("2026-03-10 18:45"));
        // Two zones of one state close at two instants for one wall-clock rule.
        const auto close = [](const char *zone) {
            return salesClose(Game::Powerball, DrawDate::of(2018, 6, 30), {QTimeZone(zone), QTime(20, 30)})
                ->ms;
        };
        QCOMPARE(close("America/Indiana/Tell_City") - close("America/Indiana/Indianapolis"), 3'600'000);
        QCOMPARE(closes(Game::Powerball, "2026-07-03", "America/New_York", std::nullopt),
                 QStringLiteral("draw.not_a_draw_day"));
        QCOMPARE(closes(Game::Powerball, "2026-07-04", "America/Nowhere", std::nullopt),
                 QStringLiteral("shop.no_zone"));
        QCOMPARE(closes(Game::Powerball, "2026-07-04", "America/New_York", std::nullopt, -1),
                 QStringLiteral("shop.negative_buffer"));
    }
};

QTEST_APPLESS_MAIN(tst_Calendar)
#include "tst_calendar.moc"
