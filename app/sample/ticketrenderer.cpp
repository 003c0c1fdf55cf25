#include "app/sample/ticketrenderer.h"

#include "app/sample/formpress.h"
#include "app/sample/ticketpaper.h"

#include <QLocale>

#include <opencv2/imgproc.hpp>

namespace truvamate::sample {
namespace {

// Positions are dots from the paper's top left corner, measured on photographs of Indiana's tickets of 2018.
constexpr int leftEdge = 50;
constexpr int rightEdge = 592;
constexpr int playPitch = 46;
constexpr int playDigits = 34;

class Press : private Sheet
{
public:
    Press(const Typesetter &typesetter, const TicketToPrint &ticket)
        : Sheet(typesetter)
        , m_ticket(ticket)
    {
    }

    cv::Mat run(const cv::Mat &bars)
    {
        printSerial(112, 316);
        printLogo();
        printPlays();
        printDetails();
        message();
        m_y += 93;
        printSerial(m_y, 336);
        code(bars);
        return printed();
    }

private:
    void printSerial(int baseline, int centre)
    {
        centred(centre, baseline, m_ticket.serial.join(u'-'), {.capHeight = 23, .tracking = 1});
    }
    void printLogo()
    {
        left(82, 164, lotteryName(m_ticket.state), {.capHeight = 25, .tracking = -1, .stretch = 1.3});
        if (m_ticket.game == QLatin1String("powerball")) {
            printPowerballLogo();
        } else {
            centred(330, 240, QStringLiteral("MEGA MILLIONS"),
                    {.capHeight = 50, .bold = true, .stretch = 1.0});
        }
    }
    void printPowerballLogo();
    void stampCentred(const cv::Mat &stamp, cv::Point centre, bool erase);
    void printPlays();
    void printPlay(const PrintedPlay &play);
    void printDetails();

