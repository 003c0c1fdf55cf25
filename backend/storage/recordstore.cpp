#include "backend/storage/recordstore.h"

namespace truvamate {

namespace {

Result<Done> done(Result<std::int64_t> rows)
{
    return rows.map([](std::int64_t) { return Done(); });
}

} // namespace

Result<Done> insertEvent(Database &db, const EventRow &row)
{
    return done(
        db.statement(QStringLiteral(
                         "INSERT INTO events (id, entity, entity_id, code, arguments, actor, happened_at) "
                         "VALUES (:id, :entity, :entity_id, :code, :arguments, :actor, :at)"))
            .bind("id", row.id)
            .bind("entity", row.entity)
            .bind("entity_id", row.entityId)
            .bind("code", row.code)
            .bind("arguments", row.arguments)
            .bind("actor", row.actor)
            .bind("at", row.at)
            .exec());
}

Result<std::optional<LastEvent>> findLastEvent(Database &db, const QString &entity, QUuid entityId,
                                               const QString &code)
{
    return db
        .statement(QStringLiteral("SELECT happened_at, arguments FROM events WHERE entity = :entity "
                                  "AND entity_id = :id AND code = :code ORDER BY happened_at DESC LIMIT 1"))
        .bind("entity", entity)
        .bind("id", entityId)
        .bind("code", code)
        .one([](const Row &row) {
            return LastEvent{row.instant("happened_at"), row.json("arguments")};
        });
}

Result<Done> insertAudit(Database &db, const AuditRow &row)
{
    return done(
        db.statement(
              QStringLiteral("INSERT INTO audit_log (id, recorded_at, actor, session_id, operation, entity, "
                             "entity_id, outcome, details) VALUES (:id, :at, :actor, :session, :operation, "
                             ":entity, :entity_id, :outcome, :details)"))
            .bind("id", row.id)
            .bind("at", row.at)
            .bind("actor", row.actor)
            .bind("session", row.session)
            .bind("operation", row.operation)
            .bind("entity", row.entity)
            .bind("entity_id", row.entityId)
            .bind("outcome", row.refused ? QStringLiteral("refused") : QStringLiteral("done"))
            .bind("details", row.details)
            .exec());
}

Result<Done> insertMail(Database &db, const MailRow &row)
{
    return done(
        db.statement(
              QStringLiteral("INSERT INTO email_queue (id, recipient, template_name, subject_id, dedupe_key, "
                             "arguments, priority, scheduled_for, created_at) VALUES (:id, :recipient, "
                             ":template_name, :subject, :dedupe_key, :arguments, :priority, :at, :at) "
                             "ON CONFLICT (dedupe_key) DO NOTHING"))
            .bind("id", row.id)
            .bind("recipient", row.recipient)
            .bind("template_name", row.templateName)
            .bind("subject", row.subject)
            .bind("dedupe_key", row.dedupeKey)
            .bind("arguments", row.arguments)
            .bind("priority", row.priority)
            .bind("at", row.at)
            .exec());
}

Result<std::optional<StoredAnswer>> findAnswer(Database &db, UserId principal, const QString &operation,
                                               const QString &key)
{
    return db
        .statement(QStringLiteral("SELECT request_digest, response FROM idempotency_keys "
                                  "WHERE principal = :principal AND operation = :operation AND key = :key"))
        .bind("principal", principal)
        .bind("operation", operation)
        .bind("key", key)
        .one([](const Row &row) {
            return StoredAnswer{row.text("request_digest"), row.json("response")};
        });
}

Result<Done> storeAnswer(Database &db, UserId principal, const QString &operation, const QString &key,
                         const StoredAnswer &answer, Instant at)
{
    return done(db.statement(QStringLiteral(
                                 "INSERT INTO idempotency_keys (principal, operation, key, request_digest, "
                                 "response, recorded_at) "
                                 "VALUES (:principal, :operation, :key, :digest, :response, :at)"))
                    .bind("principal", principal)
                    .bind("operation", operation)
                    .bind("key", key)
                    .bind("digest", answer.requestDigest)
                    .bind("response", answer.response)
                    .bind("at", at)
                    .exec());
}

} // namespace truvamate
