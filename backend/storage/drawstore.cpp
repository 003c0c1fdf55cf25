#include "backend/storage/drawstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString drawColumns
    = QStringLiteral("d.id, d.game, d.draw_date, d.draw_at, d.zone, d.edition, d.main_max, d.special_max, "
                     "d.advertised_jackpot_usd, d.status, d.result_version, d.version");

DrawSummary readDraw(const Row &row)
{
    return {row.id<DrawId>("id"),
            row.text("game"),
            row.drawDate("draw_date"),
            row.instant("draw_at"),
            row.text("zone"),
            row.text("edition"),
            row.get<int>("main_max"),
            row.get<int>("special_max"),
            row.get<std::optional<Usd>>("advertised_jackpot_usd"),
            row.text("status"),
            row.get<std::optional<int>>("result_version"),
            row.integer("version")};
}

} // namespace

Result<bool> insertDraw(Database &db, DrawId id, const ScheduledDraw &draw, const QString &status)
{
    TRY(edition, editionFor(draw.game, draw.date));
    TRY(added,
        db.statement(
              QStringLiteral("INSERT INTO draws (id, game, draw_date, draw_at, zone, edition, main_max, "
                             "special_max, status) VALUES (:id, :game, :date, :at, :zone, :edition, "
                             ":main_max, :special_max, :status) ON CONFLICT (game, draw_date) DO NOTHING"))
            .bind("id", id)
            .bind("game", gameCode(draw.game))
            .bind("date", draw.date)
            .bind("at", draw.at)
            .bind("zone", QString::fromLatin1(edition->zoneId))
            .bind("edition", edition->code)
            .bind("main_max", edition->mainMax)
            .bind("special_max", edition->specialMax)
            .bind("status", status)
            .exec());
    return added == 1;
}

Result<std::optional<DrawSummary>> findDraw(Database &db, DrawId id, bool lock)
{
    const QString text = QStringLiteral("SELECT %1 FROM draws d WHERE d.id = :id").arg(drawColumns);
    return db.statement(lock ? QString(text + db.dialect().forUpdate()) : text).bind("id", id).one(readDraw);
}

Result<std::vector<DrawSummary>> drawsOfSpan(Database &db, const QString &game, DrawDate from, DrawDate to)
{
    return db
        .statement(QStringLiteral("SELECT %1 FROM draws d WHERE d.game = :game AND d.draw_date >= :from "
                                  "AND d.draw_date <= :to ORDER BY d.draw_at, d.id")
                       .arg(drawColumns))
        .bind("game", game)
        .bind("from", from)
        .bind("to", to)
        .all(readDraw);
}

Result<Page<DrawSummary>> listDraws(Database &db, const ListDraws::Request &request, Instant now)
{
    ListFilter filter;
    filter.equals("d.game", "game", request.game);
    filter.equals("d.status", "status", request.status);
    filter.compares("d.draw_date", ">=", "from", request.from);
    filter.compares("d.draw_date", "<=", "to", request.to);
    if (request.resultDue) {
        const QString due = QStringLiteral("(d.draw_at <= :now AND d.result_version IS NULL "
                                           "AND d.status <> 'cancelled')");
        filter.holds(*request.resultDue ? due : QString(QStringLiteral("NOT ") + due),
                     QStringLiteral("due%1").arg(*request.resultDue ? 1 : 0));
        filter.binds("now", now);
    }
    const ListQuery list{QStringLiteral("draws"),
                         drawColumns,
                         QStringLiteral("draws d"),
                         {},
                         {QStringLiteral("d.draw_at"), SortKey::Kind::Instant},
                         QStringLiteral("d.id"),
                         {}};
    return fetchList(db, list, filter, request.page, readDraw);
}

Result<bool> writeDrawStatus(Database &db, const DrawSummary &draw, const QString &status)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE draws SET status = :status, version = version + 1 "
                                    "WHERE id = :id AND version = :version"))
            .bind("status", status)
            .bind("id", draw.id)
            .bind("version", draw.version)
            .exec());
    return changed == 1;
}

Result<bool> writeJackpot(Database &db, DrawId id, std::int64_t version, Usd jackpot)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE draws SET advertised_jackpot_usd = :jackpot, "
                                    "version = version + 1 WHERE id = :id AND version = :version"))
            .bind("jackpot", jackpot)
            .bind("id", id)
            .bind("version", version)
            .exec());
    return changed == 1;
}

Result<std::vector<DrawSummary>> dueDraws(Database &db, Instant now)
{
    return db
        .statement(QStringLiteral("SELECT %1 FROM draws d WHERE d.status IN ('scheduled', 'open') "
                                  "AND d.draw_at <= :now ORDER BY d.draw_at, d.id%2")
                       .arg(drawColumns, db.dialect().forUpdate()))
        .bind("now", now)
        .all(readDraw);
}

Result<DrawCounts> countsOfDraw(Database &db, DrawId id)
{
    return db
        .statement(QStringLiteral(
            "SELECT (SELECT count(*) FROM lotto_tickets t WHERE t.draw_id = d.id AND t.cancelled_at IS NULL) "
            "AS lines, "
            "(SELECT count(*) FROM placements p WHERE p.draw_id = d.id AND p.active) AS bought, "
            "(SELECT count(*) FROM lotto_tickets t JOIN lotto_orders o ON o.id = t.order_id "
            "WHERE t.draw_id = d.id AND o.paid_at IS NOT NULL AND o.cancelled_at IS NULL "
            "AND t.cancelled_at IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM refund_lines f WHERE f.ticket_id = t.id) "
            "AND NOT EXISTS (SELECT 1 FROM placements p WHERE p.ticket_id = t.id AND p.active)) AS unbought, "
            "(SELECT count(*) FROM slip_draws s JOIN slip_plays p ON p.slip_id = s.slip_id WHERE s.draw_id = "
            "d.id "
            "AND s.slip_id NOT IN (SELECT q.id FROM physical_tickets q WHERE q.binding IN ('quarantined', "
            "'rejected'))) AS plays, "
            "(SELECT count(*) FROM wins w JOIN draw_results r ON r.id = w.result_id WHERE w.draw_id = d.id "
            "AND r.version = d.result_version) AS wins, "
            "(SELECT count(*) FROM result_entries e WHERE e.draw_id = d.id AND e.state = 'open') AS "
            "open_entries "
            "FROM draws d WHERE d.id = :id"))
        .bind("id", id)
        .one([](const Row &row) {
            return DrawCounts{row.integer("lines"), row.integer("bought"), row.integer("unbought"),
                              row.integer("plays"), row.integer("wins"),   row.integer("open_entries")};
        })
        .map([](const std::optional<DrawCounts> &counts) { return counts.value_or(DrawCounts()); });
}

Result<std::int64_t> slipsOfDraw(Database &db, DrawId id)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) FROM slip_draws d JOIN physical_tickets s ON s.id = d.slip_id "
                           "WHERE d.draw_id = :id AND s.binding <> 'rejected'"))
        .bind("id", id)
        .value<std::int64_t>();
}

} // namespace truvamate
