#pragma once

#include "backend/services/call.h"
#include "backend/storage/slipstore.h"

namespace truvamate {

class Dispatcher;

void serveCustody(Dispatcher &dispatcher);
void serveIncidents(Dispatcher &dispatcher);

/// Records that a slip lies in a place from now on. Refused for a place in another state
/// (custody.other_state).
Result<Done> putSlip(Call &call, const SlipRecord &slip, PlaceId place, const std::optional<QString> &note);

/// Something for a person to look into, with its event on the slip or the order.
Result<Done> openIncident(Call &call, const QString &code, const std::optional<SlipId> &slip,
                          const std::optional<OrderId> &order, const QJsonObject &details);

} // namespace truvamate
