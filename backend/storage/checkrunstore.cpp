#include "backend/storage/checkstore.h"

#include <QJsonArray>

namespace truvamate {

Result<std::optional<CheckRunRow>> findCheckRun(Database &db, ResultVersionId result)
{
    return db
        .statement(
            QStringLiteral("SELECT c.id, c.draw_id, c.result_id, r.version, c.state, c.plays_checked, "
                           "c.winners, c.orders_projected, "
                           "c.projected_up_to, c.started_by, c.started_at, c.finished_at FROM check_runs c "
                           "JOIN draw_results r ON r.id = c.result_id WHERE c.result_id = :result"))
        .bind("result", result)
        .one([](const Row &row) {
            return CheckRunRow{row.id<CheckRunId>("id"),
                               row.id<DrawId>("draw_id"),
                               row.id<ResultVersionId>("result_id"),
                               row.get<int>("version"),
                               row.text("state"),
                               row.integer("plays_checked"),
                               row.integer("winners"),
                               row.integer("orders_projected"),
                               row.get<std::optional<OrderId>>("projected_up_to"),
                               row.id<UserId>("started_by"),
                               row.instant("started_at"),
                               row.get<std::optional<Instant>>("finished_at")};
        });
}

Result<Done> insertCheckRun(Database &db, const CheckRunRow &run)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO check_runs (id, draw_id, result_id, state, started_by, started_at) "
                            "VALUES (:id, :draw, :result, :state, :by, :at)"))
               .bind("id", run.id)
               .bind("draw", run.drawId)
               .bind("result", run.resultId)
               .bind("state", run.state)
               .bind("by", run.startedBy)
               .bind("at", run.startedAt)
               .exec());
    return Done();
}

Result<Done> writeCheckRun(Database &db, const CheckRunRow &run)
{
    TRY_DO(db.statement(QStringLiteral(
                            "UPDATE check_runs SET state = :state, plays_checked = :plays, "
                            "winners = :winners, orders_projected = :projected, projected_up_to = :up_to, "
                            "finished_at = :finished WHERE id = :id"))
               .bind("state", run.state)
               .bind("plays", run.plays)
               .bind("winners", run.winners)
               .bind("projected", run.ordersProjected)
               .bind("up_to", run.projectedUpTo)
               .bind("finished", run.finishedAt)
               .bind("id", run.id)
               .exec());
    return Done();
}

