#pragma once

#include "backend/storage/database.h"
#include "models/random.h"
#include "models/time.h"

namespace truvamate {

/// Tells customers of a draw that is near: one mail an order and draw, six hours before it, to orders that
/// were bought by then. Whoever runs jobs calls it each minute, on any number of servers.
namespace drawreminders {

inline constexpr std::int64_t aheadSeconds = 6 * 60 * 60;

/// Answers how many mails it queued.
Result<std::int64_t> step(Database &db, const Clock &clock, RandomSource &random);

} // namespace drawreminders

} // namespace truvamate
