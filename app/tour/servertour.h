#pragma once

#include "app/tour/agentprocess.h"
#include "app/tour/serverplace.h"
#include "app/tour/tour.h"

namespace truvamate::tour {

/// The tour through the operations of a server: everybody but the agent works from this process, the agent
/// from another one, and they meet in the server only.
class ServerTour final : public Tour
{
public:
    ServerTour(Options options, StepLog &log, const QUrl &server, const QString &password);

protected:
    Result<QString> makeWorkspace() override;
    Result<StaffClient> admit(std::size_t person) override;
    Result<Done> setClock(QDate date, QTime time) override;
    Instant now() const override { return m_place.clock().now(); }

private:
    ServerPlace m_place;
    AgentProcess m_shop;
};

} // namespace truvamate::tour
