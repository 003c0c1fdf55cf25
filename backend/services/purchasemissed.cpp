#include "backend/services/dispatcher.h"
#include "backend/services/purchase.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/quarantinestore.h"
#include "backend/storage/slipstore.h"
#include "backend/storage/transaction.h"
#include "models/games/play.h"
#include "models/orders/pricing.h"

namespace truvamate {

namespace {

/// The draw that a missed line can go to: the next one, still open, at the same price and with the same
/// numbers.
Result<std::optional<DrawRecord>> drawToRollTo(Call &call, const OrderedLine &line)
{
    TRY(next, drawAfter(call.db, line.game, line.drawDate));
    while (next && next->drawAt <= call.now) {
        TRY(later, drawAfter(call.db, line.game, next->drawDate));
        next = std::move(later);
    }
    const bool isOpen
        = next && (next->status == QLatin1String("scheduled") || next->status == QLatin1String("open"));
    if (!isOpen) {
        return std::nullopt;
    }
    TRY(before, editionByCode(line.edition));
    TRY(after, editionByCode(next->edition));
    const bool hasSameRange = before->mainMax == after->mainMax && before->specialMax == after->specialMax;
    const auto price
        = ticketCost({after->game, next->drawDate, line.powerPlay, line.doublePlay, TicketKind::Single});
    return hasSameRange && price && *price == line.ticketPrice ? next : std::nullopt;
}

Result<Done> rollLine(Call &call, const OrderedLine &line, const DrawRecord &to)
{
    TRY_DO(freeLine(call.db, line.id));
    TRY_DO(moveLineToDraw(call.db, line.id, to.id));
    return call.event(QStringLiteral("order"), line.orderId.uuid(), purchaseevent::lineRolled,
                      {{QStringLiteral("line"), line.lineNumber},
                       {QStringLiteral("from"), line.drawDate.toString()},
                       {QStringLiteral("to"), to.drawDate.toString()}});
}

/// One order in one transaction; lines on a late slip wait for its decision.
Result<MissedLines> settleOrder(Call &call, const std::vector<OrderedLine> &missed)
{
    const OrderId order = missed.front().orderId;
    TRY_DO(lockOrder(call.db, order));
    TRY(quarantined, linesInQuarantine(call.db, order));
    MissedLines settled;
    settled.orders = 1;
    for (const OrderedLine &each : missed) {
        TRY(line, findLine(call.db, each.id, call.now));
        if (!line->isWaiting() || line->drawId != each.drawId) {
            continue;
        }
        if (std::ranges::find(quarantined, line->id) != quarantined.end()) {
            ++settled.waitingLines;
            continue;
        }
        if (line->missedDrawChoice == QLatin1String("roll")) {
            TRY(to, drawToRollTo(call, *line));
            if (to) {
                TRY_DO(rollLine(call, *line, *to));
                ++settled.rolledLines;
                continue;
            }
        }
    }
    TRY_DO(projectOrder(call.db, order, call.now));
    TRY_DO(call.audit(QStringLiteral("order"), order.toString(), toJson(settled)));
    return settled;
}

Result<MissedLines> serveSettleMissed(Call &call, const SettleMissedLines::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    if (draw->drawAt > call.now) {
        return fail(ErrorKind::Conflict, QStringLiteral("draw.not_closed"),
                    QStringLiteral("The draw of %1 has not closed yet.").arg(draw->drawDate.toText()));
    }
    MissedLines total;
    std::optional<OrderId> after;
    while (!call.stop.stop_requested()) {
        TRY(missed, nextUnboughtOrder(call.db, draw->id, after, call.now));
        if (missed.empty()) {
            break;
        }
        after = missed.front().orderId;
        TRY(settled, inTransaction(call.db, QStringLiteral("settle missed lines"), [&] {
                return settleOrder(call, missed);
            }));
        total.refundedLines += settled.refundedLines;
        total.rolledLines += settled.rolledLines;
        total.waitingLines += settled.waitingLines;
        total.orders += settled.orders;
        call.reportProgress(total.orders, 0);
    }
    return total;
}

} // namespace

void serveMissedLines(Dispatcher &dispatcher)
{
    dispatcher.serve<SettleMissedLines>(serveSettleMissed);
}

} // namespace truvamate
