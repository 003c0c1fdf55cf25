#include "drawdata.h"
#include "models/games/resultfeed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace truvamate;

namespace {

/// Later than every draw of the files.
const Instant afterAll = Instant::fromLocal(QDate(2026, 11, 22), QTime(8, 0), easternZone());

const QByteArray powerballHeader = "\"Draw Date\",\"Winning Numbers\",\"Multiplier\"\n";
const QByteArray megaHeader = "\"Draw Date\",\"Winning Numbers\",\"Mega Ball\",\"Multiplier\"\n";

const FeedRow *rowOn(const ResultFeed &feed, const char *date)
{
    for (const FeedRow &row : feed.rows) {
        if (row.date.toString() == QLatin1String(date)) {
            return &row;
        }
    }
    return nullptr;
}

QStringList defectsOf(const ResultFeed &feed)
{
    QStringList texts;
    for (const FeedDefect &defect : feed.defects) {
        texts.append(QStringLiteral("%1 %2").arg(defect.line).arg(defect.error.code));
    }
    return texts;
}

QStringList missingOf(const ResultFeed &feed)
{
    QStringList texts;
    for (const DrawDate date : feed.missing) {
        texts.append(date.toString());
    }
    return texts;
}

Result<ResultFeed> readHistory(const char *file)
{
    QFile source(drawHistoryPath(file));
    if (!source.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("test.no_file"), source.errorString());
    }
    return readResultFeed(source.readAll(), afterAll);
}

} // namespace

#define SKIP_WITHOUT(file)                                                                                   \
    if (drawHistoryPath(file).isEmpty()) {                                                                   \
        QSKIP("TRUVAMATE_SHARED names no folder with data/draws/" file);                                     \
    }

class TestResultFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWholePowerballHistory()
    {
        SKIP_WITHOUT("ny_powerball_2010_to_2026-07-11.csv");
        const auto feed = readHistory("ny_powerball_2010_to_2026-07-11.csv");
        QVERIFY2(feed, qPrintable(feed ? QString() : feed.error().message));
        QCOMPARE(feed->layout, FeedLayout::NewYorkCsv);
        QCOMPARE(feed->game, Game::Powerball);
        QCOMPARE(feed->source, QStringLiteral("NY Open Data"));
        QCOMPARE(defectsOf(*feed), QStringList());
        QCOMPARE(feed->rows.size(), std::size_t(1965));
        QCOMPARE(missingOf(*feed),
                 QStringList({QStringLiteral("2014-06-28"), QStringLiteral("2017-06-10"),
                              QStringLiteral("2021-04-28"), QStringLiteral("2022-03-12"),
                              QStringLiteral("2022-04-09"), QStringLiteral("2022-11-07")}));
        const auto blank = std::count_if(feed->rows.begin(), feed->rows.end(),
                                         [](const FeedRow &row) { return !row.result.multiplier; });
        QCOMPARE(blank, 210); // 18 Jan 2012 to 18 Jan 2014
        const FeedRow *last = rowOn(*feed, "2026-07-11");
        QVERIFY(last);
        QCOMPARE(last->line, 2);
        QCOMPARE(last->result.winning.toText(), QStringLiteral("08 10 14 45 59 + 05"));
        QCOMPARE(last->result.multiplier, std::optional(2));
        QCOMPARE(last->result.doublePlay->toText(), QStringLiteral("05 07 17 26 28 + 05"));
    }

    void readsTheWholeMegaMillionsHistory()
    {
        SKIP_WITHOUT("ny_megamillions_2002_to_2026-07-10.csv");
        const auto feed = readHistory("ny_megamillions_2002_to_2026-07-10.csv");
        QVERIFY2(feed, qPrintable(feed ? QString() : feed.error().message));
        QCOMPARE(feed->game, Game::MegaMillions);
        QCOMPARE(defectsOf(*feed), QStringList());
        QCOMPARE(feed->rows.size(), std::size_t(2518));
        QCOMPARE(missingOf(*feed),
                 QStringList({QStringLiteral("2007-12-25"), QStringLiteral("2009-12-25"),
                              QStringLiteral("2013-10-18")}));
        // What New York keyed on the night that the host misread a 9.
        const FeedRow *misread = rowOn(*feed, "2022-05-10");
        QVERIFY(misread);
        QCOMPARE(misread->result.winning.toText(), QStringLiteral("15 19 20 61 70 + 06"));
        QCOMPARE(misread->result.multiplier, std::optional(3));
        QCOMPARE(rowOn(*feed, "2002-05-21")->result.winning.special, 9);
        const bool newHasNone = std::none_of(feed->rows.begin(), feed->rows.end(), [](const FeedRow &row) {
            return row.date >= DrawDate::of(2025, 4, 8) && row.result.multiplier;
        });
        QVERIFY(newHasNone);
    }

    /// The other sources know the same numbers, but for the nights that are known to differ.
    void agreesWithTheMergedHistory_data()
    {
        QTest::addColumn<QByteArray>("feedFile");
        QTest::addColumn<QByteArray>("mergedFile");
        QTest::addColumn<QStringList>("differing");
        QTest::newRow("powerball") << QByteArray("ny_powerball_2010_to_2026-07-11.csv")
                                   << QByteArray("powerball_merged.csv") << QStringList();
        QTest::newRow("mega millions")
            << QByteArray("ny_megamillions_2002_to_2026-07-10.csv") << QByteArray("megamillions_merged.csv")
            << QStringList({QStringLiteral("2022-05-10")});
    }

    void agreesWithTheMergedHistory()
    {
        QFETCH(QByteArray, feedFile);
        QFETCH(QByteArray, mergedFile);
        QFETCH(QStringList, differing);
        if (drawHistoryPath(feedFile.constData()).isEmpty()) {
            QSKIP("TRUVAMATE_SHARED names no folder with data/draws");
        }
        const auto feed = readHistory(feedFile.constData());
        QVERIFY(feed);
        QHash<QString, const FeedRow *> rows;
        for (const FeedRow &row : feed->rows) {
            rows.insert(row.date.toString(), &row);
        }
        QStringList found;
        for (const HistoricDraw &draw : readDrawHistory(drawHistoryPath(mergedFile.constData()))) {
            const FeedRow *row = rows.value(draw.date);
            if (!row) {
                continue;
            }
            const auto &values = row->result.winning.numbers.values();
            const bool same = std::vector<int>(values.begin(), values.end()) == draw.numbers
                && row->result.winning.special == draw.special;
            if (!same) {
                found.append(draw.date);
            }
        }
        QCOMPARE(found, differing);
    }

    void readsTheJsonOfTheApi()
    {
        const QByteArray powerball
            = "[{\"draw_date\":\"2021-08-25T00:00:00.000\",\"winning_numbers\":\"10 20 29 48 51 17\","
              "\"multiplier\":\"2\",\"double_play_winning_numbers\":\"09 10 21 59 62 22\"}\n"
              ",{\"draw_date\":\"2013-01-02T00:00:00.000\",\"winning_numbers\":\"08 10 25 36 43 20\"}]\n";
        const auto feed = readResultFeed(powerball, afterAll);
        QVERIFY2(feed, qPrintable(feed ? QString() : feed.error().message));
        QCOMPARE(feed->layout, FeedLayout::NewYorkJson);
        QCOMPARE(defectsOf(*feed), QStringList());
        QCOMPARE(feed->rows.size(), std::size_t(2));
        QCOMPARE(feed->rows.at(0).line, 2);
        QCOMPARE(feed->rows.at(1).result.doublePlay->toText(), QStringLiteral("09 10 21 59 62 + 22"));

        const QByteArray mega
            = "[{\"draw_date\":\"2026-07-03T00:00:00.000\",\"winning_numbers\":\"05 09 29 47 "
              "57\",\"mega_ball\":\"16\"}]";
        const auto megaFeed = readResultFeed(mega, afterAll);
        QVERIFY(megaFeed);
        QCOMPARE(megaFeed->game, Game::MegaMillions);
        QCOMPARE(megaFeed->rows.at(0).result.winning.toText(), QStringLiteral("05 09 29 47 57 + 16"));
    }

    /// One broken object costs only itself, and its line is named.
    void jsonNamesTheLineOfABrokenObject()
    {
        const QByteArray bytes
            = "[\n{\"draw_date\":\"2026-07-03T00:00:00.000\",\"winning_numbers\":\"05 09 29 47 57\",\n"
              "\"mega_ball\":\"16\"},\n{\"draw_date\":\"2026-07-07T00:00:00.000\",\"winning_numbers\":\"02 "
              "31 35 "
              "36 63\"},\n{\"draw_date\":\"2026-07-10T00:00:00.000\",\"winning_numbers\":\"02 39 44 46 "
              "56\",\"mega_ball\":}\n]";
        const auto feed = readResultFeed(bytes, afterAll);
        QVERIFY(feed);
        QCOMPARE(feed->rows.size(), std::size_t(1));
        QCOMPARE(defectsOf(*feed),
                 QStringList({QStringLiteral("4 feed.other_game"), QStringLiteral("5 feed.not_json")}));
        QVERIFY(!readResultFeed(bytes.left(bytes.size() - 40), afterAll));
    }

    void readsTexasWithoutHeader()
    {
        const QByteArray powerball = "Powerball,1,18,2012,6,29,34,44,50,28\r\n"
                                     "Powerball,10,7,2015,18,30,40,48,52,9,3\r\n";
        const auto feed = readResultFeed(powerball, afterAll);
        QVERIFY2(feed, qPrintable(feed ? QString() : feed.error().message));
        QCOMPARE(feed->layout, FeedLayout::TexasCsv);
        QCOMPARE(feed->source, QStringLiteral("Texas Lottery"));
        QCOMPARE(defectsOf(*feed), QStringList());
        QCOMPARE(rowOn(*feed, "2012-01-18")->result.multiplier, std::optional<int>());
        QCOMPARE(rowOn(*feed, "2015-10-07")->result.multiplier, std::optional(3));
        QCOMPARE(rowOn(*feed, "2015-10-07")->result.winning.toText(), QStringLiteral("18 30 40 48 52 + 09"));

        const auto mega = readResultFeed("Mega Millions,4,4,2025,5,12,20,41,61,3,2\n"
                                         "Mega Millions,4,8,2025,19,20,38,47,62,22\n",
                                         afterAll);
        QVERIFY(mega);
        QCOMPARE(defectsOf(*mega), QStringList());
        QCOMPARE(mega->rows.size(), std::size_t(2));
    }

    void refusesWhatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("page with status 200")
            << QByteArray("\n<!DOCTYPE html><html><body>Under maintenance</body></html>")
            << QStringLiteral("feed.html");
        QTest::newRow("page behind a comment")
            << QByteArray("<!-- hi -->\n<HTML>") << QStringLiteral("feed.html");
        QTest::newRow("nothing") << QByteArray(" \r\n \n") << QStringLiteral("feed.empty");
        QTest::newRow("empty answer") << QByteArray("[]") << QStringLiteral("feed.empty");
        QTest::newRow("other columns")
            << QByteArray("draw_date,w1,w2,w3,w4,w5,powerball\n2002-05-17,1,2,3,4,5,6\n")
            << QStringLiteral("feed.unknown_layout");
        QTest::newRow("a column too many in the header")
            << QByteArray("Draw Date,Winning Numbers,Multiplier,Bonus\n07/11/2026,08 10 14 45 59 05,2,1\n")
            << QStringLiteral("feed.unknown_layout");
        QTest::newRow("no multiplier column")
            << QByteArray("Draw Date,Winning Numbers\n07/11/2026,1 2 3 4 5 6\n")
            << QStringLiteral("feed.unknown_layout");
        QTest::newRow("another game of Texas")
            << QByteArray("Lotto Texas,7,11,2026,1,2,3,4,5,6\n") << QStringLiteral("feed.unknown_layout");
        QTest::newRow("an error as JSON") << QByteArray("{\"error\":true,\"message\":\"Throttled\"}")
                                          << QStringLiteral("feed.unknown_layout");
        QTest::newRow("JSON of something else")
            << QByteArray("[{\"name\":\"x\"}]") << QStringLiteral("feed.unknown_layout");
        QTest::newRow("half a download")
            << QByteArray("[{\"draw_date\":\"2026-07-03T00:00:00.000\"") << QStringLiteral("feed.not_json");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10)
                                   << QStringLiteral("feed.not_text");
        QTest::newRow("endless") << QByteArray(largestFeed + 1, 'x') << QStringLiteral("feed.too_large");
    }

    void refusesWhatIsNoFeed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto feed = readResultFeed(bytes, afterAll);
        QVERIFY(!feed);
        QCOMPARE(feed.error().code, code);
        QVERIFY(!feed.error().message.isEmpty());
    }

    /// The line after the header is wrong, the one below it is good: only the good one is taken.
    void namesEachDefectWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        QTest::newRow("a column too few")
            << QByteArray("07/10/2026,02 39 44 46 56,23") << QStringLiteral("feed.wrong_columns");
        QTest::newRow("a column too many")
            << QByteArray("07/10/2026,02 39 44 46 56,23,,") << QStringLiteral("feed.wrong_columns");
        QTest::newRow("an open quote")
            << QByteArray("\"07/10/2026,02 39 44 46 56,23,") << QStringLiteral("feed.wrong_columns");
        QTest::newRow("a page in the middle")
            << QByteArray("<td>,02 39 44 46 56,23,") << QStringLiteral("feed.bad_date");
        QTest::newRow("no such day") << QByteArray("02/30/2026,02 39 44 46 56,23,")
                                     << QStringLiteral("feed.bad_date");
        QTest::newRow("no draw that day")
            << QByteArray("07/09/2026,02 39 44 46 56,23,") << QStringLiteral("result.no_draw_that_day");
        QTest::newRow("before the game")
            << QByteArray("05/14/2002,02 39 44 46 51,23,") << QStringLiteral("edition.before_first_draw");
        QTest::newRow("not held yet")
            << QByteArray("11/24/2026,02 39 44 46 56,23,") << QStringLiteral("feed.draw_not_held");
        QTest::newRow("letters") << QByteArray("07/10/2026,02 39 44 46 O6,23,")
                                 << QStringLiteral("feed.bad_number");
        QTest::newRow("four numbers")
            << QByteArray("07/10/2026,02 39 44 46,23,") << QStringLiteral("feed.wrong_number_count");
        QTest::newRow("the ball among the numbers")
            << QByteArray("07/10/2026,02 39 44 46 56 23,,") << QStringLiteral("feed.wrong_number_count");
        QTest::newRow("two balls") << QByteArray("07/10/2026,02 39 44 46 56,2 3,")
                                   << QStringLiteral("feed.wrong_number_count");
        QTest::newRow("above the edition")
            << QByteArray("07/10/2026,02 39 44 46 71,23,") << QStringLiteral("play.out_of_range");
        QTest::newRow("ball of the old edition")
            << QByteArray("07/10/2026,02 39 44 46 56,25,") << QStringLiteral("play.out_of_range");
        QTest::newRow("twice in one draw")
            << QByteArray("07/10/2026,02 39 39 46 56,23,") << QStringLiteral("play.duplicate");
        QTest::newRow("multiplier that is not drawn any more")
            << QByteArray("07/10/2026,02 39 44 46 56,23,3") << QStringLiteral("result.multiplier_not_drawn");
    }

    void namesEachDefectWithItsLine()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, code);
        const auto feed = readResultFeed(
            megaHeader + "\n" + line + "\n\"07/07/2026\",\"02 31 35 36 63\",\"12\",\n", afterAll);
        QVERIFY2(feed, qPrintable(feed ? QString() : feed.error().message));
        QCOMPARE(defectsOf(*feed), QStringList(QStringLiteral("3 %1").arg(code)));
        QVERIFY(!feed->defects.front().error.message.isEmpty());
        QCOMPARE(feed->rows.size(), std::size_t(1));
        QCOMPARE(feed->rows.front().line, 4);
    }

    void texasWithoutItsMultiplierHasAColumnTooFew()
    {
        const auto feed = readResultFeed("Powerball,10,7,2015,18,30,40,48,52,9\n"
                                         "Powerball,1,18,2012,6,29,34,44,50,28,3\n"
                                         "Mega Millions,4,8,2025,19,20,38,47,62,22\n",
                                         afterAll);
        QVERIFY(feed);
        QCOMPARE(feed->rows.size(), std::size_t(0));
        QCOMPARE(defectsOf(*feed),
                 QStringList({QStringLiteral("1 feed.wrong_columns"), QStringLiteral("2 feed.wrong_columns"),
                              QStringLiteral("3 feed.other_game")}));
    }

    /// Of two lines that contradict each other none can be trusted; the same twice is one result.
    void takesNothingFromContradictingLines()
    {
        const auto feed = readResultFeed(powerballHeader
                                             + "07/11/2026,08 10 14 45 59 05,2\n"
                                               "07/08/2026,12 29 37 43 55 18,4\n"
                                               "07/11/2026,08 10 14 45 59 06,2\n"
                                               "07/08/2026,55 12 29 37 43 18,4\n",
                                         afterAll);
        QVERIFY(feed);
        QCOMPARE(defectsOf(*feed),
                 QStringList({QStringLiteral("2 feed.duplicate_differs"),
                              QStringLiteral("4 feed.duplicate_differs")}));
        QCOMPARE(feed->rows.size(), std::size_t(1));
        QCOMPARE(feed->rows.front().date, DrawDate::of(2026, 7, 8));
        QCOMPARE(feed->repeated, 1);
        QCOMPARE(missingOf(*feed), QStringList());
    }

    /// "03" and "3", "06" and "9" both occur; a byte order mark and lower-case names too.
    void readsSpellingsThatOccur()
    {
        const auto feed = readResultFeed("\xEF\xBB\xBF"
                                         "draw_date,winning_numbers,mega_ball,multiplier\r\n"
                                         "05/10/2022,15 19 20 61 70,06,03\r\n"
                                         "2022-05-13,11 27 32 34 44,9,4\r\n",
                                         afterAll);
        QVERIFY2(feed, qPrintable(feed ? QString() : feed.error().message));
        QCOMPARE(defectsOf(*feed), QStringList());
        QCOMPARE(feed->rows.at(0).result.winning.special, 6);
        QCOMPARE(feed->rows.at(0).result.multiplier, std::optional(3));
        QCOMPARE(feed->rows.at(1).result.winning.special, 9);
    }

    void namesTheDrawsThatAreMissing()
    {
        const auto feed = readResultFeed(powerballHeader
                                             + "07/04/2026,08 10 14 45 59 05,2\n"
                                               "07/06/2026,08 10 14 45 99 05,2\n"
                                               "07/11/2026,12 29 37 43 55 18,4\n",
                                         afterAll);
        QVERIFY(feed);
        // Monday's line is wrong and named as such; Wednesday has none.
        QCOMPARE(defectsOf(*feed), QStringList(QStringLiteral("3 play.out_of_range")));
        QCOMPARE(missingOf(*feed), QStringList(QStringLiteral("2026-07-08")));
        // A line that is not taken does not stretch the span.
        const auto mistyped = readResultFeed(powerballHeader
                                                 + "07/04/2012,08 10 14 45 59 05,2\n"
                                                   "07/08/2026,12 29 37 43 55 18,4\n"
                                                   "07/11/2026,12 29 37 43 55 18,4\n",
                                             afterAll);
        QVERIFY(mistyped);
        QCOMPARE(mistyped->defects.size(), std::size_t(1));
        QCOMPARE(missingOf(*mistyped), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestResultFeed)
#include "tst_resultfeed.moc"
