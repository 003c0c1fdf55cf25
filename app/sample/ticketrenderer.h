#pragma once

#include "app/sample/barcodes.h"
#include "app/sample/typesetter.h"

#include <QDate>
#include <QDateTime>

namespace truvamate::sample {

/// One printed line: "A 02 25 36 43 61  *24  Q6".
struct PrintedPlay
{
    QChar letter = u'A';
    std::vector<int> numbers; ///< printed in this order
    int special = 0;
    bool quickPick = true;
    std::optional<int> multiplier; ///< Mega Millions since 2025 prints one beside each line, as "3X"
};

/// What a terminal is told to print. The serial and the code are one fact: barcodeText() joins the groups.
struct TicketToPrint
{
    QString form = QStringLiteral("indiana"); ///< or one of ticketForms()
    QString state = QStringLiteral("IN"); ///< two letters; other forms are of their own state
    QString game = QStringLiteral("powerball"); ///< powerball or mega_millions
    QStringList serial; ///< groups, printed with hyphens between: 0773, 013893378, 128109
    std::vector<PrintedPlay> plays;
    std::vector<QDate> drawDates;
    QDateTime soldAt; ///< wall clock of the shop; its zone is not looked at
    QString terminal; ///< "763169-04"
    int priceCents = 200;
    std::optional<bool>
        powerPlay; ///< printed as YES or NO; absent: no such line, as on Indiana's plain tickets
    Symbology symbology = Symbology::Itf;
    Typeface typeface = Typeface::Narrow;
};

/// The serial without hyphens; for ITF with a "0" appended to an odd count of digits, as Indiana does.
QString barcodeText(const TicketToPrint &ticket);

/// Pixels of the clean image for one dot of the print head (203 dots per inch).
constexpr int pixelsPerDot = 2;

/// How tall the digits of the plays are printed, in dots. Errors: those of renderTicket.
Result<int> playDigitDots(const TicketToPrint &ticket);

/// The clean, flat ticket in its form: CV_8UC3 BGR at 406 dpi, thermal print on tinted paper. The
/// text between the rules says that it is a sample. Deterministic. Errors: sample.ticket_incomplete,
/// sample.form_unknown, sample.barcode_text, sample.font_missing.
Result<cv::Mat> renderTicket(const TicketToPrint &ticket);

} // namespace truvamate::sample
