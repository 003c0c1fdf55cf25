#include "backend/services/orderscreate.h"

#include "backend/services/orders.h"
#include "backend/services/ordersevents.h"
#include "backend/services/ordersquote.h"
#include "backend/services/policy.h"
#include "models/games/quickpick.h"
#include "models/orders/ordernumber.h"

namespace truvamate {

namespace {

/// An order is accepted where the gate lets it be bought in at least one state that we have a shop in.
Result<Done> passOrderGate(Call &call, UserId customer, Thb charge)
{
    TRY(states, findShopStates(call.db));
    std::vector<std::optional<QString>> places(states.begin(), states.end());
    if (places.empty()) {
        places.push_back(std::nullopt);
    }
    Result<Done> passed = Done{};
    for (const auto &state : places) {
        passed = passGate(call, GateOccasion::AcceptOrder, {customer, charge, state, std::nullopt});
        if (passed) {
            break;
        }
    }
    return passed;
}

Result<Done> requireTerms(const CreateOrder::Request &request)
{
    if (request.missedDrawChoice != QLatin1String("refund")
        && request.missedDrawChoice != QLatin1String("roll")) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.unknown_missed_choice"),
                    QStringLiteral("What becomes of a missed draw is “refund” or “roll”, not “%1”.")
                        .arg(request.missedDrawChoice));
    }
    if (request.consentVersion.trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.consent_missing"),
                    QStringLiteral("Which terms the customer accepted has to be named."));
    }
    return Done{};
}

Result<Done> requireQuoted(const CreateOrder::Request &request, const PricedLines &priced)
{
    if (request.quotedCharge && *request.quotedCharge != priced.price.charge) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("order.price_changed"),
            QStringLiteral("The customer was quoted %1; at the rate and fees of now the order costs %2.")
                .arg(toText(*request.quotedCharge), toText(priced.price.charge)),
            toJson(quoteOf(priced)));
    }
    return Done{};
}

Result<OrderRow> insertHead(Call &call, const CreateOrder::Request &request, const PricedLines &priced)
{
    // Last of what can wait for others: whoever takes an order after us stands still until we commit.
    const int year = call.now.inZone(bangkokZone()).date().year();
    TRY(count, takeOrderCount(call.db, QStringLiteral("LTO"), year));
    TRY(number, OrderNumber::make(call.now, count));
    OrderRow order;
    order.id = call.newId<OrderId>();
    order.number = number.toString();
    order.externalReference = request.externalReference;
    order.customer = request.customerId;
    order.lines = static_cast<std::int64_t>(priced.lines.size());
    order.ticketCost = priced.price.ticketCost;
    order.serviceFee = priced.price.serviceFee;
    order.charge = priced.price.charge;
    order.thbPerUsd = priced.rate.rate.scaled();
    order.rate = priced.rate.id;
    order.feeSchedule = priced.fees.id;
    order.commission = priced.fees.commission;
    order.consentVersion = request.consentVersion.trimmed();
    order.missedDrawChoice = request.missedDrawChoice;
    order.createdBy = call.principal.user;
    order.createdAt = call.now;
    TRY_DO(insertOrder(call.db, order));
    return order;
}

Result<Done> insertLine(Call &call, OrderId order, int number, const QuotableLine &line,
                        const LinePrice &price)
{
    TicketRow ticket;
    ticket.id = call.newId<LottoTicketId>();
    ticket.order = order;
    ticket.lineNumber = number;
    ticket.draw = line.draw.id;
    ticket.mainMax = line.draw.mainMax;
    ticket.specialMax = line.draw.specialMax;
    ticket.selection = line.request.selection;
    std::optional<Play> play = line.play;
    if (line.request.selection == QLatin1String("house_pick")) {
        play = quickPick(*line.edition, call.random);
    }
    if (play) {
        ticket.numbers = play->numbers.values();
        ticket.special = play->special;
    }
    ticket.powerPlay = line.request.powerPlay;
    ticket.doublePlay = line.request.doublePlay;
    ticket.ticketPrice = price.ticketCost;
    ticket.serviceFee = price.serviceFee;
    ticket.passThrough = price.passThroughPart;
    ticket.fee = price.feePart;
    return insertTicket(call.db, ticket);
}

} // namespace

Result<OrderDetail> createOrder(Call &call, const CreateOrder::Request &request)
{
    TRY_DO(requireTerms(request));
    TRY(priced, priceLines(call, request.lines));
    TRY_DO(requireQuoted(request, priced));
    TRY_DO(passOrderGate(call, request.customerId, priced.price.charge));
    TRY(order, insertHead(call, request, priced));
    for (std::size_t i = 0; i < priced.lines.size(); ++i) {
        TRY_DO(insertLine(call, order.id, static_cast<int>(i) + 1, priced.lines[i], priced.price.lines[i]));
    }
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::created,
                      {{QStringLiteral("number"), order.number},
                       {QStringLiteral("lines"), static_cast<qint64>(order.lines)},
                       {QStringLiteral("charge"), json::write(order.charge)}}));
    TRY_DO(call.audit(QStringLiteral("order"), order.id.toString(),
                      {{QStringLiteral("number"), order.number},
                       {QStringLiteral("charge"), json::write(order.charge)},
                       {QStringLiteral("rate"), priced.rate.rate.toString()}}));
    return loadOrderDetail(call.db, order.id);
}

} // namespace truvamate
