#include "models/tickets/matcher.h"

#include "models/tickets/layout.h"
#include "models/tickets/serialdays.h"

#include <QJsonArray>

#include <algorithm>

namespace truvamate {

namespace {

QString gameTitle(const QString &code)
{
    if (code == QLatin1String("powerball")) {
        return QStringLiteral("Powerball");
    }
    if (code == QLatin1String("mega_millions")) {
        return QStringLiteral("Mega Millions");
    }
    return code;
}

struct Difference
{
    Reason reason;
    bool isOnlyUnread = false; ///< the print could not be read there, so it does not contradict
};

/// Collects reasons; the verdict is the worst of them.
class Judgement
{
public:
    void check(const QString &code, const QString &sentence) { add(MatchVerdict::Check, code, sentence); }
    void stop(const QString &code, const QString &sentence) { add(MatchVerdict::Wrong, code, sentence); }
    void take(const Difference &difference)
    {
        add(difference.isOnlyUnread ? MatchVerdict::Check : MatchVerdict::Wrong, difference.reason.code,
            difference.reason.sentence);
    }

    MatchVerdict verdict() const { return m_verdict; }
    std::vector<Reason> reasons() const { return m_reasons; }

private:
    void add(MatchVerdict verdict, const QString &code, const QString &sentence)
    {
        m_verdict = std::max(m_verdict, verdict);
        const Reason reason{code, sentence};
        if (std::ranges::find(m_reasons, reason) == m_reasons.end()) {
            m_reasons.push_back(reason);
        }
    }

    MatchVerdict m_verdict = MatchVerdict::Match;
    std::vector<Reason> m_reasons;
};

Difference differing(const QString &code, int printed, int ordered, const QString &prefix)
{
    return {{code, QStringLiteral("%1%2 is printed, %3 was ordered.").arg(prefix).arg(printed).arg(ordered)},
            false};
}

Difference unread(const PrintedPlay &play, const QString &what)
{
    return {{QStringLiteral("match.number_unread"),
             QStringLiteral("Line %1: %2 could not be read for certain.").arg(play.letter, what)},
            true};
}

/// Position by position against the sorted order, so that the sentence names the very numbers on the paper.
std::vector<Difference> numberDifferences(const PrintedPlay &play, const ExpectedLine &line,
                                          const QString &prefix)
{
    std::vector<Difference> differences;
    if (line.numbers) {
        std::array<int, 5> ordered = *line.numbers;
        std::ranges::sort(ordered);
        for (std::size_t i = 0; i < ordered.size(); ++i) {
            const auto &printed = play.numbers.at(i);
            if (!printed) {
                differences.push_back(unread(play, QStringLiteral("number %1").arg(i + 1)));
            } else if (*printed != ordered.at(i)) {
                differences.push_back(
                    differing(QStringLiteral("match.number_differs"), *printed, ordered.at(i), prefix));
            }
        }
    }
    if (line.special) {
        if (!play.special) {
            differences.push_back(unread(play, QStringLiteral("the special number")));
        } else if (*play.special != *line.special) {
            differences.push_back(differing(QStringLiteral("match.special_differs"), *play.special,
                                            *line.special, prefix + QStringLiteral("Special number ")));
        }
    }
    return differences;
}

int contradictions(const std::vector<Difference> &differences)
{
    return static_cast<int>(std::ranges::count(differences, false, &Difference::isOnlyUnread));
}

class Matcher
{
public:
    Matcher(const ImageReading &reading, const std::vector<ExpectedLine> &expected)
        : m_reading(reading)
        , m_expected(expected)
        , m_isTaken(expected.size(), false)
    {
    }

