#pragma once

#include "models/tickets/layout.h"
#include "models/tickets/reading.h"
#include "models/time.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// The first group of a serial counts the days of purchase from a day that each lottery has of its own: on
/// all four Indiana tickets seen it is the printed day of sale, and one ticket each of Florida and
/// Connecticut fits.
namespace truvamate {

/// A slip of one lottery whose day of purchase is known otherwise than from its serial.
struct KnownSlip
{
    QString serial; ///< canonical
    QDate boughtOn; ///< in the shop's zone
};

/// The day whose first group is zero, as slips of one lottery teach it: at least two different serials say
/// so, and more than say anything else together. Nothing where they do not, or where serials of this rule
/// have letters.
std::optional<QDate> learnDayZero(const SerialRule &rule, const std::vector<KnownSlip> &slips);

/// The rule with the day zero that the slips teach; where they teach none, with its own.
SerialRule withLearntDayZero(SerialRule rule, const std::vector<KnownSlip> &slips);

/// What is wrong with the day of a serial: another than the day of sale (match.day_disagrees), or after the
/// last draw (match.serial_after_draw). Nothing where the rule has no day zero.
std::optional<Reason> serialDayDoubt(const SerialRule &rule, const QString &canonicalSerial,
                                     std::optional<QDate> soldOn, std::optional<DrawDate> lastDraw);

} // namespace truvamate
