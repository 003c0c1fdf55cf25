#pragma once

#include "ui/draws/drawfacts.h"
#include "ui/words/stateword.h"

#include <QString>

/// What the Draws desk says in sentences.
namespace truvamate::drawwords {

QString title(const DrawSummary &draw); ///< "Powerball · Sat 30 Jun 2018"
QString specialName(const DrawSummary &draw); ///< "Powerball" or "Mega Ball"
QString multiplierName(const DrawSummary &draw); ///< "Power Play", "Megaplier"; empty where none is drawn
bool hasDoublePlay(const DrawSummary &draw);

/// "03 09 20 42 61 + 24, Power Play 2X, Double Play 05 07 17 26 28 + 05"
QString resultText(const DrawSummary &draw, const ResultNumbers &result);
/// "number 3, Mega Ball and Double Play", of the codes of ListResultEntries.
QString differingText(const DrawSummary &draw, const std::vector<QString> &fields);
std::vector<QString> differingFields(const ResultNumbers &a, const ResultNumbers &b);

/// Where the draw stands, why, and what has to happen next.
QString situation(const DrawFacts &facts, Instant now);
/// The same in one pill; the status of the draw, or that its check is not finished.
StateWord state(const DrawFacts &facts);
/// What the reader and the others who disagreed each have to do.
QString disagreementAdvice(const DrawFacts &facts, UserId reader);

/// A count for a sentence with plural forms.
int plural(std::int64_t count);

} // namespace truvamate::drawwords
