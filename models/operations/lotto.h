#pragma once

#include "models/operations/draws.h"

/// What the shop window shows to anybody: games, jackpots, verified results, and numbers by chance. Nothing
/// of an order, and no result before two people have verified it.
namespace truvamate {

/// The rules that a game is played by at present.
struct GameRules
{
    QString code; ///< "powerball"
    QString name; ///< "Powerball"; never translated
    QString specialName; ///< "Powerball", "Mega Ball"
    QString edition; ///< "powerball-2021-08"
    DrawDate firstDraw; ///< of this edition
    int mainCount = 5;
    int mainMax = 0;
    int specialMax = 0;
    Usd linePrice;
    QString multiplier; ///< "none", "fixed_table", "per_draw", "per_play"
    QString multiplierName; ///< "Power Play"; empty where there is none
    Usd multiplierPrice; ///< zero where it is built into the line's price
    std::optional<Usd> doublePlayPrice; ///< where the game has it
    DrawDate nextDraw;
    Instant nextDrawAt;
};
BOOST_DESCRIBE_STRUCT(GameRules, (),
                      (code, name, specialName, edition, firstDraw, mainCount, mainMax, specialMax, linePrice,
                       multiplier, multiplierName, multiplierPrice, doublePlayPrice, nextDraw, nextDrawAt))

struct GameList
{
    std::vector<GameRules> data;
};
BOOST_DESCRIBE_STRUCT(GameList, (), (data))

struct ListGames
{
    using Request = Nothing;
    using Response = GameList;
    static constexpr OperationInfo info{"lotto.games",      Method::Get,      "/api/lotto/games",
                                        std::nullopt,       Effect::Reads,    Repeat::Harmless,
                                        RateClass::Reading, Audience::Anybody};
};

/// The next draw of a game and what is advertised for it.
struct Jackpot
{
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    std::optional<Usd> advertised; ///< the annuity; none where nobody entered it yet
};
BOOST_DESCRIBE_STRUCT(Jackpot, (), (game, drawDate, drawAt, advertised))

struct JackpotList
{
    std::vector<Jackpot> data;
};
BOOST_DESCRIBE_STRUCT(JackpotList, (), (data))

struct ListJackpots
{
    using Request = Nothing;
    using Response = JackpotList;
    static constexpr OperationInfo info{"lotto.jackpots",   Method::Get,      "/api/lotto/jackpots",
                                        std::nullopt,       Effect::Reads,    Repeat::Harmless,
                                        RateClass::Reading, Audience::Anybody};
};

struct PublicResult
{
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    ResultNumbers result;
    int resultVersion = 1; ///< more than 1: it was corrected
};
BOOST_DESCRIBE_STRUCT(PublicResult, (), (drawId, game, drawDate, drawAt, result, resultVersion))

/// Verified results, the newest draw first.
struct DrawHistory
{
    struct Request
    {
        std::optional<QString> game;
        std::optional<DrawDate> from;
        std::optional<DrawDate> to;
        PageRequest page;
    };
    using Response = Page<PublicResult>;
    static constexpr OperationInfo info{"lotto.draw_history", Method::Get,      "/api/lotto/draws/history",
                                        std::nullopt,         Effect::Reads,    Repeat::Harmless,
                                        RateClass::Reading,   Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(DrawHistory::Request, (), (game, from, to, page))

/// Error: draw.no_result, where there is no such draw or its result is not verified.
struct GetPublicResult
{
    struct Request
    {
        QString gameType; ///< the game's code, or another of its spellings
        DrawDate date;
    };
    using Response = PublicResult;
    static constexpr OperationInfo info{
        "lotto.draw_result", Method::Get,      "/api/lotto/draws/{game_type}/{date}",
        std::nullopt,        Effect::Reads,    Repeat::Harmless,
        RateClass::Reading,  Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(GetPublicResult::Request, (), (gameType, date))

struct PickedPlay
{
    std::vector<int> numbers; ///< five, rising
    int special = 0;
};
BOOST_DESCRIBE_STRUCT(PickedPlay, (), (numbers, special))

struct PickedPlays
{
    std::vector<PickedPlay> data;
};
BOOST_DESCRIBE_STRUCT(PickedPlays, (), (data))

/// Numbers by chance, none twice, for the game's next draw.
struct QuickPick
{
    struct Request
    {
        QString game;
        std::optional<int> count; ///< 1 to 100; one where it is left out
    };
    using Response = PickedPlays;
    static constexpr OperationInfo info{"lotto.quick_pick", Method::Post,     "/api/lotto/quick-pick",
                                        std::nullopt,       Effect::Reads,    Repeat::Harmless,
                                        RateClass::Reading, Audience::Anybody};
};
BOOST_DESCRIBE_STRUCT(QuickPick::Request, (), (game, count))

} // namespace truvamate
