#include "tests/ui/cuttext.h"
#include "tests/ui/ticketphoto.h"
#include "ui/scan/reasonwords.h"
#include "ui/scan/scancounter.h"
#include "ui/scan/scandeskwidget.h"
#include "ui/widgets/filterbar.h"

#include <QFileDialog>
#include <QGroupBox>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

bool hasThai(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Thai; });
}

/// Words that nobody said in Thai.
bool isLeftInEnglish(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return !hasThai(text) && text.contains(word);
}

/// Without their keys.
QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts.append(action->text().section(u'\t', 0, 0));
    }
    return texts;
}

QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts.append(label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts.append({button->text(), button->toolTip()});
        } else if (const auto *box = qobject_cast<const QGroupBox *>(widget)) {
            texts.append(box->title());
        } else if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            texts.append(textsOf(*menu));
        }
    }
    return texts;
}

QStringList leftInEnglish(const QStringList &texts)
{
    QStringList left;
    std::ranges::copy_if(texts, std::back_inserter(left), isLeftInEnglish);
    return left;
}

} // namespace

/// The console in Thai at half again its size, where texts are longest.
class tst_Thai : public QObject
{
    Q_OBJECT

    WholeConsole m_console;
    QStringList m_cut; ///< with where it was met
    QHash<QString, int> m_tried;
    QTemporaryDir m_photos;

    void look(const QString &where)
    {
        QStringList cut = cuttext::in(m_console.window());
        if (const QDialog *dialog = m_console.dialog()) {
            cut = cuttext::in(*dialog);
        }
        for (const QString &text : cut) {
            if (const QString line = where + QStringLiteral(": ") + text; !m_cut.contains(line)) {
                m_cut.append(line);
            }
        }
    }
    void tryStep(const QString &step, const QString &where)
    {
        QAction *action = m_console.action(step);
        constexpr int often = 3;
        if (!action || !action->isEnabled() || m_tried[step] == often) {
            return;
        }
        ++m_tried[step];
        action->trigger();
        QVERIFY(m_console.waitForPane());
        look(where + QStringLiteral(", ") + step);
        if (QDialog *dialog = m_console.dialog()) {
            dialog->reject();
            QTRY_VERIFY(!m_console.dialog());
        }
    }
    /// Rows of every state that the list shows, with all that can be begun there.
    void walkRows(const QStringList &steps, const QString &where)
    {
        constexpr int rowsLookedAt = 6;
        PagedTable *rows = m_console.table();
        rows->setCurrentId({});
        for (int row = 0; row < std::min<qint64>(rowsLookedAt, rows->model()->rowCount()); ++row) {
            rows->moveCurrent(1);
            QVERIFY(m_console.waitForPane());
            const QString place = where + QStringLiteral(" %1").arg(row + 1);
            look(place);
            for (const QString &step : steps) {
                tryStep(step, place);
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_console.makeWorkspace();
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    }
    void init()
    {
        m_cut.clear();
        m_tried.clear();
    }
    void cleanupTestCase() { m_console.close(); }

    void noTextOfADeskIsCut_data() { addDesks(); }
    void noTextOfADeskIsCut()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        m_console.use(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(person, desk));
        QVERIFY(m_console.chooseRow());
        look(desk);
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
        const QSize size = m_console.window().size();
        QVERIFY2(size.boundedTo(WholeConsole::laptop) == size,
                 qPrintable(QStringLiteral("%1 by %2").arg(size.width()).arg(size.height())));
    }

    void noTextOfADialogIsCut_data() { addOpeners(); }
    void noTextOfADialogIsCut()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        QFETCH(QString, action);
        m_console.use(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(person, desk));
        QDialog *dialog = m_console.openDialog(action);
        QVERIFY(dialog);
        QVERIFY(m_console.waitUntilStill());
        look(action);
        dialog->reject();
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

    /// What opens a form or a dialog and writes nothing.
    void noTextOfAStepIsCut_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("desk");
        QTest::addColumn<QStringList>("steps");
        const auto add = [](const char *person, const char *desk, const QString &steps) {
            QStringList ids;
            for (const QString &step : steps.split(u' ')) {
                ids.append(QString::fromLatin1(desk) + u'.' + step);
            }
            QTest::newRow(desk) << QString::fromLatin1(person) << QString::fromLatin1(desk) << ids;
        };
        add("Anong", "orders", QStringLiteral("note cancel refund tell_customer"));
        add("Anong", "draws", QStringLiteral("enter compare correct dry_run cancel"));
        add("Farida", "payouts",
            QStringLiteral("open_claim receive_claim refuse_claim withdraw_claim approve send hold "
                           "cancel_payout statement"));
    }
    void noTextOfAStepIsCut()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        QFETCH(QStringList, steps);
        m_console.use(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(person, desk));
        auto *filter = m_console.desk()->findChild<FilterBar *>();
        for (const FilterBar::View &view : filter->views()) {
            filter->chooseView(view.id);
            QVERIFY(m_console.waitForPane());
            look(view.id);
            walkRows(steps, view.id);
        }
        for (const QString &step : steps) {
            QVERIFY2(m_tried.contains(step), qPrintable(step));
        }
        m_console.action("shell.new")->trigger();
        QVERIFY(m_console.waitForPane());
        look(QStringLiteral("shell.new"));
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

