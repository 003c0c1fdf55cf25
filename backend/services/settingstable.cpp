#include "backend/services/settingstable.h"

#include "backend/services/settings.h"
#include "models/money.h"
#include "models/policy/statepolicy.h"

namespace truvamate {

namespace {

tl::unexpected<Error> badValue(const QString &key, const QString &value, const QString &expected)
{
    return fail(ErrorKind::Invalid, QStringLiteral("setting.bad_value"),
                QStringLiteral("“%1” cannot be the value of %2: it takes %3.").arg(value, key, expected));
}

Result<QString> canonicalInteger(const QString &key, const QString &value, std::int64_t most,
                                 const QString &expected)
{
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > most) {
        return badValue(key, value, expected);
    }
    return QString::number(number);
}

} // namespace

const std::vector<SettingDefault> &settingDefaults()
{
    static const std::vector<SettingDefault> all{
        {setting::kycThreshold,
         SettingKind::Thb,
         false,
         "10000.00",
         {},
         "A customer whose spend in all passes this needs a verified identity."},
        {setting::houseDayLimit,
         SettingKind::Thb,
         false,
         "100000.00",
         {},
         "What a customer may order a day, in Bangkok."},
        {setting::houseMonthLimit,
         SettingKind::Thb,
         false,
         "1000000.00",
         {},
         "What a customer may order a month, in Bangkok."},
        {setting::bufferMinutes,
         SettingKind::Minutes,
         false,
         "60",
         {},
         "Orders for a draw close this many minutes before the shop's cut-off."},
        {setting::consentVersion,
         SettingKind::Text,
         false,
         "1",
         {},
         "The version of the terms that customers accept now."},
        {setting::retailerCashLimit,
         SettingKind::Usd,
         true,
         "600.00",
         {},
         "A slip that won less than this is paid in cash at a shop."},
        {setting::reportingThreshold,
         SettingKind::Usd,
         true,
         "600.00",
         {},
         "Prizes from this on are reported to the tax office."},
        {setting::reportingThreshold, SettingKind::Usd, true, "2000.00", QDate(2026, 1, 1),
         "Prizes from this on are reported to the tax office."},
        {setting::withholdingRate,
         SettingKind::BasisPoints,
         true,
         "3000",
         {},
         "Expected withholding from the gross prize of a claimant abroad; what was withheld is what counts."},
    };
    return all;
}

QString settingKindCode(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Thb:
        return QStringLiteral("thb");
    case SettingKind::Usd:
        return QStringLiteral("usd");
    case SettingKind::BasisPoints:
        return QStringLiteral("basis_points");
    case SettingKind::Minutes:
        return QStringLiteral("minutes");
    case SettingKind::Text:
        break;
    }
    return QStringLiteral("text");
}

Result<SettingDefault> settingDefault(const QString &key, Instant now)
{
    const QString state = key.section(QLatin1Char('.'), -1);
    const bool namesState = usJurisdictions().contains(state);
    const SettingDefault *found = nullptr;
    for (const SettingDefault &row : settingDefaults()) {
        const QString name = QString::fromLatin1(row.key);
        const bool fits = row.isOfState ? namesState && key == name + QLatin1Char('.') + state : key == name;
        const bool hasBegun
            = !row.from.isValid() || Instant::fromLocal(row.from, QTime(0, 0), easternZone()) <= now;
        if (fits && hasBegun) {
            found = &row;
        }
    }
    if (!found) {
        return fail(ErrorKind::Invalid, QStringLiteral("setting.unknown"),
                    QStringLiteral("There is no setting “%1”.").arg(key));
    }
    return *found;
}

Result<QString> canonicalSettingValue(SettingKind kind, const QString &key, const QString &value)
{
    const QString trimmed = value.trimmed();
    switch (kind) {
    case SettingKind::Thb:
    case SettingKind::Usd: {
        const auto minor = minorFromDecimal(trimmed);
        if (!minor || *minor < 0) {
            return badValue(key, value, QStringLiteral("an amount such as 600.00"));
        }
        return decimalString(*minor);
    }
    case SettingKind::BasisPoints:
        return canonicalInteger(key, trimmed, 10'000,
                                QStringLiteral("hundredths of a per cent from 0 to 10000"));
    case SettingKind::Minutes:
        return canonicalInteger(key, trimmed, 24 * 60, QStringLiteral("minutes from 0 to 1440"));
    case SettingKind::Text:
        break;
    }
    if (trimmed.isEmpty() || trimmed.size() > 100) {
        return badValue(key, value, QStringLiteral("a text of 1 to 100 characters"));
    }
    return trimmed;
}

} // namespace truvamate
