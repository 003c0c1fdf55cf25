#include "backend/services/bindingplan.h"

#include "backend/services/custody.h"
#include "backend/services/purchase.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/capturestore.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/quarantinestore.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace truvamate {

namespace {

/// Keeps what went wrong although the binding is refused.
void keepIncident(Call &call, QLatin1String code, OrderId order, const QJsonObject &details)
{
    call.afterRefusal = [code = QString(code), order, details](Call &refused) {
        return openIncident(refused, code, std::nullopt, order, details);
    };
}

struct OpenLines
{
    std::vector<OrderedLine> lines; ///< paid, live and served by no slip
    std::optional<Error> firstReason; ///< why the first of the others does not wait
};

Result<OpenLines> openLinesOf(Call &call, OrderId order, const QString &serial)
{
    TRY(all, linesOfOrder(call.db, order, call.now));
    TRY(quarantined, linesInQuarantine(call.db, order));
    TRY(captured, capturedLines(call.db, order, serial));
    OpenLines open;
    for (OrderedLine &line : all) {
        auto may = mayBeBought(line);
        if (may && std::ranges::find(quarantined, line.id) != quarantined.end()) {
            may = fail(ErrorKind::Conflict, QStringLiteral("line.in_quarantine"),
                       QString(lineText(line)
                               + QStringLiteral(" is on a slip that waits for a second person's decision.")));
        }
        if (may && std::ranges::find(captured, line.id) != captured.end()) {
            may = fail(ErrorKind::Conflict, QStringLiteral("line.captured"),
                       QString(lineText(line)
                               + QStringLiteral(" is on another slip, whose photo is still on its way.")));
        }
        if (may) {
            open.lines.push_back(std::move(line));
        } else if (!open.firstReason) {
            open.firstReason = may.error();
        }
    }
    return open;
}

tl::unexpected<Error> nothingWaits(const OpenLines &open, const QString &orderNumber)
{
    if (open.firstReason) {
        return fail(*open.firstReason);
    }
    return fail(ErrorKind::Conflict, QStringLiteral("binding.nothing_waits"),
                QStringLiteral("%1 has no line that waits for a ticket.").arg(orderNumber));
}

Error mismatch(const std::vector<QString> &differences, const QString &serial)
{
    const QStringList sentences(differences.begin(), differences.end());
    return {ErrorKind::Conflict,
            QStringLiteral("binding.mismatch"),
            QStringLiteral("This is not the ticket that was ordered: %1").arg(sentences.join(u' ')),
            {{QStringLiteral("reasons"), QJsonArray::fromStringList(sentences)},
             {QStringLiteral("serial"), serial}}};
}

/// Nobody else may hold a line, and whoever binds without a lease passes the gate that a lease would have
/// passed.
Result<Done> checkHolders(Call &call, const CheckedPaper &paper,
                          const std::vector<PlannedPlacement> &placements)
{
    std::vector<OrderedLine> unleased;
    for (const PlannedPlacement &placement : placements) {
        const OrderedLine &line = placement.line;
        if (line.holder && line.holder->agent != call.principal.user) {
            return fail(ErrorKind::Conflict, QStringLiteral("binding.leased"),
                        QStringLiteral("%1 is held by %2.").arg(lineText(line), line.holder->name),
                        {{QStringLiteral("ticket_id"), line.id.toString()},
                         {QStringLiteral("holder"), line.holder->name}});
        }
        TRY(leased, everLeased(call.db, call.principal.user, line.id));
        if (!leased) {
            unleased.push_back(line);
        }
    }
    return unleased.empty() ? Result<Done>(Done{}) : passPurchaseGate(call, paper.shop.state, unleased);
}

QJsonObject paperDetails(const CheckedPaper &paper)
{
    QJsonArray plays;
    for (const SlipPlayInput &play : paper.plays) {
        plays.append(toJson(play));
    }
    QJsonArray dates;
    for (const DrawRecord &draw : paper.draws) {
        dates.append(draw.drawDate.toString());
    }
    return {{QStringLiteral("serial"), paper.serial},
            {QStringLiteral("game"), paper.game},
            {QStringLiteral("draw_dates"), dates},
            {QStringLiteral("plays"), plays}};
}

Result<Done> checkReplaced(Database &db, const std::optional<SlipId> &replaced)
{
    if (!replaced) {
        return Done{};
    }
    TRY(slip, findSlip(db, *replaced));
    if (!slip) {
        return fail(ErrorKind::NotFound, QStringLiteral("slip.unknown"),
                    QStringLiteral("There is no slip to be replaced."));
    }
    if (slip->binding == QLatin1String("bound")) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("binding.replaces_bound"),
            QStringLiteral("The slip %1 is still bound; take it from its order before it is replaced.")
                .arg(slip->serial));
    }
    return Done{};
}

Result<BindingPlan> beginPlan(Call &call, OrderId order)
{
    TRY(number, orderNumberOf(call.db, order));
    if (!number) {
        return fail(ErrorKind::NotFound, QStringLiteral("order.unknown"),
                    QStringLiteral("There is no such order."));
    }
    TRY(customer, customerOf(call.db, order));
    BindingPlan plan;
    plan.orderId = order;
    plan.orderNumber = *number;
    plan.customerId = *customer;
    return plan;
}

