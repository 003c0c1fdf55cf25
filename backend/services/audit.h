#pragma once

#include "backend/storage/auditstore.h"
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

/// Where the head stood, appended to a file outside the database: one line "sequence hash instant" each time
/// it moved. Whoever changes the database and rebuilds its chain still disagrees with this file. An empty
/// path is no anchor.
Result<Done> anchorAudit(const AuditHead &head, Instant now, const QString &path);

/// One thing that is wrong with the log.
struct AuditFault
{
    std::int64_t sequence = 0;
    QString code; ///< "changed", "removed", "gap", "anchor_differs", "anchor_missing"
};

struct AuditCheck
{
    std::int64_t sealed = 0;
    std::int64_t unsealed = 0; ///< at most 10,000; none after a sealing
    std::vector<AuditFault> faults; ///< the first hundred
};

/// Reads the whole chain again, and compares it with an anchor file where one is named.
Result<AuditCheck> verifyAudit(Database &db, const QString &anchorPath = {});

/// The hash of a row that follows `previous`.
QString auditHash(const QString &previous, const AuditLine &line);

} // namespace truvamate
