#include "models/identity/thaiid.h"

#include <algorithm>

namespace truvamate {

namespace {

QString dashed(const QString &thirteen)
{
    return QStringLiteral("%1-%2-%3-%4-%5")
        .arg(thirteen.left(1), thirteen.mid(1, 4), thirteen.mid(5, 5), thirteen.mid(10, 2), thirteen.mid(12));
}

int checkDigit(const QString &digits)
{
    int sum = 0;
    for (int i = 0; i < 12; ++i) {
        sum += digits[i].digitValue() * (13 - i);
    }
    return (11 - sum % 11) % 10;
}

bool isThirteenDigits(const QString &text)
{
    return text.size() == 13 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c >= QLatin1Char('0') && c <= QLatin1Char('9');
           });
}

} // namespace

Result<ThaiId> ThaiId::parse(const QString &text)
{
    QString digits = text;
    digits.remove(QLatin1Char('-')).remove(QLatin1Char(' '));
    if (!isThirteenDigits(digits)) {
        return fail(ErrorKind::Invalid, QStringLiteral("thai_id.malformed"),
                    QStringLiteral("A Thai ID number has 13 digits, such as 1-2345-67890-12-1."));
    }
    if (digits[0] == QLatin1Char('0') || digits[0] == QLatin1Char('9')) {
        return fail(ErrorKind::Invalid, QStringLiteral("thai_id.not_a_citizen"),
                    QStringLiteral("A citizen's ID number starts with 1 to 8; this one starts with %1.")
                        .arg(digits[0]));
    }
    if (checkDigit(digits) != digits[12].digitValue()) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("thai_id.wrong_check_digit"),
            QStringLiteral("The last digit does not fit the other twelve: at least one digit is mistyped."));
    }
    return ThaiId(digits);
}

QString ThaiId::toText() const
{
    return dashed(m_digits);
}

QString ThaiId::masked() const
{
    return dashed(QStringLiteral("xxxxxxxxxx") + m_digits.right(3));
}

int ageOn(QDate birth, QDate day)
{
    int years = day.year() - birth.year();
    if (day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day())) {
        --years;
    }
    return years;
}

QDate bangkokDate(Instant when)
{
    return when.inZone(bangkokZone()).date();
}

Result<Done> requireAge(QDate birth, Instant now)
{
    const QDate today = bangkokDate(now);
    if (!birth.isValid() || birth > today) {
        return fail(ErrorKind::Invalid, QStringLiteral("policy.no_birth_date"),
                    QStringLiteral("The date of birth is missing or in the future."));
    }
    if (ageOn(birth, today) >= minimumAge) {
        return Done{};
    }
    // addYears gives 28 February for a leap day; the birthday counts from 1 March.
    QDate allowed = birth.addYears(minimumAge);
    if (allowed.day() != birth.day()) {
        allowed = allowed.addDays(1);
    }
    return fail(ErrorKind::Forbidden, QStringLiteral("policy.under_age"),
                QStringLiteral("The customer is %1 years old; orders are taken from %2, which is %3.")
                    .arg(ageOn(birth, today))
                    .arg(minimumAge)
                    .arg(DrawDate(allowed).toText()));
}

} // namespace truvamate
