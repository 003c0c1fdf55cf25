#pragma once

#include "backend/services/call.h"
#include "backend/storage/checkstore.h"

namespace truvamate {

/// What a check has to tell, by order id: an event and a mail for each order that won. After a correction
/// only for orders that it changed; those whose customers were told before get a correction. Ids and keys
/// come from the result, the order and the amounts, so a step that is repeated tells nothing twice.
Result<std::vector<OrderNotice>> noticesOf(Call &call, const CheckRunRow &run);

/// Those with after < order ≤ last.
std::vector<OrderNotice> noticesBetween(const std::vector<OrderNotice> &notices,
                                        const std::optional<OrderId> &after, OrderId last);

} // namespace truvamate
