#include "backend/storage/auditstore.h"
#include "backend/storage/keyset.h"

namespace truvamate {

namespace {

const QString filterText = QStringLiteral(
    "WHERE (:every_actor OR a.actor = :actor) AND (:every_entity OR a.entity = :entity) "
    "AND (:every_id OR a.entity_id = :entity_id) AND (:every_operation OR a.operation = :operation) "
    "AND (:every_outcome OR a.outcome = :outcome) AND a.recorded_at >= :from AND a.recorded_at < :until ");

const Instant beginning{0};
const Instant end{253'370'764'800'000}; // the year 9999

void bindText(Statement &statement, const char *every, const char *name, const std::optional<QString> &text)
{
    statement.bind(every, !text).bind(name, text.value_or(QString()));
}

void bindFilter(Statement &statement, const ListAudit::Request &request)
{
    statement.bind("every_actor", !request.actor);
    statement.bind("actor", request.actor);
    bindText(statement, "every_entity", "entity", request.entity);
    bindText(statement, "every_id", "entity_id", request.entityId);
    bindText(statement, "every_operation", "operation", request.operation);
    bindText(statement, "every_outcome", "outcome", request.outcome);
    statement.bind("from", request.from.value_or(beginning)).bind("until", request.until.value_or(end));
}

AuditEntry readEntry(const Row &row)
{
    return AuditEntry{row.get<QUuid>("id").toString(QUuid::WithoutBraces),
                      row.instant("recorded_at"),
                      row.get<std::optional<UserId>>("actor"),
                      row.get<std::optional<QString>>("display_name"),
                      row.text("operation"),
                      row.text("entity"),
                      row.text("entity_id"),
                      row.text("outcome"),
                      row.json("details"),
                      row.get<std::optional<std::int64_t>>("sequence")};
}

Event readEvent(const Row &row)
{
    return Event{row.id<EventId>("id"),   row.instant("happened_at"),
                 row.text("entity"),      row.get<QUuid>("entity_id").toString(QUuid::WithoutBraces),
                 row.text("code"),        row.json("arguments"),
                 row.text("display_name")};
}

/// "entity IN (…)" with one value a name.
QString entityList(const QStringList &entities)
{
    QStringList names;
    for (qsizetype at = 0; at < entities.size(); ++at) {
        names += QStringLiteral(":entity%1").arg(at);
    }
    return QStringLiteral("e.entity IN (%1) ").arg(names.join(QLatin1String(", ")));
}

} // namespace

Result<Page<AuditEntry>> listAuditRows(Database &db, const ListAudit::Request &request)
{
    TRY(after, positionOf(request.page));
    auto statement = db.statement(
        QStringLiteral(
            "SELECT a.id, a.recorded_at, a.actor, u.display_name, a.operation, a.entity, a.entity_id, "
            "a.outcome, a.details, s.sequence FROM audit_log a LEFT JOIN users u ON u.id = a.actor "
            "LEFT JOIN audit_seals s ON s.audit_id = a.id ")
        + filterText + (after ? QStringLiteral("AND (a.recorded_at, a.id) < (:at, :id) ") : QString())
        + QStringLiteral("ORDER BY a.recorded_at DESC, a.id DESC LIMIT :limit"));
    bindFilter(statement, request);
    if (after) {
        statement.bind("at", after->at).bind("id", after->id);
    }
    const int limit = pageLimit(request.page);
    TRY(rows, statement.bind("limit", limit + 1).all(readEntry));
    auto counting = db.statement(QStringLiteral("SELECT count(*) AS n FROM (SELECT 1 FROM audit_log a ")
                                 + filterText + QStringLiteral("LIMIT :most) AS counted"));
    bindFilter(counting, request);
    TRY(count, counting.bind("most", mostCounted + 1).value<std::int64_t>());
    return pageOf(std::move(rows), limit, count, [](const AuditEntry &entry) {
        return cursorOf({entry.at, QUuid::fromString(entry.id)});
    });
}

Result<std::vector<Event>> listEventRows(Database &db, const std::optional<EventId> &after,
                                         const QStringList &entities, int limit)
{
    auto statement = db.statement(
        QStringLiteral(
            "SELECT e.id, e.happened_at, e.entity, e.entity_id, e.code, e.arguments, u.display_name "
            "FROM events e JOIN users u ON u.id = e.actor WHERE ")
        + entityList(entities) + (after ? QStringLiteral("AND e.id > :after ") : QString())
        + (after ? QStringLiteral("ORDER BY e.id LIMIT :limit")
                 : QStringLiteral("ORDER BY e.id DESC LIMIT :limit")));
    for (qsizetype at = 0; at < entities.size(); ++at) {
        statement.bind(QStringLiteral("entity%1").arg(at).toStdString(), entities.at(at));
    }
    if (after) {
        statement.bind("after", *after);
    }
    TRY(events, statement.bind("limit", limit).all(readEvent));
    if (!after) {
        std::reverse(events.begin(), events.end());
    }
    return events;
}

} // namespace truvamate