    TicketMatch run()
    {
        if (!m_reading.ticket) {
            noTicket();
        } else {
            matchIdentity(*m_reading.ticket);
            matchGame(*m_reading.ticket);
            matchPlays(*m_reading.ticket);
            matchPowerPlay(*m_reading.ticket);
            for (const Reason &doubt : m_reading.ticket->doubts) {
                m_judgement.check(doubt.code, doubt.sentence);
            }
        }
        TicketMatch match{m_judgement.verdict(), m_assignments, {}, m_judgement.reasons()};
        for (std::size_t i = 0; i < m_expected.size(); ++i) {
            if (!m_isTaken.at(i)) {
                match.linesWithoutPaper.push_back(m_expected.at(i).id);
            }
        }
        return match;
    }

private:
    void noTicket()
    {
        const auto foreign = std::ranges::find_if(
            m_reading.codes, [](const CodeReading &code) { return !isTicketSymbology(code.symbology); });
        if (foreign != m_reading.codes.end()) {
            m_judgement.stop(QStringLiteral("match.not_a_ticket"),
                             QStringLiteral("The barcode %1 (%2) is not one of a lottery ticket.")
                                 .arg(foreign->text, symbologyName(foreign->symbology)));
        } else {
            m_judgement.check(QStringLiteral("match.no_ticket"),
                              QStringLiteral("No lottery ticket was recognised on the picture."));
        }
    }

    /// The barcode identifies, the printed serial confirms it: reading the print alone never does.
    void matchIdentity(const TicketReading &ticket)
    {
        if (!ticket.layoutVerified) {
            m_judgement.check(
                QStringLiteral("match.layout_unverified"),
                QStringLiteral("The reader has not been proven on tickets of this lottery, so a person "
                               "must compare this one."));
        }
        if (!ticket.barcodeSerial) {
            m_judgement.check(
                QStringLiteral("match.no_barcode"),
                QStringLiteral("The ticket's barcode could not be read; print alone does not identify a "
                               "ticket."));
        } else if (!ticket.printedSerial) {
            m_judgement.check(
                QStringLiteral("match.serial_unconfirmed"),
                QStringLiteral("The printed serial could not be read, so nothing confirms the barcode."));
        } else if (*ticket.printedSerial != *ticket.barcodeSerial) {
            m_judgement.stop(QStringLiteral("match.serial_disagrees"),
                             QStringLiteral("The barcode says %1 but %2 is printed.")
                                 .arg(*ticket.barcodeSerial, *ticket.printedSerial));
        }
        matchCodes();
        matchDay(ticket);
    }

    void matchCodes()
    {
        const auto isTicketCode = [](const CodeReading &code) { return isTicketSymbology(code.symbology); };
        if (std::ranges::any_of(m_reading.codes,
                                [&](const auto &code) { return isTicketCode(code) && !code.certain; })) {
            m_judgement.check(QStringLiteral("match.barcode_uncertain"),
                              QStringLiteral("The barcode was read only once; take the photo again."));
        }
        const auto linear = std::ranges::count(m_reading.codes, Symbology::Itf, &CodeReading::symbology);
        if (linear > 1 || !m_reading.otherTickets.empty()) {
            m_judgement.check(QStringLiteral("match.several_tickets"),
                              QStringLiteral("More than one ticket's barcode is on the picture."));
        }
    }

    /// The first group of the serial counts the days of sale.
    void matchDay(const TicketReading &ticket)
    {
        if (ticket.soldAt && !ticket.drawDates.empty()
            && DrawDate(ticket.soldAt->date) > *std::ranges::max_element(ticket.drawDates)) {
            m_judgement.check(QStringLiteral("match.sold_after_draw"),
                              QStringLiteral("The ticket says it was sold on %1, after its draw.")
                                  .arg(DrawDate(ticket.soldAt->date).toText()));
        }
        const SerialRule *rule = ruleOf(ticket);
        if (!rule || !ticket.serial) {
            return;
        }
        const auto soldOn = ticket.soldAt ? std::optional(ticket.soldAt->date) : std::nullopt;
        const auto lastDraw = ticket.drawDates.empty()
            ? std::nullopt
            : std::optional(*std::ranges::max_element(ticket.drawDates));
        if (const auto doubt = serialDayDoubt(*rule, *ticket.serial, soldOn, lastDraw)) {
            m_judgement.check(doubt->code, doubt->sentence);
        }
    }

    static const SerialRule *ruleOf(const TicketReading &ticket)
    {
        const auto &layouts = ticketLayouts();
        const auto layout = std::ranges::find(layouts, ticket.layout, &TicketLayout::id);
        return layout != layouts.end() && layout->serial ? &*layout->serial : nullptr;
    }

