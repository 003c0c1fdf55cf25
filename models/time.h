#pragma once

#include "models/result.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>
#include <QTimeZone>

#include <compare>
#include <cstdint>
#include <memory>
#include <mutex>

namespace truvamate {

/// A point in time: milliseconds since 1970 in UTC, as both databases store it.
struct Instant
{
    std::int64_t ms = 0;

    static Instant fromDateTime(const QDateTime &when) { return {when.toMSecsSinceEpoch()}; }
    /// A wall-clock time in an IANA zone. In the hour that a zone skips, the later reading is taken.
    static Instant fromLocal(QDate date, QTime time, const QTimeZone &zone);

    QDateTime inZone(const QTimeZone &zone) const { return QDateTime::fromMSecsSinceEpoch(ms, zone); }
    /// ISO 8601 in UTC with milliseconds: "2018-07-01T02:59:00.000Z".
    QString toString() const;
    static Result<Instant> fromString(const QString &text);

    Instant plusSeconds(std::int64_t seconds) const { return {ms + seconds * 1000}; }
    friend auto operator<=>(Instant, Instant) = default;
};

/// The civil date of a draw in US Eastern time. A type of its own so that it is never cut from a UTC instant.
class DrawDate
{
public:
    DrawDate() = default;
    explicit DrawDate(QDate date)
        : m_date(date)
    {
    }
    static DrawDate of(int year, int month, int day) { return DrawDate(QDate(year, month, day)); }
    static Result<DrawDate> fromString(const QString &isoDate);

    QDate date() const { return m_date; }
    bool isValid() const { return m_date.isValid(); }
    /// ISO: "2018-06-30".
    QString toString() const { return m_date.toString(Qt::ISODate); }
    /// For sentences: "30 Jun 2018".
    QString toText() const;

    friend bool operator==(DrawDate a, DrawDate b) { return a.m_date == b.m_date; }
    friend std::strong_ordering operator<=>(DrawDate a, DrawDate b)
    {
        return a.m_date.toJulianDay() <=> b.m_date.toJulianDay();
    }

private:
    QDate m_date;
};

const QTimeZone &easternZone();
const QTimeZone &bangkokZone();

/// Where "now" comes from. Passed in everywhere; no code and no SQL asks the machine.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// A clock that stands until it is moved: for tests, the tour and training workspaces. Safe across threads.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start)
        : m_now(start)
    {
    }
    Instant now() const override;
    void set(Instant when);
    void advanceSeconds(std::int64_t seconds);

private:
    mutable std::mutex m_mutex;
    Instant m_now;
};

} // namespace truvamate
