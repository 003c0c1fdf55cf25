#include "backend/storage/orderprojection.h"

#include "backend/storage/orderprojectionwins.h"

namespace truvamate {

namespace {

/// Which lines name the orders to look at; an order is read once, through its first such line.
const QString oneOrder
    = QStringLiteral("k.order_id = :order AND k.line_number = (SELECT min(z.line_number) FROM "
                     "lotto_tickets z WHERE z.order_id = k.order_id)");
const QString everyOrder = QStringLiteral(
    "k.line_number = (SELECT min(z.line_number) FROM lotto_tickets z WHERE z.order_id = k.order_id)");
const QString ordersOfDraw = QStringLiteral(
    "k.draw_id = :draw AND k.line_number = (SELECT min(z.line_number) FROM lotto_tickets z WHERE "
    "z.order_id = k.order_id AND z.draw_id = k.draw_id)");

// One pass over the lines in the order of an index, so that nothing has to be sorted. `progress` is that of
// the least advanced live line: 0 missed, 1 to buy, 2 bought, 3 draw closed, 4 result entered, 5 checked; 9
// where no line lives. `begun` is that of the most advanced: 1 with an agent, 2 bought, 3 its slip may have
// won. CROSS JOIN keeps SQLite from starting at another table; PostgreSQL plans as it likes. Whether a
// line was cancelled is asked for each win alone: for a join SQLite reads every line there is into a filter.
const QString linesTable = QStringLiteral(R"(WITH light AS (
    SELECT k.order_id,
        max(CASE WHEN m.status IN ('completed', 'disputed') THEN 1 ELSE 0 END) AS posted,
        max(CASE WHEN m.status IN ('pending', 'processing') THEN 1 ELSE 0 END) AS pending,
        max(CASE WHEN m.status = 'failed' THEN 1 ELSE 0 END) AS failed,
        max(CASE WHEN f.ticket_id IS NULL THEN 0 ELSE 1 END) AS any_refunded,
        min(CASE WHEN f.ticket_id IS NULL THEN 0 ELSE 1 END) AS all_refunded,
        min(CASE
            WHEN t.cancelled_at IS NOT NULL OR f.ticket_id IS NOT NULL THEN 9
            WHEN p.ticket_id IS NULL THEN CASE WHEN d.status IN ('scheduled', 'open') THEN 1 ELSE 0 END
            WHEN d.status IN ('checked', 'settled') THEN 5
            WHEN d.status IN ('result_entered', 'verified') THEN 4
            WHEN d.status IN ('scheduled', 'open') THEN 2
            ELSE 3 END) AS progress,
        max(CASE
            WHEN t.cancelled_at IS NOT NULL OR f.ticket_id IS NOT NULL THEN 0
            WHEN p.ticket_id IS NOT NULL
                THEN CASE WHEN EXISTS (SELECT 1 FROM wins w WHERE w.slip_id = p.slip_id) THEN 3 ELSE 2 END
            WHEN EXISTS (SELECT 1 FROM lease_lines h WHERE h.ticket_id = t.id AND h.active) THEN 1
            ELSE 0 END) AS begun
    FROM lotto_tickets k
    CROSS JOIN lotto_tickets t
    JOIN draws d ON d.id = t.draw_id
    LEFT JOIN refund_lines f ON f.ticket_id = t.id
    LEFT JOIN placements p ON p.ticket_id = t.id AND p.active
    LEFT JOIN payments m ON m.order_id = t.order_id
    WHERE t.order_id = k.order_id AND %1
    GROUP BY k.order_id),
won AS (
    SELECT l.order_id, w.slip_play_id, w.draw_id, w.drawing, w.tier
    FROM light l
    CROSS JOIN placements p
    CROSS JOIN draws d
    CROSS JOIN draw_results r
    CROSS JOIN wins w
    WHERE l.begun = 3 AND p.order_id = l.order_id AND p.active AND d.id = p.draw_id AND r.draw_id = d.id
        AND r.version = d.result_version AND w.result_id = r.id AND w.slip_play_id = p.slip_play_id
        AND (SELECT t.cancelled_at FROM lotto_tickets t WHERE t.id = p.ticket_id) IS NULL
        AND NOT EXISTS (SELECT 1 FROM refund_lines f WHERE f.ticket_id = p.ticket_id)),
)");

// Line by line what models/orders/status.cpp says.
const QString projectedTable = QStringLiteral(R"(,
standing AS (
    SELECT l.*, o.cancelled_at, o.customer_told_at, o.order_number, o.status AS stored, o.payment_status AS stored_payment,
        o.usa_purchase_status AS stored_purchase, o.payout_status AS stored_payout,
        COALESCE(w.wins, 0) AS wins, COALESCE(w.jackpots, 0) AS jackpots, COALESCE(y.confirmed, 0) AS confirmed,
        CASE WHEN w.wins > 0 AND w.settled >= w.wins THEN 1 ELSE 0 END AS all_settled,
        CASE WHEN COALESCE(c.open, 0) + COALESCE(c.received, 0) + COALESCE(c.refused, 0) + COALESCE(y.proposed, 0)
            + COALESCE(y.approved, 0) + COALESCE(y.sent, 0) + COALESCE(y.confirmed, 0) > 0 THEN 1 ELSE 0 END AS under_way
    FROM light l
    JOIN lotto_orders o ON o.id = l.order_id
    LEFT JOIN win_fact w ON w.order_id = l.order_id
    LEFT JOIN claim_fact c ON c.order_id = l.order_id
    LEFT JOIN payout_fact y ON y.order_id = l.order_id),
projected AS (
    SELECT order_id, order_number, stored, stored_payment, stored_purchase, stored_payout,
        CASE
            WHEN cancelled_at IS NOT NULL OR progress = 9 THEN 'cancelled'
            WHEN posted = 0 AND pending = 1 THEN 'payment_pending'
            WHEN posted = 0 AND failed = 1 THEN 'payment_failed'
            WHEN posted = 0 THEN 'pending'
            WHEN progress <= 1 THEN 'confirmed'
            WHEN progress = 2 THEN 'purchased_usa'
            WHEN progress = 3 THEN 'waiting_draw'
            WHEN progress = 4 THEN 'checking_results'
            WHEN wins = 0 AND customer_told_at IS NOT NULL THEN 'completed'
            WHEN wins = 0 THEN 'no_win'
            WHEN all_settled = 1 THEN 'completed'
            WHEN under_way = 1 THEN 'payout_processing'
            WHEN jackpots > 0 THEN 'jackpot'
            ELSE 'partial_win' END AS status,
        CASE
            WHEN posted = 1 AND all_refunded = 1 THEN 'refunded'
            WHEN posted = 1 AND any_refunded = 1 THEN 'partially_refunded'
            WHEN posted = 1 THEN 'completed'
            WHEN failed = 1 AND pending = 0 THEN 'failed'
            ELSE 'pending' END AS payment_status,
        CASE
            WHEN progress = 0 THEN 'failed'
            WHEN progress BETWEEN 2 AND 5 THEN 'completed'
            WHEN begun > 0 THEN 'in_progress'
            ELSE 'not_purchased' END AS usa_purchase_status,
        CASE
            WHEN wins = 0 THEN 'not_applicable'
            WHEN all_settled = 1 AND confirmed > 0 THEN 'completed'
            WHEN all_settled = 1 THEN 'failed'
            WHEN under_way = 1 THEN 'processing'
            ELSE 'pending' END AS payout_status
    FROM standing)
)");

const QString isWrong = QStringLiteral(R"(
    (n.stored <> n.status OR n.stored_payment <> n.payment_status OR n.stored_purchase <> n.usa_purchase_status
        OR n.stored_payout <> n.payout_status)
)");

QString withProjected(const QString &lines)
{
    return linesTable.arg(lines) + winTables + projectedTable;
}

QString updateSql(const QString &lines)
{
    return withProjected(lines) + QStringLiteral(R"(
UPDATE lotto_orders SET status = n.status, payment_status = n.payment_status,
    usa_purchase_status = n.usa_purchase_status, payout_status = n.payout_status, updated_at = :now
FROM projected n WHERE n.order_id = lotto_orders.id AND )")
        + isWrong;
}

struct BatchEnd
{
    OrderId last;
    std::int64_t count = 0;
};

Result<std::optional<BatchEnd>> endOfBatch(Database &db, DrawId draw, const std::optional<OrderId> &after,
                                           std::int64_t batch)
{
    const QString begin = after ? QStringLiteral(" AND order_id > :after") : QString();
    auto statement = db.statement(
        QStringLiteral("SELECT order_id, count(*) OVER () AS found FROM (%1%2 ORDER BY order_id "
                       "LIMIT :batch) AS s ORDER BY order_id DESC LIMIT 1")
            .arg(QStringLiteral("SELECT DISTINCT order_id FROM lotto_tickets WHERE draw_id = :draw"), begin));
    statement.bind("draw", draw).bind("batch", batch);
    if (after) {
        statement.bind("after", *after);
    }
    return statement.one([](const Row &row) {
        return BatchEnd{row.id<OrderId>("order_id"), row.integer("found")};
    });
}

} // namespace

