#include "backend/services/call.h"

#include "backend/storage/recordstore.h"

namespace truvamate {

Result<Done> Call::event(const QString &entity, QUuid id, const QString &code, const QJsonObject &arguments)
{
    ++eventRows;
    return insertEvent(db, {newId<EventId>(), entity, id, code, arguments, principal.user, now});
}

Result<Done> Call::audit(const QString &entity, const QString &id, const QJsonObject &details)
{
    ++auditRows;
    return insertAudit(db,
                       {makeUuidV7(now.ms, random), now,
                        principal.user.isNull() ? std::nullopt : std::optional(principal.user),
                        principal.session.isNull() ? std::nullopt : std::optional(principal.session),
                        QString::fromLatin1(operation.name), entity, id, false, details});
}

Result<Done> Call::mail(UserId recipient, const QString &templateName, QUuid subject,
                        const QString &dedupeKey, const QJsonObject &arguments, int priority)
{
    return insertMail(
        db,
        {makeUuidV7(now.ms, random), recipient, templateName, subject, dedupeKey, arguments, priority, now});
}

} // namespace truvamate
