#include "backend/services/settings.h"

#include "backend/services/settingstable.h"
#include "backend/storage/settingsstore.h"

namespace truvamate {

Result<RateInForce> rateInForce(Database &db, Instant now)
{
    TRY(row, findRateInForce(db, now));
    if (!row) {
        return fail(ErrorKind::Conflict, QStringLiteral("settings.no_rate"),
                    QStringLiteral("No exchange rate is in force: propose one and have it approved."));
    }
    return RateInForce{row->id, row->rate, row->source};
}

Result<FeeScheduleInForce> feeScheduleInForce(Database &db, Instant now)
{
    TRY(row, findFeeScheduleInForce(db, now));
    if (!row) {
        return fail(ErrorKind::Conflict, QStringLiteral("settings.no_fee_schedule"),
                    QStringLiteral("No fee schedule is in force: propose one and have it approved."));
    }
    return FeeScheduleInForce{row->id, row->name, row->serviceFee, row->commission};
}

QString stateKey(const char *key, const QString &state)
{
    return QStringLiteral("%1.%2").arg(QLatin1String(key), state);
}

Result<QString> settingInForce(Database &db, const QString &key, Instant now)
{
    TRY(known, settingDefault(key, now));
    TRY(row, findSettingInForce(db, key, now));
    return row ? row->value : QString::fromLatin1(known.value);
}

Result<Thb> thbSetting(Database &db, const char *key, Instant now)
{
    TRY(value, settingInForce(db, QString::fromLatin1(key), now));
    return minorFromDecimal(value).map(&Thb::fromMinor);
}

Result<std::int64_t> integerSetting(Database &db, const char *key, Instant now)
{
    TRY(value, settingInForce(db, QString::fromLatin1(key), now));
    return static_cast<std::int64_t>(value.toLongLong());
}

Result<Usd> stateUsdSetting(Database &db, const char *key, const QString &state, Instant now)
{
    TRY(value, settingInForce(db, stateKey(key, state), now));
    return minorFromDecimal(value).map(&Usd::fromMinor);
}

Result<BasisPoints> stateShareSetting(Database &db, const char *key, const QString &state, Instant now)
{
    TRY(value, settingInForce(db, stateKey(key, state), now));
    return BasisPoints{value.toLongLong()};
}

} // namespace truvamate
