#include "backend/services/completion.h"

#include "backend/services/ordersevents.h"
#include "backend/storage/orderlist.h"
#include "backend/storage/orderprojection.h"

namespace truvamate {

Result<Done> projectAfterPrize(Call &call, OrderId order)
{
    constexpr int seldomUrgent = 6;
    TRY_DO(projectOrder(call.db, order, call.now));
    TRY(summary, findOrderSummary(call.db, order));
    if (!summary || summary->status != QLatin1String("completed")) {
        return Done();
    }
    return call.mail(summary->customerId, ordermail::completed, order.uuid(),
                     QStringLiteral("%1:%2").arg(ordermail::completed, order.toString()),
                     {{QStringLiteral("number"), summary->orderNumber}}, seldomUrgent);
}

} // namespace truvamate
