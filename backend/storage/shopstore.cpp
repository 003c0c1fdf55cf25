#include "backend/storage/shopstore.h"

namespace truvamate {

namespace {

Shop readShop(const Row &row)
{
    return {row.id<ShopId>("id"),
            row.text("name"),
            row.text("state"),
            row.text("zone"),
            row.get<std::optional<QString>>("terminal"),
            row.boolean("active"),
            {}};
}

Place readPlace(const Row &row)
{
    return {row.id<PlaceId>("id"), row.text("kind"), row.text("name"), row.text("state")};
}

Result<std::vector<ShopCutoff>> cutoffsOf(Database &db, ShopId shop)
{
    return db
        .statement(
            QStringLiteral("SELECT game, local_time, effective_from FROM shop_cutoffs WHERE shop_id = :shop "
                           "ORDER BY effective_from DESC, recorded_at DESC, game"))
        .bind("shop", shop)
        .all([](const Row &row) {
            return ShopCutoff{row.text("game"), row.text("local_time"), row.drawDate("effective_from")};
        });
}

} // namespace

Result<std::optional<Shop>> findShop(Database &db, ShopId id)
{
    TRY(shop,
        db.statement(
              QStringLiteral("SELECT id, name, state, zone, terminal, active FROM shops WHERE id = :id"))
            .bind("id", id)
            .one(readShop));
    if (shop) {
        TRY(cutoffs, cutoffsOf(db, id));
        shop->cutoffs = std::move(cutoffs);
    }
    return shop;
}

Result<std::vector<Shop>> listShops(Database &db, const std::optional<QString> &state)
{
    TRY(shops,
        db.statement(QStringLiteral("SELECT id, name, state, zone, terminal, active FROM shops "
                                    "WHERE :any = 1 OR state = :state ORDER BY state, name, id"))
            .bind("any", state ? 0 : 1)
            .bind("state", state.value_or(QString()))
            .all(readShop));
    for (Shop &shop : shops) {
        TRY(cutoffs, cutoffsOf(db, shop.id));
        shop.cutoffs = std::move(cutoffs);
    }
    return shops;
}

Result<bool> shopExists(Database &db, const QString &state, const QString &name)
{
    TRY(count,
        db.statement(QStringLiteral("SELECT count(*) FROM shops WHERE state = :state AND name = :name"))
            .bind("state", state)
            .bind("name", name)
            .value<std::int64_t>());
    return count > 0;
}

Result<Done> insertShop(Database &db, const Shop &shop)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO shops (id, name, state, zone, terminal, active) "
                                       "VALUES (:id, :name, :state, :zone, :terminal, :active)"))
               .bind("id", shop.id)
               .bind("name", shop.name)
               .bind("state", shop.state)
               .bind("zone", shop.zone)
               .bind("terminal", shop.terminal)
               .bind("active", shop.active)
               .exec());
    return Done{};
}

Result<Done> insertCutoff(Database &db, const CutoffRecord &cutoff)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO shop_cutoffs (shop_id, game, local_time, effective_from, "
                                       "recorded_at, recorded_by) "
                                       "VALUES (:shop, :game, :time, :from, :at, :by)"))
               .bind("shop", cutoff.shopId)
               .bind("game", cutoff.game)
               .bind("time", cutoff.localTime)
               .bind("from", cutoff.effectiveFrom)
               .bind("at", cutoff.recordedAt)
               .bind("by", cutoff.recordedBy)
               .exec());
    return Done{};
}

Result<std::optional<Place>> findPlace(Database &db, PlaceId id)
{
    return db.statement(QStringLiteral("SELECT id, kind, name, state FROM places WHERE id = :id"))
        .bind("id", id)
        .one(readPlace);
}

Result<std::vector<Place>> listPlaces(Database &db, const std::optional<QString> &state)
{
    return db
        .statement(QStringLiteral("SELECT id, kind, name, state FROM places WHERE :any = 1 OR state = :state "
                                  "ORDER BY state, kind, name, id"))
        .bind("any", state ? 0 : 1)
        .bind("state", state.value_or(QString()))
        .all(readPlace);
}

Result<Done> insertPlace(Database &db, const Place &place)
{
    TRY_DO(db.statement(QStringLiteral(
                            "INSERT INTO places (id, kind, name, state) VALUES (:id, :kind, :name, :state)"))
               .bind("id", place.id)
               .bind("kind", place.kind)
               .bind("name", place.name)
               .bind("state", place.state)
               .exec());
    return Done{};
}

} // namespace truvamate
