#include "backend/storage/orderlist.h"

#include "backend/storage/listing.h"

#include <map>

namespace truvamate {

namespace {

// The first draw as "2018-06-30|powerball|id|how many": one look at the lines instead of one a field.
const QString firstDraw = QStringLiteral(
    "(SELECT COALESCE(MIN(CASE WHEN t.cancelled_at IS NULL THEN CAST(d.draw_date AS TEXT) || '|' || d.game "
    "|| "
    "'|' || CAST(d.id AS TEXT) END), MIN(CAST(d.draw_date AS TEXT) || '|' || d.game || '|' || CAST(d.id AS "
    "TEXT))) || '|' || CAST(COUNT(DISTINCT d.id) AS TEXT) "
    "FROM lotto_tickets t JOIN draws d ON d.id = t.draw_id WHERE t.order_id = o.id)");
const QString firstDrawAt = QStringLiteral(
    "(SELECT COALESCE(MIN(CASE WHEN t.cancelled_at IS NULL THEN d.draw_at END), MIN(d.draw_at)) "
    "FROM lotto_tickets t JOIN draws d ON d.id = t.draw_id WHERE t.order_id = o.id)");
const QString attention = QStringLiteral(
    "o.usa_purchase_status = 'failed' OR o.payout_status = 'failed' "
    "OR EXISTS (SELECT 1 FROM payments m WHERE m.order_id = o.id AND m.status = 'processing') "
    "OR EXISTS (SELECT 1 FROM physical_tickets s WHERE s.order_id = o.id AND s.binding = 'quarantined')");
const QString columns
    = QString(QStringLiteral("o.id, o.order_number, o.external_reference, o.customer_id, c.full_name AS "
                             "customer_name, o.status, o.payment_status, o.usa_purchase_status, "
                             "o.payout_status, o.total_tickets, o.total_usd, o.total_thb, o.assignee, "
                             "a.display_name AS assignee_name, o.created_at, o.updated_at, o.version, ")
              + firstDraw + QStringLiteral(" AS first_draw"));
/// Every order has a customer; a LEFT JOIN is what both databases leave out where rows are only counted.
const QString tables
    = QStringLiteral("lotto_orders o LEFT JOIN customer_profiles c ON c.user_id = o.customer_id "
                     "LEFT JOIN users a ON a.id = o.assignee");

OrderDraw readDraw(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('|'));
    if (parts.size() != 4) {
        qFatal("an order has no line: %s", qPrintable(text));
    }
    return {DrawId::fromString(parts[2]).value_or(DrawId()), parts[1],
            DrawDate(QDate::fromString(parts[0], Qt::ISODate)), parts[3].toInt()};
}

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
    order.draw = readDraw(row.text("first_draw"));
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
    using Kind = SortKey::Kind;
    static const std::map<QString, SortKey> keys{
        {QStringLiteral("created_at"), {QStringLiteral("o.created_at"), Kind::Instant, true}},
        {QStringLiteral("updated_at"), {QStringLiteral("o.updated_at"), Kind::Instant, true}},
        {QStringLiteral("order_number"), {QStringLiteral("o.order_number"), Kind::Text, false}},
        {QStringLiteral("customer"), {QStringLiteral("c.full_name"), Kind::Text, false}},
        {QStringLiteral("draw_at"), {firstDrawAt, Kind::Instant, false}},
        {QStringLiteral("tickets"), {QStringLiteral("o.total_tickets"), Kind::Integer, true}},
        {QStringLiteral("total"), {QStringLiteral("o.total_thb"), Kind::Integer, true}},
        {QStringLiteral("status"), {QStringLiteral("o.status"), Kind::Text, false}},
        {QStringLiteral("payment_status"), {QStringLiteral("o.payment_status"), Kind::Text, false}},
    };
    const QString wanted = name.value_or(QStringLiteral("created_at"));
    const auto key = keys.find(wanted);
    if (key != keys.end()) {
        return key->second;
    }
    QStringList known;
    for (const auto &[text, unused] : keys) {
        known += text;
    }
    return fail(
        ErrorKind::Invalid, QStringLiteral("orders.unknown_sort"),
        QStringLiteral("Orders are sorted by %1, not by “%2”.").arg(known.join(QLatin1String(", ")), wanted));
}

/// Is this how a number begins, rather than a name?
bool looksLikeNumber(const QString &wanted)
{
    return QStringLiteral("LTO-").startsWith(wanted) || wanted.startsWith(QLatin1String("TR-"))
        || std::any_of(wanted.begin(), wanted.end(), [](QChar c) { return c.isDigit(); });
}

/// The text as a LIKE pattern that finds it anywhere.
QString patternOf(const QString &part)
{
    QString pattern = part.toLower();
    for (const char *special : {"\\", "%", "_"}) {
        pattern.replace(QLatin1String(special), QStringLiteral("\\") + QLatin1String(special));
    }
    return QLatin1Char('%') + pattern + QLatin1Char('%');
}

/// "lto-2026-0001" and "2026-0001" mean LTO-2026-0001; "tr-…" is an older shop's reference; anything without
/// a figure is a part of a name.
void narrowBySearch(ListFilter &filter, const QString &text)
{
    const QString wanted = text.trimmed().toUpper();
    if (wanted.isEmpty()) {
        return;
    }
    if (!looksLikeNumber(wanted)) {
        filter.narrow(QStringLiteral("lower(c.full_name) LIKE :name_part ESCAPE '\\'"), "name_part",
                      std::optional(patternOf(text.trimmed())));
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
    filter.isOneOf("o.status", "status", request.status);
    filter.isOneOf("o.payment_status", "payment_status", request.paymentStatus);
    filter.isOneOf("o.usa_purchase_status", "purchase_status", request.usaPurchaseStatus);
    filter.isOneOf("o.payout_status", "payout_status", request.payoutStatus);
    filter.equals("o.customer_id", "customer", request.customerId);
    filter.equals("o.assignee", "assignee", request.assignee);
    filter.narrow(QStringLiteral("o.created_at >= :created_from"), "created_from", request.createdFrom);
    filter.narrow(QStringLiteral("o.created_at < :created_before"), "created_before", request.createdBefore);
    filter.narrow(QStringLiteral("EXISTS (SELECT 1 FROM lotto_tickets t WHERE t.order_id = o.id AND "
                                 "t.draw_id = :draw)"),
                  "draw", request.drawId);
    filter.either(request.needsAttention, attention, "needs_attention");
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
