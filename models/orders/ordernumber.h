#pragma once

#include "models/result.h"
#include "models/time.h"

#include <QString>

#include <optional>

namespace truvamate {

/// A human order number, "LTO-2026-000123-7": the year in Bangkok, a count of at least six digits within it,
/// and an ISO 7064 MOD 11,10 check digit over both.
class OrderNumber
{
public:
    /// count from 1; the year is the one Bangkok's calendar shows at `takenAt`.
    static Result<OrderNumber> make(Instant takenAt, std::int64_t count);
    /// Reads what toString writes, in any case, with or without its dashes; says so when the check digit is
    /// wrong.
    static Result<OrderNumber> parse(const QString &text);

    int year() const { return m_year; }
    std::int64_t count() const { return m_count; }
    QString toString() const;

    friend bool operator==(const OrderNumber &, const OrderNumber &) = default;

private:
    OrderNumber(int year, std::int64_t count)
        : m_year(year)
        , m_count(count)
    {
    }

    int m_year = 0;
    std::int64_t m_count = 0;
};

/// The check digit of a string of digits, by ISO 7064 MOD 11,10.
int iso7064Mod11_10(const QString &digits);

/// The older shop's "TR-RRRR-NNN" (random part, count of the day): kept as an external reference, never an
/// order number.
bool isExternalReference(const QString &text);

} // namespace truvamate
