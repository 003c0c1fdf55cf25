#pragma once

#include "client/connection.h"
#include "models/operations/operation.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <stop_token>

namespace truvamate {

/// How far a long operation is: done of total, total 0 while it is not known.
struct Progress
{
    std::int64_t done = 0;
    std::int64_t total = 0;
};

struct CallOptions
{
    QString idempotencyKey; ///< made before the first try and kept for every further one
    std::stop_token stop; ///< asks a long operation to end after its current step
    std::function<void(Progress)> progress; ///< called on the transport's thread
};

/// The way from a console to a backend. It is used on one thread, that of the contexts it is given; replies
/// come there, exactly once, and never after their context is gone.
class Transport : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(Result<std::any>)>;

    /// The session that later calls carry; empty signs nobody in.
    void setToken(const QString &token)
    {
        m_token = token;
        tokenSet();
    }
    /// What setToken takes in a later run to go on with the session; to be kept in a SecretStore only.
    virtual QString lastingToken() const { return m_token; }

    virtual ConnectionState connection() const { return {}; }
    /// Tries at once where it would have waited.
    virtual void tryNow() { }
    /// The backend says by itself when something changed (nudged), so that nobody need ask often.
    virtual bool isNudged() const { return false; }

    template <typename Operation, typename Function>
    void call(typename Operation::Request request, QObject *context, Function reply,
              const CallOptions &options = {})
    {
        using Response = typename Operation::Response;
        send(erased<Operation>(), std::any(std::move(request)), options, context,
             [this, token = m_token, reply = std::move(reply)](Result<std::any> response) mutable {
                 // The late refusal of an earlier session says nothing about the present one.
                 if (!response && token == m_token
                     && response.error().code == QLatin1String("session.invalid")) {
                     Q_EMIT sessionRefused();
                 }
                 if (response && Operation::info.effect != Effect::Reads) {
                     Q_EMIT wrote();
                 }
                 reply(response.map([](const std::any &value) { return std::any_cast<Response>(value); }));
             });
    }

    /// Copies a file's bytes into the backend's object store, with progress and cancel.
    virtual void upload(const QString &path, const QString &kind, QObject *context,
                        std::function<void(Result<FileId>)> reply, CallOptions options = {})
        = 0;

Q_SIGNALS:
    /// A call was refused because its session has ended.
    void sessionRefused();
    /// Something changed that lists and details may show: entity and id of an event, as in TimelineEntry.
    /// Where very much changed at once, id and code are empty: any of that entity may have.
    void changed(const QString &entity, const QString &id, const QString &code);
    /// A call that writes was answered: there may be changes to hear of.
    void wrote();
    /// The backend has changes to tell.
    void nudged();
    /// lastingToken() is another one than before.
    void tokenRenewed();
    void connectionChanged();

protected:
    virtual void send(const ErasedOperation &operation, std::any request, CallOptions options,
                      QObject *context, Reply reply)
        = 0;
    virtual void tokenSet() { }

    QString m_token;
};

} // namespace truvamate
