#pragma once

#include "backend/storage/database.h"
#include "models/random.h"
#include "models/time.h"

namespace truvamate {

/// From three o'clock in the morning on, in Bangkok, every admin and owner gets one mail with the figures of
/// the day before. Whoever runs jobs calls it each minute, on any number of servers.
namespace dailyreport {

/// Answers how many mails it queued.
Result<std::int64_t> step(Database &db, const Clock &clock, RandomSource &random);

} // namespace dailyreport

} // namespace truvamate
