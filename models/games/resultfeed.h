#pragma once

#include "models/games/calendar.h"
#include "models/games/prizes.h"

#include <QByteArray>

#include <vector>

/// Result files of public sources, read without any I/O: what is good, what is wrong with its line, and which
/// draws are missing between the first and the last. A feed is one source of a result, never a person.
namespace truvamate {

enum class FeedLayout {
    NewYorkCsv, ///< data.ny.gov, with a header; the Mega Ball has a column of its own
    NewYorkJson, ///< the same as objects with draw_date, winning_numbers, mega_ball …
    TexasCsv, ///< texaslottery.com, without a header: game, month, day, year, balls, multiplier
};

struct FeedRow
{
    int line = 0; ///< where it stands in the file, from 1
    DrawDate date;
    DrawResult result;
};

/// What is wrong, by a stable code ("feed.…", "result.…", "play.…"). Nothing is taken from its line.
struct FeedDefect
{
    int line = 0; ///< 0: the file as a whole
    Error error;
};

struct ResultFeed
{
    FeedLayout layout = FeedLayout::NewYorkCsv;
    Game game = Game::Powerball;
    QString source; ///< as it is named beside entries: "NY Open Data"
    std::vector<FeedRow> rows; ///< by date, at most one a draw
    std::vector<FeedDefect> defects; ///< by line
    std::vector<DrawDate> missing; ///< draws of the calendar between first and last row that have no line
    int repeated = 0; ///< further lines that say the same of the same draw
};

constexpr qsizetype largestFeed = 8 * 1024 * 1024; // bytes; the longest real one has 100 kB

/// Finds the layout by header and columns and reads every line of it. A file that is no feed at all (an HTML
/// page, unknown columns, too large) is an error: "feed.html", "feed.unknown_layout", "feed.empty",
/// "feed.too_large", "feed.not_text", "feed.not_json". A draw that is not held by `now` has no result.
Result<ResultFeed> readResultFeed(const QByteArray &bytes, Instant now);

} // namespace truvamate
