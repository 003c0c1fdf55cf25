#include "ui/scan/papermatch.h"

#include "models/tickets/layout.h"
#include "models/tickets/serial.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace truvamate {

namespace {

constexpr int specialPosition = 5;

ExpectedLine expectedOf(const LineToBuy &line)
{
    ExpectedLine expected;
    expected.id = line.ticketId.toString();
    expected.game = line.game;
    expected.draw = line.drawDate;
    if (line.selection != QLatin1String("terminal_pick") && line.numbers.size() == 5) {
        std::array<int, 5> numbers{};
        std::ranges::copy(line.numbers, numbers.begin());
        expected.numbers = numbers;
        expected.special = line.special;
    }
    expected.powerPlay = line.powerPlay;
    return expected;
}

bool speaksAgainstOrder(const Reason &reason)
{
    static const QStringList codes{
        QStringLiteral("match.number_differs"),     QStringLiteral("match.special_differs"),
        QStringLiteral("match.draw_date_differs"),  QStringLiteral("match.game_differs"),
        QStringLiteral("match.power_play_differs"), QStringLiteral("match.extra_play"),
        QStringLiteral("match.not_quick_pick")};
    return codes.contains(reason.code);
}

OrderMatch matchOrder(const ImageReading &reading, const WaitingOrder &order)
{
    std::vector<ExpectedLine> expected;
    std::ranges::transform(order.lines, std::back_inserter(expected), expectedOf);
    OrderMatch result{order, matchTicket(reading, expected), 0};
    result.contradictions = static_cast<int>(std::ranges::count_if(result.match.reasons, speaksAgainstOrder));
    return result;
}

/// Less is likelier.
auto likelihood(const OrderMatch &match)
{
    const bool isAgainst = match.contradictions > 0;
    const bool isAtHand = match.order.isLeased || match.order.isInRun;
    return std::tuple(isAgainst, isAgainst && !(match.order.isLeased && match.order.isInRun),
                      isAgainst && !isAtHand, match.contradictions,
                      -static_cast<int>(match.match.assignments.size()), !match.order.isLeased,
                      !match.order.isInRun, match.order.paidAt.ms, match.order.id.toString());
}

std::vector<Ball> printedBalls(const PrintedPlay &play)
{
    std::vector<Ball> balls;
    for (const auto &number : play.numbers) {
        balls.push_back({number.value_or(-1), false, number ? BallMark::None : BallMark::Doubtful});
    }
    balls.push_back({play.special.value_or(-1), true, play.special ? BallMark::None : BallMark::Doubtful});
    return balls;
}

std::vector<Ball> orderedBalls(const LineToBuy &line)
{
    std::vector<int> numbers = line.numbers;
    std::ranges::sort(numbers);
    return ballsOf(numbers, line.special);
}

/// Position by position, as the sentences name them.
int markDifferences(std::vector<Ball> &printed, std::vector<Ball> &ordered)
{
    int different = 0;
    for (std::size_t i = 0; i < std::min(printed.size(), ordered.size()); ++i) {
        if (printed[i].mark == BallMark::Doubtful) {
            ordered[i].mark = BallMark::None;
            continue;
        }
        const bool isSame = printed[i].number == ordered[i].number;
        printed[i].mark = ordered[i].mark = isSame ? BallMark::Same : BallMark::Different;
        different += isSame ? 0 : 1;
    }
    return different;
}

const LineToBuy *lineOf(const OrderMatch &order, const QString &letter)
{
    const auto assigned = std::ranges::find(order.match.assignments, letter, &PlayAssignment::letter);
    if (assigned == order.match.assignments.end()) {
        return nullptr;
    }
    const auto line = std::ranges::find_if(order.order.lines, [&](const LineToBuy &each) {
        return each.ticketId.toString() == assigned->lineId;
    });
    return line == order.order.lines.end() ? nullptr : &*line;
}

/// The line that differs least, among those that no play serves.
const LineToBuy *nearestLine(const PrintedPlay &play, const OrderMatch &order)
{
    const LineToBuy *nearest = nullptr;
    int least = 0;
    for (const LineToBuy &line : order.order.lines) {
        const bool isTaken = std::ranges::any_of(order.match.assignments, [&](const PlayAssignment &each) {
            return each.lineId == line.ticketId.toString();
        });
        if (isTaken || line.numbers.size() != 5) {
            continue;
        }
        std::vector<Ball> printed = printedBalls(play);
        std::vector<Ball> ordered = orderedBalls(line);
        const int different = markDifferences(printed, ordered);
        if (!nearest || different < least) {
            nearest = &line;
            least = different;
        }
    }
    return nearest;
}

const TicketLayout *layoutOf(const TicketReading &ticket)
{
    const auto &layouts = ticketLayouts();
    const auto layout = std::ranges::find(layouts, ticket.layout, &TicketLayout::id);
    return layout != layouts.end() ? &*layout : nullptr;
}

const SerialRule *serialRule(const TicketReading &ticket)
{
    const TicketLayout *layout = layoutOf(ticket);
    return layout && layout->serial ? &*layout->serial : nullptr;
}

/// In the one spelling by which paper is known again. What does not fit its lottery stays as it was typed,
/// and the workspace says what is wrong with it.
QString typedSerial(const TicketReading &ticket, const QString &typed)
{
    const TicketLayout *layout = layoutOf(ticket);
    return layout ? canonicalSerial(*layout, typed).value_or(typed) : typed;
}

void dropDoubts(TicketReading &ticket, std::initializer_list<const char *> codes)
{
    std::erase_if(ticket.doubts, [&](const Reason &doubt) {
        return std::ranges::any_of(codes,
                                   [&](const char *code) { return doubt.code == QLatin1String(code); });
    });
}

void takeScannedSerial(ImageReading &reading, const QString &scanned)
{
    TicketReading &ticket = *reading.ticket;
    const SerialRule *rule = serialRule(ticket);
    if (!rule || ticket.barcodeSerial) {
        return;
    }
    // A hand scanner does not say what kind of code it read.
    const Symbology symbology = rule->symbologies.empty() ? Symbology::Code128 : rule->symbologies.front();
    const CodeReading code{symbology, scanned, scanned.toLatin1(), {}, true};
    const auto serial = serialFromBarcode(*rule, code);
    if (!serial) {
        return;
    }
    reading.codes.push_back(code);
    ticket.barcodeSerial = serial;
    dropDoubts(ticket, {"scan.no_barcode"});
    if (ticket.printedSerial && *ticket.printedSerial != *serial) {
        ticket.doubts.push_back(
            {QStringLiteral("scan.serial_disagrees"),
             QStringLiteral("The barcode says %1 but %2 is printed.").arg(*serial, *ticket.printedSerial)});
        ticket.serial.reset();
        return;
    }
    ticket.serial = serial;
}

QString twoDigits(const std::optional<int> &number)
{
    return number ? QStringLiteral("%1").arg(*number, 2, 10, QLatin1Char('0')) : QStringLiteral("??");
}

QString onePlay(const QString &letter, const QStringList &numbers, const QString &special)
{
    return letter + u' ' + numbers.join(u' ') + QStringLiteral(" · ") + special;
}

QString severalPlays(const QString &first, const QString &last, qsizetype count)
{
    return QCoreApplication::translate("Scan", "%1–%2, %n plays", nullptr, static_cast<int>(count))
        .arg(first, last);
}

} // namespace

