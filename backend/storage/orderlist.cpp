#include "backend/storage/orderlist.h"

#include "backend/storage/listing.h"

namespace truvamate {

namespace {

const QString columns = QStringLiteral(
    "o.id, o.order_number, o.external_reference, o.customer_id, c.full_name AS customer_name, o.status, "
    "o.payment_status, o.usa_purchase_status, o.payout_status, o.total_tickets, o.total_usd, o.total_thb, "
    "o.assignee, "
    "a.display_name AS assignee_name, o.created_at, o.updated_at, o.version");
/// Every order has a customer; a LEFT JOIN is what both databases leave out where rows are only counted.
const QString tables
    = QStringLiteral("lotto_orders o LEFT JOIN customer_profiles c ON c.user_id = o.customer_id "
                     "LEFT JOIN users a ON a.id = o.assignee");

OrderSummary readSummary(const Row &row)
{
    OrderSummary order;
    order.id = row.id<OrderId>("id");
    order.orderNumber = row.text("order_number");
    order.externalReference = row.get<std::optional<QString>>("external_reference");
    order.customerId = row.id<UserId>("customer_id");
    order.customerName = row.text("customer_name");
    order.status = row.text("status");
    order.paymentStatus = row.text("payment_status");
    order.usaPurchaseStatus = row.text("usa_purchase_status");
    order.payoutStatus = row.text("payout_status");
    order.totalTickets = row.integer("total_tickets");
    order.total = row.usd("total_usd");
    order.charge = row.thb("total_thb");
    order.assignee = row.get<std::optional<UserId>>("assignee");
    order.assigneeName = row.get<std::optional<QString>>("assignee_name");
    order.createdAt = row.instant("created_at");
    order.updatedAt = row.instant("updated_at");
    order.version = row.integer("version");
    return order;
}

Result<SortKey> sortKey(const std::optional<QString> &name)
{
    const QString key = name.value_or(QStringLiteral("created_at"));
    if (key == QLatin1String("created_at")) {
        return SortKey{QStringLiteral("o.created_at"), SortKey::Kind::Instant, true};
    }
    if (key == QLatin1String("order_number")) {
        return SortKey{QStringLiteral("o.order_number"), SortKey::Kind::Text, false};
    }
    if (key == QLatin1String("total")) {
        return SortKey{QStringLiteral("o.total_thb"), SortKey::Kind::Integer, true};
    }
    return fail(
        ErrorKind::Invalid, QStringLiteral("orders.unknown_sort"),
        QStringLiteral("Orders are sorted by created_at, order_number or total, not by “%1”.").arg(key));
}

/// "lto-2026-0001" and "2026-0001" mean LTO-2026-0001; "tr-…" is an older shop's reference.
void narrowBySearch(ListFilter &filter, const QString &text)
{
    const QString wanted = text.trimmed().toUpper();
    if (wanted.isEmpty()) {
        return;
    }
    const bool isReference = wanted.startsWith(QLatin1String("TR-"));
    const QString prefix = isReference || wanted.startsWith(QLatin1Char('L'))
        ? wanted
        : QString(QStringLiteral("LTO-") + wanted);
    const QString column
        = isReference ? QStringLiteral("o.external_reference") : QStringLiteral("o.order_number");
    // A range and no LIKE, so that both databases use the index; '~' is above every character of a number.
    filter.narrow(column + QStringLiteral(" >= :prefix"), "prefix", std::optional(prefix));
    filter.narrow(column + QStringLiteral(" < :prefix_end"), "prefix_end",
                  std::optional(QString(prefix + QLatin1Char('~'))));
}

} // namespace

Result<Page<OrderSummary>> listOrders(Database &db, const ListOrders::Request &request)
{
    TRY(sort, sortKey(request.page.sort));
    ListFilter filter;
    filter.equals("o.status", "status", request.status);
    filter.equals("o.payment_status", "payment_status", request.paymentStatus);
    filter.equals("o.usa_purchase_status", "purchase_status", request.usaPurchaseStatus);
    filter.equals("o.payout_status", "payout_status", request.payoutStatus);
    filter.equals("o.customer_id", "customer", request.customerId);
    filter.equals("o.assignee", "assignee", request.assignee);
    filter.narrow(QStringLiteral("o.created_at >= :created_from"), "created_from", request.createdFrom);
    filter.narrow(QStringLiteral("o.created_at < :created_before"), "created_before", request.createdBefore);
    filter.narrow(QStringLiteral("EXISTS (SELECT 1 FROM lotto_tickets t WHERE t.order_id = o.id AND "
                                 "t.draw_id = :draw)"),
                  "draw", request.drawId);
    narrowBySearch(filter, request.search.value_or(QString()));
    ListQuery list;
    list.name = QStringLiteral("orders");
    list.columns = columns;
    list.from = tables;
    list.sort = sort;
    list.id = QStringLiteral("o.id");
    return fetchList(db, list, filter, request.page, readSummary);
}

Result<std::optional<OrderSummary>> findOrderSummary(Database &db, OrderId order)
{
    return db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE o.id = :id").arg(columns, tables))
        .bind("id", order)
        .one(readSummary);
}

Result<std::vector<OrderSummary>> findUnpaidOrders(Database &db, Thb charge, std::int64_t limit)
{
    return db
        .statement(
            QStringLiteral("SELECT %1 FROM %2 WHERE o.total_thb = :charge AND o.status IN ('pending', "
                           "'payment_pending', 'payment_failed') ORDER BY o.created_at DESC, o.id DESC "
                           "LIMIT :limit")
                .arg(columns, tables))
        .bind("charge", charge)
        .bind("limit", limit)
        .all(readSummary);
}

} // namespace truvamate
