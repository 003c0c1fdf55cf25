#pragma once

#include "app/server/repeated.h"
#include "backend/jobs/maildelivery.h"

namespace truvamate {

/// Sends a server's mails on a thread and a connection of its own, so that a slow mail server holds up
/// nothing else. When it goes, a mail on its way is given up and tried again by whoever comes next.
class Mailing
{
public:
    /// Clock and random source must outlive it.
    Mailing(DatabaseConfig database, MailDelivery delivery, const Clock &clock, RandomSource &random);
    ~Mailing();

private:
    void sendWhatWaits(Database &db);

    MailDelivery m_delivery;
    const Clock &m_clock;
    RandomSource &m_random;
    std::chrono::steady_clock::time_point m_notBefore; ///< after a mail server that takes nothing
    std::stop_source m_stop;
    Repeated m_everySecond; ///< the last: it uses all of it
};

} // namespace truvamate
