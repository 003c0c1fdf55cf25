#pragma once

#include "models/games/play.h"
#include "models/random.h"

#include <vector>

namespace truvamate {

enum class Repeats { Allowed, Refused };

/// One play, uniform over every play of the edition.
Play quickPick(const Edition &edition, RandomSource &random);

/// A batch of 1 to 10,000; with Repeats::Refused no two plays of it are equal.
Result<std::vector<Play>> quickPicks(const Edition &edition, int count, Repeats repeats,
                                     RandomSource &random);

} // namespace truvamate
