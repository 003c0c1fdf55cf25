#include "backend/storage/auditstore.h"

namespace truvamate {

namespace {

const QString lineColumns = QStringLiteral("a.id AS audit_id, a.recorded_at, a.actor, a.session_id, "
                                           "a.operation, a.entity, a.entity_id, a.outcome, a.details ");

AuditLine readLine(const Row &row)
{
    return AuditLine{row.get<QUuid>("audit_id"),
                     row.instant("recorded_at"),
                     row.get<std::optional<UserId>>("actor"),
                     row.get<std::optional<QUuid>>("session_id"),
                     row.text("operation"),
                     row.text("entity"),
                     row.text("entity_id"),
                     row.text("outcome"),
                     row.json("details")};
}

} // namespace

Result<Done> lockAuditSeals(Database &db)
{
    // On SQLite whoever writes has the database to itself already.
    if (db.dialect().isSqlite()) {
        return Done();
    }
    TRY_DO(db.statement(QStringLiteral("SELECT 1 AS locked FROM pg_advisory_xact_lock(:lock)"))
               .bind("lock", std::int64_t(0x5472'7561'7564'6974))
               .value<std::int64_t>());
    return Done();
}

Result<AuditHead> auditHead(Database &db)
{
    TRY(head,
        db.statement(
              QStringLiteral("SELECT s.sequence, s.hash, a.recorded_at FROM audit_seals s "
                             "LEFT JOIN audit_log a ON a.id = s.audit_id ORDER BY s.sequence DESC LIMIT 1"))
            .one([](const Row &row) {
                return AuditHead{row.integer("sequence"), row.text("hash"),
                                 row.get<std::optional<Instant>>("recorded_at").value_or(Instant())};
            }));
    return head.value_or(AuditHead());
}

Result<std::vector<AuditLine>> listUnsealed(Database &db, std::optional<Instant> since, int most)
{
    return db
        .statement(QStringLiteral("SELECT ") + lineColumns
                   + QStringLiteral("FROM audit_log a WHERE a.recorded_at >= :since AND NOT EXISTS "
                                    "(SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id) "
                                    "ORDER BY a.recorded_at, a.id LIMIT :most"))
        .bind("since", since.value_or(Instant()))
        .bind("most", most)
        .all(readLine);
}

Result<Done> insertSeal(Database &db, const AuditHead &seal, QUuid auditId)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO audit_seals (sequence, audit_id, hash) "
                                       "VALUES (:sequence, :audit, :hash)"))
               .bind("sequence", seal.sequence)
               .bind("audit", auditId)
               .bind("hash", seal.hash)
               .exec());
    return Done();
}

Result<std::vector<SealedLine>> listSealed(Database &db, std::int64_t after, int most)
{
    return db
        .statement(QStringLiteral("SELECT s.sequence, s.hash, ") + lineColumns
                   + QStringLiteral("FROM audit_seals s LEFT JOIN audit_log a ON a.id = s.audit_id "
                                    "WHERE s.sequence > :after ORDER BY s.sequence LIMIT :most"))
        .bind("after", after)
        .bind("most", most)
        .all([](const Row &row) {
            SealedLine line{{row.integer("sequence"), row.text("hash"), {}}, std::nullopt};
            if (!row.isNull("audit_id")) {
                line.line = readLine(row);
            }
            return line;
        });
}

} // namespace truvamate
