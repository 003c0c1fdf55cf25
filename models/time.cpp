#include "models/time.h"

#include <QLocale>

namespace truvamate {

Instant Instant::fromLocal(QDate date, QTime time, const QTimeZone &zone)
{
    return fromDateTime(QDateTime(date, time, zone));
}

QString Instant::toString() const
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

Result<Instant> Instant::fromString(const QString &text)
{
    const QDateTime when = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!when.isValid() || when.timeSpec() == Qt::LocalTime) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("time.not_an_instant"),
            QStringLiteral("“%1” is not a time with its zone, such as 2018-07-01T02:59:00Z.").arg(text));
    }
    return fromDateTime(when);
}

Result<DrawDate> DrawDate::fromString(const QString &isoDate)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    if (!date.isValid()) {
        return fail(ErrorKind::Invalid, QStringLiteral("time.not_a_date"),
                    QStringLiteral("“%1” is not a date such as 2018-06-30.").arg(isoDate));
    }
    return DrawDate(date);
}

QString DrawDate::toText() const
{
    return QLocale::c().toString(m_date, QStringLiteral("d MMM yyyy"));
}

const QTimeZone &easternZone()
{
    static const QTimeZone zone("America/New_York");
    return zone;
}

const QTimeZone &bangkokZone()
{
    static const QTimeZone zone("Asia/Bangkok");
    return zone;
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

Instant ManualClock::now() const
{
    const std::scoped_lock lock(m_mutex);
    return m_now;
}

void ManualClock::set(Instant when)
{
    const std::scoped_lock lock(m_mutex);
    m_now = when;
}

void ManualClock::advanceSeconds(std::int64_t seconds)
{
    const std::scoped_lock lock(m_mutex);
    m_now = m_now.plusSeconds(seconds);
}

} // namespace truvamate
