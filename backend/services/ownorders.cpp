#include "backend/services/ownorders.h"

#include "backend/services/dispatcher.h"
#include "backend/services/orders.h"
#include "backend/services/orderscommands.h"
#include "backend/services/orderscreate.h"
#include "backend/services/ordersquote.h"
#include "backend/services/ownviews.h"
#include "backend/storage/orderlist.h"
#include "backend/storage/profilestore.h"
#include "models/games/game.h"

#include <QSet>

namespace truvamate {

namespace {

/// The same for an order that there is not and for somebody else's.
tl::unexpected<Error> unknownOrder(OrderId order)
{
    return fail(ErrorKind::NotFound, QStringLiteral("order.unknown"),
                QStringLiteral("There is no such order."), {{QStringLiteral("order_id"), order.toString()}});
}

Result<OrderDetail> loadOwnOrder(Call &call, OrderId id)
{
    TRY(order, findOrderSummary(call.db, id));
    if (!order || !(order->customerId == call.principal.user)) {
        return unknownOrder(id);
    }
    return loadOrderDetail(call.db, id);
}

Result<OwnOrder> forOwner(Call &call, const OrderDetail &detail)
{
    TRY(lines, findOwnedLines(call.db, detail.order.id));
    return ownOrder(detail, lines);
}

Result<Page<OwnOrderSummary>> listOwnOrders(Call &call, const ListOwnOrders::Request &request)
{
    ListOrders::Request wanted;
    wanted.status = request.status;
    wanted.customerId = call.principal.user;
    wanted.page = request.page;
    // The staff's sort keys are the staff's.
    wanted.page.sort.reset();
    TRY(orders, listOrders(call.db, wanted));
    Page<OwnOrderSummary> page{{}, orders.next, orders.count, orders.countCapped};
    for (const OrderSummary &order : orders.data) {
        page.data.push_back(ownSummary(order));
    }
    return page;
}

Result<OwnOrder> getOwnOrder(Call &call, const GetOwnOrder::Request &request)
{
    TRY(detail, loadOwnOrder(call, request.orderId));
    return forOwner(call, detail);
}

Result<OwnQuote> quoteOwnOrder(Call &call, const QuoteOwnOrder::Request &request)
{
    TRY(priced, priceLines(call, request.lines));
    return ownQuote(quoteOf(priced));
}

Result<Done> requireVerifiedEmail(Call &call)
{
    TRY(profile, findOwnProfile(call.db, call.principal.user));
    if (!profile || !profile->emailVerified) {
        return fail(ErrorKind::Forbidden, QStringLiteral("account.email_not_verified"),
                    QStringLiteral("Please confirm your e-mail address first: the link is in our mail."));
    }
    return Done();
}

/// What customers are told of the gate: their own limits, age, terms and identity. Why the house refuses
/// otherwise, such as a name on a sanctions list, must not be told to whom it concerns.
Error forCustomers(const Error &error)
{
    static const QSet<QString> theirs{
        QStringLiteral("policy.consent_missing"), QStringLiteral("policy.consent_outdated"),
        QStringLiteral("policy.kyc_required"),    QStringLiteral("policy.personal_limit"),
        QStringLiteral("policy.house_limit"),     QStringLiteral("policy.self_excluded"),
        QStringLiteral("policy.under_age"),       QStringLiteral("policy.kyc_rejected"),
    };
    if (!error.code.startsWith(QLatin1String("policy."))) {
        return error;
    }
    const QJsonArray refusals = error.details[QLatin1String("refusals")].toArray();
    const bool isTheirs = theirs.contains(error.code)
        && std::all_of(refusals.begin(), refusals.end(), [](const QJsonValue &refusal) {
                              return theirs.contains(refusal[QLatin1String("code")].toString());
                          });
    if (isTheirs) {
        return error;
    }
    return {ErrorKind::Conflict,
            QStringLiteral("order.not_accepted"),
            QStringLiteral("This order cannot be accepted at present. Please contact us."),
            {}};
}

Result<Done> requireShownPrice(Call &call, const PlaceOrder::Request &request)
{
    if (!request.quotedCharge) {
        return Done();
    }
    TRY(priced, priceLines(call, request.lines));
    if (*request.quotedCharge != priced.price.charge) {
        return fail(ErrorKind::Conflict, QStringLiteral("order.price_changed"),
                    QStringLiteral("You were shown %1; at the rate and fees of now the order costs %2.")
                        .arg(toText(*request.quotedCharge), toText(priced.price.charge)),
                    toJson(ownQuote(quoteOf(priced))));
    }
    return Done();
}

Result<OwnOrder> placeOrder(Call &call, const PlaceOrder::Request &request)
{
    TRY_DO(requireVerifiedEmail(call));
    TRY_DO(requireShownPrice(call, request));
    const auto placed = createOrder(call,
                                    {call.principal.user, request.lines, request.missedDrawChoice,
                                     request.consentVersion, std::nullopt, std::nullopt});
    if (!placed) {
        return fail(forCustomers(placed.error()));
    }
    return forOwner(call, *placed);
}

Result<OwnOrder> cancelOwnOrder(Call &call, const CancelOwnOrder::Request &request)
{
    TRY_DO(loadOwnOrder(call, request.orderId));
    // Locked before it is compared, so that the staff's view is not what a stale version is answered with.
    TRY(order, lockedOrder(call.db, request.orderId));
    if (order.version != request.version) {
        TRY(current, loadOwnOrder(call, request.orderId));
        TRY(shown, forOwner(call, current));
        return fail(ErrorKind::Stale, QStringLiteral("order.changed"),
                    QStringLiteral("Order %1 was changed since it was read.").arg(order.number),
                    toJson(shown));
    }
    TRY(cancelled, cancelOrder(call, {request.orderId, QStringLiteral("by the customer"), request.version}));
    return forOwner(call, cancelled);
}

Result<Page<OwnTicket>> listOwnTickets(Call &call, const ListOwnTickets::Request &request)
{
    OwnedLineFilter filter{call.principal.user, std::nullopt, request.drawDate};
    if (request.game) {
        TRY(game, gameFromCode(*request.game));
        filter.game = gameCode(game);
    }
    TRY(lines, listOwnedLines(call.db, filter, request.page));
    Page<OwnTicket> page{{}, lines.next, lines.count, lines.countCapped};
    for (const OwnedLine &line : lines.data) {
        page.data.push_back(ownTicket(line));
    }
    return page;
}

Result<OwnTicket> getOwnTicket(Call &call, const GetOwnTicket::Request &request)
{
    TRY(line, findOwnedLine(call.db, call.principal.user, request.ticketId));
    if (!line) {
        return fail(ErrorKind::NotFound, QStringLiteral("ticket.unknown"),
                    QStringLiteral("There is no such ticket."),
                    {{QStringLiteral("ticket_id"), request.ticketId.toString()}});
    }
    return ownTicket(*line);
}

} // namespace

void serveOwnOrders(Dispatcher &dispatcher)
{
    dispatcher.serve<ListOwnOrders>(listOwnOrders);
    dispatcher.serve<GetOwnOrder>(getOwnOrder);
    dispatcher.serve<QuoteOwnOrder>(quoteOwnOrder);
    dispatcher.serve<PlaceOrder>(placeOrder);
    dispatcher.serve<CancelOwnOrder>(cancelOwnOrder);
    dispatcher.serve<ListOwnTickets>(listOwnTickets);
    dispatcher.serve<GetOwnTicket>(getOwnTicket);
}

} // namespace truvamate
