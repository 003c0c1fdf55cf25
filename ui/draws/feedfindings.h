#pragma once

#include "models/games/resultfeed.h"
#include "models/operations/results.h"
#include "ui/words/stateword.h"

#include <QByteArray>

#include <vector>

namespace truvamate {

/// One thing about a feed that a person should know.
struct FeedFinding
{
    QString place; ///< "Line 12", "Sat 28 Jun 2014"
    StateWord kind; ///< "Not taken", "Missing", "Disagrees"
    QString sentence;
    DrawId drawId; ///< of the draw that it is about, where the workspace has it
};

/// Of the file itself: lines that are not taken, draws that it leaves out.
std::vector<FeedFinding> findingsOf(const ResultFeed &feed);
/// Of the import: rows that were refused, draws whose verified result says something else.
std::vector<FeedFinding> findingsOf(const ImportFeed::Response &answer, Game game);
/// CSV with a header, as spreadsheets open it; no cell can begin a formula.
QByteArray findingsAsCsv(const std::vector<FeedFinding> &findings);

} // namespace truvamate
