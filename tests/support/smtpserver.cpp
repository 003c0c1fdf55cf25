#include "tests/support/smtpserver.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace truvamate::testing {

namespace {

constexpr int patienceMs = 5'000;

} // namespace

/// One connection, from the greeting to QUIT.
class SmtpServer::Conversation
{
public:
    Conversation(SmtpServer &server, QTcpSocket &socket)
        : m_server(server)
        , m_socket(socket)
        , m_manner(server.m_manner)
    {
    }

    void run()
    {
        say("220 test ESMTP");
        while (const auto line = nextLine()) {
            answer(*line);
        }
    }

private:
    void say(const QByteArray &line)
    {
        m_socket.write(line + "\r\n");
        m_socket.waitForBytesWritten(patienceMs);
    }

    std::optional<QByteArray> nextLine()
    {
        while (!m_isOver && !m_socket.canReadLine()) {
            if (!m_socket.waitForReadyRead(patienceMs)) {
                return std::nullopt;
            }
        }
        return m_isOver ? std::nullopt : std::optional(m_socket.readLine().chopped(2));
    }

    void answer(const QByteArray &line)
    {
        const QByteArray command = line.left(4).toUpper();
        if (command == "EHLO") {
            say("250-test");
            say("250 AUTH PLAIN");
        } else if (command == "AUTH") {
            signIn(line);
        } else if (command == "MAIL") {
            m_mail.from = line.mid(10);
            say("250 ok");
        } else if (command == "RCPT") {
            takeRecipient(line.mid(8));
        } else if (command == "DATA") {
            takeText();
        } else if (command == "QUIT") {
            say("221 bye");
            m_isOver = true;
        } else {
            say("502 what");
        }
    }

    void signIn(const QByteArray &line)
    {
        QByteArray secret = line.mid(11);
        if (secret.isEmpty()) {
            say("334 ");
            secret = nextLine().value_or(QByteArray());
        }
        m_mail.user = QByteArray::fromBase64(secret).split('\0').value(1);
        say(m_manner == Manner::WantsSigningIn ? "535 no" : "235 ok");
    }

    void takeRecipient(const QByteArray &to)
    {
        m_mail.to = to;
        say(m_manner == Manner::RefusesForNow          ? "451 later"
                : m_manner == Manner::RefusesRecipient ? "550 nobody here"
                                                       : "250 ok");
    }

    void takeText()
    {
        say("354 go on");
        m_mail.text.clear();
        for (auto line = nextLine(); line && *line != "."; line = nextLine()) {
            m_mail.text += (line->startsWith('.') ? line->mid(1) : *line) + "\r\n";
        }
        if (m_manner == Manner::HangsUp) {
            m_socket.abort();
            m_isOver = true;
        } else if (m_manner == Manner::RefusesText) {
            say("554 not this");
        } else {
            m_server.keep(m_mail);
            say("250 taken");
        }
    }

    SmtpServer &m_server;
    QTcpSocket &m_socket;
    Manner m_manner;
    Mail m_mail;
    bool m_isOver = false;
};

SmtpServer::SmtpServer()
{
    m_thread.reset(QThread::create([this] { serve(); }));
    m_thread->start();
    m_port.wait(0);
}

SmtpServer::~SmtpServer()
{
    m_isEnding = true;
    m_thread->wait();
}

std::vector<SmtpServer::Mail> SmtpServer::mails() const
{
    const std::lock_guard lock(m_mutex);
    return m_mails;
}

void SmtpServer::keep(const Mail &mail)
{
    const std::lock_guard lock(m_mutex);
    m_mails.push_back(mail);
}

void SmtpServer::serve()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    m_port = server.serverPort();
    m_port.notify_one();
    while (!m_isEnding) {
        if (!server.waitForNewConnection(20)) {
            continue;
        }
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        ++m_conversations;
        while (m_manner == Manner::SaysNothing && !m_isEnding
               && socket->state() == QAbstractSocket::ConnectedState) {
            socket->waitForReadyRead(20);
        }
        Conversation(*this, *socket).run();
    }
}

} // namespace truvamate::testing
