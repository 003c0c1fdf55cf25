#pragma once

#include "backend/services/call.h"
#include "backend/storage/orderstore.h"
#include "backend/storage/paymentstore.h"

/// What becomes of money once it is certain that it came.
namespace truvamate {

/// Captures the payment for its order, or, where it comes too late for that, lets it wait for a decision as
/// the customer's own money. The row is stored already; its new status is written here. The order is locked
/// by the caller.
Result<Done> takeIn(Call &call, const OrderRow &order, PaymentRow payment);

/// Captures money that waited, or gives it back to where it came from.
Result<Done> acceptLate(Call &call, const OrderRow &order, PaymentRow payment);
Result<Done> returnLate(Call &call, const OrderRow &order, PaymentRow payment, const QString &reason);

/// Why money for the order comes too late: "order_cancelled", "already_paid", "sales_closed"; nothing where
/// it does not.
Result<std::optional<QString>> whyLate(Call &call, const OrderRow &order);

QJsonObject paymentArguments(const PaymentRow &payment);

} // namespace truvamate
