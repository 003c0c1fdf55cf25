#include "backend/storage/auditstore.h"
#include "backend/storage/listing.h"

namespace truvamate {

namespace {

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
    ListFilter filter;
    filter.equals("a.actor", "actor", request.actor);
    filter.equals("a.entity", "entity", request.entity);
    filter.equals("a.entity_id", "entity_id", request.entityId);
    filter.equals("a.operation", "operation", request.operation);
    filter.equals("a.outcome", "outcome", request.outcome);
    filter.compares("a.recorded_at", ">=", "from", request.from);
    filter.compares("a.recorded_at", "<", "until", request.until);
    ListQuery list;
    list.name = QStringLiteral("audit");
    list.columns = QStringLiteral("a.id, a.recorded_at, a.actor, u.display_name, a.operation, a.entity, "
                                  "a.entity_id, a.outcome, a.details, s.sequence");
    list.from = QStringLiteral("audit_log a LEFT JOIN users u ON u.id = a.actor "
                               "LEFT JOIN audit_seals s ON s.audit_id = a.id");
    list.sort = {QStringLiteral("a.recorded_at"), SortKey::Kind::Instant, true};
    list.id = QStringLiteral("a.id");
    return fetchList(db, list, filter, request.page, readEntry);
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
