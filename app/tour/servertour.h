#pragma once

#include "app/tour/agentprocess.h"
#include "app/tour/tour.h"
#include "client/http/httptransport.h"

namespace truvamate::tour {

/// The tour through the operations of a server: everybody but the agent works from this process, the agent
/// from another one, and they meet in the server only. It has to be a practice server whose clock may be
/// moved.
class ServerTour final : public Tour
{
public:
    ServerTour(Options options, StepLog &log, const QUrl &server);
    ~ServerTour() override;

protected:
    Result<QString> makeWorkspace() override;
    Result<StaffClient> admit(std::size_t person) override;
    Result<Done> setClock(QDate date, QTime time) override;
    Instant now() const override { return m_clock.now(); }

private:
    Result<Done> findPeople();

    QUrl m_server;
    ManualClock m_clock; ///< stands where the server's clock was last moved to
    SystemClock m_here;
    SystemRandom m_random;
    std::unique_ptr<HttpTransport> m_office;
    std::unique_ptr<AgentProcess> m_shop;
    std::vector<UserId> m_people; ///< in the order of the cast
};

} // namespace truvamate::tour
