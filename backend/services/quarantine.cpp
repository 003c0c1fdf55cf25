#include "backend/services/quarantine.h"

#include "backend/services/approvals.h"
#include "backend/services/binding.h"
#include "backend/services/bindingledger.h"
#include "backend/services/custody.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/capturestore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/orderstore.h"

namespace truvamate {

namespace {

SlipId slipOf(const QUuid &subject)
{
    return SlipId(subject);
}

Result<SlipId> slipOf(const Approval &approval)
{
    return SlipId::fromString(approval.subjectId);
}

Result<QuarantineRecord> waitingQuarantine(Database &db, SlipId slip)
{
    TRY(quarantine, findQuarantine(db, slip));
    if (!quarantine || quarantine->state != QLatin1String("waiting")) {
        return fail(ErrorKind::Conflict, QStringLiteral("quarantine.not_waiting"),
                    QStringLiteral("This slip does not wait for a decision."));
    }
    return *std::move(quarantine);
}

/// What the second person decides on: the paper, when it came, when its draws were, and which pictures prove
/// it.
Result<QJsonObject> seenBy(Call &call, QUuid subject)
{
    TRY(detail, slipById(call.db, slipOf(subject)));
    QJsonObject seen{{QStringLiteral("serial"), detail.slip.serial},
                     {QStringLiteral("order_number"), detail.slip.orderNumber.value_or(QString())},
                     {QStringLiteral("price"), toJson(detail.slip).value(QLatin1String("price"))},
                     {QStringLiteral("received_at"), detail.slip.receivedAt.toString()},
                     {QStringLiteral("bound_by"), detail.slip.boundBy},
                     {QStringLiteral("slip_version"), static_cast<qint64>(detail.slip.version)}};
    if (detail.slip.soldAt) {
        seen.insert(QStringLiteral("sold_at"), detail.slip.soldAt->toString());
    }
    if (detail.capturedAt) {
        seen.insert(QStringLiteral("captured_at"), detail.capturedAt->toString());
    }
    TRY(factsAt, factsReceivedAt(call.db, slipOf(subject)));
    if (factsAt) {
        seen.insert(QStringLiteral("facts_received_at"), factsAt->toString());
    }
    seen.insert(QStringLiteral("plays"), json::write(detail.plays));
    QJsonArray draws;
    for (const SlipDrawView &draw : detail.draws) {
        draws.append(QJsonObject{{QStringLiteral("draw_date"), draw.drawDate.toString()},
                                 {QStringLiteral("draw_at"), draw.drawAt.toString()}});
    }
    seen.insert(QStringLiteral("draws"), draws);
    QJsonArray pictures;
    for (const SlipFileView &file : detail.files) {
        if (file.attachedAt <= detail.slip.receivedAt) {
            pictures.append(file.sha256);
        }
    }
    seen.insert(QStringLiteral("pictures"), pictures);
    return seen;
}

Result<Done> release(Call &call, const Approval &approval)
{
    TRY(id, slipOf(approval));
    TRY(found, findQuarantine(call.db, id));
    if (found) {
        TRY_DO(lockOrder(call.db, found->orderId));
    }
    TRY(slip, lockedSlip(call.db, id));
    TRY(quarantine, waitingQuarantine(call.db, id));
    TRY(plays, playsOfSlip(call.db, id));
    TRY_DO(setSlipBinding(call.db, id, QStringLiteral("bound"), quarantine.orderId));
    TRY_DO(settleQuarantine(call.db, id, QStringLiteral("released"), call.now));
    TRY_DO(postPaperCost(call, slip, PaperCost::Order));
    TRY_DO(activatePlacements(call, slip, plays, quarantine.orderId, quarantine.placements,
                              purchaseevent::slipReleased));
    return call.audit(QStringLiteral("slip"), id.toString(),
                      {{QStringLiteral("decision"), QStringLiteral("released")}});
}

Result<Done> reject(Call &call, const Approval &approval)
{
    TRY(id, slipOf(approval));
    TRY(slip, lockedSlip(call.db, id));
    TRY(quarantine, waitingQuarantine(call.db, id));
    TRY_DO(setSlipBinding(call.db, id, QStringLiteral("rejected"), quarantine.orderId));
    TRY_DO(settleQuarantine(call.db, id, QStringLiteral("rejected"), call.now));
    TRY_DO(postPaperCost(call, slip, PaperCost::House));
    const QJsonObject arguments{{QStringLiteral("serial"), slip.serial},
                                {QStringLiteral("reason"), approval.reason.value_or(QString())}};
    TRY_DO(call.event(QStringLiteral("slip"), id.uuid(), purchaseevent::slipRejected, arguments));
    TRY_DO(call.event(QStringLiteral("order"), quarantine.orderId.uuid(), purchaseevent::slipRejected,
                      arguments));
    TRY_DO(projectOrder(call.db, quarantine.orderId, call.now));
    return call.audit(QStringLiteral("slip"), id.toString(),
                      {{QStringLiteral("decision"), QStringLiteral("rejected")}});
}

} // namespace

Result<Done> quarantineBinding(Call &call, const SlipRecord &slip, OrderId order,
                               const std::vector<WantedPlacement> &wanted)
{
    QuarantineRecord record;
    record.id = call.newId<QuarantineId>();
    record.slipId = slip.id;
    record.orderId = order;
    record.reasonCode = incidentcode::late;
    record.placements = wanted;
    record.receivedAt = call.now;
    TRY_DO(insertQuarantine(call.db, record));
    const QJsonObject arguments{{QStringLiteral("serial"), slip.serial},
                                {QStringLiteral("slip_id"), slip.id.toString()}};
    TRY_DO(call.event(QStringLiteral("slip"), slip.id.uuid(), purchaseevent::slipQuarantined, arguments));
    TRY_DO(call.event(QStringLiteral("order"), order.uuid(), purchaseevent::slipQuarantined, arguments));
    TRY_DO(openIncident(call, incidentcode::late, slip.id, order, arguments));
    TRY(approval, call.approvals.propose(call, lateBindingApproval, slip.id.uuid()));
    TRY_DO(setQuarantineApproval(call.db, slip.id, approval));
    return projectOrder(call.db, order, call.now);
}

void addLateBindingApproval(Approvals &approvals)
{
    ApprovalKind kind;
    kind.code = lateBindingApproval;
    kind.decide = Permission::QuarantineApprove;
    kind.seen = seenBy;
    kind.apply = release;
    kind.reject = reject;
    approvals.add(std::move(kind));
}

} // namespace truvamate
