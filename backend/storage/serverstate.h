#pragma once

#include "backend/storage/database.h"

namespace truvamate {

/// What a server asks PostgreSQL about itself before it serves.

/// The database machine's clock, to be compared with ours. Nothing of the business may ask it.
Result<Instant> databaseClock(Database &db);

/// True where this role could rewrite what was logged or posted, which the role that serves must not.
Result<bool> mayRewriteHistory(Database &db);

} // namespace truvamate
