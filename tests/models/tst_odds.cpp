#include "models/games/odds.h"

#include <QTest>

using namespace truvamate;

class tst_Odds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedOdds_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QStringList>("published"); // 5+1 … 0+1, then any prize
        QTest::newRow("Powerball 2015")
            << QStringLiteral("powerball-2015-10") << 2
            << QStringLiteral(
                   "292,201,338 11,688,053.52 913,129.18 36,525.17 14,494.11 579.76 701.33 91.98 38.32 24.87")
                   .split(QLatin1Char(' '));
        QTest::newRow("Mega Millions 2025")
            << QStringLiteral("mega_millions-2025-04") << 0
            << QStringLiteral("290,472,336 12,629,232 893,761 38,859 13,965 607 665 86 35")
                   .split(QLatin1Char(' '));
    }
    void publishedOdds()
    {
        QFETCH(QString, edition);
        QFETCH(int, decimals);
        QFETCH(QStringList, published);
        const Edition &e = **editionByCode(edition);
        for (const Tier tier : allTiers) {
            QCOMPARE(oddsOf(e, tier).toText(decimals), published[static_cast<int>(tier)]);
        }
        if (published.size() > tierCount) {
            QCOMPARE(oddsOfAnyPrize(e).toText(decimals), published.last());
        } else {
            QCOMPARE(oddsOfAnyPrize(e).toText(2), QStringLiteral("23.07"));
        }
    }

    void jackpotOddsOfEveryMatrix_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<qint64>("oneIn");
        const auto row = [](const char *edition, qint64 oneIn) {
            QTest::newRow(edition) << QString::fromLatin1(edition) << oneIn;
        };
        row("powerball-1992-04", 54'979'155);
        row("powerball-1997-11", 80'089'128);
        row("powerball-2002-10", 120'526'770);
        row("powerball-2005-08", 146'107'962);
        row("powerball-2009-01", 195'249'054);
        row("powerball-2012-01", 175'223'510);
        row("powerball-2014-01", 175'223'510);
        row("powerball-2015-10", 292'201'338);
        row("powerball-2021-08", 292'201'338);
        row("mega_millions-2002-05", 135'145'920);
        row("mega_millions-2005-06", 175'711'536);
        row("mega_millions-2013-10", 258'890'850);
        row("mega_millions-2017-10", 302'575'350);
        row("mega_millions-2025-04", 290'472'336);
    }
    void jackpotOddsOfEveryMatrix()
    {
        QFETCH(QString, edition);
        QFETCH(qint64, oneIn);
        QCOMPARE(oddsOf(**editionByCode(edition), Tier::Jackpot), (Ratio{oneIn, 1}));
    }

    void countingEveryResultOfASmallMatrixAgrees()
    {
        constexpr int mainMax = 11;
        constexpr int specialMax = 4;
        std::array<std::int64_t, tierCount> counted{};
        std::int64_t all = 0;
        for (unsigned bits = 0; bits < (1U << mainMax); ++bits) {
            if (__builtin_popcount(bits) != 5) {
                continue;
            }
            for (int special = 1; special <= specialMax; ++special, ++all) {
                if (const auto tier = tierOf(__builtin_popcount(bits & 0b11111U), special == 1)) {
                    ++counted[static_cast<std::size_t>(*tier)];
                }
            }
        }
        QCOMPARE(totalResults(mainMax, specialMax), all);
        for (const Tier tier : allTiers) {
            QCOMPARE(waysToWin(mainMax, specialMax, tier), counted[static_cast<std::size_t>(tier)]);
        }
    }

    void expectedWinnersOfAMillionPlays()
    {
        const Edition &e = **editionByCode(QStringLiteral("powerball-2015-10"));
        QCOMPARE(expectedWinners(e, Tier::MatchSpecial, 1'000'000)->toText(1), QStringLiteral("26,093.4"));
        QCOMPARE(*expectedWinners(e, Tier::Jackpot, 292'201'338), (Ratio{1, 1}));
        QCOMPARE(*expectedWinners(e, Tier::Match5, 0), (Ratio{0, 1}));
        QCOMPARE(expectedWinners(e, Tier::MatchSpecial, INT64_MAX).error().code,
                 QStringLiteral("money.out_of_range"));
    }

    void tiersRoundTrip()
    {
        for (const Tier tier : allTiers) {
            QCOMPARE(*tierFromCode(tierCode(tier)), tier);
            QCOMPARE(*tierOf(tierMainMatches(tier), tierSpecialMatch(tier)), tier);
        }
        const QStringList older = {
            QStringLiteral("JACKPOT"),
            QStringLiteral("MATCH_5"),
            QStringLiteral("MATCH_4_PLUS_POWER"),
            QStringLiteral("MATCH_4"),
            QStringLiteral("MATCH_3_PLUS_POWER"),
            QStringLiteral("MATCH_3"),
            QStringLiteral("MATCH_2_PLUS_POWER"),
            QStringLiteral("MATCH_1_PLUS_POWER"),
            QStringLiteral("MATCH_POWER"),
        };
        for (const Tier tier : allTiers) {
            QCOMPARE(*tierFromCode(older[static_cast<int>(tier)]), tier);
        }
        QVERIFY(!tierFromCode(QStringLiteral("match_2")));
        QVERIFY(!tierOf(2, false) && !tierOf(0, false));
    }
};

QTEST_APPLESS_MAIN(tst_Odds)
#include "tst_odds.moc"
