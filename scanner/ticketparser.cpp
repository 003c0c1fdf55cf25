#include "scanner/ticketparser.h"

#include "models/tickets/serial.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <set>

namespace truvamate {

namespace {

// What ./dev bench plays holds each kind to: of the plays at 0.99 or more, at least 99 in 100 are right.
constexpr double unanimousConfidence = 0.995;
constexpr double sureConfidence = 0.97;
constexpr double openConfidence = 0.9;
constexpr std::array multipliers{2, 3, 4, 5, 10}; // of Mega Millions since 2025

bool hasWord(const QString &text, const QString &word)
{
    return text.contains(word);
}

/// "Jun 30 2018", "Nov05 24", "04/08/2025", the first two also after a weekday, which must be right.
std::optional<QDate> dateFrom(const QString &text)
{
    constexpr std::array formats{"MMM dd yyyy", "MMMdd yy", "MM/dd/yyyy", "MM/dd/yy"};
    const QLocale english = QLocale::c();
    for (const char *each : formats) {
        const QString format = QString::fromLatin1(each);
        const bool isShort = !format.endsWith(QLatin1String("yyyy"));
        for (const QString &weekday : {QString(), QStringLiteral("ddd ")}) {
            // Qt takes two digits for a year of the last century, and refuses the weekday of this one with
            // them.
            const QString whole
                = isShort ? QString(text).insert(text.size() - 2, QStringLiteral("20")) : text;
            const QDate date
                = english.toDate(whole, weekday + (isShort ? format + QStringLiteral("yy") : format));
            if (date.isValid()) {
                return date;
            }
        }
    }
    return std::nullopt;
}

std::optional<PrintedTime> timeFrom(const QString &text)
{
    const QDateTime when = QLocale::c().toDateTime(text, QStringLiteral("MMM dd yyyy/HH:mm:ss"));
    return when.isValid() ? std::optional(PrintedTime{when.date(), when.time()}) : std::nullopt;
}

/// Builds the reading step by step; each step takes what both readers agree on and doubts the rest.
class TicketBuilder
{
public:
    TicketBuilder(const TicketLayout &layout, const ReadPage &page, const std::vector<CodeReading> &codes)
        : m_layout(layout)
        , m_page(page)
        , m_codes(codes)
    {
        m_ticket.layout = layout.id;
        m_ticket.layoutVerified = layout.verified;
    }

    std::optional<TicketReading> build()
    {
        readPlays();
        readState();
        readGame();
        readLines();
        doubtMissedPlays();
        readSerial();
        doubtSeveralTickets();
        readPowerPlay();
        if (m_ticket.plays.empty() && !m_isLineFound && !m_ticket.printedSerial) {
            return std::nullopt;
        }
        judge();
        return m_ticket;
    }

private:
    void doubt(const QString &code, const QString &sentence) { m_ticket.doubts.push_back({code, sentence}); }

    std::vector<LinePattern> patterns(const QStringList &texts) const
    {
        std::vector<LinePattern> all;
        for (const QString &text : texts) {
            if (auto pattern = LinePattern::parse(text, m_layout.quickPickMarkers, m_layout.specialNames)) {
                all.push_back(*std::move(pattern));
            }
        }
        return all;
    }

    /// Five ascending numbers and a special one, in the widest range of the layout's games.
    bool isPlay(const LineFields &fields) const
    {
        const QString numbers = fields.guesses.value(QStringLiteral("numbers"));
        int highest = 0;
        int highestSpecial = 0;
        for (const LayoutGame &game : m_layout.games) {
            highest = std::max(highest, game.highest);
            highestSpecial = std::max(highestSpecial, game.highestSpecial);
        }
        int last = 0;
        for (int i = 0; i < 5; ++i) {
            const int number = numbers.mid(2 * i + i, 2).toInt();
            if (number <= last || number > highest) {
                return false;
            }
            last = number;
        }
        const int special = fields.guesses.value(QStringLiteral("special")).toInt();
        return special >= 1 && special <= highestSpecial;
    }

