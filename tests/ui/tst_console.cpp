#include "tests/ui/wholeconsole.h"

#include <QAbstractItemModelTester>
#include <QAccessible>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

QStringList namelessWidgets(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isReached = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        if (isHidden(widget) || !isReached) {
            continue;
        }
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty()) {
            found.append(placeOf(widget));
        }
    }
    return found;
}

} // namespace

/// The console as its program composes it, on a sample workspace.
class tst_Console : public QObject
{
    Q_OBJECT

    WholeConsole m_console;

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = m_console.makeWorkspace();
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    }
    void cleanupTestCase() { m_console.close(); }

    void everyFieldAndButtonHasAName_data() { addDesks(); }
    void everyFieldAndButtonHasAName()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        m_console.use(QStringLiteral("en"), 100);
        QVERIFY(m_console.sit(person, desk));
        QVERIFY(m_console.chooseRow());
        const QStringList nameless = namelessWidgets(m_console.window());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everyFieldAndButtonOfADialogHasAName_data() { addOpeners(); }
    void everyFieldAndButtonOfADialogHasAName()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        QFETCH(QString, action);
        m_console.use(QStringLiteral("en"), 100);
        QVERIFY(m_console.sit(person, desk));
        QDialog *dialog = m_console.openDialog(action);
        QVERIFY(dialog);
        const QStringList nameless = namelessWidgets(*dialog);
        dialog->reject();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    /// Desks that are not looked at are made and read while another one is in front.
    void aDeskThatWasReadBehindOffersItsSteps()
    {
        m_console.start(QStringLiteral("en"), 100);
        QVERIFY(m_console.sit(QStringLiteral("Anong"), QStringLiteral("orders")));
        const auto *title = m_console.find<QLabel>("drawTitle");
        QTRY_VERIFY(title && !title->text().isEmpty());
        QVERIFY(m_console.sit(QStringLiteral("Anong"), QStringLiteral("draws")));
        QTRY_VERIFY(m_console.find("draws.enter.button")->isVisible());
    }

    void noTwoActionsShareAKey()
    {
        m_console.use(QStringLiteral("en"), 100);
        QVERIFY(m_console.sit(QStringLiteral("Anong"), QStringLiteral("orders")));
        QHash<QKeySequence, QString> taken;
        for (const Actions::Spec *spec : m_console.window().actions().specs()) {
            for (const QKeySequence &key : {spec->key, spec->otherKey}) {
                if (!key.isEmpty()) {
                    QVERIFY2(!taken.contains(key), qPrintable(taken.value(key) + u' ' + spec->id));
                    taken.insert(key, spec->id);
                }
            }
        }
        QVERIFY(taken.size() > 40);
    }

    void everyModelKeepsTheRules_data() { addDesks(); }
    void everyModelKeepsTheRules()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        m_console.use(QStringLiteral("en"), 100);
        QVERIFY(m_console.sit(person, desk));
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (auto *model : m_console.window().findChildren<QAbstractItemModel *>()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        QVERIFY(!testers.empty());
        m_console.action("shell.refresh")->trigger();
        QVERIFY(m_console.chooseRow());
    }
};

QTEST_MAIN(tst_Console)
#include "tst_console.moc"
