#pragma once

#include "backend/integrations/mailtemplates.h"
#include "backend/integrations/smtp.h"
#include "backend/jobs/mailqueue.h"
#include "models/random.h"

namespace truvamate {

struct MailSettings
{
    SmtpSettings smtp;
    QString from; ///< the address mails come from
    QString fromName = QStringLiteral("Truvamate");
    QString site; ///< of the web pages that mails lead to: "https://truvamate.com"
};

/// Puts queued mails into words and sends them. Whoever runs jobs calls step() on a thread of its own: a slow
/// mail server keeps it waiting.
class MailDelivery
{
public:
    MailDelivery(MailSettings settings, MailTemplates templates);

    /// Answers what was asked for by address, then sends one mail. False where there was nothing to do. What
    /// became of the mail stands in the queue; an error is one of the database, or of a mail server that
    /// takes no mail at all.
    Result<bool> step(Database &db, const Clock &clock, RandomSource &random,
                      const std::stop_token &stop = {}) const;

    /// True where the next mail would fare no better.
    static bool isServerAway(const Error &error);

    /// The mail as it is sent. Makes the token of a mail that carries one. Errors: mail.no_address, those of
    /// the templates.
    Result<MailMessage> compose(Database &db, const ClaimedMail &mail, Instant now) const;

private:
    MailSettings m_settings;
    MailTemplates m_templates;
    SmtpMailer m_mailer;
};

} // namespace truvamate
