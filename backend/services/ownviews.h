#pragma once

#include "backend/storage/ownlines.h"
#include "models/operations/ownorders.h"

/// What of an order its customer is shown: each answer is written field by field, so that a new field of the
/// staff's view stays with the staff.
namespace truvamate {

OwnOrderSummary ownSummary(const OrderSummary &order);
OwnOrder ownOrder(const OrderDetail &detail, const std::vector<OwnedLine> &lines);
OwnTicket ownTicket(const OwnedLine &line);
OwnQuote ownQuote(const OrderQuote &quote);

} // namespace truvamate
