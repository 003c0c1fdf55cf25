#include "backend/services/binding.h"
#include "backend/services/bindingledger.h"
#include "backend/services/custody.h"
#include "backend/services/dispatcher.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/orderstore.h"
#include "backend/storage/purchaselist.h"
#include "backend/storage/sliplist.h"
#include "models/tickets/serial.h"

namespace truvamate {

namespace {

Result<Page<SlipSummary>> serveListSlips(Call &call, const ListSlips::Request &request)
{
    SlipFilter filter{request.state,  request.binding, request.secondLook,
                      request.drawId, request.orderId, {}};
    if (request.serial) {
        filter.serials = serialSpellings(*request.serial);
    }
    return listSlips(call.db, filter, request.page);
}

Result<SlipDetail> serveGetSlip(Call &call, const GetSlip::Request &request)
{
    return slipById(call.db, request.slipId);
}

Result<SlipDetail> serveAttachFile(Call &call, const AttachSlipFile::Request &request)
{
    TRY(slip, lockedSlip(call.db, request.slipId));
    if (request.side != QLatin1String("front") && request.side != QLatin1String("back")) {
        return fail(ErrorKind::Invalid, QStringLiteral("slip.unknown_side"),
                    QStringLiteral("A slip has a front and a back, not “%1”.").arg(request.side.left(20)));
    }
    TRY(file, findSlipPicture(call.db, request.fileId));
    if (!file || file->kind != QString(QStringLiteral("slip_") + request.side)) {
        return fail(ErrorKind::Invalid, QStringLiteral("binding.picture_kind"),
                    QStringLiteral("This is not a stored picture of a slip's %1.").arg(request.side));
    }
    TRY_DO(attachPicture(call, slip, request.side, request.fileId));
    TRY_DO(call.event(QStringLiteral("slip"), slip.id.uuid(), purchaseevent::slipFileAttached,
                      {{QStringLiteral("side"), request.side}, {QStringLiteral("sha256"), file->sha256}}));
    TRY_DO(call.audit(QStringLiteral("slip"), slip.id.toString(), toJson(request)));
    return slipById(call.db, slip.id);
}

Result<Done> mayBeUnbound(Call &call, const SlipRecord &slip, const UnbindSlip::Request &request)
{
    if (request.version != slip.version) {
        TRY(current, slipById(call.db, slip.id));
        return fail(ErrorKind::Stale, QStringLiteral("slip.stale"),
                    QStringLiteral("The slip %1 was changed meanwhile.").arg(slip.serial), toJson(current));
    }
    if (slip.binding != QLatin1String("bound")) {
        return fail(ErrorKind::Conflict, QStringLiteral("slip.not_bound"),
                    QStringLiteral("The slip %1 is not bound to an order.").arg(slip.serial));
    }
    if (request.reason.simplified().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("slip.no_reason"),
                    QStringLiteral("Please say why the slip is taken from its order."));
    }
    TRY(draws, drawsOfSlip(call.db, slip.id));
    for (const SlipDrawView &draw : draws) {
        if (hasClosed(draw, call.now)) {
            return fail(ErrorKind::Conflict, QStringLiteral("slip.draw_closed"),
                        QStringLiteral("Nothing is taken back after a draw closed, and that of %1 has.")
                            .arg(draw.drawDate.toText()));
        }
    }
    return Done{};
}

Result<Done> takeBack(Call &call, const PlacementRecord &placement)
{
    TRY(line, findLine(call.db, placement.ticketId, call.now));
    TRY_DO(postLineTakenBack(call, placement.id, *line));
    return clearLineNumbers(call.db, placement.ticketId);
}

Result<SlipDetail> serveUnbindSlip(Call &call, const UnbindSlip::Request &request)
{
    TRY(found, findSlip(call.db, request.slipId));
    if (found && found->orderId) {
        TRY_DO(lockOrder(call.db, *found->orderId));
    }
    TRY(slip, lockedSlip(call.db, request.slipId));
    TRY_DO(mayBeUnbound(call, slip, request));
    TRY(placements, placementsOfSlip(call.db, slip.id));
    for (const PlacementRecord &placement : placements) {
        TRY_DO(takeBack(call, placement));
    }
    TRY_DO(deletePlacements(call.db, slip.id));
    TRY_DO(setSlipBinding(call.db, slip.id, QStringLiteral("orphan"), std::nullopt));
    TRY_DO(movePaperCost(call, slip, PaperCost::House, QStringLiteral("unbound:%1").arg(slip.version)));
    const QJsonObject arguments{{QStringLiteral("serial"), slip.serial},
                                {QStringLiteral("reason"), request.reason.simplified()},
                                {QStringLiteral("lines"), static_cast<qint64>(placements.size())}};
    TRY_DO(call.event(QStringLiteral("slip"), slip.id.uuid(), purchaseevent::slipUnbound, arguments));
    TRY_DO(call.event(QStringLiteral("order"), slip.orderId->uuid(), purchaseevent::slipUnbound, arguments));
    TRY_DO(call.audit(QStringLiteral("slip"), slip.id.toString(), arguments));
    TRY_DO(projectOrder(call.db, *slip.orderId, call.now));
    return slipById(call.db, slip.id);
}

Result<SlipDetail> serveSecondLook(Call &call, const ConfirmSecondLook::Request &request)
{
    TRY(slip, lockedSlip(call.db, request.slipId));
    if (slip.secondLook != QLatin1String("needed")) {
        return fail(ErrorKind::Conflict, QStringLiteral("slip.no_second_look"),
                    QStringLiteral("The slip %1 needs no second look.").arg(slip.serial));
    }
    if (slip.boundBy == call.principal.user) {
        return fail(ErrorKind::Forbidden, QStringLiteral("slip.same_person"),
                    QStringLiteral("The second look is another person's."));
    }
    TRY(serial, canonicalSerial(ticketLayoutOfState(slip.state), request.serial));
    if (serial != slip.serial) {
        call.afterRefusal
            = [id = slip.id, order = slip.orderId, first = slip.serial, second = serial](Call &refused) {
                  return openIncident(refused, incidentcode::secondLook, id, order,
                                      {{QStringLiteral("first"), first}, {QStringLiteral("second"), second}});
              };
        return fail(ErrorKind::Conflict, QStringLiteral("slip.second_look_differs"),
                    QStringLiteral("%1 was read now, but another serial was typed before.").arg(serial));
    }
    TRY_DO(setSecondLook(call.db, slip.id, QStringLiteral("done"), call.principal.user));
    TRY_DO(call.event(QStringLiteral("slip"), slip.id.uuid(), purchaseevent::slipSecondLook));
    TRY_DO(call.audit(QStringLiteral("slip"), slip.id.toString()));
    return slipById(call.db, slip.id);
}

} // namespace

void serveSlips(Dispatcher &dispatcher)
{
    dispatcher.serve<ListSlips>(serveListSlips);
    dispatcher.serve<GetSlip>(serveGetSlip);
    dispatcher.serve<AttachSlipFile>(serveAttachFile);
    dispatcher.serve<UnbindSlip>(serveUnbindSlip);
    dispatcher.serve<ConfirmSecondLook>(serveSecondLook);
}

} // namespace truvamate
