#include "backend/storage/orderprojection.h"

#include <QHash>

namespace truvamate {

namespace {

/// The orders to look at, as the body of the first common table.
const QString oneOrder = QStringLiteral("SELECT id FROM lotto_orders WHERE id = :order");
const QString everyOrder = QStringLiteral("SELECT id FROM lotto_orders");
const QString ordersOfDraw
    = QStringLiteral("SELECT DISTINCT order_id FROM lotto_tickets WHERE draw_id = :draw");

// CROSS JOIN keeps SQLite from starting at a large table; PostgreSQL plans as it likes. The facts of claims
// and payouts start from the few orders that won.
const QString factTables = QStringLiteral(R"(
payment_fact AS (
    SELECT s.order_id,
        max(CASE WHEN p.status IN ('completed', 'disputed') THEN 1 ELSE 0 END) AS posted,
        max(CASE WHEN p.status IN ('pending', 'processing') THEN 1 ELSE 0 END) AS pending,
        max(CASE WHEN p.status = 'failed' THEN 1 ELSE 0 END) AS failed
    FROM scope s CROSS JOIN payments p
    WHERE p.order_id = s.order_id
    GROUP BY s.order_id),
line AS (
    SELECT s.order_id, t.id AS ticket_id,
        CASE WHEN f.ticket_id IS NULL THEN 0 ELSE 1 END AS refunded,
        CASE WHEN t.id IS NOT NULL AND t.cancelled_at IS NULL AND f.ticket_id IS NULL THEN 1 ELSE 0 END AS live,
        CASE WHEN p.ticket_id IS NULL THEN 0 ELSE 1 END AS placed,
        CASE WHEN h.ticket_id IS NULL THEN 0 ELSE 1 END AS leased,
        CASE d.status WHEN 'scheduled' THEN 0 WHEN 'open' THEN 0 WHEN 'result_entered' THEN 2 WHEN 'verified' THEN 3
            WHEN 'checked' THEN 4 WHEN 'settled' THEN 4 ELSE 1 END AS stage,
        r.id AS result_id, p.slip_play_id
    FROM scope s
    LEFT JOIN lotto_tickets t ON t.order_id = s.order_id
    LEFT JOIN draws d ON d.id = t.draw_id
    LEFT JOIN draw_results r ON r.draw_id = d.id AND r.version = d.result_version
    LEFT JOIN refund_lines f ON f.ticket_id = t.id
    LEFT JOIN placements p ON p.ticket_id = t.id AND p.active
    LEFT JOIN lease_lines h ON h.ticket_id = t.id AND h.active),
line_fact AS (
    SELECT order_id, count(ticket_id) AS lines, sum(refunded) AS refunded_lines, sum(live) AS live_lines,
        sum(live * leased * (1 - placed)) AS leased,
        sum(CASE WHEN stage >= 1 THEN live * (1 - placed) ELSE 0 END) AS missed,
        sum(live * placed) AS placed,
        sum(CASE WHEN stage >= 1 THEN live * placed ELSE 0 END) AS draw_closed,
        sum(CASE WHEN stage >= 2 THEN live * placed ELSE 0 END) AS result_entered,
        sum(CASE WHEN stage >= 3 THEN live * placed ELSE 0 END) AS result_verified,
        sum(CASE WHEN stage >= 4 THEN live * placed ELSE 0 END) AS checked
    FROM line GROUP BY order_id),
won AS (
    SELECT l.order_id, w.slip_play_id, w.draw_id, w.drawing, w.tier
    FROM line l CROSS JOIN wins w
    WHERE l.live = 1 AND l.placed = 1 AND w.result_id = l.result_id AND w.slip_play_id = l.slip_play_id),
win_fact AS (
    SELECT v.order_id, count(*) AS wins,
        sum(CASE WHEN v.tier = 'jackpot' AND v.drawing = 'main' THEN 1 ELSE 0 END) AS jackpots,
        sum(CASE
            WHEN EXISTS (SELECT 1 FROM claim_wins a JOIN payouts y ON y.claim_id = a.claim_id
                WHERE a.slip_play_id = v.slip_play_id AND a.draw_id = v.draw_id AND a.drawing = v.drawing AND a.active
                    AND y.state = 'confirmed') THEN 1
            WHEN EXISTS (SELECT 1 FROM claim_wins a
                WHERE a.slip_play_id = v.slip_play_id AND a.draw_id = v.draw_id AND a.drawing = v.drawing
                    AND a.active) THEN 0
            WHEN EXISTS (SELECT 1 FROM claim_wins a JOIN claims c ON c.id = a.claim_id
                WHERE a.slip_play_id = v.slip_play_id AND a.draw_id = v.draw_id AND a.drawing = v.drawing
                    AND c.state = 'refused') THEN 1
            ELSE 0 END) AS settled
    FROM won v GROUP BY v.order_id),
claim_fact AS (
    SELECT v.order_id,
        sum(CASE WHEN c.state IN ('opened', 'submitted') THEN 1 ELSE 0 END) AS open,
        sum(CASE WHEN c.state = 'received' AND NOT EXISTS (
            SELECT 1 FROM payouts y WHERE y.claim_id = c.id AND y.state NOT IN ('cancelled', 'superseded'))
            THEN 1 ELSE 0 END) AS received,
        sum(CASE WHEN c.state = 'refused' THEN 1 ELSE 0 END) AS refused
    FROM win_fact v CROSS JOIN physical_tickets s CROSS JOIN claims c
    WHERE s.order_id = v.order_id AND c.slip_id = s.id
    GROUP BY v.order_id),
payout_fact AS (
    SELECT v.order_id,
        sum(CASE WHEN y.state = 'proposed' THEN 1 ELSE 0 END) AS proposed,
        sum(CASE WHEN y.state IN ('approved', 'held') THEN 1 ELSE 0 END) AS approved,
        sum(CASE WHEN y.state = 'sent' THEN 1 ELSE 0 END) AS sent,
        sum(CASE WHEN y.state = 'confirmed' THEN 1 ELSE 0 END) AS confirmed
    FROM win_fact v CROSS JOIN payouts y
    WHERE y.order_id = v.order_id
    GROUP BY v.order_id),
fact AS (
    SELECT o.id AS order_id,
        CASE WHEN o.cancelled_at IS NULL THEN 0 ELSE 1 END AS cancelled,
        CASE WHEN o.customer_told_at IS NULL THEN 0 ELSE 1 END AS customer_told,
        COALESCE(m.posted, 0) AS payment_posted, COALESCE(m.pending, 0) AS payment_pending,
        COALESCE(m.failed, 0) AS payment_failed,
        l.lines, l.refunded_lines, l.live_lines, l.leased, l.missed, l.placed, l.draw_closed, l.result_entered,
        l.result_verified, l.checked,
        COALESCE(w.wins, 0) AS wins, COALESCE(w.jackpots, 0) AS jackpots, COALESCE(w.settled, 0) AS wins_settled,
        COALESCE(c.open, 0) AS claims_open, COALESCE(c.received, 0) AS claims_received,
        COALESCE(c.refused, 0) AS claims_refused,
        COALESCE(y.proposed, 0) AS payouts_proposed, COALESCE(y.approved, 0) AS payouts_approved,
        COALESCE(y.sent, 0) AS payouts_sent, COALESCE(y.confirmed, 0) AS payouts_confirmed
    FROM line_fact l
    JOIN lotto_orders o ON o.id = l.order_id
    LEFT JOIN payment_fact m ON m.order_id = l.order_id
    LEFT JOIN win_fact w ON w.order_id = l.order_id
    LEFT JOIN claim_fact c ON c.order_id = l.order_id
    LEFT JOIN payout_fact y ON y.order_id = l.order_id)
)");

// Line by line what models/orders/status.cpp says.
const QString projectedTable = QStringLiteral(R"(,
progress AS (
    SELECT fact.*,
        CASE WHEN wins > 0 AND wins_settled >= wins THEN 1 ELSE 0 END AS all_settled,
        CASE WHEN claims_open + claims_received + claims_refused + payouts_proposed + payouts_approved + payouts_sent
            + payouts_confirmed > 0 THEN 1 ELSE 0 END AS under_way
    FROM fact),
projected AS (
    SELECT order_id,
        CASE
            WHEN cancelled = 1 OR (lines > 0 AND live_lines = 0) THEN 'cancelled'
            WHEN payment_posted = 0 AND payment_pending = 1 THEN 'payment_pending'
            WHEN payment_posted = 0 AND payment_failed = 1 THEN 'payment_failed'
            WHEN payment_posted = 0 THEN 'pending'
            WHEN placed < live_lines THEN 'confirmed'
            WHEN draw_closed < live_lines THEN 'purchased_usa'
            WHEN result_entered < live_lines THEN 'waiting_draw'
            WHEN checked < live_lines THEN 'checking_results'
            WHEN wins = 0 AND customer_told = 1 THEN 'completed'
            WHEN wins = 0 THEN 'no_win'
            WHEN all_settled = 1 THEN 'completed'
            WHEN under_way = 1 THEN 'payout_processing'
            WHEN jackpots > 0 THEN 'jackpot'
            ELSE 'partial_win' END AS status,
        CASE
            WHEN payment_posted = 1 AND refunded_lines > 0 AND refunded_lines = lines THEN 'refunded'
            WHEN payment_posted = 1 AND refunded_lines > 0 THEN 'partially_refunded'
            WHEN payment_posted = 1 THEN 'completed'
            WHEN payment_failed = 1 AND payment_pending = 0 THEN 'failed'
            ELSE 'pending' END AS payment_status,
        CASE
            WHEN missed > 0 THEN 'failed'
            WHEN live_lines > 0 AND placed = live_lines THEN 'completed'
            WHEN placed + leased > 0 THEN 'in_progress'
            ELSE 'not_purchased' END AS usa_purchase_status,
        CASE
            WHEN wins = 0 THEN 'not_applicable'
            WHEN all_settled = 1 AND payouts_confirmed > 0 THEN 'completed'
            WHEN all_settled = 1 THEN 'failed'
            WHEN under_way = 1 THEN 'processing'
            ELSE 'pending' END AS payout_status
    FROM progress)
)");

const QString isWrong = QStringLiteral(R"(
    (o.status <> n.status OR o.payment_status <> n.payment_status
        OR o.usa_purchase_status <> n.usa_purchase_status OR o.payout_status <> n.payout_status)
)");

QString withFacts(const QString &scope)
{
    return QStringLiteral("WITH scope(order_id) AS (%1),").arg(scope) + factTables;
}

QString updateSql(const QString &scope)
{
    return withFacts(scope) + projectedTable + QStringLiteral(R"(
UPDATE lotto_orders AS o SET status = n.status, payment_status = n.payment_status,
    usa_purchase_status = n.usa_purchase_status, payout_status = n.payout_status, updated_at = :now
FROM projected n WHERE n.order_id = o.id AND )")
        + isWrong;
}

OrderFacts readFacts(const Row &row)
{
    const auto count = [&](const char *column) { return row.get<int>(column); };
    OrderFacts facts;
    facts.cancelled = count("cancelled") != 0;
    facts.paymentPosted = count("payment_posted") != 0;
    facts.paymentPending = count("payment_pending") != 0;
    facts.paymentFailed = count("payment_failed") != 0;
    facts.customerTold = count("customer_told") != 0;
    facts.lines = count("lines");
    facts.refundedLines = count("refunded_lines");
    facts.liveLines = count("live_lines");
    facts.leased = count("leased");
    facts.missed = count("missed");
    facts.placed = count("placed");
    facts.drawClosed = count("draw_closed");
    facts.resultEntered = count("result_entered");
    facts.resultVerified = count("result_verified");
    facts.checked = count("checked");
    facts.wins = count("wins");
    facts.jackpots = count("jackpots");
    facts.winsSettled = count("wins_settled");
    facts.claimsOpen = count("claims_open");
    facts.claimsReceived = count("claims_received");
    facts.claimsRefused = count("claims_refused");
    facts.payoutsProposed = count("payouts_proposed");
    facts.payoutsApproved = count("payouts_approved");
    facts.payoutsSent = count("payouts_sent");
    facts.payoutsConfirmed = count("payouts_confirmed");
    return facts;
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
            .arg(ordersOfDraw, begin));
    statement.bind("draw", draw).bind("batch", batch);
    if (after) {
        statement.bind("after", *after);
    }
    return statement.one([](const Row &row) {
        return BatchEnd{row.id<OrderId>("order_id"), row.integer("found")};
    });
}

} // namespace

