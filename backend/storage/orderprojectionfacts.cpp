#include "backend/storage/orderprojection.h"

#include "backend/storage/orderprojectionwins.h"

namespace truvamate {

namespace {

const QString beforeWins
    = QStringLiteral(R"(WITH scope(order_id) AS (SELECT id FROM lotto_orders WHERE id = :order),
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
)");

const QString afterWins = QStringLiteral(R"(,
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
SELECT * FROM fact)");

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

} // namespace

Result<std::optional<OrderFacts>> loadOrderFacts(Database &db, OrderId order)
{
    static const QString sql = beforeWins + winTables + afterWins;
    return db.statement(sql).bind("order", order).one(readFacts);
}

} // namespace truvamate