    const TicketToPrint &m_ticket;
};

void Press::stampCentred(const cv::Mat &stamp, cv::Point centre, bool erase)
{
    const cv::Rect place(centre - cv::Point(stamp.cols / 2, stamp.rows / 2), stamp.size());
    dots()(place).setTo(erase ? 0 : 255, stamp);
}

void Press::printPowerballLogo()
{
    constexpr int y = 219;
    int x = 104;
    for (const QChar letter : QStringLiteral("POWER")) {
        cv::circle(dots(), {x, y}, 40, cv::Scalar(255), 2, cv::LINE_8);
        stampCentred(type().cutOut(QString(letter),
                                   {.capHeight = 44, .bold = true, .stretch = letter == u'W' ? 1.05 : 1.4}),
                     {x, y}, false);
        x += 90;
    }
    cv::circle(dots(), {x, y}, 42, cv::Scalar(255), cv::FILLED, cv::LINE_8);
    stampCentred(type().cutOut(QStringLiteral("BALL"),
                               {.capHeight = 27, .bold = true, .tracking = 0, .stretch = 0.95}),
                 {x, y}, true);
}

void Press::printPlays()
{
    const bool quickPick = std::all_of(m_ticket.plays.begin(), m_ticket.plays.end(),
                                       [](const PrintedPlay &play) { return play.quickPick; });
    if (quickPick) {
        centred(332, 362, QStringLiteral("QUICK PICK"), {.capHeight = 31, .tracking = 2, .stretch = 1.05});
    }
    m_y = 432;
    for (const PrintedPlay &play : m_ticket.plays) {
        printPlay(play);
        m_y += playPitch;
    }
    if (m_ticket.powerPlay) {
        const QString answer = *m_ticket.powerPlay ? QStringLiteral("YES") : QStringLiteral("NO");
        centred(332, m_y, QStringLiteral("POWER PLAY - ") + answer, {.capHeight = 24, .tracking = 1});
        m_y += playPitch;
    }
    m_y -= playPitch;
}

void Press::printPlay(const PrintedPlay &play)
{
    const TextStyle digits{.capHeight = playDigits, .bold = true, .tracking = 1};
    const TextStyle marker{.capHeight = 22, .tracking = 2};
    left(41, m_y + 2, QString(play.letter), {.capHeight = 15});
    int x = 67;
    for (const int number : play.numbers) {
        left(x, m_y, QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')), digits);
        x += 60;
    }
    left(x + 43, m_y, QStringLiteral("*"), digits);
    left(x + 62, m_y, QStringLiteral("%1").arg(play.special, 2, 10, QLatin1Char('0')), digits);
    if (play.quickPick) {
        left(527, m_y - 2, QStringLiteral("Q6"), marker);
    }
    if (play.multiplier) {
        left(578, m_y, QStringLiteral("%1X").arg(*play.multiplier), {.capHeight = 27, .bold = true});
    }
}

QString dateText(QDate date)
{
    return QLocale::c().toString(date, u"MMM dd yyyy");
}

void Press::printDetails()
{
    const TextStyle label{.capHeight = 19, .tracking = 0, .stretch = 1.02};
    const TextStyle value{.capHeight = 23, .tracking = 1, .stretch = 0.95};
    rule(m_y + 18);
    m_y += 58;
    const auto draws = m_ticket.drawDates.size();
    const QString drawLabel
        = draws == 1 ? QStringLiteral("SINGLE DRAW") : QStringLiteral("%1 DRAWS").arg(draws);
    left(leftEdge, m_y + 2, drawLabel, label);
    for (const QDate date : m_ticket.drawDates) {
        right(rightEdge - 2, m_y - 2, dateText(date), value);
        m_y += 36;
    }
    const QString terminalLabel = QStringLiteral("TERMINAL ");
    left(leftEdge, m_y, terminalLabel, label);
    left(leftEdge + type().width(terminalLabel, label) + 2, m_y, m_ticket.terminal, value);
    const QString soldAt = dateText(m_ticket.soldAt.date()) + m_ticket.soldAt.toString(u"/HH:mm:ss");
    right(rightEdge, m_y, soldAt, value);
    m_y += 36;
    // The sale's running number of that terminal; nothing reads it, so any digits that follow the serial will
    // do.
    left(leftEdge, m_y + 5, m_ticket.serial.join(QString()).right(8).left(6), value);
    const QString price = QLocale::c().toString(m_ticket.priceCents / 100) + u'.'
        + QStringLiteral("%1").arg(m_ticket.priceCents % 100, 2, 10, QLatin1Char('0'));
    right(rightEdge + 4, m_y, QStringLiteral("$") + price, {.capHeight = 27, .bold = true, .tracking = 2});
    m_y += 28;
    rule(m_y);
}

tl::unexpected<Error> incomplete(const QString &what)
{
    return fail(ErrorKind::Invalid, QStringLiteral("sample.ticket_incomplete"),
                QStringLiteral("The sample ticket has no %1, so it cannot be printed.").arg(what));
}

Result<Done> checkComplete(const TicketToPrint &ticket)
{
    if (ticket.serial.join(QString()).isEmpty()) {
        return incomplete(QStringLiteral("serial"));
    }
    if (ticket.plays.empty() || ticket.plays.size() > 20) {
        return incomplete(QStringLiteral("plays, or more than twenty"));
    }
    if (ticket.drawDates.empty() || ticket.drawDates.size() > 20) {
        return incomplete(QStringLiteral("draw dates, or more than twenty"));
    }
    return Done{};
}

/// Modules that bring a code to about the width that the real paper gives it.
BarcodeSize sizeFor(Symbology symbology)
{
    switch (symbology) {
    case Symbology::Itf:
        return {.moduleDots = 3, .wideDots = 6, .barHeightDots = 66};
    case Symbology::Code128:
        return {.moduleDots = 2, .barHeightDots = 66};
    case Symbology::Pdf417:
        return {.moduleDots = 3};
    case Symbology::QrCode:
    case Symbology::DataMatrix:
    case Symbology::Aztec:
        return {.moduleDots = 6};
    }
    return {};
}

/// In the widest bars that the paper holds.
Result<cv::Mat> codeOf(const TicketToPrint &ticket)
{
    BarcodeSize size = sizeFor(ticket.symbology);
    for (; size.moduleDots > 0; --size.moduleDots) {
        TRY(code, drawBarcode(ticket.symbology, barcodeText(ticket), size));
        if (code.cols <= ruleEnd - ruleStart) {
            return code;
        }
        if (ticket.symbology == Symbology::Itf) {
            break;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("sample.barcode_text"),
                QStringLiteral("The barcode of \"%1\" is wider than the paper.").arg(barcodeText(ticket)));
}

/// Null for Indiana's.
Result<const TicketForm *> formOf(const TicketToPrint &ticket)
{
    const TicketForm *form = ticketForm(ticket.form);
    if (!form && ticket.form != QLatin1String("indiana")) {
        return fail(ErrorKind::Invalid, QStringLiteral("sample.form_unknown"),
                    QStringLiteral("There is no sample ticket of the form “%1”.").arg(ticket.form));
    }
    return form;
}

} // namespace

QString barcodeText(const TicketToPrint &ticket)
{
    const QString text = ticket.serial.join(QString());
    const bool pad = ticket.symbology == Symbology::Itf && text.size() % 2 != 0;
    return pad ? QString(text + u'0') : text;
}

Result<int> playDigitDots(const TicketToPrint &ticket)
{
    TRY_DO(checkComplete(ticket));
    TRY(typesetter, Typesetter::open(ticket.typeface));
    TRY(form, formOf(ticket));
    return form ? FormPress(*typesetter, *form, ticket).digitDots() : playDigits;
}

Result<cv::Mat> renderTicket(const TicketToPrint &ticket)
{
    TRY_DO(checkComplete(ticket));
    TRY(typesetter, Typesetter::open(ticket.typeface));
    TRY(code, codeOf(ticket));
    TRY(form, formOf(ticket));
    const cv::Mat dots
        = form ? FormPress(*typesetter, *form, ticket).run(code) : Press(*typesetter, ticket).run(code);
    return burnOnto(tintedPaper(*typesetter, form ? form->state : ticket.state, dots.rows), dots);
}

} // namespace truvamate::sample
