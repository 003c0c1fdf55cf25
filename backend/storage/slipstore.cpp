#include "backend/storage/slipstore.h"

namespace truvamate {

namespace {

QString slipColumns()
{
    return QStringLiteral(
        "SELECT id, order_id, shop_id, state, edition, main_max, special_max, serial, symbology, "
        "raw_bytes, price_usd, sold_at, binding, second_look, second_look_by, replaces_slip_id, "
        "captured_at, received_at, bound_by, version FROM physical_tickets ");
}

SlipRecord readSlip(const Row &row)
{
    SlipRecord slip;
    slip.id = row.id<SlipId>("id");
    slip.orderId = row.get<std::optional<OrderId>>("order_id");
    slip.shopId = row.id<ShopId>("shop_id");
    slip.state = row.text("state");
    slip.edition = row.text("edition");
    slip.mainMax = row.get<int>("main_max");
    slip.specialMax = row.get<int>("special_max");
    slip.serial = row.text("serial");
    slip.symbology = row.get<std::optional<QString>>("symbology");
    slip.rawBytes = row.get<std::optional<QByteArray>>("raw_bytes");
    slip.price = row.usd("price_usd");
    slip.soldAt = row.get<std::optional<Instant>>("sold_at");
    slip.binding = row.text("binding");
    slip.secondLook = row.text("second_look");
    slip.secondLookBy = row.get<std::optional<UserId>>("second_look_by");
    slip.replacesSlipId = row.get<std::optional<SlipId>>("replaces_slip_id");
    slip.capturedAt = row.get<std::optional<Instant>>("captured_at");
    slip.receivedAt = row.instant("received_at");
    slip.boundBy = row.id<UserId>("bound_by");
    slip.version = row.integer("version");
    return slip;
}

DrawRecord readDraw(const Row &row)
{
    return {row.id<DrawId>("id"),   row.text("game"),    row.drawDate("draw_date"),
            row.instant("draw_at"), row.text("edition"), row.text("status")};
}

QString drawColumns()
{
    return QStringLiteral("SELECT id, game, draw_date, draw_at, edition, status FROM draws ");
}

} // namespace

Result<Done> insertSlip(Database &db, const SlipRecord &slip)
{
    TRY_DO(
        db
            .statement(QStringLiteral(
                "INSERT INTO physical_tickets (id, order_id, shop_id, state, edition, main_max, "
                "special_max, serial, symbology, raw_bytes, price_usd, sold_at, binding, second_look, "
                "second_look_by, replaces_slip_id, captured_at, received_at, bound_by, version) "
                "VALUES (:id, :order, :shop, :state, :edition, :mainMax, :specialMax, :serial, :symbology, "
                ":raw, :price, :sold, :binding, :look, :lookBy, :replaces, :captured, :received, :by, "
                ":version)"))
            .bind("id", slip.id)
            .bind("order", slip.orderId)
            .bind("shop", slip.shopId)
            .bind("state", slip.state)
            .bind("edition", slip.edition)
            .bind("mainMax", slip.mainMax)
            .bind("specialMax", slip.specialMax)
            .bind("serial", slip.serial)
            .bind("symbology", slip.symbology)
            .bind("raw", slip.rawBytes)
            .bind("price", slip.price)
            .bind("sold", slip.soldAt)
            .bind("binding", slip.binding)
            .bind("look", slip.secondLook)
            .bind("lookBy", slip.secondLookBy)
            .bind("replaces", slip.replacesSlipId)
            .bind("captured", slip.capturedAt)
            .bind("received", slip.receivedAt)
            .bind("by", slip.boundBy)
            .bind("version", slip.version)
            .exec());
    return Done{};
}

Result<Done> insertSlipPlay(Database &db, const SlipRecord &slip, const SlipPlayRecord &record)
{
    const SlipPlayInput &play = record.play;
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO slip_plays (id, slip_id, main_max, special_max, letter, n1, n2, n3, "
                            "n4, n5, special, multiplier, power_play, double_play, quick_pick) "
                            "VALUES (:id, :slip, :mainMax, :specialMax, :letter, :n1, :n2, :n3, :n4, :n5, "
                            ":special, :multiplier, :power, :double, :quick)"))
               .bind("id", record.id)
               .bind("slip", slip.id)
               .bind("mainMax", slip.mainMax)
               .bind("specialMax", slip.specialMax)
               .bind("letter", play.letter)
               .bind("n1", play.numbers.at(0))
               .bind("n2", play.numbers.at(1))
               .bind("n3", play.numbers.at(2))
               .bind("n4", play.numbers.at(3))
               .bind("n5", play.numbers.at(4))
               .bind("special", play.special)
               .bind("multiplier", play.multiplier)
               .bind("power", play.powerPlay)
               .bind("double", play.doublePlay)
               .bind("quick", play.quickPick)
               .exec());
    return Done{};
}