    void noTextOfAPopupIsCut()
    {
        m_console.use(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(QStringLiteral("Anong"), QStringLiteral("orders")));
        const auto lookAndClose = [this](const char *where) {
            QVERIFY(m_console.waitForPane());
            QWidget *popup = QApplication::activePopupWidget();
            popup = popup ? popup : m_console.dialog();
            QVERIFY2(popup, where);
            look(QLatin1String(where));
            popup->close();
        };
        m_console.desk()->findChild<FilterBar *>()->openAddFilter();
        lookAndClose("filter");
        m_console.table()->openColumnChooser();
        lookAndClose("columns");
        m_console.action("shell.notifications")->trigger();
        lookAndClose("notifications");
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

    void noTextOfAVerdictIsCut()
    {
        m_console.use(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(QStringLiteral("Amy"), QStringLiteral("scan")));
        const QString photo = m_photos.filePath(QStringLiteral("ticket.jpg"));
        QVERIFY(writePhoto({}, photo));
        QVERIFY(m_console.desk()->takeFiles({photo}));
        ScanCounter &counter = qobject_cast<ScanDesk *>(m_console.desk())->counter();
        const auto isRead = [&] {
            const CounterTicket *ticket = counter.current();
            return ticket && ticket->verdict.kind != VerdictKind::Reading
                && ticket->verdict.kind != VerdictKind::Checking;
        };
        constexpr int readingMs = 60'000;
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), readingMs);
        QVERIFY(m_console.waitForPane());
        look(QStringLiteral("verdict"));
        tryStep(QStringLiteral("scan.set_aside"), QStringLiteral("verdict"));
        QCOMPARE(m_tried.size(), 1);
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

    void noTextBeforeTheWorkIsCut()
    {
        m_console.use(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(QStringLiteral("Anong"), QStringLiteral("orders")));
        m_console.action("shell.signOut")->trigger();
        QTRY_VERIFY(m_console.find("signInPage") && m_console.find("signInPage")->isVisible());
        look(QStringLiteral("sign in"));
        m_console.start(QStringLiteral("th"), 150);
        QVERIFY(m_console.sit(QStringLiteral("Anong"), QStringLiteral("orders")));
        m_console.action("shell.switchWorkspace")->trigger();
        QTRY_VERIFY(m_console.find("welcomePage") && m_console.find("welcomePage")->isVisible());
        look(QStringLiteral("welcome"));
        m_console.find<QPushButton>("liveButton")->click();
        QTRY_VERIFY(m_console.find("makeLiveButton")->isVisible());
        look(QStringLiteral("welcome, own workspace"));
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

    void datesOfTheReaderAreThai()
    {
        m_console.use(QStringLiteral("th"), 150);
        const QString said = reasonWords(QStringLiteral("11 Jul 2018 is printed, 30 Jun 2018 was ordered."));
        QVERIFY2(said.contains(QStringLiteral("11 ก.ค. 2018")), qPrintable(said));
    }

    void textsOfQtAreThai()
    {
        m_console.use(QStringLiteral("th"), 150);
        QLineEdit line(QStringLiteral("3"));
        QPlainTextEdit text(QStringLiteral("4"));
        for (QMenu *menu : {line.createStandardContextMenu(), text.createStandardContextMenu()}) {
            const std::unique_ptr<QMenu> owned(menu);
            QVERIFY(std::ranges::count_if(textsOf(*menu), hasThai) > 2);
            QCOMPARE(leftInEnglish(textsOf(*menu)), QStringList());
        }
        QFileDialog open;
        open.setOption(QFileDialog::DontUseNativeDialog);
        QFileDialog save;
        save.setOption(QFileDialog::DontUseNativeDialog);
        save.setAcceptMode(QFileDialog::AcceptSave);
        QMessageBox box(QMessageBox::Question, QString(), QString());
        for (int bit = QMessageBox::Ok; bit <= QMessageBox::RestoreDefaults; bit <<= 1) {
            box.addButton(static_cast<QMessageBox::StandardButton>(bit));
        }
        QPrinter printer;
        QPrintDialog print(&printer);
        for (const QWidget *dialog : std::initializer_list<const QWidget *>{&open, &save, &box, &print}) {
            const QStringList texts = textsOf(*dialog);
            QVERIFY2(std::ranges::count_if(texts, hasThai) > 2, qPrintable(texts.join(u'\n')));
            const QStringList left = leftInEnglish(texts);
            QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        }
    }
};

QTEST_MAIN(tst_Thai)
#include "tst_thai.moc"
