#pragma once

#include "backend/storage/config.h"

#include <QString>

namespace truvamate {

/// Copies a SQLite database, as it stands, into a new file of its own; writers may go on meanwhile. An
/// existing file is never replaced (storage.backup_exists), and a copy that fails leaves nothing behind.
Result<Done> backUpSqlite(const DatabaseConfig &config, const QString &target);

/// Copies it beside itself as <file>.before-0002, or .before-0002.2 and so on where that exists; answers the
/// path.
Result<QString> backUpBeforeMigration(const DatabaseConfig &config, int number);

} // namespace truvamate
