#include "backend/storage/capturestore.h"

#include "backend/storage/page.h"

namespace truvamate {

namespace {

QString shownColumns()
{
    return QStringLiteral("c.id, c.order_id, o.order_number, c.shop_id, h.name AS shop_name, c.serial, "
                          "c.front_sha256, u.display_name, c.captured_at, c.received_at, c.is_late, "
                          "c.standing, (SELECT count(*) FROM slip_capture_lines l "
                          "WHERE l.capture_id = c.id) AS lines ");
}

QString shownTables()
{
    return QStringLiteral("slip_captures c JOIN lotto_orders o ON o.id = c.order_id "
                          "JOIN shops h ON h.id = c.shop_id JOIN users u ON u.id = c.agent ");
}

Capture readShown(const Row &row)
{
    return {row.id<CaptureId>("id"),
            row.id<OrderId>("order_id"),
            row.text("order_number"),
            row.id<ShopId>("shop_id"),
            row.text("shop_name"),
            row.text("serial"),
            row.text("front_sha256"),
            row.text("display_name"),
            row.get<std::optional<Instant>>("captured_at"),
            row.instant("received_at"),
            row.boolean("is_late"),
            row.integer("lines"),
            row.text("standing")};
}

Result<Done> settle(Database &db, CaptureId capture, const QString &standing, std::optional<SlipId> slip,
                    const std::optional<QString> &reason, Instant at)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE slip_captures SET standing = :standing, slip_id = :slip, "
                                       "reason = :reason, settled_at = :at "
                                       "WHERE id = :id AND standing = 'waiting'"))
               .bind("standing", standing)
               .bind("slip", slip)
               .bind("reason", reason)
               .bind("at", at)
               .bind("id", capture)
               .exec());
    TRY_DO(db.statement(QStringLiteral("UPDATE slip_capture_lines SET active = :off WHERE capture_id = :id"))
               .bind("off", false)
               .bind("id", capture)
               .exec());
    return Done{};
}

} // namespace

Result<Done> insertCapture(Database &db, const CaptureRecord &capture,
                           const std::vector<LottoTicketId> &lines)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO slip_captures (id, agent, order_id, shop_id, state, serial, "
                            "facts_sha256, front_sha256, captured_at, received_at, is_late) VALUES (:id, "
                            ":agent, :order, :shop, :state, :serial, :facts, :front, :captured, :received, "
                            ":late)"))
               .bind("id", capture.id)
               .bind("agent", capture.agent)
               .bind("order", capture.orderId)
               .bind("shop", capture.shopId)
               .bind("state", capture.state)
               .bind("serial", capture.serial)
               .bind("facts", capture.factsSha256)
               .bind("front", capture.frontSha256)
               .bind("captured", capture.capturedAt)
               .bind("received", capture.receivedAt)
               .bind("late", capture.isLate)
               .exec());
    for (const LottoTicketId line : lines) {
        TRY_DO(db.statement(QStringLiteral(
                                "INSERT INTO slip_capture_lines (capture_id, ticket_id) VALUES (:id, :line)"))
                   .bind("id", capture.id)
                   .bind("line", line)
                   .exec());
    }
    return Done{};
}

Result<std::optional<CaptureRecord>> waitingCapture(Database &db, const QString &state, const QString &serial)
{
    return db
        .statement(QStringLiteral("SELECT id, agent, order_id, shop_id, state, serial, facts_sha256, "
                                  "front_sha256, captured_at, received_at, is_late FROM slip_captures "
                                  "WHERE state = :state AND serial = :serial AND standing = 'waiting'"))
        .bind("state", state)
        .bind("serial", serial)
        .one([](const Row &row) {
            return CaptureRecord{row.id<CaptureId>("id"),
                                 row.id<UserId>("agent"),
                                 row.id<OrderId>("order_id"),
                                 row.id<ShopId>("shop_id"),
                                 row.text("state"),
                                 row.text("serial"),
                                 row.text("facts_sha256"),
                                 row.text("front_sha256"),
                                 row.get<std::optional<Instant>>("captured_at"),
                                 row.instant("received_at"),
                                 row.boolean("is_late")};
        });
}

Result<Done> bindCapture(Database &db, CaptureId capture, SlipId slip, Instant at)
{
    return settle(db, capture, QStringLiteral("bound"), slip, std::nullopt, at);
}

Result<Done> dropCapture(Database &db, CaptureId capture, const QString &reason, Instant at)
{
    return settle(db, capture, QStringLiteral("dropped"), std::nullopt, reason, at);
}

Result<std::optional<Instant>> factsReceivedAt(Database &db, SlipId slip)
{
    return db.statement(QStringLiteral("SELECT received_at FROM slip_captures WHERE slip_id = :slip"))
        .bind("slip", slip)
        .one([](const Row &row) { return row.instant("received_at"); });
}

Result<std::vector<LottoTicketId>> capturedLines(Database &db, OrderId order, const QString &exceptSerial)
{
    std::vector<LottoTicketId> lines;
    TRY_DO(db.statement(QStringLiteral("SELECT l.ticket_id FROM slip_captures c "
                                       "JOIN slip_capture_lines l ON l.capture_id = c.id "
                                       "WHERE c.order_id = :order AND c.standing = 'waiting' "
                                       "AND c.serial <> :serial"))
               .bind("order", order)
               .bind("serial", exceptSerial.isNull() ? QStringLiteral("") : exceptSerial)
               .forEachRow([&](const Row &row) { lines.push_back(row.id<LottoTicketId>("ticket_id")); }));
    return lines;
}

Result<std::optional<Capture>> findCapture(Database &db, CaptureId capture)
{
    return db
        .statement(QStringLiteral("SELECT ") + shownColumns() + QStringLiteral("FROM ") + shownTables()
                   + QStringLiteral("WHERE c.id = :id"))
        .bind("id", capture)
        .one(readShown);
}

Result<Page<Capture>> listCaptures(Database &db, const CaptureFilter &filter, const PageRequest &page)
{
    QStringList conditions;
    QJsonObject values;
    if (filter.standing) {
        conditions.append(QStringLiteral("c.standing = :standing"));
        values.insert(QStringLiteral("standing"), *filter.standing);
    }
    if (filter.orderId) {
        conditions.append(QStringLiteral("c.order_id = :order"));
        values.insert(QStringLiteral("order"), filter.orderId->toString());
    }
    const ListQuery list{QStringLiteral("captures"),
                         shownColumns(),
                         shownTables(),
                         conditions.join(QStringLiteral(" AND ")),
                         {QStringLiteral("c.received_at"), SortKey::Kind::Instant, true},
                         QStringLiteral("c.id"),
                         values};
    const auto bind = [&filter](Statement &statement) {
        if (filter.standing) {
            statement.bind("standing", *filter.standing);
        }
        if (filter.orderId) {
            statement.bind("order", *filter.orderId);
        }
    };
    return fetchPage(db, list, page, bind, readShown);
}

} // namespace truvamate
