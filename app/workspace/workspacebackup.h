#pragma once

#include "backend/storage/backupfolder.h"

namespace truvamate {

/// Saves an embedded workspace into a new folder; it may be open meanwhile. The key file is not in it.
/// Errors: backup.exists, backup.unwritable, backup.stopped, workspace.none, those of the key file.
Result<BackupManifest> backUpWorkspace(const QString &folder, const QString &target,
                                       const BackupWatch &watch);

/// Makes a workspace of a backup in an empty folder, after all of it was read and compared. The keys are
/// copied beside it; they have to be those that the backup was sealed with. Its restore epoch goes up. What
/// fails leaves the folder as it was. Errors: workspace.folder_taken, those of checkBackup, checkBackupFits
/// and of the key file.
Result<Done> restoreWorkspace(const QString &backup, const QString &keyFile, const QString &folder,
                              const BackupWatch &watch);

} // namespace truvamate
