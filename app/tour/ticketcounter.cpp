#include "app/tour/ticketcounter.h"

#include <QFile>

namespace truvamate::tour {

namespace {

tl::unexpected<Error> unread(const QString &what)
{
    return fail(ErrorKind::Invalid, QStringLiteral("counter.unread"),
                QStringLiteral("%1 could not be read for certain. Take the photo again.").arg(what));
}

QString twoDigits(const std::optional<int> &number)
{
    return number ? QStringLiteral("%1").arg(*number, 2, 10, QLatin1Char('0')) : QStringLiteral("??");
}

Result<SlipPlayInput> playFrom(const PrintedPlay &printed, bool powerPlay)
{
    if (!printed.isComplete()) {
        return unread(QStringLiteral("Line %1").arg(printed.letter));
    }
    SlipPlayInput play;
    play.letter = printed.letter;
    for (const auto &number : printed.numbers) {
        play.numbers.push_back(*number);
    }
    play.special = *printed.special;
    play.quickPick = printed.quickPick.value_or(false);
    play.multiplier = printed.multiplier;
    play.powerPlay = powerPlay;
    return play;
}

void addCodes(SlipPaper &paper, const std::vector<CodeReading> &codes)
{
    for (const CodeReading &code : codes) {
        paper.codes.push_back({symbologyName(code.symbology), code.text});
        if (!paper.symbology && code.certain && isTicketSymbology(code.symbology)) {
            paper.symbology = symbologyName(code.symbology);
            paper.rawBytes = code.bytes;
        }
    }
}

} // namespace

QString ScannedPaper::serial() const
{
    if (!reading.ticket || !reading.ticket->serial) {
        return QStringLiteral("no serial");
    }
    return *reading.ticket->serial;
}

QString ScannedPaper::plays() const
{
    QStringList parts;
    if (reading.ticket) {
        for (const PrintedPlay &play : reading.ticket->plays) {
            QStringList numbers;
            for (const auto &number : play.numbers) {
                numbers.append(twoDigits(number));
            }
            parts.append(
                QStringLiteral("%1 %2 + %3").arg(play.letter, numbers.join(u' '), twoDigits(play.special)));
        }
        for (const DrawDate &date : reading.ticket->drawDates) {
            parts.append(date.toText());
        }
    }
    return parts.isEmpty() ? QStringLiteral("no plays") : parts.join(QStringLiteral("; "));
}

TicketCounter::TicketCounter(const QString &scanProgram)
    : m_reader({scanProgram, 60'000, {}})
{
}

Result<ScannedPaper> TicketCounter::scan(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("counter.unreadable"),
                    QStringLiteral("The photo “%1” cannot be opened: %2.").arg(path, file.errorString()));
    }
    TRY(image, m_reader.readNow(file.readAll()));
    return ScannedPaper{path, image.reading};
}

std::vector<ExpectedLine> expectedFrom(const std::vector<LineToBuy> &lines)
{
    std::vector<ExpectedLine> expected;
    for (const LineToBuy &line : lines) {
        ExpectedLine wanted{
            line.ticketId.toString(), line.game, line.drawDate, {}, line.special, line.powerPlay};
        if (line.numbers.size() == 5) {
            std::array<int, 5> numbers{};
            std::copy(line.numbers.begin(), line.numbers.end(), numbers.begin());
            wanted.numbers = numbers;
        }
        expected.push_back(wanted);
    }
    return expected;
}

QString sentencesOf(const TicketMatch &match)
{
    QStringList sentences;
    for (const Reason &reason : match.reasons) {
        sentences.append(reason.sentence);
    }
    return sentences.join(u' ');
}

Result<SlipPaper> paperFrom(const ScannedPaper &scanned, const Shop &shop, FileId front)
{
    if (!scanned.reading.ticket) {
        return unread(QStringLiteral("The ticket"));
    }
    const TicketReading &ticket = *scanned.reading.ticket;
    if (!ticket.game || !ticket.serial || !ticket.price || ticket.drawDates.empty()) {
        return unread(QStringLiteral("Game, serial, price or draw date"));
    }
    SlipPaper paper;
    paper.shopId = shop.id;
    paper.game = *ticket.game;
    paper.drawDates = ticket.drawDates;
    paper.serial = *ticket.serial;
    paper.price = *ticket.price;
    paper.frontFileId = front;
    if (ticket.soldAt) {
        paper.soldAt
            = Instant::fromLocal(ticket.soldAt->date, ticket.soldAt->time, QTimeZone(shop.zone.toUtf8()));
    }
    addCodes(paper, scanned.reading.codes);
    for (const PrintedPlay &printed : ticket.plays) {
        TRY(play, playFrom(printed, ticket.powerPlay.value_or(false)));
        paper.plays.push_back(play);
    }
    return paper;
}

} // namespace truvamate::tour
