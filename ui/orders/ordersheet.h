#pragma once

#include "models/operations/orderviews.h"

namespace truvamate {

/// One order on paper, with its lines, amounts, payments and what happened.
QString orderSheetHtml(const OrderDetail &order, const std::vector<TimelineEntry> &timeline, Instant now);

} // namespace truvamate
