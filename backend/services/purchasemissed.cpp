#include "backend/services/custody.h"
#include "backend/services/dispatcher.h"
#include "backend/services/policy.h"
#include "backend/services/purchase.h"
#include "backend/services/purchasecodes.h"
#include "backend/services/refunds.h"
#include "backend/storage/capturestore.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/orderstore.h"
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

/// Whoever has excluded themselves since is not entered into a further draw.
Result<bool> mayPlayOn(Call &call, const OrderedLine &line)
{
    TRY(facts,
        loadGateFacts(call, GateOccasion::PurchaseRun, {line.customerId, Thb(), std::nullopt, line.orderId}));
    return !facts.selfExcluded;
}

Result<Done> rollLine(Call &call, const OrderedLine &line, const DrawRecord &to)
{
    TRY_DO(moveLineToDraw(call.db, line.id, to.id));
    return call.event(QStringLiteral("order"), line.orderId.uuid(), purchaseevent::lineRolled,
                      {{QStringLiteral("line"), line.lineNumber},
                       {QStringLiteral("from"), line.drawDate.toString()},
                       {QStringLiteral("to"), to.drawDate.toString()}});
}

Result<Done> tellRolled(Call &call, const OrderedLine &line, DrawDate to)
{
    return call.mail(line.customerId, drawMissedNotification, line.orderId.uuid(),
                     QStringLiteral("draw_missed:%1:%2").arg(line.orderId.toString(), line.drawId.toString()),
                     {{QStringLiteral("order_number"), line.orderNumber},
                      {QStringLiteral("missed"), line.drawDate.toString()},
                      {QStringLiteral("rolled_to"), to.toString()}});
}

/// Which of an order's missed lines go on to a further draw, and which are paid back.
struct Fate
{
    std::vector<std::pair<OrderedLine, DrawRecord>> rolled;
    std::vector<OrderedLine> refunded;
    std::int64_t waiting = 0;
};

Result<Fate> fateOf(Call &call, const std::vector<OrderedLine> &missed)
{
    TRY(onSlips, linesInQuarantine(call.db, missed.front().orderId));
    TRY(captured, capturedLines(call.db, missed.front().orderId));
    onSlips.insert(onSlips.end(), captured.begin(), captured.end());
    TRY(playsOn, mayPlayOn(call, missed.front()));
    Fate fate;
    for (const OrderedLine &each : missed) {
        TRY(line, findLine(call.db, each.id, call.now));
        if (!line->isWaiting() || line->drawId != each.drawId) {
            continue;
        }
        if (std::ranges::find(onSlips, line->id) != onSlips.end()) {
            ++fate.waiting;
            continue;
        }
        std::optional<DrawRecord> to;
        if (playsOn && line->missedDrawChoice == QLatin1String("roll")) {
            TRY(next, drawToRollTo(call, *line));
            to = std::move(next);
        }
        if (to) {
            fate.rolled.emplace_back(*line, *to);
        } else {
            fate.refunded.push_back(*line);
        }
    }
    return fate;
}

Result<Done> refundMissed(Call &call, const std::vector<OrderedLine> &lines)
{
    TRY(draw, findDraw(call.db, lines.front().drawId));
    const bool isCancelled = draw->status == QLatin1String("cancelled");
    RefundWish wish;
    wish.order = lines.front().orderId;
    wish.reasonCode = QStringLiteral("missed_draw");
    wish.reason = (isCancelled ? QStringLiteral("The draw of %1 was cancelled.")
                               : QStringLiteral("The draw of %1 closed before the ticket was bought."))
                      .arg(lines.front().drawDate.toText());
    for (const OrderedLine &line : lines) {
        wish.lines.push_back(line.id);
        TRY_DO(call.event(
            QStringLiteral("order"), line.orderId.uuid(), purchaseevent::lineMissed,
            {{QStringLiteral("line"), line.lineNumber}, {QStringLiteral("draw"), line.drawDate.toString()}}));
    }
    TRY_DO(refundUnboughtLines(call, wish));
    return Done{};
}

