#pragma once

#include "app/sample/sheet.h"
#include "app/sample/ticketform.h"
#include "app/sample/ticketrenderer.h"

namespace truvamate::sample {

/// Prints a ticket by a form's templates.
class FormPress : private Sheet
{
public:
    FormPress(const Typesetter &typesetter, const TicketForm &form, const TicketToPrint &ticket);

    cv::Mat run(const cv::Mat &code);
    /// Dots of a play's digits: as tall as its longest line allows.
    int digitDots() const { return m_digits.capHeight; }

private:
    QStringList partsOf(const PrintedPlay &play) const;
    bool fits(const TextStyle &style) const;
    int columnAt(qsizetype i) const;
    QString filled(QString text, QDate draw) const;
    void line(const QString &text, const TextStyle &style);
    void printSerial();
    void printHeader();
    void printPlays();
    void printDetails();

    const TicketForm &m_form;
    const TicketToPrint &m_ticket;
    TextStyle m_digits;
};

} // namespace truvamate::sample
