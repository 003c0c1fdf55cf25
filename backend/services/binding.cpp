#include "backend/services/binding.h"

#include "backend/services/bindingledger.h"
#include "backend/services/dispatcher.h"
#include "backend/services/purchase.h"
#include "backend/services/purchasecodes.h"
#include "backend/services/quarantine.h"
#include "backend/storage/capturestore.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/orderstore.h"
#include "backend/storage/sliplist.h"

namespace truvamate {

namespace {

Result<SlipDetail> serveBindSlip(Call &call, const BindSlip::Request &request)
{
    TRY_DO(lockOrderAndLines(call, request.orderId));
    TRY(plan, planBinding(call, request));
    const QString binding = plan.late ? QStringLiteral("quarantined") : QStringLiteral("bound");
    const auto stored = storePaper(call, plan.paper, request, binding, plan.orderId, request.replacesSlipId);
    if (!stored) {
        keepDuplicate(call, plan.paper, plan.orderId, stored.error());
        return fail(stored.error());
    }
    if (plan.capture) {
        TRY_DO(bindCapture(call.db, *plan.capture, stored->slip.id, call.now));
    }
    const std::vector<WantedPlacement> wanted = wantedOf(stored->plays, plan.placements);
    if (plan.late) {
        TRY_DO(quarantineBinding(call, stored->slip, plan.orderId, wanted));
    } else {
        TRY_DO(postPaperCost(call, stored->slip, PaperCost::Order));
        TRY_DO(activatePlacements(call, stored->slip, stored->plays, plan.orderId, wanted,
                                  purchaseevent::slipBound));
    }
    TRY_DO(call.audit(QStringLiteral("slip"), stored->slip.id.toString(), toJson(request)));
    return slipById(call.db, stored->slip.id);
}

Result<BindingPreview> servePreview(Call &call, const BindSlip::Request &request)
{
    BindingPreview preview;
    const auto plan = planBinding(call, request);
    call.afterRefusal = nullptr;
    if (!plan) {
        const Error &error = plan.error();
        if (error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Internal) {
            return fail(error);
        }
        preview.code = error.code;
        preview.message = error.message;
        for (const QJsonValue &reason : error.details.value(QLatin1String("reasons")).toArray()) {
            preview.reasons.push_back(reason.toString());
        }
        return preview;
    }
    preview.accepted = true;
    preview.serial = plan->paper.serial;
    preview.expectedPrice = plan->paper.expectedPrice;
    for (const PlannedPlacement &placement : plan->placements) {
        preview.placements.push_back({placement.letter, placement.draw.drawDate, placement.line.id});
    }
    preview.freePlays = plan->freePlays();
    preview.late = plan->late;
    preview.secondLook = plan->paper.secondLook;
    for (const PaperWarning &warning : plan->paper.warnings) {
        preview.warnings.push_back(warning.sentence);
    }
    return preview;
}

const SlipPlayRecord &playOf(const std::vector<SlipPlayRecord> &plays, SlipPlayId id)
{
    return *std::ranges::find(plays, id, &SlipPlayRecord::id);
}

/// The customer hears of each slip once. Only the end of the serial is told: the whole of it is the barcode.
Result<Done> tellCustomer(Call &call, const SlipRecord &slip, OrderId order, std::size_t lines)
{
    TRY(customer, customerOf(call.db, order));
    TRY(number, orderNumberOf(call.db, order));
    return call.mail(*customer, purchaseNotification, slip.id.uuid(),
                     QStringLiteral("purchase_notification:%1").arg(slip.id.toString()),
                     {{QStringLiteral("order_number"), number.value_or(QString())},
                      {QStringLiteral("lines"), static_cast<qint64>(lines)},
                      {QStringLiteral("serial_end"), slip.serial.right(3)}});
}

Result<Done> activateOne(Call &call, const SlipRecord &slip, const SlipPlayRecord &play, OrderId order,
                         const WantedPlacement &wanted)
{
    TRY(line, findLine(call.db, wanted.ticketId, call.now));
    TRY_DO(mayBeBought(*line));
    if (line->selection == QLatin1String("terminal_pick")) {
        TRY_DO(setLineNumbers(call.db, line->id, play.play.numbers, play.play.special));
    }
    const auto id = call.newId<PlacementId>();
    TRY_DO(insertPlacement(
        call.db,
        {id, play.id, slip.id, order, wanted.drawId, wanted.ticketId, call.now, call.principal.user}));
    TRY_DO(postLineBought(call, id, *line));
    return freeLine(call.db, line->id);
}

} // namespace

Result<Done> lockOrderAndLines(Call &call, OrderId order)
{
    TRY_DO(lockOrder(call.db, order));
    TRY(lines, linesOfOrder(call.db, order, call.now));
    std::ranges::sort(lines, [](const OrderedLine &a, const OrderedLine &b) { return a.id < b.id; });
    for (const OrderedLine &line : lines) {
        TRY_DO(lockLine(call.db, line.id));
    }
    return Done{};
}

Result<SlipDetail> slipById(Database &db, SlipId id)
{
    TRY(slip, slipDetail(db, id));
    if (!slip) {
        return fail(ErrorKind::NotFound, QStringLiteral("slip.unknown"),
                    QStringLiteral("There is no such slip."));
    }
    return *std::move(slip);
}

Result<SlipRecord> lockedSlip(Database &db, SlipId id)
{
    TRY(slip, lockSlip(db, id));
    if (!slip) {
        return fail(ErrorKind::NotFound, QStringLiteral("slip.unknown"),
                    QStringLiteral("There is no such slip."));
    }
    return *std::move(slip);
}

std::vector<WantedPlacement> wantedOf(const std::vector<SlipPlayRecord> &plays,
                                      const std::vector<PlannedPlacement> &placements)
{
    std::vector<WantedPlacement> wanted;
    for (const PlannedPlacement &placement : placements) {
        const auto play = std::ranges::find_if(
            plays, [&](const SlipPlayRecord &record) { return record.play.letter == placement.letter; });
        wanted.push_back({play->id, placement.draw.id, placement.line.id});
    }
    return wanted;
}

Result<Done> activatePlacements(Call &call, const SlipRecord &slip, const std::vector<SlipPlayRecord> &plays,
                                OrderId order, const std::vector<WantedPlacement> &wanted,
                                const QString &eventCode)
{
    for (const WantedPlacement &each : wanted) {
        TRY_DO(activateOne(call, slip, playOf(plays, each.slipPlayId), order, each));
    }
    const QJsonObject arguments{{QStringLiteral("serial"), slip.serial},
                                {QStringLiteral("slip_id"), slip.id.toString()},
                                {QStringLiteral("lines"), static_cast<qint64>(wanted.size())}};
    TRY_DO(call.event(QStringLiteral("slip"), slip.id.uuid(), eventCode, arguments));
    TRY_DO(call.event(QStringLiteral("order"), order.uuid(), eventCode, arguments));
    TRY_DO(tellCustomer(call, slip, order, wanted.size()));
    return projectOrder(call.db, order, call.now);
}

void serveBinding(Dispatcher &dispatcher)
{
    dispatcher.serve<BindSlip>(serveBindSlip);
    dispatcher.serve<PreviewBinding>(servePreview);
}

} // namespace truvamate