Result<std::optional<OrderFacts>> loadOrderFacts(Database &db, OrderId order)
{
    static const QString sql = withFacts(oneOrder) + QStringLiteral("SELECT * FROM fact");
    return db.statement(sql).bind("order", order).one(readFacts);
}

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
    static const QString first = updateSql(ordersOfDraw + QStringLiteral(" AND order_id <= :last"));
    static const QString next
        = updateSql(ordersOfDraw + QStringLiteral(" AND order_id > :after AND order_id <= :last"));
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
    static const QString sql = withFacts(everyOrder) + projectedTable + QStringLiteral(R"(
SELECT o.id, o.order_number,
    o.status || ', ' || o.payment_status || ', ' || o.usa_purchase_status || ', ' || o.payout_status AS stored,
    n.status || ', ' || n.payment_status || ', ' || n.usa_purchase_status || ', ' || n.payout_status AS computed
FROM projected n JOIN lotto_orders o ON o.id = n.order_id WHERE )")
        + isWrong + QStringLiteral(" ORDER BY o.id LIMIT :limit");
    return db.statement(sql).bind("limit", limit).all([](const Row &row) {
        return WrongProjection{row.id<OrderId>("id"), row.text("order_number"), row.text("stored"),
                               row.text("computed")};
    });
}

} // namespace truvamate
