#pragma once

namespace truvamate {

class Dispatcher;

/// Parts of serveCustomers: ID numbers, reveals and bank accounts; limits and exclusions.
void serveCustomerSecrets(Dispatcher &dispatcher);
void serveCustomerLimits(Dispatcher &dispatcher);

} // namespace truvamate
