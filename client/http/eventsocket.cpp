#include "client/http/eventsocket.h"

#include <QNetworkRequest>
#include <QPointer>

namespace truvamate {

namespace {

constexpr int checkEveryMs = 30'000;

QUrl socketUrl(QUrl server)
{
    server.setScheme(server.scheme() == QLatin1String("https") ? QStringLiteral("wss")
                                                               : QStringLiteral("ws"));
    server.setPath(server.path() + QStringLiteral("/api/events"));
    return server;
}

} // namespace

EventSocket::EventSocket(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_check.setInterval(checkEveryMs);
    connect(&m_check, &QTimer::timeout, this, &EventSocket::check);
}

void EventSocket::open()
{
    close();
    m_isWanted = true;
    m_failures = 0;
    connectNow();
}

void EventSocket::close()
{
    ++m_turn;
    m_isWanted = false;
    m_check.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    if (std::exchange(m_isOpen, false)) {
        Q_EMIT openChanged();
    }
}

void EventSocket::connectNow()
{
    m_parts.token([self = QPointer<EventSocket>(this), turn = m_turn](const std::optional<QString> &token) {
        if (!self || turn != self->m_turn) {
            return;
        }
        if (token) {
            self->connectWith(*token);
        } else {
            self->ended();
        }
    });
}

void EventSocket::connectWith(const QString &token)
{
    if (m_socket) {
        m_socket.release()->deleteLater();
    }
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setSslConfiguration(m_parts.tls);
    connect(m_socket.get(), &QWebSocket::connected, this, [this] {
        m_isOpen = true;
        m_failures = 0;
        m_hasPonged = true;
        m_check.start();
        Q_EMIT openChanged();
    });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &EventSocket::nudged);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_hasPonged = true; });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &EventSocket::ended);
    QNetworkRequest request(socketUrl(m_parts.server));
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    m_socket->open(request);
}

/// A line that is cut says nothing; the other end answers a ping.
void EventSocket::check()
{
    if (!std::exchange(m_hasPonged, false)) {
        m_socket->abort();
        return;
    }
    m_socket->ping();
}

void EventSocket::ended()
{
    m_check.stop();
    const int code = m_socket ? m_socket->closeCode() : 0;
    if (std::exchange(m_isOpen, false)) {
        Q_EMIT openChanged();
    }
    if (!m_isWanted) {
        return;
    }
    if (code == sessionEnded) {
        Q_EMIT refused();
    }
    m_parts.later(retryDelay(++m_failures, m_parts.random), this, [this, turn = m_turn] {
        if (turn == m_turn) {
            connectNow();
        }
    });
}

} // namespace truvamate