    void readPlays()
    {
        const std::vector<LinePattern> forms = patterns(m_layout.plays);
        for (std::size_t i = 0; i < m_page.texts.size(); ++i) {
            const TwoReads reads
                = m_page.matchPlay(i, forms, [this](const LineFields &fields) { return isPlay(fields); });
            const std::optional<TwoReads> best = reads.isFound() ? std::optional(reads) : std::nullopt;
            if (best && static_cast<int>(m_ticket.plays.size()) < m_layout.mostPlays) {
                m_firstPlayRow = std::min(m_firstPlayRow, i);
                m_lastPlayRow = i;
                m_ticket.plays.push_back(playFrom(*best, i));
            } else {
                m_otherRows.push_back(i);
            }
        }
        if (m_ticket.plays.empty()) {
            doubt(QStringLiteral("scan.no_play"),
                  QStringLiteral("No line with played numbers could be read."));
        }
    }

    /// A row among or next to the plays that is full of digits and was read as nothing is a play that was
    /// missed.
    void doubtMissedPlays()
    {
        for (const std::size_t i : m_otherRows) {
            const QString &text = m_page.texts.at(i);
            const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
            const bool isNear = i < m_firstLineRow && !m_ticket.plays.empty() && i + 1 >= m_firstPlayRow;
            if (isNear && digits >= 12) {
                doubt(QStringLiteral("scan.play_missed"),
                      QStringLiteral("A line that looks like played numbers could not be read."));
            }
        }
    }

    /// Where the characters from one to another of a field stand, as the reader of shapes found them.
    std::optional<Quad> placeOf(const TwoReads &reads, std::size_t row, const QString &field, int at,
                                int count) const
    {
        const std::vector<int> places = reads.shapes ? reads.shapes->places.value(field) : std::vector<int>();
        std::optional<std::pair<int, int>> characters;
        for (int i = at; i < at + count && i < static_cast<int>(places.size()); ++i) {
            if (const int place = places.at(static_cast<std::size_t>(i)); place >= 0) {
                characters = {characters ? characters->first : place, place};
            }
        }
        return characters ? std::optional(m_page.locate(row, characters)) : std::nullopt;
    }

    void addPlace(const TwoReads &reads, std::size_t row, const QString &name, const QString &field)
    {
        const auto exact = placeOf(reads, row, field, 0, 100);
        m_ticket.places.push_back({name, exact.value_or(m_page.locate(row, std::nullopt))});
    }

    PrintedPlay playFrom(const TwoReads &reads, std::size_t row)
    {
        PrintedPlay play;
        play.letter = QString(QChar(u'A' + static_cast<int>(m_ticket.plays.size())));
        m_ticket.places.push_back({QStringLiteral("play:") + play.letter, m_page.locate(row, std::nullopt)});
        int agreed = 0;
        for (int i = 0; i < 5; ++i) {
            play.numbers.at(static_cast<std::size_t>(i)) = numberOf(
                reads, row, {QStringLiteral("numbers"), 3 * i, i, QStringLiteral("number %1").arg(i + 1)},
                play.letter);
            agreed += play.numbers.at(static_cast<std::size_t>(i)) ? 1 : 0;
        }
        play.special = numberOf(
            reads, row, {QStringLiteral("special"), 0, 5, QStringLiteral("the special number")}, play.letter);
        agreed += play.special ? 1 : 0;
        play.quickPick = quickPickOf(reads);
        play.multiplier = multiplierOf(reads);
        checkOrder(play);
        const bool isMultiplierOpen = !play.multiplier && hasMultiplier(reads);
        play.confidence = isMultiplierOpen ? openConfidence : sureConfidence * agreed / 6;
        if (play.isComplete() && !isMultiplierOpen && reads.isUnanimous()) {
            play.confidence = unanimousConfidence;
        }
        return play;
    }

