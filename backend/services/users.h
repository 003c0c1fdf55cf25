#pragma once

namespace truvamate {

class Dispatcher;

/// Accounts of customers and staff together.
void serveUsers(Dispatcher &dispatcher);

} // namespace truvamate
