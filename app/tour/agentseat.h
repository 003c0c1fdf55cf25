#pragma once

#include "app/tour/agentprocess.h"
#include "app/tour/seat.h"

namespace truvamate::tour {

/// The agent at the windows, in the process of their own.
class AgentSeat
{
public:
    /// The clock goes like the server's and must outlive the seat.
    AgentSeat(AgentOptions options, const Clock &clock);

    /// Of AgentProcess.
    Result<QString> act(const QString &name, const QString &photo);
    /// Of the second factor that was set up at the windows; empty before.
    const QByteArray &secret() const { return m_secret; }

private:
    Result<QString> open();
    /// At the beginning of the day: a new session, whose desks know the shops that there are now.
    Result<QString> hold();
    Result<Done> signIn();
    Result<QString> showInThai();
    QString codeNow(const QByteArray &secret) const;

    AgentOptions m_options;
    const Clock &m_clock;
    std::unique_ptr<Seat> m_seat;
    QByteArray m_secret;
};

} // namespace truvamate::tour