std::vector<WaitingOrder> waitingOrders(const std::vector<LineToBuy> &lines, DrawId run)
{
    std::map<OrderId, WaitingOrder> orders;
    for (const LineToBuy &line : lines) {
        WaitingOrder &order = orders[line.orderId];
        order.id = line.orderId;
        order.number = line.orderNumber;
        order.isLeased = order.isLeased || line.leaseId.has_value();
        order.isInRun = order.isInRun || line.drawId == run;
        order.paidAt = order.lines.empty() ? line.paidAt : std::min(order.paidAt, line.paidAt);
        order.lines.push_back(line);
    }
    std::vector<WaitingOrder> list;
    for (auto &[id, order] : orders) {
        list.push_back(std::move(order));
    }
    return list;
}

std::vector<OrderMatch> rankOrders(const ImageReading &reading, const std::vector<WaitingOrder> &orders)
{
    std::vector<OrderMatch> matches;
    for (const WaitingOrder &order : orders) {
        matches.push_back(matchOrder(reading, order));
    }
    std::ranges::sort(matches, {}, likelihood);
    return matches;
}

std::vector<PlayComparison> comparePlays(const TicketReading &ticket, const OrderMatch *order)
{
    std::vector<PlayComparison> comparisons;
    for (const PrintedPlay &play : ticket.plays) {
        PlayComparison comparison;
        comparison.letter = play.letter;
        comparison.printed = printedBalls(play);
        const LineToBuy *served = order ? lineOf(*order, play.letter) : nullptr;
        const LineToBuy *line = served || !order ? served : nearestLine(play, *order);
        comparison.isServed = served != nullptr;
        comparison.isExtra = order && !line;
        comparison.isTerminalPick = line && line->selection == QLatin1String("terminal_pick");
        if (line && !comparison.isTerminalPick) {
            comparison.ordered = orderedBalls(*line);
            markDifferences(comparison.printed, comparison.ordered);
        }
        comparisons.push_back(std::move(comparison));
    }
    return comparisons;
}

