#pragma once

#include "models/money.h"
#include "models/time.h"

#include <QLocale>
#include <QString>

/// Numbers and times as a person reads them. Figures are Arabic in both languages; the year is the common
/// era's.
namespace truvamate::words {

QString money(Usd amount); ///< "$1,250.00"
QString money(Thb amount); ///< "฿245.00"
QString rate(const QString &thbPerUsd); ///< "32.905 ฿/$"
QString percent(BasisPoints share); ///< "10 %"
QString count(std::int64_t number); ///< "1,204"
QString cappedCount(std::int64_t number, bool capped); ///< "10,000+"

QString drawDate(DrawDate date); ///< "Sat 30 Jun 2018"
QString shortDrawDate(DrawDate date); ///< "Sat 30 Jun"
/// Of an instant, in a zone: today's only the time, this year's without the year.
QString moment(Instant when, const QTimeZone &zone, Instant now);
QString fullMoment(Instant when, const QTimeZone &zone); ///< "Sat 30 Jun 2018 15:13:01"
/// The same instant in both places: "10:59 Bangkok · 22:59 US Eastern", with the date where they differ.
QString bothClocks(Instant when);
QString timeLeft(std::int64_t seconds); ///< "1 d 19 h", "46 min", "now"

} // namespace truvamate::words
