#include "backend/services/dispatcher.h"
#include "backend/services/inputs.h"
#include "backend/services/settings.h"
#include "backend/services/settingstable.h"
#include "backend/storage/settingsstore.h"
#include "models/operations/peopleevents.h"
#include "models/policy/statepolicy.h"

namespace truvamate {

namespace {

const QString settingEntity = QStringLiteral("setting");
const QString rateKind = QStringLiteral("settings.rate");
const QString feeKind = QStringLiteral("settings.fee_schedule");
const QString valueKind = QStringLiteral("settings.value");

tl::unexpected<Error> noSuchRow()
{
    return fail(ErrorKind::NotFound, QStringLiteral("setting.unknown_row"),
                QStringLiteral("There is no such proposal of a setting."));
}

Result<ProposedRate> proposeRate(Call &call, const ProposeRate::Request &request)
{
    TRY(rate, ExchangeRate::fromString(request.thbPerUsd));
    TRY(source, requiredText(request.source, "rate.source_needed", QStringLiteral("The source of the rate")));
    const RateRow row{call.newId<RateId>(), rate, source, request.effectiveFrom.value_or(call.now), call.now,
                      call.principal.user,  {},   {}};
    TRY_DO(insertRate(call.db, row));
    TRY_DO(
        call.audit(settingEntity, row.id.toString(),
                   {{QStringLiteral("thb_per_usd"), rate.toString()}, {QStringLiteral("source"), source}}));
    TRY(approval, call.approvals.propose(call, rateKind, row.id.uuid()));
    return ProposedRate{row.id, approval};
}

Result<Page<Rate>> listRates(Call &call, const ListRates::Request &request)
{
    TRY(rows, listRateRows(call.db, request.page));
    TRY(current, findRateInForce(call.db, call.now));
    Page<Rate> page{{}, rows.next, rows.count, rows.countCapped};
    for (const RateRow &row : rows.data) {
        page.data.push_back({row.id, row.rate.toString(), row.source, row.effectiveFrom, row.recordedAt,
                             row.recordedByName, row.approval.has_value(), current && current->id == row.id});
    }
    return page;
}

Result<RateRow> loadRate(Database &db, QUuid id)
{
    TRY(row, findRate(db, RateId(id)));
    if (!row) {
        return noSuchRow();
    }
    return *std::move(row);
}

Result<QJsonObject> seenRate(Call &call, QUuid subject)
{
    TRY(row, loadRate(call.db, subject));
    return QJsonObject{{QStringLiteral("thb_per_usd"), row.rate.toString()},
                       {QStringLiteral("source"), row.source},
                       {QStringLiteral("effective_from"), row.effectiveFrom.toString()}};
}

Result<Done> applyRate(Call &call, const Approval &approval)
{
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY_DO(approveDatedRow(call.db, DatedTable::Rates, id, approval.id));
    TRY(row, loadRate(call.db, id));
    return call.event(settingEntity, id, events::rateApproved,
                      {{QStringLiteral("thb_per_usd"), row.rate.toString()},
                       {QStringLiteral("effective_from"), row.effectiveFrom.toString()}});
}

Result<ProposedFeeSchedule> proposeFees(Call &call, const ProposeFeeSchedule::Request &request)
{
    TRY(name,
        requiredText(request.name, "fees.name_needed", QStringLiteral("The name of the fee schedule"), 80));
    if (request.serviceFee < Usd() || request.commission.value < 0 || request.commission.value > 10'000) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("fees.out_of_range"),
            QStringLiteral("The fee cannot be negative, and the commission lies between 0 % and 100 %."));
    }
    TRY(existing, listFeeScheduleRows(call.db));
    for (const FeeScheduleRow &row : existing) {
        if (row.name == name) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("fees.name_taken"),
                QStringLiteral("There is a fee schedule “%1” already; schedules are quoted by their name.")
                    .arg(name));
        }
    }
    const FeeScheduleRow row{call.newId<FeeScheduleId>(),
                             name,
                             request.serviceFee,
                             request.commission,
                             request.effectiveFrom.value_or(call.now),
                             call.now,
                             call.principal.user,
                             {},
                             {}};
    TRY_DO(insertFeeSchedule(call.db, row));
    TRY_DO(call.audit(settingEntity, row.id.toString(),
                      {{QStringLiteral("name"), name},
                       {QStringLiteral("service_fee"), toText(row.serviceFee)},
                       {QStringLiteral("commission_basis_points"), qint64(row.commission.value)}}));
    TRY(approval, call.approvals.propose(call, feeKind, row.id.uuid()));
    return ProposedFeeSchedule{row.id, approval};
}

Result<FeeScheduleList> listFees(Call &call, const Nothing &)
{
    TRY(rows, listFeeScheduleRows(call.db));
    TRY(current, findFeeScheduleInForce(call.db, call.now));
    FeeScheduleList list;
    for (const FeeScheduleRow &row : rows) {
        list.data.push_back({row.id, row.name, row.serviceFee, row.commission, row.effectiveFrom,
                             row.recordedByName, row.approval.has_value(), current && current->id == row.id});
    }
    return list;
}

