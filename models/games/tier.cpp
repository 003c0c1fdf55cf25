#include "models/games/tier.h"

namespace truvamate {

namespace {

struct TierFacts
{
    const char *code;
    int mainMatches;
    bool specialMatch;
};

constexpr std::array<TierFacts, tierCount> facts = {{
    {"jackpot", 5, true},
    {"match_5", 5, false},
    {"match_4_special", 4, true},
    {"match_4", 4, false},
    {"match_3_special", 3, true},
    {"match_3", 3, false},
    {"match_2_special", 2, true},
    {"match_1_special", 1, true},
    {"match_special", 0, true},
}};

const TierFacts &factsOf(Tier tier)
{
    return facts[static_cast<std::size_t>(tier)];
}

} // namespace

QString tierCode(Tier tier)
{
    return QString::fromLatin1(factsOf(tier).code);
}

Result<Tier> tierFromCode(const QString &text)
{
    QString code = text.trimmed().toLower();
    code.replace(QLatin1String("_plus_power"), QLatin1String("_special"));
    if (code == QLatin1String("match_power")) {
        code = QStringLiteral("match_special");
    }
    for (const Tier tier : allTiers) {
        if (code == QLatin1String(factsOf(tier).code)) {
            return tier;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("tier.unknown"),
                QStringLiteral("“%1” is not a prize tier.").arg(text));
}

int tierMainMatches(Tier tier)
{
    return factsOf(tier).mainMatches;
}

bool tierSpecialMatch(Tier tier)
{
    return factsOf(tier).specialMatch;
}

std::optional<Tier> tierOf(int mainMatches, bool specialMatch)
{
    for (const Tier tier : allTiers) {
        if (tierMainMatches(tier) == mainMatches && tierSpecialMatch(tier) == specialMatch) {
            return tier;
        }
    }
    return std::nullopt;
}

QString tierText(Tier tier)
{
    return QStringLiteral("%1+%2").arg(tierMainMatches(tier)).arg(tierSpecialMatch(tier) ? 1 : 0);
}

} // namespace truvamate
