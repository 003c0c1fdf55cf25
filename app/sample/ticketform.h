#pragma once

#include "app/sample/barcodes.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace truvamate::sample {

/// How one lottery's terminal lays a ticket out, as far as photographs and published art show it. What they
/// do not show is filled in from the forms of the same terminal maker; the reader's layouts of these
/// lotteries are unverified for that reason.
///
/// Templates of lines: {L} letter, {N} the five numbers, {S} the special number, {B} its name, {Q} the quick
/// pick marker, {X} the multiplier as "3X", {draw} a draw date, {draws} how many, {sold} the sale, {price},
/// {terminal}, {power} YES or NO. '|' parts what stands left from what stands right; in a play it goes to the
/// next column.
struct TicketForm
{
    QString id; ///< of the layout in resources/layouts
    QString state;
    Symbology symbology = Symbology::Itf;
    QStringList serialSeparators; ///< between the printed groups; the last one repeats
    bool isSerialOnTop = true;
    QMap<QString, QString> specialNames; ///< by game
    QString heading; ///< over the plays, '|' as in a play
    QString play;
    std::vector<int> columns; ///< dots from the paper's left edge
    QString quickPickMarker;
    QString dateFormat; ///< of Qt; printed in capitals if it names the weekday
    QString drawLine; ///< once a date
    QStringList detailLines;
    QString powerPlayLine; ///< only where the ticket says so

    /// "0773-013893378-128109"
    QString printedSerial(const QStringList &groups) const;
};

/// Every form but Indiana's, which ticketrenderer.cpp draws to measure.
const std::vector<TicketForm> &ticketForms();
const TicketForm *ticketForm(const QString &id);

} // namespace truvamate::sample
