#pragma once

#include "models/result.h"
#include "models/time.h"

#include <QString>

#include <vector>

namespace truvamate {

enum class SettingKind { Thb, Usd, BasisPoints, Minutes, Text };

/// What a setting is and what counts until somebody sets it. Where the world changed on a day, a key has
/// several rows.
struct SettingDefault
{
    const char *key;
    SettingKind kind;
    bool isOfState; ///< the key is followed by "." and a state
    const char *value; ///< money as decimal text
    QDate from; ///< Eastern; an invalid date has always counted
    const char *description;
};

const std::vector<SettingDefault> &settingDefaults();
QString settingKindCode(SettingKind kind);

/// The row of a key, which may end in a state, that counts at an instant. Error: setting.unknown.
Result<SettingDefault> settingDefault(const QString &key, Instant now);

/// The value in the form in which it is stored. Error: setting.bad_value.
Result<QString> canonicalSettingValue(SettingKind kind, const QString &key, const QString &value);

} // namespace truvamate
