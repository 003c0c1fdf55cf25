#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

namespace truvamate {

struct SecondFactorRow
{
    UserId user;
    QByteArray secretSealed;
    Instant begunAt;
    std::optional<Instant> confirmedAt;
    std::int64_t lastStep = 0;
};
/// Locks the row until the transaction ends, where one is open.
Result<std::optional<SecondFactorRow>> lockSecondFactor(Database &db, UserId user);
/// In place of one that was never confirmed.
Result<Done> writeSecondFactor(Database &db, const SecondFactorRow &row);
Result<Done> confirmSecondFactor(Database &db, UserId user, std::int64_t step, Instant now);
Result<Done> writeLastStep(Database &db, UserId user, std::int64_t step);
/// With its recovery codes.
Result<Done> removeSecondFactor(Database &db, UserId user);

Result<Done> insertRecoveryCode(Database &db, UserId user, const QString &codeIndex);
/// False where there is no such code, or it was used before.
Result<bool> useRecoveryCode(Database &db, UserId user, const QString &codeIndex, Instant now);

struct SecondFactorResetRow
{
    QUuid id;
    UserId user;
    QString reason;
    Instant recordedAt;
    UserId recordedBy;
};
Result<Done> insertSecondFactorReset(Database &db, const SecondFactorResetRow &row);
Result<std::optional<SecondFactorResetRow>> findSecondFactorReset(Database &db, QUuid id);
Result<Done> approveSecondFactorReset(Database &db, QUuid id, ApprovalId approval);

} // namespace truvamate
