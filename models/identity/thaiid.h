#pragma once

#include "models/result.h"
#include "models/time.h"

#include <QDate>
#include <QString>

namespace truvamate {

/// A Thai citizen's 13-digit number whose check digit fits. It proves no person: only a checked document
/// does.
class ThaiId
{
public:
    /// Takes dashes and spaces as printed, "1-2345-67890-12-1".
    static Result<ThaiId> parse(const QString &text);

    QString digits() const { return m_digits; }
    /// "1-2345-67890-12-1"
    QString toText() const;
    /// For lists, all but the last three digits hidden: "x-xxxx-xxxxx-12-1".
    QString masked() const;

    friend bool operator==(const ThaiId &, const ThaiId &) = default;

private:
    explicit ThaiId(const QString &digits)
        : m_digits(digits)
    {
    }

    QString m_digits;
};

/// The house's age rule: 20 and over, on Bangkok's calendar (the Thai Government Lottery Act's limit).
inline constexpr int minimumAge = 20;

/// Whole years on a day; someone born on 29 February turns a year older on 1 March of other years.
int ageOn(QDate birth, QDate day);
QDate bangkokDate(Instant when);
/// Refuses someone younger than 20 in Bangkok at `now`, with the date on which they may order.
Result<Done> requireAge(QDate birth, Instant now);

/// Thai cards print years of the Buddhist era: 2567 is 2024.
constexpr int yearFromBuddhist(int buddhistYear)
{
    return buddhistYear - 543;
}
constexpr int yearToBuddhist(int year)
{
    return year + 543;
}

} // namespace truvamate
