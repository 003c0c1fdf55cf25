#pragma once

#include "app/server/developmentclock.h"
#include "app/workspace/staffclient.h"
#include "client/http/httptransport.h"

namespace truvamate::tour {

/// How somebody gets in. Without a password the person is picked from a list.
struct Credentials
{
    UserId id;
    QString email;
    QString password;
    QByteArray secret; ///< of the second factor, once it is set up
};

/// A practice server whose clock the tour moves, and the people who work there, as app/server/development
/// makes both.
class ServerPlace
{
public:
    /// password: of everybody; empty where people are picked.
    ServerPlace(const QUrl &server, const QString &password);
    ~ServerPlace();

    const QUrl &server() const { return m_server; }
    /// Goes like the server's.
    const DevelopmentClock &clock() const { return m_clock; }

    /// Sets the clock and finds the people. Answers which workspace stands there.
    Result<QString> open(Instant when);
    /// Forward only: codes and sessions do not go back.
    Result<Done> setClock(Instant when);
    /// Lets the clock go on until a code of an authenticator app is one that nobody used.
    Result<Done> passStep();
    Result<QString> freshCode(const QByteArray &secret);

    /// Who works there, in the order of the cast: owner, two admins, finance, agent, identity checks.
    const Credentials &person(std::size_t place) const { return m_people.at(place); }
    const Credentials &person(UserId id) const;
    /// At work through operations, over the tour's own line.
    Result<StaffClient> admit(std::size_t place, KeySequence &keys);

private:
    Result<Done> moveClock(Instant when);
    Result<Done> findPeople();
    Result<SignIn::Request> answersOf(std::size_t place);
    Result<Done> setUpSecondFactor(std::size_t place);

    QUrl m_server;
    DevelopmentClock m_clock;
    SystemClock m_here;
    SystemRandom m_random;
    std::unique_ptr<HttpTransport> m_office;
    std::vector<Credentials> m_people;
    std::int64_t m_lastStep = 0; ///< of codes
};

/// A transport for scripts: it hears no events.
HttpTransport::Options withoutEvents();

} // namespace truvamate::tour
