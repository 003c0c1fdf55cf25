#include "backend/storage/mailmoments.h"

namespace truvamate {

namespace {

struct DueDraw
{
    DrawId id;
    QString game;
    DrawDate date;
    Instant at;
};

Result<std::vector<DueDraw>> drawsWithin(Database &db, Instant now, Instant until)
{
    return db
        .statement(QStringLiteral("SELECT id, game, draw_date, draw_at FROM draws WHERE draw_at > :now "
                                  "AND draw_at <= :until AND status <> 'cancelled' ORDER BY draw_at, id"))
        .bind("now", now)
        .bind("until", until)
        .all([](const Row &row) {
            return DueDraw{row.id<DrawId>("id"), row.text("game"), row.get<DrawDate>("draw_date"),
                           row.get<Instant>("draw_at")};
        });
}

Result<std::vector<DueReminder>> remindersOf(Database &db, const DueDraw &draw, Instant boughtBefore,
                                             std::int64_t limit)
{
    return db
        .statement(QStringLiteral(
            "SELECT o.id, o.order_number, o.customer_id, count(*) AS lines FROM placements p "
            "JOIN lotto_orders o ON o.id = p.order_id WHERE p.draw_id = :draw AND p.active "
            "AND p.placed_at <= :before AND NOT EXISTS (SELECT 1 FROM email_queue m WHERE m.dedupe_key = "
            "'draw_reminder:' || CAST(o.id AS text) || ':' || CAST(p.draw_id AS text)) "
            "GROUP BY o.id, o.order_number, o.customer_id ORDER BY o.id LIMIT :limit"))
        .bind("draw", draw.id)
        .bind("before", boughtBefore)
        .bind("limit", limit)
        .all([&](const Row &row) {
            return DueReminder{row.id<OrderId>("id"),
                               row.text("order_number"),
                               row.id<UserId>("customer_id"),
                               draw.id,
                               draw.game,
                               draw.date,
                               row.integer("lines")};
        });
}

/// How many rows of a table an instant lies in, and the sum of a column.
Result<std::pair<std::int64_t, std::int64_t>> countedBetween(Database &db, const char *what, Instant from,
                                                             Instant until)
{
    TRY(found,
        db.statement(
              QStringLiteral("SELECT count(*) AS n, CAST(COALESCE(sum(amount), 0) AS bigint) AS total FROM (")
              + QLatin1String(what) + QStringLiteral(") AS counted WHERE at >= :from AND at < :until"))
            .bind("from", from)
            .bind("until", until)
            .one([](const Row &row) { return std::pair(row.integer("n"), row.integer("total")); }));
    return found.value_or(std::pair<std::int64_t, std::int64_t>());
}

} // namespace

QString DueReminder::dedupeKey() const
{
    return QStringLiteral("draw_reminder:%1:%2").arg(order.toString(), draw.toString());
}

Result<std::vector<DueReminder>> dueReminders(Database &db, Instant now, std::int64_t aheadSeconds,
                                              std::int64_t limit)
{
    TRY(draws, drawsWithin(db, now, now.plusSeconds(aheadSeconds)));
    std::vector<DueReminder> all;
    for (const DueDraw &draw : draws) {
        const auto left = limit - static_cast<std::int64_t>(all.size());
        TRY(some, remindersOf(db, draw, draw.at.plusSeconds(-aheadSeconds), left));
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

Result<DayFigures> dayFigures(Database &db, Instant from, Instant until)
{
    TRY(orders,
        countedBetween(db, "SELECT created_at AS at, total_thb AS amount FROM lotto_orders", from, until));
    TRY(payments,
        countedBetween(db,
                       "SELECT posted_at AS at, amount_thb AS amount FROM payments "
                       "WHERE status IN ('completed', 'refunded', 'disputed')",
                       from, until));
    TRY(slips,
        countedBetween(db, "SELECT received_at AS at, price_usd AS amount FROM physical_tickets", from,
                       until));
    TRY(payouts,
        countedBetween(db,
                       "SELECT confirmed_at AS at, net_thb AS amount FROM payouts WHERE state = 'confirmed'",
                       from, until));
    TRY(customers,
        countedBetween(db, "SELECT created_at AS at, 0 AS amount FROM users WHERE kind = 'customer'", from,
                       until));
    TRY(failed,
        countedBetween(db, "SELECT created_at AS at, 0 AS amount FROM email_queue WHERE status = 'failed'",
                       from, until));
    DayFigures day;
    std::tie(day.orders, day.payments, day.slips, day.payouts)
        = std::tuple(orders.first, payments.first, slips.first, payouts.first);
    day.ordered = Thb::fromMinor(orders.second);
    day.paid = Thb::fromMinor(payments.second);
    day.slipsCost = Usd::fromMinor(slips.second);
    day.paidOut = Thb::fromMinor(payouts.second);
    day.customers = customers.first;
    day.failedMails = failed.first;
    return day;
}

Result<std::vector<UserId>> reportReaders(Database &db, const QString &templateName, QUuid day,
                                          Instant dayEnds)
{
    return db
        .statement(QStringLiteral(
            "SELECT u.id FROM users u WHERE u.kind = 'staff' AND u.status = 'active' AND u.email IS NOT NULL "
            "AND EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role IN ('admin', 'owner')) "
            "AND EXISTS (SELECT 1 FROM workspace w WHERE w.created_at < :ends) "
            "AND NOT EXISTS (SELECT 1 FROM email_queue m WHERE m.recipient = u.id "
            "AND m.template_name = :template AND m.subject_id = :day) ORDER BY u.id"))
        .bind("ends", dayEnds)
        .bind("template", templateName)
        .bind("day", day)
        .all([](const Row &row) { return row.id<UserId>("id"); });
}

} // namespace truvamate
