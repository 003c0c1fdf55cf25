#pragma once

#include <QByteArray>
#include <QThread>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace truvamate::testing {

/// A mail server on this machine that speaks SMTP and does as it is told.
class SmtpServer
{
public:
    enum class Manner {
        Accepts,
        RefusesForNow, ///< 451 to the recipient
        RefusesRecipient, ///< 550 to the recipient
        RefusesText, ///< 554 to the text
        HangsUp, ///< without an answer to the text
        WantsSigningIn, ///< 535 to whatever password
        SaysNothing, ///< takes the connection and lets it wait
    };

    struct Mail
    {
        QByteArray from; ///< as in MAIL FROM
        QByteArray to;
        QByteArray text; ///< headers and body, without the dots of the protocol
        QByteArray user; ///< who signed in
    };

    SmtpServer();
    ~SmtpServer();

    quint16 port() const { return m_port; }
    QString url() const { return QStringLiteral("smtp://127.0.0.1:%1").arg(port()); }
    void behave(Manner manner) { m_manner = manner; }
    /// How many came so far.
    int conversations() const { return m_conversations; }
    /// What it took so far.
    std::vector<Mail> mails() const;

private:
    class Conversation;

    void serve();
    void keep(const Mail &mail);

    std::atomic<Manner> m_manner = Manner::Accepts;
    std::atomic<bool> m_isEnding = false;
    std::atomic<int> m_conversations = 0;
    std::atomic<quint16> m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<Mail> m_mails;
    std::unique_ptr<QThread> m_thread;
};

} // namespace truvamate::testing
