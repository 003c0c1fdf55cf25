#include "backend/storage/orderdetail.h"

#include "backend/storage/orderlist.h"

#include <QHash>

namespace truvamate {

namespace {

Result<Done> readTerms(Database &db, OrderDetail &detail)
{
    TRY(found,
        db.statement(
              QStringLiteral("SELECT o.thb_per_usd, f.name AS fee_schedule, o.commission_basis_points, "
                             "o.ticket_cost_usd, o.service_fee_usd, o.consent_version, o.missed_draw_choice, "
                             "o.paid_at, o.customer_told_at, o.cancelled_at, o.cancellation_reason, "
                             "u.display_name AS created_by_name FROM lotto_orders o "
                             "JOIN fee_schedules f ON f.id = o.fee_schedule_id "
                             "JOIN users u ON u.id = o.created_by WHERE o.id = :id"))
            .bind("id", detail.order.id)
            .one([&](const Row &row) {
                detail.thbPerUsd = row.get<ExchangeRate>("thb_per_usd").toString();
                detail.feeSchedule = row.text("fee_schedule");
                detail.commission = row.get<BasisPoints>("commission_basis_points");
                detail.ticketCost = row.usd("ticket_cost_usd");
                detail.serviceFee = row.usd("service_fee_usd");
                detail.consentVersion = row.text("consent_version");
                detail.missedDrawChoice = row.text("missed_draw_choice");
                detail.paidAt = row.get<std::optional<Instant>>("paid_at");
                detail.customerToldAt = row.get<std::optional<Instant>>("customer_told_at");
                detail.cancelledAt = row.get<std::optional<Instant>>("cancelled_at");
                detail.cancellationReason = row.get<std::optional<QString>>("cancellation_reason");
                detail.createdByName = row.text("created_by_name");
                return true;
            }));
    static_cast<void>(found);
    return Done{};
}

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

OrderLine readLine(const Row &row)
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

const QString selectLines = QStringLiteral(R"(
SELECT t.id, t.line_number, t.draw_id, d.game, d.draw_date, d.draw_at, d.status AS draw_status, t.selection,
    COALESCE(t.n1, y.n1) AS n1, COALESCE(t.n2, y.n2) AS n2, COALESCE(t.n3, y.n3) AS n3, COALESCE(t.n4, y.n4) AS n4,
    COALESCE(t.n5, y.n5) AS n5, COALESCE(t.special, y.special) AS special, t.power_play, t.double_play,
    t.ticket_price_usd, t.service_fee_usd, t.total_thb, t.cancelled_at, f.amount_thb AS refunded,
    EXISTS (SELECT 1 FROM lease_lines h WHERE h.ticket_id = t.id AND h.active) AS leased,
    s.id AS slip_id, y.letter, s.serial, h.name AS shop_name, s.state AS slip_state, s.binding, s.second_look,
    s.received_at AS slip_received_at
FROM lotto_tickets t JOIN draws d ON d.id = t.draw_id
LEFT JOIN refund_lines f ON f.ticket_id = t.id
LEFT JOIN placements p ON p.ticket_id = t.id AND p.active
LEFT JOIN slip_plays y ON y.id = p.slip_play_id
LEFT JOIN physical_tickets s ON s.id = p.slip_id
LEFT JOIN shops h ON h.id = s.shop_id
WHERE t.order_id = :order ORDER BY t.line_number)");

const QString selectWins = QStringLiteral(R"(
SELECT p.ticket_id, w.drawing, w.tier, w.prize_usd, w.unpriced_reason, r.version
FROM placements p JOIN draws d ON d.id = p.draw_id
JOIN draw_results r ON r.draw_id = d.id AND r.version = d.result_version
JOIN wins w ON w.result_id = r.id AND w.slip_play_id = p.slip_play_id AND w.draw_id = p.draw_id
WHERE p.order_id = :order AND p.active ORDER BY w.drawing)");

Result<Done> readLines(Database &db, OrderDetail &detail)
{
    TRY(lines, db.statement(selectLines).bind("order", detail.order.id).all(readLine));
    detail.lines = std::move(lines);
    QHash<LottoTicketId, std::size_t> places;
    for (std::size_t i = 0; i < detail.lines.size(); ++i) {
        places.insert(detail.lines[i].id, i);
    }
    return db.statement(selectWins).bind("order", detail.order.id).forEachRow([&](const Row &row) {
        const auto place = places.constFind(row.id<LottoTicketId>("ticket_id"));
        if (place != places.constEnd()) {
            detail.lines[*place].wins.push_back(
                {row.text("drawing"), row.text("tier"), row.get<std::optional<Usd>>("prize_usd"),
                 row.get<std::optional<QString>>("unpriced_reason"), row.integer("version")});
        }
    });
}

Result<Done> readNotes(Database &db, OrderDetail &detail)
{
    TRY(notes,
        db.statement(
              QStringLiteral("SELECT n.id, n.author, u.display_name AS author_name, n.body, n.follow_up_on, "
                             "n.written_at FROM order_notes n JOIN users u ON u.id = n.author "
                             "WHERE n.order_id = :order ORDER BY n.written_at, n.id"))
            .bind("order", detail.order.id)
            .all([](const Row &row) {
                return OrderNote{row.id<NoteId>("id"),
                                 row.id<UserId>("author"),
                                 row.text("author_name"),
                                 row.text("body"),
                                 row.get<std::optional<DrawDate>>("follow_up_on"),
                                 row.instant("written_at")};
            }));
    detail.notes = std::move(notes);
    return Done{};
}

// A draw is older than most of its orders: what happened to it before is not theirs.
const QString selectTimeline = QStringLiteral(R"(
SELECT e.id, e.happened_at, e.code, e.arguments, u.display_name AS actor_name FROM (
    SELECT * FROM events WHERE entity = 'order' AND entity_id = :order
    UNION ALL
    SELECT v.* FROM events v WHERE v.entity = 'slip'
        AND v.entity_id IN (SELECT id FROM physical_tickets WHERE order_id = :order)
    UNION ALL
    SELECT v.* FROM events v WHERE v.entity = 'claim'
        AND v.entity_id IN (SELECT c.id FROM claims c JOIN physical_tickets s ON s.id = c.slip_id
            WHERE s.order_id = :order)
    UNION ALL
    SELECT v.* FROM events v WHERE v.entity = 'payout'
        AND v.entity_id IN (SELECT id FROM payouts WHERE order_id = :order)
    UNION ALL
    SELECT v.* FROM events v WHERE v.entity = 'draw'
        AND v.entity_id IN (SELECT draw_id FROM lotto_tickets WHERE order_id = :order)
        AND v.happened_at >= (SELECT created_at FROM lotto_orders WHERE id = :order)
) e JOIN users u ON u.id = e.actor ORDER BY e.happened_at, e.id)");

} // namespace

Result<std::optional<OrderDetail>> findOrderDetail(Database &db, OrderId order)
{
    TRY(summary, findOrderSummary(db, order));
    if (!summary) {
        return std::nullopt;
    }
    OrderDetail detail;
    detail.order = *std::move(summary);
    TRY_DO(readTerms(db, detail));
    TRY_DO(readLines(db, detail));
    TRY_DO(readNotes(db, detail));
    return detail;
}

Result<std::vector<TimelineEntry>> findOrderTimeline(Database &db, OrderId order)
{
    return db.statement(selectTimeline).bind("order", order).all([](const Row &row) {
        return TimelineEntry{row.id<EventId>("id"), row.instant("happened_at"), row.text("code"),
                             row.json("arguments"), row.text("actor_name")};
    });
}

} // namespace truvamate
