#pragma once

#include "backend/storage/database.h"

namespace truvamate {

/// Name and version of the database program: "SQLite 3.40.1", "PostgreSQL 15.6".
Result<QString> databaseVersion(Database &db);

} // namespace truvamate
