#include "app/console/desks.h"
#include "app/sample/sampleworkspace.h"
#include "tests/ui/consolefixture.h"
#include "ui/widgets/pagedtable.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr QSize laptop(1440, 900);

/// Where a widget stands, for the sentence of a failure.
QString placeOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *one = widget; one && path.size() < 4; one = one->parentWidget()) {
        path.prepend(one->objectName().isEmpty() ? QLatin1String(one->metaObject()->className())
                                                 : one->objectName());
    }
    return path.join(u'/');
}

bool isHidden(const QWidget *widget)
{
    return !widget->isVisible() || widget->visibleRegion().isEmpty();
}

QString cutLabel(const QLabel &label)
{
    if (label.text().isEmpty()) {
        return {};
    }
    const QSize needed = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
    const bool isCut = needed.width() > label.width() + 1 || needed.height() > label.height() + 1;
    return isCut ? label.text() : QString();
}

QString cutButton(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool isWritten
        = !button.text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
    return isWritten && button.sizeHint().width() > button.width() + 1 ? button.text() : QString();
}

QString cutHeader(const QHeaderView &header)
{
    if (header.orientation() != Qt::Horizontal || !header.model()) {
        return {};
    }
    for (int section = 0; section < header.count(); ++section) {
        const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
        const int needed = QFontMetrics(header.font()).horizontalAdvance(title);
        if (!header.isSectionHidden(section) && needed > header.sectionSize(section)) {
            return title;
        }
    }
    return {};
}

/// Rows of lists may be wider than their view, panes may not.
QString cutPane(const QScrollArea &pane)
{
    return pane.horizontalScrollBar()->maximum() > 0 ? QStringLiteral("the pane is wider than its place")
                                                     : QString();
}

QString cutText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        return cutLabel(*label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        return cutButton(*button);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
        return cutHeader(*header);
    }
    if (const auto *pane = qobject_cast<const QScrollArea *>(widget)) {
        return cutPane(*pane);
    }
    return {};
}

QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (isHidden(widget)) {
            continue;
        }
        if (const QString text = cutText(widget); !text.isEmpty()) {
            found.append(QStringLiteral("%1: “%2”").arg(placeOf(widget), text));
        }
    }
    return found;
}

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

/// What opens a dialog, and who may.
struct Opener
{
    const char *person;
    const char *desk;
    const char *action;
};
constexpr Opener openers[] = {
    {"Anong", "orders", "shell.shortcuts"}, {"Anong", "orders", "shell.settings"},
    {"Anong", "orders", "shell.about"},     {"Anong", "orders", "orders.post_payment"},
    {"Anong", "draws", "draws.import"},     {"Anong", "draws", "draws.open_ahead"},
    {"Amy", "scan", "scan.pool"},           {"Amy", "scan", "scan.missing"},
    {"Amy", "scan", "scan.hand_scanner"},
};

} // namespace

