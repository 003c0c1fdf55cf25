#include "backend/storage/orderstore.h"

namespace truvamate {

namespace {

Result<Done> done(Result<std::int64_t> rows)
{
    return rows.map([](std::int64_t) { return Done{}; });
}

const QString selectOrder = QStringLiteral(
    "SELECT id, order_number, external_reference, customer_id, total_tickets, ticket_cost_usd, "
    "service_fee_usd, "
    "total_thb, thb_per_usd, rate_id, fee_schedule_id, commission_basis_points, consent_version, "
    "missed_draw_choice, "
    "assignee, paid_at, customer_told_at, cancelled_at, created_by, created_at, version FROM lotto_orders "
    "WHERE id = :id");

OrderRow readOrder(const Row &row)
{
    OrderRow order;
    order.id = row.id<OrderId>("id");
    order.number = row.text("order_number");
    order.externalReference = row.get<std::optional<QString>>("external_reference");
    order.customer = row.id<UserId>("customer_id");
    order.lines = row.integer("total_tickets");
    order.ticketCost = row.usd("ticket_cost_usd");
    order.serviceFee = row.usd("service_fee_usd");
    order.charge = row.thb("total_thb");
    order.thbPerUsd = row.integer("thb_per_usd");
    order.rate = row.id<RateId>("rate_id");
    order.feeSchedule = row.id<FeeScheduleId>("fee_schedule_id");
    order.commission = row.get<BasisPoints>("commission_basis_points");
    order.consentVersion = row.text("consent_version");
    order.missedDrawChoice = row.text("missed_draw_choice");
    order.assignee = row.get<std::optional<UserId>>("assignee");
    order.paidAt = row.get<std::optional<Instant>>("paid_at");
    order.customerToldAt = row.get<std::optional<Instant>>("customer_told_at");
    order.cancelledAt = row.get<std::optional<Instant>>("cancelled_at");
    order.createdBy = row.id<UserId>("created_by");
    order.createdAt = row.instant("created_at");
    order.version = row.integer("version");
    return order;
}

/// An update of one order, whose columns are given as "assignee = :value".
Statement update(Database &db, const QString &columns, OrderId order, Instant now)
{
    auto statement
        = db.statement(QStringLiteral("UPDATE lotto_orders SET %1updated_at = :now, version = version + 1 "
                                      "WHERE id = :id")
                           .arg(columns));
    statement.bind("id", order).bind("now", now);
    return statement;
}

} // namespace

Result<Done> insertOrder(Database &db, const OrderRow &row)
{
    return done(
        db
            .statement(QStringLiteral(
                "INSERT INTO lotto_orders (id, order_number, external_reference, customer_id, status, "
                "payment_status, usa_purchase_status, payout_status, total_tickets, ticket_cost_usd, "
                "service_fee_usd, total_usd, total_thb, thb_per_usd, rate_id, fee_schedule_id, "
                "commission_basis_points, consent_version, missed_draw_choice, created_by, created_at, "
                "updated_at) "
                "VALUES (:id, :number, :reference, :customer, 'pending', 'pending', 'not_purchased', "
                "'not_applicable', :lines, :ticket_cost, :service_fee, :total, :charge, :thb_per_usd, :rate, "
                ":fee_schedule, :commission, :consent, :missed, :created_by, :created_at, :created_at)"))
            .bind("id", row.id)
            .bind("number", row.number)
            .bind("reference", row.externalReference)
            .bind("customer", row.customer)
            .bind("lines", row.lines)
            .bind("ticket_cost", row.ticketCost)
            .bind("service_fee", row.serviceFee)
            .bind("total", row.ticketCost + row.serviceFee)
            .bind("charge", row.charge)
            .bind("thb_per_usd", row.thbPerUsd)
            .bind("rate", row.rate)
            .bind("fee_schedule", row.feeSchedule)
            .bind("commission", row.commission)
            .bind("consent", row.consentVersion)
            .bind("missed", row.missedDrawChoice)
            .bind("created_by", row.createdBy)
            .bind("created_at", row.createdAt)
            .exec());
}

Result<std::optional<OrderRow>> findOrder(Database &db, OrderId order)
{
    return db.statement(selectOrder).bind("id", order).one(readOrder);
}

Result<std::optional<OrderRow>> lockOrder(Database &db, OrderId order)
{
    return db.statement(selectOrder + db.dialect().forUpdate()).bind("id", order).one(readOrder);
}

Result<std::optional<OrderId>> findOrderByNumber(Database &db, const QString &number)
{
    return db.statement(QStringLiteral("SELECT id FROM lotto_orders WHERE order_number = :number"))
        .bind("number", number)
        .one([](const Row &row) { return row.id<OrderId>("id"); });
}

Result<Done> touchOrder(Database &db, OrderId order, Instant now)
{
    return done(update(db, QString(), order, now).exec());
}

Result<Done> writeAssignee(Database &db, OrderId order, std::optional<UserId> assignee, Instant now)
{
    return done(
        update(db, QStringLiteral("assignee = :assignee, "), order, now).bind("assignee", assignee).exec());
}

Result<Done> writePaid(Database &db, OrderId order, Instant paidAt, Instant now)
{
    return done(
        update(db, QStringLiteral("paid_at = :paid_at, "), order, now).bind("paid_at", paidAt).exec());
}

Result<Done> writeTold(Database &db, OrderId order, Instant now)
{
    return done(update(db, QStringLiteral("customer_told_at = :now, "), order, now).exec());
}

Result<Done> writeCancelled(Database &db, OrderId order, const QString &reason, Instant now)
{
    return done(update(db, QStringLiteral("cancelled_at = :now, cancellation_reason = :reason, "), order, now)
                    .bind("reason", reason)
                    .exec());
}

Result<Done> insertTicket(Database &db, const TicketRow &row)
{
    const auto number
        = [&](std::size_t i) { return row.numbers ? std::optional<int>((*row.numbers)[i]) : std::nullopt; };
    return done(
        db
            .statement(QStringLiteral(
                "INSERT INTO lotto_tickets (id, order_id, line_number, draw_id, main_max, special_max, "
                "selection, n1, n2, n3, n4, n5, special, power_play, double_play, ticket_price_usd, "
                "service_fee_usd, pass_through_thb, fee_thb, total_thb) VALUES (:id, :order, :line_number, "
                ":draw, :main_max, :special_max, :selection, :n1, :n2, :n3, :n4, :n5, :special, "
                ":power_play, :double_play, :ticket_price, :service_fee, :pass_through, :fee, :total)"))
            .bind("id", row.id)
            .bind("order", row.order)
            .bind("line_number", row.lineNumber)
            .bind("draw", row.draw)
            .bind("main_max", row.mainMax)
            .bind("special_max", row.specialMax)
            .bind("selection", row.selection)
            .bind("n1", number(0))
            .bind("n2", number(1))
            .bind("n3", number(2))
            .bind("n4", number(3))
            .bind("n5", number(4))
            .bind("special", row.special)
            .bind("power_play", row.powerPlay)
            .bind("double_play", row.doublePlay)
            .bind("ticket_price", row.ticketPrice)
            .bind("service_fee", row.serviceFee)
            .bind("pass_through", row.passThrough)
            .bind("fee", row.fee)
            .bind("total", row.charge())
            .exec());
}

Result<std::vector<LineStanding>> loadLineStandings(Database &db, OrderId order)
{
    return db
        .statement(QStringLiteral(R"(
SELECT t.id, t.line_number, t.draw_id, d.status, d.draw_at, d.game, d.draw_date, t.pass_through_thb, t.fee_thb,
    t.cancelled_at IS NOT NULL AS cancelled,
    EXISTS (SELECT 1 FROM refund_lines f WHERE f.ticket_id = t.id) AS refunded,
    EXISTS (SELECT 1 FROM lease_lines h WHERE h.ticket_id = t.id AND h.active) AS leased,
    p.id IS NOT NULL AS bought,
    EXISTS (SELECT 1 FROM wins w JOIN draw_results r ON r.id = w.result_id
        WHERE w.slip_play_id = p.slip_play_id AND w.draw_id = t.draw_id AND r.version = d.result_version) AS won
FROM lotto_tickets t JOIN draws d ON d.id = t.draw_id
LEFT JOIN placements p ON p.ticket_id = t.id AND p.active
WHERE t.order_id = :order ORDER BY t.line_number)"))
        .bind("order", order)
        .all([](const Row &row) {
            LineStanding line;
            line.id = row.id<LottoTicketId>("id");
            line.lineNumber = row.get<int>("line_number");
            line.draw = row.id<DrawId>("draw_id");
            line.drawStatus = row.text("status");
            line.drawAt = row.instant("draw_at");
            line.game = row.text("game");
            line.drawDate = row.drawDate("draw_date");
            line.passThrough = row.thb("pass_through_thb");
            line.fee = row.thb("fee_thb");
            line.cancelled = row.boolean("cancelled");
            line.refunded = row.boolean("refunded");
            line.leased = row.boolean("leased");
            line.bought = row.boolean("bought");
            line.won = row.boolean("won");
            return line;
        });
}

Result<Done> cancelTicket(Database &db, LottoTicketId ticket, Instant now)
{
    return done(db.statement(QStringLiteral("UPDATE lotto_tickets SET cancelled_at = :now WHERE id = :id AND "
                                            "cancelled_at IS NULL"))
                    .bind("id", ticket)
                    .bind("now", now)
                    .exec());
}

Result<Done> insertNote(Database &db, const NoteRow &row)
{
    return done(
        db.statement(QStringLiteral("INSERT INTO order_notes (id, order_id, author, body, follow_up_on, "
                                    "written_at) VALUES (:id, :order, :author, :body, :follow_up, :at)"))
            .bind("id", row.id)
            .bind("order", row.order)
            .bind("author", row.author)
            .bind("body", row.body)
            .bind("follow_up", row.followUpOn)
            .bind("at", row.writtenAt)
            .exec());
}

Result<bool> isActiveStaff(Database &db, UserId user)
{
    return db
        .statement(QStringLiteral("SELECT count(*) FROM users WHERE id = :id AND kind = 'staff' AND "
                                  "status = 'active'"))
        .bind("id", user)
        .value<std::int64_t>()
        .map([](std::int64_t count) { return count > 0; });
}

} // namespace truvamate
