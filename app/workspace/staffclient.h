#pragma once

#include "client/transport.h"
#include "models/operations/identity.h"

#include <QEventLoop>

#include <memory>

namespace truvamate {

/// Idempotency keys of one run, in the order they are asked for: the same run gives the same keys.
class KeySequence
{
public:
    explicit KeySequence(QString prefix)
        : m_prefix(std::move(prefix))
    {
    }
    QString next() { return QStringLiteral("%1-%2").arg(m_prefix).arg(++m_last, 8, 10, QLatin1Char('0')); }

private:
    QString m_prefix;
    qint64 m_last = 0;
};

/// Calls an operation and waits for its answer in an event loop of its own: for programs without windows and
/// for tests, never for the console.
template <typename Operation>
Result<typename Operation::Response> callAndWait(Transport &transport, typename Operation::Request request,
                                                 CallOptions options = {})
{
    QEventLoop loop;
    std::optional<Result<typename Operation::Response>> answer;
    transport.call<Operation>(
        std::move(request), &loop,
        [&](Result<typename Operation::Response> response) {
            answer = std::move(response);
            loop.quit();
        },
        std::move(options));
    if (!answer) {
        loop.exec();
    }
    return *std::move(answer);
}

Result<FileId> uploadAndWait(Transport &transport, const QString &path, const QString &kind,
                             CallOptions options = {});

/// One member of staff at work in a program without windows.
class StaffClient
{
public:
    /// Picks the person from the list, as sample and training workspaces allow. Transport and keys must
    /// outlive the client.
    static Result<StaffClient> signIn(Transport &transport, KeySequence &keys, UserId person,
                                      const QString &device);
    /// The same with whatever the person answers when asked who they are; they are asked each time.
    using Answers = std::function<Result<SignIn::Request>()>;
    static Result<StaffClient> signIn(Transport &transport, KeySequence &keys, Answers answers);

    /// Every call takes so long on a standing clock, so that what happens has an order. The clock must
    /// outlive the client.
    void passTime(ManualClock &clock, int secondsACall)
    {
        m_clock = &clock;
        m_secondsACall = secondsACall;
    }

    UserId id() const { return m_person; }
    QString name() const { return m_name; }

    /// Signs in again where the session has expired: a standing clock may have been moved by days.
    template <typename Operation>
    Result<typename Operation::Response> call(typename Operation::Request request)
    {
        const QString key = m_keys->next();
        if (m_clock) {
            m_clock->advanceSeconds(m_secondsACall);
        }
        auto response = callOnce<Operation>(request, key);
        if (!response && hasExpired(response.error())) {
            TRY_DO(signInAgain());
            response = callOnce<Operation>(std::move(request), key);
        }
        return response;
    }
    Result<FileId> upload(const QString &path, const QString &kind);

private:
    StaffClient(Transport &transport, KeySequence &keys)
        : m_transport(&transport)
        , m_keys(&keys)
    {
    }

    template <typename Operation>
    Result<typename Operation::Response> callOnce(typename Operation::Request request, const QString &key)
    {
        m_transport->setToken(m_token);
        CallOptions options;
        options.idempotencyKey = key;
        return callAndWait<Operation>(*m_transport, std::move(request), std::move(options));
    }
    static bool hasExpired(const Error &error) { return error.code == QLatin1String("session.invalid"); }
    Result<Done> signInAgain();
    Result<FileId> uploadOnce(const QString &path, const QString &kind);

    Transport *m_transport;
    KeySequence *m_keys;
    UserId m_person;
    QString m_name;
    Answers m_answers;
    QString m_token;
    ManualClock *m_clock = nullptr;
    int m_secondsACall = 0;
};

} // namespace truvamate