Result<Done> insertSlipDraw(Database &db, const SlipRecord &slip, DrawId draw)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO slip_draws (slip_id, draw_id, edition) "
                                       "VALUES (:slip, :draw, :edition)"))
               .bind("slip", slip.id)
               .bind("draw", draw)
               .bind("edition", slip.edition)
               .exec());
    return Done{};
}

Result<Done> insertPlacement(Database &db, const PlacementRecord &placement)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "INSERT INTO placements (id, slip_play_id, slip_id, order_id, draw_id, ticket_id, "
                         "active, placed_at, placed_by) "
                         "VALUES (:id, :play, :slip, :order, :draw, :ticket, TRUE, :at, :by)"))
            .bind("id", placement.id)
            .bind("play", placement.slipPlayId)
            .bind("slip", placement.slipId)
            .bind("order", placement.orderId)
            .bind("draw", placement.drawId)
            .bind("ticket", placement.ticketId)
            .bind("at", placement.placedAt)
            .bind("by", placement.placedBy)
            .exec());
    return Done{};
}

Result<Done> insertSlipFile(Database &db, const SlipFileRecord &file)
{
    TRY_DO(
        db.statement(QStringLiteral("INSERT INTO slip_files (slip_id, side, file_id, attached_at) "
                                    "VALUES (:slip, :side, :file, :at) ON CONFLICT (slip_id, side, file_id) "
                                    "DO NOTHING"))
            .bind("slip", file.slipId)
            .bind("side", file.side)
            .bind("file", file.fileId)
            .bind("at", file.attachedAt)
            .exec());
    return Done{};
}

Result<Done> deletePlacements(Database &db, SlipId slip)
{
    TRY_DO(db.statement(QStringLiteral("DELETE FROM placements WHERE slip_id = :slip"))
               .bind("slip", slip)
               .exec());
    return Done{};
}

Result<std::optional<SlipRecord>> findSlip(Database &db, SlipId id)
{
    const QString sql = slipColumns() + QStringLiteral("WHERE id = :id");
    return db.statement(sql).bind("id", id).one(readSlip);
}

Result<std::optional<SlipRecord>> lockSlip(Database &db, SlipId id)
{
    const QString sql = slipColumns() + QStringLiteral("WHERE id = :id ") + db.dialect().forUpdate();
    return db.statement(sql).bind("id", id).one(readSlip);
}

Result<std::optional<SlipRecord>> findSlipBySerial(Database &db, const QString &state, const QString &serial)
{
    const QString sql = slipColumns() + QStringLiteral("WHERE state = :state AND serial = :serial");
    return db.statement(sql).bind("state", state).bind("serial", serial).one(readSlip);
}

Result<std::vector<SlipPlayRecord>> playsOfSlip(Database &db, SlipId id)
{
    return db
        .statement(QStringLiteral(
            "SELECT id, letter, n1, n2, n3, n4, n5, special, multiplier, power_play, double_play, "
            "quick_pick FROM slip_plays WHERE slip_id = :slip ORDER BY letter"))
        .bind("slip", id)
        .all([](const Row &row) {
            return SlipPlayRecord{row.id<SlipPlayId>("id"),
                                  {row.text("letter"),
                                   {row.get<int>("n1"), row.get<int>("n2"), row.get<int>("n3"),
                                    row.get<int>("n4"), row.get<int>("n5")},
                                   row.get<int>("special"),
                                   row.boolean("quick_pick"),
                                   row.get<std::optional<int>>("multiplier"),
                                   row.boolean("power_play"),
                                   row.boolean("double_play")}};
        });
}

Result<std::vector<SlipDrawView>> drawsOfSlip(Database &db, SlipId id)
{
    return db
        .statement(QStringLiteral(
            "SELECT d.id, d.draw_date, d.draw_at, d.status FROM slip_draws s "
            "JOIN draws d ON d.id = s.draw_id WHERE s.slip_id = :slip ORDER BY d.draw_at, d.id"))
        .bind("slip", id)
        .all([](const Row &row) {
            return SlipDrawView{row.id<DrawId>("id"), row.drawDate("draw_date"), row.instant("draw_at"),
                                row.text("status")};
        });
}