    static std::optional<int> multiplierOf(const TwoReads &reads)
    {
        const auto agreed = agreedBy(reads, {QStringLiteral("multiplier"), 0, 0, QString()});
        const int value = agreed.value_or(QString()).toInt();
        return std::ranges::find(multipliers, value) != multipliers.end() ? std::optional(value)
                                                                          : std::nullopt;
    }

    static bool hasMultiplier(const TwoReads &reads)
    {
        const auto has = [](const std::optional<LineFields> &fields) {
            return fields && fields->values.contains(QStringLiteral("multiplier"));
        };
        return has(reads.shapes) || has(reads.text);
    }

    /// Two of three must say so: each reader's marker and the heading over the plays.
    std::optional<bool> quickPickOf(const TwoReads &reads) const
    {
        if (!reads.shapes || !reads.text) {
            return std::nullopt;
        }
        const QString marker = QStringLiteral("marker");
        const bool first = reads.shapes->values.contains(marker);
        const bool second = reads.text->values.contains(marker);
        if (first == second) {
            return first;
        }
        const bool isHeaded = std::ranges::any_of(
            m_page.texts, [](const QString &text) { return text.contains(QLatin1String("QUICKPICK")); });
        return isHeaded ? std::optional(true) : std::nullopt;
    }

    struct WantedNumber
    {
        QString field;
        int at = 0; ///< of its first digit in the field
        int position = 0; ///< as DoubtfulNumber counts
        QString name;
    };

    /// How often Tesseract read which two digits there.
    static QHash<QString, int> votesFor(const TwoReads &reads, const WantedNumber &wanted)
    {
        QHash<QString, int> votes;
        for (const LineFields &text : reads.texts) {
            ++votes[text.values.value(wanted.field).mid(wanted.at, 2)];
        }
        return votes;
    }

    static QString mostVoted(const QHash<QString, int> &votes)
    {
        QString most;
        for (auto each = votes.begin(); each != votes.end(); ++each) {
            const int count = votes.value(most);
            most = each.value() > count || (each.value() == count && each.key() < most) ? each.key() : most;
        }
        return most;
    }

    /// Seen more often than anything else.
    static bool leads(const QHash<QString, int> &votes, const QString &text)
    {
        const int count = votes.value(text);
        return count > 0 && std::ranges::count_if(votes, [=](int other) { return other >= count; }) == 1;
    }

    static QString partOf(const std::optional<LineFields> &fields, QHash<QString, QString> LineFields::*texts,
                          const WantedNumber &wanted)
    {
        return fields ? ((*fields).*texts).value(wanted.field).mid(wanted.at, 2) : QString();
    }

    /// What both readers saw there. Where the shape was not clear, Tesseract must have seen its nearest
    /// digits twice and no others.
    static std::optional<QString> agreedBy(const TwoReads &reads, const WantedNumber &wanted)
    {
        const QString first = partOf(reads.shapes, &LineFields::values, wanted);
        const QString guess = partOf(reads.shapes, &LineFields::guesses, wanted);
        const QHash<QString, int> votes = votesFor(reads, wanted);
        const bool isClear = !first.isEmpty() && !first.contains(u'?');
        const bool isAgreed = isClear ? leads(votes, first) : votes.value(guess) > 1 && votes.size() == 1;
        return isAgreed ? std::optional(guess) : std::nullopt;
    }

