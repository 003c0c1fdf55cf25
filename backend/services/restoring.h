#pragma once

#include "backend/services/sealing.h"
#include "backend/storage/backupfolder.h"
#include "backend/storage/database.h"
#include "models/random.h"

namespace truvamate {

/// What a backup says about the workspace in a database. Run it in the snapshot that is saved.
Result<BackupManifest> describeForBackup(Database &db, const KeyRing &keys);

/// Whether a backup can become a workspace of this program with these keys, before anything is changed.
/// Errors: backup.other_kind, backup.newer, backup.wrong_keys.
Result<Done> checkBackupFits(const BackupManifest &manifest, DatabaseKind kind, const KeyRing &keys);

/// After the rows are back: counts the restore epoch up beyond the backup's and `knownEpoch`, so that what
/// was sent since the backup is sent again, and writes it to the audit log. Answers the epoch.
Result<std::int64_t> markRestored(Database &db, const Clock &clock, RandomSource &random,
                                  const BackupManifest &manifest, std::int64_t knownEpoch);

} // namespace truvamate
