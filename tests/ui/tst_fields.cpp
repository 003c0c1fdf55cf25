#include "ui/style/consolestyle.h"
#include "ui/widgets/fields.h"

#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>

using namespace truvamate;

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(false, 100); }

    void amounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("whole") << QStringLiteral("245") << qint64(245'00);
        QTest::newRow("two decimals") << QStringLiteral("245.05") << qint64(245'05);
        QTest::newRow("one decimal") << QStringLiteral("245.5") << qint64(245'50);
        QTest::newRow("still typing") << QStringLiteral("245.") << qint64(245'00);
        QTest::newRow("commas") << QStringLiteral("1,234,567.89") << qint64(1'234'567'89);
        QTest::newRow("no commas") << QStringLiteral("1234567.89") << qint64(1'234'567'89);
        QTest::newRow("sign") << QStringLiteral("฿690.90") << qint64(690'90);
        QTest::newRow("code behind") << QStringLiteral("690.90 THB") << qint64(690'90);
        QTest::newRow("word behind") << QStringLiteral("690.90 บาท") << qint64(690'90);
        QTest::newRow("Thai figures") << QStringLiteral("๑,๒๕๐.๗๕") << qint64(1'250'75);
        QTest::newRow("spaces around") << QStringLiteral("  12.00 ") << qint64(12'00);
        QTest::newRow("zero") << QStringLiteral("0") << qint64(0);
        QTest::newRow("largest") << QStringLiteral("999,999,999,999.99") << qint64(999'999'999'999'99);
    }
    void amounts()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, minor);
        MoneyField field(Currency::Thb);
        field.setText(typed);
        QVERIFY2(field.thb().has_value(), qPrintable(field.problem()));
        QCOMPARE(field.thb()->minor(), std::int64_t(minor));
        QCOMPARE(field.problem(), QString());
        QVERIFY(!field.usd());
        QCOMPARE(MoneyInput<Currency::Thb>::parse(typed)->minor(), std::int64_t(minor));
    }

    void noAmounts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("a word") << QStringLiteral("five");
        QTest::newRow("three decimals") << QStringLiteral("1.005");
        QTest::newRow("comma as point") << QStringLiteral("12,50");
        QTest::newRow("comma out of place") << QStringLiteral("12,3456");
        QTest::newRow("two points") << QStringLiteral("1.2.3");
        QTest::newRow("dollars") << QStringLiteral("$5");
        QTest::newRow("less than nothing") << QStringLiteral("-5");
        QTest::newRow("true minus") << QStringLiteral("−5");
        QTest::newRow("power") << QStringLiteral("1e3");
        QTest::newRow("too large") << QStringLiteral("9999999999999");
        QTest::newRow("only a sign") << QStringLiteral("฿");
    }
    void noAmounts()
    {
        QFETCH(QString, typed);
        MoneyField field(Currency::Thb);
        field.setText(typed);
        QVERIFY(!field.minor());
        QVERIFY(!field.problem().isEmpty());
        QCOMPARE(field.accessibleDescription().isEmpty(), typed.isEmpty());
        QVERIFY(!MoneyInput<Currency::Thb>::parse(typed));
    }

    void amountIsTidiedWhenLeft()
    {
        QWidget window;
        MoneyField field(Currency::Usd, &window);
        QSignalSpy changes(&field, &MoneyField::amountChanged);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("1250.5"));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.text(), QStringLiteral("1,250.50"));
        QCOMPARE(field.usd()->minor(), std::int64_t(1250'50));
        // 1, 12, 125, 1250, 1250. is 1250, 1250.5: five values.
        QCOMPARE(changes.count(), 5);
    }

    void wrongAmountIsMarkedOnlyWhenLeft()
    {
        MoneyField field(Currency::Usd);
        QTest::keyClicks(&field, QStringLiteral("12,5"));
        QVERIFY(!field.property("invalid").toBool());
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(field.property("invalid").toBool());
        field.setMinor(12'50);
        QVERIFY(!field.property("invalid").toBool());
        QCOMPARE(field.text(), QStringLiteral("12.50"));
    }

    void textStandsBehindTheSign_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100") << 100;
        QTest::newRow("200") << 200;
    }
    void textStandsBehindTheSign()
    {
        QFETCH(int, scale);
        MoneyField field(Currency::Thb);
        field.setMinor(690'90);
        field.show();
        applyLook(false, scale);
        QCoreApplication::sendPostedEvents();
        QVERIFY(field.textMargins().left() > field.fontMetrics().horizontalAdvance(QStringLiteral("฿")));
        applyLook(false, 100);
    }

    void rates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rate");
        QTest::newRow("whole") << QStringLiteral("35") << QStringLiteral("35");
        QTest::newRow("decimals") << QStringLiteral("32.905") << QStringLiteral("32.905");
        QTest::newRow("six decimals") << QStringLiteral("32.905123") << QStringLiteral("32.905123");
        QTest::newRow("Thai figures") << QStringLiteral("๓๒.๙") << QStringLiteral("32.9");
        QTest::newRow("seven decimals") << QStringLiteral("32.9051234") << QString();
        QTest::newRow("comma") << QStringLiteral("32,905") << QString();
        QTest::newRow("zero") << QStringLiteral("0") << QString();
        QTest::newRow("negative") << QStringLiteral("-35") << QString();
        QTest::newRow("absurd") << QStringLiteral("35000") << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void rates()
    {
        QFETCH(QString, typed);
        QFETCH(QString, rate);
        RateField field;
        field.setText(typed);
        QCOMPARE(field.rate().has_value(), !rate.isEmpty());
        QCOMPARE(field.problem().isEmpty(), !rate.isEmpty());
        if (field.rate()) {
            QCOMPARE(field.rate()->toString(), rate);
        }
    }

    void dates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QDate>("date");
        const QDate june(2018, 6, 30);
        QTest::newRow("figures") << QStringLiteral("30 6") << june;
        QTest::newRow("slashes") << QStringLiteral("30/6/2018") << june;
        QTest::newRow("points") << QStringLiteral("30.06.2018") << june;
        QTest::newRow("ISO") << QStringLiteral("2018-06-30") << june;
        QTest::newRow("month in words") << QStringLiteral("30 Jun") << june;
        QTest::newRow("month first") << QStringLiteral("June 30, 2018") << june;
        QTest::newRow("as it is shown") << QStringLiteral("Sat 30 Jun 2018") << june;
        QTest::newRow("small letters") << QStringLiteral("30 june 2018") << june;
        QTest::newRow("Buddhist year") << QStringLiteral("30 6 2561") << june;
        QTest::newRow("Buddhist ISO") << QStringLiteral("2561-06-30") << june;
        QTest::newRow("Thai") << QStringLiteral("30 มิถุนายน 2561") << june;
        QTest::newRow("short Thai") << QStringLiteral("30 มิ.ย. 2561") << june;
        QTest::newRow("Thai as it is shown") << QStringLiteral("ส. 30 มิ.ย. 2018") << june;
        QTest::newRow("Thai figures") << QStringLiteral("๓๐/๖/๒๕๖๑") << june;
        QTest::newRow("September") << QStringLiteral("1 Sep 2018") << QDate(2018, 9, 1);
        QTest::newRow("Sept") << QStringLiteral("1 Sept 2018") << QDate(2018, 9, 1);
        QTest::newRow("leap day") << QStringLiteral("29 2 2567") << QDate(2024, 2, 29);
        QTest::newRow("no leap day") << QStringLiteral("29 2 2018") << QDate();
        QTest::newRow("31 June") << QStringLiteral("31 6") << QDate();
        QTest::newRow("month 13") << QStringLiteral("1 13 2018") << QDate();
        QTest::newRow("two-figure year") << QStringLiteral("30 6 18") << QDate();
        QTest::newRow("two-figure Buddhist year") << QStringLiteral("30 6 61") << QDate();
        QTest::newRow("a word") << QStringLiteral("soon") << QDate();
        QTest::newRow("only a day") << QStringLiteral("30") << QDate();
        QTest::newRow("far past") << QStringLiteral("1 1 1204") << QDate();
        QTest::newRow("empty") << QString() << QDate();
    }
    void dates()
    {
        QFETCH(QString, typed);
        QFETCH(QDate, date);
        DateField field;
        field.setToday(QDate(2018, 6, 28));
        field.setText(typed);
        QCOMPARE(field.date().value_or(QDate()), date);
        QCOMPARE(field.problem().isEmpty(), date.isValid());
    }

    void everyMonthThatIsShownIsRead_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("Thai") << QLocale(QLocale::Thai, QLocale::Thailand);
    }
    void everyMonthThatIsShownIsRead()
    {
        QFETCH(QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= 7; ++day) {
                const QDate date(2018, month, day);
                DateField field;
                field.setDate(date);
                QVERIFY(!field.text().isEmpty());
                QVERIFY2(field.date() == date, qPrintable(field.text()));
            }
        }
        QLocale::setDefault(before);
    }

    void dateByKeys()
    {
        QWidget window;
        DateField field(&window);
        field.setToday(QDate(2018, 6, 28));
        QSignalSpy changes(&field, &DateField::dateChanged);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.date(), QDate(2018, 6, 28));
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.date(), QDate(2018, 6, 29));
        QTest::keyClick(&field, Qt::Key_Down);
        QTest::keyClick(&field, Qt::Key_Down);
        QCOMPARE(field.date(), QDate(2018, 6, 27));
        QTest::keyClick(&field, Qt::Key_PageUp);
        QCOMPARE(field.date(), QDate(2018, 7, 27));
        QCOMPARE(changes.count(), 5);
    }

    void dateFromCalendar()
    {
        QWidget window;
        DateField field(&window);
        field.setToday(QDate(2018, 6, 28));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
        auto *calendar = field.findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QTRY_VERIFY(calendar->isVisible());
        QCOMPARE(calendar->selectedDate(), QDate(2018, 6, 28));
        QWidget *days = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_calendarview"));
        QVERIFY(days);
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(field.date(), QDate(2018, 6, 29));
        QTRY_VERIFY(!field.findChild<QCalendarWidget *>());
    }

    void calendarLeftWithEscapeChangesNothing()
    {
        QWidget window;
        DateField field(&window);
        field.setDate(QDate(2018, 6, 28));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
        auto *calendar = field.findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QWidget *days = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_calendarview"));
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Escape);
        QTRY_VERIFY(!field.findChild<QCalendarWidget *>());
        QCOMPARE(field.date(), QDate(2018, 6, 28));
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
