#include "backend/storage/customerlimitstore.h"

namespace truvamate {

Result<Done> insertSpendingLimit(Database &db, const SpendingLimitRow &row)
{
    TRY_DO(
        db.statement(QStringLiteral(
                         "INSERT INTO spending_limits (id, user_id, period, amount_thb, effective_from, "
                         "recorded_at, recorded_by) VALUES (:id, :user, :period, :amount, :from, :at, :by)"))
            .bind("id", row.id)
            .bind("user", row.user)
            .bind("period", row.period)
            .bind("amount", row.amount)
            .bind("from", row.effectiveFrom)
            .bind("at", row.recordedAt)
            .bind("by", row.recordedBy)
            .exec());
    return Done();
}

Result<std::vector<SpendingLimitRow>> listSpendingLimits(Database &db, UserId user)
{
    return db
        .statement(
            QStringLiteral("SELECT id, user_id, period, amount_thb, effective_from, recorded_at, recorded_by "
                           "FROM spending_limits WHERE user_id = :user ORDER BY recorded_at, id"))
        .bind("user", user)
        .all([](const Row &row) {
            return SpendingLimitRow{
                row.get<QUuid>("id"),         row.id<UserId>("user_id"),     row.text("period"),
                row.thb("amount_thb"),        row.instant("effective_from"), row.instant("recorded_at"),
                row.id<UserId>("recorded_by")};
        });
}

Result<Done> insertSelfExclusion(Database &db, const SelfExclusionRow &row)
{
    TRY_DO(db.statement(
                 QStringLiteral("INSERT INTO self_exclusions (id, user_id, starts_at, ends_at, recorded_at, "
                                "recorded_by) VALUES (:id, :user, :starts, :ends, :starts, :by)"))
               .bind("id", row.id)
               .bind("user", row.user)
               .bind("starts", row.startsAt)
               .bind("ends", row.endsAt)
               .bind("by", row.recordedBy)
               .exec());
    return Done();
}

Result<std::optional<QString>> latestConsent(Database &db, UserId user, const QString &document)
{
    return db
        .statement(
            QStringLiteral("SELECT version FROM consents WHERE user_id = :user AND document = :document "
                           "ORDER BY accepted_at DESC, id DESC LIMIT 1"))
        .bind("user", user)
        .bind("document", document)
        .one([](const Row &row) { return row.text("version"); });
}

Result<std::int64_t> countOpenHits(Database &db, UserId user)
{
    return db
        .statement(QStringLiteral(
            "SELECT count(*) AS n FROM sanctions_hits WHERE user_id = :user AND outcome = 'open'"))
        .bind("user", user)
        .value<std::int64_t>();
}

} // namespace truvamate
