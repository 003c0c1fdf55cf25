#pragma once

#include "models/money.h"
#include "models/result.h"
#include "models/tickets/reading.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace truvamate {

/// How a lottery writes the serial of a ticket in print and in its barcode.
struct SerialRule
{
    std::vector<int> groups; ///< characters in each printed group: 4, 9, 6
    QString separator;
    bool hasLetters = false; ///< capitals, & and % beside digits
    std::vector<Symbology> symbologies; ///< empty: not known; then any but a QR code, which is advertising
    QString padding; ///< digits that the barcode adds at the end and the print does not have
    bool isPrintedAbove = true; ///< the plays
    bool isPrintedBelow = true;
    std::optional<QDate> dayZero; ///< the purchase day whose first group is zero, where it is known

    int length() const; ///< in characters, without separators and padding
    bool allows(QChar character) const;
    bool allows(Symbology symbology) const;
};

struct LayoutGame
{
    QString code; ///< "powerball"
    QStringList words; ///< as printed above the plays, capitals without blanks
    int highest = 0; ///< the widest range of any edition: what is right on a date, the edition says
    int highestSpecial = 0;
    std::optional<Usd> price; ///< of one play without add-ons, where all editions of the layout agree
};

/// How the tickets of one lottery are printed, as data (resources/layouts/*.json).
struct TicketLayout
{
    QString id;
    QString title;
    std::optional<QString> state;
    bool verified = false; ///< measured on real tickets; without that nothing it reads is ever certain
    std::optional<SerialRule> serial;
    std::vector<LayoutGame> games;
    int mostPlays = 5;
    QStringList marks; ///< words that only this lottery's paper carries, capitals without blanks
    QStringList quickPickMarkers;
    QStringList specialNames; ///< what is printed before the special number: "PB", "MEGA"
    QStringList plays; ///< patterns of a play line, of scanner/linepattern.h
    QStringList lines; ///< patterns of the other lines

    const LayoutGame *game(const QString &code) const;
};

Result<TicketLayout> ticketLayoutFromJson(const QByteArray &json);

/// The layouts built into the program; the generic one, which fits everything and decides nothing, is last.
const std::vector<TicketLayout> &ticketLayouts();
/// The layout of a state's tickets, or the generic one.
const TicketLayout &ticketLayoutOfState(const QString &state);
const TicketLayout &genericTicketLayout();

} // namespace truvamate
