#include "scanner/ticketparser.h"

#include "models/tickets/serial.h"

#include <QLocale>

#include <algorithm>

namespace truvamate {

namespace {

constexpr double sureConfidence = 0.97;

bool hasWord(const QString &text, const QString &word)
{
    return text.contains(word);
}

std::optional<QDate> dateFrom(const QString &text)
{
    const QDate date = QLocale::c().toDate(text, QStringLiteral("MMM dd yyyy"));
    return date.isValid() ? std::optional(date) : std::nullopt;
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
            if (auto pattern = LinePattern::parse(text, m_layout.quickPickMarkers)) {
                all.push_back(*std::move(pattern));
            }
        }
        return all;
    }

    /// A row is a play under the pattern whose reads agree best.
    void readPlays()
    {
        const std::vector<LinePattern> forms = patterns(m_layout.plays);
        for (std::size_t i = 0; i < m_page.texts.size(); ++i) {
            std::optional<TwoReads> best;
            for (const LinePattern &form : forms) {
                const TwoReads reads = m_page.match(i, form);
                if (reads.isFound() && (!best || reads.rank() > best->rank())) {
                    best = reads;
                }
            }
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
        if (const auto multiplier = reads.agreed(QStringLiteral("multiplier"))) {
            play.multiplier = multiplier->toInt();
        }
        checkOrder(play);
        play.confidence = sureConfidence * agreed / 6;
        return play;
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

    /// Two digits of a field in both reads, if they are clear and the same.
    std::optional<int> numberOf(const TwoReads &reads, std::size_t row, const WantedNumber &wanted,
                                const QString &letter)
    {
        const auto seenBy = [&](const std::optional<LineFields> &fields) {
            return fields ? fields->values.value(wanted.field).mid(wanted.at, 2) : QString();
        };
        const QString first = seenBy(reads.shapes);
        const QString second = seenBy(reads.text);
        if (!first.isEmpty() && first == second && !first.contains(u'?')) {
            return first.toInt();
        }
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
            if (const auto date = dateFrom(*draw)) {
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
        form += groupedSerial(rule, QString(rule.digits(), u'#')) + QStringLiteral("}");
        const auto pattern = LinePattern::parse(form, {});
        for (std::size_t i = 0; pattern && i < m_page.texts.size(); ++i) {
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
        } else if (!first.isEmpty() && first == second && !m_ticket.printedSerial) {
            m_ticket.printedSerial = first;
            addPlace(reads, row, QStringLiteral("serial"), QStringLiteral("serial"));
        }
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
    for (const TicketLayout &layout : ticketLayouts()) {
        const bool isMarked = std::ranges::any_of(page.texts, [&](const QString &text) {
            return std::ranges::any_of(layout.marks,
                                       [&](const QString &mark) { return hasWord(text, mark); });
        });
        const bool isCoded = layout.serial && std::ranges::any_of(codes, [&](const CodeReading &code) {
                                 return serialFromBarcode(*layout.serial, code).has_value();
                             });
        if (isMarked || isCoded) {
            return layout;
        }
    }
    return genericTicketLayout();
}

} // namespace truvamate
