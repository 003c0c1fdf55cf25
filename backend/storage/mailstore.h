#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

namespace truvamate {

/// A mail that a worker took to send.
struct ClaimedMail
{
    QUuid id;
    UserId recipient;
    QString templateName;
    QUuid subject;
    QJsonObject arguments;
    int attempt = 1; ///< this one
};

/// Takes the most urgent mail that is due (priority 1 first) so that no other worker takes it before
/// `leaseUntil`; a worker that died leaves it to the next one then. Inside a transaction.
Result<std::optional<ClaimedMail>> claimMail(Database &db, Instant now, Instant leaseUntil);
Result<Done> markMailSent(Database &db, QUuid id, Instant now);
/// Tries again at `nextTry`, or never where none is named.
Result<Done> markMailFailed(Database &db, QUuid id, const QString &error, std::optional<Instant> nextTry);

} // namespace truvamate
