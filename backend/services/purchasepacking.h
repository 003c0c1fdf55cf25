#pragma once

#include "backend/storage/purchaselist.h"
#include "models/operations/purchase.h"

namespace truvamate {

/// Puts lines on slips of at most five plays; a slip has one order, one game, one set of add-ons and one
/// edition. The same play of one order in consecutive draws becomes one play of a slip for several draws,
/// unless the terminal picks it or oneDrawASlip is set.
Result<SlipPlan> packSlips(std::vector<OrderedLine> lines, bool oneDrawASlip);

} // namespace truvamate
