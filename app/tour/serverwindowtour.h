#pragma once

#include "app/tour/agentprocess.h"
#include "app/tour/windowtour.h"

namespace truvamate::tour {

/// The tour of two consoles on one server, each in a process of its own: the office works at the windows
/// here, the agent at the windows of the other. They meet in the server only. Pictures begin with "admin-"
/// and "agent-"; at the end both go through their desks in Thai, and what the agent's computer kept is
/// searched for what no agent may know.
class ServerWindowTour final : public WindowTour
{
public:
    ServerWindowTour(Options options, StepLog &log, const QUrl &server, const QString &password);

protected:
    std::vector<Entry> entries() override;
    Result<QString> makeWorkspace() override;
    Result<StaffClient> admit(std::size_t person) override;
    Result<Done> setClock(QDate date, QTime time) override;
    Instant now() const override { return m_place.clock().now(); }

    Result<QString> openConsole() override;
    Result<Done> signIn(const StaffClient &person) override;
    void setConsoleClock() override { } // it goes like the server's
    Result<QString> atCounter(const QString &act, const QString &photo) override;
    Result<QString> repeatInThai() override;

private:
    Result<QString> openCounter();
    Result<QString> searchCounter();

    ServerPlace m_place;
    AgentProcess m_shop;
};

} // namespace truvamate::tour
