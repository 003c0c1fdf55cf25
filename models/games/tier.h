#pragma once

#include "models/result.h"

#include <QString>

#include <array>
#include <optional>

namespace truvamate {

/// The nine prize tiers that both games have had in every edition, best first.
enum class Tier {
    Jackpot,
    Match5,
    Match4Special,
    Match4,
    Match3Special,
    Match3,
    Match2Special,
    Match1Special,
    MatchSpecial,
};

inline constexpr int tierCount = 9;
inline constexpr std::array<Tier, tierCount> allTiers = {
    Tier::Jackpot, Tier::Match5,        Tier::Match4Special, Tier::Match4,       Tier::Match3Special,
    Tier::Match3,  Tier::Match2Special, Tier::Match1Special, Tier::MatchSpecial,
};

/// Stable code: "jackpot", "match_5", "match_4_special", … "match_special".
QString tierCode(Tier tier);
/// Reads the code and the older spelling "MATCH_4_PLUS_POWER", in any case.
Result<Tier> tierFromCode(const QString &text);

/// How many of the five numbers and whether the special ball must match.
int tierMainMatches(Tier tier);
bool tierSpecialMatch(Tier tier);
/// The tier of a count of matches; nothing where no prize is paid.
std::optional<Tier> tierOf(int mainMatches, bool specialMatch);

/// As players write it: "5+1", "5+0", "4+1", … "0+1".
QString tierText(Tier tier);

} // namespace truvamate
