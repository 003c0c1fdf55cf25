#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace truvamate::testing {

/// A bad line to a server on this machine: it hands on every byte until it is told to cut.
class LineProxy : public QTcpServer
{
public:
    enum class Fault {
        None,
        CutBefore, ///< the request never arrives
        DropReply, ///< the server answers, and the answer is lost
    };

    explicit LineProxy(quint16 to)
        : m_to(to)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, &LineProxy::accept);
    }

    /// Asked once a request, by its first line: "POST /api/auth/refresh-token HTTP/1.1".
    std::function<Fault(const QByteArray &request)> fault;
    QByteArrayList requests; ///< first lines, in order

    int count(const QByteArray &beginning) const
    {
        return static_cast<int>(std::ranges::count_if(
            requests, [&](const QByteArray &request) { return request.startsWith(beginning); }));
    }

private:
    void accept()
    {
        QTcpSocket *client = nextPendingConnection();
        auto *server = new QTcpSocket(client);
        auto now = std::make_shared<Fault>(Fault::None);
        server->connectToHost(QHostAddress::LocalHost, m_to);
        connect(client, &QTcpSocket::readyRead, server, [this, client, server, now] {
            const QByteArray bytes = client->readAll();
            static const QByteArrayList verbs{"GET ", "POST ", "PUT ", "DELETE ", "PATCH ", "HEAD "};
            if (std::ranges::any_of(verbs, [&](const QByteArray &verb) { return bytes.startsWith(verb); })) {
                requests.append(bytes.left(bytes.indexOf('\r')));
                *now = fault ? fault(requests.constLast()) : Fault::None;
            }
            if (*now == Fault::CutBefore) {
                client->abort();
            } else {
                server->write(bytes);
            }
        });
        connect(server, &QTcpSocket::readyRead, client, [client, server, now] {
            const QByteArray bytes = server->readAll();
            if (*now == Fault::DropReply) {
                client->abort();
            } else {
                client->write(bytes);
            }
        });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    quint16 m_to;
};

} // namespace truvamate::testing