Result<std::vector<DrawId>> drawsToSettle(Database &db)
{
    return db
        .statement(QStringLiteral(R"(
SELECT d.id FROM draws d JOIN draw_results r ON r.draw_id = d.id AND r.version = d.result_version
JOIN check_runs c ON c.result_id = r.id AND c.state = 'done'
WHERE d.status = 'checked' AND NOT EXISTS (SELECT 1 FROM wins w WHERE w.result_id = r.id
    AND NOT EXISTS (SELECT 1 FROM claim_wins k JOIN claims m ON m.id = k.claim_id
        WHERE k.slip_play_id = w.slip_play_id AND k.draw_id = w.draw_id AND k.drawing = w.drawing AND k.active
            AND m.state = 'received' AND (k.for_house OR EXISTS (SELECT 1 FROM payouts p WHERE p.claim_id = m.id
                AND p.state = 'confirmed')))
    AND NOT EXISTS (SELECT 1 FROM claim_wins k JOIN claims m ON m.id = k.claim_id
        WHERE k.slip_play_id = w.slip_play_id AND k.draw_id = w.draw_id AND k.drawing = w.drawing
            AND m.state = 'refused' AND NOT EXISTS (SELECT 1 FROM claim_wins a
                WHERE a.slip_play_id = w.slip_play_id AND a.draw_id = w.draw_id AND a.drawing = w.drawing
                    AND a.active)))
ORDER BY d.draw_at, d.id)"))
        .all([](const Row &row) { return row.id<DrawId>("id"); });
}

Result<std::vector<OrderWin>> ordersThatWon(Database &db, ResultVersionId result,
                                            const std::optional<OrderId> &after)
{
    const QString begin = after ? QStringLiteral(" AND l.order_id > :after") : QString();
    Statement statement = db.statement(
        QStringLiteral(
            "SELECT o.id, o.customer_id, (o.customer_told_at IS NOT NULL) AS told, count(*) AS wins, "
            "sum(CASE WHEN w.prize_usd IS NULL THEN 1 ELSE 0 END) AS unpriced, "
            "CAST(COALESCE(sum(w.prize_usd), 0) AS bigint) AS prize "
            "FROM wins w CROSS JOIN placements l CROSS JOIN lotto_orders o "
            "WHERE w.result_id = :result AND l.slip_play_id = w.slip_play_id AND l.draw_id = w.draw_id "
            "AND l.active AND o.id = l.order_id%1 "
            "GROUP BY o.id, o.customer_id, o.customer_told_at ORDER BY o.id")
            .arg(begin));
    statement.bind("result", result);
    if (after) {
        statement.bind("after", *after);
    }
    return statement.all([](const Row &row) {
        return OrderWin{row.id<OrderId>("id"), row.id<UserId>("customer_id"), row.boolean("told"),
                        row.integer("wins"),   row.integer("unpriced"),       row.usd("prize")};
    });
}

namespace {

QJsonObject wireNotice(const OrderNotice &notice)
{
    const auto text = [](QUuid id) { return id.toString(QUuid::WithoutBraces); };
    return {{QStringLiteral("event"), text(notice.eventId)},
            {QStringLiteral("mail"), text(notice.mailId)},
            {QStringLiteral("order"), notice.order.toString()},
            {QStringLiteral("customer"), notice.customer.toString()},
            {QStringLiteral("code"), notice.eventCode},
            {QStringLiteral("template"), notice.mailTemplate.value_or(QString())},
            {QStringLiteral("dedupe"), notice.dedupeKey},
            {QStringLiteral("arguments"), notice.arguments}};
}

/// The rows of one bound JSON array, as SELECT expressions of each database.
struct JsonRows
{
    QString from;
    QString uuid; ///< takes a field's name
    QString text;
    QString object;
    QString instant;
};

JsonRows jsonRows(Dialect dialect)
{
    if (dialect.isSqlite()) {
        return {QStringLiteral("json_each(:rows) j"), QStringLiteral("(j.value ->> '%1')"),
                QStringLiteral("(j.value ->> '%1')"), QStringLiteral("(j.value -> '%1')"),
                QStringLiteral(":at")};
    }
    return {QStringLiteral("jsonb_array_elements(CAST(:rows AS jsonb)) AS j(value)"),
            QStringLiteral("CAST(j.value ->> '%1' AS uuid)"), QStringLiteral("(j.value ->> '%1')"),
            QStringLiteral("(j.value -> '%1')"), QStringLiteral("CAST(:at AS timestamptz)")};
}

} // namespace

Result<Done> insertNotices(Database &db, const std::vector<OrderNotice> &notices, UserId actor, Instant at)
{
    if (notices.empty()) {
        return Done();
    }
    QJsonArray rows;
    for (const OrderNotice &notice : notices) {
        rows.append(wireNotice(notice));
    }
    const JsonRows json = jsonRows(db.dialect());
    const auto uuid = [&](const char *field) { return json.uuid.arg(QLatin1String(field)); };
    const auto text = [&](const char *field) { return json.text.arg(QLatin1String(field)); };
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO events (id, entity, entity_id, code, arguments, actor, happened_at) "
                            "SELECT %1, 'order', %2, %3, %4, u.id, %5 FROM %6 CROSS JOIN users u "
                            "WHERE u.id = :actor")
                            .arg(uuid("event"), uuid("order"), text("code"),
                                 json.object.arg(QLatin1String("arguments")), json.instant, json.from))
               .bind("rows", rows)
               .bind("actor", actor)
               .bind("at", at)
               .exec());
    TRY_DO(
        db.statement(
              QStringLiteral("INSERT INTO email_queue (id, recipient, template_name, subject_id, dedupe_key, "
                             "arguments, scheduled_for, created_at) SELECT %1, %2, %3, %4, %5, %6, %7, %7 "
                             "FROM %8 WHERE %3 <> '' ON CONFLICT (dedupe_key) DO NOTHING")
                  .arg(uuid("mail"), uuid("customer"), text("template"), uuid("order"), text("dedupe"),
                       json.object.arg(QLatin1String("arguments")), json.instant, json.from))
            .bind("rows", rows)
            .bind("at", at)
            .exec());
    return Done();
}

} // namespace truvamate