    /// Two digits of a field that both readers saw.
    std::optional<int> numberOf(const TwoReads &reads, std::size_t row, const WantedNumber &wanted,
                                const QString &letter)
    {
        if (const auto agreed = agreedBy(reads, wanted)) {
            return agreed->toInt();
        }
        const QString first = partOf(reads.shapes, &LineFields::values, wanted);
        const QHash<QString, int> votes = votesFor(reads, wanted);
        const QString second = mostVoted(votes);
        const QString other = second.isEmpty() ? QStringLiteral("nothing") : second;
        doubt(QStringLiteral("scan.number_unsure"),
              QStringLiteral("Line %1, %2: one reader sees %3, the other %4.")
                  .arg(letter, wanted.name, first.isEmpty() ? QStringLiteral("nothing") : first, other));
        m_ticket.doubtfulNumbers.push_back(
            {letter, wanted.position, first, second, placeOf(reads, row, wanted.field, wanted.at, 2)});
        return std::nullopt;
    }

    void checkOrder(const PrintedPlay &play)
    {
        for (std::size_t i = 1; i < play.numbers.size(); ++i) {
            if (play.numbers[i] && play.numbers[i - 1] && *play.numbers[i] <= *play.numbers[i - 1]) {
                doubt(QStringLiteral("scan.not_ascending"),
                      QStringLiteral(
                          "Line %1: %2 is printed before %3, but numbers are printed in ascending order.")
                          .arg(play.letter)
                          .arg(*play.numbers[i - 1])
                          .arg(*play.numbers[i]));
            }
        }
    }

    void readState()
    {
        const bool isMarked = std::ranges::any_of(m_page.texts, [&](const QString &text) {
            return std::ranges::any_of(m_layout.marks,
                                       [&](const QString &mark) { return hasWord(text, mark); });
        });
        if (isMarked) {
            m_ticket.state = m_layout.state;
        } else if (m_layout.state) {
            doubt(QStringLiteral("scan.state_unsure"),
                  QStringLiteral("Nothing on the paper names its lottery, %1.").arg(m_layout.title));
        }
    }

    /// Only above the plays: advertising below them names other games.
    void readGame()
    {
        const std::size_t end = std::min(m_firstPlayRow, m_page.texts.size());
        for (std::size_t i = 0; i < end && !m_ticket.game; ++i) {
            for (const LayoutGame &game : m_layout.games) {
                if (std::ranges::any_of(
                        game.words, [&](const QString &word) { return hasWord(m_page.texts.at(i), word); })) {
                    m_ticket.game = game.code;
                    break;
                }
            }
        }
        if (!m_ticket.game) {
            doubt(QStringLiteral("scan.game_unsure"),
                  QStringLiteral("The name of the game could not be read."));
        }
    }

    void readLines()
    {
        for (const LinePattern &pattern : patterns(m_layout.lines)) {
            for (std::size_t i = 0; i < m_page.texts.size(); ++i) {
                const TwoReads reads = m_page.match(i, pattern);
                if (reads.isFound()) {
                    takeFields(reads, i);
                }
            }
        }
        if (m_ticket.drawDates.empty()) {
            doubt(QStringLiteral("scan.draw_date_unsure"),
                  QStringLiteral("The draw date could not be read for certain."));
        }
        const bool hasSale = std::ranges::any_of(
            m_layout.lines, [](const QString &line) { return line.contains(QLatin1String("{sold:")); });
        if (hasSale && !m_ticket.soldAt) {
            doubt(QStringLiteral("scan.sale_unsure"),
                  QStringLiteral("The time of sale could not be read for certain."));
        }
        if (!m_ticket.price) {
            doubt(QStringLiteral("scan.price_unsure"),
                  QStringLiteral("The price could not be read for certain."));
        }
    }

