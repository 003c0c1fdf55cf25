#pragma once

#include "backend/services/call.h"
#include "models/operations/results.h"

/// What entries and imports of results share.
namespace truvamate {

class Dispatcher;

struct CheckedNumbers
{
    ResultNumbers result;
    std::vector<EntryWarning> warnings;
};

/// Sorts the numbers and refuses what cannot be the result of this draw.
Result<CheckedNumbers> checkNumbers(const DrawSummary &draw, const ResultNumbers &given);
/// The name of a source as it is stored.
Result<QString> checkSource(const QString &given);
/// A draw that is held; one that nobody closed yet is closed on the way.
Result<DrawSummary> heldDraw(Call &call, DrawId id);

void serveImports(Dispatcher &dispatcher); // resultsimport.cpp

} // namespace truvamate
