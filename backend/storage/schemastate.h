#pragma once

#include "backend/storage/migrator.h"

namespace truvamate {

/// Marks the database as ours: schema_migrations, and on SQLite the application id "TRUV".
Result<Done> createMigrationTable(Database &database);
Result<Done> recordMigration(Database &database, const Migration &migration, Instant when);

} // namespace truvamate
