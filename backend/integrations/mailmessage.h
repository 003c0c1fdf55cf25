#pragma once

#include "models/result.h"
#include "models/time.h"

#include <QByteArray>

namespace truvamate {

/// One mail to one person, as text.
struct MailMessage
{
    QString id; ///< stays the same when it is sent again, so that it can be recognised
    QString from; ///< the address
    QString fromName;
    QString to;
    QString subject;
    QString body; ///< lines end with \n
    QString language; ///< "th", "en"
    Instant at;
};

/// An address that can stand in a header and in SMTP: ASCII, without anything that means something there.
bool isMailAddress(const QString &address);

/// As RFC 5322 wants it: UTF-8 in base64, header texts in encoded words, lines of at most 78 characters that
/// end with CRLF. Whatever a subject or a name holds, it stays within its header. Error: mail.bad_address.
Result<QByteArray> encodeMail(const MailMessage &message);

} // namespace truvamate
