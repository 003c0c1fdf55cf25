#include "backend/storage/orderlist.h"

#include "backend/storage/listing.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <tuple>

namespace truvamate {

namespace {

const QString firstDrawAt = QStringLiteral(
    "(SELECT COALESCE(MIN(CASE WHEN t.cancelled_at IS NULL THEN d.draw_at END), MIN(d.draw_at)) "
    "FROM lotto_tickets t JOIN draws d ON d.id = t.draw_id WHERE t.order_id = o.id)");
const QString attention = QStringLiteral(
    "o.usa_purchase_status = 'failed' OR o.payout_status = 'failed' "
    "OR EXISTS (SELECT 1 FROM payments m WHERE m.order_id = o.id AND m.status = 'processing') "
    "OR EXISTS (SELECT 1 FROM physical_tickets s WHERE s.order_id = o.id AND s.binding = 'quarantined')");
// Names and draws are asked for all rows of a page at once: joined, they make planning and running the
// statement of a page three times as long.
const QString columns
    = QStringLiteral("o.id, o.order_number, o.external_reference, o.customer_id, o.status, o.payment_status, "
                     "o.usa_purchase_status, o.payout_status, o.total_tickets, o.total_usd, o.total_thb, "
                     "o.assignee, o.created_at, o.updated_at, o.version");
const QString orders = QStringLiteral("lotto_orders o");
/// For lists that are sorted or narrowed by the customer's name. Every order has a customer; a LEFT JOIN is
/// what both databases leave out where rows are only counted.
const QString ordersWithCustomers
    = orders + QStringLiteral(" LEFT JOIN customer_profiles c ON c.user_id = o.customer_id");

/// Without names and draw: see complete.
OrderSummary readSummary(const Row &row)
{
    OrderSummary order;
    order.id = row.id<OrderId>("id");
    order.orderNumber = row.text("order_number");
    order.externalReference = row.get<std::optional<QString>>("external_reference");
    order.customerId = row.id<UserId>("customer_id");
    order.status = row.text("status");
    order.paymentStatus = row.text("payment_status");
    order.usaPurchaseStatus = row.text("usa_purchase_status");
    order.payoutStatus = row.text("payout_status");
    order.totalTickets = row.integer("total_tickets");
    order.total = row.usd("total_usd");
    order.charge = row.thb("total_thb");
    order.assignee = row.get<std::optional<UserId>>("assignee");
    order.createdAt = row.instant("created_at");
    order.updatedAt = row.instant("updated_at");
    order.version = row.integer("version");
    return order;
}

/// A statement about many ids, whose text has "%1" where their places go. It is made for few numbers of
/// places, so that few are kept prepared; places too many get an id again.
template <typename IdType>
Statement aboutMany(Database &db, const QString &sql, const std::vector<IdType> &ids)
{
    constexpr std::array<std::size_t, 4> lengths{1, 50, 100, page::mostRows};
    const std::size_t places = *std::lower_bound(lengths.begin(), lengths.end() - 1, ids.size());
    QStringList names;
    for (std::size_t i = 0; i < places; ++i) {
        names += QStringLiteral(":id_%1").arg(i);
    }
    Statement statement = db.statement(sql.arg(names.join(QLatin1String(", "))));
    for (std::size_t i = 0; i < places; ++i) {
        statement.bind("id_" + std::to_string(i), ids[std::min(i, ids.size() - 1)]);
    }
    return statement;
}

const QString selectDraws
    = QStringLiteral("SELECT t.order_id, t.draw_id, d.draw_date, d.game, "
                     "MAX(CASE WHEN t.cancelled_at IS NULL THEN 1 ELSE 0 END) AS lives "
                     "FROM lotto_tickets t JOIN draws d ON d.id = t.draw_id WHERE t.order_id IN (%1) "
                     "GROUP BY t.order_id, t.draw_id, d.draw_date, d.game");
const QString selectCustomerNames
    = QStringLiteral("SELECT user_id AS id, full_name AS name FROM customer_profiles WHERE user_id IN (%1)");
const QString selectStaffNames
    = QStringLiteral("SELECT id, display_name AS name FROM users WHERE id IN (%1)");

struct DrawOfOrder
{
    OrderDraw draw;
    bool lives = false; ///< a line for it is not cancelled
};

bool isBefore(const DrawOfOrder &a, const DrawOfOrder &b)
{
    return std::tuple(!a.lives, a.draw.drawDate, a.draw.game, a.draw.drawId.toString())
        < std::tuple(!b.lives, b.draw.drawDate, b.draw.game, b.draw.drawId.toString());
}

Result<Done> addDraws(Database &db, std::span<OrderSummary> page)
{
    std::vector<OrderId> ids;
    for (const OrderSummary &order : page) {
        ids.push_back(order.id);
    }
    QHash<OrderId, std::vector<DrawOfOrder>> draws;
    TRY_DO(aboutMany(db, selectDraws, ids).forEachRow([&](const Row &row) {
        const auto order = row.id<OrderId>("order_id");
        const OrderDraw draw{row.id<DrawId>("draw_id"), row.text("game"), row.drawDate("draw_date")};
        draws[order].push_back({draw, row.integer("lives") == 1});
    }));
    for (OrderSummary &order : page) {
        const std::vector<DrawOfOrder> &all = draws[order.id];
        if (all.empty()) {
            qFatal("an order has no line: %s", qPrintable(order.orderNumber));
        }
        order.draw = std::min_element(all.begin(), all.end(), isBefore)->draw;
        order.draw.draws = static_cast<int>(all.size());
    }
    return Done{};
}

/// The name of each, under its id.
Result<QHash<UserId, QString>> namesOf(Database &db, const QString &sql, const QSet<UserId> &people)
{
    QHash<UserId, QString> names;
    if (!people.isEmpty()) {
        const std::vector<UserId> ids(people.begin(), people.end());
        TRY_DO(aboutMany(db, sql, ids).forEachRow([&](const Row &row) {
            names.insert(row.id<UserId>("id"), row.text("name"));
        }));
    }
    return names;
}

Result<Done> addNames(Database &db, std::span<OrderSummary> page)
{
    QSet<UserId> customers;
    QSet<UserId> assignees;
    for (const OrderSummary &order : page) {
        customers.insert(order.customerId);
        if (order.assignee) {
            assignees.insert(*order.assignee);
        }
    }
    TRY(customerNames, namesOf(db, selectCustomerNames, customers));
    TRY(staffNames, namesOf(db, selectStaffNames, assignees));
    for (OrderSummary &order : page) {
        order.customerName = customerNames.value(order.customerId);
        if (order.assignee) {
            order.assigneeName = staffNames.value(*order.assignee);
        }
    }
    return Done{};
}

Result<Done> complete(Database &db, std::vector<OrderSummary> &found)
{
    for (std::size_t from = 0; from < found.size(); from += page::mostRows) {
        const std::size_t count = std::min<std::size_t>(page::mostRows, found.size() - from);
        const std::span<OrderSummary> part = std::span(found).subspan(from, count);
        TRY_DO(addNames(db, part));
        TRY_DO(addDraws(db, part));
    }
    return Done{};
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
    const bool byName = sort.column.startsWith(QLatin1String("c."))
        || filter.where().contains(QLatin1String("c.full_name"));
    list.from = byName ? ordersWithCustomers : orders;
    list.sort = sort;
    list.id = QStringLiteral("o.id");
    TRY(page, fetchList(db, list, filter, request.page, readSummary));
    TRY_DO(complete(db, page.data));
    return page;
}

Result<std::optional<OrderSummary>> findOrderSummary(Database &db, OrderId order)
{
    TRY(found,
        db.statement(QStringLiteral("SELECT %1 FROM %2 WHERE o.id = :id").arg(columns, orders))
            .bind("id", order)
            .all(readSummary));
    TRY_DO(complete(db, found));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<OrderSummary>> findUnpaidOrders(Database &db, Thb charge, std::int64_t limit)
{
    TRY(found,
        db.statement(
              QStringLiteral("SELECT %1 FROM %2 WHERE o.total_thb = :charge AND o.status IN ('pending', "
                             "'payment_pending', 'payment_failed') ORDER BY o.created_at DESC, o.id DESC "
                             "LIMIT :limit")
                  .arg(columns, orders))
            .bind("charge", charge)
            .bind("limit", limit)
            .all(readSummary));
    TRY_DO(complete(db, found));
    return found;
}

} // namespace truvamate