Result<std::vector<PlacementRecord>> placementsOfSlip(Database &db, SlipId id)
{
    return db
        .statement(QStringLiteral(
            "SELECT id, slip_play_id, slip_id, order_id, draw_id, ticket_id, placed_at, placed_by "
            "FROM placements WHERE slip_id = :slip AND active ORDER BY id"))
        .bind("slip", id)
        .all([](const Row &row) {
            return PlacementRecord{row.id<PlacementId>("id"), row.id<SlipPlayId>("slip_play_id"),
                                   row.id<SlipId>("slip_id"), row.id<OrderId>("order_id"),
                                   row.id<DrawId>("draw_id"), row.id<LottoTicketId>("ticket_id"),
                                   row.instant("placed_at"),  row.id<UserId>("placed_by")};
        });
}

Result<Done> setSlipBinding(Database &db, SlipId id, const QString &binding,
                            const std::optional<OrderId> &order)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE physical_tickets SET binding = :binding, order_id = :order, "
                                       "version = version + 1 WHERE id = :id"))
               .bind("binding", binding)
               .bind("order", order)
               .bind("id", id)
               .exec());
    return Done{};
}

Result<Done> setSecondLook(Database &db, SlipId id, const QString &secondLook,
                           const std::optional<UserId> &by)
{
    TRY_DO(
        db.statement(QStringLiteral("UPDATE physical_tickets SET second_look = :look, second_look_by = :by, "
                                    "version = version + 1 WHERE id = :id"))
            .bind("look", secondLook)
            .bind("by", by)
            .bind("id", id)
            .exec());
    return Done{};
}

Result<std::optional<FileRecord>> findSlipPicture(Database &db, FileId id)
{
    return db.statement(QStringLiteral("SELECT id, kind, sha256 FROM files WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) {
            return FileRecord{row.id<FileId>("id"), row.text("kind"), row.text("sha256")};
        });
}

Result<Done> lockSlipPicture(Database &db, FileId id)
{
    TRY_DO(db.statement(QStringLiteral("SELECT id FROM files WHERE id = :id ") + db.dialect().forUpdate())
               .bind("id", id)
               .one([](const Row &row) { return row.id<FileId>("id"); }));
    return Done{};
}

Result<std::optional<SlipRecord>> slipOfPicture(Database &db, FileId id, const std::optional<SlipId> &except)
{
    const QString sql = slipColumns()
        + QStringLiteral("WHERE id IN (SELECT f.slip_id FROM slip_files f WHERE f.file_id = :file) AND "
                         "binding <> 'rejected' AND NOT EXISTS (SELECT 1 FROM physical_tickets n WHERE "
                         "n.replaces_slip_id = physical_tickets.id) ORDER BY id");
    TRY(slips, db.statement(sql).bind("file", id).all(readSlip));
    const auto other = std::ranges::find_if(slips, [&](const SlipRecord &slip) { return slip.id != except; });
    return other == slips.end() ? std::nullopt : std::optional(*other);
}

Result<std::optional<DrawRecord>> findDraw(Database &db, const QString &game, DrawDate date)
{
    const QString sql = drawColumns() + QStringLiteral("WHERE game = :game AND draw_date = :date");
    return db.statement(sql).bind("game", game).bind("date", date).one(readDraw);
}

Result<std::optional<DrawRecord>> findDraw(Database &db, DrawId id)
{
    const QString sql = drawColumns() + QStringLiteral("WHERE id = :id");
    return db.statement(sql).bind("id", id).one(readDraw);
}

Result<std::optional<DrawRecord>> drawAfter(Database &db, const QString &game, DrawDate date)
{
    const QString sql = drawColumns()
        + QStringLiteral("WHERE game = :game AND draw_date > :date ORDER BY draw_date LIMIT 1");
    return db.statement(sql).bind("game", game).bind("date", date).one(readDraw);
}

Result<std::optional<QString>> orderNumberOf(Database &db, OrderId id)
{
    return db.statement(QStringLiteral("SELECT order_number FROM lotto_orders WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) { return row.text("order_number"); });
}

Result<std::optional<UserId>> customerOf(Database &db, OrderId id)
{
    return db.statement(QStringLiteral("SELECT customer_id FROM lotto_orders WHERE id = :id"))
        .bind("id", id)
        .one([](const Row &row) { return row.id<UserId>("customer_id"); });
}

} // namespace truvamate