Result<Done> projectOrder(Database &db, OrderId order, Instant now)
{
    static const QString sql = updateSql(oneOrder);
    TRY_DO(db.statement(sql).bind("order", order).bind("now", now).exec());
    return Done{};
}

Result<ProjectedBatch> projectOrdersOfDraw(Database &db, DrawId draw, std::optional<OrderId> afterOrder,
                                           std::int64_t batch, Instant now)
{
    TRY(end, endOfBatch(db, draw, afterOrder, batch));
    if (!end) {
        return ProjectedBatch{};
    }
    static const QString first = updateSql(ordersOfDraw + QStringLiteral(" AND k.order_id <= :last"));
    static const QString next
        = updateSql(ordersOfDraw + QStringLiteral(" AND k.order_id > :after AND k.order_id <= :last"));
    auto update = db.statement(afterOrder ? next : first);
    update.bind("draw", draw).bind("last", end->last).bind("now", now);
    if (afterOrder) {
        update.bind("after", *afterOrder);
    }
    TRY(changed, update.exec());
    return ProjectedBatch{end->last, end->count, changed};
}

Result<std::vector<WrongProjection>> findWrongProjections(Database &db, std::int64_t limit)
{
    static const QString sql = withProjected(everyOrder) + QStringLiteral(R"(
SELECT n.order_id, n.order_number,
    n.stored || ', ' || n.stored_payment || ', ' || n.stored_purchase || ', ' || n.stored_payout AS stored,
    n.status || ', ' || n.payment_status || ', ' || n.usa_purchase_status || ', ' || n.payout_status AS computed
FROM projected n WHERE )")
        + isWrong + QStringLiteral(" ORDER BY n.order_id LIMIT :limit");
    return db.statement(sql).bind("limit", limit).all([](const Row &row) {
        return WrongProjection{row.id<OrderId>("order_id"), row.text("order_number"), row.text("stored"),
                               row.text("computed")};
    });
}

} // namespace truvamate
