#pragma once

#include "models/tickets/layout.h"
#include "models/tickets/reading.h"
#include "scanner/linereader.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace truvamate {

/// Fits a pattern to one row of print, by number.
using RowMatcher = std::function<TwoReads(std::size_t row, const LinePattern &pattern)>;

/// Fits the patterns of a play to one row, of which the last argument says whether they can be a play's.
using PlayMatcher = std::function<TwoReads(std::size_t row, const std::vector<LinePattern> &patterns,
                                           const std::function<bool(const LineFields &)> &isSensible)>;

/// Where characters of a row stand in the photo: from the first to the last of its tall ones, or all of it.
using RowLocator = std::function<Quad(std::size_t row, std::optional<std::pair<int, int>> characters)>;

/// A page of read rows, top to bottom, and the way to fit a pattern to one of them.
struct ReadPage
{
    std::vector<QString> texts; ///< of each row, capitals without blanks, from both readers
    RowMatcher match;
    PlayMatcher matchPlay;
    RowLocator locate;
};

/// Turns rows of print into a ticket under the rules of a layout. Nothing where no line of a ticket was
/// found.
std::optional<TicketReading> parseTicket(const TicketLayout &layout, const ReadPage &page,
                                         const std::vector<CodeReading> &codes);

/// The layout whose words are on the page or whose serial a code carries; else the generic one.
const TicketLayout &chooseLayout(const ReadPage &page, const std::vector<CodeReading> &codes);

} // namespace truvamate
