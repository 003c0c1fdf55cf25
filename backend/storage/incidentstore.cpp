#include "backend/storage/incidentstore.h"

namespace truvamate {

namespace {

QString incidentColumns()
{
    return QStringLiteral(
        "SELECT i.id, i.code, i.slip_id, i.order_id, o.order_number, i.details, "
        "u.display_name AS reporter, i.reported_at, r.display_name AS resolver, i.resolved_at "
        "FROM incidents i JOIN users u ON u.id = i.reported_by "
        "LEFT JOIN users r ON r.id = i.resolved_by LEFT JOIN lotto_orders o ON o.id = i.order_id ");
}

Incident readIncident(const Row &row)
{
    return {row.id<IncidentId>("id"),
            row.text("code"),
            row.get<std::optional<SlipId>>("slip_id"),
            row.get<std::optional<OrderId>>("order_id"),
            row.get<std::optional<QString>>("order_number"),
            row.json("details"),
            row.text("reporter"),
            row.instant("reported_at"),
            row.get<std::optional<QString>>("resolver"),
            row.get<std::optional<Instant>>("resolved_at")};
}

QString conditions(const IncidentFilter &filter)
{
    QString sql = QStringLiteral("WHERE 1 = 1 ");
    if (filter.open) {
        sql += *filter.open ? QStringLiteral("AND i.resolved_at IS NULL ")
                            : QStringLiteral("AND i.resolved_at IS NOT NULL ");
    }
    if (filter.code) {
        sql += QStringLiteral("AND i.code = :code ");
    }
    return sql;
}

} // namespace

Result<Done> insertIncident(Database &db, const IncidentRecord &record)
{
    TRY_DO(db.statement(
                 QStringLiteral("INSERT INTO incidents (id, code, slip_id, order_id, details, reported_by, "
                                "reported_at) VALUES (:id, :code, :slip, :order, :details, :by, :at)"))
               .bind("id", record.id)
               .bind("code", record.code)
               .bind("slip", record.slipId)
               .bind("order", record.orderId)
               .bind("details", record.details)
               .bind("by", record.reportedBy)
               .bind("at", record.reportedAt)
               .exec());
    return Done{};
}

Result<std::optional<Incident>> findIncident(Database &db, IncidentId id)
{
    const QString sql = incidentColumns() + QStringLiteral("WHERE i.id = :id");
    return db.statement(sql).bind("id", id).one(readIncident);
}

Result<std::vector<Incident>> incidentsOfSlip(Database &db, SlipId slip)
{
    const QString sql
        = incidentColumns() + QStringLiteral("WHERE i.slip_id = :slip ORDER BY i.reported_at, i.id");
    return db.statement(sql).bind("slip", slip).all(readIncident);
}

Result<Page<Incident>> listIncidents(Database &db, const IncidentFilter &filter, const PageRequest &page)
{
    TRY(after, positionOf(page));
    const int limit = pageLimit(page);
    const QString where = conditions(filter);
    const QString beyond
        = after ? QStringLiteral("AND (i.reported_at, i.id) < (:afterAt, :afterId) ") : QString();
    const QString sql = incidentColumns() + where + beyond
        + QStringLiteral("ORDER BY i.reported_at DESC, i.id DESC LIMIT :limit");
    Statement rows = db.statement(sql);
    const QString countSql = QStringLiteral("SELECT count(*) FROM (SELECT i.id FROM incidents i ") + where
        + QStringLiteral("LIMIT :most) AS counted");
    Statement count = db.statement(countSql);
    if (filter.code) {
        rows.bind("code", *filter.code);
        count.bind("code", *filter.code);
    }
    rows.bind("limit", limit + 1);
    if (after) {
        rows.bind("afterAt", after->at).bind("afterId", after->id);
    }
    TRY(found, rows.all(readIncident));
    TRY(counted, count.bind("most", mostCounted + 1).value<std::int64_t>());
    return pageOf(std::move(found), limit, counted, [](const Incident &incident) {
        return cursorOf({incident.reportedAt, incident.id.uuid()});
    });
}

Result<bool> resolveIncident(Database &db, IncidentId id, UserId by, Instant at)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE incidents SET resolved_by = :by, resolved_at = :at "
                                    "WHERE id = :id AND resolved_at IS NULL"))
            .bind("by", by)
            .bind("at", at)
            .bind("id", id)
            .exec());
    return changed == 1;
}

} // namespace truvamate
