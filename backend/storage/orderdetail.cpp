#include "backend/storage/orderdetail.h"

#include "backend/storage/orderlines.h"
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

Result<Done> readLines(Database &db, OrderDetail &detail)
{
    TRY(lines,
        db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE t.order_id = :order ORDER BY t.line_number")
                         .arg(orderLineColumns(), orderLineTables()))
            .bind("order", detail.order.id)
            .all(readOrderLine));
    detail.lines = std::move(lines);
    QHash<LottoTicketId, std::size_t> places;
    for (std::size_t i = 0; i < detail.lines.size(); ++i) {
        places.insert(detail.lines[i].id, i);
    }
    return forEachLineWin(db, detail.order.id, [&](LottoTicketId ticket, const LineWin &win) {
        if (const auto place = places.constFind(ticket); place != places.constEnd()) {
            detail.lines[*place].wins.push_back(win);
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
