#include "app/workspace/embeddedworkspace.h"
#include "tests/ui/consolefixture.h"
#include "ui/shell/backupdialog.h"
#include "ui/widgets/notices.h"

#include <QPushButton>
#include <QTemporaryDir>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// A small workspace in a folder, opened by its owner.
bool openHouse(Console &console, const QString &folder)
{
    const WorkspaceSpec spec{
        QStringLiteral("House"),
        WorkspaceEnvironment::Training,
        {{QStringLiteral("Orawan"), QStringLiteral("orawan@example.test"), {Role::Owner}}}};
    const bool isMade = EmbeddedWorkspace::create(folder, spec).has_value();
    return isMade && console.open(folder, QStringLiteral("Orawan"));
}

template <typename Dialog> Dialog *openDialog(Console &console, const char *action)
{
    console.window.actions().find(QLatin1String(action))->trigger();
    return console.window.findChild<Dialog *>();
}

void type(QDialog *dialog, const char *name, const QString &text)
{
    dialog->findChild<QLineEdit *>(QLatin1String(name))->setText(text);
}

void press(QDialog *dialog)
{
    dialog->findChild<QPushButton *>(QStringLiteral("startButton"))->click();
}

bool isProgressClosed(QDialog *dialog)
{
    const auto *button = dialog->findChild<QPushButton *>(QStringLiteral("progressButton"));
    return button->isVisible() && button->text() == QStringLiteral("Close");
}

/// Saves it to a folder and waits until that is whole.
bool backUp(Console &console, const QString &target)
{
    auto *dialog = openDialog<BackupDialog>(console, "shell.backUp");
    type(dialog, "backupTarget", target);
    press(dialog);
    const bool isWhole = QTest::qWaitFor([&] { return isProgressClosed(dialog); }, 60'000);
    dialog->reject();
    return isWhole && QTest::qWaitFor([&] { return !console.window.findChild<BackupDialog *>(); });
}

} // namespace

/// Backing up and restoring a workspace of this computer, as a person does it.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkspaceIsBackedUpAndRestored()
    {
        const QTemporaryDir root;
        const QString target = root.filePath(QStringLiteral("saved"));
        const QString folder = root.filePath(QStringLiteral("restored"));
        Console console(root.path());
        QVERIFY(openHouse(console, root.filePath(QStringLiteral("house"))));
        QVERIFY(backUp(console, target));
        QVERIFY(QFile::exists(target + QStringLiteral("/manifest.json")));

        const QString id = console.window.facts().id;
        auto *restoring = openDialog<RestoreDialog>(console, "shell.restore");
        QVERIFY(!restoring->findChild<QPushButton *>(QStringLiteral("startButton"))->isEnabled());
        type(restoring, "restoreBackup", target);
        type(restoring, "restoreFolder", folder);
        press(restoring);
        QVERIFY(QTest::qWaitFor([&] { return console.window.facts().folder == folder; }, 60'000));
        QCOMPARE(console.window.facts().id, id);
        QVERIFY(console.signIn(QStringLiteral("Orawan")));
    }

    void whatFailsIsSaid()
    {
        const QTemporaryDir root;
        const QString target = root.filePath(QStringLiteral("saved"));
        Console console(root.path());
        QVERIFY(openHouse(console, root.filePath(QStringLiteral("house"))));
        QVERIFY(backUp(console, target));
        auto *again = openDialog<BackupDialog>(console, "shell.backUp");
        type(again, "backupTarget", target);
        press(again);
        const auto *banner = again->findChild<Banner *>();
        QVERIFY(QTest::qWaitFor([&] { return !banner->sentence().isEmpty(); }, 60'000));
        again->reject();

        QFile database(target + QStringLiteral("/database.sqlite"));
        QVERIFY(database.open(QIODevice::Append) && database.write("x") == 1);
        database.close();
        auto *restoring = openDialog<RestoreDialog>(console, "shell.restore");
        type(restoring, "restoreBackup", target);
        type(restoring, "restoreFolder", root.filePath(QStringLiteral("restored")));
        press(restoring);
        const auto isSaid = [&] {
            const auto *problem = console.find<QLabel>("welcomeProblem");
            return problem && problem->text().contains(QStringLiteral("damaged"));
        };
        QVERIFY(QTest::qWaitFor(isSaid, 60'000));
        QVERIFY(!QFile::exists(root.filePath(QStringLiteral("restored"))));
    }
};

QTEST_MAIN(TestBackup)
#include "tst_backup.moc"
