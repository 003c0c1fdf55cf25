#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/operations/operation.h"

#include <vector>

namespace truvamate {

/// Rates, fee schedules and settings: rows are only added, and count once approval_id is set.

struct RateRow
{
    RateId id;
    ExchangeRate rate;
    QString source;
    Instant effectiveFrom;
    Instant recordedAt;
    UserId recordedBy;
    QString recordedByName; ///< filled by reading
    std::optional<ApprovalId> approval;
};
Result<Done> insertRate(Database &db, const RateRow &row);
Result<std::optional<RateRow>> findRate(Database &db, RateId id);
Result<std::optional<RateRow>> findRateInForce(Database &db, Instant now);
/// Newest first by effective_from.
Result<Page<RateRow>> listRateRows(Database &db, const PageRequest &page);

struct FeeScheduleRow
{
    FeeScheduleId id;
    QString name;
    Usd serviceFee;
    BasisPoints commission;
    Instant effectiveFrom;
    Instant recordedAt;
    UserId recordedBy;
    QString recordedByName; ///< filled by reading
    std::optional<ApprovalId> approval;
};
Result<Done> insertFeeSchedule(Database &db, const FeeScheduleRow &row);
Result<std::optional<FeeScheduleRow>> findFeeSchedule(Database &db, FeeScheduleId id);
Result<std::optional<FeeScheduleRow>> findFeeScheduleInForce(Database &db, Instant now);
/// Newest first, at most 500.
Result<std::vector<FeeScheduleRow>> listFeeScheduleRows(Database &db);

struct SettingRow
{
    QUuid id;
    QString key;
    QString value;
    Instant effectiveFrom;
    Instant recordedAt;
    UserId recordedBy;
    std::optional<ApprovalId> approval;
};
Result<Done> insertSetting(Database &db, const SettingRow &row);
Result<std::optional<SettingRow>> findSetting(Database &db, QUuid id);
Result<std::optional<SettingRow>> findSettingInForce(Database &db, const QString &key, Instant now);
/// Every approved row that has begun, oldest first: the last of a key counts.
Result<std::vector<SettingRow>> listSettingsBegun(Database &db, Instant now);
/// Proposals that wait for a second person.
Result<std::vector<SettingRow>> listSettingsPending(Database &db);

/// Which table an approval makes a row of count in.
enum class DatedTable { Rates, FeeSchedules, Settings, StatePolicies };
Result<Done> approveDatedRow(Database &db, DatedTable table, QUuid id, ApprovalId approval);

} // namespace truvamate
