#include "backend/services/bindingplan.h"

#include "backend/services/custody.h"
#include "backend/services/purchase.h"
#include "backend/services/purchasecodes.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/quarantinestore.h"

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

Result<OpenLines> openLinesOf(Call &call, OrderId order)
{
    TRY(all, linesOfOrder(call.db, order, call.now));
    TRY(quarantined, linesInQuarantine(call.db, order));
    OpenLines open;
    for (OrderedLine &line : all) {
        auto may = mayBeBought(line);
        if (may && std::ranges::find(quarantined, line.id) != quarantined.end()) {
            may = fail(ErrorKind::Conflict, QStringLiteral("line.in_quarantine"),
                       QString(lineText(line)
                               + QStringLiteral(" is on a slip that waits for a second person's decision.")));
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

} // namespace

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
    TRY(open, openLinesOf(call, order));
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
    BindingPlan plan;
    TRY(number, orderNumberOf(call.db, request.orderId));
    if (!number) {
        return fail(ErrorKind::NotFound, QStringLiteral("order.unknown"),
                    QStringLiteral("There is no such order."));
    }
    TRY(customer, customerOf(call.db, request.orderId));
    plan.orderId = request.orderId;
    plan.orderNumber = *number;
    plan.customerId = *customer;
    TRY(paper, checkPaper(call, request));
    plan.paper = std::move(paper);
    if (const auto isNew = requireNewSerial(call.db, plan.paper.shop.state, plan.paper.serial); !isNew) {
        keepDuplicate(call, plan.paper, request.orderId, isNew.error());
        return fail(isNew.error());
    }
    TRY_DO(checkReplaced(call.db, request.replacesSlipId));
    TRY_DO(requireOwnPictures(call.db, request, request.replacesSlipId));
    TRY(placements, planPlacements(call, plan.paper, request.orderId, request.placements));
    plan.placements = std::move(placements);
    plan.late = std::ranges::any_of(plan.paper.draws,
                                    [&](const DrawRecord &draw) { return hasClosed(draw, call.now); });
    return plan;
}

} // namespace truvamate
