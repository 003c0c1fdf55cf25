#include "backend/services/dispatcher.h"
#include "backend/services/purchase.h"
#include "backend/services/purchasecodes.h"
#include "backend/services/shops.h"
#include "backend/services/workspace.h"
#include "backend/storage/leasestore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/orderstore.h"
#include "backend/storage/recordstore.h"

#include <set>

namespace truvamate {

namespace {

constexpr std::size_t mostLines = 500;

/// Locks orders, then lines, each by id, and reads the lines as they are then.
Result<std::vector<OrderedLine>> lockedLines(Call &call, std::vector<LottoTicketId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty() || ids.size() > mostLines) {
        return fail(ErrorKind::Invalid, QStringLiteral("lease.lines"),
                    QStringLiteral("A lease holds 1 to %1 lines.").arg(mostLines));
    }
    std::vector<OrderId> orders;
    for (const LottoTicketId id : ids) {
        TRY(line, findLine(call.db, id, call.now));
        if (!line) {
            return fail(ErrorKind::NotFound, QStringLiteral("line.unknown"),
                        QStringLiteral("There is no such line."));
        }
        orders.push_back(line->orderId);
    }
    std::sort(orders.begin(), orders.end());
    for (const OrderId order : orders) {
        TRY_DO(lockOrder(call.db, order));
    }
    std::vector<OrderedLine> lines;
    for (const LottoTicketId id : ids) {
        TRY_DO(lockLine(call.db, id));
        TRY(line, findLine(call.db, id, call.now));
        TRY_DO(mayBeBought(*line));
        lines.push_back(*std::move(line));
    }
    return lines;
}

/// The earliest cut-off of the lines; refused for a line whose cut-off has passed.
Result<Instant> leaseEnd(Call &call, const Shop &shop, const std::vector<OrderedLine> &lines)
{
    TRY(margin, houseMargin(call));
    std::optional<Instant> end;
    for (const OrderedLine &line : lines) {
        TRY(cutOff, purchaseCutOff(shop, margin, line.game, line.drawDate));
        const bool isOpen
            = line.drawStatus == QLatin1String("scheduled") || line.drawStatus == QLatin1String("open");
        if (cutOff <= call.now || !isOpen) {
            return fail(ErrorKind::Conflict, QStringLiteral("lease.past_cut_off"),
                        QStringLiteral("The cut-off of %1 passed at %2.")
                            .arg(lineText(line),
                                 cutOff.inZone(QTimeZone(shop.zone.toLatin1()))
                                     .toString(QStringLiteral("yyyy-MM-dd HH:mm t"))));
        }
        end = end ? std::min(*end, cutOff) : cutOff;
    }
    return *end;
}

Error heldError(const std::vector<OrderedLine> &held)
{
    QStringList sentences;
    QJsonArray conflicts;
    for (const OrderedLine &line : held) {
        sentences.append(QStringLiteral("%1 is held by %2.").arg(lineText(line), line.holder->name));
        conflicts.append(QJsonObject{{QStringLiteral("ticket_id"), line.id.toString()},
                                     {QStringLiteral("order_number"), line.orderNumber},
                                     {QStringLiteral("line_number"), line.lineNumber},
                                     {QStringLiteral("holder"), line.holder->name},
                                     {QStringLiteral("until"), line.holder->expiresAt.toString()}});
    }
    return {ErrorKind::Conflict,
            QStringLiteral("lease.held"),
            sentences.join(u' '),
            {{QStringLiteral("conflicts"), conflicts}}};
}

std::vector<OrderedLine> heldByOthers(const std::vector<OrderedLine> &lines, UserId agent)
{
    std::vector<OrderedLine> held;
    std::ranges::copy_if(lines, std::back_inserter(held),
                         [&](const OrderedLine &line) { return line.holder && line.holder->agent != agent; });
    return held;
}

Result<Done> eventsOfOrders(Call &call, const std::vector<OrderedLine> &lines, const QString &code,
                            const QJsonObject &arguments)
{
    std::vector<OrderId> told;
    for (const OrderedLine &line : lines) {
        if (std::ranges::find(told, line.orderId) == told.end()) {
            told.push_back(line.orderId);
            TRY_DO(call.event(QStringLiteral("order"), line.orderId.uuid(), code, arguments));
        }
    }
    return Done{};
}

/// An order is being bought from the moment that somebody holds a line of it.
Result<Done> projectOrders(Call &call, const std::vector<OrderedLine> &lines)
{
    std::set<OrderId> orders;
    std::ranges::transform(lines, std::inserter(orders, orders.end()), &OrderedLine::orderId);
    for (const OrderId order : orders) {
        TRY_DO(projectOrder(call.db, order, call.now));
    }
    return Done{};
}

/// Frees the lines from whoever held them and gives them to the caller.
Result<Lease> grantLease(Call &call, const Shop &shop, const std::vector<OrderedLine> &lines)
{
    TRY(end, leaseEnd(call, shop, lines));
    TRY_DO(passPurchaseGate(call, shop.state, lines));
    std::vector<LottoTicketId> ids;
    for (const OrderedLine &line : lines) {
        TRY_DO(freeLine(call.db, line.id));
        ids.push_back(line.id);
    }
    const LeaseRecord record{call.newId<LeaseId>(), call.principal.user, shop.id, call.now, end};
    TRY_DO(insertLease(call.db, record, ids));
    TRY_DO(projectOrders(call, lines));
    return Lease{record.id, shop.id, call.principal.name, true, call.now, end, std::move(ids)};
}

Result<Lease> serveTakeLease(Call &call, const TakeLease::Request &request)
{
    TRY(shop, activeShop(call.db, request.shopId));
    TRY_DO(endExpiredLeases(call.db, call.now, call.random));
    TRY(lines, lockedLines(call, request.ticketIds));
    const std::vector<OrderedLine> held = heldByOthers(lines, call.principal.user);
    if (!held.empty()) {
        return fail(heldError(held));
    }
    TRY(lease, grantLease(call, shop, lines));
    TRY_DO(eventsOfOrders(
        call, lines, purchaseevent::leaseTaken,
        {{QStringLiteral("holder"), call.principal.name}, {QStringLiteral("shop"), shop.name}}));
    TRY_DO(call.audit(QStringLiteral("lease"), lease.id.toString(), toJson(request)));
    return lease;
}

Result<Lease> serveTakeOver(Call &call, const TakeOverLease::Request &request)
{
    const QString reason = request.reason.simplified();
    if (reason.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("lease.no_reason"),
                    QStringLiteral("Please say why the lines are taken over."));
    }
    TRY(shop, activeShop(call.db, request.shopId));
    TRY_DO(endExpiredLeases(call.db, call.now, call.random));
    TRY(lines, lockedLines(call, request.ticketIds));
    const std::vector<OrderedLine> held = heldByOthers(lines, call.principal.user);
    TRY(lease, grantLease(call, shop, lines));
    for (const OrderedLine &line : held) {
        TRY_DO(call.event(QStringLiteral("order"), line.orderId.uuid(), purchaseevent::leaseTakenOver,
                          {{QStringLiteral("line"), line.lineNumber},
                           {QStringLiteral("from"), line.holder->name},
                           {QStringLiteral("to"), call.principal.name},
                           {QStringLiteral("reason"), reason},
                           {QStringLiteral("warning"), true}}));
    }
    TRY_DO(call.audit(QStringLiteral("lease"), lease.id.toString(), toJson(request)));
    return lease;
}

