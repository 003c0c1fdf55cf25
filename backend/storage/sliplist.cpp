#include "backend/storage/sliplist.h"

#include "backend/storage/custodystore.h"
#include "backend/storage/incidentstore.h"
#include "backend/storage/quarantinestore.h"
#include "backend/storage/slipstore.h"

namespace truvamate {

namespace {

QString summaryColumns()
{
    return QStringLiteral(
        "s.id, s.order_id, o.order_number, s.shop_id, h.name AS shop_name, s.state, e.game, s.serial, "
        "s.price_usd, s.sold_at, s.binding, s.second_look, s.received_at, u.display_name, s.version, "
        "(SELECT count(*) FROM slip_plays p WHERE p.slip_id = s.id) AS plays, "
        "(SELECT count(*) FROM slip_draws w WHERE w.slip_id = s.id) AS draws, "
        "(SELECT count(*) FROM placements l WHERE l.slip_id = s.id AND l.active) AS placed, "
        "(SELECT a.name FROM custody_events c JOIN places a ON a.id = c.place_id WHERE c.slip_id = s.id "
        "ORDER BY c.happened_at DESC, c.id DESC LIMIT 1) AS place ");
}

QString summaryTables()
{
    return QStringLiteral("physical_tickets s JOIN shops h ON h.id = s.shop_id "
                          "JOIN game_editions e ON e.code = s.edition JOIN users u ON u.id = s.bound_by "
                          "LEFT JOIN lotto_orders o ON o.id = s.order_id ");
}

SlipSummary readSummary(const Row &row)
{
    SlipSummary slip;
    slip.id = row.id<SlipId>("id");
    slip.orderId = row.get<std::optional<OrderId>>("order_id");
    slip.orderNumber = row.get<std::optional<QString>>("order_number");
    slip.shopId = row.id<ShopId>("shop_id");
    slip.shopName = row.text("shop_name");
    slip.state = row.text("state");
    slip.game = row.text("game");
    slip.serial = row.text("serial");
    slip.price = row.usd("price_usd");
    slip.soldAt = row.get<std::optional<Instant>>("sold_at");
    slip.binding = row.text("binding");
    slip.secondLook = row.text("second_look");
    slip.plays = row.integer("plays");
    slip.freePlays = slip.plays * row.integer("draws") - row.integer("placed");
    slip.receivedAt = row.instant("received_at");
    slip.boundBy = row.text("display_name");
    slip.place = row.get<std::optional<QString>>("place");
    slip.version = row.integer("version");
    return slip;
}

/// Conditions and the values they are bound to, which also tie a cursor to its filter.
ListQuery slipQuery(const SlipFilter &filter)
{
    QStringList conditions;
    QJsonObject values;
    const auto equal = [&](const char *column, const char *name, const QString &value) {
        conditions.append(
            QStringLiteral("%1 = :%2").arg(QString::fromLatin1(column), QString::fromLatin1(name)));
        values.insert(QLatin1String(name), value);
    };
    if (filter.state) {
        equal("s.state", "state", *filter.state);
    }
    if (filter.binding) {
        equal("s.binding", "binding", *filter.binding);
    }
    if (filter.secondLook) {
        equal("s.second_look", "look", *filter.secondLook);
    }
    if (filter.orderId) {
        equal("s.order_id", "order", filter.orderId->toString());
    }
    if (filter.drawId) {
        conditions.append(QStringLiteral(
            "EXISTS (SELECT 1 FROM slip_draws w WHERE w.slip_id = s.id AND w.draw_id = :draw)"));
        values.insert(QStringLiteral("draw"), filter.drawId->toString());
    }
    if (!filter.serials.empty()) {
        QStringList names;
        for (const QString &serial : filter.serials) {
            const QString name = QStringLiteral("serial%1").arg(names.size());
            names.append(QString(u':' + name));
            values.insert(name, serial);
        }
        conditions.append(QStringLiteral("s.serial IN (%1)").arg(names.join(u',')));
    }
    return {QStringLiteral("slips"),
            summaryColumns(),
            summaryTables(),
            conditions.join(QStringLiteral(" AND ")),
            {QStringLiteral("s.received_at"), SortKey::Kind::Instant, true},
            QStringLiteral("s.id"),
            values};
}

void bindFilter(Statement &statement, const SlipFilter &filter)
{
    if (filter.state) {
        statement.bind("state", *filter.state);
    }
    if (filter.binding) {
        statement.bind("binding", *filter.binding);
    }
    if (filter.secondLook) {
        statement.bind("look", *filter.secondLook);
    }
    if (filter.orderId) {
        statement.bind("order", *filter.orderId);
    }
    if (filter.drawId) {
        statement.bind("draw", *filter.drawId);
    }
    for (std::size_t i = 0; i < filter.serials.size(); ++i) {
        statement.bind("serial" + std::to_string(i), filter.serials[i]);
    }
}

Result<std::vector<PlacementView>> placementViews(Database &db, SlipId id)
{
    return db
        .statement(
            QStringLiteral("SELECT p.letter, d.draw_date, l.ticket_id, t.line_number, l.placed_at "
                           "FROM placements l JOIN slip_plays p ON p.id = l.slip_play_id "
                           "JOIN draws d ON d.id = l.draw_id JOIN lotto_tickets t ON t.id = l.ticket_id "
                           "WHERE l.slip_id = :slip AND l.active ORDER BY d.draw_at, p.letter"))
        .bind("slip", id)
        .all([](const Row &row) {
            return PlacementView{row.text("letter"), row.drawDate("draw_date"),
                                 row.id<LottoTicketId>("ticket_id"), row.get<int>("line_number"),
                                 row.instant("placed_at")};
        });
}

Result<std::vector<SlipFileView>> fileViews(Database &db, SlipId id)
{
    return db
        .statement(QStringLiteral("SELECT s.file_id, s.side, f.sha256, s.attached_at FROM slip_files s "
                                  "JOIN files f ON f.id = s.file_id WHERE s.slip_id = :slip "
                                  "ORDER BY s.attached_at, s.side DESC, s.file_id"))
        .bind("slip", id)
        .all([](const Row &row) {
            return SlipFileView{row.id<FileId>("file_id"), row.text("side"), row.text("sha256"),
                                row.instant("attached_at")};
        });
}

SlipPlayView viewOf(const SlipPlayRecord &record)
{
    const SlipPlayInput &play = record.play;
    return {record.id,      play.letter,     play.numbers,   play.special,
            play.quickPick, play.multiplier, play.powerPlay, play.doublePlay};
}

} // namespace

Result<Page<SlipSummary>> listSlips(Database &db, const SlipFilter &filter, const PageRequest &page)
{
    return fetchPage(
        db, slipQuery(filter), page, [&](Statement &statement) { bindFilter(statement, filter); },
        readSummary);
}

Result<std::optional<SlipDetail>> slipDetail(Database &db, SlipId id)
{
    const QString sql
        = QStringLiteral("SELECT %1 FROM %2 WHERE s.id = :id").arg(summaryColumns(), summaryTables());
    TRY(summary, db.statement(sql).bind("id", id).one(readSummary));
    if (!summary) {
        return std::nullopt;
    }
    SlipDetail detail;
    detail.slip = *std::move(summary);
    TRY(record, findSlip(db, id));
    detail.symbology = record->symbology;
    detail.capturedAt = record->capturedAt;
    detail.replacesSlipId = record->replacesSlipId;
    TRY(plays, playsOfSlip(db, id));
    for (const SlipPlayRecord &play : plays) {
        detail.plays.push_back(viewOf(play));
    }
    TRY(draws, drawsOfSlip(db, id));
    detail.draws = std::move(draws);
    TRY(placements, placementViews(db, id));
    detail.placements = std::move(placements);
    TRY(custody, custodyOfSlip(db, id));
    detail.custody = std::move(custody);
    TRY(files, fileViews(db, id));
    detail.files = std::move(files);
    TRY(incidents, incidentsOfSlip(db, id));
    detail.incidents = std::move(incidents);
    TRY(quarantine, findQuarantine(db, id));
    if (quarantine) {
        detail.quarantine = QuarantineView{quarantine->reasonCode, quarantine->state, quarantine->approvalId,
                                           quarantine->receivedAt, quarantine->settledAt};
    }
    return detail;
}

} // namespace truvamate