    void matchGame(const TicketReading &ticket)
    {
        if (!ticket.game) {
            return; // the reading doubts it in its own words
        }
        const bool isOrdered = std::ranges::any_of(
            m_expected, [&](const ExpectedLine &line) { return line.game == *ticket.game; });
        if (!isOrdered && !m_expected.empty()) {
            m_judgement.stop(QStringLiteral("match.game_differs"),
                             QStringLiteral("%1 is printed, %2 was ordered.")
                                 .arg(gameTitle(*ticket.game), gameTitle(m_expected.front().game)));
        }
    }

    void matchPlays(const TicketReading &ticket)
    {
        if (m_expected.empty()) {
            m_judgement.check(QStringLiteral("match.nothing_ordered"),
                              QStringLiteral("No ordered line waits for a ticket."));
            return;
        }
        if (ticket.plays.empty()) {
            m_judgement.check(QStringLiteral("match.no_play"),
                              QStringLiteral("No line with played numbers could be read."));
        }
        m_hasSeveralPlays = ticket.plays.size() > 1;
        if (ticket.drawDates.empty()) {
            m_judgement.check(QStringLiteral("match.draw_date_unread"),
                              QStringLiteral("The draw date could not be read for certain."));
            assign(ticket.plays, std::nullopt);
        }
        for (const DrawDate &draw : ticket.drawDates) {
            matchDraw(ticket, draw);
        }
    }

    void matchDraw(const TicketReading &ticket, DrawDate draw)
    {
        if (std::ranges::find(m_expected, draw, &ExpectedLine::draw) != m_expected.end()) {
            assign(ticket.plays, draw);
            return;
        }
        const auto nearest = std::ranges::min_element(m_expected, {}, [&](const ExpectedLine &line) {
            return std::abs(line.draw.date().daysTo(draw.date()));
        });
        m_judgement.stop(
            QStringLiteral("match.draw_date_differs"),
            QStringLiteral("%1 is printed, %2 was ordered.").arg(draw.toText(), nearest->draw.toText()));
        reportNumbersOnly(ticket.plays);
    }

    bool couldServe(const ExpectedLine &line, std::optional<DrawDate> draw) const
    {
        const auto &game = m_reading.ticket->game;
        return (!draw || line.draw == *draw) && (!game || line.game == *game);
    }

    struct Candidate
    {
        std::size_t line = 0;
        std::vector<Difference> differences;
    };

    std::optional<Candidate> closest(const PrintedPlay &play, std::optional<DrawDate> draw, bool chosen)
    {
        std::optional<Candidate> best;
        for (std::size_t i = 0; i < m_expected.size(); ++i) {
            const ExpectedLine &line = m_expected.at(i);
            if (m_isTaken.at(i) || !couldServe(line, draw) || line.numbers.has_value() != chosen) {
                continue;
            }
            Candidate candidate{i, numberDifferences(play, line, prefixFor(play))};
            if (!best || contradictions(candidate.differences) < contradictions(best->differences)
                || (contradictions(candidate.differences) == contradictions(best->differences)
                    && candidate.differences.size() < best->differences.size())) {
                best = std::move(candidate);
            }
        }
        return best;
    }

    QString prefixFor(const PrintedPlay &play) const
    {
        return m_hasSeveralPlays ? QStringLiteral("Line %1: ").arg(play.letter) : QString();
    }

    /// First the plays that fit a chosen line wholly, then terminal picks, then the nearest line with what
    /// differs.
    void assign(const std::vector<PrintedPlay> &plays, std::optional<DrawDate> draw)
    {
        std::vector<const PrintedPlay *> left;
        for (const PrintedPlay &play : plays) {
            const auto exact = closest(play, draw, true);
            if (exact && exact->differences.empty()) {
                take(play, exact->line, draw);
            } else {
                left.push_back(&play);
            }
        }
        for (const PrintedPlay *play : left) {
            assignRest(*play, draw);
        }
    }

