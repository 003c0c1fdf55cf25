#pragma once

#include "backend/integrations/mailmessage.h"

#include <stop_token>

namespace truvamate {

struct SmtpSettings
{
    QString url; ///< "smtps://mail.example:465", or "smtp://mail.example:587" with STARTTLS
    QString user; ///< empty: without signing in
    QString password;
    int connectSeconds = 10;
    int wholeSeconds = 60; ///< for one mail
};

/// Hands mails to a mail server. TLS is a must but for a server on this machine. Each mail has a connection
/// of its own.
class SmtpMailer
{
public:
    explicit SmtpMailer(SmtpSettings settings)
        : m_settings(std::move(settings))
    {
    }

    /// Blocks until the server has taken it; a stop gives it up. Errors: mail.refused (the server will not
    /// take this mail, ever), mail.refused_for_now, mail.sign_in_refused, mail.server_unreachable,
    /// mail.connection_lost, mail.bad_address. They hold the server's number and nothing of the mail.
    Result<Done> send(const MailMessage &message, const std::stop_token &stop = {}) const;

private:
    SmtpSettings m_settings;
};

} // namespace truvamate
