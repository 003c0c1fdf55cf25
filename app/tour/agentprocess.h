#pragma once

#include "app/tour/serverplace.h"

#include <QProcess>

#include <map>

namespace truvamate::tour {

inline constexpr std::size_t agentsPlace = 4; ///< in the cast

/// The agent's console in a process of its own, as it stands at a counter far away: what is asked of this
/// transport is asked there, and goes to the server from there. With windows the agent also works at a
/// console, which an act drives by keyboard and drop. Both ends speak lines of JSON.
class AgentProcess final : public Transport
{
    Q_OBJECT

public:
    /// folder: of the agent's pictures, of what the console keeps on that computer (agent-console) and of
    /// what the process says (agent.log); empty: without windows.
    AgentProcess(ServerPlace &place, const QString &folder);
    ~AgentProcess() override;

    /// The agent at work through operations. Who signs in there, and with which code, the other end knows.
    Result<StaffClient> admit(KeySequence &keys);
    /// "open" goes to the server, signs in and sets up the second factor; "hold", "wrong-ticket", "bind",
    /// "duplicate" are WindowCounter's; "thai" shows the desks in Thai; "stalls" tells of them. Answers what
    /// was seen.
    Result<QString> act(const QString &name, const QString &photo = {});
    /// Ends it, so that what it wrote can be read.
    void stop();

    void upload(const QString &path, const QString &kind, QObject *context,
                std::function<void(Result<FileId>)> reply, CallOptions options = {}) override;

protected:
    void send(const ErasedOperation &operation, std::any request, CallOptions options, QObject *context,
              Reply reply) override;

private:
    using Answer = std::function<void(const Result<QJsonObject> &)>;
    void ask(QJsonObject question, QObject *context, Answer answer);
    void hear();
    void end();

    ServerPlace &m_place;
    QProcess m_process;
    std::map<int, std::pair<QPointer<QObject>, Answer>> m_waiting;
    int m_last = 0;
};

struct AgentOptions
{
    QUrl server;
    QString folder; ///< as above
    QString scanProgram;
    QString email; ///< the agent's
    QString name;
    QString password; ///< empty: the agent is picked from the list by name
};

/// The other end: does what standard input asks until it ends. Answers the exit code.
int workAsAgent(const AgentOptions &options);

} // namespace truvamate::tour
