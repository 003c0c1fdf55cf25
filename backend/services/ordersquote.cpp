#include "backend/services/ordersquote.h"

#include "models/games/calendar.h"

namespace truvamate {

namespace {

constexpr std::size_t mostLines = 100;

QString drawText(const OrderedDraw &draw, Game game)
{
    return QStringLiteral("the %1 draw of %2").arg(gameName(game), draw.date.toText());
}

Result<Done> requireOpen(const OrderedDraw &draw, Game game, Instant salesClose, Instant now)
{
    if (draw.status != QLatin1String("scheduled") && draw.status != QLatin1String("open")) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("order.draw_not_open"),
            QStringLiteral("Nothing can be ordered for %1: it is %2.")
                .arg(drawText(draw, game), QString(draw.status).replace(QLatin1Char('_'), QLatin1Char(' '))),
            {{QStringLiteral("draw_id"), draw.id.toString()}});
    }
    if (now >= salesClose) {
        return fail(ErrorKind::Conflict, QStringLiteral("order.sales_closed"),
                    QStringLiteral("Sales for %1 closed at %2 in Bangkok.")
                        .arg(drawText(draw, game), bangkokText(salesClose)),
                    {{QStringLiteral("draw_id"), draw.id.toString()},
                     {QStringLiteral("sales_close"), salesClose.toString()}});
    }
    return Done{};
}

Result<std::optional<Play>> playOf(const LineRequest &request, const Edition &edition)
{
    if (request.selection == QLatin1String("chosen")) {
        if (!request.numbers || !request.special) {
            return fail(ErrorKind::Invalid, QStringLiteral("order.numbers_missing"),
                        QStringLiteral("A chosen line needs five numbers and a %1.")
                            .arg(specialBallName(edition.game)));
        }
        TRY(play, parsePlay(edition, *request.numbers, *request.special));
        return std::optional(play);
    }
    if (request.selection != QLatin1String("house_pick")
        && request.selection != QLatin1String("terminal_pick")) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.unknown_selection"),
                    QStringLiteral("“%1” is no way to pick numbers: chosen, house_pick or terminal_pick.")
                        .arg(request.selection));
    }
    if (request.numbers || request.special) {
        return fail(ErrorKind::Invalid, QStringLiteral("order.numbers_not_wanted"),
                    QStringLiteral("A line whose numbers are picked for the customer cannot name numbers."));
    }
    return std::optional<Play>();
}

Result<QuotableLine> quotableLine(Call &call, const LineRequest &request)
{
    TRY(draw, findOrderedDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."),
                    {{QStringLiteral("draw_id"), request.drawId.toString()}});
    }
    TRY(game, gameFromCode(draw->game));
    TRY(edition, editionByCode(draw->edition));
    TRY(salesClose, houseSalesClose(call, draw->game, draw->date));
    TRY_DO(requireOpen(*draw, game, salesClose, call.now));
    TRY(play, playOf(request, *edition));
    return QuotableLine{request, *draw, edition, play, salesClose};
}

} // namespace

Result<Instant> houseSalesClose(Call &call, const QString &gameCode, DrawDate date)
{
    TRY(game, gameFromCode(gameCode));
    TRY(minutes, integerSetting(call.db, setting::bufferMinutes, call.now));
    return salesClose(game, date, {easternZone(), std::nullopt, std::chrono::minutes(minutes)});
}

Result<PricedLines> priceLines(Call &call, const std::vector<LineRequest> &requests)
{
    if (requests.empty() || requests.size() > mostLines) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("order.line_count"),
            QStringLiteral("An order has 1 to %1 lines, not %2.").arg(mostLines).arg(requests.size()));
    }
    std::vector<QuotableLine> lines;
    std::vector<LineToPrice> toPrice;
    for (const LineRequest &request : requests) {
        TRY(line, quotableLine(call, request));
        toPrice.push_back({line.edition->game, line.draw.date, request.powerPlay, request.doublePlay});
        lines.push_back(std::move(line));
    }
    TRY(rate, rateInForce(call.db, call.now));
    TRY(fees, feeScheduleInForce(call.db, call.now));
    TRY(price, priceOrder(toPrice, {fees.serviceFee, fees.commission}, rate.rate));
    return PricedLines{std::move(lines), std::move(price), rate, fees};
}

OrderQuote quoteOf(const PricedLines &priced)
{
    OrderQuote quote;
    quote.salesClose = priced.lines.front().salesClose;
    for (std::size_t i = 0; i < priced.lines.size(); ++i) {
        const LinePrice &price = priced.price.lines[i];
        quote.lines.push_back({priced.lines[i].draw.id, price.ticketCost, price.serviceFee, price.charge});
        quote.salesClose = std::min(quote.salesClose, priced.lines[i].salesClose);
    }
    quote.ticketCost = priced.price.ticketCost;
    quote.serviceFee = priced.price.serviceFee;
    quote.total = priced.price.total();
    quote.charge = priced.price.charge;
    quote.thbPerUsd = priced.rate.rate.toString();
    quote.rateSource = priced.rate.source;
    quote.rateId = priced.rate.id;
    quote.feeScheduleId = priced.fees.id;
    quote.commission = priced.fees.commission;
    return quote;
}

} // namespace truvamate
