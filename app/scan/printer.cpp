#include "app/scan/printer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace truvamate {

namespace {

QString numberText(const std::optional<int> &number)
{
    return number ? QStringLiteral("%1").arg(*number, 2, 10, QLatin1Char('0')) : QStringLiteral("??");
}

QString playText(const PrintedPlay &play)
{
    QStringList numbers;
    for (const auto &number : play.numbers) {
        numbers.append(numberText(number));
    }
    QString text
        = QStringLiteral("  %1  %2 + %3").arg(play.letter, numbers.join(u' '), numberText(play.special));
    if (play.multiplier) {
        text += QStringLiteral("  %1X").arg(*play.multiplier);
    }
    return text + (play.quickPick.value_or(false) ? QStringLiteral("  quick pick") : QString());
}

QStringList ticketLines(const TicketReading &ticket)
{
    const QString unknown = QStringLiteral("?");
    QStringList lines;
    lines.append(QStringLiteral("  %1 %2, serial %3")
                     .arg(ticket.state.value_or(unknown), ticket.game.value_or(unknown),
                          ticket.serial.value_or(unknown)));
    for (const PrintedPlay &play : ticket.plays) {
        lines.append(playText(play));
    }
    for (const DrawDate &date : ticket.drawDates) {
        lines.append(QStringLiteral("  draw %1").arg(date.toText()));
    }
    lines.append(QStringLiteral("  sold %1 at terminal %2 for %3")
                     .arg(ticket.soldAt ? ticket.soldAt->toString() : unknown,
                          ticket.terminal.value_or(unknown), ticket.price ? toText(*ticket.price) : unknown));
    for (const Reason &doubt : ticket.doubts) {
        lines.append(QStringLiteral("  ! ") + doubt.sentence);
    }
    return lines;
}

} // namespace

QByteArray jsonLine(const QString &file, const Result<ReadImage> &read)
{
    QJsonObject json;
    if (read) {
        json = toPublicJson(read->reading);
    } else {
        json.insert(QStringLiteral("error"), read.error().message);
        json.insert(QStringLiteral("code"), read.error().code);
    }
    json.insert(QStringLiteral("file"), file);
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray readableText(const QString &file, const Result<ReadImage> &read)
{
    QStringList lines{file};
    if (!read) {
        lines.append(QStringLiteral("  ") + read.error().message);
        return lines.join(u'\n').toUtf8() + '\n';
    }
    for (const CodeReading &code : read->reading.codes) {
        lines.append(QStringLiteral("  %1 %2").arg(symbologyName(code.symbology), code.text));
    }
    if (read->reading.ticket) {
        lines.append(ticketLines(*read->reading.ticket));
    }
    if (read->reading.codes.empty() && !read->reading.ticket) {
        lines.append(QStringLiteral("  nothing was recognised"));
    }
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace truvamate