    void takeFields(const TwoReads &reads, std::size_t row)
    {
        if (row > m_lastPlayRow || m_ticket.plays.empty()) {
            m_firstLineRow = std::min(m_firstLineRow, row);
        }
        if (const auto power = reads.agreed(QStringLiteral("power"))) {
            m_ticket.powerPlay = *power == QLatin1String("YES");
        }
        if (const auto draw = reads.agreed(QStringLiteral("draw"))) {
            const auto date = dateFrom(*draw);
            if (date && std::ranges::find(m_ticket.drawDates, DrawDate(*date)) == m_ticket.drawDates.end()) {
                m_ticket.drawDates.emplace_back(*date);
                addPlace(reads, row, QStringLiteral("draw"), QStringLiteral("draw"));
                m_isLineFound = true;
            }
        }
        if (const auto terminal = reads.agreed(QStringLiteral("terminal"))) {
            m_ticket.terminal = *terminal;
            m_isLineFound = true;
        }
        if (const auto sold = reads.agreed(QStringLiteral("sold"))) {
            m_ticket.soldAt = timeFrom(*sold);
            addPlace(reads, row, QStringLiteral("sold"), QStringLiteral("sold"));
        }
        if (const auto price = reads.agreed(QStringLiteral("price"))) {
            if (const auto minor = minorFromDecimal(price->mid(1))) {
                m_ticket.price = cents(*minor);
                addPlace(reads, row, QStringLiteral("price"), QStringLiteral("price"));
            }
        }
    }

    void readSerial()
    {
        if (!m_layout.serial) {
            return;
        }
        const SerialRule &rule = *m_layout.serial;
        for (const CodeReading &code : m_codes) {
            if (const auto serial = serialFromBarcode(rule, code)) {
                m_ticket.barcodeSerial = serial;
            }
        }
        QString form = QStringLiteral("^{serial:");
        form += groupedSerial(rule, QString(rule.length(), rule.hasLetters ? u'@' : u'#'))
            + QStringLiteral("}");
        const auto pattern = LinePattern::parse(form, {});
        for (std::size_t i = 0; pattern && i < m_page.texts.size(); ++i) {
            const bool isAbove = i < m_firstPlayRow;
            if (m_firstPlayRow < m_page.texts.size()
                && !(isAbove ? rule.isPrintedAbove : rule.isPrintedBelow)) {
                continue;
            }
            const TwoReads reads = m_page.match(i, *pattern);
            takeSerial(reads, i);
        }
        settleSerial();
    }

    /// One clear read that equals the barcode confirms it; without that, both reads must agree.
    void takeSerial(const TwoReads &reads, std::size_t row)
    {
        const auto value = [](const std::optional<LineFields> &fields) {
            return fields && fields->isSure ? fields->values.value(QStringLiteral("serial")) : QString();
        };
        const QString first = value(reads.shapes);
        const QString second = value(reads.text);
        if (m_ticket.barcodeSerial
            && (first == *m_ticket.barcodeSerial || second == *m_ticket.barcodeSerial)) {
            m_ticket.printedSerial = m_ticket.barcodeSerial;
            addPlace(reads, row, QStringLiteral("serial"), QStringLiteral("serial"));
        } else if (!first.isEmpty() && first == second) {
            m_otherSerials.insert(first);
            if (!m_ticket.printedSerial) {
                m_ticket.printedSerial = first;
                addPlace(reads, row, QStringLiteral("serial"), QStringLiteral("serial"));
            }
        }
    }

    /// Two serials in print are two tickets, and which line belongs to which cannot be told.
    void doubtSeveralTickets()
    {
        if (m_ticket.printedSerial) {
            m_otherSerials.insert(*m_ticket.printedSerial);
        }
        if (m_otherSerials.size() < 2) {
            return;
        }
        doubt(QStringLiteral("scan.several_tickets"),
              QStringLiteral("The print of more than one ticket is on the picture."));
        m_ticket.plays.clear();
        m_ticket.doubtfulNumbers.clear();
        m_ticket.drawDates.clear();
        m_ticket.soldAt.reset();
        m_ticket.price.reset();
        m_ticket.terminal.reset();
        m_ticket.powerPlay.reset();
    }

