#pragma once

#include "models/operations/orderviews.h"
#include "ui/widgets/pagedtablemodel.h"

namespace truvamate {

/// What the list of orders shows. The clock must outlive the columns.
std::vector<TableColumn> orderColumns(const Clock &clock);

/// "PB Sat 30 Jun", with how many further draws there are.
QString orderDrawText(const OrderDraw &draw);

} // namespace truvamate
