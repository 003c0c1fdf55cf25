#pragma once

#include "backend/services/call.h"
#include "models/operations/custody.h"
#include "models/operations/purchase.h"

#include <chrono>

namespace truvamate {

class Dispatcher;

void serveShops(Dispatcher &dispatcher);

/// Errors: shop.unknown.
Result<Shop> shopById(Database &db, ShopId id);
/// The same, and refuses a shop that is no longer used (shop.inactive).
Result<Shop> activeShop(Database &db, ShopId id);
/// How long before a draw the house stops buying: the setting sales.buffer_minutes.
Result<std::chrono::minutes> houseMargin(Call &call);
/// When a shop has to have bought a draw's tickets: the earlier of its own cut-off, in its own zone, as it
/// stands for that draw, and the draw less the house's margin.
Result<Instant> purchaseCutOff(const Shop &shop, std::chrono::minutes margin, const QString &game,
                               DrawDate date);

} // namespace truvamate