bool settleNumber(TicketReading &ticket, const QString &letter, int position, int value)
{
    const auto doubtful = std::ranges::find_if(ticket.doubtfulNumbers, [&](const DoubtfulNumber &number) {
        return number.letter == letter && number.position == position;
    });
    const auto play = std::ranges::find(ticket.plays, letter, &PrintedPlay::letter);
    if (doubtful == ticket.doubtfulNumbers.end() || play == ticket.plays.end()) {
        return false;
    }
    (position == specialPosition ? play->special : play->numbers.at(static_cast<std::size_t>(position)))
        = value;
    // The n-th doubtful number is the n-th doubt of its kind.
    auto index = doubtful - ticket.doubtfulNumbers.begin();
    const auto doubt = std::ranges::find_if(ticket.doubts, [&](const Reason &each) {
        return each.code == QLatin1String("scan.number_unsure") && index-- == 0;
    });
    if (doubt != ticket.doubts.end()) {
        ticket.doubts.erase(doubt);
    }
    ticket.doubtfulNumbers.erase(doubtful);
    return true;
}

ImageReading withEntries(const ImageReading &reading, const HandEntry &entry)
{
    ImageReading entered = reading;
    if (!entered.ticket) {
        return entered;
    }
    TicketReading &ticket = *entered.ticket;
    if (entry.scannedSerial) {
        takeScannedSerial(entered, *entry.scannedSerial);
    }
    if (entry.typedSerial && !ticket.serial) {
        ticket.serial = typedSerial(ticket, *entry.typedSerial);
    }
    if (entry.drawDate && ticket.drawDates.empty()) {
        ticket.drawDates = {*entry.drawDate};
        dropDoubts(ticket, {"scan.draw_date_unsure"});
    }
    if (entry.price && !ticket.price) {
        ticket.price = entry.price;
        dropDoubts(ticket, {"scan.price_unsure"});
    }
    return entered;
}

Missing missingOf(const ImageReading &reading)
{
    Missing missing;
    if (!reading.ticket) {
        missing.ticket = true;
        return missing;
    }
    const TicketReading &ticket = *reading.ticket;
    missing.game = !ticket.game;
    missing.serial = !ticket.serial;
    missing.drawDate = ticket.drawDates.empty();
    missing.price = !ticket.price;
    missing.ticket = ticket.plays.empty();
    for (const PrintedPlay &play : ticket.plays) {
        if (!play.isComplete()) {
            missing.plays.append(play.letter);
        }
    }
    return missing;
}

SlipPaper paperOf(const ImageReading &reading, const HandEntry &entry, const Shop &shop)
{
    const TicketReading &ticket = *reading.ticket;
    SlipPaper paper;
    paper.shopId = shop.id;
    paper.game = ticket.game.value_or(QString());
    paper.drawDates = ticket.drawDates;
    paper.serial = ticket.serial.value_or(QString());
    paper.typed = entry.typedSerial.has_value() && !ticket.barcodeSerial;
    paper.price = ticket.price.value_or(Usd());
    if (ticket.soldAt) {
        paper.soldAt
            = Instant::fromLocal(ticket.soldAt->date, ticket.soldAt->time, QTimeZone(shop.zone.toLatin1()));
    }
    for (const CodeReading &code : reading.codes) {
        paper.codes.push_back({symbologyName(code.symbology), code.text});
        if (!paper.symbology && !paper.typed && code.certain && isTicketSymbology(code.symbology)) {
            paper.symbology = symbologyName(code.symbology);
            paper.rawBytes = code.bytes;
        }
    }
    for (const PrintedPlay &printed : ticket.plays) {
        SlipPlayInput play;
        play.letter = printed.letter;
        for (const auto &number : printed.numbers) {
            play.numbers.push_back(number.value_or(0));
        }
        play.special = printed.special.value_or(0);
        play.quickPick = printed.quickPick.value_or(false);
        play.multiplier = printed.multiplier;
        play.powerPlay = ticket.powerPlay.value_or(false);
        paper.plays.push_back(std::move(play));
    }
    return paper;
}

QString playsText(const std::vector<SlipPlayInput> &plays)
{
    if (plays.empty()) {
        return {};
    }
    if (plays.size() > 1) {
        return severalPlays(plays.front().letter, plays.back().letter, static_cast<qsizetype>(plays.size()));
    }
    QStringList numbers;
    for (const int number : plays.front().numbers) {
        numbers.append(twoDigits(number));
    }
    return onePlay(plays.front().letter, numbers, twoDigits(plays.front().special));
}

QString playsText(const TicketReading &ticket)
{
    if (ticket.plays.empty()) {
        return {};
    }
    if (ticket.plays.size() > 1) {
        return severalPlays(ticket.plays.front().letter, ticket.plays.back().letter,
                            static_cast<qsizetype>(ticket.plays.size()));
    }
    QStringList numbers;
    for (const auto &number : ticket.plays.front().numbers) {
        numbers.append(twoDigits(number));
    }
    return onePlay(ticket.plays.front().letter, numbers, twoDigits(ticket.plays.front().special));
}

} // namespace truvamate
