#include "ui/payouts/statementtext.h"

#include "ui/words/formats.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

using words::Language;

class Writer
{
public:
    Writer(const PayoutStatement::Response &statement, Language language)
        : m_statement(statement)
        , m_language(language)
    {
    }

    StatementText write() const
    {
        StatementText text;
        text.language = m_language;
        text.title = say(QT_TRANSLATE_NOOP("Statement", "Prize statement"));
        text.heading = say(QT_TRANSLATE_NOOP("Statement", "Order %1 · paid to %2 · %3"))
                           .arg(m_statement.orderNumber, m_statement.beneficiary, state());
        for (const StatementLine &line : m_statement.lines) {
            text.rows.push_back(row(line));
        }
        text.closing = say(QT_TRANSLATE_NOOP("Statement",
                                             "Our commission is rounded down to whole cents, in the "
                                             "customer's favour. The net is changed into baht once, "
                                             "and half a satang is rounded up."));
        return text;
    }

private:
    QString say(const char *text) const { return words::phraseIn(m_language, "Statement", text); }

    QString day(Instant when, const QTimeZone &zone) const
    {
        return words::localeOf(m_language).toString(when.inZone(zone), QStringLiteral("d MMM yyyy HH:mm"));
    }

    QString state() const
    {
        if (m_statement.state == QLatin1String("confirmed")) {
            return say(QT_TRANSLATE_NOOP("Statement", "paid"));
        }
        if (m_statement.state == QLatin1String("sent")) {
            return say(QT_TRANSLATE_NOOP("Statement", "sent to the bank"));
        }
        if (m_statement.state == QLatin1String("cancelled")
            || m_statement.state == QLatin1String("superseded")) {
            return say(QT_TRANSLATE_NOOP("Statement", "not valid any more"));
        }
        return say(QT_TRANSLATE_NOOP("Statement", "not paid yet"));
    }

    QString path() const
    {
        if (m_statement.claimPath == QLatin1String("retailer")) {
            return say(QT_TRANSLATE_NOOP("Statement", "at a retailer"));
        }
        return m_statement.claimPath == QLatin1String("claim_centre")
            ? say(QT_TRANSLATE_NOOP("Statement", "at a claim centre of the lottery"))
            : say(QT_TRANSLATE_NOOP("Statement", "by the customer in person"));
    }

    StatementRow row(const StatementLine &line) const
    {
        StatementRow row;
        row.amount = line.usd ? words::money(*line.usd) : words::money(line.thb.value_or(Thb()));
        if (line.code == QLatin1String("gross")) {
            row.label = say(QT_TRANSLATE_NOOP("Statement", "Prize received from the lottery"));
            row.source
                = say(QT_TRANSLATE_NOOP("Statement", "Claimed %1, paid by %2 on %3 (US Eastern time)"))
                      .arg(path(), m_statement.receivedFrom, day(m_statement.receivedAt, easternZone()));
        } else if (line.code == QLatin1String("withheld")) {
            row.label = say(QT_TRANSLATE_NOOP("Statement", "Tax withheld by the lottery"));
            row.source = say(QT_TRANSLATE_NOOP("Statement", "As the lottery withheld it when it paid"));
        } else if (line.code == QLatin1String("commission")) {
            row.label = say(QT_TRANSLATE_NOOP("Statement", "Our commission"));
            row.source
                = say(QT_TRANSLATE_NOOP("Statement", "%1 of the prize, agreed when the order was taken"))
                      .arg(words::percent(m_statement.commission));
        } else if (line.code == QLatin1String("net")) {
            row.label = say(QT_TRANSLATE_NOOP("Statement", "Net prize"));
            row.isTotal = true;
        } else {
            row.label = say(QT_TRANSLATE_NOOP("Statement", "Paid in baht"));
            row.source = say(QT_TRANSLATE_NOOP("Statement",
                                               "At %1 baht a dollar: %2, in force from %3 (Bangkok time)"))
                             .arg(m_statement.rate.toString(), m_statement.rateSource,
                                  day(m_statement.rateEffectiveFrom, bangkokZone()));
            if (m_statement.bankReference) {
                row.source += say(QT_TRANSLATE_NOOP("Statement", ". Bank reference: %1"))
                                  .arg(*m_statement.bankReference);
            }
            row.isTotal = true;
        }
        return row;
    }

    const PayoutStatement::Response &m_statement;
    Language m_language;
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString htmlOf(const StatementText &text)
{
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p><table width='100%' cellspacing='0' cellpadding='4'>")
                       .arg(escaped(text.title), escaped(text.heading));
    for (const StatementRow &row : text.rows) {
        const QString label
            = row.isTotal ? QStringLiteral("<b>%1</b>").arg(escaped(row.label)) : escaped(row.label);
        const QString amount
            = row.isTotal ? QStringLiteral("<b>%1</b>").arg(escaped(row.amount)) : escaped(row.amount);
        const QString source = row.source.isEmpty()
            ? QString()
            : QString(QStringLiteral("<br/><small>%1</small>").arg(escaped(row.source)));
        html += QStringLiteral("<tr><td>%1%2</td><td align='right' valign='top'>%3</td></tr>")
                    .arg(label, source, amount);
    }
    return html + QStringLiteral("</table><p><small>%1</small></p>").arg(escaped(text.closing));
}

} // namespace

StatementText statementText(const PayoutStatement::Response &statement, Language language)
{
    return Writer(statement, language).write();
}

QString statementHtml(const std::vector<StatementText> &texts)
{
    if (texts.size() == 1) {
        return htmlOf(texts.front());
    }
    QString html = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='8'><tr>");
    for (const StatementText &text : texts) {
        html += QStringLiteral("<td width='50%' valign='top'>%1</td>").arg(htmlOf(text));
    }
    return html + QStringLiteral("</tr></table>");
}

QString statementPlain(const std::vector<StatementText> &texts)
{
    QStringList lines;
    for (const StatementText &text : texts) {
        if (!lines.isEmpty()) {
            lines.append(QString());
        }
        lines << text.title << text.heading;
        for (const StatementRow &row : text.rows) {
            lines.append(row.label + QLatin1Char('\t') + row.amount
                         + (row.source.isEmpty() ? QString() : QString(QLatin1Char('\t') + row.source)));
        }
        lines.append(text.closing);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace truvamate
