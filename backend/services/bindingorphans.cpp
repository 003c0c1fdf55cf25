#include "backend/services/binding.h"
#include "backend/services/bindingledger.h"
#include "backend/services/dispatcher.h"
#include "backend/services/purchasecodes.h"
#include "backend/services/shops.h"
#include "backend/storage/orderstore.h"

namespace truvamate {

namespace {

Result<SlipDetail> serveReportOrphan(Call &call, const ReportOrphanSlip::Request &request)
{
    const QString reason = request.reason.simplified();
    if (reason.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("slip.no_reason"),
                    QStringLiteral("Please say why this paper serves no order."));
    }
    TRY(paper, checkPaper(call, request));
    TRY_DO(requireNewSerial(call.db, paper.shop.state, paper.serial));
    TRY_DO(requireOwnPictures(call.db, request, std::nullopt));
    TRY(stored, storePaper(call, paper, request, QStringLiteral("orphan"), std::nullopt, std::nullopt));
    TRY_DO(postPaperCost(call, stored.slip, PaperCost::House));
    TRY_DO(call.event(QStringLiteral("slip"), stored.slip.id.uuid(), purchaseevent::slipOrphaned,
                      {{QStringLiteral("serial"), stored.slip.serial}, {QStringLiteral("reason"), reason}}));
    TRY_DO(call.audit(QStringLiteral("slip"), stored.slip.id.toString(), toJson(request)));
    return slipById(call.db, stored.slip.id);
}

Result<Done> mayBePlaced(const SlipRecord &slip, OrderId order, const CheckedPaper &paper, Instant now)
{
    const bool isHouses = slip.binding == QLatin1String("orphan");
    const bool isSameOrder = slip.binding == QLatin1String("bound") && slip.orderId == order;
    if (!isHouses && !isSameOrder) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("slip.not_orphan"),
            QStringLiteral("The slip %1 is not the house's: paper belongs to one order.").arg(slip.serial));
    }
    for (const DrawRecord &draw : paper.draws) {
        if (hasClosed(draw, now)) {
            return fail(ErrorKind::Conflict, QStringLiteral("slip.draw_closed"),
                        QStringLiteral(
                            "The house's paper cannot be placed after its draw closed, and that of %1 has.")
                            .arg(draw.drawDate.toText()));
        }
    }
    return Done{};
}

/// Leaves the plays that serve no line yet.
Result<Done> dropPlacedPlays(Database &db, const SlipRecord &slip, const std::vector<SlipPlayRecord> &plays,
                             CheckedPaper &paper)
{
    TRY(placements, placementsOfSlip(db, slip.id));
    std::erase_if(paper.plays, [&](const SlipPlayInput &play) {
        return std::ranges::any_of(placements, [&](const PlacementRecord &placement) {
            const auto placed = std::ranges::find(plays, placement.slipPlayId, &SlipPlayRecord::id);
            return placed->play.letter == play.letter;
        });
    });
    if (paper.plays.empty()) {
        return fail(ErrorKind::Conflict, QStringLiteral("slip.no_free_play"),
                    QStringLiteral("Every play of the slip %1 serves a line already.").arg(slip.serial));
    }
    return Done{};
}

Result<SlipDetail> servePlaceOrphan(Call &call, const PlaceOrphan::Request &request)
{
    TRY(known, lockOrder(call.db, request.orderId));
    if (!known) {
        return fail(ErrorKind::NotFound, QStringLiteral("order.unknown"),
                    QStringLiteral("There is no such order."));
    }
    TRY(slip, lockedSlip(call.db, request.slipId));
    TRY(paper, storedPaper(call.db, slip));
    TRY_DO(mayBePlaced(slip, request.orderId, paper, call.now));
    TRY(plays, playsOfSlip(call.db, slip.id));
    TRY_DO(dropPlacedPlays(call.db, slip, plays, paper));
    TRY(placements, planPlacements(call, paper, request.orderId, request.placements));
    if (slip.binding == QLatin1String("orphan")) {
        TRY_DO(setSlipBinding(call.db, slip.id, QStringLiteral("bound"), request.orderId));
        TRY_DO(movePaperCost(call, slip, PaperCost::Order, QStringLiteral("placed:%1").arg(slip.version)));
    }
    TRY_DO(activatePlacements(call, slip, plays, request.orderId, wantedOf(plays, placements),
                              purchaseevent::slipPlaced));
    TRY_DO(call.audit(QStringLiteral("slip"), slip.id.toString(), toJson(request)));
    return slipById(call.db, slip.id);
}

} // namespace

Result<CheckedPaper> storedPaper(Database &db, const SlipRecord &slip)
{
    CheckedPaper paper;
    TRY(shop, shopById(db, slip.shopId));
    paper.shop = std::move(shop);
    paper.serial = slip.serial;
    TRY(edition, editionByCode(slip.edition));
    paper.edition = edition;
    paper.game = gameCode(edition->game);
    paper.expectedPrice = slip.price;
    TRY(plays, playsOfSlip(db, slip.id));
    for (const SlipPlayRecord &record : plays) {
        paper.plays.push_back(record.play);
    }
    TRY(draws, drawsOfSlip(db, slip.id));
    for (const SlipDrawView &view : draws) {
        TRY(draw, findDraw(db, view.id));
        paper.draws.push_back(*std::move(draw));
    }
    return paper;
}

void serveOrphans(Dispatcher &dispatcher)
{
    dispatcher.serve<ReportOrphanSlip>(serveReportOrphan);
    dispatcher.serve<PlaceOrphan>(servePlaceOrphan);
}

} // namespace truvamate
