#pragma once

#include "models/tickets/reading.h"
#include "models/time.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace truvamate {

/// One ordered play for one draw that waits for paper.
struct ExpectedLine
{
    QString id; ///< the caller's own name for it, given back in the assignment
    QString game; ///< "powerball", "mega_millions"
    DrawDate draw;
    std::optional<std::array<int, 5>> numbers; ///< in any order; absent where the terminal picks
    std::optional<int> special; ///< absent where the terminal picks
    bool powerPlay = false;
};

enum class MatchVerdict {
    Match, ///< certain: barcode, print and order agree
    Check, ///< a person must look
    Wrong, ///< stopped: this paper is not what was ordered
};

/// "match", "check", "wrong"
QString matchVerdictName(MatchVerdict verdict);

struct PlayAssignment
{
    QString letter;
    DrawDate draw;
    QString lineId;
    friend bool operator==(const PlayAssignment &, const PlayAssignment &) = default;
};

struct TicketMatch
{
    MatchVerdict verdict = MatchVerdict::Check;
    std::vector<PlayAssignment> assignments; ///< plays that fit a line; an ordered line is used once
    std::vector<QString> linesWithoutPaper; ///< ids of lines that this slip does not serve: they keep waiting
    std::vector<Reason> reasons; ///< empty only for a match
};

/// The three-way match of barcode, print and order. The reading was made without knowing the order, and
/// nothing here changes it. A match needs a verified layout, a certain barcode that the printed serial
/// confirms, no doubt in the reading, and every printed play and draw on an ordered line.
TicketMatch matchTicket(const ImageReading &reading, const std::vector<ExpectedLine> &expected);

QJsonObject toJson(const TicketMatch &match);

} // namespace truvamate
