#include "models/orders/pricing.h"

#include "models/games/prizes.h"

namespace truvamate {

namespace {

Result<Done> refuseShared(TicketKind kind)
{
    if (kind == TicketKind::Single) {
        return Done{};
    }
    const QString what
        = kind == TicketKind::Bundle ? QStringLiteral("Bundles") : QStringLiteral("Syndicate shares");
    return fail(ErrorKind::Invalid, QStringLiteral("order.%1_not_sold").arg(ticketKindCode(kind)),
                QStringLiteral("%1 are not sold; order each line for itself.").arg(what));
}

Result<std::vector<LinePrice>> linesInDollars(const std::vector<LineToPrice> &lines, const FeeSchedule &fees)
{
    std::vector<LinePrice> priced;
    priced.reserve(lines.size());
    for (const LineToPrice &line : lines) {
        TRY(cost, ticketCost(line));
        priced.push_back({.ticketCost = cost, .serviceFee = fees.serviceFeePerLine});
    }
    return priced;
}

Result<Done> splitCharge(LinePrice &line)
{
    TRY(parts, allocate(line.charge.minor(), {line.serviceFee.minor(), line.ticketCost.minor()}));
    line.feePart = Thb::fromMinor(parts[0]);
    line.passThroughPart = Thb::fromMinor(parts[1]);
    return Done{};
}

} // namespace

QString ticketKindCode(TicketKind kind)
{
    switch (kind) {
    case TicketKind::Single:
        return QStringLiteral("single");
    case TicketKind::Bundle:
        return QStringLiteral("bundle");
    case TicketKind::Syndicate:
        return QStringLiteral("syndicate");
    }
    Q_UNREACHABLE();
}

Result<TicketKind> ticketKindFromCode(const QString &code)
{
    for (const TicketKind kind : {TicketKind::Single, TicketKind::Bundle, TicketKind::Syndicate}) {
        if (code.compare(ticketKindCode(kind), Qt::CaseInsensitive) == 0) {
            return kind;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("order.unknown_ticket_kind"),
                QStringLiteral("“%1” is not a kind of ticket.").arg(code));
}

Result<Usd> ticketCost(const LineToPrice &line)
{
    TRY_DO(refuseShared(line.kind));
    TRY(edition, editionFor(line.game, line.draw));
    TRY_DO(validateOptions(*edition, {.addOn = line.addOn, .doublePlay = line.doublePlay}));
    Usd cost = edition->linePrice;
    if (line.addOn) {
        cost += edition->multiplier.addOnPrice;
    }
    if (line.doublePlay) {
        cost += edition->doublePlayPrice;
    }
    return cost;
}

Result<OrderPrice> priceOrder(const std::vector<LineToPrice> &lines, const FeeSchedule &fees,
                              ExchangeRate rate)
{
    if (lines.empty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.no_lines"),
                    QStringLiteral("An order needs at least one line."));
    }
    if (fees.serviceFeePerLine < Usd()) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.negative_fee"),
                    QStringLiteral("The service fee cannot be negative."));
    }
    OrderPrice order;
    TRY(priced, linesInDollars(lines, fees));
    std::vector<std::int64_t> weights;
    for (const LinePrice &line : priced) {
        order.ticketCost += line.ticketCost;
        order.serviceFee += line.serviceFee;
        weights.push_back(line.total().minor());
    }
    TRY(charge, rate.toThb(order.total(), Rounding::HalfAwayFromZero));
    TRY(charges, allocate(charge.minor(), weights));
    for (std::size_t i = 0; i < priced.size(); ++i) {
        priced[i].charge = Thb::fromMinor(charges[i]);
        TRY_DO(splitCharge(priced[i]));
        order.feePart += priced[i].feePart;
        order.passThroughPart += priced[i].passThroughPart;
    }
    order.charge = charge;
    order.lines = std::move(priced);
    return order;
}

} // namespace truvamate
