#include "backend/services/binding.h"
#include "backend/services/dispatcher.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/capturestore.h"
#include "backend/storage/orderstore.h"

#include <QRegularExpression>

namespace truvamate {

namespace {

SlipPaper paperOf(const CaptureSlip::Request &request)
{
    SlipPaper paper;
    paper.shopId = request.shopId;
    paper.game = request.game;
    paper.drawDates = request.drawDates;
    paper.serial = request.serial;
    paper.symbology = request.symbology;
    paper.codes = request.codes;
    paper.typed = request.typed;
    paper.soldAt = request.soldAt;
    paper.price = request.price;
    paper.plays = request.plays;
    paper.capturedAt = request.capturedAt;
    return paper;
}

Result<Done> checkDigest(const QString &digest)
{
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    if (hex.match(digest).hasMatch()) {
        return Done{};
    }
    return fail(ErrorKind::Invalid, QStringLiteral("capture.digest"),
                QStringLiteral("The digest of the photo has to be a SHA-256 in lower-case hex."));
}

Result<Capture> captureById(Database &db, CaptureId id)
{
    TRY(capture, findCapture(db, id));
    if (!capture) {
        return fail(ErrorKind::NotFound, QStringLiteral("capture.unknown"),
                    QStringLiteral("There is no such announced slip."));
    }
    return *std::move(capture);
}

/// Nothing where the serial may be announced anew; the capture that says the same already; or a refusal,
/// where somebody else announced it.
Result<std::optional<CaptureId>> standingOf(Call &call, const CaptureRecord &wanted)
{
    TRY(known, waitingCapture(call.db, wanted.state, wanted.serial));
    if (!known) {
        return std::optional<CaptureId>();
    }
    if (known->factsSha256 == wanted.factsSha256 && known->frontSha256 == wanted.frontSha256) {
        return std::optional(known->id);
    }
    if (known->agent != wanted.agent) {
        return fail(ErrorKind::Conflict, QStringLiteral("capture.of_another"),
                    QStringLiteral("Somebody else announced the slip %1; its photo is on its way.")
                        .arg(wanted.serial));
    }
    TRY_DO(dropCapture(call.db, known->id, QStringLiteral("replaced"), call.now));
    return std::optional<CaptureId>();
}

std::vector<LottoTicketId> linesOf(const BindingPlan &plan)
{
    std::vector<LottoTicketId> lines;
    for (const PlannedPlacement &placement : plan.placements) {
        lines.push_back(placement.line.id);
    }
    return lines;
}

Result<Capture> serveCapture(Call &call, const CaptureSlip::Request &request)
{
    TRY_DO(checkDigest(request.frontSha256));
    TRY_DO(lockOrderAndLines(call, request.orderId));
    TRY(plan,
        planCapture(call, request.orderId, paperOf(request), request.replacesSlipId, request.placements));
    const CaptureRecord record{call.newId<CaptureId>(),
                               call.principal.user,
                               request.orderId,
                               request.shopId,
                               plan.paper.shop.state,
                               plan.paper.serial,
                               factsDigest(request.orderId, plan.paper),
                               request.frontSha256,
                               request.capturedAt,
                               call.now,
                               plan.late};
    TRY(same, standingOf(call, record));
    if (same) {
        TRY_DO(call.audit(QStringLiteral("capture"), same->toString(), {{QStringLiteral("again"), true}}));
        return captureById(call.db, *same);
    }
    TRY_DO(insertCapture(call.db, record, linesOf(plan)));
    TRY_DO(call.event(QStringLiteral("order"), request.orderId.uuid(), purchaseevent::slipCaptured,
                      {{QStringLiteral("serial"), record.serial},
                       {QStringLiteral("lines"), static_cast<qint64>(plan.placements.size())}}));
    TRY_DO(call.audit(QStringLiteral("capture"), record.id.toString(), toJson(request)));
    return captureById(call.db, record.id);
}

Result<Page<Capture>> serveList(Call &call, const ListCaptures::Request &request)
{
    return listCaptures(call.db, {request.state, request.orderId}, request.page);
}

Result<Capture> serveDrop(Call &call, const DropCapture::Request &request)
{
    const QString reason = request.reason.simplified();
    if (reason.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("capture.no_reason"),
                    QStringLiteral("Please say why the photo will not come."));
    }
    TRY(capture, captureById(call.db, request.captureId));
    TRY_DO(lockOrder(call.db, capture.orderId));
    TRY(now, captureById(call.db, request.captureId));
    if (now.state != QLatin1String("waiting")) {
        return fail(ErrorKind::Conflict, QStringLiteral("capture.settled"),
                    QStringLiteral("This slip does not wait for its photo any more."));
    }
    TRY_DO(dropCapture(call.db, now.id, reason, call.now));
    TRY_DO(call.event(QStringLiteral("order"), now.orderId.uuid(), purchaseevent::slipCaptureDropped,
                      {{QStringLiteral("serial"), now.serial}, {QStringLiteral("reason"), reason}}));
    TRY_DO(call.audit(QStringLiteral("capture"), now.id.toString(), toJson(request)));
    return captureById(call.db, now.id);
}

} // namespace

void serveCaptures(Dispatcher &dispatcher)
{
    dispatcher.serve<CaptureSlip>(serveCapture);
    dispatcher.serve<ListCaptures>(serveList);
    dispatcher.serve<DropCapture>(serveDrop);
}

} // namespace truvamate
