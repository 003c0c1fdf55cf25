#include "models/games/quickpick.h"

#include "models/games/odds.h"

#include <algorithm>
#include <set>

namespace truvamate {

namespace {

constexpr int largestBatch = 10'000;

int oneTo(int maximum, RandomSource &random)
{
    return 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(maximum)));
}

/// Floyd's sampling: every set of five is equally likely and no draw is thrown away.
std::vector<int> fiveOf(int maximum, RandomSource &random)
{
    std::vector<int> chosen;
    for (int top = maximum - Edition::mainCount + 1; top <= maximum; ++top) {
        const int number = oneTo(top, random);
        const bool taken = std::find(chosen.begin(), chosen.end(), number) != chosen.end();
        chosen.push_back(taken ? top : number);
    }
    return chosen;
}

} // namespace

Play quickPick(const Edition &edition, RandomSource &random)
{
    return {*MainNumbers::fromAnyOrder(fiveOf(edition.mainMax, random)), oneTo(edition.specialMax, random)};
}

Result<std::vector<Play>> quickPicks(const Edition &edition, int count, Repeats repeats, RandomSource &random)
{
    if (count < 1 || count > largestBatch) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("quick_pick.bad_count"),
            QStringLiteral("A quick pick makes 1 to 10,000 plays at a time; %1 were asked for.").arg(count));
    }
    const std::int64_t possible = totalResults(edition.mainMax, edition.specialMax);
    if (repeats == Repeats::Refused && count > possible) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("quick_pick.too_many"),
            QStringLiteral("There are only %1 different plays; %2 were asked for.").arg(possible).arg(count));
    }
    std::vector<Play> plays;
    std::set<Play> seen;
    while (plays.size() < static_cast<std::size_t>(count)) {
        const Play play = quickPick(edition, random);
        if (repeats == Repeats::Allowed || seen.insert(play).second) {
            plays.push_back(play);
        }
    }
    return plays;
}

} // namespace truvamate
