#include "backend/services/drawprojection.h"

#include "backend/storage/orderprojection.h"
#include "backend/storage/transaction.h"

namespace truvamate {

namespace {

constexpr std::int64_t ordersAtOnce = 5'000;

} // namespace

Result<Done> projectDraw(Call &call, DrawId draw)
{
    std::optional<OrderId> after;
    for (;;) {
        TRY(batch, inTransaction(call.db, QStringLiteral("project orders of draw"), [&] {
                return projectOrdersOfDraw(call.db, draw, after, ordersAtOnce, call.now);
            }));
        if (batch.count < ordersAtOnce) {
            return Done();
        }
        after = batch.lastOrder;
    }
}

} // namespace truvamate
