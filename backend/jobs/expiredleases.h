#pragma once

#include "backend/storage/database.h"
#include "models/random.h"
#include "models/time.h"

namespace truvamate {

/// Gives lines back whose hold ended at a cut-off, so that their orders say so before anybody else takes a
/// lease. Whoever runs jobs calls it each minute, on any number of servers.
namespace expiredleases {

/// Answers how many leases it ended.
Result<std::int64_t> step(Database &db, const Clock &clock, RandomSource &random);

} // namespace expiredleases

} // namespace truvamate
