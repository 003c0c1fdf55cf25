#pragma once

#include "backend/services/call.h"
#include "models/operations/orders.h"

namespace truvamate {

Result<OrderDetail> createOrder(Call &call, const CreateOrder::Request &request);

} // namespace truvamate
