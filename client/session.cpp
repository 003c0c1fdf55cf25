#include "client/session.h"

#include <utility>

namespace truvamate {

Session::Session(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
    connect(&transport, &Transport::sessionRefused, this, [this] {
        if (m_view && !m_token.isEmpty()) {
            // Nothing is asked with it any more; picking a person again is asked without any.
            m_token.clear();
            m_transport.setToken({});
            Q_EMIT expired();
        }
    });
}

const QTimeZone &Session::zone() const
{
    const QString agent = roleCode(Role::Agent);
    return m_view && std::ranges::find(m_view->roles, agent) != m_view->roles.end() ? easternZone()
                                                                                    : bangkokZone();
}

bool Session::may(Permission permission) const
{
    return m_view
        && std::find(m_view->permissions.begin(), m_view->permissions.end(), permissionCode(permission))
        != m_view->permissions.end();
}

void Session::signIn(SignIn::Request request, QObject *context,
                     std::function<void(Result<SessionView>)> reply)
{
    m_transport.setToken({});
    m_transport.call<SignIn>(std::move(request), context,
                             [this, reply = std::move(reply)](Result<SignedIn> answer) {
                                 if (!answer) {
                                     reply(tl::unexpected<Error>(std::move(answer).error()));
                                     return;
                                 }
                                 m_token = answer->token;
                                 m_transport.setToken(m_token);
                                 m_view = answer->session;
                                 Q_EMIT signedIn();
                                 reply(*m_view);
                             });
}

void Session::resume(const QString &token, QObject *context, std::function<void(Result<SessionView>)> reply)
{
    m_transport.setToken(token);
    m_transport.call<WhoAmI>({}, context,
                             [this, token, reply = std::move(reply)](Result<SessionView> answer) {
                                 if (!answer) {
                                     m_transport.setToken({});
                                     reply(std::move(answer));
                                     return;
                                 }
                                 m_token = token;
                                 m_view = *answer;
                                 Q_EMIT signedIn();
                                 reply(*m_view);
                             });
}

void Session::signOut()
{
    if (!m_view) {
        return;
    }
    m_transport.call<SignOut>(Nothing{}, this, [](const Result<Nothing> &) {});
    leave();
}

void Session::lookAgain()
{
    m_transport.call<WhoAmI>({}, this, [this, token = m_token](const Result<SessionView> &answer) {
        if (answer && m_view && token == m_token) {
            m_view = *answer;
        }
    });
}

void Session::leave()
{
    m_transport.setToken({});
    m_token.clear();
    m_view.reset();
    Q_EMIT signedOut();
}

} // namespace truvamate
