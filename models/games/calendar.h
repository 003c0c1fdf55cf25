#pragma once

#include "models/games/edition.h"

#include <QTimeZone>

#include <chrono>
#include <optional>
#include <vector>

namespace truvamate {

struct ScheduledDraw
{
    Game game = Game::Powerball;
    DrawDate date;
    Instant at;
    friend bool operator==(const ScheduledDraw &, const ScheduledDraw &) = default;
};

/// The draw of a date; an error where the game holds none that day. Correct over changes of US clocks.
Result<ScheduledDraw> drawOn(Game game, DrawDate date);

/// Draws with from ≤ date ≤ to, in order; empty before the game's first draw.
std::vector<ScheduledDraw> drawsBetween(Game game, DrawDate from, DrawDate to);

/// The first draw held at or after an instant.
Result<ScheduledDraw> nextDraw(Game game, Instant atOrAfter);

/// When a shop must have bought by. `stateCutOff` is the state's wall-clock time in the shop's own zone, on
/// that zone's date of the draw; `buffer` is the house's margin before the draw itself.
struct SalesCutOff
{
    QTimeZone shopZone;
    std::optional<QTime> stateCutOff;
    std::chrono::minutes buffer{60};
};

/// The earlier of the state's cut-off and the draw less the buffer.
Result<Instant> salesClose(Game game, DrawDate date, const SalesCutOff &cutOff);

/// "Sun 1 Jul 2018 09:59" in Bangkok, for customers.
QString bangkokText(Instant when);

} // namespace truvamate