    void assignRest(const PrintedPlay &play, std::optional<DrawDate> draw)
    {
        if (const auto picked = closest(play, draw, false)) {
            if (!play.isComplete()) {
                m_judgement.take(unread(play, QStringLiteral("the terminal's pick")));
            }
            if (!play.quickPick.value_or(false)) {
                m_judgement.check(
                    QStringLiteral("match.not_quick_pick"),
                    QStringLiteral("Line %1 was ordered as the terminal's pick, but the paper does not "
                                   "say so.")
                        .arg(play.letter));
            }
            take(play, picked->line, draw);
            return;
        }
        const auto nearest = closest(play, draw, true);
        if (!nearest) {
            m_judgement.check(
                QStringLiteral("match.extra_play"),
                QStringLiteral("Line %1 is printed but no ordered line waits for it.").arg(play.letter));
            return;
        }
        for (const Difference &difference : nearest->differences) {
            m_judgement.take(difference);
        }
        if (contradictions(nearest->differences) == 0) {
            take(play, nearest->line, draw);
        }
    }

    void take(const PrintedPlay &play, std::size_t line, std::optional<DrawDate> draw)
    {
        m_isTaken.at(line) = true;
        const ExpectedLine &expected = m_expected.at(line);
        m_assignments.push_back({play.letter, draw.value_or(expected.draw), expected.id});
        const bool isPerPlay
            = expected.game == QLatin1String("mega_millions") && expected.draw >= DrawDate::of(2025, 4, 8);
        if (isPerPlay && !play.multiplier) {
            m_judgement.check(
                QStringLiteral("match.multiplier_unread"),
                QStringLiteral("Line %1: its multiplier could not be read, and without it the line "
                               "cannot be priced.")
                    .arg(play.letter));
        }
    }

    /// A ticket for another draw: say what else differs from the nearest order, and bind nothing.
    void reportNumbersOnly(const std::vector<PrintedPlay> &plays)
    {
        for (const PrintedPlay &play : plays) {
            if (const auto nearest = closest(play, std::nullopt, true)) {
                for (const Difference &difference : nearest->differences) {
                    m_judgement.take(difference);
                }
            }
        }
    }

    void matchPowerPlay(const TicketReading &ticket)
    {
        for (const PlayAssignment &assignment : m_assignments) {
            const auto line = std::ranges::find(m_expected, assignment.lineId, &ExpectedLine::id);
            if (line->game != QLatin1String("powerball")) {
                continue;
            }
            if (!ticket.powerPlay) {
                m_judgement.check(
                    QStringLiteral("match.power_play_unread"),
                    QStringLiteral("Whether the ticket has Power Play could not be read for certain."));
            } else if (*ticket.powerPlay != line->powerPlay) {
                m_judgement.stop(QStringLiteral("match.power_play_differs"),
                                 line->powerPlay
                                     ? QStringLiteral("Power Play was ordered but the ticket has none.")
                                     : QStringLiteral("The ticket has Power Play, which was not ordered."));
            }
        }
    }

    const ImageReading &m_reading;
    const std::vector<ExpectedLine> &m_expected;
    std::vector<bool> m_isTaken;
    std::vector<PlayAssignment> m_assignments;
    Judgement m_judgement;
    bool m_hasSeveralPlays = false;
};

} // namespace

QString matchVerdictName(MatchVerdict verdict)
{
    switch (verdict) {
    case MatchVerdict::Match:
        return QStringLiteral("match");
    case MatchVerdict::Check:
        return QStringLiteral("check");
    case MatchVerdict::Wrong:
        return QStringLiteral("wrong");
    }
    return {};
}

TicketMatch matchTicket(const ImageReading &reading, const std::vector<ExpectedLine> &expected)
{
    return Matcher(reading, expected).run();
}

QJsonObject toJson(const TicketMatch &match)
{
    QJsonArray assignments;
    for (const PlayAssignment &each : match.assignments) {
        assignments.append(QJsonObject{{QStringLiteral("letter"), each.letter},
                                       {QStringLiteral("draw"), each.draw.toString()},
                                       {QStringLiteral("line"), each.lineId}});
    }
    QJsonArray reasons;
    for (const Reason &reason : match.reasons) {
        reasons.append(toJson(reason));
    }
    return {{QStringLiteral("verdict"), matchVerdictName(match.verdict)},
            {QStringLiteral("assignments"), assignments},
            {QStringLiteral("linesWithoutPaper"),
             QJsonArray::fromStringList({match.linesWithoutPaper.begin(), match.linesWithoutPaper.end()})},
            {QStringLiteral("reasons"), reasons}};
}

} // namespace truvamate
