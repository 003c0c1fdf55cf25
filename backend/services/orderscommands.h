#pragma once

#include "backend/services/dispatcher.h"
#include "models/operations/orders.h"

namespace truvamate {

void serveOrderCommands(Dispatcher &dispatcher);

} // namespace truvamate
