#pragma once

#include "models/games/edition.h"

#include <cstdint>

namespace truvamate {

/// n choose k, exact; k ≤ 5 and n ≤ 1,000 stay within 64 bits.
std::int64_t combinations(int n, int k);

/// An exact fraction in lowest terms.
struct Ratio
{
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    /// Grouped decimal text, rounded half up; a whole number has no decimals: "11,688,053.52", "292,201,338".
    QString toText(int decimals) const;

    friend bool operator==(Ratio, Ratio) = default;
};

Ratio ratio(std::int64_t numerator, std::int64_t denominator);

/// Every possible result of a matrix of five of mainMax and one of specialMax.
std::int64_t totalResults(int mainMax, int specialMax);
/// How many of them give a play exactly this tier.
std::int64_t waysToWin(int mainMax, int specialMax, Tier tier);

/// "1 in …": total ÷ ways.
Ratio oddsOf(const Edition &edition, Tier tier);
Ratio oddsOfAnyPrize(const Edition &edition);
/// How many of `plays` random plays are expected to win the tier; an error beyond 64 bits.
Result<Ratio> expectedWinners(const Edition &edition, Tier tier, std::int64_t plays);

} // namespace truvamate
