#include "client/http/eventsocket.h"

#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocketServer>
#include <QtTest>

using namespace truvamate;

namespace {

/// A server's side of /api/events.
class Events
{
public:
    Events()
        : m_server(QStringLiteral("events"), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            sockets.emplace_back(m_server.nextPendingConnection());
            asked.append(sockets.back()->request());
        });
    }
    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }

    std::vector<std::unique_ptr<QWebSocket>> sockets;
    QList<QNetworkRequest> asked;

private:
    QWebSocketServer m_server;
};

} // namespace

class TestEventSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHearsNudges();
    void itComesBack();
    void anEndedSessionIsSaid();
    void itWaitsForAToken();
    void closedItStaysClosed();
    void whatIsNoServerOfEventsIsAskedLater();

private:
    EventSocket::Parts partsFor(const Events &events)
    {
        return {events.address(), QSslConfiguration::defaultConfiguration(),
                [this](std::chrono::milliseconds, QObject *, std::function<void()> function) {
                    m_planned.push_back(std::move(function));
                },
                m_random,
                [this](const std::function<void(std::optional<QString>)> &reply) { reply(m_token); }};
    }
    void runPlanned()
    {
        for (const auto &function : std::exchange(m_planned, {})) {
            function();
        }
    }

    SeededRandom m_random{1};
    std::optional<QString> m_token = QStringLiteral("first");
    std::vector<std::function<void()>> m_planned;

private Q_SLOTS:
    void init()
    {
        m_token = QStringLiteral("first");
        m_planned.clear();
    }
};

void TestEventSocket::itHearsNudges()
{
    Events events;
    EventSocket socket(partsFor(events));
    QSignalSpy nudges(&socket, &EventSocket::nudged);
    socket.open();
    QTRY_VERIFY(socket.isOpen());
    QTRY_COMPARE(events.sockets.size(), std::size_t(1));
    QCOMPARE(events.asked.front().url().path(), QStringLiteral("/api/events"));
    QCOMPARE(events.asked.front().rawHeader("Authorization"), QByteArray("Bearer first"));
    events.sockets.front()->sendTextMessage(QStringLiteral("{\"changed\":true}"));
    QTRY_COMPARE(nudges.count(), 1);
}

void TestEventSocket::itComesBack()
{
    Events events;
    EventSocket socket(partsFor(events));
    socket.open();
    QTRY_COMPARE(events.sockets.size(), std::size_t(1));
    QTRY_VERIFY(socket.isOpen());
    m_token = QStringLiteral("second");
    events.sockets.front()->abort();
    QTRY_VERIFY(!socket.isOpen());
    QCOMPARE(m_planned.size(), std::size_t(1));
    runPlanned();
    QTRY_VERIFY(socket.isOpen());
    QTRY_COMPARE(events.asked.size(), 2);
    QCOMPARE(events.asked.back().rawHeader("Authorization"), QByteArray("Bearer second"));
}

void TestEventSocket::anEndedSessionIsSaid()
{
    Events events;
    EventSocket socket(partsFor(events));
    QSignalSpy refusals(&socket, &EventSocket::refused);
    socket.open();
    QTRY_COMPARE(events.sockets.size(), std::size_t(1));
    events.sockets.front()->close(static_cast<QWebSocketProtocol::CloseCode>(EventSocket::sessionEnded));
    QTRY_COMPARE(refusals.count(), 1);
}

void TestEventSocket::itWaitsForAToken()
{
    Events events;
    EventSocket socket(partsFor(events));
    m_token.reset();
    socket.open();
    QCOMPARE(m_planned.size(), std::size_t(1));
    m_token = QStringLiteral("later");
    runPlanned();
    QTRY_VERIFY(socket.isOpen());
}

void TestEventSocket::closedItStaysClosed()
{
    Events events;
    EventSocket socket(partsFor(events));
    socket.open();
    QTRY_COMPARE(events.sockets.size(), std::size_t(1));
    events.sockets.front()->abort();
    QTRY_COMPARE(m_planned.size(), std::size_t(1));
    socket.close();
    runPlanned();
    QVERIFY(!socket.isOpen());
    QCOMPARE(events.asked.size(), 1);
}

void TestEventSocket::whatIsNoServerOfEventsIsAskedLater()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *client = server.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client, [client] {
            client->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            client->disconnectFromHost();
        });
    });
    auto parts = partsFor(Events());
    parts.server = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
    EventSocket socket(parts);
    socket.open();
    QTRY_COMPARE(m_planned.size(), std::size_t(1));
    server.close();
    runPlanned();
    QTRY_COMPARE(m_planned.size(), std::size_t(1));
    QVERIFY(!socket.isOpen());
}

QTEST_GUILESS_MAIN(TestEventSocket)
#include "tst_eventsocket.moc"
