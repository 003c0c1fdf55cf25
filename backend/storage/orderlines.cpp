#include "backend/storage/orderlines.h"

namespace truvamate {

namespace {

const QString selectWins = QStringLiteral(R"(
SELECT p.ticket_id, w.drawing, w.tier, w.prize_usd, w.unpriced_reason, r.version
FROM placements p JOIN draws d ON d.id = p.draw_id
JOIN draw_results r ON r.draw_id = d.id AND r.version = d.result_version
JOIN wins w ON w.result_id = r.id AND w.slip_play_id = p.slip_play_id AND w.draw_id = p.draw_id
WHERE p.order_id = :order AND p.active ORDER BY w.drawing)");

/// As ordered, or as printed where the terminal picked.
std::vector<int> readNumbers(const Row &row)
{
    std::vector<int> numbers;
    for (const char *column : {"n1", "n2", "n3", "n4", "n5"}) {
        if (const auto number = row.get<std::optional<int>>(column)) {
            numbers.push_back(*number);
        }
    }
    return numbers;
}

std::optional<LinePlacement> readPlacement(const Row &row)
{
    const auto slip = row.get<std::optional<SlipId>>("slip_id");
    if (!slip) {
        return std::nullopt;
    }
    return LinePlacement{*slip,
                         row.text("letter"),
                         row.text("serial").right(3),
                         row.text("shop_name"),
                         row.text("slip_state"),
                         row.text("binding"),
                         row.text("second_look"),
                         row.instant("slip_received_at")};
}

} // namespace

OrderLine readOrderLine(const Row &row)
{
    OrderLine line;
    line.id = row.id<LottoTicketId>("id");
    line.lineNumber = row.get<int>("line_number");
    line.drawId = row.id<DrawId>("draw_id");
    line.game = row.text("game");
    line.drawDate = row.drawDate("draw_date");
    line.drawAt = row.instant("draw_at");
    line.drawStatus = row.text("draw_status");
    line.selection = row.text("selection");
    line.numbers = readNumbers(row);
    line.special = row.get<std::optional<int>>("special");
    line.powerPlay = row.boolean("power_play");
    line.doublePlay = row.boolean("double_play");
    line.ticketPrice = row.usd("ticket_price_usd");
    line.serviceFee = row.usd("service_fee_usd");
    line.charge = row.thb("total_thb");
    line.cancelledAt = row.get<std::optional<Instant>>("cancelled_at");
    line.refunded = row.get<std::optional<Thb>>("refunded");
    line.leased = row.boolean("leased");
    line.placement = readPlacement(row);
    return line;
}

QString orderLineColumns()
{
    return QStringLiteral(
        R"(t.id, t.line_number, t.draw_id, d.game, d.draw_date, d.draw_at, d.status AS draw_status, t.selection,
    COALESCE(t.n1, y.n1) AS n1, COALESCE(t.n2, y.n2) AS n2, COALESCE(t.n3, y.n3) AS n3, COALESCE(t.n4, y.n4) AS n4,
    COALESCE(t.n5, y.n5) AS n5, COALESCE(t.special, y.special) AS special, t.power_play, t.double_play,
    t.ticket_price_usd, t.service_fee_usd, t.total_thb, t.cancelled_at, f.amount_thb AS refunded,
    EXISTS (SELECT 1 FROM lease_lines h WHERE h.ticket_id = t.id AND h.active) AS leased,
    s.id AS slip_id, y.letter, s.serial, h.name AS shop_name, s.state AS slip_state, s.binding, s.second_look,
    s.received_at AS slip_received_at)");
}

QString orderLineTables()
{
    return QStringLiteral(R"(lotto_tickets t JOIN draws d ON d.id = t.draw_id
LEFT JOIN refund_lines f ON f.ticket_id = t.id
LEFT JOIN placements p ON p.ticket_id = t.id AND p.active
LEFT JOIN slip_plays y ON y.id = p.slip_play_id
LEFT JOIN physical_tickets s ON s.id = p.slip_id
LEFT JOIN shops h ON h.id = s.shop_id)");
}

Result<Done> forEachLineWin(Database &db, OrderId order,
                            const std::function<void(LottoTicketId, const LineWin &)> &take)
{
    return db.statement(selectWins).bind("order", order).forEachRow([&](const Row &row) {
        take(row.id<LottoTicketId>("ticket_id"),
             {row.text("drawing"), row.text("tier"), row.get<std::optional<Usd>>("prize_usd"),
              row.get<std::optional<QString>>("unpriced_reason"), row.integer("version")});
    });
}

} // namespace truvamate
