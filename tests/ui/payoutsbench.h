#pragma once

#include "app/sample/sampleworkspace.h"
#include "app/workspace/decisions.h"
#include "app/workspace/staffclient.h"
#include "client/session.h"
#include "models/operations/claims.h"
#include "models/operations/payouts.h"
#include "models/operations/results.h"
#include "ui/payouts/payoutsdesk.h"
#include "ui/payouts/recordpane.h"
#include "ui/style/consolestyle.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedtable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

/// The Payouts desk as one person has it in front, on a sample workspace whose prizes stand at every stage.
namespace truvamate::testing {

/// In the order that the sample workspace makes its people.
enum class Person { Owner, AdminA, AdminB, Finance, Kyc, AgentA, AgentB, Support };

class SilentShell : public Shell
{
public:
    void toast(Tone, const QString &sentence, const QString &, std::function<void()>) override
    {
        toasts.append(sentence);
    }
    void notify(Tone, const QString &, const Link &) override { }
    void open(const Link &) override { }
    void play(const QString &) override { }
    void setUnsafeToClose(const QString &, const QString &) override { }
    void setCutOff(std::optional<Instant>, const QString &) override { }

    QStringList toasts;
};

class PayoutsBench
{
public:
    /// With a connection of its own to the folder of `house`, as a second console has.
    PayoutsBench(EmbeddedWorkspace &house, Person person)
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        EmbeddedOptions options;
        options.standingAt = house.clock().now();
        auto opened = EmbeddedWorkspace::open(house.folder(), options);
        if (!opened) {
            qWarning("%s", qPrintable(opened.error().message));
            return;
        }
        m_workspace = *std::move(opened);
        m_session = std::make_unique<Session>(m_workspace->transport());
        if (!signIn(idOf(house, person))) {
            return;
        }
        const std::vector<QString> &held = m_session->view().permissions;
        m_actions.setPermissions(QStringList(held.begin(), held.end()));
        m_actions.setCurrentDesk(QStringLiteral("payouts"));
        m_window.resize(1440, 860);
        desk = new PayoutsDesk({m_workspace->transport(), *m_session, m_workspace->clock(), m_actions, shell,
                                m_settings, m_folder.path()},
                               &m_window);
        desk->setGeometry(m_window.rect());
        m_window.show();
        m_window.activateWindow();
        QApplication::setActiveWindow(&m_window);
        isReady = waitForList();
    }

    static UserId idOf(EmbeddedWorkspace &workspace, Person person)
    {
        return workspace.firstPeople().at(static_cast<std::size_t>(person));
    }

    template <typename Widget> Widget *find(const char *name) const
    {
        return desk->findChild<Widget *>(QLatin1String(name));
    }
    PagedTable *table() const { return find<PagedTable>("payoutsTable"); }
    FilterBar *filter() const { return find<FilterBar>("payoutsFilter"); }
    RecordPane *pane() const
    {
        return qobject_cast<RecordPane *>(find<QStackedWidget>("recordPanes")->currentWidget());
    }
    QWidget *window() { return &m_window; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : &m_window, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    bool waitForList()
    {
        return QTest::qWaitFor(
            [this] { return table()->model()->hasLoaded() && !table()->model()->isLoading(); }, 10'000);
    }
    /// Goes along the tabs with the arrow keys.
    bool chooseTab(const char *list)
    {
        auto *tabs = filter()->findChild<QTabBar *>(QStringLiteral("views"));
        tabs->setFocus();
        for (int i = 0; i < tabs->count() && filter()->currentView() != QLatin1String(list); ++i) {
            key(tabs->currentIndex() + 1 < tabs->count() ? Qt::Key_Right : Qt::Key_Left);
        }
        while (filter()->currentView() != QLatin1String(list) && tabs->currentIndex() > 0) {
            key(Qt::Key_Left);
        }
        key(Qt::Key_Down); // from the tabs into the list
        return filter()->currentView() == QLatin1String(list) && waitForList();
    }
    /// Down to the first row, or one further; waits until its record is read.
    bool chooseRow()
    {
        const QString before = table()->currentId();
        table()->view()->setFocus();
        key(Qt::Key_Down);
        return QTest::qWaitFor(
            [&] { return table()->currentId() != before && pane() != nullptr && !pane()->steps().isEmpty(); },
            10'000);
    }
    QString label(const char *name) const
    {
        const auto *found = pane()->findChild<QLabel *>(QLatin1String(name));
        return found != nullptr ? found->text() : QString();
    }
    /// Everything that the pane says.
    QString said() const
    {
        QStringList texts;
        const auto labels = pane()->findChildren<QLabel *>();
        for (const QLabel *each : labels) {
            if (each->isVisible()) {
                texts.append(each->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }
    bool waitForStep(const char *step)
    {
        const bool isThere = QTest::qWaitFor(
            [&] { return pane() != nullptr && pane()->steps().contains(QLatin1String(step)); }, 10'000);
        if (!isThere && pane() != nullptr) {
            qWarning("%s", qPrintable(said()));
        }
        return isThere;
    }
    bool waitForText(const QString &text)
    {
        const bool isSaid = QTest::qWaitFor([&] { return said().contains(text); }, 10'000);
        if (!isSaid) {
            qWarning("%s", qPrintable(said()));
        }
        return isSaid;
    }

    PayoutsDesk *desk = nullptr;
    SilentShell shell;
    bool isReady = false;

private:
    bool signIn(UserId person)
    {
        SignIn::Request request;
        request.userId = person;
        request.device = QStringLiteral("test");
        bool isDone = false;
        m_session->signIn(request, m_session.get(), [&](Result<SessionView>) { isDone = true; });
        return QTest::qWaitFor([&] { return isDone; }, 10'000) && m_session->isSignedIn();
    }

    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<EmbeddedWorkspace> m_workspace;
    std::unique_ptr<Session> m_session;
    Actions m_actions;
    QWidget m_window; ///< holds the desk, so it goes first
};

} // namespace truvamate::testing
