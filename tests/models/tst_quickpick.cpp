#include "models/games/quickpick.h"

#include <QTest>

#include <map>
#include <set>

using namespace truvamate;

namespace {

constexpr std::uint64_t seed = 20260103;

double chiSquare(const std::vector<int> &counts, double expected)
{
    double sum = 0;
    for (const int count : counts) {
        sum += (count - expected) * (count - expected) / expected;
    }
    return sum;
}

} // namespace

class tst_QuickPick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPickIsValid()
    {
        SeededRandom random(seed);
        for (const Edition &edition : allEditions()) {
            for (int i = 0; i < 500; ++i) {
                QVERIFY(validatePlay(edition, quickPick(edition, random)));
            }
        }
    }

    void everyNumberIsEquallyLikely()
    {
        const Edition &edition = **editionByCode(QStringLiteral("powerball-2021-08"));
        SeededRandom random(seed);
        constexpr int picks = 200'000;
        std::vector<int> main(69);
        std::vector<int> special(26);
        for (int i = 0; i < picks; ++i) {
            const Play play = quickPick(edition, random);
            for (const int number : play.numbers.values()) {
                ++main[static_cast<std::size_t>(number - 1)];
            }
            ++special[static_cast<std::size_t>(play.special - 1)];
        }
        // Five different numbers a pick vary less than five independent ones: scale by (n - 1) ÷ (n - 5).
        const double mainStatistic = chiSquare(main, picks * 5 / 69.0) * 68 / 64;
        const double specialStatistic = chiSquare(special, picks / 26.0);
        qInfo("seed %llu: chi-square %.1f of 68 degrees, %.1f of 25", static_cast<unsigned long long>(seed),
              mainStatistic, specialStatistic);
        QVERIFY(mainStatistic > 35 && mainStatistic < 111); // 0.1 % tails
        QVERIFY(specialStatistic > 8 && specialStatistic < 53);
    }

    void everyPlayOfASmallGameIsEquallyLikely()
    {
        Edition small = **editionByCode(QStringLiteral("powerball-2021-08"));
        small.mainMax = 7;
        small.specialMax = 2;
        SeededRandom random(seed);
        constexpr int picks = 84'000;
        std::map<Play, int> counts;
        for (int i = 0; i < picks; ++i) {
            ++counts[quickPick(small, random)];
        }
        QCOMPARE(counts.size(), std::size_t(42));
        std::vector<int> values;
        for (const auto &[play, count] : counts) {
            values.push_back(count);
        }
        const double statistic = chiSquare(values, picks / 42.0);
        qInfo("chi-square %.1f of 41 degrees", statistic);
        QVERIFY(statistic < 75);
    }

    void aBatchCanBeWithoutRepeats()
    {
        Edition small = **editionByCode(QStringLiteral("powerball-2021-08"));
        small.mainMax = 9;
        small.specialMax = 3;
        SeededRandom random(seed);
        const auto distinct = *quickPicks(small, 300, Repeats::Refused, random);
        QCOMPARE(std::set<Play>(distinct.begin(), distinct.end()).size(), std::size_t(300));
        const auto any = *quickPicks(small, 300, Repeats::Allowed, random);
        QVERIFY(std::set<Play>(any.begin(), any.end()).size() < 300);
        QVERIFY(!quickPicks(small, 0, Repeats::Allowed, random));
        QVERIFY(!quickPicks(small, 379, Repeats::Refused, random));
        QCOMPARE(quickPicks(small, 10'001, Repeats::Allowed, random).error().code,
                 QStringLiteral("quick_pick.bad_count"));
    }
};

QTEST_APPLESS_MAIN(tst_QuickPick)
#include "tst_quickpick.moc"
