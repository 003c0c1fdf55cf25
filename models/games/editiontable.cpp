#include "models/games/edition.h"

// The rules of every edition, as published by the two games. An amount that was never checked against a
// published prize chart is left out, so that it cannot be paid by mistake.

namespace truvamate {

namespace {

constexpr int monday = 1;
constexpr int tuesday = 2;
constexpr int wednesday = 3;
constexpr int friday = 5;
constexpr int saturday = 6;

/// Dollars by tier from 5+0 down to 0+1; zero means not verified.
using Dollars = std::array<int, tierCount - 1>;

constexpr Dollars notVerified = {};
constexpr Dollars doublePlayBelowTop = {500'000, 50'000, 500, 500, 20, 20, 10, 10};
constexpr int doublePlayTop = 10'000'000; // cash, and not shared as a jackpot is

Edition edition(Game game, const QString &code, DrawDate firstDraw, int mainMax, int specialMax, int price,
                const Dollars &bases)
{
    Edition e;
    e.code = code;
    e.game = game;
    e.firstDraw = firstDraw;
    e.matrixSince = firstDraw;
    e.mainMax = mainMax;
    e.specialMax = specialMax;
    e.linePrice = dollars(price);
    for (std::size_t i = 0; i < bases.size(); ++i) {
        if (bases[i] != 0) {
            e.prizes[i + 1].base = dollars(bases[i]);
        }
    }
    e.zoneId = "America/New_York";
    return e;
}

Edition powerball(const QString &code, DrawDate firstDraw, int mainMax, int specialMax, int price,
                  const Dollars &bases)
{
    Edition e = edition(Game::Powerball, code, firstDraw, mainMax, specialMax, price, bases);
    e.weekdays = {wednesday, saturday};
    e.drawTime = QTime(22, 59);
    return e;
}

Edition megaMillions(const QString &code, DrawDate firstDraw, int mainMax, int specialMax, int price,
                     const Dollars &bases)
{
    Edition e = edition(Game::MegaMillions, code, firstDraw, mainMax, specialMax, price, bases);
    e.weekdays = {tuesday, friday};
    e.drawTime = QTime(23, 0);
    return e;
}

void setAddOn(Edition &e, MultiplierKind kind, const QString &name, std::vector<int> values, DrawDate since)
{
    e.multiplier = {kind, name, dollars(1), std::move(values), since, std::nullopt};
    for (std::size_t i = 1; i < tierCount; ++i) {
        e.prizes[i].addOn = AddOnEffect::Multiplied;
    }
}

void drawnPowerPlay(Edition &e, std::vector<int> values, DrawDate since)
{
    setAddOn(e, MultiplierKind::PerDraw, QStringLiteral("Power Play"), std::move(values), since);
}

void drawnMegaplier(Edition &e, std::vector<int> values, DrawDate since)
{
    setAddOn(e, MultiplierKind::PerDraw, QStringLiteral("Megaplier"), std::move(values), since);
}

void setFixed(Edition &e, Tier tier, int amount)
{
    TierPrize &prize = e.prizes[static_cast<std::size_t>(tier)];
    prize.addOn = AddOnEffect::Fixed;
    prize.addOnPrize = dollars(amount);
}

void addDoublePlay(Edition &e)
{
    e.hasDoublePlay = true;
    e.doublePlayPrice = dollars(1);
    e.prizes[0].doublePlay = dollars(doublePlayTop);
    for (std::size_t i = 0; i < doublePlayBelowTop.size(); ++i) {
        e.prizes[i + 1].doublePlay = dollars(doublePlayBelowTop[i]);
    }
}

void addPowerballBefore2012(std::vector<Edition> &table)
{
    table.push_back(
        powerball(QStringLiteral("powerball-1992-04"), DrawDate::of(1992, 4, 22), 45, 45, 1, notVerified));

    Edition e
        = powerball(QStringLiteral("powerball-1997-11"), DrawDate::of(1997, 11, 5), 49, 42, 1, notVerified);
    drawnPowerPlay(e, {1, 2, 3, 4, 5}, DrawDate::of(2001, 3, 7));
    table.push_back(e);

    e = powerball(QStringLiteral("powerball-2002-10"), DrawDate::of(2002, 10, 9), 53, 42, 1, notVerified);
    drawnPowerPlay(e, {2, 3, 4, 5}, e.firstDraw);
    table.push_back(e);

    e = powerball(QStringLiteral("powerball-2005-08"), DrawDate::of(2005, 8, 31), 55, 42, 1, notVerified);
    drawnPowerPlay(e, {2, 3, 4, 5, 10}, e.firstDraw);
    table.push_back(e);

    e = powerball(QStringLiteral("powerball-2009-01"), DrawDate::of(2009, 1, 7), 59, 39, 1,
                  {200'000, 10'000, 100, 100, 7, 7, 4, 0});
    drawnPowerPlay(e, {2, 3, 4, 5, 10}, e.firstDraw);
    e.prizes[static_cast<std::size_t>(Tier::Match5)].addOn = AddOnEffect::NotKnown;
    table.push_back(e);
}

void addPowerballSince2012(std::vector<Edition> &table)
{
    Edition e = powerball(QStringLiteral("powerball-2012-01"), DrawDate::of(2012, 1, 18), 59, 35, 2,
                          {1'000'000, 10'000, 100, 100, 7, 7, 4, 4});
    setAddOn(e, MultiplierKind::FixedTable, QStringLiteral("Power Play"), {}, {});
    constexpr Dollars withPowerPlay = {2'000'000, 40'000, 200, 200, 14, 14, 12, 12};
    for (std::size_t i = 0; i < withPowerPlay.size(); ++i) {
        setFixed(e, allTiers[i + 1], withPowerPlay[i]);
    }
    table.push_back(e);

    e.code = QStringLiteral("powerball-2014-01");
    e.firstDraw = DrawDate::of(2014, 1, 22);
    for (TierPrize &prize : e.prizes) {
        prize.addOnPrize.reset();
    }
    drawnPowerPlay(e, {2, 3, 4, 5}, e.firstDraw);
    setFixed(e, Tier::Match5, 2'000'000);
    table.push_back(e);

    e = powerball(QStringLiteral("powerball-2015-10"), DrawDate::of(2015, 10, 7), 69, 26, 2,
                  {1'000'000, 50'000, 100, 100, 7, 7, 4, 4});
    drawnPowerPlay(e, {2, 3, 4, 5, 10}, e.firstDraw);
    e.multiplier.tenTimesUpToJackpot = dollars(150'000'000);
    setFixed(e, Tier::Match5, 2'000'000);
    table.push_back(e);

    e.code = QStringLiteral("powerball-2021-08");
    e.firstDraw = DrawDate::of(2021, 8, 23);
    e.multiplier.since = e.firstDraw;
    e.weekdays = {monday, wednesday, saturday};
    addDoublePlay(e);
    table.push_back(e);
}

void addMegaMillions(std::vector<Edition> &table)
{
    table.push_back(megaMillions(QStringLiteral("mega_millions-2002-05"), DrawDate::of(2002, 5, 17), 52, 52,
                                 1, notVerified));

    Edition e = megaMillions(QStringLiteral("mega_millions-2005-06"), DrawDate::of(2005, 6, 24), 56, 46, 1,
                             notVerified);
    drawnMegaplier(e, {2, 3, 4}, DrawDate::of(2010, 2, 2));
    table.push_back(e);

    e = megaMillions(QStringLiteral("mega_millions-2013-10"), DrawDate::of(2013, 10, 22), 75, 15, 1,
                     {1'000'000, 5'000, 500, 50, 5, 5, 2, 1});
    drawnMegaplier(e, {2, 3, 4, 5}, e.firstDraw);
    table.push_back(e);

    e = megaMillions(QStringLiteral("mega_millions-2017-10"), DrawDate::of(2017, 10, 31), 70, 25, 2,
                     {1'000'000, 10'000, 500, 200, 10, 10, 4, 2});
    drawnMegaplier(e, {2, 3, 4, 5}, e.firstDraw);
    table.push_back(e);

    e = megaMillions(QStringLiteral("mega_millions-2025-04"), DrawDate::of(2025, 4, 8), 70, 24, 5,
                     {1'000'000, 10'000, 500, 200, 10, 10, 7, 5});
    e.multiplier = {MultiplierKind::PerPlay,
                    QStringLiteral("multiplier"),
                    Usd(),
                    {2, 3, 4, 5, 10},
                    e.firstDraw,
                    std::nullopt};
    table.push_back(e);
}

std::vector<Edition> makeTable()
{
    std::vector<Edition> table;
    addPowerballBefore2012(table);
    addPowerballSince2012(table);
    addMegaMillions(table);
    return table;
}

} // namespace

const std::vector<Edition> &allEditions()
{
    static const std::vector<Edition> table = makeTable();
    return table;
}

} // namespace truvamate
