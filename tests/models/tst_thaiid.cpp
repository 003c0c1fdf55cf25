#include "models/identity/thaiid.h"

#include <QTest>

using namespace truvamate;

namespace {

Instant bangkok(int year, int month, int day, int hour = 0, int minute = 0)
{
    return Instant::fromLocal(QDate(year, month, day), QTime(hour, minute), bangkokZone());
}

} // namespace

class tst_ThaiId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checkDigits()
    {
        QVERIFY(ThaiId::parse(QStringLiteral("1234567890121")));
        QVERIFY(ThaiId::parse(QStringLiteral("1101700230708")));
        QCOMPARE(ThaiId::parse(QStringLiteral("3101234567894")).error().code,
                 QStringLiteral("thai_id.wrong_check_digit"));
        const ThaiId id = *ThaiId::parse(QStringLiteral("1-2345-67890-12-1"));
        QCOMPARE(id.digits(), QStringLiteral("1234567890121"));
        QCOMPARE(id.toText(), QStringLiteral("1-2345-67890-12-1"));
        QCOMPARE(id.masked(), QStringLiteral("x-xxxx-xxxxx-12-1"));
    }

    void whatTheCheckDigitFinds()
    {
        // The third digit weighs 11 in a sum modulo 11, so the scheme cannot see it; every other digit
        // counts.
        const QString right = QStringLiteral("1101700230708");
        for (int at = 0; at < 13; ++at) {
            for (char digit = '1'; digit <= '8'; ++digit) {
                QString wrong = right;
                wrong[at] = QLatin1Char(digit);
                QVERIFY2(wrong == right || ThaiId::parse(wrong).has_value() == (at == 2), qPrintable(wrong));
            }
        }
    }

    void whatIsNoCitizensNumber()
    {
        for (const char *bad : {"", "123456789012", "12345678901211", "123456789012a", "๑234567890121"}) {
            QCOMPARE(ThaiId::parse(QString::fromUtf8(bad)).error().code, QStringLiteral("thai_id.malformed"));
        }
        QCOMPARE(ThaiId::parse(QStringLiteral("0105536000315")).error().code,
                 QStringLiteral("thai_id.not_a_citizen"));
    }

    void twentyOnTheBirthdayInBangkok()
    {
        const QDate birth(2006, 11, 22);
        QVERIFY(requireAge(birth, bangkok(2026, 11, 22)));
        const auto dayBefore = requireAge(birth, bangkok(2026, 11, 21, 23, 59));
        QCOMPARE(dayBefore.error().code, QStringLiteral("policy.under_age"));
        QCOMPARE(
            dayBefore.error().message,
            QStringLiteral("The customer is 19 years old; orders are taken from 20, which is 22 Nov 2026."));
        // In New York it is still the day before.
        QCOMPARE(bangkok(2026, 11, 22).inZone(easternZone()).date(), QDate(2026, 11, 21));
        QVERIFY(!requireAge(QDate(), bangkok(2026, 11, 22)));
        QVERIFY(!requireAge(QDate(2027, 1, 1), bangkok(2026, 11, 22)));
    }

    void leapDayBirthdays()
    {
        QCOMPARE(ageOn(QDate(2004, 2, 29), QDate(2023, 2, 28)), 18);
        QCOMPARE(ageOn(QDate(2004, 2, 29), QDate(2023, 3, 1)), 19);
        QCOMPARE(ageOn(QDate(2004, 2, 29), QDate(2024, 2, 29)), 20);
        QVERIFY(!requireAge(QDate(2004, 2, 29), bangkok(2024, 2, 28, 23)));
        QVERIFY(requireAge(QDate(2004, 2, 29), bangkok(2024, 2, 29)));
    }

    void buddhistYears()
    {
        QCOMPARE(yearFromBuddhist(2567), 2024);
        QCOMPARE(yearToBuddhist(2026), 2569);
    }
};

QTEST_APPLESS_MAIN(tst_ThaiId)
#include "tst_thaiid.moc"
