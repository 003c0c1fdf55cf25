#include "ui/tobuy/slipsheet.h"

#include "ui/tobuy/runwords.h"
#include "ui/words/formats.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

class SlipSheet
{
    Q_DECLARE_TR_FUNCTIONS(truvamate::SlipSheet)
};

QString slipTitle(const PlayToFillIn &row)
{
    QStringList words{SlipSheet::tr("Slip %1").arg(row.slip), row.on.orderNumber};
    for (const DrawDate &date : row.on.drawDates) {
        words.append(words::shortDrawDate(date));
    }
    const QString addOns = runwords::addOns(row.on.game, row.on.powerPlay, row.on.doublePlay);
    if (!addOns.isEmpty()) {
        words.append(addOns);
    }
    words.append(words::money(row.on.price));
    return words.join(QStringLiteral(" · "));
}

QString playRow(const PlayToFillIn &row)
{
    return QStringLiteral("<tr><td width=\"30\">☐</td><td width=\"30\"><b>%1</b></td><td>%2</td></tr>")
        .arg(row.play.letter.toHtmlEscaped(),
             runwords::numbers(row.play.numbers, row.play.special).text.toHtmlEscaped());
}

} // namespace

QString slipSheetHtml(const PurchaseRun &run, const Shop &shop, const std::vector<PlayToFillIn> &plays,
                      Instant now)
{
    const QTimeZone zone(shop.zone.toLatin1());
    QString html = QStringLiteral("<h1>%1</h1><p><b>%2</b> · %3</p>")
                       .arg(runwords::title(run).toHtmlEscaped(), shop.name.toHtmlEscaped(),
                            runwords::cutOff(run, zone, now).toHtmlEscaped());
    QString table;
    for (const PlayToFillIn &row : plays) {
        if (row.opensSlip) {
            table += table.isEmpty() ? QString() : QStringLiteral("</table>");
            table += QStringLiteral("<h3>%1</h3><table>").arg(slipTitle(row).toHtmlEscaped());
        }
        table += playRow(row);
    }
    html += table.isEmpty() ? QString() : table + QStringLiteral("</table>");
    return html
        + QStringLiteral("<p><small>%1</small></p>")
              .arg(
                  SlipSheet::tr("Printed %1, at the shop").arg(words::fullMoment(now, zone)).toHtmlEscaped());
}

} // namespace truvamate
