#pragma once

#include "models/result.h"

#include <QString>

#include <array>

namespace truvamate {

enum class Game { Powerball, MegaMillions };

inline constexpr std::array<Game, 2> allGames = {Game::Powerball, Game::MegaMillions};

/// Stable code in the database and on the wire: "powerball" or "mega_millions".
QString gameCode(Game game);
/// Reads the code and every other spelling in use: "Mega Millions", "MegaMillions", "megamillions", "PB",
/// "MM".
Result<Game> gameFromCode(const QString &text);
/// The game's own name, which is never translated: "Powerball", "Mega Millions".
QString gameName(Game game);
/// What the game calls its special ball: "Powerball" or "Mega Ball".
QString specialBallName(Game game);

} // namespace truvamate