/// The console as its program composes it, on a sample workspace.
class tst_Console : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Console> m_console;
    QString m_signedIn;

    QString workspace() const { return m_folder.filePath(QStringLiteral("workspace")); }

    void start(const QString &language, int scale)
    {
        m_console.reset();
        m_signedIn.clear();
        {
            QSettings settings(m_folder.filePath(QStringLiteral("console.ini")), QSettings::IniFormat);
            Preferences preferences(settings);
            preferences.setLanguage(language);
            preferences.setScalePercent(scale);
        }
        applyLook(false, scale);
        m_console = std::make_unique<Console>(m_folder.path(), nullptr, consoleDesks);
        m_console->window.resize(laptop);
    }
    /// A console is kept for as long as it is one of these.
    void use(const QString &language, int scale)
    {
        if (!m_console || m_console->preferences.language() != language
            || m_console->preferences.scalePercent() != scale) {
            start(language, scale);
        }
    }
    void sit(const QString &person, const QString &desk)
    {
        if (m_signedIn.isEmpty()) {
            QVERIFY(m_console->open(workspace(), person));
        } else if (m_signedIn != person) {
            m_console->window.actions().find(QStringLiteral("shell.signOut"))->trigger();
            QTRY_VERIFY(!m_console->window.frame());
            QVERIFY(m_console->signIn(person));
        }
        m_signedIn = person;
        m_console->window.frame()->setCurrentDesk(desk);
        QTRY_COMPARE(m_console->window.frame()->currentDeskId(), desk);
        QTRY_VERIFY(isStill());
    }
    bool isStill() const
    {
        const auto tables = m_console->window.findChildren<PagedTable *>();
        return std::ranges::all_of(tables, [](const PagedTable *table) {
            return !table->isVisible() || (table->model()->hasLoaded() && !table->model()->isLoading());
        });
    }
    /// Puts the first row of the desk in front, so that its pane shows.
    void chooseRow()
    {
        auto *table = m_console->window.frame()->currentDesk()->findChild<PagedTable *>();
        if (table && table->isVisible() && table->model()->rowCount() > 0 && table->currentId().isEmpty()) {
            table->moveCurrent(1);
        }
        // Panes ask for several things one after the other.
        constexpr int answersMs = 400;
        QTest::qWait(answersMs);
        QTRY_VERIFY(isStill());
    }
    QDialog *openDialog(const char *action)
    {
        QAction *found = m_console->window.actions().find(QLatin1String(action));
        if (!found || !found->isEnabled()) {
            return nullptr;
        }
        found->trigger();
        const auto shown = [this] {
            const auto dialogs = m_console->window.findChildren<QDialog *>();
            const auto open
                = std::ranges::find_if(dialogs, [](const QDialog *one) { return one->isVisible(); });
            return open == dialogs.end() ? nullptr : *open;
        };
        return QTest::qWaitFor([&] { return shown() != nullptr; }) ? shown() : nullptr;
    }

    static void addDesks()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("desk");
        for (const char *desk : {"orders", "scan", "draws", "payouts"}) {
            QTest::addRow("Anong, %s", desk) << QStringLiteral("Anong") << QString::fromLatin1(desk);
        }
        QTest::newRow("Amy, scan") << QStringLiteral("Amy") << QStringLiteral("scan");
    }
    static void addOpeners()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("desk");
        QTest::addColumn<QString>("action");
        for (const Opener &opener : openers) {
            QTest::newRow(opener.action)
                << QString::fromLatin1(opener.person) << QString::fromLatin1(opener.desk)
                << QString::fromLatin1(opener.action);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        sample::SampleOptions options;
        options.folder = workspace();
        options.today = QDate(2018, 7, 12);
        options.customers = 60;
        options.withPhotos = false;
        const auto made = sample::buildSampleWorkspace(options);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    }
    void cleanupTestCase() { m_console.reset(); }

    void everyFieldAndButtonHasAName_data() { addDesks(); }
    void everyFieldAndButtonHasAName()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        use(QStringLiteral("en"), 100);
        sit(person, desk);
        chooseRow();
        const QStringList nameless = namelessWidgets(m_console->window);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void everyFieldAndButtonOfADialogHasAName_data() { addOpeners(); }
    void everyFieldAndButtonOfADialogHasAName()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        QFETCH(QString, action);
        use(QStringLiteral("en"), 100);
        sit(person, desk);
        QDialog *dialog = openDialog(qPrintable(action));
        QVERIFY(dialog);
        const QStringList nameless = namelessWidgets(*dialog);
        dialog->reject();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    /// Desks that are not looked at are made and read while another one is in front.
    void aDeskThatWasReadBehindOffersItsSteps()
    {
        start(QStringLiteral("en"), 100);
        sit(QStringLiteral("Anong"), QStringLiteral("orders"));
        const auto *title = m_console->find<QLabel>("drawTitle");
        QTRY_VERIFY(title && !title->text().isEmpty());
        sit(QStringLiteral("Anong"), QStringLiteral("draws"));
        QTRY_VERIFY(m_console->find("draws.enter.button")->isVisible());
    }

    void noTwoActionsShareAKey()
    {
        use(QStringLiteral("en"), 100);
        sit(QStringLiteral("Anong"), QStringLiteral("orders"));
        QHash<QKeySequence, QString> taken;
        for (const Actions::Spec *spec : m_console->window.actions().specs()) {
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
        use(QStringLiteral("en"), 100);
        sit(person, desk);
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (auto *model : m_console->window.findChildren<QAbstractItemModel *>()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        }
        QVERIFY(!testers.empty());
        m_console->window.actions().find(QStringLiteral("shell.refresh"))->trigger();
        chooseRow();
    }

    void noThaiIsCutAtHalfAgainTheSize_data() { addDesks(); }
    void noThaiIsCutAtHalfAgainTheSize()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        use(QStringLiteral("th"), 150);
        sit(person, desk);
        chooseRow();
        const QStringList cut = cutTexts(m_console->window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        QVERIFY2(
            m_console->window.width() <= laptop.width() && m_console->window.height() <= laptop.height(),
            qPrintable(
                QStringLiteral("%1 by %2").arg(m_console->window.width()).arg(m_console->window.height())));
    }

    void noThaiOfADialogIsCut_data() { addOpeners(); }
    void noThaiOfADialogIsCut()
    {
        QFETCH(QString, person);
        QFETCH(QString, desk);
        QFETCH(QString, action);
        use(QStringLiteral("th"), 150);
        sit(person, desk);
        QDialog *dialog = openDialog(qPrintable(action));
        QVERIFY(dialog);
        QTRY_VERIFY(isStill());
        const QStringList cut = cutTexts(*dialog);
        dialog->reject();
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void textsOfQtAreThai()
    {
        use(QStringLiteral("th"), 150);
        for (const auto &[context, text] :
             {std::pair("QLineEdit", "&Copy"), std::pair("QFileDialog", "&Open"),
              std::pair("QPlatformTheme", "Cancel")}) {
            QVERIFY(QCoreApplication::translate(context, text) != QLatin1String(text));
        }
    }
};

QTEST_MAIN(tst_Console)
#include "tst_console.moc"
