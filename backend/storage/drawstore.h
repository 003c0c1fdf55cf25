#pragma once

#include "backend/storage/database.h"
#include "models/games/calendar.h"
#include "models/operations/draws.h"

namespace truvamate {

/// Does nothing where the draw exists. The edition has to be stored.
Result<bool> insertDraw(Database &db, DrawId id, const ScheduledDraw &draw, const QString &status);
/// Locks the row until the transaction ends where lock is asked for.
Result<std::optional<DrawSummary>> findDraw(Database &db, DrawId id, bool lock = false);
Result<std::vector<DrawSummary>> drawsOfSpan(Database &db, const QString &game, DrawDate from, DrawDate to);
Result<Page<DrawSummary>> listDraws(Database &db, const ListDraws::Request &request, Instant now);

/// Writes the status if the row still has the version; answers whether it had.
Result<bool> writeDrawStatus(Database &db, const DrawSummary &draw, const QString &status);
Result<bool> writeJackpot(Database &db, DrawId id, std::int64_t version, Usd jackpot);
/// Draws that are scheduled or open although their moment has passed.
Result<std::vector<DrawSummary>> dueDraws(Database &db, Instant now);

struct DrawCounts
{
    std::int64_t lines = 0;
    std::int64_t bought = 0;
    std::int64_t unbought = 0; ///< paid, live and served by no slip
    std::int64_t plays = 0;
    std::int64_t wins = 0; ///< of the newest result
    std::int64_t openEntries = 0;
};
Result<DrawCounts> countsOfDraw(Database &db, DrawId id);
/// Slips printed for a draw, those of the house and those in quarantine too; none that was rejected.
Result<std::int64_t> slipsOfDraw(Database &db, DrawId id);

} // namespace truvamate
