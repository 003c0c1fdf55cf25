#include "app/sample/formpress.h"

#include "app/sample/ticketpaper.h"

#include <QLocale>

namespace truvamate::sample {
namespace {

constexpr int leftEdge = 56;
constexpr int rightEdge = 628;
constexpr int middle = 340;
constexpr int tallestDigits = 34;

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString priceText(int priceCents)
{
    return QStringLiteral("$%1.%2").arg(priceCents / 100).arg(twoDigits(priceCents % 100));
}

QString dateText(QDate date, const QString &format)
{
    const QString text = QLocale::c().toString(date, format);
    return format.startsWith(QLatin1String("ddd")) ? text.toUpper() : text;
}

} // namespace

FormPress::FormPress(const Typesetter &typesetter, const TicketForm &form, const TicketToPrint &ticket)
    : Sheet(typesetter)
    , m_form(form)
    , m_ticket(ticket)
    , m_digits{.capHeight = tallestDigits, .bold = true, .tracking = 1}
{
    while (m_digits.capHeight > 20 && !fits(m_digits)) {
        --m_digits.capHeight;
    }
}

cv::Mat FormPress::run(const cv::Mat &bars)
{
    m_y = 60;
    if (m_form.isSerialOnTop) {
        printSerial();
    }
    printHeader();
    printPlays();
    printDetails();
    message();
    m_y += 65;
    printSerial();
    code(bars);
    return printed();
}

int FormPress::columnAt(qsizetype i) const
{
    return i < static_cast<qsizetype>(m_form.columns.size()) ? m_form.columns.at(std::size_t(i)) : leftEdge;
}

QStringList FormPress::partsOf(const PrintedPlay &play) const
{
    QStringList numbers;
    for (const int number : play.numbers) {
        numbers.append(twoDigits(number));
    }
    const QString marker = m_form.quickPickMarker.isEmpty() ? QStringLiteral("QP") : m_form.quickPickMarker;
    QString text = m_form.play;
    text.replace(QLatin1String("{L}"), QString(play.letter));
    text.replace(QLatin1String("{N}"), numbers.join(u' '));
    text.replace(QLatin1String("{S}"), twoDigits(play.special));
    text.replace(QLatin1String("{B}"), m_form.specialNames.value(m_ticket.game));
    text.replace(QLatin1String("{Q}"), play.quickPick ? marker : QString());
    text.replace(QLatin1String("{X}"),
                 play.multiplier ? QStringLiteral("%1X").arg(*play.multiplier) : QString());
    return text.split(u'|');
}

bool FormPress::fits(const TextStyle &style) const
{
    return std::ranges::all_of(m_ticket.plays, [&](const PrintedPlay &play) {
        const QStringList parts = partsOf(play);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const int end = i + 1 < parts.size() ? columnAt(i + 1) - 16 : rightEdge;
            if (columnAt(i) + type().width(parts.at(i).trimmed(), style) > end) {
                return false;
            }
        }
        return true;
    });
}

QString FormPress::filled(QString text, QDate draw) const
{
    const QString soldAt = dateText(m_ticket.soldAt.date(), QStringLiteral("MMM dd yyyy"))
        + m_ticket.soldAt.toString(u"/HH:mm:ss");
    text.replace(QLatin1String("{draws}"), QString::number(m_ticket.drawDates.size()));
    text.replace(QLatin1String("{draw}"), dateText(draw, m_form.dateFormat));
    text.replace(QLatin1String("{sold}"), soldAt);
    text.replace(QLatin1String("{price}"), priceText(m_ticket.priceCents));
    text.replace(QLatin1String("{terminal}"), m_ticket.terminal);
    text.replace(QLatin1String("{power}"),
                 m_ticket.powerPlay.value_or(false) ? QStringLiteral("YES") : QStringLiteral("NO"));
    return text;
}

void FormPress::line(const QString &text, const TextStyle &style)
{
    left(leftEdge, m_y, text.section(u'|', 0, 0), style);
    right(rightEdge, m_y, text.section(u'|', 1), style);
    m_y += 36;
}

void FormPress::printSerial()
{
    centred(middle, m_y, m_form.printedSerial(m_ticket.serial), {.capHeight = 23, .tracking = 1});
    m_y += 44;
}

void FormPress::printHeader()
{
    m_y += 20;
    centred(middle, m_y, lotteryName(m_form.state).toUpper(),
            {.capHeight = 28, .tracking = 1, .stretch = 1.1});
    m_y += 76;
    const bool isPowerball = m_ticket.game == QLatin1String("powerball");
    centred(middle, m_y, isPowerball ? QStringLiteral("POWERBALL") : QStringLiteral("MEGA MILLIONS"),
            {.capHeight = 46, .bold = true});
    m_y += 58;
    const QStringList headings = m_form.heading.split(u'|');
    for (qsizetype i = 0; i < headings.size(); ++i) {
        left(columnAt(i), m_y, headings.at(i), {.capHeight = 20, .tracking = 1});
    }
    m_y += 56;
}

void FormPress::printPlays()
{
    for (const PrintedPlay &play : m_ticket.plays) {
        const QStringList parts = partsOf(play);
        for (qsizetype i = 0; i < parts.size(); ++i) {
            left(columnAt(i), m_y, parts.at(i).trimmed(), m_digits);
        }
        m_y += m_digits.capHeight + 14;
    }
    if (m_ticket.powerPlay && !m_form.powerPlayLine.isEmpty()) {
        centred(middle, m_y, filled(m_form.powerPlayLine, {}), {.capHeight = 24, .tracking = 1});
        m_y += 42;
    }
}

void FormPress::printDetails()
{
    const TextStyle style{.capHeight = 22, .tracking = 1};
    rule(m_y - 14);
    m_y += 30;
    for (const QDate draw : m_ticket.drawDates) {
        line(filled(m_form.drawLine, draw), style);
    }
    for (const QString &text : m_form.detailLines) {
        line(filled(text, m_ticket.drawDates.front()), style);
    }
    rule(m_y - 12);
}

} // namespace truvamate::sample
