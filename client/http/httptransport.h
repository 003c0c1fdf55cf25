#pragma once

#include "client/http/eventsocket.h"
#include "client/http/httpline.h"
#include "client/http/linewatch.h"
#include "client/http/tokenguard.h"
#include "client/transport.h"
#include "models/operations/workspace.h"

#include <map>

namespace truvamate {

/// The way to a server (docs/http.md). What setToken takes is the name of a session: the token that signing
/// in answered, or what lastingToken() gave in an earlier run; the tokens themselves are refreshed behind it.
/// Reading, and changes with an idempotency key, are tried once more where the answer was lost.
/// Errors of the line: HttpAnswer's, and transport.stopped.
class HttpTransport final : public Transport
{
    Q_OBJECT

public:
    struct Options
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        Later later = laterByTimer();
        std::chrono::milliseconds patience{30'000}; ///< without a byte moving
        bool hasEvents = true; ///< hears nudges while a session is set
    };

    /// server as serverAddress gives it. Clock (of this computer) and random source must outlive it.
    HttpTransport(const QUrl &server, const Clock &clock, RandomSource &random);
    HttpTransport(const QUrl &server, const Clock &clock, RandomSource &random, Options options);
    ~HttpTransport() override;

    /// Begins without the server, which could not be asked (why), for somebody of whom an earlier run knows
    /// that they were signed in; to be called before setToken. WhoAmI is answered with that, what a counter
    /// needs with LastAnswers, and everything else with why the server was not reached. Nothing is told to it
    /// before a probe finds there what isRight accepts; then WhoAmI asks whether the session holds.
    using IsRight = std::function<Result<Done>(const WorkspaceAbout &about)>;
    void beginUnmet(const Error &why, const SessionView &known, IsRight isRight);

    /// Of an earlier signing in on this device; it is shown at the next one.
    void setDeviceKey(const QString &key) { m_deviceKey = key; }

    QString lastingToken() const override;
    ConnectionState connection() const override { return m_watch.state(); }
    void tryNow() override;
    bool isNudged() const override { return m_events.isOpen(); }
    void upload(const QString &path, const QString &kind, QObject *context,
                std::function<void(Result<FileId>)> reply, CallOptions options = {}) override;

Q_SIGNALS:
    void deviceKeyGiven(const QString &key);
    /// The server said whose session this is and what they may do.
    void sessionTold(const truvamate::SessionView &session);
    void sessionLeft(); ///< the person signs out

protected:
    void send(const ErasedOperation &operation, std::any request, CallOptions options, QObject *context,
              Reply reply) override;
    void tokenSet() override;

private:
    struct Call;
    using CallPointer = std::shared_ptr<Call>;

    std::shared_ptr<TokenGuard> guardOf(const QString &token);
    std::shared_ptr<TokenGuard> newGuard();
    void begin(const CallPointer &call);
    void exchange(const CallPointer &call, const QString &access);
    void hear(const CallPointer &call, const QString &access, const HttpAnswer &answer);
    bool mayTryAgain(const Call &call, const Error &error) const;
    void finish(const CallPointer &call, Result<std::any> response);
    void finishWithLast(const CallPointer &call, const Error &error);
    QString answerName(const Call &call) const;
    void reply(const CallPointer &call, Result<std::any> response);
    void noteSession(const Call &call, const std::any &response);
    void noteLine(const HttpAnswer &answer);
    void probe();
    void meet(const HttpAnswer &answer);

    Options m_options;
    RandomSource &m_random;
    HttpLine m_line;
    LineWatch m_watch;
    EventSocket m_events;
    std::map<QString, std::shared_ptr<TokenGuard>> m_guards; ///< by the session's name
    QString m_deviceKey;
    QString m_person; ///< id of whose session it is; empty while nobody said
    IsRight m_isRight; ///< while the server is still to be met
    SessionView m_known; ///< of an earlier run, until then
};

} // namespace truvamate
