#pragma once

#include "backend/services/call.h"

namespace truvamate {

/// Brings an order's statuses up to date after something happened to its prizes. Where that completes it, the
/// customer gets the last mail about it, once. An order without a win ends with the mail about its results.
Result<Done> projectAfterPrize(Call &call, OrderId order);

} // namespace truvamate
