#pragma once

#include "ui/tobuy/slipplantable.h"

namespace truvamate {

/// The slips of a run on paper, to fill in by at the shop: no customer, no baht.
QString slipSheetHtml(const PurchaseRun &run, const Shop &shop, const std::vector<PlayToFillIn> &plays,
                      Instant now);

} // namespace truvamate
