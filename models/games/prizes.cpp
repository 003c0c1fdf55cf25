#include "models/games/prizes.h"

#include <algorithm>

namespace truvamate {

namespace {

bool isCalifornia(const QString &state)
{
    return state.compare(QLatin1String("CA"), Qt::CaseInsensitive) == 0;
}

Unpriced notVerified(const Edition &edition, Tier tier)
{
    return {QStringLiteral("prize.not_verified"),
            QStringLiteral(
                "The %1 prize of %2 in the rules since %3 was never checked against a published chart; "
                "enter what the lottery paid.")
                .arg(tierText(tier), gameName(edition.game), edition.firstDraw.toText())};
}

Unpriced addOnNotVerified(const Edition &edition, Tier tier)
{
    return {QStringLiteral("prize.add_on_not_verified"),
            QStringLiteral(
                "What %1 paid for %2 in the rules since %3 was never checked against a published chart; "
                "enter what the lottery paid.")
                .arg(edition.multiplier.name, tierText(tier), edition.firstDraw.toText())};
}

Unpriced multiplierMissing(const Edition &edition)
{
    const QString reason = edition.multiplier.kind == MultiplierKind::PerPlay
        ? QStringLiteral("The multiplier printed beside the play is not known; read it from the ticket.")
        : QStringLiteral("The %1 value of this draw is not known yet.").arg(edition.multiplier.name);
    return {QStringLiteral("prize.multiplier_missing"), reason};
}

Unpriced pariMutuel()
{
    return {QStringLiteral("prize.pari_mutuel"),
            QStringLiteral(
                "California shares its prize money out for each draw; enter the amount it published.")};
}

Prize withAddOn(const Edition &edition, Tier tier, std::optional<int> drawnMultiplier)
{
    const TierPrize &prize = edition.prizeOf(tier);
    if (prize.addOn == AddOnEffect::Fixed) {
        return *prize.addOnPrize;
    }
    if (prize.addOn == AddOnEffect::NotKnown) {
        return addOnNotVerified(edition, tier);
    }
    if (!drawnMultiplier) {
        return multiplierMissing(edition);
    }
    return *prize.base * *drawnMultiplier;
}

std::optional<Usd> amountOf(const Prize &prize)
{
    const Usd *amount = std::get_if<Usd>(&prize);
    return amount ? std::optional(*amount) : std::nullopt;
}

QString codeOf(const Prize &prize)
{
    if (const Unpriced *unpriced = std::get_if<Unpriced>(&prize)) {
        return unpriced->code;
    }
    return std::holds_alternative<JackpotShare>(prize) ? QStringLiteral("prize.jackpot_share") : QString();
}

tl::unexpected<Error> notSold(const QString &what, const QString &where)
{
    return fail(ErrorKind::Invalid, QStringLiteral("play.option_not_sold"),
                QStringLiteral("%1 is not sold %2.").arg(what, where));
}

Result<Done> validateAddOn(const Edition &edition, const PlayOptions &options)
{
    const QString since
        = QStringLiteral("with %1 since %2").arg(gameName(edition.game), edition.firstDraw.toText());
    if (options.addOn && !edition.multiplier.isAddOn()) {
        return notSold(edition.game == Game::Powerball ? QStringLiteral("Power Play")
                                                       : QStringLiteral("Megaplier"),
                       since);
    }
    if (options.addOn && isCalifornia(options.state)) {
        return notSold(edition.multiplier.name, QStringLiteral("in California"));
    }
    if (options.doublePlay && !edition.hasDoublePlay) {
        return notSold(QStringLiteral("Double Play"), since);
    }
    if (options.doublePlay && isCalifornia(options.state)) {
        return notSold(QStringLiteral("Double Play"), QStringLiteral("in California"));
    }
    return Done{};
}

} // namespace

std::optional<Tier> matchTier(const Play &play, const Play &winning)
{
    const auto &numbers = play.numbers.values();
    const auto matches = std::count_if(numbers.begin(), numbers.end(),
                                       [&](int number) { return winning.numbers.contains(number); });
    return tierOf(static_cast<int>(matches), play.special == winning.special);
}

Result<Done> validateOptions(const Edition &edition, const PlayOptions &options)
{
    TRY_DO(validateAddOn(edition, options));
    if (!options.multiplier) {
        return Done{};
    }
    if (edition.multiplier.kind != MultiplierKind::PerPlay) {
        return fail(ErrorKind::Invalid, QStringLiteral("play.multiplier_not_per_play"),
                    QStringLiteral("%1 prints no multiplier beside a play in the rules since %2.")
                        .arg(gameName(edition.game), edition.firstDraw.toText()));
    }
    if (!edition.multiplier.allows(*options.multiplier)) {
        return fail(ErrorKind::Invalid, QStringLiteral("play.multiplier_out_of_range"),
                    QStringLiteral("A multiplier of %1X does not exist in %2; 2X, 3X, 4X, 5X and 10X do.")
                        .arg(*options.multiplier)
                        .arg(gameName(edition.game)));
    }
    return Done{};
}

Prize prizeFor(const Edition &edition, Tier tier, std::optional<int> drawnMultiplier,
               const PlayOptions &options)
{
    if (tier == Tier::Jackpot) {
        return JackpotShare{};
    }
    if (isCalifornia(options.state)) {
        return pariMutuel();
    }
    const TierPrize &prize = edition.prizeOf(tier);
    if (!prize.base) {
        return notVerified(edition, tier);
    }
    if (edition.multiplier.kind == MultiplierKind::PerPlay) {
        return options.multiplier ? Prize(*prize.base * *options.multiplier)
                                  : Prize(multiplierMissing(edition));
    }
    if (options.addOn && edition.multiplier.isAddOn()) {
        return withAddOn(edition, tier, drawnMultiplier);
    }
    return *prize.base;
}

Prize doublePlayPrizeFor(const Edition &edition, Tier tier)
{
    const std::optional<Usd> amount = edition.prizeOf(tier).doublePlay;
    return amount ? Prize(*amount) : Prize(notVerified(edition, tier));
}

Result<Evaluation> evaluate(const Edition &edition, const Play &play, const DrawResult &result,
                            const PlayOptions &options)
{
    TRY_DO(validatePlay(edition, play));
    TRY_DO(validatePlay(edition, result.winning));
    TRY_DO(validateOptions(edition, options));
    Evaluation evaluation;
    if (const auto tier = matchTier(play, result.winning)) {
        evaluation.main = Win{*tier, prizeFor(edition, *tier, result.multiplier, options)};
    }
    if (options.doublePlay && result.doublePlay) {
        TRY_DO(validatePlay(edition, *result.doublePlay));
        if (const auto tier = matchTier(play, *result.doublePlay)) {
            evaluation.doublePlay = Win{*tier, doublePlayPrizeFor(edition, *tier)};
        }
    }
    evaluation.doublePlayPending = options.doublePlay && !result.doublePlay;
    return evaluation;
}

std::vector<PrizeRow> prizeTable(const Edition &edition, std::optional<int> drawnMultiplier)
{
    const bool perPlay = edition.multiplier.kind == MultiplierKind::PerPlay;
    std::vector<PrizeRow> rows;
    for (const Tier tier : allTiers) {
        const Prize plain = prizeFor(edition, tier, drawnMultiplier, {});
        PrizeRow row;
        row.tier = tier;
        row.mainMatches = tierMainMatches(tier);
        row.specialMatch = tierSpecialMatch(tier);
        row.jackpotShare = tier == Tier::Jackpot;
        row.plain = amountOf(plain);
        row.plainUnpriced = codeOf(plain);
        if (edition.multiplier.isAddOn()) {
            const Prize added = prizeFor(edition, tier, drawnMultiplier, {.addOn = true});
            row.withAddOn = amountOf(added);
            row.withAddOnUnpriced = codeOf(added);
        }
        if (perPlay) {
            row.perPlayUnit = edition.prizeOf(tier).base;
        }
        row.doublePlay = edition.prizeOf(tier).doublePlay;
        rows.push_back(row);
    }
    return rows;
}

} // namespace truvamate
