#include "backend/storage/incidentstore.h"

namespace truvamate {

namespace {

QString incidentColumns()
{
    return QStringLiteral(
        "i.id, i.code, i.slip_id, i.order_id, o.order_number, i.details, "
        "u.display_name AS reporter, i.reported_at, r.display_name AS resolver, i.resolved_at");
}

QString incidentTables()
{
    return QStringLiteral(
        "incidents i JOIN users u ON u.id = i.reported_by "
        "LEFT JOIN users r ON r.id = i.resolved_by LEFT JOIN lotto_orders o ON o.id = i.order_id");
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

ListQuery incidentQuery(const IncidentFilter &filter)
{
    QStringList conditions;
    QJsonObject values;
    if (filter.open) {
        conditions.append(*filter.open ? QStringLiteral("i.resolved_at IS NULL")
                                       : QStringLiteral("i.resolved_at IS NOT NULL"));
        values.insert(QStringLiteral("open"), *filter.open);
    }
    if (filter.code) {
        conditions.append(QStringLiteral("i.code = :code"));
        values.insert(QStringLiteral("code"), *filter.code);
    }
    return {QStringLiteral("incidents"),
            incidentColumns(),
            incidentTables(),
            conditions.join(QStringLiteral(" AND ")),
            {QStringLiteral("i.reported_at"), SortKey::Kind::Instant, true},
            QStringLiteral("i.id"),
            values};
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
    const QString sql
        = QStringLiteral("SELECT %1 FROM %2 WHERE i.id = :id").arg(incidentColumns(), incidentTables());
    return db.statement(sql).bind("id", id).one(readIncident);
}

Result<std::vector<Incident>> incidentsOfSlip(Database &db, SlipId slip)
{
    const QString sql
        = QStringLiteral("SELECT %1 FROM %2 WHERE i.slip_id = :slip ORDER BY i.reported_at, i.id")
              .arg(incidentColumns(), incidentTables());
    return db.statement(sql).bind("slip", slip).all(readIncident);
}

Result<Page<Incident>> listIncidents(Database &db, const IncidentFilter &filter, const PageRequest &page)
{
    const auto bind = [&](Statement &statement) {
        if (filter.code) {
            statement.bind("code", *filter.code);
        }
    };
    return fetchPage(db, incidentQuery(filter), page, bind, readIncident);
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
