#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

namespace truvamate {

/// What every change writes beside itself: events, audit rows, mails. All are insert only.

struct EventRow
{
    EventId id;
    QString entity;
    QUuid entityId;
    QString code;
    QJsonObject arguments;
    UserId actor;
    Instant at;
};
Result<Done> insertEvent(Database &db, const EventRow &row);

/// The newest event of a code about one thing; nothing where there is none.
struct LastEvent
{
    Instant at;
    QJsonObject arguments;
};
Result<std::optional<LastEvent>> findLastEvent(Database &db, const QString &entity, QUuid entityId,
                                               const QString &code);

struct AuditRow
{
    QUuid id;
    Instant at;
    std::optional<UserId> actor; ///< none where nobody was signed in
    std::optional<SessionId> session;
    QString operation;
    QString entity;
    QString entityId;
    bool refused = false;
    QJsonObject details;
};
Result<Done> insertAudit(Database &db, const AuditRow &row);

struct MailRow
{
    QUuid id;
    UserId recipient;
    QString templateName;
    QUuid subject;
    QString dedupeKey;
    QJsonObject arguments;
    int priority = 5;
    Instant at;
};
/// Does nothing when a mail with the same dedupe key is queued already.
Result<Done> insertMail(Database &db, const MailRow &row);

/// The stored answer to an idempotency key.
struct StoredAnswer
{
    QString requestDigest;
    QJsonObject response;
};
Result<std::optional<StoredAnswer>> findAnswer(Database &db, UserId principal, const QString &operation,
                                               const QString &key);
Result<Done> storeAnswer(Database &db, UserId principal, const QString &operation, const QString &key,
                         const StoredAnswer &answer, Instant at);

} // namespace truvamate
