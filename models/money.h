#pragma once

#include "models/result.h"

#include <QString>

#include <compare>
#include <cstdint>
#include <vector>

namespace truvamate {

enum class Currency { Usd, Thb };

/// ISO 4217 code: "USD" or "THB".
QString currencyCode(Currency currency);
Result<Currency> currencyFromCode(const QString &code);

/// An amount in minor units (US cents, satang) with its currency in the type, so that dollars and baht cannot
/// be added. Arithmetic that would pass int64 stops the program: no amount of this business comes near it.
template <Currency C> class Money
{
public:
    static constexpr Currency currency = C;

    constexpr Money() = default;
    static constexpr Money fromMinor(std::int64_t minor) { return Money(minor); }

    constexpr std::int64_t minor() const { return m_minor; }
    constexpr bool isZero() const { return m_minor == 0; }

    friend constexpr Money operator+(Money a, Money b) { return Money(checkedAdd(a.m_minor, b.m_minor)); }
    friend constexpr Money operator-(Money a, Money b) { return Money(checkedAdd(a.m_minor, -b.m_minor)); }
    friend constexpr Money operator-(Money a) { return Money(-a.m_minor); }
    friend constexpr Money operator*(Money a, std::int64_t n) { return Money(checkedMultiply(a.m_minor, n)); }
    friend constexpr Money operator*(std::int64_t n, Money a) { return a * n; }
    constexpr Money &operator+=(Money other) { return *this = *this + other; }
    constexpr Money &operator-=(Money other) { return *this = *this - other; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(std::int64_t minor)
        : m_minor(minor)
    {
    }

    static constexpr std::int64_t checkedAdd(std::int64_t a, std::int64_t b)
    {
        if ((b > 0 && a > INT64_MAX - b) || (b < 0 && a < INT64_MIN - b)) {
            qFatal("an amount of money left the range of 64 bits");
        }
        return a + b;
    }
    static constexpr std::int64_t checkedMultiply(std::int64_t a, std::int64_t b)
    {
        if (a != 0 && b != 0) {
            const std::int64_t product
                = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
            if (product / b != a || (a == -1 && b == INT64_MIN) || (b == -1 && a == INT64_MIN)) {
                qFatal("an amount of money left the range of 64 bits");
            }
            return product;
        }
        return 0;
    }

    std::int64_t m_minor = 0;
};

using Usd = Money<Currency::Usd>;
using Thb = Money<Currency::Thb>;

constexpr Usd dollars(std::int64_t whole)
{
    return Usd::fromMinor(whole * 100);
}
constexpr Usd cents(std::int64_t minor)
{
    return Usd::fromMinor(minor);
}
constexpr Thb baht(std::int64_t whole)
{
    return Thb::fromMinor(whole * 100);
}
constexpr Thb satang(std::int64_t minor)
{
    return Thb::fromMinor(minor);
}

/// Which way a fraction of a minor unit goes. There is no default: whoever divides money says it.
enum class Rounding {
    HalfAwayFromZero, ///< prices and conversions
    TowardZero, ///< what we keep: a commission never takes a fraction in our favour
    AwayFromZero,
};

/// value × numerator ÷ denominator over a 128-bit intermediate; an error when the result leaves int64.
/// denominator must not be 0.
Result<std::int64_t> multiplyDivide(std::int64_t value, std::int64_t numerator, std::int64_t denominator,
                                    Rounding rounding);

/// Baht for one dollar, scaled by a million: 32.905 is 32'905'000. Always positive.
class ExchangeRate
{
public:
    static constexpr std::int64_t scale = 1'000'000;

    /// Refuses zero, negative and absurd rates (over 1,000 baht a dollar).
    static Result<ExchangeRate> fromScaled(std::int64_t thbPerUsdScaled);
    /// "35", "32.905": at most six decimals.
    static Result<ExchangeRate> fromString(const QString &text);

    std::int64_t scaled() const { return m_scaled; }
    QString toString() const;

    Result<Thb> toThb(Usd amount, Rounding rounding) const;

    friend auto operator<=>(ExchangeRate, ExchangeRate) = default;

private:
    explicit ExchangeRate(std::int64_t scaled)
        : m_scaled(scaled)
    {
    }

    std::int64_t m_scaled = 0;
};

/// A share in hundredths of a per cent: 10 % is 1'000.
struct BasisPoints
{
    std::int64_t value = 0;
    friend auto operator<=>(BasisPoints, BasisPoints) = default;
};

template <Currency C> Result<Money<C>> shareOf(Money<C> amount, BasisPoints share, Rounding rounding)
{
    return multiplyDivide(amount.minor(), share.value, 10'000, rounding).map([](std::int64_t minor) {
        return Money<C>::fromMinor(minor);
    });
}

/// Splits total over the weights by largest remainder: the parts always sum to total, equal remainders go to
/// the earlier part. Weights must not be negative and not all zero.
Result<std::vector<std::int64_t>> allocate(std::int64_t total, const std::vector<std::int64_t> &weights);

/// Decimal text without symbol or grouping: "245.00", "-0.05".
QString decimalString(std::int64_t minor);
/// Reads what decimalString writes; at most two decimals.
Result<std::int64_t> minorFromDecimal(const QString &text);

/// For English sentences, logs and the tour: "$1,250.00", "THB 245.00", "-$0.05".
QString toText(Usd amount);
QString toText(Thb amount);

} // namespace truvamate
