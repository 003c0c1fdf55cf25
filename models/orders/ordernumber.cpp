#include "models/orders/ordernumber.h"

#include <QRegularExpression>

namespace truvamate {

namespace {

constexpr std::int64_t largestCount = 999'999'999;

QString digitsOf(int year, std::int64_t count)
{
    return QStringLiteral("%1%2").arg(year, 4, 10, QLatin1Char('0')).arg(count, 6, 10, QLatin1Char('0'));
}

Result<OrderNumber> malformed(const QString &text)
{
    return fail(ErrorKind::Invalid, QStringLiteral("order_number.malformed"),
                QStringLiteral("“%1” is not an order number such as LTO-2026-000123-7.").arg(text));
}

} // namespace

int iso7064Mod11_10(const QString &digits)
{
    int product = 10;
    for (const QChar digit : digits) {
        int sum = (digit.digitValue() + product) % 10;
        if (sum == 0) {
            sum = 10;
        }
        product = (sum * 2) % 11;
    }
    return (11 - product) % 10;
}

Result<OrderNumber> OrderNumber::make(Instant takenAt, std::int64_t count)
{
    if (count < 1 || count > largestCount) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("order_number.bad_count"),
            QStringLiteral("The count of an order number runs from 1 to 999,999,999; it was %1.").arg(count));
    }
    return OrderNumber(takenAt.inZone(bangkokZone()).date().year(), count);
}

Result<OrderNumber> OrderNumber::parse(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^LTO-?([0-9]{4})-?([0-9]{6,9})-?([0-9])$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text.trimmed());
    if (!match.hasMatch()) {
        return malformed(text);
    }
    const OrderNumber number(match.captured(1).toInt(), match.captured(2).toLongLong());
    if (number.m_count < 1
        || digitsOf(number.m_year, number.m_count) != match.captured(1) + match.captured(2)) {
        return malformed(text);
    }
    if (match.captured(3).toInt() != iso7064Mod11_10(match.captured(1) + match.captured(2))) {
        return fail(ErrorKind::Invalid, QStringLiteral("order_number.wrong_check_digit"),
                    QStringLiteral("The check digit of “%1” does not fit: at least one digit is mistyped.")
                        .arg(text));
    }
    return number;
}

QString OrderNumber::toString() const
{
    const QString digits = digitsOf(m_year, m_count);
    return QStringLiteral("LTO-%1-%2-%3").arg(digits.left(4), digits.mid(4)).arg(iso7064Mod11_10(digits));
}

bool isExternalReference(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^TR-[0-9A-Z]{4}-[0-9]{3,}$"));
    return shape.match(text.trimmed().toUpper()).hasMatch();
}

} // namespace truvamate