Result<Done> requireNewPaper(Call &call, const BindingPlan &plan, const std::optional<SlipId> &replaced)
{
    if (const auto isNew = requireNewSerial(call.db, plan.paper.shop.state, plan.paper.serial); !isNew) {
        keepDuplicate(call, plan.paper, plan.orderId, isNew.error());
        return fail(isNew.error());
    }
    return checkReplaced(call.db, replaced);
}

Result<Done> placeLines(Call &call, BindingPlan &plan, const std::vector<PlacementWish> &wishes)
{
    TRY(placements, planPlacements(call, plan.paper, plan.orderId, wishes));
    plan.placements = std::move(placements);
    plan.late = std::ranges::any_of(plan.paper.draws,
                                    [&](const DrawRecord &draw) { return hasClosed(draw, call.now); });
    return Done{};
}

/// A result is known: from here on only a second person lets paper count.
bool hasResult(const DrawRecord &draw)
{
    return draw.status != QLatin1String("scheduled") && draw.status != QLatin1String("open")
        && draw.status != QLatin1String("closed");
}

/// Facts that came in time make their photo count, if it is the one that was announced with them and no
/// result is known yet.
Result<Done> takeCapture(Call &call, BindingPlan &plan, FileId front)
{
    TRY(capture, waitingCapture(call.db, plan.paper.shop.state, plan.paper.serial));
    if (!capture) {
        return Done{};
    }
    plan.capture = capture->id;
    TRY(picture, findSlipPicture(call.db, front));
    const bool isAnnounced = picture && picture->sha256 == capture->frontSha256
        && factsDigest(plan.orderId, plan.paper) == capture->factsSha256;
    if (isAnnounced && !capture->isLate && std::ranges::none_of(plan.paper.draws, hasResult)) {
        plan.late = false;
        plan.paper.receivedAt = capture->receivedAt;
    }
    return Done{};
}

} // namespace

QString factsDigest(OrderId order, const CheckedPaper &paper)
{
    QJsonArray plays;
    for (const SlipPlayInput &play : paper.plays) {
        plays.append(toJson(play));
    }
    QJsonArray dates;
    for (const DrawRecord &draw : paper.draws) {
        dates.append(draw.drawDate.toString());
    }
    const QJsonObject facts{{QStringLiteral("order"), order.toString()},
                            {QStringLiteral("shop"), paper.shop.id.toString()},
                            {QStringLiteral("serial"), paper.serial},
                            {QStringLiteral("game"), paper.game},
                            {QStringLiteral("draws"), dates},
                            {QStringLiteral("plays"), plays}};
    return QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(facts).toJson(QJsonDocument::Compact),
                                                        QCryptographicHash::Sha256)
                                   .toHex());
}

void keepDuplicate(Call &call, const CheckedPaper &paper, OrderId order, const Error &error)
{
    if (error.code == QLatin1String("binding.duplicate")) {
        QJsonObject details = paperDetails(paper);
        details.insert(QStringLiteral("known"), error.details);
        keepIncident(call, incidentcode::duplicate, order, details);
    }
}

Result<std::vector<PlannedPlacement>> planPlacements(Call &call, const CheckedPaper &paper, OrderId order,
                                                     const std::vector<PlacementWish> &wishes)
{
    TRY(number, orderNumberOf(call.db, order));
    TRY(open, openLinesOf(call, order, paper.serial));
    if (open.lines.empty()) {
        return nothingWaits(open, number.value_or(QString()));
    }
    PaperMatch match = matchPaper(paper, open.lines, wishes);
    if (!match.differences.empty()) {
        QJsonObject details = paperDetails(paper);
        const Error error = mismatch(match.differences, paper.serial);
        details.insert(QStringLiteral("reasons"), error.details.value(QLatin1String("reasons")));
        keepIncident(call, incidentcode::mismatch, order, details);
        return fail(error);
    }
    if (match.placements.empty()) {
        return nothingWaits({}, number.value_or(QString()));
    }
    TRY_DO(checkHolders(call, paper, match.placements));
    return std::move(match.placements);
}

Result<BindingPlan> planBinding(Call &call, const BindSlip::Request &request)
{
    TRY(plan, beginPlan(call, request.orderId));
    TRY(paper, checkPaper(call, request));
    plan.paper = std::move(paper);
    TRY_DO(requireNewPaper(call, plan, request.replacesSlipId));
    TRY_DO(requireOwnPictures(call.db, request, request.replacesSlipId));
    TRY_DO(placeLines(call, plan, request.placements));
    TRY_DO(takeCapture(call, plan, request.frontFileId));
    return plan;
}

Result<BindingPlan> planCapture(Call &call, OrderId order, const SlipPaper &paper,
                                const std::optional<SlipId> &replaced,
                                const std::vector<PlacementWish> &wishes)
{
    TRY(plan, beginPlan(call, order));
    TRY(checked, checkPrint(call, paper));
    plan.paper = std::move(checked);
    TRY_DO(requireNewPaper(call, plan, replaced));
    TRY_DO(placeLines(call, plan, wishes));
    return plan;
}

} // namespace truvamate
