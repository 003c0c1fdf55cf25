#include "ui/scan/wedgefilter.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace truvamate;

namespace {

struct Key
{
    int key = 0;
    quint32 scanCode = 0;
    quint32 virtualKey = 0;
    QString text;
    qint64 at = 0;
};

/// What a key of the top row, and Enter, tells the program, as each platform says it.
struct KeyMaker
{
    KeyCodes codes = KeyCodes::Evdev;
    bool isThai = false; ///< the person's layout

    quint32 scanCode(QChar c) const
    {
        return codes == KeyCodes::Evdev ? 10U + static_cast<quint32>(c == u'0' ? 9 : c.digitValue() - 1) : 0;
    }
    quint32 virtualKey(QChar c) const
    {
        static constexpr std::array<quint32, 10> mac{29, 18, 19, 20, 21, 23, 22, 26, 28, 25};
        switch (codes) {
        case KeyCodes::Windows:
            return 0x30U + static_cast<quint32>(c.digitValue());
        case KeyCodes::Mac:
            return mac.at(static_cast<std::size_t>(c.digitValue()));
        case KeyCodes::Evdev:
            return isThai ? 0x0DB0U : c.unicode(); // a keysym, which follows the layout
        }
        return 0;
    }
    /// Kedmanee: the top row without Shift.
    QString text(QChar c) const
    {
        static const QString thai = QStringLiteral("จๅ/-ภถุึคต");
        return isThai ? QString(thai.at(c.digitValue())) : QString(c);
    }

    Key digit(QChar c, qint64 at) const
    {
        const int key = isThai ? static_cast<int>(text(c).front().unicode()) : static_cast<int>(c.unicode());
        return {key, scanCode(c), virtualKey(c), text(c), at};
    }
    Key enter(qint64 at) const { return {Qt::Key_Return, 36, 0xFF0D, QStringLiteral("\r"), at}; }
};

/// The platform's question whether a key is a shortcut; true where somebody wants it as a press.
bool isWantedAsPress(QWidget *widget, const Key &key)
{
    QKeyEvent question(QEvent::ShortcutOverride, key.key, Qt::NoModifier, key.scanCode, key.virtualKey, 0,
                       key.text);
    question.setTimestamp(static_cast<quint64>(key.at));
    question.ignore();
    QCoreApplication::sendEvent(widget, &question);
    return question.isAccepted();
}

/// As the platform delivers a key: first the question, then the press.
void deliver(QWidget *widget, const Key &key)
{
    isWantedAsPress(widget, key);
    QKeyEvent press(QEvent::KeyPress, key.key, Qt::NoModifier, key.scanCode, key.virtualKey, 0, key.text);
    press.setTimestamp(static_cast<quint64>(key.at));
    QCoreApplication::sendEvent(widget, &press);
}

void type(QWidget *widget, const KeyMaker &keys, const QString &digits, qint64 &clock, int msAKey)
{
    for (const QChar c : digits) {
        clock += msAKey;
        deliver(widget, keys.digit(c, clock));
    }
}

void scan(QWidget *widget, const KeyMaker &keys, const QString &digits, qint64 &clock, int msAKey)
{
    type(widget, keys, digits, clock, msAKey);
    clock += msAKey;
    deliver(widget, keys.enter(clock));
}

/// A window with a field, a button and the filter.
struct Window
{
    explicit Window(KeyCodes codes = KeyCodes::Evdev, const WedgeProfile &profile = {})
        : filter(&widget, profile, codes)
        , scans(&filter, &WedgeFilter::scanned)
    {
        auto *layout = new QVBoxLayout(&widget);
        field = new QLineEdit(&widget);
        button = new QPushButton(&widget);
        layout->addWidget(field);
        layout->addWidget(button);
        QObject::connect(field, &QLineEdit::returnPressed, &widget, [this] { ++returns; });
        QObject::connect(button, &QPushButton::clicked, &widget, [this] { ++clicks; });
        button->setAutoDefault(true);
        widget.show();
        field->setFocus();
    }
    QStringList codes() const
    {
        QStringList all;
        for (const QList<QVariant> &arguments : scans) {
            all.append(arguments.front().toString());
        }
        return all;
    }

    QWidget widget;
    QLineEdit *field;
    QPushButton *button;
    int returns = 0;
    int clicks = 0;
    WedgeFilter filter;
    QSignalSpy scans;
};

const QString code = QStringLiteral("07730138933781281090");

} // namespace

