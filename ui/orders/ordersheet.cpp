#include "ui/orders/ordersheet.h"

#include "ui/words/formats.h"
#include "ui/words/sentences.h"
#include "ui/words/states.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

class OrderSheet
{
    Q_DECLARE_TR_FUNCTIONS(truvamate::OrderSheet)
};

QString cell(const QString &text, const char *align = "left", const char *tag = "td")
{
    return QStringLiteral("<%1 align=\"%2\" style=\"padding: 3px 6px;\">%3</%1>")
        .arg(QLatin1String(tag), QLatin1String(align), text.toHtmlEscaped());
}

QString row(const QString &cells)
{
    return QStringLiteral("<tr>") + cells + QStringLiteral("</tr>");
}

QString heading(const QString &text)
{
    return QStringLiteral("<h3>") + text.toHtmlEscaped() + QStringLiteral("</h3>");
}

QString table(const QString &rows)
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" border=\"0\">") + rows
        + QStringLiteral("</table>");
}

QString numbersOf(const OrderLine &line)
{
    if (line.numbers.empty()) {
        return words::selection(line.selection);
    }
    QStringList figures;
    for (const int number : line.numbers) {
        figures += QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    }
    const QString special
        = line.special ? QStringLiteral(" + %1").arg(*line.special, 2, 10, QLatin1Char('0')) : QString();
    return figures.join(QLatin1Char(' ')) + special;
}

QString linesTable(const OrderDetail &order)
{
    QString rows
        = row(cell(OrderSheet::tr("Line"), "left", "th") + cell(OrderSheet::tr("Numbers"), "left", "th")
              + cell(OrderSheet::tr("Draw"), "left", "th") + cell(OrderSheet::tr("Slip"), "left", "th")
              + cell(OrderSheet::tr("Charge"), "right", "th"));
    for (const OrderLine &line : order.lines) {
        QStringList numbers{numbersOf(line)};
        if (line.powerPlay) {
            numbers += line.game == QLatin1String("powerball") ? OrderSheet::tr("Power Play")
                                                               : OrderSheet::tr("Megaplier");
        }
        if (line.doublePlay) {
            numbers += OrderSheet::tr("Double Play");
        }
        const QString slip = line.placement ? QString(QStringLiteral("…") + line.placement->serialEnding
                                                      + QLatin1Char(' ') + line.placement->playLetter)
                                            : QString();
        rows += row(cell(QString::number(line.lineNumber)) + cell(numbers.join(QStringLiteral(" · ")))
                    + cell(words::gameName(line.game) + QLatin1Char(' ') + words::drawDate(line.drawDate))
                    + cell(slip) + cell(words::money(line.charge), "right"));
    }
    return table(rows);
}

QString amountsTable(const OrderDetail &order)
{
    const auto amount
        = [](const QString &title, const QString &value) { return row(cell(title) + cell(value, "right")); };
    return table(amount(OrderSheet::tr("Tickets"), words::money(order.ticketCost))
                 + amount(OrderSheet::tr("Service"), words::money(order.serviceFee))
                 + amount(OrderSheet::tr("Total in dollars"), words::money(order.order.total))
                 + amount(OrderSheet::tr("Rate"), words::rate(order.thbPerUsd))
                 + amount(OrderSheet::tr("Total"), words::money(order.order.charge))
                 + amount(OrderSheet::tr("Received"), words::money(order.captured))
                 + amount(OrderSheet::tr("Refunded"), words::money(order.refunded)));
}

QString timelineTable(const std::vector<TimelineEntry> &timeline)
{
    QString rows;
    for (const TimelineEntry &entry : timeline) {
        rows += row(cell(words::fullMoment(entry.at, bangkokZone())) + cell(words::eventSentence(entry))
                    + cell(entry.actorName));
    }
    return table(rows);
}

} // namespace

QString orderSheetHtml(const OrderDetail &order, const std::vector<TimelineEntry> &timeline, Instant now)
{
    QString html = QStringLiteral("<h1>") + order.order.orderNumber.toHtmlEscaped() + QStringLiteral("</h1>");
    html += QStringLiteral("<p><b>") + words::orderStatus(order.order.status).text.toHtmlEscaped()
        + QStringLiteral("</b>. ") + words::reasonSentence(order.reason).toHtmlEscaped()
        + QStringLiteral("</p>");
    html += table(row(cell(OrderSheet::tr("Customer")) + cell(order.order.customerName, "right"))
                  + row(cell(OrderSheet::tr("Taken"))
                        + cell(words::fullMoment(order.order.createdAt, bangkokZone()) + QStringLiteral(", ")
                                   + order.createdByName,
                               "right")));
    html += heading(OrderSheet::tr("Tickets")) + linesTable(order);
    html += heading(OrderSheet::tr("Amounts")) + amountsTable(order);
    html += heading(OrderSheet::tr("What happened")) + timelineTable(timeline);
    html += QStringLiteral("<p><small>")
        + OrderSheet::tr("Printed %1, Bangkok").arg(words::fullMoment(now, bangkokZone())).toHtmlEscaped()
        + QStringLiteral("</small></p>");
    return html;
}

} // namespace truvamate
