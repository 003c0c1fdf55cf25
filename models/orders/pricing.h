#pragma once

#include "models/games/edition.h"
#include "models/money.h"

#include <vector>

namespace truvamate {

/// What a customer asks for. Only plain lines are sold; the other two are read from older data and refused.
enum class TicketKind { Single, Bundle, Syndicate };

/// Stable code: "single", "bundle", "syndicate".
QString ticketKindCode(TicketKind kind);
/// Reads the code in any case.
Result<TicketKind> ticketKindFromCode(const QString &code);

/// What we keep, frozen on each order when it is taken. The defaults are the first schedule's.
struct FeeSchedule
{
    Usd serviceFeePerLine = dollars(5);
    BasisPoints commission{1'000}; ///< of a prize that was paid out to us

    friend bool operator==(const FeeSchedule &, const FeeSchedule &) = default;
};

/// One play for one draw, as far as its price goes.
struct LineToPrice
{
    Game game = Game::Powerball;
    DrawDate draw;
    bool addOn = false; ///< Power Play or Megaplier
    bool doublePlay = false;
    TicketKind kind = TicketKind::Single;
};

struct LinePrice
{
    Usd ticketCost; ///< what the lottery charges for the line with its add-ons
    Usd serviceFee;
    Thb charge; ///< feePart + passThroughPart
    Thb feePart;
    Thb passThroughPart;

    Usd total() const { return ticketCost + serviceFee; }
    friend bool operator==(const LinePrice &, const LinePrice &) = default;
};

/// The lines in the order given; each total is exactly the sum of its lines.
struct OrderPrice
{
    std::vector<LinePrice> lines;
    Usd ticketCost;
    Usd serviceFee;
    Thb charge;
    Thb feePart;
    Thb passThroughPart;

    Usd total() const { return ticketCost + serviceFee; }
};

/// What the lottery charges for a line; refuses add-ons that the edition does not sell.
Result<Usd> ticketCost(const LineToPrice &line);

/// The total in dollars is converted once at the rate, half away from zero to satang, and allocated to the
/// lines (and within a line to fee and pass-through) by largest remainder.
Result<OrderPrice> priceOrder(const std::vector<LineToPrice> &lines, const FeeSchedule &fees,
                              ExchangeRate rate);

} // namespace truvamate
