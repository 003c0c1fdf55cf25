#include "backend/storage/refundstore.h"

namespace truvamate {

namespace {

Result<Done> done(Result<std::int64_t> rows)
{
    return rows.map([](std::int64_t) { return Done{}; });
}

Result<std::vector<RefundedLine>> linesOf(Database &db, RefundId refund)
{
    return db
        .statement(QStringLiteral("SELECT f.ticket_id, t.line_number, f.amount_thb FROM refund_lines f "
                                  "JOIN lotto_tickets t ON t.id = f.ticket_id WHERE f.refund_id = :refund "
                                  "ORDER BY t.line_number"))
        .bind("refund", refund)
        .all([](const Row &row) {
            return RefundedLine{row.id<LottoTicketId>("ticket_id"), row.get<int>("line_number"),
                                row.thb("amount_thb")};
        });
}

} // namespace

Result<Done> insertRefund(Database &db, const RefundRow &row)
{
    return done(
        db.statement(QStringLiteral("INSERT INTO refunds (id, order_id, reason_code, reason, amount_thb, "
                                    "refunded_by, refunded_at, approval_id) VALUES (:id, :order, "
                                    ":reason_code, :reason, :amount, :by, :at, :approval)"))
            .bind("id", row.id)
            .bind("order", row.order)
            .bind("reason_code", row.reasonCode)
            .bind("reason", row.reason)
            .bind("amount", row.amount)
            .bind("by", row.refundedBy)
            .bind("at", row.refundedAt)
            .bind("approval", row.approval)
            .exec());
}

Result<Done> insertRefundLine(Database &db, RefundId refund, LottoTicketId ticket, Thb amount)
{
    return done(db.statement(QStringLiteral("INSERT INTO refund_lines (ticket_id, refund_id, amount_thb) "
                                            "VALUES (:ticket, :refund, :amount)"))
                    .bind("ticket", ticket)
                    .bind("refund", refund)
                    .bind("amount", amount)
                    .exec());
}

Result<std::vector<Refund>> findRefundsOf(Database &db, OrderId order)
{
    TRY(refunds,
        db.statement(QStringLiteral(
                         "SELECT r.id, r.order_id, r.reason_code, r.reason, r.amount_thb, "
                         "u.display_name AS refunded_by_name, r.refunded_at, r.approval_id FROM refunds r "
                         "JOIN users u ON u.id = r.refunded_by WHERE r.order_id = :order "
                         "ORDER BY r.refunded_at, r.id"))
            .bind("order", order)
            .all([](const Row &row) {
                return Refund{row.id<RefundId>("id"),
                              row.id<OrderId>("order_id"),
                              row.text("reason_code"),
                              row.text("reason"),
                              row.thb("amount_thb"),
                              {},
                              row.text("refunded_by_name"),
                              row.instant("refunded_at"),
                              row.get<std::optional<ApprovalId>>("approval_id")};
            }));
    for (Refund &refund : refunds) {
        TRY(lines, linesOf(db, refund.id));
        refund.lines = std::move(lines);
    }
    return refunds;
}

Result<Thb> sumOfRefunds(Database &db, OrderId order)
{
    return db
        .statement(QStringLiteral("SELECT CAST(COALESCE(sum(amount_thb), 0) AS bigint) FROM refunds "
                                  "WHERE order_id = :order"))
        .bind("order", order)
        .value<std::int64_t>()
        .map(&Thb::fromMinor);
}

Result<Done> insertRefundRequest(Database &db, const RefundRequestRow &row)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO refund_requests (id, order_id, reason_code, reason, requested_by, "
                            "requested_at) VALUES (:id, :order, :reason_code, :reason, :by, :at)"))
               .bind("id", row.id)
               .bind("order", row.order)
               .bind("reason_code", row.reasonCode)
               .bind("reason", row.reason)
               .bind("by", row.requestedBy)
               .bind("at", row.requestedAt)
               .exec());
    for (const LottoTicketId line : row.lines) {
        TRY_DO(db.statement(QStringLiteral("INSERT INTO refund_request_lines (request_id, ticket_id) "
                                           "VALUES (:request, :ticket)"))
                   .bind("request", row.id)
                   .bind("ticket", line)
                   .exec());
    }
    return Done{};
}

Result<std::optional<RefundRequestRow>> findRefundRequest(Database &db, QUuid request)
{
    TRY(found,
        db.statement(
              QStringLiteral("SELECT id, order_id, reason_code, reason, state, requested_by, requested_at "
                             "FROM refund_requests WHERE id = :id"))
            .bind("id", request)
            .one([](const Row &row) {
                return RefundRequestRow{row.get<QUuid>("id"),        row.id<OrderId>("order_id"),
                                        row.text("reason_code"),     row.text("reason"),
                                        row.text("state"),           row.id<UserId>("requested_by"),
                                        row.instant("requested_at"), {}};
            }));
    if (found) {
        TRY(lines,
            db.statement(
                  QStringLiteral("SELECT q.ticket_id FROM refund_request_lines q JOIN lotto_tickets t "
                                 "ON t.id = q.ticket_id WHERE q.request_id = :id ORDER BY t.line_number"))
                .bind("id", request)
                .all([](const Row &row) { return row.id<LottoTicketId>("ticket_id"); }));
        found->lines = std::move(lines);
    }
    return found;
}

Result<Done> writeRefundRequestState(Database &db, QUuid request, const QString &state)
{
    return done(db.statement(QStringLiteral("UPDATE refund_requests SET state = :state WHERE id = :id AND "
                                            "state = 'waiting'"))
                    .bind("state", state)
                    .bind("id", request)
                    .exec());
}

Result<bool> isRefundWaiting(Database &db, LottoTicketId ticket)
{
    return db
        .statement(
            QStringLiteral("SELECT count(*) FROM refund_request_lines q JOIN refund_requests r "
                           "ON r.id = q.request_id WHERE q.ticket_id = :ticket AND r.state = 'waiting'"))
        .bind("ticket", ticket)
        .value<std::int64_t>()
        .map([](std::int64_t count) { return count > 0; });
}

} // namespace truvamate
