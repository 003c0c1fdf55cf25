#pragma once

#include "backend/storage/database.h"

namespace truvamate {

/// What backups and restores ask of PostgreSQL.

/// Lets another program see what the open snapshot sees, until it ends; answers its name.
Result<QString> exportSnapshot(Database &db);
/// Clients of this database beside ourselves.
Result<int> countOtherConnections(Database &db);

/// As owner: the schema with everything in it gets another name; what is loaded brings its own.
Result<Done> putSchemaAside(Database &db);
/// True where a restore was interrupted.
Result<bool> hasSchemaAside(Database &db);
/// The opposite: what is in its place now is dropped.
Result<Done> putSchemaBack(Database &db);
/// Does nothing where none is aside.
Result<Done> dropSchemaAside(Database &db);

} // namespace truvamate
