#include "models/games/edition.h"
#include "models/games/resultcheck.h"
#include "tests/models/drawdata.h"

#include <QTest>

using namespace truvamate;

namespace {

Play play(std::vector<int> numbers, int special)
{
    return {*MainNumbers::fromAnyOrder(std::move(numbers)), special};
}

QString codeOf(const Result<std::vector<ResultWarning>> &result)
{
    return result ? QString() : result.error().code;
}

DrawResult drawn(std::vector<int> numbers, int special, std::optional<int> multiplier = std::nullopt)
{
    return {play(std::move(numbers), special), multiplier, std::nullopt};
}

} // namespace

class tst_Editions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gameNamesOfEverySpelling()
    {
        for (const char *text : {"powerball", "Powerball", "POWERBALL", "power_ball", "PB"}) {
            QCOMPARE(*gameFromCode(QString::fromLatin1(text)), Game::Powerball);
        }
        for (const char *text : {"mega_millions", "megamillions", "MegaMillions", "Mega Millions", "MM"}) {
            QCOMPARE(*gameFromCode(QString::fromLatin1(text)), Game::MegaMillions);
        }
        QCOMPARE(gameFromCode(QStringLiteral("keno")).error().code, QStringLiteral("game.unknown"));
        for (const Game game : allGames) {
            QCOMPARE(*gameFromCode(gameCode(game)), game);
            QCOMPARE(*gameFromCode(gameName(game)), game);
        }
    }

    void editionsChangeOnTheirFirstDraw_data()
    {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("mainMax");
        QTest::addColumn<int>("specialMax");
        QTest::addColumn<int>("dollarsALine");
        const auto row = [](const char *game, const char *date, const char *code, int main, int special,
                            int price) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(game), QLatin1String(date))))
                << QString::fromLatin1(game) << QString::fromLatin1(date) << QString::fromLatin1(code) << main
                << special << price;
        };
        row("powerball", "1992-04-22", "powerball-1992-04", 45, 45, 1);
        row("powerball", "1997-11-01", "powerball-1992-04", 45, 45, 1);
        row("powerball", "1997-11-05", "powerball-1997-11", 49, 42, 1);
        row("powerball", "2002-10-09", "powerball-2002-10", 53, 42, 1);
        row("powerball", "2005-08-31", "powerball-2005-08", 55, 42, 1);
        row("powerball", "2009-01-07", "powerball-2009-01", 59, 39, 1);
        row("powerball", "2012-01-14", "powerball-2009-01", 59, 39, 1);
        row("powerball", "2012-01-18", "powerball-2012-01", 59, 35, 2);
        row("powerball", "2014-01-22", "powerball-2014-01", 59, 35, 2);
        row("powerball", "2015-10-03", "powerball-2014-01", 59, 35, 2);
        row("powerball", "2015-10-07", "powerball-2015-10", 69, 26, 2);
        row("powerball", "2021-08-23", "powerball-2021-08", 69, 26, 2);
        row("mega_millions", "2002-05-17", "mega_millions-2002-05", 52, 52, 1);
        row("mega_millions", "2005-06-24", "mega_millions-2005-06", 56, 46, 1);
        row("mega_millions", "2013-10-22", "mega_millions-2013-10", 75, 15, 1);
        row("mega_millions", "2017-10-31", "mega_millions-2017-10", 70, 25, 2);
        row("mega_millions", "2025-04-04", "mega_millions-2017-10", 70, 25, 2);
        row("mega_millions", "2025-04-08", "mega_millions-2025-04", 70, 24, 5);
    }
    void editionsChangeOnTheirFirstDraw()
    {
        QFETCH(QString, game);
        QFETCH(QString, date);
        QFETCH(QString, code);
        const auto found = editionFor(*gameFromCode(game), *DrawDate::fromString(date));
        QVERIFY(found);
        QCOMPARE((*found)->code, code);
        QCOMPARE(*editionByCode(code), *found);
        QTEST(found.value()->mainMax, "mainMax");
        QTEST(found.value()->specialMax, "specialMax");
        QFETCH(int, dollarsALine);
        QCOMPARE((*found)->linePrice, dollars(dollarsALine));
    }

    void noEditionBeforeTheFirstDraw()
    {
        const auto early = editionFor(Game::MegaMillions, DrawDate::of(2002, 5, 14));
        QCOMPARE(early.error().code, QStringLiteral("edition.before_first_draw"));
        QCOMPARE(
            early.error().message,
            QStringLiteral("Mega Millions was first drawn on 17 May 2002; there is no draw on 14 May 2002."));
        QVERIFY(!editionFor(Game::Powerball, DrawDate()));
        QVERIFY(!editionByCode(QStringLiteral("powerball-2050-01")));
    }

    void editionsStartOnOneOfTheirDrawDays()
    {
        for (const Edition &e : allEditions()) {
            QVERIFY2(e.isDrawDay(e.firstDraw), qPrintable(e.code));
            QVERIFY(e.matrixSince <= e.firstDraw);
            QCOMPARE(*multiplierKindFromCode(multiplierKindCode(e.multiplier.kind)), e.multiplier.kind);
        }
        QCOMPARE(allEditions().size(), std::size_t(14));
    }

    void onlyVerifiedEditionsArePriced()
    {
        QStringList priced;
        for (const Edition &e : allEditions()) {
            if (e.isPriced()) {
                priced.append(e.code);
            }
        }
        QCOMPARE(
            priced,
            QStringList({QStringLiteral("powerball-2009-01"), QStringLiteral("powerball-2012-01"),
                         QStringLiteral("powerball-2014-01"), QStringLiteral("powerball-2015-10"),
                         QStringLiteral("powerball-2021-08"), QStringLiteral("mega_millions-2013-10"),
                         QStringLiteral("mega_millions-2017-10"), QStringLiteral("mega_millions-2025-04")}));
    }

    void megaBall25EndedInApril2025()
    {
        QVERIFY(parsePlay(Game::MegaMillions, DrawDate::of(2025, 4, 4), {1, 2, 3, 4, 70}, 25));
        const auto late = parsePlay(Game::MegaMillions, DrawDate::of(2025, 4, 8), {1, 2, 3, 4, 70}, 25);
        QCOMPARE(late.error().code, QStringLiteral("play.out_of_range"));
        QCOMPARE(late.error().message,
                 QStringLiteral("Mega Ball 25 is out of range: 1 to 24 since 8 Apr 2025."));
        const auto main = parsePlay(Game::Powerball, DrawDate::of(2026, 1, 3), {1, 2, 3, 4, 70}, 26);
        QCOMPARE(main.error().message,
                 QStringLiteral("Powerball number 70 is out of range: 1 to 69 since 7 Oct 2015."));
        QVERIFY(!parsePlay(Game::Powerball, DrawDate::of(2026, 1, 3), {1, 2, 3, 4, 69}, 27));
        QVERIFY(!parsePlay(Game::Powerball, DrawDate::of(2026, 1, 3), {1, 2, 3, 4, 69}, 0));
    }

    void numbersRiseAndDiffer()
    {
        QCOMPARE(MainNumbers::fromSorted({5, 5, 5, 5, 5}).error().code, QStringLiteral("play.duplicate"));
        QCOMPARE(MainNumbers::fromSorted({5, 4, 6, 7, 8}).error().message,
                 QStringLiteral("The numbers of a play rise; 4 stands after 5."));
        QCOMPARE(MainNumbers::fromSorted({1, 2, 3, 4}).error().code, QStringLiteral("play.wrong_count"));
        QCOMPARE(MainNumbers::fromSorted({0, 2, 3, 4, 5}).error().code, QStringLiteral("play.out_of_range"));
        QCOMPARE(MainNumbers::fromAnyOrder({61, 2, 43, 25, 36})->values(),
                 (std::array<int, 5>{2, 25, 36, 43, 61}));
        QCOMPARE(MainNumbers::fromAnyOrder({61, 2, 61, 25, 36}).error().message,
                 QStringLiteral("The number 61 stands twice in one play."));
        QCOMPARE(play({61, 2, 43, 25, 36}, 4).toText(), QStringLiteral("02 25 36 43 61 + 04"));
    }

    void everyHistoricDrawLiesInItsEdition_data()
    {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("Powerball") << QStringLiteral("powerball") << drawHistoryPath("powerball_merged.csv")
                                   << 3842;
        QTest::newRow("Mega Millions")
            << QStringLiteral("mega_millions") << drawHistoryPath("megamillions_merged.csv") << 2527;
    }
    void everyHistoricDrawLiesInItsEdition()
    {
        QFETCH(QString, game);
        QFETCH(QString, path);
        QFETCH(int, atLeast);
        if (path.isEmpty()) {
            QSKIP("TRUVAMATE_SHARED does not lead to the draw histories");
        }
        const QList<HistoricDraw> draws = readDrawHistory(path);
        QVERIFY(draws.size() >= atLeast);
        for (const HistoricDraw &draw : draws) {
            const DrawResult result = drawn(draw.numbers, draw.special, draw.multiplier);
            const auto checked
                = validateResult(*gameFromCode(game), *DrawDate::fromString(draw.date), result, std::nullopt);
            QVERIFY2(checked,
                     qPrintable(draw.date + QStringLiteral(": ")
                                + (checked ? QString() : checked.error().message)));
            for (const ResultWarning &warning : *checked) {
                QVERIFY2(warning.code != QLatin1String("result.multiplier_missing"), qPrintable(draw.date));
            }
        }
    }

    void impossibleResultsAreRefused()
    {
        const auto check = [](Game game, DrawDate date, const DrawResult &result) {
            return codeOf(validateResult(game, date, result, dollars(100'000'000)));
        };
        const DrawDate saturday = DrawDate::of(2018, 6, 30);
        QCOMPARE(check(Game::Powerball, saturday, drawn({3, 9, 20, 42, 61}, 24, 2)), QString());
        QCOMPARE(check(Game::Powerball, DrawDate::of(2018, 7, 2), drawn({3, 9, 20, 42, 61}, 24, 2)),
                 QStringLiteral("result.no_draw_that_day"));
        QCOMPARE(check(Game::Powerball, saturday, drawn({3, 9, 20, 42, 61}, 24, 6)),
                 QStringLiteral("result.multiplier_out_of_range"));
        QCOMPARE(check(Game::Powerball, DrawDate::of(2013, 6, 29), drawn({3, 9, 20, 42, 59}, 24, 2)),
                 QStringLiteral("result.multiplier_not_drawn"));
        QCOMPARE(check(Game::MegaMillions, DrawDate::of(2025, 4, 8), drawn({3, 9, 20, 42, 61}, 24, 2)),
                 QStringLiteral("result.multiplier_not_drawn"));
        QCOMPARE(check(Game::MegaMillions, DrawDate::of(2025, 4, 8), drawn({3, 9, 20, 42, 61}, 25)),
                 QStringLiteral("play.out_of_range"));
        DrawResult withDouble = drawn({3, 9, 20, 42, 61}, 24, 2);
        withDouble.doublePlay = play({1, 2, 3, 4, 5}, 6);
        QCOMPARE(check(Game::Powerball, saturday, withDouble), QStringLiteral("result.no_double_play"));
        QCOMPARE(check(Game::Powerball, DrawDate::of(2021, 8, 23), withDouble), QString());
    }

    void tenTimesNeedsASmallJackpot()
    {
        const DrawResult tenTimes = drawn({3, 9, 20, 42, 61}, 24, 10);
        const DrawDate date = DrawDate::of(2018, 6, 30);
        QVERIFY(validateResult(Game::Powerball, date, tenTimes, dollars(150'000'000))->empty());
        const auto above = validateResult(Game::Powerball, date, tenTimes, dollars(150'000'001));
        QCOMPARE(above.error().code, QStringLiteral("result.ten_times_above_limit"));
        QVERIFY(above.error().message.contains(QLatin1String("$150,000,001.00")));
        const auto unknown = validateResult(Game::Powerball, date, tenTimes, std::nullopt);
        QCOMPARE(unknown->at(0).code, QStringLiteral("result.jackpot_unknown"));
    }
};

QTEST_APPLESS_MAIN(tst_Editions)
#include "tst_editions.moc"
