#include "models/orders/ordernumber.h"
#include "models/random.h"

#include <QTest>

using namespace truvamate;

namespace {

Instant bangkokNoon(int year, int month, int day)
{
    return Instant::fromLocal(QDate(year, month, day), QTime(12, 0), bangkokZone());
}

} // namespace

class tst_OrderNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckDigitIsIso7064()
    {
        QCOMPARE(iso7064Mod11_10(QStringLiteral("0794")), 5); // the standard's own example
        const OrderNumber number = *OrderNumber::make(bangkokNoon(2026, 11, 22), 123);
        QVERIFY(number.toString().startsWith(QLatin1String("LTO-2026-000123-")));
        QCOMPARE(*OrderNumber::parse(number.toString()), number);
    }

    void theYearIsBangkoks()
    {
        const Instant newYear = *Instant::fromString(QStringLiteral("2026-12-31T17:00:00Z"));
        QCOMPARE(OrderNumber::make(newYear, 1)->year(), 2027);
        QCOMPARE(OrderNumber::make(newYear.plusSeconds(-1), 1)->year(), 2026);
        QVERIFY(!OrderNumber::make(newYear, 0));
        QVERIFY(!OrderNumber::make(newYear, 1'000'000'000));
    }

    void everyMistypedDigitIsFound()
    {
        const std::uint64_t seed = SystemRandom().next();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        int tried = 0;
        for (int round = 0; round < 300; ++round) {
            const auto count
                = 1 + static_cast<std::int64_t>(random.below(round % 2 == 0 ? 999'999 : 999'999'999));
            const QString right = OrderNumber::make(bangkokNoon(2026, 5, 5), count)->toString();
            QCOMPARE(OrderNumber::parse(right)->count(), count);
            for (qsizetype at = 4; at < right.size(); ++at) {
                for (char digit = '0'; right[at].isDigit() && digit <= '9'; ++digit) {
                    QString wrong = right;
                    wrong[at] = QLatin1Char(digit);
                    if (wrong != right) {
                        QVERIFY2(!OrderNumber::parse(wrong), qPrintable(wrong));
                        ++tried;
                    }
                }
            }
        }
        QVERIFY(tried > 25'000);
    }

    void asPeopleTypeIt()
    {
        const OrderNumber number = *OrderNumber::make(bangkokNoon(2026, 5, 5), 1'234'567);
        const QString text = number.toString();
        QCOMPARE(*OrderNumber::parse(QStringLiteral("  %1 ").arg(text.toLower())), number);
        QCOMPARE(*OrderNumber::parse(QString(text).remove(QLatin1Char('-'))), number);
        QString wrong = text;
        wrong.back() = text.back() == QLatin1Char('1') ? QLatin1Char('2') : QLatin1Char('1');
        const auto refused = OrderNumber::parse(wrong);
        QCOMPARE(refused.error().code, QStringLiteral("order_number.wrong_check_digit"));
        QVERIFY(refused.error().message.contains(wrong));
        for (const char *bad :
             {"", "LTO-2026-123-4", "MPL-2026-000123-4", "TR-0123-001", "LTO-2026-000000-0"}) {
            QCOMPARE(OrderNumber::parse(QString::fromLatin1(bad)).error().code,
                     QStringLiteral("order_number.malformed"));
        }
    }

    void theOlderReferenceIsOnlyExternal()
    {
        QVERIFY(isExternalReference(QStringLiteral("TR-4821-007")));
        QVERIFY(isExternalReference(QStringLiteral("tr-4821-1007")));
        QVERIFY(!isExternalReference(QStringLiteral("LTO-2026-000123-7")));
        QVERIFY(!isExternalReference(QStringLiteral("TR-4821")));
    }
};

QTEST_APPLESS_MAIN(tst_OrderNumber)
#include "tst_ordernumber.moc"
