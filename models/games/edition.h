#pragma once

#include "models/games/game.h"
#include "models/games/tier.h"
#include "models/money.h"
#include "models/time.h"

#include <QByteArray>
#include <QTime>

#include <array>
#include <optional>
#include <vector>

namespace truvamate {

/// Where the multiplier of a prize comes from.
enum class MultiplierKind {
    None,
    FixedTable, ///< nothing is drawn; the add-on pays fixed prizes (Powerball 18 Jan 2012 to 18 Jan 2014)
    PerDraw, ///< one value is drawn and holds for every play with the add-on (Power Play, Megaplier)
    PerPlay, ///< printed beside each play at its sale and built into the price (Mega Millions since 2025)
};

/// Stable code: "none", "fixed_table", "per_draw", "per_play".
QString multiplierKindCode(MultiplierKind kind);
Result<MultiplierKind> multiplierKindFromCode(const QString &code);

struct MultiplierRule
{
    MultiplierKind kind = MultiplierKind::None;
    QString name; ///< "Power Play", "Megaplier", "multiplier"; empty for None
    Usd addOnPrice; ///< zero where it is built into the line's price
    std::vector<int> values; ///< what can be drawn or printed; empty for None and FixedTable
    DrawDate since; ///< the first draw of this edition that had a value; earlier results carry none
    std::optional<Usd> tenTimesUpToJackpot; ///< a drawn 10X is possible only up to this advertised jackpot

    bool isAddOn() const { return kind == MultiplierKind::FixedTable || kind == MultiplierKind::PerDraw; }
    bool allows(int value) const;
};

/// How the paid add-on changes one tier.
enum class AddOnEffect {
    None, ///< the jackpot, or an edition without an add-on
    Multiplied,
    Fixed, ///< pays `addOnPrize` whatever was drawn
    NotKnown, ///< its amount is not verified: not priced
};

struct TierPrize
{
    std::optional<Usd> base; ///< nothing for the jackpot, and where the amount is not verified: not priced
    AddOnEffect addOn = AddOnEffect::None;
    std::optional<Usd> addOnPrize; ///< only for AddOnEffect::Fixed
    std::optional<Usd> doublePlay; ///< prize in the Double Play draw, where that exists
};

/// The rules of one game from one draw date on: matrix, prices, prizes, draw days. Data, never code.
struct Edition
{
    QString code; ///< "powerball-2015-10"
    Game game = Game::Powerball;
    DrawDate firstDraw;
    DrawDate matrixSince; ///< the first draw with these ranges; earlier than firstDraw where only an add-on
                          ///< changed
    int mainMax = 0; ///< five numbers of 1 … mainMax
    int specialMax = 0;
    Usd linePrice;
    MultiplierRule multiplier;
    bool hasDoublePlay = false;
    Usd doublePlayPrice;
    std::array<TierPrize, tierCount> prizes; ///< in the order of `allTiers`
    std::vector<int> weekdays; ///< draw days as Qt counts them: 1 Monday … 7 Sunday
    QTime drawTime; ///< wall clock in `zoneId`
    QByteArray zoneId; ///< IANA zone of the draw

    static constexpr int mainCount = 5;

    const TierPrize &prizeOf(Tier tier) const { return prizes[static_cast<std::size_t>(tier)]; }
    bool isDrawDay(DrawDate date) const;
    /// True when at least one tier below the jackpot has a verified amount.
    bool isPriced() const;
};

/// Every edition of both games, by game, then by first draw: Powerball from 22 Apr 1992, Mega Millions from
/// 17 May 2002.
const std::vector<Edition> &allEditions();
std::vector<const Edition *> allEditionsOf(Game game);

/// The edition in force on a draw date, never null; an error for dates before the first draw.
Result<const Edition *> editionFor(Game game, DrawDate date);
Result<const Edition *> editionByCode(const QString &code);

} // namespace truvamate
