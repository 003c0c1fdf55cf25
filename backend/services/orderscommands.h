#pragma once

#include "backend/services/dispatcher.h"
#include "models/operations/orders.h"

namespace truvamate {

void serveOrderCommands(Dispatcher &dispatcher);
Result<OrderDetail> cancelOrder(Call &call, const CancelOrder::Request &request);

} // namespace truvamate