    void settleSerial()
    {
        if (m_ticket.barcodeSerial && m_ticket.printedSerial
            && *m_ticket.barcodeSerial != *m_ticket.printedSerial) {
            doubt(QStringLiteral("scan.serial_disagrees"),
                  QStringLiteral("The barcode says %1 but %2 is printed.")
                      .arg(*m_ticket.barcodeSerial, *m_ticket.printedSerial));
            return;
        }
        m_ticket.serial = m_ticket.barcodeSerial ? m_ticket.barcodeSerial : m_ticket.printedSerial;
        if (!m_ticket.printedSerial) {
            doubt(QStringLiteral("scan.serial_print_unread"),
                  QStringLiteral("The printed serial could not be read, so nothing confirms the barcode."));
        }
        if (!m_ticket.barcodeSerial) {
            doubt(QStringLiteral("scan.no_barcode"),
                  QStringLiteral("The ticket's barcode could not be read."));
        }
    }

    /// A ticket that costs exactly its plays has no add-on; a dearer one may have either of two, so nothing
    /// is said.
    void readPowerPlay()
    {
        const LayoutGame *game = m_ticket.game ? m_layout.game(*m_ticket.game) : nullptr;
        if (!game || !game->price || !m_ticket.price || m_ticket.drawDates.empty()) {
            return;
        }
        const auto count = static_cast<std::int64_t>(m_ticket.plays.size() * m_ticket.drawDates.size());
        if (!m_ticket.powerPlay && *m_ticket.price == *game->price * count) {
            m_ticket.powerPlay = false;
        }
        if (*m_ticket.price < *game->price * count || *m_ticket.price > *game->price * (2 * count)) {
            doubt(QStringLiteral("scan.price_disagrees"),
                  QStringLiteral("%1 is printed as the price, which does not fit %2 plays for %3 draws.")
                      .arg(toText(*m_ticket.price))
                      .arg(m_ticket.plays.size())
                      .arg(m_ticket.drawDates.size()));
        }
    }

    void judge()
    {
        const auto lost = static_cast<double>(m_ticket.doubts.size());
        m_ticket.confidence = std::max(0.05, sureConfidence - 0.12 * lost);
        if (!m_layout.verified) {
            m_ticket.confidence = std::min(m_ticket.confidence, 0.5);
        }
    }

    const TicketLayout &m_layout;
    const ReadPage &m_page;
    const std::vector<CodeReading> &m_codes;
    TicketReading m_ticket;
    std::size_t m_firstPlayRow = SIZE_MAX;
    std::size_t m_lastPlayRow = 0;
    std::size_t m_firstLineRow = SIZE_MAX;
    std::vector<std::size_t> m_otherRows;
    std::set<QString> m_otherSerials; ///< read in print by both readers, and not the barcode's
    bool m_isLineFound = false;
};

} // namespace

std::optional<TicketReading> parseTicket(const TicketLayout &layout, const ReadPage &page,
                                         const std::vector<CodeReading> &codes)
{
    return TicketBuilder(layout, page, codes).build();
}

const TicketLayout &chooseLayout(const ReadPage &page, const std::vector<CodeReading> &codes)
{
    const auto isMarked = [&](const TicketLayout &layout) {
        return std::ranges::any_of(page.texts, [&](const QString &text) {
            return std::ranges::any_of(layout.marks,
                                       [&](const QString &mark) { return hasWord(text, mark); });
        });
    };
    // Several lotteries share a form of serial: without a word of theirs the first is a guess, which is
    // doubted.
    const auto isCoded = [&](const TicketLayout &layout) {
        return layout.serial && std::ranges::any_of(codes, [&](const CodeReading &code) {
                   return serialFromBarcode(*layout.serial, code).has_value();
               });
    };
    const auto &layouts = ticketLayouts();
    if (const auto marked = std::ranges::find_if(layouts, isMarked); marked != layouts.end()) {
        return *marked;
    }
    const auto coded = std::ranges::find_if(layouts, isCoded);
    return coded != layouts.end() ? *coded : genericTicketLayout();
}

} // namespace truvamate
