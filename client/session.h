#pragma once

#include "client/transport.h"
#include "models/operations/identity.h"

namespace truvamate {

/// Who is signed in at this console. Every desk asks it what may be shown; the backend checks again.
class Session : public QObject
{
    Q_OBJECT

public:
    /// The transport must outlive the session.
    explicit Session(Transport &transport, QObject *parent = nullptr);

    bool isSignedIn() const { return m_view.has_value(); }
    /// Only while somebody is signed in.
    const SessionView &view() const { return *m_view; }
    bool may(Permission permission) const;
    /// Whose clock the person works by: the agent the shops' in the USA, everybody else Bangkok's.
    const QTimeZone &zone() const;

    /// Of this session, to be kept in a SecretStore only; empty where nobody is signed in.
    QString token() const { return m_token; }

    void signIn(SignIn::Request request, QObject *context, std::function<void(Result<SessionView>)> reply);
    /// Goes on with a session of an earlier run, where the backend still knows it.
    void resume(const QString &token, QObject *context, std::function<void(Result<SessionView>)> reply);
    void signOut();
    /// Asks how long the session lives by now and what may be done in it; nothing is said where it fails.
    void lookAgain();
    /// Nobody works here any longer; the backend is not told, and the token stays good.
    void leave();

Q_SIGNALS:
    void signedIn();
    void signedOut();
    void expired(); ///< the backend ended it: what is on the screen stays, and the person signs in again

private:
    Transport &m_transport;
    QString m_token;
    std::optional<SessionView> m_view;
};

} // namespace truvamate
