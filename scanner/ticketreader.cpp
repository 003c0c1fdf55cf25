#include "scanner/ticketreader.h"

#include "scanner/textrows.h"
#include "scanner/ticketparser.h"

namespace truvamate {

namespace {

QString bareCapitals(const QString &text)
{
    QString bare = text.toUpper();
    return bare.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
}

} // namespace

std::optional<TicketReading> TicketReader::read(const Page &page, const std::vector<CodeReading> &codes)
{
    const cv::Mat ink = inkOf(page.gray);
    std::vector<cv::Rect> hidden;
    for (const CodeReading &code : codes) {
        hidden.push_back(page.around(code.quad));
    }
    std::vector<ReadRow> rows = m_lines.read(ink, findTextRows(ink, hidden));
    ReadPage read;
    QStringList evidence;
    for (const ReadRow &row : rows) {
        read.texts.push_back(bareCapitals(row.texts.front()) + u' ' + bareCapitals(row.shapeText()));
        evidence.append(row.texts.front());
    }
    read.match = [&](std::size_t row, const LinePattern &pattern) {
        return m_lines.match(ink, rows.at(row), pattern);
    };
    read.matchPlay = [&](std::size_t row, const std::vector<LinePattern> &patterns,
                         const std::function<bool(const LineFields &)> &isSensible) {
        return m_lines.matchPlay(ink, rows.at(row), patterns, isSensible);
    };
    read.locate = [&](std::size_t row, std::optional<std::pair<int, int>> characters) {
        const cv::Rect box = rows.at(row).row.boxOf(characters);
        return Quad{page.inPhoto(box.x, box.y), page.inPhoto(box.x + box.width, box.y),
                    page.inPhoto(box.x + box.width, box.y + box.height),
                    page.inPhoto(box.x, box.y + box.height)};
    };
    auto ticket = parseTicket(chooseLayout(read, codes), read, codes);
    if (ticket) {
        ticket->paper = page.paper;
        ticket->lines = evidence;
    }
    return ticket;
}

} // namespace truvamate