/// One order in one transaction; lines on a late slip wait for its decision, and captured ones for their
/// photo.
Result<MissedLines> settleOrder(Call &call, const std::vector<OrderedLine> &missed)
{
    const OrderId order = missed.front().orderId;
    TRY_DO(lockOrder(call.db, order));
    for (const OrderedLine &line : missed) {
        TRY_DO(freeLine(call.db, line.id));
    }
    TRY(fate, fateOf(call, missed));
    for (const auto &[line, to] : fate.rolled) {
        TRY_DO(rollLine(call, line, to));
    }
    if (!fate.rolled.empty()) {
        TRY_DO(tellRolled(call, fate.rolled.front().first, fate.rolled.front().second.drawDate));
    }
    if (!fate.refunded.empty()) {
        TRY_DO(refundMissed(call, fate.refunded));
    }
    const MissedLines settled{static_cast<std::int64_t>(fate.refunded.size()),
                              static_cast<std::int64_t>(fate.rolled.size()), fate.waiting, 1};
    TRY_DO(projectOrder(call.db, order, call.now));
    TRY_DO(call.audit(QStringLiteral("order"), order.toString(), toJson(settled)));
    return settled;
}

/// An order that cannot be settled by itself is left to a person and does not hold up the others.
Result<MissedLines> settleOrReport(Call &call, const std::vector<OrderedLine> &missed)
{
    auto settled = inTransaction(call.db, QStringLiteral("settle missed lines"),
                                 [&] { return settleOrder(call, missed); });
    if (settled || settled.error().kind == ErrorKind::Unavailable) {
        return settled;
    }
    const QJsonObject details{{QStringLiteral("code"), settled.error().code},
                              {QStringLiteral("message"), settled.error().message}};
    return inTransaction(call.db, QStringLiteral("report missed lines"), [&]() -> Result<MissedLines> {
        TRY_DO(
            openIncident(call, incidentcode::missedUnsettled, std::nullopt, missed.front().orderId, details));
        TRY_DO(call.audit(QStringLiteral("order"), missed.front().orderId.toString(), details));
        return MissedLines{0, 0, static_cast<std::int64_t>(missed.size()), 1};
    });
}

Result<MissedLines> serveSettleMissed(Call &call, const SettleMissedLines::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    if (draw->drawAt > call.now && draw->status != QLatin1String("cancelled")) {
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
        TRY(settled, settleOrReport(call, missed));
        total.refundedLines += settled.refundedLines;
        total.rolledLines += settled.rolledLines;
        total.waitingLines += settled.waitingLines;
        total.orders += settled.orders;
        call.reportProgress(total.orders, 0);
    }
    return total;
}

void addFate(const Fate &fate, PreviewMissedLines::Response &preview)
{
    ++preview.lines.orders;
    preview.lines.refundedLines += static_cast<std::int64_t>(fate.refunded.size());
    preview.lines.rolledLines += static_cast<std::int64_t>(fate.rolled.size());
    preview.lines.waitingLines += fate.waiting;
    for (const OrderedLine &line : fate.refunded) {
        preview.refund += line.passThrough + line.fee;
        preview.wantedRoll += line.missedDrawChoice == QLatin1String("roll") ? 1 : 0;
    }
    for (const auto &[line, to] : fate.rolled) {
        preview.rolledTo = preview.rolledTo ? std::min(*preview.rolledTo, to.drawDate) : to.drawDate;
    }
}

Result<PreviewMissedLines::Response> servePreviewMissed(Call &call,
                                                        const PreviewMissedLines::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    PreviewMissedLines::Response preview;
    std::optional<OrderId> after;
    while (!call.stop.stop_requested()) {
        TRY(missed, nextUnboughtOrder(call.db, draw->id, after, call.now));
        if (missed.empty()) {
            break;
        }
        after = missed.front().orderId;
        TRY(fate, fateOf(call, missed));
        addFate(fate, preview);
        call.reportProgress(preview.lines.orders, 0);
    }
    return preview;
}

} // namespace

void serveMissedLines(Dispatcher &dispatcher)
{
    dispatcher.serve<PreviewMissedLines>(servePreviewMissed);
    dispatcher.serve<SettleMissedLines>(serveSettleMissed);
}

} // namespace truvamate
