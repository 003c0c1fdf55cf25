#pragma once

#include "client/transport.h"

#include <QProcess>
#include <QUrl>

#include <map>

namespace truvamate::tour {

/// The agent's console in a process of its own, as it stands at a counter far away: what is asked of this
/// transport is asked there, and goes to the server from there. Both speak lines of JSON.
class AgentProcess final : public Transport
{
    Q_OBJECT

public:
    explicit AgentProcess(const QUrl &server);
    ~AgentProcess() override;

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

    QProcess m_process;
    std::map<int, std::pair<QPointer<QObject>, Answer>> m_waiting;
    int m_last = 0;
};

/// The other end: does what standard input asks until it ends. Answers the exit code.
int workAsAgent(const QUrl &server);

} // namespace truvamate::tour