Result<FeeScheduleRow> loadFees(Database &db, QUuid id)
{
    TRY(row, findFeeSchedule(db, FeeScheduleId(id)));
    if (!row) {
        return noSuchRow();
    }
    return *std::move(row);
}

Result<QJsonObject> seenFees(Call &call, QUuid subject)
{
    TRY(row, loadFees(call.db, subject));
    return QJsonObject{{QStringLiteral("name"), row.name},
                       {QStringLiteral("service_fee"), toText(row.serviceFee)},
                       {QStringLiteral("commission_basis_points"), qint64(row.commission.value)},
                       {QStringLiteral("effective_from"), row.effectiveFrom.toString()}};
}

Result<Done> applyFees(Call &call, const Approval &approval)
{
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY_DO(approveDatedRow(call.db, DatedTable::FeeSchedules, id, approval.id));
    TRY(row, loadFees(call.db, id));
    return call.event(settingEntity, id, events::feeScheduleApproved, {{QStringLiteral("name"), row.name}});
}

Result<ProposedSetting> proposeSetting(Call &call, const ProposeSetting::Request &request)
{
    const Instant from = request.effectiveFrom.value_or(call.now);
    TRY(known, settingDefault(request.key, from));
    TRY(value, canonicalSettingValue(known.kind, request.key, request.value));
    const auto id = call.newId<SettingId>();
    TRY_DO(insertSetting(call.db, {id.uuid(), request.key, value, from, call.now, call.principal.user, {}}));
    TRY_DO(call.audit(settingEntity, id.toString(),
                      {{QStringLiteral("key"), request.key}, {QStringLiteral("value"), value}}));
    TRY(approval, call.approvals.propose(call, valueKind, id.uuid()));
    return ProposedSetting{id, approval};
}

Result<SettingRow> loadSetting(Database &db, QUuid id)
{
    TRY(row, findSetting(db, id));
    if (!row) {
        return noSuchRow();
    }
    return *std::move(row);
}

Result<QJsonObject> seenSetting(Call &call, QUuid subject)
{
    TRY(row, loadSetting(call.db, subject));
    TRY(now, settingInForce(call.db, row.key, call.now));
    return QJsonObject{{QStringLiteral("key"), row.key},
                       {QStringLiteral("value"), row.value},
                       {QStringLiteral("value_now"), now},
                       {QStringLiteral("effective_from"), row.effectiveFrom.toString()}};
}

Result<Done> applySetting(Call &call, const Approval &approval)
{
    const QUuid id = QUuid::fromString(approval.subjectId);
    TRY_DO(approveDatedRow(call.db, DatedTable::Settings, id, approval.id));
    TRY(row, loadSetting(call.db, id));
    return call.event(settingEntity, id, events::settingApproved,
                      {{QStringLiteral("key"), row.key}, {QStringLiteral("value"), row.value}});
}

/// Every key that exists: those of states once a state was set, and once for every state with a default.
std::vector<QString> allKeys()
{
    std::vector<QString> keys;
    for (const SettingDefault &row : settingDefaults()) {
        const QString name = QString::fromLatin1(row.key);
        for (const QString &state : row.isOfState ? usJurisdictions() : QStringList{QString()}) {
            const QString key = row.isOfState ? stateKey(row.key, state) : name;
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                keys.push_back(key);
            }
        }
    }
    return keys;
}

Result<SettingList> listSettings(Call &call, const Nothing &)
{
    TRY(begun, listSettingsBegun(call.db, call.now));
    TRY(waiting, listSettingsPending(call.db));
    std::map<QString, SettingRow> current;
    std::map<QString, QString> pending;
    for (const SettingRow &row : begun) {
        current.insert_or_assign(row.key, row);
    }
    for (const SettingRow &row : waiting) {
        pending[row.key] = row.value;
    }
    SettingList list;
    for (const QString &key : allKeys()) {
        TRY(known, settingDefault(key, call.now));
        Setting view{key,
                     settingKindCode(known.kind),
                     QString::fromLatin1(known.value),
                     QString::fromLatin1(known.description),
                     true,
                     {},
                     {}};
        if (const auto row = current.find(key); row != current.end()) {
            view.value = row->second.value;
            view.isDefault = false;
            view.effectiveFrom = row->second.effectiveFrom;
        }
        if (const auto row = pending.find(key); row != pending.end()) {
            view.pendingValue = row->second;
        }
        list.data.push_back(view);
    }
    return list;
}

} // namespace

void serveSettings(Dispatcher &dispatcher)
{
    dispatcher.serve<ProposeRate>(proposeRate);
    dispatcher.serve<ListRates>(listRates);
    dispatcher.serve<ProposeFeeSchedule>(proposeFees);
    dispatcher.serve<ListFeeSchedules>(listFees);
    dispatcher.serve<ProposeSetting>(proposeSetting);
    dispatcher.serve<ListSettings>(listSettings);
}

void addSettingsApprovals(Approvals &approvals)
{
    approvals.add({rateKind, Permission::RatesWrite, seenRate, applyRate, {}, {}});
    approvals.add({feeKind, Permission::FeesWrite, seenFees, applyFees, {}, {}});
    approvals.add({valueKind, Permission::SettingsWrite, seenSetting, applySetting, {}, {}});
}

} // namespace truvamate
