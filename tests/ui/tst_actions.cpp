#include "ui/shell/actions.h"

#include <QApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace truvamate;

namespace {

Actions::Spec specOf(const QString &id, const QString &key, const QString &desk = {},
                     std::optional<Permission> permission = std::nullopt)
{
    return {id, id, QStringLiteral("Test"), QKeySequence(key), {}, permission, desk};
}

QStringList may(Permission permission)
{
    return {permissionCode(permission)};
}

} // namespace

class tst_Actions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anActionIsFoundByNameAndKey()
    {
        Actions actions;
        QWidget window;
        QSignalSpy changed(&actions, &Actions::changed);
        QAction *action
            = actions.add(specOf(QStringLiteral("shell.find"), QStringLiteral("Ctrl+K")), &window);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(actions.find(QStringLiteral("shell.find")), action);
        QCOMPARE(actions.find(QStringLiteral("shell.lose")), nullptr);
        QCOMPARE(actions.specOf(action)->id, QStringLiteral("shell.find"));
        QVERIFY(actions.hasKey(QKeySequence(QStringLiteral("Ctrl+K"))));
        QVERIFY(!actions.hasKey(QKeySequence(QStringLiteral("Ctrl+J"))));
        QVERIFY(!actions.hasKey(QKeySequence()));
        QVERIFY(window.actions().contains(action));
        QVERIFY(action->isEnabled());
    }

    void aSecondKeyIsTakenToo()
    {
        Actions actions;
        QWidget window;
        auto spec = specOf(QStringLiteral("shell.keys"), QStringLiteral("F1"));
        spec.otherKey = QKeySequence(QStringLiteral("Ctrl+/"));
        const QAction *action = actions.add(spec, &window);
        QCOMPARE(action->shortcuts(), (QList<QKeySequence>{spec.key, spec.otherKey}));
        QVERIFY(actions.hasKey(spec.key));
        QVERIFY(actions.hasKey(spec.otherKey));
    }

    void anActionWorksOnlyInFrontOfItsDesk()
    {
        Actions actions;
        QWidget desk;
        QAction *bind = actions.add(specOf(QStringLiteral("scan.bind"), {}, QStringLiteral("scan")), &desk);
        QVERIFY(!bind->isEnabled());
        actions.setCurrentDesk(QStringLiteral("scan"));
        QVERIFY(bind->isEnabled());
        // What the desk says counts as well, and is not lost while another desk is in front.
        bind->setEnabled(false);
        actions.setCurrentDesk(QStringLiteral("orders"));
        actions.setCurrentDesk(QStringLiteral("scan"));
        QVERIFY(!bind->isEnabled());
        actions.setCurrentDesk(QStringLiteral("orders"));
        bind->setEnabled(true);
        QVERIFY(!bind->isEnabled());
        actions.setCurrentDesk(QStringLiteral("scan"));
        QVERIFY(bind->isEnabled());
    }

    void anActionIsHiddenFromWhoMayNotDoIt()
    {
        Actions actions;
        QWidget window;
        QAction *pay
            = actions.add(specOf(QStringLiteral("payouts.pay"), {}, {}, Permission::PayoutsConfirm), &window);
        QVERIFY(!pay->isVisible());
        QVERIFY(!pay->isEnabled());
        actions.setPermissions(may(Permission::OrdersRead));
        QVERIFY(!pay->isVisible());
        pay->setVisible(true);
        QVERIFY(!pay->isVisible());
        actions.setPermissions(may(Permission::PayoutsConfirm));
        QVERIFY(pay->isVisible());
        QVERIFY(pay->isEnabled());
        actions.setPermissions({});
        QVERIFY(!pay->isVisible());
        QVERIFY(!pay->isEnabled());
    }

    void anActionLeavesWithItsOwner()
    {
        Actions actions;
        auto desk = std::make_unique<QWidget>();
        const auto spec = specOf(QStringLiteral("scan.bind"), QStringLiteral("Ctrl+Shift+B"));
        actions.add(spec, desk.get());
        desk.reset();
        QVERIFY(actions.specs().empty());
        QVERIFY(!actions.hasKey(spec.key));
        QWidget next;
        QVERIFY(actions.find(spec.id) == nullptr);
        QVERIFY(actions.add(spec, &next)->isEnabled());
    }

    void aTakenKeyOrIdIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("other id and key") << QStringLiteral("b") << QStringLiteral("Ctrl+B") << false;
        QTest::newRow("no key") << QStringLiteral("b") << QString() << false;
        QTest::newRow("same id") << QStringLiteral("a") << QStringLiteral("Ctrl+B") << true;
        QTest::newRow("same key") << QStringLiteral("b") << QStringLiteral("Ctrl+A") << true;
        QTest::newRow("a key that begins another") << QStringLiteral("b") << QStringLiteral("G") << true;
        QTest::newRow("a key that another begins") << QStringLiteral("b") << QStringLiteral("X, Y") << true;
    }
    void aTakenKeyOrIdIsRefused()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        QFETCH(bool, isRefused);
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--add"), id, key});
        QVERIFY(process.waitForFinished());
        const int listed = QString::fromUtf8(process.readAllStandardOutput()).trimmed().toInt();
#ifdef NDEBUG
        QCOMPARE(listed, isRefused ? 3 : 4);
#else
        QCOMPARE(process.exitStatus() == QProcess::CrashExit, isRefused);
        QCOMPARE(listed, isRefused ? 0 : 4);
#endif
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--add")) {
        Actions actions;
        QWidget window;
        actions.add(specOf(QStringLiteral("a"), QStringLiteral("Ctrl+A")), &window);
        actions.add(specOf(QStringLiteral("g"), QStringLiteral("G, P")), &window);
        actions.add(specOf(QStringLiteral("x"), QStringLiteral("X")), &window);
        actions.add(specOf(arguments.value(2), arguments.value(3)), &window);
        fprintf(stdout, "%d\n", int(actions.specs().size()));
        return 0;
    }
    tst_Actions test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_actions.moc"
