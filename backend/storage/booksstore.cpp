#include "backend/storage/booksstore.h"

namespace truvamate {

namespace {

// What the rows say, as signed amounts on accounts: debits are positive. Owners are kept where a row names
// them.
const QString expectedEntries = QStringLiteral(R"(
SELECT 'payment' AS family, p.id AS subject, m.account, p.amount_thb AS amount
FROM payments p JOIN money m ON m.provider = p.provider WHERE p.status IN ('completed', 'disputed', 'processing')
UNION ALL
SELECT 'payment', p.id, 'unearned_orders::THB', -p.amount_thb FROM payments p
WHERE p.status IN ('completed', 'disputed')
UNION ALL
SELECT 'payment', p.id, 'customer_wallet:' || CAST(o.customer_id AS text) || ':THB', -p.amount_thb
FROM payments p JOIN lotto_orders o ON o.id = p.order_id WHERE p.status = 'processing'
UNION ALL
SELECT 'refund', r.id, m.account, -r.amount_thb
FROM refunds r JOIN payments p ON p.order_id = r.order_id AND p.status IN ('completed', 'disputed')
JOIN money m ON m.provider = p.provider
UNION ALL
SELECT 'refund', r.id, 'unearned_orders::THB', t.total_thb
FROM refund_lines f JOIN refunds r ON r.id = f.refund_id JOIN lotto_tickets t ON t.id = f.ticket_id
WHERE r.approval_id IS NULL
UNION ALL
SELECT 'refund', r.id, 'service_fee::THB', t.fee_thb
FROM refund_lines f JOIN refunds r ON r.id = f.refund_id JOIN lotto_tickets t ON t.id = f.ticket_id
WHERE r.approval_id IS NOT NULL
UNION ALL
SELECT 'refund', r.id, 'ticket_pass_through::THB', t.pass_through_thb
FROM refund_lines f JOIN refunds r ON r.id = f.refund_id JOIN lotto_tickets t ON t.id = f.ticket_id
WHERE r.approval_id IS NOT NULL
UNION ALL
SELECT 'line', t.order_id, 'unearned_orders::THB', t.total_thb FROM placements p
JOIN lotto_tickets t ON t.id = p.ticket_id WHERE p.active
UNION ALL
SELECT 'line', t.order_id, 'service_fee::THB', -t.fee_thb FROM placements p
JOIN lotto_tickets t ON t.id = p.ticket_id WHERE p.active
UNION ALL
SELECT 'line', t.order_id, 'ticket_pass_through::THB', -t.pass_through_thb FROM placements p
JOIN lotto_tickets t ON t.id = p.ticket_id WHERE p.active
UNION ALL
SELECT 'slip', s.id, 'cost:USD', s.price_usd FROM physical_tickets s WHERE s.binding <> 'quarantined'
UNION ALL
SELECT 'slip', s.id, 'agent_cash:USD', -s.price_usd FROM physical_tickets s WHERE s.binding <> 'quarantined'
UNION ALL
SELECT 'claim', c.id, c.received_into || ':USD', c.gross_usd - c.withheld_usd FROM claims c WHERE c.state = 'received'
UNION ALL
SELECT 'claim', c.id, 'withheld_tax:USD', c.withheld_usd FROM claims c WHERE c.state = 'received'
UNION ALL
SELECT 'claim', c.id, 'owed:USD', -c.gross_usd FROM claims c WHERE c.state = 'received'
UNION ALL
SELECT 'payout', y.id, 'customer_prize:USD', y.gross_usd FROM live_payout y
UNION ALL
SELECT 'payout', y.id, 'earned:USD', -y.commission_usd FROM live_payout y
UNION ALL
SELECT 'payout', y.id, 'withheld_tax:USD', -y.withheld_usd FROM live_payout y
UNION ALL
SELECT 'payout', y.id, 'fx_clearing:USD', -y.net_usd FROM live_payout y
UNION ALL
SELECT 'payout', y.id, 'fx_clearing:THB', y.net_thb FROM live_payout y
UNION ALL
SELECT 'payout', y.id, CASE WHEN y.state = 'confirmed' THEN 'bank:THB' ELSE 'customer_wallet:THB' END, -y.net_thb
FROM live_payout y
UNION ALL
SELECT 'difference', d.id, 'house:THB', -d.amount_thb FROM payout_differences d
WHERE d.state = 'open' OR (d.state = 'settled' AND d.treatment = 'receivable')
UNION ALL
SELECT 'difference', d.id, CASE WHEN d.state = 'open' THEN 'receivable:THB' ELSE 'bank:THB' END, d.amount_thb
FROM payout_differences d WHERE d.state = 'open' OR (d.state = 'settled' AND d.treatment = 'receivable')
)");

// Corrections move amounts between the customer and the house, or between the house's own accounts: those
// count as one.
const QString postedEntries = QStringLiteral(R"(
SELECT family, subject_id,
    CASE
        WHEN family IN ('payment', 'refund', 'line', 'unknown') THEN account
        WHEN family = 'slip' AND kind IN ('ticket_cost', 'house') THEN 'cost:USD'
        WHEN family = 'claim' AND kind IN ('customer_prize', 'house') THEN 'owed:USD'
        WHEN family = 'payout' AND kind IN ('commission', 'house') THEN 'earned:USD'
        ELSE kind || ':' || currency END,
    -amount
FROM (
    SELECT CASE
            WHEN t.event IN ('payment_captured', 'payment_late', 'payment_accepted', 'payment_returned') THEN 'payment'
            WHEN t.event = 'refund' THEN 'refund'
            WHEN t.event IN ('slip_bound', 'slip_unbound') THEN 'line'
            WHEN t.event IN ('slip_paid', 'slip_cost_moved') THEN 'slip'
            WHEN t.event LIKE 'claim_%' THEN 'claim'
            WHEN t.event LIKE 'payout_difference_%' THEN 'difference'
            WHEN t.event LIKE 'payout_%' THEN 'payout'
            ELSE 'unknown' END AS family,
        t.subject_id, a.id AS account, a.kind, a.currency, CASE WHEN t.debit = a.id THEN t.amount ELSE -t.amount END AS amount
    FROM ledger_transfers t JOIN ledger_accounts a ON a.id = t.debit OR a.id = t.credit) AS leg
)");

struct Rule
{
    const char *code;
    const char *sentence;
    const char *sql; ///< answers the ids of the rows that break it
};

const Rule rules[] = {
    {"books.over_refunded", "More was refunded than was captured.",
     "SELECT r.order_id AS id FROM refunds r GROUP BY r.order_id HAVING sum(r.amount_thb) > "
     "COALESCE((SELECT sum(p.amount_thb) FROM payments p WHERE p.order_id = r.order_id AND "
     "p.status IN ('completed', 'disputed')), 0)"},
    {"books.refund_differs_from_lines", "A refund is not the sum of its lines.",
     "SELECT r.id FROM refunds r WHERE r.amount_thb <> COALESCE((SELECT sum(f.amount_thb) FROM refund_lines "
     "f "
     "WHERE f.refund_id = r.id), 0)"},
    {"books.refund_differs_from_price", "A line was refunded with another amount than was paid for it.",
     "SELECT t.id FROM refund_lines f JOIN lotto_tickets t ON t.id = f.ticket_id WHERE f.amount_thb <> "
     "t.total_thb"},
    {"books.order_differs_from_lines", "An order does not cost the sum of its lines.",
     "SELECT o.id FROM lotto_orders o WHERE o.total_thb <> COALESCE((SELECT sum(t.total_thb) FROM "
     "lotto_tickets t "
     "WHERE t.order_id = o.id), 0)"},
    {"books.payment_differs_from_order", "A captured payment is not its order's charge.",
     "SELECT p.id FROM payments p JOIN lotto_orders o ON o.id = p.order_id WHERE p.status IN ('completed', "
     "'disputed') AND p.amount_thb <> o.total_thb"},
    {"books.cancelled_line_bought", "A cancelled line has a slip.",
     "SELECT t.id FROM placements p JOIN lotto_tickets t ON t.id = p.ticket_id JOIN lotto_orders o ON "
     "o.id = t.order_id WHERE p.active AND (t.cancelled_at IS NOT NULL OR o.cancelled_at IS NOT NULL)"},
    {"books.placed_on_loose_slip", "A line is served by a slip that is not bound.",
     "SELECT p.ticket_id AS id FROM placements p JOIN physical_tickets s ON s.id = p.slip_id WHERE p.active "
     "AND "
     "s.binding <> 'bound'"},
    {"books.unpaid_line_bought", "A line was bought that was never paid.",
     "SELECT p.ticket_id AS id FROM placements p WHERE p.active AND NOT EXISTS (SELECT 1 FROM payments m "
     "WHERE "
     "m.order_id = p.order_id AND m.status IN ('completed', 'disputed'))"},
};

} // namespace

Result<std::vector<LedgerBalance>> allBalances(Database &db)
{
    return db
        .statement(
            QStringLiteral(
                "SELECT a.id, a.currency, "
                "CAST(COALESCE((SELECT sum(t.amount) FROM ledger_transfers t WHERE t.debit = a.id), 0) "
                "- COALESCE((SELECT sum(t.amount) FROM ledger_transfers t WHERE t.credit = a.id), 0) "
                "AS bigint) AS minor FROM ledger_accounts a ORDER BY ")
            + db.dialect().ordered(QStringLiteral("a.id")))
        .all([](const Row &row) {
            return LedgerBalance{row.text("id"), row.text("currency"), row.integer("minor")};
        });
}

Result<std::vector<Unexplained>> findUnexplained(Database &db, int limit)
{
    static const QString sql
        = QStringLiteral(
              "WITH money AS (SELECT 'promptpay' AS provider, 'psp:promptpay:THB' AS account "
              "UNION ALL SELECT 'stripe', 'psp:stripe:THB' UNION ALL SELECT 'omise', 'psp:omise:THB' "
              "UNION ALL SELECT 'bank_transfer', 'bank::THB'), "
              "live_payout AS (SELECT * FROM payouts WHERE state IN ('approved', 'held', 'sent', "
              "'confirmed')), entry AS (")
        + expectedEntries + QStringLiteral(" UNION ALL ") + postedEntries
        + QStringLiteral(
              ") SELECT family, subject, account, CAST(sum(amount) AS bigint) AS missing FROM entry "
              "GROUP BY family, subject, account HAVING sum(amount) <> 0 "
              "ORDER BY family, subject, account LIMIT :limit");
    return db.statement(sql).bind("limit", limit).all([](const Row &row) {
        return Unexplained{row.text("family"), row.get<QUuid>("subject").toString(QUuid::WithoutBraces),
                           row.text("account"), row.integer("missing")};
    });
}

Result<std::vector<BrokenRule>> findBrokenRules(Database &db, int limit)
{
    std::vector<BrokenRule> broken;
    for (const Rule &rule : rules) {
        TRY(ids,
            db.statement(QString::fromLatin1(rule.sql) + QStringLiteral(" LIMIT :limit"))
                .bind("limit", limit)
                .all([](const Row &row) { return row.get<QUuid>("id").toString(QUuid::WithoutBraces); }));
        if (!ids.empty()) {
            broken.push_back(
                {QString::fromLatin1(rule.code), QString::fromLatin1(rule.sentence), std::move(ids)});
        }
    }
    return broken;
}

Result<std::int64_t> paidButUnbought(Database &db)
{
    return db
        .statement(QStringLiteral(
            "SELECT CAST(COALESCE(sum(t.total_thb), 0) AS bigint) FROM lotto_tickets t "
            "JOIN payments p ON p.order_id = t.order_id AND p.status IN ('completed', 'disputed') "
            "WHERE NOT EXISTS (SELECT 1 FROM placements a WHERE a.ticket_id = t.id AND a.active) "
            "AND NOT EXISTS (SELECT 1 FROM refund_lines f WHERE f.ticket_id = t.id)"))
        .value<std::int64_t>();
}

Result<std::int64_t> countOrders(Database &db)
{
    return db.statement(QStringLiteral("SELECT count(*) FROM lotto_orders")).value<std::int64_t>();
}

Result<std::int64_t> countTransfers(Database &db)
{
    return db.statement(QStringLiteral("SELECT count(*) FROM ledger_transfers")).value<std::int64_t>();
}

} // namespace truvamate
