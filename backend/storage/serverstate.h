#pragma once

#include "backend/storage/database.h"

namespace truvamate {

/// What a server asks PostgreSQL about itself before it serves.

/// The database machine's clock, to be compared with ours. Nothing of the business may ask it.
Result<Instant> databaseClock(Database &db);

/// True where this role could rewrite what was logged or posted, which the role that serves must not.
Result<bool> mayRewriteHistory(Database &db);

/// Lets one of several servers do a job, for as long as this connection has it; false where another one is at
/// it. On SQLite always true.
Result<bool> tryTakeJob(Database &db, std::int64_t job);
Result<Done> giveJobBack(Database &db, std::int64_t job);

} // namespace truvamate