class tst_Wedge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScanNeverReachesTheFieldWithTheFocus_data()
    {
        QTest::addColumn<int>("codes");
        QTest::addColumn<bool>("isThai");
        for (const auto &[name, codes] :
             {std::pair("X11", KeyCodes::Evdev), std::pair("Windows", KeyCodes::Windows),
              std::pair("macOS", KeyCodes::Mac)}) {
            QTest::addRow("%s, American layout", name) << static_cast<int>(codes) << false;
            QTest::addRow("%s, Thai layout", name) << static_cast<int>(codes) << true;
        }
    }
    void aScanNeverReachesTheFieldWithTheFocus()
    {
        QFETCH(int, codes);
        QFETCH(bool, isThai);
        const KeyMaker keys{static_cast<KeyCodes>(codes), isThai};
        Window window(keys.codes);
        qint64 clock = 1'000'000;
        scan(window.field, keys, code, clock, 2);
        QCOMPARE(window.codes(), QStringList(code));
        QCOMPARE(window.field->text(), QString());
        QCOMPARE(window.returns, 0);
        scan(window.button, keys, code, clock, 2);
        QCOMPARE(window.codes().size(), 2);
        QCOMPARE(window.clicks, 0);
    }

    /// Fields that are full move on by themselves: what is typed after goes where the focus went.
    void typingFollowsTheFocusThatItMoves()
    {
        Window window;
        auto *second = new QLineEdit(&window.widget);
        window.widget.layout()->addWidget(second);
        window.widget.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window.widget));
        window.field->setMaxLength(2);
        connect(window.field, &QLineEdit::textChanged, second, [&](const QString &text) {
            if (text.size() == 2) {
                second->setFocus();
            }
        });
        QSignalSpy entered(second, &QLineEdit::returnPressed);
        const KeyMaker keys;
        qint64 clock = 1'000;
        for (const QChar digit : QStringLiteral("0309")) {
            clock += 45;
            deliver(QApplication::focusWidget(), keys.digit(digit, clock));
        }
        clock += 45;
        deliver(QApplication::focusWidget(), keys.enter(clock));
        QCOMPARE(window.field->text(), QStringLiteral("03"));
        QCOMPARE(second->text(), QStringLiteral("09"));
        QCOMPARE(entered.size(), 1);
        QCOMPARE(window.returns, 0);
        // The key that lets the last figure of a field go is the next field's as well.
        second->clear();
        window.field->clear();
        window.field->setFocus();
        for (const QChar digit : QStringLiteral("03")) {
            clock += 45;
            deliver(QApplication::focusWidget(), keys.digit(digit, clock));
        }
        clock += 45;
        deliver(window.field, keys.enter(clock));
        QCOMPARE(window.field->text(), QStringLiteral("03"));
        QCOMPARE(entered.size(), 2);
        QCOMPARE(window.returns, 0);
    }

    /// 20 scans a second for a minute: 1,200 codes of 20 digits at the pace of a fast scanner.
    void aMinuteOfTwentyScansASecond_data()
    {
        QTest::addColumn<bool>("isThai");
        QTest::newRow("American layout") << false;
        QTest::newRow("Thai layout") << true;
    }
    void aMinuteOfTwentyScansASecond()
    {
        QFETCH(bool, isThai);
        const KeyMaker keys{KeyCodes::Evdev, isThai};
        Window window;
        window.field->setText(QStringLiteral("typed before"));
        qint64 clock = 5'000;
        QStringList expected;
        for (int i = 0; i < 1200; ++i) {
            const QString each = QStringLiteral("0773%1128109%2").arg(i, 9, 10, QLatin1Char('0')).arg(i % 10);
            expected.append(each);
            const qint64 began = clock;
            scan(i % 2 == 0 ? static_cast<QWidget *>(window.field) : window.button, keys, each, clock, 1);
            clock = began + 50;
        }
        QCOMPARE(clock, qint64(5'000 + 60'000));
        QCOMPARE(window.codes(), expected); // none lost, none doubled, in order
        QCOMPARE(window.field->text(), QStringLiteral("typed before"));
        QCOMPARE(window.returns, 0);
        QCOMPARE(window.clicks, 0);
    }

    void typingArrivesWholeAndEnterStillWorks_data()
    {
        QTest::addColumn<bool>("isThai");
        QTest::addColumn<QString>("shown");
        QTest::newRow("American layout") << false << QStringLiteral("2018063012");
        QTest::newRow("Thai layout") << true << QStringLiteral("/จๅคจุ-จๅ/");
    }
    void typingArrivesWholeAndEnterStillWorks()
    {
        QFETCH(bool, isThai);
        QFETCH(QString, shown);
        Window window;
        qint64 clock = 1'000;
        scan(window.field, {KeyCodes::Evdev, isThai}, QStringLiteral("2018063012"), clock, 90);
        QCOMPARE(window.scans.size(), 0);
        QCOMPARE(window.field->text(), shown);
        QCOMPARE(window.returns, 1);
    }

    void theLastTypedKeyDoesNotWaitForAnother()
    {
        Window window;
        qint64 clock = 1'000;
        type(window.field, {}, QStringLiteral("7"), clock, 90);
        QCOMPARE(window.field->text(), QString()); // it may be the first of a scan
        QTRY_COMPARE(window.field->text(), QStringLiteral("7"));
    }

    void aShortBurstIsTyping()
    {
        Window window;
        qint64 clock = 1'000;
        scan(window.field, {}, QStringLiteral("12345"), clock, 1);
        QCOMPARE(window.scans.size(), 0);
        QCOMPARE(window.field->text(), QStringLiteral("12345"));
        QCOMPARE(window.returns, 1);
    }

    void typingBeforeAScanStaysTyping()
    {
        Window window;
        qint64 clock = 1'000;
        type(window.field, {}, QStringLiteral("25"), clock, 100);
        clock += 200;
        scan(window.field, {}, code, clock, 2);
        QCOMPARE(window.field->text(), QStringLiteral("25"));
        QCOMPARE(window.codes(), QStringList(code));
    }

    void aShortcutOnEnterIsNotPressedByAScan()
    {
        Window window;
        int bound = 0;
        QAction action(&window.widget);
        action.setShortcut(Qt::Key_Return);
        window.widget.addAction(&action);
        QObject::connect(&action, &QAction::triggered, &window.widget, [&] { ++bound; });
        const KeyMaker keys;
        qint64 clock = 1'000;
        type(window.button, keys, code, clock, 2);
        // At the end of a burst it is wanted as a press, so that no shortcut is looked up.
        QVERIFY(isWantedAsPress(window.button, keys.enter(clock + 2)));
        deliver(window.button, keys.enter(clock + 2));
        QCOMPARE(window.codes(), QStringList(code));
        QCOMPARE(bound, 0);
        // By itself Enter is nobody's but the shortcut's.
        QVERIFY(!isWantedAsPress(window.button, keys.enter(clock + 5'000)));
    }

    void prefixSuffixAndTerminatorAreOfTheProfile()
    {
        WedgeProfile profile;
        profile.prefix = QStringLiteral("99");
        profile.suffix = QStringLiteral("88");
        profile.terminator = WedgeProfile::Terminator::Tab;
        Window window(KeyCodes::Evdev, profile);
        qint64 clock = 1'000;
        type(window.field, {}, QStringLiteral("99") + code + QStringLiteral("88"), clock, 2);
        deliver(window.field, {Qt::Key_Tab, 23, 0xFF09, QStringLiteral("\t"), clock + 2});
        QCOMPARE(window.codes(), QStringList(code));
        QVERIFY(window.field->text().isEmpty());
        // Without the prefix it is typing.
        clock += 1'000;
        scan(window.field, {}, code, clock, 2);
        QCOMPARE(window.scans.size(), 1);
        QCOMPARE(window.field->text(), code);
    }

    void withoutATerminatorThePauseEndsACode()
    {
        WedgeProfile profile;
        profile.terminator = WedgeProfile::Terminator::None;
        Window window(KeyCodes::Evdev, profile);
        qint64 clock = 1'000;
        type(window.field, {}, code, clock, 2);
        QTRY_COMPARE(window.codes(), QStringList(code));
        QVERIFY(window.field->text().isEmpty());
    }

    void dialogsOfTheWindowListenTooAndOthersDoNot()
    {
        Window window;
        QDialog dialog(&window.widget);
        auto *inside = new QLineEdit(&dialog);
        QLineEdit foreign;
        dialog.show();
        foreign.show();
        qint64 clock = 1'000;
        scan(inside, {}, code, clock, 2);
        QCOMPARE(window.codes(), QStringList(code));
        QVERIFY(inside->text().isEmpty());
        scan(&foreign, {}, code, clock, 2);
        QCOMPARE(window.scans.size(), 1);
        QCOMPARE(foreign.text(), code);
    }

    void theProfileIsRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        WedgeProfile profile;
        profile.prefix = QStringLiteral("~");
        profile.terminator = WedgeProfile::Terminator::Tab;
        profile.delayMs = 60;
        profile.save(settings);
        QCOMPARE(WedgeProfile::load(settings), profile);
    }
};

QTEST_MAIN(tst_Wedge)
#include "tst_wedge.moc"
