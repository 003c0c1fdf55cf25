#pragma once

#include "backend/storage/auditstore.h"

#include <map>

namespace truvamate {

/// A restore from a backup, as the anchor knows it: the chain goes on from a head that it had passed before.
struct AnchorRestore
{
    std::int64_t sequence = 0; ///< of the backup's head
    std::int64_t epoch = 0; ///< the restore epoch from then on
    std::int64_t newestLost = 0; ///< rows after `sequence` up to here were given up; sequence where none was
    Instant at;
};

/// What stands in the file outside the database that the head of the audit log is written to: a line
/// "sequence hash instant" each time it moved, and "restored sequence epoch instant" for a restore.
struct AnchorFile
{
    std::map<std::int64_t, QString> heads; ///< sequence → hash, less those given up by a restore
    std::vector<AnchorRestore> restores; ///< less those that a later restore gave up too

    std::int64_t newest() const { return heads.empty() ? 0 : heads.rbegin()->first; }
};

/// Empty for an empty path. Error: audit.no_anchor.
Result<AnchorFile> readAnchorFile(const QString &path);

/// Appends the head where it moved. Whoever changes the database and rebuilds its chain still disagrees with
/// this file. Does nothing for an empty path. Error: audit.anchor_unwritable.
Result<Done> anchorAudit(const AuditHead &head, Instant now, const QString &path);

/// Appends that the database was restored to a backup with this head.
Result<Done> anchorRestore(std::int64_t sequence, std::int64_t epoch, Instant now, const QString &path);

} // namespace truvamate
