#include "backend/storage/orderterms.h"

namespace truvamate {

Result<std::optional<OrderedDraw>> findOrderedDraw(Database &db, DrawId draw)
{
    return db
        .statement(
            QStringLiteral("SELECT id, game, draw_date, draw_at, edition, main_max, special_max, status "
                           "FROM draws WHERE id = :draw"))
        .bind("draw", draw)
        .one([](const Row &row) {
            return OrderedDraw{row.id<DrawId>("id"),        row.text("game"),    row.drawDate("draw_date"),
                               row.instant("draw_at"),      row.text("edition"), row.get<int>("main_max"),
                               row.get<int>("special_max"), row.text("status")};
        });
}

Result<std::vector<QString>> findShopStates(Database &db)
{
    return db.statement(QStringLiteral("SELECT DISTINCT state FROM shops WHERE active ORDER BY state"))
        .all([](const Row &row) { return row.text("state"); });
}

Result<std::int64_t> takeOrderCount(Database &db, const QString &kind, int year)
{
    return db
        .statement(QStringLiteral(
            "INSERT INTO order_counters (kind, year, last_number) VALUES (:kind, :year, 1) "
            "ON CONFLICT (kind, year) DO UPDATE SET last_number = order_counters.last_number + 1 "
            "RETURNING last_number"))
        .bind("kind", kind)
        .bind("year", year)
        .value<std::int64_t>();
}

} // namespace truvamate
