#pragma once

#include "models/games/edition.h"
#include "models/games/play.h"

#include <optional>
#include <variant>
#include <vector>

namespace truvamate {

/// A share of the jackpot. Never computed: the advertised amount is neither cash nor one ticket's; a person
/// enters what the lottery paid.
struct JackpotShare
{
    friend bool operator==(JackpotShare, JackpotShare) { return true; }
};

/// A win whose amount no table gives. Codes: "prize.not_verified", "prize.add_on_not_verified",
/// "prize.multiplier_missing", "prize.pari_mutuel".
struct Unpriced
{
    QString code;
    QString reason;
    friend bool operator==(const Unpriced &, const Unpriced &) = default;
};

using Prize = std::variant<Usd, JackpotShare, Unpriced>;

struct Win
{
    Tier tier;
    Prize prize;
    friend bool operator==(const Win &, const Win &) = default;
};

/// What was drawn.
struct DrawResult
{
    Play winning;
    std::optional<int> multiplier; ///< Power Play or Megaplier, where one value is drawn for all
    std::optional<Play> doublePlay;
    friend bool operator==(const DrawResult &, const DrawResult &) = default;
};

/// What one play was bought with, as printed.
struct PlayOptions
{
    bool addOn = false; ///< Power Play or Megaplier was paid for
    std::optional<int> multiplier; ///< printed beside the play (Mega Millions since 2025)
    bool doublePlay = false;
    QString state; ///< where it was bought, "IN"; California's prizes follow no table
};

struct Evaluation
{
    std::optional<Win> main;
    std::optional<Win> doublePlay;
    bool doublePlayPending = false; ///< Double Play was bought and its numbers are not known yet
};

/// The tier of a play against winning numbers of the same draw; nothing where it wins nothing.
std::optional<Tier> matchTier(const Play &play, const Play &winning);

/// Refuses options that the edition or the state does not sell.
Result<Done> validateOptions(const Edition &edition, const PlayOptions &options);

/// What a tier pays with these options when this value was drawn.
Prize prizeFor(const Edition &edition, Tier tier, std::optional<int> drawnMultiplier,
               const PlayOptions &options);
/// What a tier of the Double Play draw pays: its own table, no multiplier, and no shared jackpot.
Prize doublePlayPrizeFor(const Edition &edition, Tier tier);

/// Evaluates one play. The play, the options and the result must fit the edition, or it is refused.
Result<Evaluation> evaluate(const Edition &edition, const Play &play, const DrawResult &result,
                            const PlayOptions &options);

/// One row of the small table that a set-based check joins on (mainMatches, specialMatch).
/// An amount is absent where nothing can be priced; the code beside it says why. Outside California only.
struct PrizeRow
{
    Tier tier;
    int mainMatches = 0;
    bool specialMatch = false;
    bool jackpotShare = false; ///< paid as a share, never from a table
    std::optional<Usd> plain; ///< without add-on
    QString
        plainUnpriced; ///< code of the reason when `plain` is absent; "prize.jackpot_share" for the jackpot
    std::optional<Usd> withAddOn; ///< with Power Play or Megaplier and the drawn value
    QString withAddOnUnpriced;
    std::optional<Usd>
        perPlayUnit; ///< times the multiplier printed beside the play (MultiplierKind::PerPlay)
    std::optional<Usd> doublePlay; ///< in the Double Play draw
};

/// Nine rows, best tier first. For MultiplierKind::PerPlay the prize is `perPlayUnit` × the printed
/// multiplier and `plain` is absent, since base prizes are never paid bare.
std::vector<PrizeRow> prizeTable(const Edition &edition, std::optional<int> drawnMultiplier);

} // namespace truvamate
