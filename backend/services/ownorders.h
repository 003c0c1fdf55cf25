#pragma once

namespace truvamate {

class Dispatcher;

/// Orders and tickets for the customers who own them.
void serveOwnOrders(Dispatcher &dispatcher);

} // namespace truvamate
