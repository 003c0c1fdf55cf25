#pragma once

#include "app/tour/seat.h"
#include "ui/scan/scancounter.h"

namespace truvamate::tour {

/// What the agent does in the windows: takes the lines to buy and has slips looked at.
class WindowCounter
{
public:
    explicit WindowCounter(Seat &seat)
        : m_seat(seat)
        , m_hand(seat.hand())
    {
    }

    /// "hold", "wrong-ticket", "bind" or "duplicate"; the last three with a photo. Answers what the console
    /// said. Errors: counter.stopped where it says something else than it should, and those of the hand.
    Result<QString> act(const QString &name, const QString &photo);

private:
    Result<QString> hold();
    Result<QString> wrongTicket(const QString &photo);
    Result<QString> bind(const QString &photo);
    Result<QString> duplicate(const QString &photo);
    const CounterTicket *ticket() const;
    /// Drops the photo and waits for a verdict of that kind; another one is an error that says what the
    /// verdict says.
    Result<Done> dropTicket(const QString &photo, VerdictKind kind);
    Result<Done> acknowledgeStop();

    Seat &m_seat;
    Hand &m_hand;
};

} // namespace truvamate::tour
