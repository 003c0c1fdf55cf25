#pragma once

#include "models/result.h"
#include "models/tickets/layout.h"
#include "models/tickets/reading.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace truvamate {

/// The one spelling of a ticket's serial under its layout, whether typed, printed or scanned; uniqueness is
/// judged on it. Indiana: "0773-013893378-128109" from that, from its 19 digits, or from the 20 digits of the
/// barcode. A layout without a serial rule, or one that is not verified and does not fit, keeps the
/// characters, in capitals and without blanks: other lotteries use letters and signs in theirs. Errors:
/// serial.malformed.
Result<QString> canonicalSerial(const TicketLayout &layout, const QString &text);

/// How a serial of an unknown lottery may stand in the books: as given, and as every layout that it fits
/// writes it.
std::vector<QString> serialSpellings(const QString &text);

/// The serial that a barcode carries, or nothing if it is not of the layout's symbology, length and padding:
/// a short ITF read looks like a code and is none.
std::optional<QString> serialFromBarcode(const SerialRule &rule, const CodeReading &code);

/// Whether a code has the form of some lottery's serial. Of ITF, whose short reads look like shorter codes,
/// only a form that was proven on real tickets counts.
bool hasFormOfSerial(const CodeReading &code);

/// "0773013893378128109" in printed groups; characters must be as many as the rule says.
QString groupedSerial(const SerialRule &rule, const QString &characters);

/// The day of purchase that the first group counts, where the layout's day zero is known.
std::optional<QDate> purchaseDay(const SerialRule &rule, const QString &canonicalSerial);

} // namespace truvamate
