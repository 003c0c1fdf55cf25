#pragma once

#include "backend/storage/database.h"
#include "models/operations/audit.h"

#include <vector>

namespace truvamate {

/// A row of the audit log as the chain sees it.
struct AuditLine
{
    QUuid id;
    Instant at;
    std::optional<UserId> actor;
    std::optional<QUuid> session;
    QString operation;
    QString entity;
    QString entityId;
    QString outcome;
    QJsonObject details;
};

struct AuditHead
{
    std::int64_t sequence = 0; ///< 0 before the first row
    QString hash; ///< empty before the first row
    Instant recordedAt; ///< of the row; filled by auditHead
};

/// Lets one sequencer in at a time, until the transaction ends.
Result<Done> lockAuditSeals(Database &db);
Result<AuditHead> auditHead(Database &db);
/// Rows without a seal in the order recorded, of those recorded since an instant where one is named.
Result<std::vector<AuditLine>> listUnsealed(Database &db, std::optional<Instant> since, int most);
Result<Done> insertSeal(Database &db, const AuditHead &seal, QUuid auditId);

struct SealedLine
{
    AuditHead seal;
    std::optional<AuditLine> line; ///< nothing where the row is gone
};
/// In the order of the chain, after a sequence.
Result<std::vector<SealedLine>> listSealed(Database &db, std::int64_t after, int most);

Result<Page<AuditEntry>> listAuditRows(Database &db, const ListAudit::Request &request);
/// Events of these entities after one, oldest first; or the newest, oldest first.
Result<std::vector<Event>> listEventRows(Database &db, const std::optional<EventId> &after,
                                         const QStringList &entities, int limit);

} // namespace truvamate
