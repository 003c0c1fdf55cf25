#pragma once

#include "backend/storage/database.h"
#include "models/operations/checking.h"

namespace truvamate {

/// Wins of the newest result of each draw.
Result<Page<WinRow>> listWins(Database &db, const ListWins::Request &request);
/// Those of one slip that no claim collects yet.
Result<std::vector<WinRow>> unclaimedWinsOf(Database &db, SlipId slip);
/// How many orders have a line in a draw.
Result<std::int64_t> countOrdersOfDraw(Database &db, DrawId draw);

} // namespace truvamate
