#include "backend/storage/winstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString winColumns = QStringLiteral(
    "w.result_id, r.version AS result_version, w.draw_id, d.game, d.draw_date, "
    "w.slip_id, w.slip_play_id, p.letter, w.drawing, w.tier, w.prize_usd, "
    "w.unpriced_reason, l.order_id, c.claim_id, o.order_number, t.state AS shop_state, t.serial");
const QString winTables = QStringLiteral(
    "wins w JOIN draw_results r ON r.id = w.result_id JOIN draws d ON d.id = w.draw_id "
    "AND d.result_version = r.version JOIN slip_plays p ON p.id = w.slip_play_id "
    "JOIN physical_tickets t ON t.id = w.slip_id "
    "LEFT JOIN placements l ON l.slip_play_id = w.slip_play_id AND l.draw_id = w.draw_id AND l.active "
    "LEFT JOIN lotto_orders o ON o.id = l.order_id "
    "LEFT JOIN claim_wins c ON c.slip_play_id = w.slip_play_id AND c.draw_id = w.draw_id "
    "AND c.drawing = w.drawing AND c.active");

WinRow readWin(const Row &row)
{
    return {row.id<ResultVersionId>("result_id"),
            row.get<int>("result_version"),
            row.id<DrawId>("draw_id"),
            row.text("game"),
            row.drawDate("draw_date"),
            row.id<SlipId>("slip_id"),
            row.id<SlipPlayId>("slip_play_id"),
            row.text("letter"),
            row.text("drawing"),
            row.text("tier"),
            row.get<std::optional<Usd>>("prize_usd"),
            row.get<std::optional<QString>>("unpriced_reason"),
            row.get<std::optional<OrderId>>("order_id"),
            row.get<std::optional<ClaimId>>("claim_id"),
            row.get<std::optional<QString>>("order_number"),
            row.text("shop_state"),
            row.text("serial").right(3)};
}

} // namespace

Result<Page<WinRow>> listWins(Database &db, const ListWins::Request &request)
{
    ListFilter filter;
    filter.equals("w.draw_id", "draw", request.drawId);
    filter.equals("l.order_id", "order", request.orderId);
    filter.equals("w.slip_id", "slip", request.slipId);
    filter.equals("d.game", "game", request.game);
    filter.begins("o.order_number", "search", request.search);
    if (request.unclaimed) {
        filter.holds(*request.unclaimed ? QStringLiteral("c.claim_id IS NULL")
                                        : QStringLiteral("c.claim_id IS NOT NULL"),
                     *request.unclaimed ? QStringLiteral("unclaimed") : QStringLiteral("claimed"));
    }
    // A play that wins in several draws or drawings has one key for each, so that no row is skipped between
    // pages.
    const ListQuery list{QStringLiteral("wins"),
                         winColumns,
                         winTables,
                         {},
                         {QStringLiteral("CAST(w.draw_id AS text) || ':' || w.drawing"), SortKey::Kind::Text},
                         QStringLiteral("w.slip_play_id"),
                         {}};
    return fetchList(db, list, filter, request.page, readWin);
}

Result<std::vector<WinRow>> unclaimedWinsOf(Database &db, SlipId slip)
{
    return db
        .statement(QStringLiteral("SELECT %1 FROM %2 WHERE w.slip_id = :slip AND c.claim_id IS NULL "
                                  "ORDER BY w.draw_id, p.letter, w.drawing DESC")
                       .arg(winColumns, winTables))
        .bind("slip", slip)
        .all(readWin);
}

Result<std::int64_t> countOrdersOfDraw(Database &db, DrawId draw)
{
    return db
        .statement(QStringLiteral("SELECT count(DISTINCT order_id) FROM lotto_tickets WHERE draw_id = :draw"))
        .bind("draw", draw)
        .value<std::int64_t>();
}

} // namespace truvamate
