#pragma once

#include "backend/services/approvals.h"
#include "models/operations/settings.h"

namespace truvamate {

/// Rates, fees and the other dated settings.
void serveSettings(Dispatcher &dispatcher);
/// The kinds "settings.rate", "settings.fee_schedule", "settings.value".
void addSettingsApprovals(Approvals &approvals);

struct RateInForce
{
    RateId id;
    ExchangeRate rate;
    QString source;
};
/// Error: settings.no_rate.
Result<RateInForce> rateInForce(Database &db, Instant now);

struct FeeScheduleInForce
{
    FeeScheduleId id;
    QString name;
    Usd serviceFee; ///< a line
    BasisPoints commission;
};
/// Error: settings.no_fee_schedule.
Result<FeeScheduleInForce> feeScheduleInForce(Database &db, Instant now);

/// Every setting there is. Keys of states take the state's code: stateKey("withholding_rate", "IN").
namespace setting {
inline constexpr const char *kycThreshold
    = "kyc.threshold_thb"; ///< spend beyond it needs a verified identity
inline constexpr const char *houseDayLimit = "house.limit_day_thb"; ///< a customer, a day in Bangkok
inline constexpr const char *houseMonthLimit = "house.limit_month_thb"; ///< a customer, a month in Bangkok
inline constexpr const char *bufferMinutes
    = "sales.buffer_minutes"; ///< orders close this long before the cut-off
inline constexpr const char *consentVersion = "consent.version"; ///< of the terms that customers accept now
inline constexpr const char *retailerCashLimit
    = "retailer_cash_limit_usd"; ///< of a state: a slip below it is paid at a shop
inline constexpr const char *reportingThreshold
    = "reporting_threshold_usd"; ///< of a state: prizes from it on are reported
inline constexpr const char *withholdingRate
    = "withholding_rate_bp"; ///< of a state: expected only; what was withheld counts
} // namespace setting

QString stateKey(const char *key, const QString &state);

/// The value in force, or the house's default. Errors: setting.unknown.
Result<QString> settingInForce(Database &db, const QString &key, Instant now);
Result<Thb> thbSetting(Database &db, const char *key, Instant now);
Result<std::int64_t> integerSetting(Database &db, const char *key, Instant now);
Result<Usd> stateUsdSetting(Database &db, const char *key, const QString &state, Instant now);
Result<BasisPoints> stateShareSetting(Database &db, const char *key, const QString &state, Instant now);

} // namespace truvamate
