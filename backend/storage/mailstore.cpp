#include "backend/storage/mailstore.h"

namespace truvamate {

Result<std::optional<ClaimedMail>> claimMail(Database &db, Instant now, Instant leaseUntil)
{
    TRY(mail,
        db.statement(QStringLiteral("SELECT id, recipient, template_name, subject_id, arguments, attempts "
                                    "FROM email_queue WHERE status IN ('pending', 'sending') "
                                    "AND scheduled_for <= :now ORDER BY priority, scheduled_for, id LIMIT 1 ")
                     + db.dialect().forUpdateSkipLocked())
            .bind("now", now)
            .one([](const Row &row) {
                return ClaimedMail{row.get<QUuid>("id"),      row.id<UserId>("recipient"),
                                   row.text("template_name"), row.get<QUuid>("subject_id"),
                                   row.json("arguments"),     static_cast<int>(row.integer("attempts")) + 1};
            }));
    if (mail) {
        TRY_DO(db.statement(QStringLiteral("UPDATE email_queue SET status = 'sending', attempts = :attempt, "
                                           "scheduled_for = :lease WHERE id = :id"))
                   .bind("attempt", mail->attempt)
                   .bind("lease", leaseUntil)
                   .bind("id", mail->id)
                   .exec());
    }
    return mail;
}

Result<Done> markMailSent(Database &db, QUuid id, Instant now)
{
    TRY_DO(db.statement(
                 QStringLiteral("UPDATE email_queue SET status = 'sent', sent_at = :now, last_error = NULL "
                                "WHERE id = :id"))
               .bind("now", now)
               .bind("id", id)
               .exec());
    return Done();
}

Result<Done> markMailFailed(Database &db, QUuid id, const QString &error, std::optional<Instant> nextTry)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE email_queue SET status = :status, last_error = :error, "
                                       "scheduled_for = COALESCE(:next, scheduled_for) WHERE id = :id"))
               .bind("status", nextTry ? QStringLiteral("pending") : QStringLiteral("failed"))
               .bind("error", error)
               .bind("next", nextTry)
               .bind("id", id)
               .exec());
    return Done();
}

} // namespace truvamate
