#include "models/money.h"

#include <QTest>

#include <numeric>

using namespace truvamate;

template <typename A, typename B>
concept Addable = requires(A a, B b)
{
    a + b;
};

class tst_Money : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dollarsAndBahtDoNotMix()
    {
        QVERIFY((Addable<Usd, Usd>));
        QVERIFY((!Addable<Usd, Thb>));
        QVERIFY((!Addable<Usd, int>));
    }

    void sevenDollarsAt35Are245Baht()
    {
        const auto rate = ExchangeRate::fromString(QStringLiteral("35"));
        QVERIFY(rate);
        QCOMPARE(rate->toThb(dollars(7), Rounding::HalfAwayFromZero)->minor(), 24'500);
        QCOMPARE(rate->toThb(cents(360), Rounding::HalfAwayFromZero)->minor(), 12'600);
    }

    void roundingIsWhatWasAsked_data()
    {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<int>("rounding");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *name, qint64 value, Rounding rounding, qint64 expected) {
            QTest::newRow(name) << value << static_cast<int>(rounding) << expected;
        };
        row("half up", 5, Rounding::HalfAwayFromZero, 3);
        row("half, negative", -5, Rounding::HalfAwayFromZero, -3);
        row("truncate", 5, Rounding::TowardZero, 2);
        row("truncate, negative", -5, Rounding::TowardZero, -2);
        row("away", 5, Rounding::AwayFromZero, 3);
        row("away, negative", -5, Rounding::AwayFromZero, -3);
        row("exact", 4, Rounding::AwayFromZero, 2);
    }
    void roundingIsWhatWasAsked()
    {
        QFETCH(qint64, value);
        QFETCH(int, rounding);
        QFETCH(qint64, expected);
        QCOMPARE(*multiplyDivide(value, 1, 2, static_cast<Rounding>(rounding)), expected);
    }

    void theLargestJackpotIsExact()
    {
        const Usd jackpot = dollars(2'040'000'000);
        const auto rate = ExchangeRate::fromString(QStringLiteral("32.905"));
        const Thb inBaht = *rate->toThb(jackpot, Rounding::HalfAwayFromZero);
        QCOMPARE(inBaht.minor(), 6'712'620'000'000);
        QCOMPARE(shareOf(inBaht, BasisPoints{1'000}, Rounding::TowardZero)->minor(), 671'262'000'000);
        QCOMPARE(multiplyDivide(INT64_MAX, INT64_MAX, 1, Rounding::TowardZero).error().code,
                 QStringLiteral("money.out_of_range"));
    }

    void tenLinesSumToTheCharge()
    {
        const auto rate = ExchangeRate::fromString(QStringLiteral("32.905"));
        const Thb charge = *rate->toThb(dollars(70), Rounding::HalfAwayFromZero);
        QCOMPARE(charge.minor(), 230'335);
        const auto parts = *allocate(charge.minor(), std::vector<std::int64_t>(10, 700));
        QCOMPARE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), charge.minor());
        QCOMPARE(parts.front() - parts.back(), 1);
        QVERIFY(!allocate(10, {0, 0}));
        QVERIFY(!allocate(10, {-1, 2}));
    }

    void textGoesBothWays()
    {
        QCOMPARE(toText(dollars(1'250)), QStringLiteral("$1,250.00"));
        QCOMPARE(toText(cents(-5)), QStringLiteral("-$0.05"));
        QCOMPARE(toText(baht(1'234'567)), QStringLiteral("THB 1,234,567.00"));
        QCOMPARE(*minorFromDecimal(QStringLiteral("-0.05")), -5);
        QCOMPARE(*minorFromDecimal(QStringLiteral("7")), 700);
        for (const char *bad : {"", "7.", "7.123", "abc", "1e5", "--1", "9999999999999999999"}) {
            QVERIFY2(!minorFromDecimal(QString::fromLatin1(bad)), bad);
        }
        QCOMPARE(ExchangeRate::fromString(QStringLiteral("32.905"))->toString(), QStringLiteral("32.905"));
        QVERIFY(!ExchangeRate::fromString(QStringLiteral("0")));
        QVERIFY(!ExchangeRate::fromString(QStringLiteral("35.1234567")));
    }
};

QTEST_APPLESS_MAIN(tst_Money)
#include "tst_money.moc"
