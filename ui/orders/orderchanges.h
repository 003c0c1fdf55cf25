#pragma once

#include "models/operations/orderviews.h"
#include "models/result.h"

#include <QStringList>

namespace truvamate {

/// What another person changed of an order between two readings of it, a sentence each: "Assigned to: nobody
/// → Anong". Empty where nothing that is shown differs.
QStringList orderChanges(const OrderDetail &before, const OrderDetail &now);

/// The order as it is now, from the details of a refusal for an old version.
std::optional<OrderDetail> currentOrderOf(const Error &error);

/// What to say instead of "was changed": what changed, and that one's own step was not taken yet.
Error mergeError(const OrderDetail &before, const OrderDetail &now);

} // namespace truvamate
