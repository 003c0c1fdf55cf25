#pragma once

#include "models/operations/draws.h"
#include "models/operations/identity.h"
#include "models/operations/orderviews.h"
#include "ui/widgets/filterbar.h"

namespace truvamate {

/// What the list of orders is narrowed by, and the views that come with the program.
struct OrderFilterChoices
{
    std::vector<DrawSummary> draws;
    std::vector<StaffMember> staff;
    std::vector<std::pair<QString, QString>> customers; ///< id and name of those that were asked for
};

std::vector<FilterField> orderFilterFields(const OrderFilterChoices &choices);
std::vector<FilterBar::View> orderViews(UserId me);
/// The request of a filter's values; what is no value is left out.
ListOrders::Request orderRequest(const QJsonObject &values);

} // namespace truvamate
