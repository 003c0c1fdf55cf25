#pragma once

#include "backend/services/settings.h"
#include "backend/storage/orderterms.h"
#include "models/games/play.h"
#include "models/operations/orders.h"
#include "models/orders/pricing.h"

namespace truvamate {

/// A line that was asked for, found right for its draw.
struct QuotableLine
{
    LineRequest request;
    OrderedDraw draw;
    const Edition *edition = nullptr;
    std::optional<Play> play; ///< for "chosen" only
    Instant salesClose;
};

struct PricedLines
{
    std::vector<QuotableLine> lines;
    OrderPrice price;
    RateInForce rate;
    FeeScheduleInForce fees;
};

/// When the house stops selling a draw: the dated setting "sales.buffer_minutes" before it.
Result<Instant> houseSalesClose(Call &call, const QString &game, DrawDate date);

/// Refuses lines that cannot be sold now: no line or more than 100, an unknown draw, one that is not open or
/// past its sales close, numbers that its edition does not have, add-ons that it does not sell.
Result<PricedLines> priceLines(Call &call, const std::vector<LineRequest> &lines);

OrderQuote quoteOf(const PricedLines &priced);

} // namespace truvamate
