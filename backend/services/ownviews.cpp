#include "backend/services/ownviews.h"

#include <algorithm>

namespace truvamate {

namespace {

/// Paper in quarantine is not the customer's yet.
std::optional<OwnSlip> slipOf(const OwnedLine &owned)
{
    const OrderLine &line = owned.line;
    if (!line.placement || line.placement->binding != QLatin1String("bound")) {
        return std::nullopt;
    }
    return OwnSlip{line.placement->playLetter, line.placement->serialEnding, line.placement->state,
                   line.placement->receivedAt, owned.front};
}

bool isChecked(const OrderLine &line)
{
    return line.drawStatus == QLatin1String("checked") || line.drawStatus == QLatin1String("settled");
}

bool mayCancel(const OrderDetail &detail)
{
    return std::any_of(detail.steps.begin(), detail.steps.end(), [](const OrderStep &step) {
        return step.action == QLatin1String("cancel") && step.allowed;
    });
}

} // namespace

OwnOrderSummary ownSummary(const OrderSummary &order)
{
    OwnOrderSummary own;
    own.id = order.id;
    own.orderNumber = order.orderNumber;
    own.status = order.status;
    own.paymentStatus = order.paymentStatus;
    own.usaPurchaseStatus = order.usaPurchaseStatus;
    own.payoutStatus = order.payoutStatus;
    own.draw = order.draw;
    own.totalTickets = order.totalTickets;
    own.total = order.total;
    own.charge = order.charge;
    own.createdAt = order.createdAt;
    own.version = order.version;
    return own;
}

OwnTicket ownTicket(const OwnedLine &owned)
{
    const OrderLine &line = owned.line;
    OwnTicket ticket;
    ticket.id = line.id;
    ticket.orderId = owned.order;
    ticket.orderNumber = owned.orderNumber;
    ticket.lineNumber = line.lineNumber;
    ticket.game = line.game;
    ticket.drawDate = line.drawDate;
    ticket.drawAt = line.drawAt;
    ticket.selection = line.selection;
    ticket.slip = slipOf(owned);
    // A terminal's pick is what is printed, and paper that is not theirs yet is not shown.
    if (ticket.slip || line.selection != QLatin1String("terminal_pick")) {
        ticket.numbers = line.numbers;
        ticket.special = line.special;
    }
    ticket.powerPlay = line.powerPlay;
    ticket.doublePlay = line.doublePlay;
    ticket.ticketPrice = line.ticketPrice;
    ticket.serviceFee = line.serviceFee;
    ticket.charge = line.charge;
    ticket.cancelledAt = line.cancelledAt;
    ticket.refunded = line.refunded;
    ticket.checked = isChecked(line);
    if (ticket.checked && ticket.slip) {
        for (const LineWin &win : line.wins) {
            ticket.wins.push_back({win.drawing, win.tier, win.prize});
        }
    }
    return ticket;
}

OwnOrder ownOrder(const OrderDetail &detail, const std::vector<OwnedLine> &lines)
{
    OwnOrder own;
    own.order = ownSummary(detail.order);
    own.thbPerUsd = detail.thbPerUsd;
    own.commission = detail.commission;
    own.ticketCost = detail.ticketCost;
    own.serviceFee = detail.serviceFee;
    own.consentVersion = detail.consentVersion;
    own.missedDrawChoice = detail.missedDrawChoice;
    own.paidAt = detail.paidAt;
    own.cancelledAt = detail.cancelledAt;
    own.captured = detail.captured;
    own.refunded = detail.refunded;
    for (const OwnedLine &line : lines) {
        own.tickets.push_back(ownTicket(line));
    }
    for (const Payment &payment : detail.payments) {
        own.payments.push_back({payment.method, payment.amount, payment.status, payment.receivedAt});
    }
    for (const Refund &refund : detail.refunds) {
        own.refunds.push_back({refund.amount, refund.refundedAt});
    }
    own.mayCancel = mayCancel(detail);
    return own;
}

OwnQuote ownQuote(const OrderQuote &quote)
{
    return {quote.lines,  quote.ticketCost, quote.serviceFee, quote.total,
            quote.charge, quote.thbPerUsd,  quote.commission, quote.salesClose};
}

} // namespace truvamate
