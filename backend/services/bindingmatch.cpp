#include "backend/services/bindingmatch.h"

#include "models/tickets/matcher.h"

namespace truvamate {

namespace {

/// The paper as a reading without doubts: a person or the reader has settled every value of it.
ImageReading readingOf(const CheckedPaper &paper, const std::vector<SlipPlayInput> &plays,
                       const std::vector<DrawDate> &dates)
{
    TicketReading ticket;
    ticket.layoutVerified = true;
    ticket.state = paper.shop.state;
    ticket.game = paper.game;
    ticket.serial = paper.serial;
    ticket.barcodeSerial = paper.serial;
    ticket.printedSerial = paper.serial;
    ticket.drawDates = dates;
    ticket.powerPlay = std::ranges::any_of(plays, &SlipPlayInput::powerPlay);
    ticket.confidence = 1;
    for (const SlipPlayInput &play : plays) {
        PrintedPlay printed;
        printed.letter = play.letter;
        std::ranges::copy(play.numbers, printed.numbers.begin());
        printed.special = play.special;
        printed.quickPick = play.quickPick;
        printed.multiplier = play.multiplier;
        printed.confidence = 1;
        ticket.plays.push_back(std::move(printed));
    }
    ImageReading reading;
    reading.ticket = std::move(ticket);
    return reading;
}

std::vector<ExpectedLine> expectedOf(const std::vector<OrderedLine> &lines)
{
    std::vector<ExpectedLine> expected;
    for (const OrderedLine &line : lines) {
        ExpectedLine each;
        each.id = line.id.toString();
        each.game = line.game;
        each.draw = line.drawDate;
        if (line.selection != QLatin1String("terminal_pick") && line.numbers.size() == 5) {
            std::array<int, 5> numbers{};
            std::ranges::copy(line.numbers, numbers.begin());
            each.numbers = numbers;
            each.special = line.special;
        }
        each.powerPlay = line.powerPlay;
        expected.push_back(std::move(each));
    }
    return expected;
}

/// Lines with the paper's add-ons, so that equal numbers with and without Power Play are not confused; all
/// lines where none has them, so that the difference can be named.
std::vector<OrderedLine> linesWithAddOns(const CheckedPaper &paper, const std::vector<OrderedLine> &lines)
{
    std::vector<OrderedLine> alike;
    std::ranges::copy_if(lines, std::back_inserter(alike), [&](const OrderedLine &line) {
        return std::ranges::any_of(paper.plays, [&](const SlipPlayInput &play) {
            return play.powerPlay == line.powerPlay && play.doublePlay == line.doublePlay;
        });
    });
    return alike.empty() ? lines : alike;
}

void addAddOnDifferences(const SlipPlayInput &play, const OrderedLine &line,
                         std::vector<QString> &differences)
{
    const auto compare = [&](bool printed, bool ordered, const QString &name) {
        const QString sentence = printed
            ? QStringLiteral("The ticket has %1, which was not ordered.").arg(name)
            : QStringLiteral("%1 was ordered but the ticket has none.").arg(name);
        if (printed != ordered && std::ranges::find(differences, sentence) == differences.end()) {
            differences.push_back(sentence);
        }
    };
    const bool isPowerball = line.game == QLatin1String("powerball");
    compare(play.powerPlay, line.powerPlay,
            isPowerball ? QStringLiteral("Power Play") : QStringLiteral("Megaplier"));
    compare(play.doublePlay, line.doublePlay, QStringLiteral("Double Play"));
}

/// Takes over what the matcher found among plays, dates and lines.
void takeMatch(const CheckedPaper &paper, const std::vector<SlipPlayInput> &plays,
               const std::vector<DrawDate> &dates, const std::vector<OrderedLine> &lines, PaperMatch &match)
{
    const TicketMatch found = matchTicket(readingOf(paper, plays, dates), expectedOf(lines));
    for (const PlayAssignment &assignment : found.assignments) {
        const auto line = std::ranges::find_if(
            lines, [&](const OrderedLine &each) { return each.id.toString() == assignment.lineId; });
        const auto draw = std::ranges::find(paper.draws, assignment.draw, &DrawRecord::drawDate);
        const auto play = std::ranges::find(plays, assignment.letter, &SlipPlayInput::letter);
        match.placements.push_back({assignment.letter, *draw, *line});
        addAddOnDifferences(*play, *line, match.differences);
    }
    if (found.verdict == MatchVerdict::Wrong) {
        for (const Reason &reason : found.reasons) {
            if (std::ranges::find(match.differences, reason.sentence) == match.differences.end()) {
                match.differences.push_back(reason.sentence);
            }
        }
    }
}

void matchWish(const CheckedPaper &paper, const std::vector<OrderedLine> &lines, const PlacementWish &wish,
               PaperMatch &match)
{
    const auto play = std::ranges::find(paper.plays, wish.letter, &SlipPlayInput::letter);
    const auto draw = std::ranges::find(paper.draws, wish.drawDate, &DrawRecord::drawDate);
    const auto line = std::ranges::find(lines, wish.ticketId, &OrderedLine::id);
    if (play == paper.plays.end() || draw == paper.draws.end()) {
        match.differences.push_back(QStringLiteral("Play %1 of %2 is not on the slip.")
                                        .arg(wish.letter.left(10), wish.drawDate.toText()));
    } else if (line == lines.end()) {
        match.differences.push_back(
            QStringLiteral("The line wished for play %1 does not wait for a ticket in this order.")
                .arg(wish.letter));
    } else {
        takeMatch(paper, {*play}, {wish.drawDate}, {*line}, match);
    }
}

/// A play serves one line a draw, and a line is served once.
void checkOnce(PaperMatch &match)
{
    for (std::size_t i = 0; i < match.placements.size(); ++i) {
        for (std::size_t j = i + 1; j < match.placements.size(); ++j) {
            const PlannedPlacement &a = match.placements[i];
            const PlannedPlacement &b = match.placements[j];
            if (a.line.id == b.line.id || (a.letter == b.letter && a.draw.id == b.draw.id)) {
                match.differences.push_back(
                    QStringLiteral("A play serves one line, and a line is served once."));
                return;
            }
        }
    }
}

} // namespace

PaperMatch matchPaper(const CheckedPaper &paper, const std::vector<OrderedLine> &lines,
                      const std::vector<PlacementWish> &wishes)
{
    PaperMatch match;
    if (wishes.empty()) {
        std::vector<DrawDate> dates;
        std::ranges::transform(paper.draws, std::back_inserter(dates), &DrawRecord::drawDate);
        takeMatch(paper, paper.plays, dates, linesWithAddOns(paper, lines), match);
    }
    for (const PlacementWish &wish : wishes) {
        matchWish(paper, lines, wish, match);
    }
    checkOnce(match);
    if (!match.differences.empty()) {
        match.placements.clear();
    }
    return match;
}

} // namespace truvamate