Result<Nothing> serveReleaseLease(Call &call, const ReleaseLease::Request &request)
{
    TRY(lease, findLiveLease(call.db, request.leaseId, call.now));
    if (!lease) {
        return fail(ErrorKind::Conflict, QStringLiteral("lease.ended"),
                    QStringLiteral("This lease has ended."));
    }
    if (lease->agent != call.principal.user && !call.principal.may(Permission::PurchaseManage)) {
        return fail(ErrorKind::Forbidden, QStringLiteral("lease.not_yours"),
                    QStringLiteral("This lease is somebody else's; take its lines over instead."));
    }
    TRY(held, heldLines(call.db, lease->id));
    std::vector<OrderedLine> lines;
    for (const LottoTicketId id : held) {
        TRY(line, findLine(call.db, id, call.now));
        lines.push_back(*std::move(line));
    }
    TRY_DO(releaseLease(call.db, lease->id, call.now));
    TRY_DO(projectOrders(call, lines));
    TRY_DO(eventsOfOrders(call, lines, purchaseevent::leaseReleased, {}));
    TRY_DO(call.audit(QStringLiteral("lease"), lease->id.toString()));
    return Nothing{};
}

Result<Done> tellOrderOfExpiry(Database &db, OrderId order, Instant now, RandomSource &random)
{
    TRY_DO(projectOrder(db, order, now));
    return insertEvent(db,
                       {EventId(makeUuidV7(now.ms, random)), QStringLiteral("order"), order.uuid(),
                        purchaseevent::leaseExpired, QJsonObject(), systemUser(), now});
}

Result<Done> auditExpiry(Database &db, LeaseId lease, Instant now, RandomSource &random)
{
    return insertAudit(db,
                       {makeUuidV7(now.ms, random), now, systemUser(), std::nullopt,
                        purchaseevent::leaseExpired, QStringLiteral("lease"), lease.toString(), false,
                        QJsonObject()});
}

Result<LeaseList> serveListLeases(Call &call, const ListLeases::Request &request)
{
    TRY(leases, liveLeases(call.db, request.shopId, call.principal.user, call.now));
    return LeaseList{std::move(leases)};
}

} // namespace

Result<std::int64_t> endExpiredLeases(Database &db, Instant now, RandomSource &random)
{
    TRY(seen, expiredHolds(db, now));
    for (const ExpiredHold &hold : seen) {
        TRY_DO(lockOrder(db, hold.order));
    }
    // Another server may have ended them while this one waited.
    TRY(holds, expiredHolds(db, now));
    TRY_DO(freeExpiredLines(db, now));
    std::set<OrderId> orders;
    std::set<LeaseId> leases;
    for (const ExpiredHold &hold : holds) {
        if (orders.insert(hold.order).second) {
            TRY_DO(tellOrderOfExpiry(db, hold.order, now, random));
        }
        if (leases.insert(hold.lease).second) {
            TRY_DO(auditExpiry(db, hold.lease, now, random));
        }
    }
    return std::ssize(leases);
}

void servePurchaseLeases(Dispatcher &dispatcher)
{
    dispatcher.serve<TakeLease>(serveTakeLease);
    dispatcher.serve<ReleaseLease>(serveReleaseLease);
    dispatcher.serve<TakeOverLease>(serveTakeOver);
    dispatcher.serve<ListLeases>(serveListLeases);
}

} // namespace truvamate
