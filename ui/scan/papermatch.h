#pragma once

#include "models/operations/purchase.h"
#include "models/operations/slips.h"
#include "models/tickets/matcher.h"
#include "ui/widgets/numberballs.h"

#include <optional>
#include <vector>

/// What was read from paper beside what was ordered: which order it can be for, what differs, what is
/// missing. Values only; the reading never learns what was ordered.
namespace truvamate {

/// The lines of one order that wait for paper, of every open draw.
struct WaitingOrder
{
    OrderId id;
    QString number;
    std::vector<LineToBuy> lines;
    bool isLeased = false; ///< the asker holds at least one of its lines
    bool isInRun = false; ///< at least one line is of the run that is being bought
    Instant paidAt;
};

std::vector<WaitingOrder> waitingOrders(const std::vector<LineToBuy> &lines, DrawId run);

struct OrderMatch
{
    WaitingOrder order;
    TicketMatch match;
    int contradictions = 0; ///< reasons that speak against this order and not against the photo
};

/// The likeliest order first: what contradicts least, then what serves most, then leased lines, those of the
/// run, and age. Where everything contradicts, the orders that are being bought come first, so that the
/// sentence names what should have been printed.
std::vector<OrderMatch> rankOrders(const ImageReading &reading, const std::vector<WaitingOrder> &orders);

/// One printed play above or beside the line it is compared with.
struct PlayComparison
{
    QString letter;
    std::vector<Ball> printed;
    std::vector<Ball> ordered; ///< empty where the terminal picks, or no line is near
    bool isTerminalPick = false;
    bool isServed = false; ///< it fits a line
    bool isExtra = false; ///< no line waits for it
};

/// A number that could not be read is shown as −1.
std::vector<PlayComparison> comparePlays(const TicketReading &ticket, const OrderMatch *order);

/// A person settles a number that the readers did not agree on; the doubt goes with it. Nothing where there
/// is no such doubt.
bool settleNumber(TicketReading &ticket, const QString &letter, int position, int value);

/// What a person or the hand scanner adds where the photo could not be read.
struct HandEntry
{
    std::optional<QString> scannedSerial; ///< by the hand scanner: it is the barcode
    std::optional<QString> typedSerial; ///< a second person will look
    std::optional<DrawDate> drawDate;
    std::optional<Usd> price;
};

/// The reading with what was entered in the place of what is missing; what was read stays as it is. A scanned
/// serial that the layout does not know is not taken.
ImageReading withEntries(const ImageReading &reading, const HandEntry &entry);

/// What is missing before the paper can be bound.
struct Missing
{
    bool ticket = false; ///< nothing was recognised at all
    bool game = false;
    bool serial = false;
    bool drawDate = false;
    bool price = false;
    QStringList plays; ///< letters of plays that are not complete

    bool isNothing() const { return !ticket && !game && !serial && !drawDate && !price && plays.isEmpty(); }
};
Missing missingOf(const ImageReading &reading);

/// The paper as it is bound, once nothing is missing. Photos and time are put in by others.
SlipPaper paperOf(const ImageReading &reading, const HandEntry &entry, const Shop &shop);

/// "A 04 18 25 39 60 · 11", or "A–E, 5 plays".
QString playsText(const std::vector<SlipPlayInput> &plays);
QString playsText(const TicketReading &ticket);

} // namespace truvamate
