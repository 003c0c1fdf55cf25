#include "backend/storage/secondfactorstore.h"

namespace truvamate {

Result<std::optional<SecondFactorRow>> lockSecondFactor(Database &db, UserId user)
{
    return db
        .statement(
            QStringLiteral("SELECT secret_sealed, begun_at, confirmed_at, last_step FROM second_factors "
                           "WHERE user_id = :user")
            + db.dialect().forUpdate())
        .bind("user", user)
        .one([&](const Row &row) {
            return SecondFactorRow{user, row.get<QByteArray>("secret_sealed"), row.instant("begun_at"),
                                   row.get<std::optional<Instant>>("confirmed_at"),
                                   row.get<std::int64_t>("last_step")};
        });
}

Result<Done> writeSecondFactor(Database &db, const SecondFactorRow &row)
{
    TRY_DO(db.statement(Dialect::upsert(QStringLiteral("second_factors"), {QStringLiteral("user_id")},
                                        {QStringLiteral("secret_sealed"), QStringLiteral("begun_at")}))
               .bind("user_id", row.user)
               .bind("secret_sealed", row.secretSealed)
               .bind("begun_at", row.begunAt)
               .exec());
    return Done();
}

Result<Done> confirmSecondFactor(Database &db, UserId user, std::int64_t step, Instant now)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE second_factors SET confirmed_at = :now, last_step = :step "
                                       "WHERE user_id = :user"))
               .bind("now", now)
               .bind("step", step)
               .bind("user", user)
               .exec());
    return Done();
}

Result<Done> writeLastStep(Database &db, UserId user, std::int64_t step)
{
    TRY_DO(db.statement(QStringLiteral("UPDATE second_factors SET last_step = :step WHERE user_id = :user"))
               .bind("step", step)
               .bind("user", user)
               .exec());
    return Done();
}

Result<Done> removeSecondFactor(Database &db, UserId user)
{
    TRY_DO(db.statement(QStringLiteral("DELETE FROM second_factors WHERE user_id = :user"))
               .bind("user", user)
               .exec());
    return Done();
}

Result<Done> insertRecoveryCode(Database &db, UserId user, const QString &codeIndex)
{
    TRY_DO(
        db.statement(QStringLiteral("INSERT INTO recovery_codes (user_id, code_index) VALUES (:user, :code)"))
            .bind("user", user)
            .bind("code", codeIndex)
            .exec());
    return Done();
}

Result<bool> useRecoveryCode(Database &db, UserId user, const QString &codeIndex, Instant now)
{
    TRY(changed,
        db.statement(QStringLiteral("UPDATE recovery_codes SET used_at = :now WHERE user_id = :user "
                                    "AND code_index = :code AND used_at IS NULL"))
            .bind("now", now)
            .bind("user", user)
            .bind("code", codeIndex)
            .exec());
    return changed > 0;
}

Result<Done> insertSecondFactorReset(Database &db, const SecondFactorResetRow &row)
{
    TRY_DO(db.statement(QStringLiteral("INSERT INTO second_factor_resets (id, user_id, reason, recorded_at, "
                                       "recorded_by) VALUES (:id, :user, :reason, :at, :by)"))
               .bind("id", row.id)
               .bind("user", row.user)
               .bind("reason", row.reason)
               .bind("at", row.recordedAt)
               .bind("by", row.recordedBy)
               .exec());
    return Done();
}

Result<std::optional<SecondFactorResetRow>> findSecondFactorReset(Database &db, QUuid id)
{
    return db
        .statement(
            QStringLiteral("SELECT user_id, reason, recorded_at, recorded_by FROM second_factor_resets "
                           "WHERE id = :id"))
        .bind("id", id)
        .one([&](const Row &row) {
            return SecondFactorResetRow{id, row.id<UserId>("user_id"), row.text("reason"),
                                        row.instant("recorded_at"), row.id<UserId>("recorded_by")};
        });
}

Result<Done> approveSecondFactorReset(Database &db, QUuid id, ApprovalId approval)
{
    TRY_DO(
        db.statement(QStringLiteral("UPDATE second_factor_resets SET approval_id = :approval WHERE id = :id"))
            .bind("approval", approval)
            .bind("id", id)
            .exec());
    return Done();
}

} // namespace truvamate
