#include "ui/words/formats.h"

#include "ui/words/language.h"

#include <QCoreApplication>

namespace truvamate::words {

namespace {

struct Formats
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

/// Grouped by thousands, two decimals, a true minus sign before the currency's.
QString grouped(std::int64_t minor, const QString &sign)
{
    const bool isNegative = minor < 0;
    const std::uint64_t size
        = isNegative ? 0 - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    const QString whole = localeOf(Language::English).toString(static_cast<qulonglong>(size / 100));
    const QString text = QStringLiteral("%1%2.%3").arg(sign, whole).arg(size % 100, 2, 10, QLatin1Char('0'));
    return isNegative ? QStringLiteral("−") + text : text;
}

} // namespace

QString money(Usd amount)
{
    return grouped(amount.minor(), QStringLiteral("$"));
}

QString money(Thb amount)
{
    return grouped(amount.minor(), QStringLiteral("฿"));
}

QString rate(const QString &thbPerUsd)
{
    return QStringLiteral("%1 ฿/$").arg(thbPerUsd);
}

QString percent(BasisPoints share)
{
    QString text = decimalString(share.value);
    while (text.contains(QLatin1Char('.'))
           && (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.')))) {
        const bool wasPoint = text.endsWith(QLatin1Char('.'));
        text.chop(1);
        if (wasPoint) {
            break;
        }
    }
    return text + QStringLiteral(" %");
}

QString count(std::int64_t number)
{
    return localeOf(Language::English).toString(static_cast<qlonglong>(number));
}

QString cappedCount(std::int64_t number, bool capped)
{
    return capped ? count(number) + QLatin1Char('+') : count(number);
}

QString drawDate(DrawDate date)
{
    return localeOf(language()).toString(date.date(), QStringLiteral("ddd d MMM yyyy"));
}

QString shortDrawDate(DrawDate date)
{
    return localeOf(language()).toString(date.date(), QStringLiteral("ddd d MMM"));
}

QString moment(Instant when, const QTimeZone &zone, Instant now)
{
    const QDateTime local = when.inZone(zone);
    const QDate today = now.inZone(zone).date();
    const QString format = local.date() == today ? QStringLiteral("HH:mm")
        : local.date().year() == today.year()    ? QStringLiteral("d MMM HH:mm")
                                                 : QStringLiteral("d MMM yyyy HH:mm");
    return localeOf(language()).toString(local, format);
}

QString fullMoment(Instant when, const QTimeZone &zone)
{
    return localeOf(language()).toString(when.inZone(zone), QStringLiteral("ddd d MMM yyyy HH:mm:ss"));
}

QString bothClocks(Instant when)
{
    const QDateTime bangkok = when.inZone(bangkokZone());
    const QDateTime eastern = when.inZone(easternZone());
    const QString format
        = bangkok.date() == eastern.date() ? QStringLiteral("HH:mm") : QStringLiteral("ddd d MMM HH:mm");
    const QLocale &locale = localeOf(language());
    return Formats::tr("%1 Bangkok · %2 US Eastern")
        .arg(locale.toString(bangkok, format), locale.toString(eastern, format));
}

QString timeLeft(std::int64_t seconds)
{
    if (seconds < 60) {
        return Formats::tr("now");
    }
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60) {
        return Formats::tr("%1 min").arg(minutes);
    }
    const std::int64_t hours = minutes / 60;
    if (hours < 24) {
        return minutes % 60 == 0 ? Formats::tr("%1 h").arg(hours)
                                 : Formats::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    }
    return hours % 24 == 0 ? Formats::tr("%1 d").arg(hours / 24)
                           : Formats::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

} // namespace truvamate::words
