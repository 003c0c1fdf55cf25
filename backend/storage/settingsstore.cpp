#include "backend/storage/settingsstore.h"

namespace truvamate {

namespace {

const QString selectFees = QStringLiteral(
    "SELECT f.id, f.name, f.service_fee_usd, f.commission_basis_points, f.effective_from, f.recorded_at, "
    "f.recorded_by, u.display_name AS recorded_by_name, f.approval_id FROM fee_schedules f "
    "JOIN users u ON u.id = f.recorded_by ");

const QString selectSettings = QStringLiteral("SELECT s.id, s.key, s.value, s.effective_from, s.recorded_at, "
                                              "s.recorded_by, s.approval_id FROM settings s ");

FeeScheduleRow readFees(const Row &row)
{
    return FeeScheduleRow{row.id<FeeScheduleId>("id"),
                          row.text("name"),
                          row.usd("service_fee_usd"),
                          row.get<BasisPoints>("commission_basis_points"),
                          row.instant("effective_from"),
                          row.instant("recorded_at"),
                          row.id<UserId>("recorded_by"),
                          row.text("recorded_by_name"),
                          row.get<std::optional<ApprovalId>>("approval_id")};
}

SettingRow readSetting(const Row &row)
{
    return SettingRow{row.get<QUuid>("id"),
                      row.text("key"),
                      row.text("value"),
                      row.instant("effective_from"),
                      row.instant("recorded_at"),
                      row.id<UserId>("recorded_by"),
                      row.get<std::optional<ApprovalId>>("approval_id")};
}

Result<Done> ran(Result<std::int64_t> changed)
{
    return changed.map([](std::int64_t) { return Done(); });
}

const char *tableName(DatedTable table)
{
    switch (table) {
    case DatedTable::Rates:
        return "fx_rates";
    case DatedTable::FeeSchedules:
        return "fee_schedules";
    case DatedTable::Settings:
        return "settings";
    case DatedTable::StatePolicies:
        break;
    }
    return "state_policies";
}

} // namespace

Result<Done> insertFeeSchedule(Database &db, const FeeScheduleRow &row)
{
    return ran(
        db.statement(QStringLiteral("INSERT INTO fee_schedules (id, name, service_fee_usd, "
                                    "commission_basis_points, effective_from, recorded_at, recorded_by) "
                                    "VALUES (:id, :name, :fee, :commission, :from, :at, :by)"))
            .bind("id", row.id)
            .bind("name", row.name)
            .bind("fee", row.serviceFee)
            .bind("commission", row.commission)
            .bind("from", row.effectiveFrom)
            .bind("at", row.recordedAt)
            .bind("by", row.recordedBy)
            .exec());
}

Result<std::optional<FeeScheduleRow>> findFeeSchedule(Database &db, FeeScheduleId id)
{
    return db.statement(selectFees + QStringLiteral("WHERE f.id = :id")).bind("id", id).one(readFees);
}

Result<std::optional<FeeScheduleRow>> findFeeScheduleInForce(Database &db, Instant now)
{
    return db
        .statement(selectFees
                   + QStringLiteral("WHERE f.approval_id IS NOT NULL AND f.effective_from <= :now "
                                    "ORDER BY f.effective_from DESC, f.recorded_at DESC, f.id DESC LIMIT 1"))
        .bind("now", now)
        .one(readFees);
}

Result<std::vector<FeeScheduleRow>> listFeeScheduleRows(Database &db)
{
    return db
        .statement(
            selectFees
            + QStringLiteral("ORDER BY f.effective_from DESC, f.recorded_at DESC, f.id DESC LIMIT 500"))
        .all(readFees);
}

Result<Done> insertSetting(Database &db, const SettingRow &row)
{
    return ran(
        db.statement(QStringLiteral("INSERT INTO settings (id, key, value, effective_from, recorded_at, "
                                    "recorded_by) VALUES (:id, :key, :value, :from, :at, :by)"))
            .bind("id", row.id)
            .bind("key", row.key)
            .bind("value", row.value)
            .bind("from", row.effectiveFrom)
            .bind("at", row.recordedAt)
            .bind("by", row.recordedBy)
            .exec());
}

Result<std::optional<SettingRow>> findSetting(Database &db, QUuid id)
{
    return db.statement(selectSettings + QStringLiteral("WHERE s.id = :id")).bind("id", id).one(readSetting);
}

Result<std::optional<SettingRow>> findSettingInForce(Database &db, const QString &key, Instant now)
{
    return db
        .statement(
            selectSettings
            + QStringLiteral("WHERE s.key = :key AND s.approval_id IS NOT NULL AND s.effective_from <= :now "
                             "ORDER BY s.effective_from DESC, s.recorded_at DESC, s.id DESC LIMIT 1"))
        .bind("key", key)
        .bind("now", now)
        .one(readSetting);
}

Result<std::vector<SettingRow>> listSettingsBegun(Database &db, Instant now)
{
    return db
        .statement(selectSettings
                   + QStringLiteral("WHERE s.approval_id IS NOT NULL AND s.effective_from <= :now "
                                    "ORDER BY s.effective_from, s.recorded_at, s.id"))
        .bind("now", now)
        .all(readSetting);
}

Result<std::vector<SettingRow>> listSettingsPending(Database &db)
{
    return db
        .statement(selectSettings
                   + QStringLiteral("JOIN approvals a ON a.kind = 'settings.value' AND a.subject_id = s.id "
                                    "AND a.decision = 'pending' ORDER BY s.recorded_at, s.id"))
        .all(readSetting);
}

Result<Done> approveDatedRow(Database &db, DatedTable table, QUuid id, ApprovalId approval)
{
    return ran(
        db.statement(
              QStringLiteral("UPDATE %1 SET approval_id = :approval WHERE id = :id AND approval_id IS NULL")
                  .arg(QLatin1String(tableName(table))))
            .bind("approval", approval)
            .bind("id", id)
            .exec());
}

} // namespace truvamate
