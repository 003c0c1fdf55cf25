#pragma once

#include "backend/storage/database.h"
#include "models/operations/custody.h"
#include "models/operations/purchase.h"

namespace truvamate {

struct CutoffRecord
{
    ShopId shopId;
    QString game;
    QString localTime;
    DrawDate effectiveFrom;
    Instant recordedAt;
    UserId recordedBy;
};

/// A shop with every cut-off recorded for it, newest first.
Result<std::optional<Shop>> findShop(Database &db, ShopId id);
Result<std::vector<Shop>> listShops(Database &db, const std::optional<QString> &state);
Result<bool> shopExists(Database &db, const QString &state, const QString &name);
Result<Done> insertShop(Database &db, const Shop &shop);
Result<Done> insertCutoff(Database &db, const CutoffRecord &cutoff);

Result<std::optional<Place>> findPlace(Database &db, PlaceId id);
Result<std::vector<Place>> listPlaces(Database &db, const std::optional<QString> &state);
Result<Done> insertPlace(Database &db, const Place &place);

} // namespace truvamate
