#pragma once

#include "models/operations/purchase.h"
#include "ui/widgets/pagedtablemodel.h"

/// What the desks of the agent say about a run, its cut-off and its plays.
namespace truvamate::runwords {

QString title(const PurchaseRun &run); ///< "Powerball, Sat 30 Jun"
QString clockTime(Instant when, const QTimeZone &zone); ///< "21:45"
/// "Cut-off 21:45 at the shop, in 3 h 12 min"
QString cutOff(const PurchaseRun &run, const QTimeZone &zone, Instant now);
/// Whether what waits will be bought in time at so many lines an hour.
StateWord pace(const PurchaseRun &run, std::int64_t linesPerHour, const QTimeZone &zone, Instant now);
/// Numbers as balls; without any, that the terminal picks them.
Cell numbers(const std::vector<int> &numbers, std::optional<int> special);
/// "Power Play, Double Play"
QString addOns(const QString &game, bool powerPlay, bool doublePlay);

} // namespace truvamate::runwords
