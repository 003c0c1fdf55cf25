#pragma once

#include "app/console/desks.h"
#include "app/sample/sampleworkspace.h"
#include "tests/ui/consolefixture.h"
#include "ui/widgets/pagedtable.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QTableView>

namespace truvamate::testing {

/// Watches the event loop for answers, which come as calls from other threads.
class Quiet : public QObject
{
public:
    Quiet()
    {
        QCoreApplication::instance()->installEventFilter(this);
        m_since.start();
    }
    bool lasts() const
    {
        constexpr int longestAnswerMs = 120;
        return m_since.hasExpired(longestAnswerMs);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::MetaCall) {
            m_since.restart();
        }
        return false;
    }

private:
    QElapsedTimer m_since;
};

/// The console as its program composes it, on a laptop's screen and a sample workspace of its own. Signing
/// in, going to a desk and choosing a row wait until what was asked for is there; false: it never came.
class WholeConsole
{
public:
    static constexpr QSize laptop{1440, 900};

    Result<Done> makeWorkspace()
    {
        sample::SampleOptions options;
        options.folder = workspace();
        options.today = QDate(2018, 7, 12);
        options.customers = 60;
        options.withPhotos = false;
        return sample::buildSampleWorkspace(options).map([](const auto &) { return Done(); });
    }

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
    void close() { m_console.reset(); }

    bool sit(const QString &person, const QString &desk)
    {
        if (m_signedIn.isEmpty()) {
            if (!m_console->open(workspace(), person)) {
                return false;
            }
        } else if (m_signedIn != person) {
            action("shell.signOut")->trigger();
            if (!QTest::qWaitFor([this] { return !window().frame(); }) || !m_console->signIn(person)) {
                return false;
            }
        }
        m_signedIn = person;
        window().frame()->setCurrentDesk(desk);
        return QTest::qWaitFor([&] { return window().frame()->currentDeskId() == desk; }) && waitUntilStill();
    }
    bool waitUntilStill() const
    {
        return QTest::qWaitFor(
            [this] {
                const auto tables = m_console->window.findChildren<PagedTable *>();
                return std::ranges::all_of(tables, [](const PagedTable *table) {
                    return !table->isVisible()
                        || (table->model()->hasLoaded() && !table->model()->isLoading());
                });
            },
            longestWait);
    }
    /// Panes ask for several things one after the other: until a while has passed in which no answer came.
    bool waitForPane() const
    {
        Quiet quiet;
        return QTest::qWaitFor([&] { return quiet.lasts(); }, longestWait) && waitUntilStill();
    }
    /// Puts the first row of the desk in front, so that its pane shows.
    bool chooseRow()
    {
        PagedTable *rows = table();
        if (rows && rows->isVisible() && rows->model()->rowCount() > 0 && rows->currentId().isEmpty()) {
            rows->moveCurrent(1);
        }
        return waitForPane();
    }
    /// Null where the action can't be done or opened nothing.
    QDialog *openDialog(const QString &id)
    {
        QAction *found = action(id);
        if (!found || !found->isEnabled()) {
            return nullptr;
        }
        found->trigger();
        return QTest::qWaitFor([&] { return dialog() != nullptr; }) ? dialog() : nullptr;
    }

    ConsoleWindow &window() const { return m_console->window; }
    Desk *desk() const { return window().frame()->currentDesk(); }
    PagedTable *table() const { return desk()->findChild<PagedTable *>(); }
    QAction *action(const QString &id) const { return window().actions().find(id); }
    QAction *action(const char *id) const { return action(QString::fromLatin1(id)); }
    template <typename Widget = QWidget> Widget *find(const char *name) const
    {
        return m_console->find<Widget>(name);
    }
    /// The one that is open.
    QDialog *dialog() const
    {
        const auto dialogs = window().findChildren<QDialog *>();
        const auto open = std::ranges::find_if(dialogs, [](const QDialog *one) { return one->isVisible(); });
        return open == dialogs.end() ? nullptr : *open;
    }

private:
    static constexpr int longestWait = 10'000;

    QString workspace() const { return m_folder.filePath(QStringLiteral("workspace")); }

    QTemporaryDir m_folder;
    std::unique_ptr<Console> m_console;
    QString m_signedIn;
};

inline void addDesks()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("desk");
    for (const char *desk : {"orders", "tobuy", "scan", "draws", "payouts"}) {
        QTest::addRow("Anong, %s", desk) << QStringLiteral("Anong") << QString::fromLatin1(desk);
    }
    QTest::newRow("Amy, scan") << QStringLiteral("Amy") << QStringLiteral("scan");
}

/// What opens a dialog, and who may.
struct Opener
{
    const char *person;
    const char *desk;
    const char *action;
};
inline constexpr Opener openers[] = {
    {"Anong", "orders", "shell.shortcuts"}, {"Anong", "orders", "shell.settings"},
    {"Anong", "orders", "shell.about"},     {"Anong", "orders", "orders.post_payment"},
    {"Anong", "orders", "shell.backUp"},    {"Anong", "orders", "shell.restore"},
    {"Anong", "draws", "draws.import"},     {"Anong", "draws", "draws.open_ahead"},
    {"Amy", "scan", "scan.pool"},           {"Amy", "scan", "scan.missing"},
    {"Amy", "scan", "scan.hand_scanner"},
};

inline void addOpeners()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("action");
    for (const Opener &opener : openers) {
        QTest::newRow(opener.action) << QString::fromLatin1(opener.person) << QString::fromLatin1(opener.desk)
                                     << QString::fromLatin1(opener.action);
    }
}

/// Where a widget stands, for the sentence of a failure.
inline QString placeOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *one = widget; one && path.size() < 4; one = one->parentWidget()) {
        path.prepend(one->objectName().isEmpty() ? QLatin1String(one->metaObject()->className())
                                                 : one->objectName());
    }
    return path.join(u'/');
}

inline bool isHidden(const QWidget *widget)
{
    return !widget->isVisible() || widget->visibleRegion().isEmpty();
}

} // namespace truvamate::testing
