#pragma once

#include "client/http/answer.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <stop_token>

namespace truvamate {

struct HttpMessage
{
    QByteArray verb;
    QByteArray target; ///< behind the server's address: "/api/auth/me"
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool mayRepeat = false; ///< doing it twice does no harm
    std::chrono::milliseconds patience{30'000}; ///< without a byte moving
};

/// One server over HTTP. Certificates are checked, always; redirections are not followed, so that tokens go
/// nowhere else.
class HttpLine : public QObject
{
    Q_OBJECT

public:
    HttpLine(QUrl server, QSslConfiguration tls, QObject *parent = nullptr);

    const QUrl &server() const { return m_server; }
    const QSslConfiguration &tls() const { return m_tls; }
    QUrl urlOf(const QByteArray &target) const;

    /// The reply comes from the event loop, once, as long as this line lives. A stopped one answers
    /// transport.stopped.
    void send(const HttpMessage &message, const std::stop_token &stop,
              std::function<void(const HttpAnswer &)> reply);

private:
    QNetworkReply *start(const HttpMessage &message);

    QUrl m_server;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace truvamate
