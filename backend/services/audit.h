#pragma once

#include "backend/services/anchorfile.h"
#include "models/operations/audit.h"

#include <QJsonArray>

namespace truvamate {

class Dispatcher;

/// The audit log, its sealed chain and the events for notices.
void serveAudit(Dispatcher &dispatcher);

/// Which rows a sealing looks for: those of the last hour before the newest sealed one, or all of a long log.
enum class AuditSweep { Recent, Everything };

/// Numbers and chains the audit rows that have no seal yet, in a transaction of its own: each hash covers the
/// one before and the row. Any number of sequencers may run; they wait for each other and keep one chain.
/// Answers the head.
Result<AuditHead> sealAudit(Database &db, AuditSweep sweep = AuditSweep::Everything);

/// The operation of the row that a restore from a backup writes; its details say the epoch.
inline constexpr char restoreOperation[] = "workspace.restore";

/// One thing that is wrong with the log.
struct AuditFault
{
    std::int64_t sequence = 0;
    QString code; ///< "changed", "removed", "gap", "anchor_differs", "anchor_missing",
                  ///< "restore_unrecorded"
};

struct AuditCheck
{
    std::int64_t sealed = 0;
    std::int64_t unsealed = 0; ///< at most 10,000; none after a sealing
    std::vector<AuditFault> faults; ///< the first hundred
    std::vector<AnchorRestore> restores; ///< known to the anchor and to the log: rows were given up there
};

/// Reads the whole chain again, and compares it with an anchor file where one is named.
Result<AuditCheck> verifyAudit(Database &db, const QString &anchorPath = {});

/// The hash of a row that follows `previous`.
QString auditHash(const QString &previous, const AuditLine &line);

} // namespace truvamate
