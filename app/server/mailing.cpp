#include "app/server/mailing.h"

#include "app/server/log.h"

namespace truvamate {

namespace {

constexpr auto pauseWithoutServer = std::chrono::seconds(60);

} // namespace

Mailing::Mailing(DatabaseConfig database, MailDelivery delivery, const Clock &clock, RandomSource &random)
    : m_delivery(std::move(delivery))
    , m_clock(clock)
    , m_random(random)
    , m_everySecond(std::move(database), std::chrono::seconds(1), [this](Database &db) { sendWhatWaits(db); })
{
}

Mailing::~Mailing()
{
    m_stop.request_stop();
}

void Mailing::sendWhatWaits(Database &db)
{
    bool isMore = std::chrono::steady_clock::now() >= m_notBefore;
    while (isMore && !m_stop.stop_requested()) {
        const auto done = m_delivery.step(db, m_clock, m_random, m_stop.get_token());
        isMore = done.value_or(false);
        if (!done) {
            logError(QStringLiteral("job.send_mail"), done.error());
        }
        if (!done && MailDelivery::isServerAway(done.error())) {
            m_notBefore = std::chrono::steady_clock::now() + pauseWithoutServer;
        }
    }
}

} // namespace truvamate
