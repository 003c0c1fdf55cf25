#include "models/games/odds.h"

#include "models/money.h"

#include <QLocale>

#include <numeric>

namespace truvamate {

namespace {

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

QString grouped(std::int64_t value)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(static_cast<qlonglong>(value));
}

} // namespace

std::int64_t combinations(int n, int k)
{
    std::int64_t result = 1;
    for (int i = 1; i <= k; ++i) {
        result = result * (n - k + i) / i;
    }
    return result;
}

Ratio ratio(std::int64_t numerator, std::int64_t denominator)
{
    const std::int64_t divisor = std::gcd(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

QString Ratio::toText(int decimals) const
{
    if (denominator == 1) {
        return grouped(numerator);
    }
    const std::int64_t scale = powerOfTen(decimals);
    const auto scaled = multiplyDivide(numerator, scale, denominator, Rounding::HalfAwayFromZero);
    if (!scaled) {
        return grouped(numerator / denominator);
    }
    const QString whole = grouped(*scaled / scale);
    if (decimals == 0) {
        return whole;
    }
    return whole + QLatin1Char('.')
        + QStringLiteral("%1").arg(*scaled % scale, decimals, 10, QLatin1Char('0'));
}

std::int64_t totalResults(int mainMax, int specialMax)
{
    return combinations(mainMax, Edition::mainCount) * specialMax;
}

std::int64_t waysToWin(int mainMax, int specialMax, Tier tier)
{
    const int matches = tierMainMatches(tier);
    const int missed = Edition::mainCount - matches;
    const std::int64_t main
        = combinations(Edition::mainCount, matches) * combinations(mainMax - Edition::mainCount, missed);
    return main * (tierSpecialMatch(tier) ? 1 : specialMax - 1);
}

Ratio oddsOf(const Edition &edition, Tier tier)
{
    return ratio(totalResults(edition.mainMax, edition.specialMax),
                 waysToWin(edition.mainMax, edition.specialMax, tier));
}

Ratio oddsOfAnyPrize(const Edition &edition)
{
    std::int64_t ways = 0;
    for (const Tier tier : allTiers) {
        ways += waysToWin(edition.mainMax, edition.specialMax, tier);
    }
    return ratio(totalResults(edition.mainMax, edition.specialMax), ways);
}

Result<Ratio> expectedWinners(const Edition &edition, Tier tier, std::int64_t plays)
{
    const Ratio odds = oddsOf(edition, tier);
    const Ratio share = ratio(plays, odds.numerator);
    TRY(numerator, multiplyDivide(share.numerator, odds.denominator, 1, Rounding::TowardZero));
    return ratio(numerator, share.denominator);
}

} // namespace truvamate
