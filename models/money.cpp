#include "models/money.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <numeric>

namespace truvamate {

namespace {

using Wide = boost::multiprecision::int128_t;

QString grouped(std::int64_t minor)
{
    QString text = decimalString(minor < 0 ? -minor : minor);
    for (qsizetype at = text.size() - 6; at > 0; at -= 3) {
        text.insert(at, QLatin1Char(','));
    }
    return text;
}

/// Reads "123.45" with up to `decimals` places into an integer scaled by 10^decimals.
std::optional<std::int64_t> scaledFromDecimal(const QString &text, int decimals)
{
    const QString trimmed = text.trimmed();
    const bool negative = trimmed.startsWith(QLatin1Char('-'));
    const QStringList parts = trimmed.mid(negative ? 1 : 0).split(QLatin1Char('.'));
    if (parts.size() > 2 || parts[0].isEmpty() || parts[0].size() > 15) {
        return std::nullopt;
    }
    const QString fraction = parts.size() == 2 ? parts[1] : QString();
    if (fraction.size() > decimals || (parts.size() == 2 && fraction.isEmpty())) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    const QString digits = parts[0] + fraction.leftJustified(decimals, QLatin1Char('0'));
    for (const QChar digit : digits) {
        if (digit < QLatin1Char('0') || digit > QLatin1Char('9') || value > INT64_MAX / 10 - 1) {
            return std::nullopt;
        }
        value = value * 10 + digit.digitValue();
    }
    return negative ? -value : value;
}

} // namespace

QString currencyCode(Currency currency)
{
    return currency == Currency::Usd ? QStringLiteral("USD") : QStringLiteral("THB");
}

Result<Currency> currencyFromCode(const QString &code)
{
    if (code == QLatin1String("USD")) {
        return Currency::Usd;
    }
    if (code == QLatin1String("THB")) {
        return Currency::Thb;
    }
    return fail(ErrorKind::Invalid, QStringLiteral("money.unknown_currency"),
                QStringLiteral("“%1” is not a currency this service handles; USD and THB are.").arg(code));
}

Result<std::int64_t> multiplyDivide(std::int64_t value, std::int64_t numerator, std::int64_t denominator,
                                    Rounding rounding)
{
    Q_ASSERT(denominator != 0);
    const Wide product = Wide(value) * numerator;
    Wide quotient = product / denominator; // truncates toward zero
    const Wide remainder = product - quotient * denominator;
    if (remainder != 0) {
        const bool negative = (product < 0) != (denominator < 0);
        const Wide twice = 2 * abs(remainder);
        const bool away = rounding == Rounding::AwayFromZero
            || (rounding == Rounding::HalfAwayFromZero && twice >= abs(Wide(denominator)));
        if (away) {
            quotient += negative ? -1 : 1;
        }
    }
    if (quotient > INT64_MAX || quotient < INT64_MIN) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.out_of_range"),
                    QStringLiteral("The amount is too large to be computed."));
    }
    return static_cast<std::int64_t>(quotient);
}

Result<ExchangeRate> ExchangeRate::fromScaled(std::int64_t thbPerUsdScaled)
{
    if (thbPerUsdScaled <= 0 || thbPerUsdScaled > 1'000 * scale) {
        return fail(ErrorKind::Invalid, QStringLiteral("rate.out_of_range"),
                    QStringLiteral("An exchange rate is more than 0 and at most 1,000 baht a dollar."));
    }
    return ExchangeRate(thbPerUsdScaled);
}

Result<ExchangeRate> ExchangeRate::fromString(const QString &text)
{
    const auto scaled = scaledFromDecimal(text, 6);
    if (!scaled) {
        return fail(ErrorKind::Invalid, QStringLiteral("rate.not_a_number"),
                    QStringLiteral("“%1” is not an exchange rate such as 32.905.").arg(text));
    }
    return fromScaled(*scaled);
}

QString ExchangeRate::toString() const
{
    QString fraction = QStringLiteral("%1").arg(m_scaled % scale, 6, 10, QLatin1Char('0'));
    while (fraction.endsWith(QLatin1Char('0'))) {
        fraction.chop(1);
    }
    const QString whole = QString::number(m_scaled / scale);
    return fraction.isEmpty() ? whole : whole + QLatin1Char('.') + fraction;
}

Result<Thb> ExchangeRate::toThb(Usd amount, Rounding rounding) const
{
    return multiplyDivide(amount.minor(), m_scaled, scale, rounding).map(&Thb::fromMinor);
}

Result<std::vector<std::int64_t>> allocate(std::int64_t total, const std::vector<std::int64_t> &weights)
{
    Wide sum = 0;
    for (const std::int64_t weight : weights) {
        if (weight < 0) {
            return fail(ErrorKind::Invalid, QStringLiteral("money.negative_weight"),
                        QStringLiteral("An amount cannot be split over a negative share."));
        }
        sum += weight;
    }
    if (sum == 0) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.no_weights"),
                    QStringLiteral("An amount cannot be split over nothing."));
    }
    std::vector<std::int64_t> parts(weights.size());
    std::vector<Wide> remainders(weights.size());
    Wide given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Wide exact = Wide(total) * weights[i];
        const Wide part = exact / sum;
        parts[i] = static_cast<std::int64_t>(part);
        remainders[i] = abs(exact - part * sum);
        given += part;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    const std::int64_t left = static_cast<std::int64_t>(Wide(total) - given);
    for (std::int64_t i = 0; i < std::abs(left); ++i) {
        parts[order[static_cast<std::size_t>(i)]] += left > 0 ? 1 : -1;
    }
    return parts;
}

QString decimalString(std::int64_t minor)
{
    const std::uint64_t size
        = minor < 0 ? 0 - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
    return QStringLiteral("%1%2.%3")
        .arg(minor < 0 ? QStringLiteral("-") : QString())
        .arg(size / 100)
        .arg(size % 100, 2, 10, QLatin1Char('0'));
}

Result<std::int64_t> minorFromDecimal(const QString &text)
{
    const auto minor = scaledFromDecimal(text, 2);
    if (!minor) {
        return fail(ErrorKind::Invalid, QStringLiteral("money.not_a_number"),
                    QStringLiteral("“%1” is not an amount such as 245.00.").arg(text));
    }
    return *minor;
}

QString toText(Usd amount)
{
    return (amount.minor() < 0 ? QStringLiteral("-$") : QStringLiteral("$")) + grouped(amount.minor());
}

QString toText(Thb amount)
{
    return (amount.minor() < 0 ? QStringLiteral("-THB ") : QStringLiteral("THB ")) + grouped(amount.minor());
}

} // namespace truvamate
