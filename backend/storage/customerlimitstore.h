#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

#include <vector>

namespace truvamate {

struct SpendingLimitRow
{
    QUuid id;
    UserId user;
    QString period; ///< "day", "month"
    Thb amount;
    Instant effectiveFrom;
    Instant recordedAt;
    UserId recordedBy;
};
Result<Done> insertSpendingLimit(Database &db, const SpendingLimitRow &row);
/// Oldest first.
Result<std::vector<SpendingLimitRow>> listSpendingLimits(Database &db, UserId user);

struct SelfExclusionRow
{
    QUuid id;
    UserId user;
    Instant startsAt;
    std::optional<Instant> endsAt;
    UserId recordedBy;
};
Result<Done> insertSelfExclusion(Database &db, const SelfExclusionRow &row);

Result<std::optional<QString>> latestConsent(Database &db, UserId user, const QString &document);
Result<std::int64_t> countOpenHits(Database &db, UserId user);

} // namespace truvamate
