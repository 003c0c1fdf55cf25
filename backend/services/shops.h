#pragma once

#include "backend/services/call.h"
#include "models/operations/custody.h"
#include "models/operations/purchase.h"

namespace truvamate {

class Dispatcher;

void serveShops(Dispatcher &dispatcher);

/// Errors: shop.unknown.
Result<Shop> shopById(Database &db, ShopId id);
/// The same, and refuses a shop that is no longer used (shop.inactive).
Result<Shop> activeShop(Database &db, ShopId id);
/// When a shop has to have bought a draw's tickets: the earlier of its own cut-off, in its own zone, as it
/// stands for that draw, and the draw less the house's margin of an hour.
Result<Instant> purchaseCutOff(const Shop &shop, const QString &game, DrawDate date);

} // namespace truvamate
