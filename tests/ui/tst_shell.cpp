#include "app/workspace/staffclient.h"
#include "models/operations/identity.h"
#include "tests/support/testdatabases.h"
#include "tests/ui/consolefixture.h"
#include "tests/ui/namewatch.h"
#include "ui/shell/commandbar.h"
#include "ui/shell/deskrail.h"
#include "ui/shell/notifications.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/signinpanel.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toasts.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

void typeInto(QWidget *field, const char *text)
{
    QTest::keyClicks(field, QString::fromUtf8(text));
}

/// What the desk was asked to do by the shell, since the last look.
QStringList doneBy(PlainDesk *desk)
{
    return std::exchange(desk->done, {});
}

bool copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = QDir(to).filePath(entry.fileName());
        const bool isCopied
            = entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target);
        if (!isCopied) {
            return false;
        }
    }
    return true;
}

bool fileHas(const QString &folder, const QString &name, const QByteArray &text)
{
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        QFile file(entry.filePath());
        if (entry.isDir() ? fileHas(entry.filePath(), name, text)
                          : entry.fileName() == name && file.open(QIODevice::ReadOnly)
                    && file.readAll().contains(text)) {
            return true;
        }
    }
    return false;
}

} // namespace

class tst_Shell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const WorkspaceSpec spec{
            QStringLiteral("Training house"),
            WorkspaceEnvironment::Training,
            {{QStringLiteral("Orawan"), QStringLiteral("orawan@example.test"), {Role::Owner}},
             {QStringLiteral("Anong"), QStringLiteral("anong@example.test"), {Role::Admin}},
             {QStringLiteral("Amy"), QStringLiteral("amy@example.test"), {Role::Agent}}}};
        VERIFY_OK(EmbeddedWorkspace::create(workspace(), spec));
        applyLook(false, 100);
    }

    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(m_root->isValid());
    }
    void cleanup() { QCOMPARE(m_names.nameless(), QString()); }

    void thePersonIsPickedAndSeesTheirDesks_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QStringList>("desks");
        QTest::addColumn<QString>("firstClock");
        QTest::newRow("admin") << QStringLiteral("Anong")
                               << QStringList{QStringLiteral("orders"), QStringLiteral("scan"),
                                              QStringLiteral("draws"), QStringLiteral("payouts")}
                               << QStringLiteral("Bangkok");
        QTest::newRow("agent") << QStringLiteral("Amy")
                               << QStringList{QStringLiteral("scan"), QStringLiteral("draws")}
                               << QStringLiteral("US Eastern");
    }
    void thePersonIsPickedAndSeesTheirDesks()
    {
        QFETCH(QString, person);
        QFETCH(QStringList, desks);
        QFETCH(QString, firstClock);
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), person));
        QCOMPARE(console.window.frame()->deskIds(), desks);
        QVERIFY(console.find<QLabel>("firstClock")->text().endsWith(firstClock));
        QVERIFY(console.find<QPushButton>("personButton")->text().startsWith(person));
        QVERIFY(console.find<Pill>("environmentPill")->state().text.contains(QStringLiteral("TRAINING")));
        QVERIFY(console.find<Pill>("environmentPill")->isVisible());
    }

    void desksComeToTheFrontByKeyAndClick()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        QCOMPARE(console.window.frame()->currentDeskId(), QStringLiteral("orders"));
        QTest::keyClick(&console.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(console.window.frame()->currentDeskId(), QStringLiteral("draws"));
        auto *button = console.find<DeskButton>("desk:scan");
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(console.window.frame()->currentDeskId(), QStringLiteral("scan"));
        // A badge is a link to exactly the work that it counts.
        Q_EMIT console.desk("scan")->badgeChanged(38);
        QCOMPARE(button->badge(), 38);
        QVERIFY(button->accessibleName().contains(QStringLiteral("38")));
        QTest::mouseClick(button, Qt::LeftButton, {}, button->badgeRect().center());
        QCOMPARE(doneBy(console.desk("scan")), QStringList{QStringLiteral("open:work:")});
    }

    void theShellHandsKeysToTheDeskInFront_data()
    {
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<QString>("done");
        const auto row = [](const char *key, const char *done) {
            QTest::newRow(key) << QKeySequence(QLatin1String(key)) << QString::fromLatin1(done);
        };
        row("Ctrl+N", "new");
        row("Ctrl+F", "filter");
        row("F5", "refresh");
        row("Ctrl+E", "export");
        row("Ctrl+P", "print");
        row("J", "move:1");
        row("K", "move:-1");
    }
    void theShellHandsKeysToTheDeskInFront()
    {
        QFETCH(QKeySequence, key);
        QFETCH(QString, done);
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        QTest::keySequence(console.desk("orders")->list, key);
        QCOMPARE(doneBy(console.desk("orders")), QStringList{done});
        QVERIFY(doneBy(console.desk("scan")).isEmpty());
    }

    void lettersBelongToAFieldThatHasTheFocus()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        PlainDesk *desk = console.desk("orders");
        desk->note->setFocus();
        typeInto(desk->note, "jk");
        QCOMPARE(desk->note->text(), QStringLiteral("jk"));
        QVERIFY(doneBy(desk).isEmpty());
    }

    void theCommandBarDoesActionsByName()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        auto *bar = console.find<CommandBar>("commandBar");
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(bar->hasFocus());
        QVERIFY(bar->isListOpen());
        typeInto(bar, "pay go");
        QTest::keyClick(bar, Qt::Key_Return);
        QCOMPARE(console.window.frame()->currentDeskId(), QStringLiteral("payouts"));
        QVERIFY(!bar->isListOpen());
        QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
        typeInto(bar, "sett");
        QTest::keyClick(bar, Qt::Key_Escape);
        QVERIFY(!bar->isListOpen());
        QVERIFY(bar->text().isEmpty());
        QVERIFY(console.desk("payouts")->list->hasFocus());
    }

    void aLateAnswerToAnEarlierTextIsDropped()
    {
        QWidget window;
        window.resize(900, 600);
        CommandBar bar(&window, &window);
        window.show();
        std::map<QString, CommandBar::Reply> asked;
        bar.setFinder(
            [&](const QString &typed, CommandBar::Reply reply) { asked[typed] = std::move(reply); });
        const auto shown = [&] {
            QStringList titles;
            auto *list = window.findChild<QListWidget *>(QStringLiteral("commandItems"));
            for (int row = 0; row < list->count(); ++row) {
                titles.append(list->item(row)->text());
            }
            return titles;
        };
        typeInto(&bar, "ab");
        QTRY_VERIFY(asked.contains(QStringLiteral("ab")));
        typeInto(&bar, "c");
        QTRY_VERIFY(asked.contains(QStringLiteral("abc")));
        asked[QStringLiteral("abc")]({{{}, QStringLiteral("new"), {}, {}, {}}}, {});
        asked[QStringLiteral("ab")]({{{}, QStringLiteral("old"), {}, {}, {}}}, {});
        QCOMPARE(shown(), QStringList{QStringLiteral("new")});
        typeInto(&bar, "d");
        QTRY_VERIFY(asked.contains(QStringLiteral("abcd")));
        asked[QStringLiteral("abcd")]({}, {});
        QVERIFY(shown().isEmpty());
        QVERIFY(bar.isListOpen());
    }

    void anotherLanguageKeepsTheWork()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        QTest::keyClick(&console.window, Qt::Key_4, Qt::ControlModifier);
        console.desk("payouts")->note->setText(QStringLiteral("half a note"));
        const QPointer<WorkFrame> before = console.window.frame();
        QTest::keyClick(&console.window, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!before && console.window.frame());
        QCOMPARE(console.preferences.language(), QStringLiteral("th"));
        QCOMPARE(QLocale().language(), QLocale::Thai);
        QCOMPARE(console.window.frame()->currentDeskId(), QStringLiteral("payouts"));
        QCOMPARE(console.desk("payouts")->note->text(), QStringLiteral("half a note"));
        // Keys are free again for the new frame, and none is there twice.
        QTest::keyClick(&console.window, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(QLocale().language(), QLocale::English);
    }

    void lookAndScaleChangeAtOnce()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        const int before = QApplication::font().pixelSize();
        QVERIFY(!Theme::of(&console.window).isDark);
        QTest::keyClick(&console.window, Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(Theme::of(&console.window).isDark);
        console.preferences.setScalePercent(150);
        QTRY_COMPARE(QApplication::font().pixelSize(), qRound(before * 1.5));
        console.preferences.setScalePercent(100);
        console.preferences.setLook(Preferences::Look::Light);
    }

    void aKilledConsoleComesBackWhereItWas()
    {
        const QTemporaryDir after;
        {
            Console console(m_root->path());
            QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
            QTest::keyClick(&console.window, Qt::Key_3, Qt::ControlModifier);
            console.desk("draws")->note->setFocus();
            typeInto(console.desk("draws")->note, "02 25 36");
            console.window.frame()->notify(Tone::Warning, QStringLiteral("A claim waits."));
            console.window.resize(1111, 777);
            QTRY_VERIFY(fileHas(m_root->path(), QStringLiteral("desks.json"), "02 25 36"));
            QTRY_VERIFY(fileHas(m_root->path(), QStringLiteral("desks.json"), "A claim waits."));
            QTRY_VERIFY(fileHas(m_root->path(), QStringLiteral("window.json"), "window"));
            console.settings.sync();
            // What a power cut leaves behind: the files as they are while the console runs.
            QVERIFY(copyFolder(m_root->path(), after.filePath(QStringLiteral("root"))));
        }
        Console next(after.filePath(QStringLiteral("root")));
        QCOMPARE(next.window.size(), QSize(1111, 777));
        QVERIFY(next.open({}, QStringLiteral("Anong")));
        QCOMPARE(next.window.frame()->currentDeskId(), QStringLiteral("draws"));
        QCOMPARE(next.desk("draws")->note->text(), QStringLiteral("02 25 36"));
        QCOMPARE(next.find<QPushButton>("bell")->text(), QStringLiteral("1"));
    }

    void anotherPersonHasTheirOwnWork()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        console.desk("scan")->note->setText(QStringLiteral("of Anong"));
        console.window.actions().find(QStringLiteral("shell.switchPerson"))->trigger();
        QTRY_VERIFY(!console.window.frame());
        QVERIFY(console.signIn(QStringLiteral("Amy")));
        QCOMPARE(console.desk("scan")->note->text(), QString());
        console.window.actions().find(QStringLiteral("shell.signOut"))->trigger();
        QTRY_VERIFY(!console.window.frame());
        QVERIFY(console.signIn(QStringLiteral("Anong")));
        QCOMPARE(console.desk("scan")->note->text(), QStringLiteral("of Anong"));
    }

    void anEndedSessionAsksOverTheWork()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        console.desk("orders")->note->setText(QStringLiteral("half a note"));
        const WorkFrame *before = console.window.frame();
        Transport &transport = console.host.embedded().workspace()->transport();
        const auto own = console.window.session()->view().sessionId;
        bool isRevoked = false;
        transport.call<RevokeSession>({own}, this,
                                      [&](const Result<Nothing> &done) { isRevoked = done.has_value(); });
        QTRY_VERIFY(isRevoked);
        transport.call<WhoAmI>({}, this, [](const Result<SessionView> &) {});
        QTRY_VERIFY(console.find<SignInDialog>("signInDialog"));
        QVERIFY(console.find<QPushButton>("signInAgainButton")->isVisible());
        auto *people = console.find<QListWidget>("peopleList");
        QTRY_VERIFY(people->count() > 0);
        QVERIFY(people->currentItem()->text().startsWith(QStringLiteral("Anong")));
        doneBy(console.desk("orders"));
        QTest::keyClick(people, Qt::Key_Return);
        QTRY_VERIFY(!console.find<SignInDialog>("signInDialog"));
        QTRY_VERIFY(!console.find<QPushButton>("signInAgainButton")->isVisible());
        QCOMPARE(console.window.frame(), before);
        QCOMPARE(console.desk("orders")->note->text(), QStringLiteral("half a note"));
        QCOMPARE(doneBy(console.desk("orders")), QStringList{QStringLiteral("refresh")});
    }

    void whatIsNotSafeKeepsTheWindowOpen()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Amy")));
        QCOMPARE(console.find<Pill>("safetyPill")->state().text, QStringLiteral("Safe to close"));
        Shell &shell = console.desk("scan")->context.shell;
        shell.setUnsafeToClose(QStringLiteral("outbox"), QStringLiteral("1 scan unsent"));
        QCOMPARE(console.find<Pill>("safetyPill")->state().text, QStringLiteral("Not yet safe to close"));
        QCOMPARE(console.find<QLabel>("unsentWork")->text(), QStringLiteral("1 scan unsent"));
        QVERIFY(!console.window.close());
        QVERIFY(console.find<QMessageBox>("closeQuestion"));
        QTest::keyClick(console.find<QMessageBox>("closeQuestion"), Qt::Key_Escape);
        QTRY_VERIFY(!console.find<QMessageBox>("closeQuestion"));
        shell.setUnsafeToClose(QStringLiteral("outbox"), {});
        QVERIFY(console.window.close());
    }

    void theCutOffIsCountedDown()
    {
        ManualClock clock(Instant::fromLocal(QDate(2018, 6, 30), QTime(15, 13), easternZone()));
        StatusLine line(clock);
        line.show();
        auto *pill = line.findChild<Pill *>(QStringLiteral("cutOffPill"));
        QVERIFY(!pill->isVisible());
        line.setCutOff(Instant::fromLocal(QDate(2018, 6, 30), QTime(21, 59), easternZone()),
                       QStringLiteral("38 orders to buy"));
        QVERIFY(pill->isVisible());
        QCOMPARE(pill->state().text, QStringLiteral("38 orders to buy · cut-off in 6 h 46 min"));
        clock.advanceSeconds(6 * 3600);
        QTRY_VERIFY(pill->state().tone == Tone::Warning);
        clock.advanceSeconds(3600);
        QTRY_VERIFY(pill->state().text.contains(QStringLiteral("has passed")));
        line.setCutOff(std::nullopt, {});
        QVERIFY(!pill->isVisible());
    }

    void messagesAreReachedAndLeftByKeyboard()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        bool isUndone = false;
        Shell &shell = console.desk("orders")->context.shell;
        shell.toast(Tone::Good, QStringLiteral("Cancelled."), QStringLiteral("Undo"),
                    [&] { isUndone = true; });
        QTest::keyClick(&console.window, Qt::Key_F8);
        auto *undo = console.find<QPushButton>("toastAction");
        QVERIFY(undo->hasFocus());
        QTest::keyClick(undo, Qt::Key_Space);
        QVERIFY(isUndone);
        shell.toast(Tone::Good, QStringLiteral("Again."), QStringLiteral("Undo"), {});
        QTest::keyClick(&console.window, Qt::Key_F8);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!console.find<Toast>("toast"));
    }

    void notificationsStayUntilTheyAreRead()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        Shell &shell = console.desk("orders")->context.shell;
        shell.notify(Tone::Prize, QStringLiteral("A prize waits."),
                     {QStringLiteral("payouts"), QStringLiteral("17"), QStringLiteral("claim")});
        auto *bell = console.find<QPushButton>("bell");
        QCOMPARE(bell->text(), QStringLiteral("1"));
        QTest::keyClick(&console.window, Qt::Key_F9);
        auto *list = console.find<QListWidget>("notificationList");
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(console.window.frame()->currentDeskId(), QStringLiteral("payouts"));
        QCOMPARE(doneBy(console.desk("payouts")), QStringList{QStringLiteral("open:claim:17")});
        QCOMPARE(bell->text(), QString());
    }

    void filesArePastedToTheDeskInFront()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        const QString path = m_root->filePath(QStringLiteral("slip.jpg"));
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(path)});
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(console.desk("orders")->list, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(console.desk("orders")->files, QStringList{path});
        // A picture from the clipboard becomes a file first.
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QApplication::clipboard()->setImage(picture);
        QTest::keyClick(console.desk("orders")->list, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(console.desk("orders")->files != QStringList{path});
        QCOMPARE(QImage(console.desk("orders")->files.constFirst()).size(), picture.size());
        // What the desk has no use for is looked up as the photo of a ticket; this one cannot be read.
        console.desk("orders")->takesFiles = false;
        console.window.frame()->takeFiles({path});
        auto *list = console.find<QFrame>("commandList");
        QTRY_VERIFY(list->isVisible());
        QTRY_VERIFY(console.find<CommandBar>("commandBar")
                        ->accessibleDescription()
                        .contains(QStringLiteral("cannot be read")));
    }

    /// The watch over names asks at the end of each test.
    void everythingThatTabReachesHasAName()
    {
        Console console(m_root->path());
        console.window.start();
        QTest::mouseClick(console.find<QPushButton>("liveButton"), Qt::LeftButton);
        QTest::keyClick(console.find("workspaceNameEdit"), Qt::Key_Escape);
        QTRY_VERIFY(console.find("sampleButton")->isVisible());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        console.window.frame()->toast(Tone::Good, QStringLiteral("Done."), QStringLiteral("Undo"), {});
        for (const char *id : {"shell.settings", "shell.shortcuts", "shell.about"}) {
            console.window.actions().find(QLatin1String(id))->trigger();
            QPointer<QWidget> dialog = QApplication::activeModalWidget();
            QVERIFY2(dialog, id);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY2(!dialog, id);
        }
        QCOMPARE(m_names.nameless(), QString());
    }

    void panesAreReachedInTurn()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        const auto press = [&] {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            return QApplication::focusWidget();
        };
        QVERIFY(console.desk("orders")->list->hasFocus());
        QVERIFY(console.find("statusLine")->isAncestorOf(press()));
        QCOMPARE(press()->objectName(), QStringLiteral("desk:orders"));
        QCOMPARE(press()->objectName(), QStringLiteral("commandBar"));
        QCOMPARE(press(), console.desk("orders")->list);
    }

    void theShortcutSheetListsEveryKeyOnce()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        QTest::keyClick(&console.window, Qt::Key_F1);
        auto *tree = console.find<QTreeWidget>("shortcutTree");
        QVERIFY(tree);
        QStringList keys;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
                keys.append(tree->topLevelItem(i)->child(j)->text(1).split(QStringLiteral(" · ")));
            }
        }
        QVERIFY(keys.size() > 20);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        QVERIFY(keys.contains(QStringLiteral("Ctrl+K")));
    }

    void twoConsolesSeeEachOthersWork()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Orawan")));
        QSignalSpy changed(&console.host.embedded().workspace()->transport(), &Transport::changed);
        auto other = EmbeddedWorkspace::open(workspace());
        VERIFY_OK(other);
        KeySequence keys(QStringLiteral("other"));
        auto owner = StaffClient::signIn((*other)->transport(), keys, console.window.session()->view().userId,
                                         QStringLiteral("other"));
        VERIFY_OK(owner);
        const auto created = owner->call<CreateStaff>({QStringLiteral("Nok"), {}, QStringLiteral("support")});
        VERIFY_OK(created);
        const auto isHeard = [&] {
            return std::any_of(changed.begin(), changed.end(), [&](const QList<QVariant> &arguments) {
                return arguments.at(1).toString() == created->userId.toString();
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(), 10'000);
    }

    void theWatchdogNamesWhatHeldUpTheWindow()
    {
        Console console(m_root->path());
        QVERIFY(console.open(workspace(), QStringLiteral("Anong")));
        console.watchdog.start();
        QSignalSpy stalled(&console.watchdog, &Watchdog::stalled);
        Actions::Spec spec;
        spec.id = QStringLiteral("test.slow");
        QAction *slow = console.window.actions().add(spec, console.window.frame());
        connect(slow, &QAction::triggered, this, [] { QThread::msleep(200); });
        slow->trigger();
        QTRY_VERIFY(stalled.count() > 0);
        QVERIFY(console.watchdog.worstMs() > 150);
        QVERIFY(std::any_of(console.watchdog.stalls().begin(), console.watchdog.stalls().end(),
                            [](const Watchdog::Stall &stall) {
                                return stall.during == QLatin1String("test.slow") && stall.ms > 150;
                            }));
    }

private:
    QString workspace() const { return m_shared.filePath(QStringLiteral("training")); }

    QTemporaryDir m_shared;
    std::unique_ptr<QTemporaryDir> m_root;
    NameWatch m_names;
};

QTEST_MAIN(tst_Shell)
#include "tst_shell.moc"
