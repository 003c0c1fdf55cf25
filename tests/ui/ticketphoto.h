#pragma once

#include "app/sample/camera.h"
#include "app/sample/ticketrenderer.h"
#include "tests/support/purchasehelp.h"

#include <QFile>

namespace truvamate::testing {

struct TicketWish
{
    int tail = 0; ///< makes it another slip
    std::vector<int> numbers{2, 25, 36, 43, 61};
    int special = 24;
    QDate draw = QDate(2018, 6, 30);
    QString serial; ///< instead of one of 30 Jun 2018
    std::optional<cv::Rect> worn; ///< where the print has come off, in pixels of the flat ticket
};

/// A photo of such a ticket, of 30 Jun 2018, as a phone takes it.
inline bool writePhoto(const TicketWish &wish, const QString &path)
{
    sample::TicketToPrint ticket;
    ticket.serial = (wish.serial.isEmpty() ? printedSerial(wish.tail) : wish.serial).split(u'-');
    ticket.plays = {{u'A', wish.numbers, wish.special, true, {}}};
    ticket.drawDates = {wish.draw};
    ticket.soldAt = QDateTime(QDate(2018, 6, 30), QTime(15, 13, 1), Qt::UTC);
    ticket.terminal = QStringLiteral("763169-04");
    const auto flat = sample::renderTicket(ticket);
    if (wish.worn) {
        (*flat)(*wish.worn).setTo(cv::Scalar(225, 238, 238));
    }
    const auto photo = sample::photograph(*flat, sample::mildCamera(7));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(*photo) == photo->size();
}

} // namespace truvamate::testing
