#include "backend/storage/paymentstore.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

Result<Done> done(Result<std::int64_t> rows)
{
    return rows.map([](std::int64_t) { return Done{}; });
}

const QString selectRow = QStringLiteral(
    "SELECT id, order_id, provider, payment_method, reference, amount_thb, status, review_reason, "
    "received_at, posted_by, posted_at, approval_id, version FROM payments ");

PaymentRow readRow(const Row &row)
{
    return {row.id<PaymentId>("id"),    row.id<OrderId>("order_id"),
            row.text("provider"),       row.text("payment_method"),
            row.text("reference"),      row.thb("amount_thb"),
            row.text("status"),         row.get<std::optional<QString>>("review_reason"),
            row.instant("received_at"), row.id<UserId>("posted_by"),
            row.instant("posted_at"),   row.get<std::optional<ApprovalId>>("approval_id"),
            row.integer("version")};
}

const QString viewColumns = QStringLiteral(
    "p.id, p.order_id, o.order_number, p.provider, p.payment_method, p.reference, p.amount_thb, p.status, "
    "p.review_reason, p.received_at, u.display_name AS posted_by_name, p.posted_at, p.approval_id, "
    "p.version");
/// LEFT JOINs, though both rows are always there, because both databases leave them out of a count.
const QString viewTables = QStringLiteral("payments p LEFT JOIN lotto_orders o ON o.id = p.order_id "
                                          "LEFT JOIN users u ON u.id = p.posted_by");

Payment readView(const Row &row)
{
    return {row.id<PaymentId>("id"),
            row.id<OrderId>("order_id"),
            row.text("order_number"),
            row.text("provider"),
            row.text("payment_method"),
            row.text("reference"),
            row.thb("amount_thb"),
            row.text("status"),
            row.get<std::optional<QString>>("review_reason"),
            row.instant("received_at"),
            row.text("posted_by_name"),
            row.instant("posted_at"),
            row.get<std::optional<ApprovalId>>("approval_id"),
            row.integer("version")};
}

} // namespace

Result<Done> insertPayment(Database &db, const PaymentRow &row)
{
    return done(db.statement(QStringLiteral(
                                 "INSERT INTO payments (id, order_id, provider, payment_method, reference, "
                                 "amount_thb, status, review_reason, received_at, posted_by, posted_at, "
                                 "approval_id) VALUES (:id, :order, :provider, :method, :reference, "
                                 ":amount, :status, :reason, :received_at, :by, :at, :approval)"))
                    .bind("id", row.id)
                    .bind("order", row.order)
                    .bind("provider", row.provider)
                    .bind("method", row.method)
                    .bind("reference", row.reference)
                    .bind("amount", row.amount)
                    .bind("status", row.status)
                    .bind("reason", row.reviewReason)
                    .bind("received_at", row.receivedAt)
                    .bind("by", row.postedBy)
                    .bind("at", row.postedAt)
                    .bind("approval", row.approval)
                    .exec());
}

Result<Done> updatePayment(Database &db, const PaymentRow &row)
{
    return done(db.statement(QStringLiteral("UPDATE payments SET status = :status, review_reason = :reason, "
                                            "approval_id = :approval, version = version + 1 WHERE id = :id"))
                    .bind("status", row.status)
                    .bind("reason", row.reviewReason)
                    .bind("approval", row.approval)
                    .bind("id", row.id)
                    .exec());
}

Result<std::optional<PaymentRow>> lockPayment(Database &db, PaymentId payment)
{
    return db.statement(selectRow + QStringLiteral("WHERE id = :id") + db.dialect().forUpdate())
        .bind("id", payment)
        .one(readRow);
}

Result<std::optional<PaymentRow>> findPaymentByReference(Database &db, const QString &provider,
                                                         const QString &reference)
{
    return db.statement(selectRow + QStringLiteral("WHERE provider = :provider AND reference = :reference"))
        .bind("provider", provider)
        .bind("reference", reference)
        .one(readRow);
}

Result<std::optional<PaymentRow>> findCapturedPayment(Database &db, OrderId order)
{
    return db
        .statement(selectRow
                   + QStringLiteral("WHERE order_id = :order AND status IN ('completed', 'disputed')"))
        .bind("order", order)
        .one(readRow);
}

Result<std::optional<Payment>> findPaymentView(Database &db, PaymentId payment)
{
    return db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE p.id = :id").arg(viewColumns, viewTables))
        .bind("id", payment)
        .one(readView);
}

Result<std::vector<Payment>> findPaymentsOf(Database &db, OrderId order)
{
    return db
        .statement(QStringLiteral("SELECT %1 FROM %2 WHERE p.order_id = :order ORDER BY p.posted_at, p.id")
                       .arg(viewColumns, viewTables))
        .bind("order", order)
        .all(readView);
}

Result<Page<Payment>> listPayments(Database &db, const ListPayments::Request &request)
{
    ListFilter filter;
    filter.equals("p.status", "status", request.status);
    filter.equals("p.provider", "provider", request.provider);
    filter.equals("p.reference", "reference", request.reference);
    filter.equals("p.order_id", "order", request.orderId);
    ListQuery list;
    list.name = QStringLiteral("payments");
    list.columns = viewColumns;
    list.from = viewTables;
    list.sort = {QStringLiteral("p.posted_at"), SortKey::Kind::Instant, true};
    list.id = QStringLiteral("p.id");
    return fetchList(db, list, filter, request.page, readView);
}

} // namespace truvamate
