#include "backend/storage/purchaselist.h"

namespace truvamate {

namespace {

QString lineColumns()
{
    return QStringLiteral("t.id, t.order_id, o.order_number, o.customer_id, o.missed_draw_choice, "
                          "t.line_number, t.draw_id, "
                          "d.game, d.draw_date, d.draw_at, d.status AS draw_status, d.edition, t.selection, "
                          "t.n1, t.n2, t.n3, t.n4, "
                          "t.n5, t.special, t.power_play, t.double_play, t.ticket_price_usd, "
                          "t.pass_through_thb, t.fee_thb, o.paid_at, "
                          "t.cancelled_at AS line_cancelled_at, o.cancelled_at AS order_cancelled_at, "
                          "f.ticket_id AS refunded_id, "
                          "s.serial, l.id AS lease_id, l.agent, a.display_name AS agent_name, l.expires_at");
}

QString lineTables()
{
    return QStringLiteral("lotto_tickets t "
                          "JOIN lotto_orders o ON o.id = t.order_id "
                          "JOIN draws d ON d.id = t.draw_id "
                          "LEFT JOIN refund_lines f ON f.ticket_id = t.id "
                          "LEFT JOIN placements p ON p.ticket_id = t.id AND p.active "
                          "LEFT JOIN physical_tickets s ON s.id = p.slip_id "
                          "LEFT JOIN lease_lines h ON h.ticket_id = t.id AND h.active "
                          "LEFT JOIN leases l ON l.id = h.lease_id AND l.expires_at > :now "
                          "LEFT JOIN users a ON a.id = l.agent");
}

/// Paid, live and served by no slip.
QString isWaiting()
{
    return QStringLiteral("o.paid_at IS NOT NULL AND o.cancelled_at IS NULL AND t.cancelled_at IS NULL "
                          "AND f.ticket_id IS NULL AND p.id IS NULL");
}

OrderedLine readLine(const Row &row)
{
    OrderedLine line;
    line.id = row.id<LottoTicketId>("id");
    line.orderId = row.id<OrderId>("order_id");
    line.orderNumber = row.text("order_number");
    line.customerId = row.id<UserId>("customer_id");
    line.missedDrawChoice = row.text("missed_draw_choice");
    line.lineNumber = row.get<int>("line_number");
    line.drawId = row.id<DrawId>("draw_id");
    line.game = row.text("game");
    line.drawDate = row.drawDate("draw_date");
    line.drawAt = row.instant("draw_at");
    line.drawStatus = row.text("draw_status");
    line.edition = row.text("edition");
    line.selection = row.text("selection");
    if (!row.isNull("n1")) {
        line.numbers = {row.get<int>("n1"), row.get<int>("n2"), row.get<int>("n3"), row.get<int>("n4"),
                        row.get<int>("n5")};
    }
    line.special = row.get<std::optional<int>>("special");
    line.powerPlay = row.boolean("power_play");
    line.doublePlay = row.boolean("double_play");
    line.ticketPrice = row.usd("ticket_price_usd");
    line.passThrough = row.thb("pass_through_thb");
    line.fee = row.thb("fee_thb");
    line.paidAt = row.get<std::optional<Instant>>("paid_at");
    line.cancelled = !row.isNull("line_cancelled_at") || !row.isNull("order_cancelled_at");
    line.refunded = !row.isNull("refunded_id");
    line.serial = row.get<std::optional<QString>>("serial");
    if (!row.isNull("lease_id")) {
        line.holder = LineHolder{row.id<LeaseId>("lease_id"), row.id<UserId>("agent"), row.text("agent_name"),
                                 row.instant("expires_at")};
    }
    return line;
}

QString selectLines(const QString &where)
{
    return QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(lineColumns(), lineTables(), where);
}

} // namespace

namespace {

Result<Done> addBought(Database &db, DrawNeed &need)
{
    TRY(bought,
        db.statement(QStringLiteral("SELECT COUNT(*) AS lines, COUNT(DISTINCT slip_id) AS slips "
                                    "FROM placements WHERE draw_id = :draw AND active"))
            .bind("draw", need.drawId)
            .one([](const Row &row) { return std::pair(row.integer("lines"), row.integer("slips")); }));
    std::tie(need.bought, need.slips) = *bought;
    return Done{};
}

} // namespace

Result<std::vector<DrawNeed>> drawNeeds(Database &db, UserId asker, Instant now)
{
    const QString mayTake = QStringLiteral("(l.agent IS NULL OR l.agent = :asker)");
    const QString sql
        = QStringLiteral("SELECT d.id, d.game, d.draw_date, d.draw_at, "
                         "SUM(CASE WHEN %1 THEN 1 ELSE 0 END) AS lines, "
                         "COUNT(DISTINCT CASE WHEN %1 THEN t.order_id END) AS orders, "
                         "SUM(CASE WHEN l.agent = :asker THEN 1 ELSE 0 END) AS mine, "
                         "SUM(CASE WHEN %1 THEN 0 ELSE 1 END) AS held, "
                         "CAST(SUM(CASE WHEN %1 THEN t.ticket_price_usd ELSE 0 END) AS bigint) AS cost, "
                         "MIN(o.paid_at) AS oldest "
                         "FROM %2 WHERE d.draw_at > :now AND d.status IN ('scheduled', 'open') AND %3 "
                         "GROUP BY d.id, d.game, d.draw_date, d.draw_at ORDER BY d.draw_at, d.id")
              .arg(mayTake, lineTables(), isWaiting());
    TRY(needs, db.statement(sql).bind("asker", asker).bind("now", now).all([](const Row &row) {
        return DrawNeed{row.id<DrawId>("id"),   row.text("game"),     row.drawDate("draw_date"),
                        row.instant("draw_at"), row.integer("lines"), row.integer("orders"),
                        row.integer("mine"),    row.integer("held"),  row.usd("cost"),
                        row.instant("oldest")};
    }));
    for (DrawNeed &need : needs) {
        TRY_DO(addBought(db, need));
    }
    return needs;
}

Result<Page<OrderedLine>> linesToBuy(Database &db, DrawId draw, UserId asker, Instant now,
                                     const PageRequest &page)
{
    // By age; the lines of one order, which were paid together, by their number.
    const QString age = db.dialect().milliseconds(QStringLiteral("o.paid_at"));
    const QString where
        = QStringLiteral("t.draw_id = :draw AND %1 AND (l.agent IS NULL OR l.agent = :asker)");
    const ListQuery query{
        QStringLiteral("lines_to_buy"),
        lineColumns(),
        lineTables(),
        where.arg(isWaiting()),
        {QStringLiteral("(%1 * 1000 + t.line_number)").arg(age), SortKey::Kind::Integer, false},
        QStringLiteral("t.id"),
        {{QStringLiteral("draw"), draw.toString()}}};
    const auto bind
        = [&](Statement &statement) { statement.bind("draw", draw).bind("asker", asker).bind("now", now); };
    return fetchPage(db, query, page, bind, readLine);
}

Result<std::optional<OrderedLine>> findLine(Database &db, LottoTicketId id, Instant now)
{
    const QString sql = selectLines(QStringLiteral("t.id = :id"));
    return db.statement(sql).bind("id", id).bind("now", now).one(readLine);
}

Result<std::vector<OrderedLine>> linesOfOrder(Database &db, OrderId order, Instant now)
{
    const QString sql = selectLines(QStringLiteral("t.order_id = :order ORDER BY t.line_number"));
    return db.statement(sql).bind("order", order).bind("now", now).all(readLine);
}

Result<std::vector<OrderedLine>> nextUnboughtOrder(Database &db, DrawId draw,
                                                   const std::optional<OrderId> &after, Instant now)
{
    const QString beyond = after ? QStringLiteral("AND t.order_id > :after") : QString();
    const QString next
        = QStringLiteral(
              "SELECT t.order_id FROM %1 WHERE t.draw_id = :draw AND %2 %3 ORDER BY t.order_id LIMIT 1")
              .arg(lineTables(), isWaiting(), beyond);
    Statement statement = db.statement(next);
    statement.bind("draw", draw).bind("now", now);
    if (after) {
        statement.bind("after", *after);
    }
    TRY(order, statement.one([](const Row &row) { return row.id<OrderId>("order_id"); }));
    if (!order) {
        return std::vector<OrderedLine>();
    }
    const QString lines = selectLines(
        QStringLiteral("t.order_id = :order AND t.draw_id = :draw AND %1 ORDER BY t.line_number")
            .arg(isWaiting()));
    return db.statement(lines).bind("order", *order).bind("draw", draw).bind("now", now).all(readLine);
}

Result<Done> lockLine(Database &db, LottoTicketId id)
{
    TRY_DO(db.statement(QStringLiteral("SELECT id FROM lotto_tickets WHERE id = :id ")
                        + db.dialect().forUpdate())
               .bind("id", id)
               .one([](const Row &row) { return row.id<LottoTicketId>("id"); }));
    return Done{};
}

Result<Done> setLineNumbers(Database &db, LottoTicketId id, const std::vector<int> &numbers, int special)
{
    TRY_DO(db.statement(
                 QStringLiteral("UPDATE lotto_tickets SET n1 = :n1, n2 = :n2, n3 = :n3, n4 = :n4, n5 = :n5, "
                                "special = :special WHERE id = :id"))
               .bind("n1", numbers.at(0))
               .bind("n2", numbers.at(1))
               .bind("n3", numbers.at(2))
               .bind("n4", numbers.at(3))
               .bind("n5", numbers.at(4))
               .bind("special", special)
               .bind("id", id)
               .exec());
    return Done{};
}

Result<Done> clearLineNumbers(Database &db, LottoTicketId id)
{
    TRY_DO(db.statement(
                 QStringLiteral("UPDATE lotto_tickets SET n1 = NULL, n2 = NULL, n3 = NULL, n4 = NULL, "
                                "n5 = NULL, special = NULL WHERE id = :id AND selection = 'terminal_pick'"))
               .bind("id", id)
               .exec());
    return Done{};
}

Result<Done> moveLineToDraw(Database &db, LottoTicketId id, DrawId draw)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE lotto_tickets SET draw_id = :draw WHERE id = :id"))
               .bind("draw", draw)
               .bind("id", id)
               .exec());
    return Done{};
}

Result<std::int64_t> linesBoundSince(Database &db, ShopId shop, Instant since)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) FROM physical_tickets s JOIN placements p ON p.slip_id = s.id "
                           "WHERE s.received_at >= :since AND s.shop_id = :shop AND p.active"))
        .bind("since", since)
        .bind("shop", shop)
        .value<std::int64_t>();
}

} // namespace truvamate
