#pragma once

#include "app/server/settings.h"
#include "backend/storage/backupfolder.h"
#include "models/random.h"

#include <QTextStream>

namespace truvamate {

/// Saves the database (by pg_dump, in one snapshot) and the files that its rows name into a new folder, while
/// servers go on. The key file is not in it. Errors: backup.exists, backup.unwritable, server.no_tool,
/// server.tool_failed, those of storage.
Result<BackupManifest> backUpServer(const ServerSettings &settings, const QString &folder, QTextStream &out);

/// Puts a backup in place of what is there, after all of it was read and compared: the database at once or
/// not at all, files before it. Into an empty database, or with `replace` over the same workspace's. The
/// restore epoch goes up, and the anchor file is told; what it knows beyond the backup is said. The old
/// objects that the backup does not know are moved aside within the folder. Errors: backup.not_empty,
/// backup.other_workspace, backup.in_use (servers are connected), backup.anchor_differs, those of checkBackup
/// and checkBackupFits, server.no_tool, server.tool_failed.
Result<Done> restoreServer(const ServerSettings &settings, const Clock &clock, RandomSource &random,
                           const QString &folder, bool replace, QTextStream &out);

} // namespace truvamate
