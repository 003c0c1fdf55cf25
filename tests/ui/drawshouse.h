#pragma once

#include "app/sample/sampleworkspace.h"
#include "app/workspace/staffclient.h"
#include "models/operations/checking.h"
#include "models/operations/results.h"
#include "ui/draws/drawsdesk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace truvamate::testing {

/// What the window around the desk was told.
class ShellLog : public Shell
{
public:
    void toast(Tone, const QString &sentence, const QString &, std::function<void()>) override
    {
        toasts.append(sentence);
    }
    void notify(Tone, const QString &sentence, const Link &) override { notices.append(sentence); }
    void open(const Link &link) override { opened.append(link.id); }
    void play(const QString &sound) override { sounds.append(sound); }
    void setUnsafeToClose(const QString &, const QString &) override { }
    void setCutOff(std::optional<Instant>, const QString &) override { }

    QStringList toasts, notices, opened, sounds;
};

/// A window with the Draws desk on a sample workspace, and whoever is signed in at it.
class DrawsHouse
{
public:
    DrawsHouse(EmbeddedWorkspace &workspace, const QString &folder)
        : m_workspace(workspace)
        , m_folder(folder)
        , m_settings(folder + QStringLiteral("/settings.ini"), QSettings::IniFormat)
        , m_session(workspace.transport())
    {
        m_window.resize(1440, 900);
    }

    /// The desk is made anew for each person, with what its predecessor saved.
    Result<Done> signIn(std::size_t person)
    {
        const QJsonObject state = m_desk ? m_desk->saveState() : QJsonObject();
        leave();
        SignIn::Request request;
        request.userId = m_workspace.firstPeople().at(person);
        request.device = QStringLiteral("test");
        QEventLoop loop;
        std::optional<Result<SessionView>> answer;
        m_session.signIn(request, &loop, [&](Result<SessionView> view) {
            answer = std::move(view);
            loop.quit();
        });
        if (!answer) {
            loop.exec();
        }
        if (!*answer) {
            return fail(answer->error());
        }
        m_actions = std::make_unique<Actions>();
        m_actions->setPermissions(
            QStringList(m_session.view().permissions.begin(), m_session.view().permissions.end()));
        m_context.reset(new DeskContext{m_workspace.transport(), m_session, m_workspace.clock(), *m_actions,
                                        m_shell, m_settings, m_folder});
        m_desk = drawsDesk().make(*m_context, nullptr);
        m_window.setCentralWidget(m_desk);
        m_actions->setCurrentDesk(QStringLiteral("draws"));
        m_window.show();
        m_window.activateWindow();
        m_desk->restoreState(state);
        m_desk->activate();
        return Done();
    }

    void leave()
    {
        delete m_window.takeCentralWidget();
        m_desk = nullptr;
        m_actions.reset();
    }

    Desk *desk() { return m_desk; }
    QMainWindow &window() { return m_window; }
    ShellLog &shell() { return m_shell; }
    EmbeddedWorkspace &workspace() { return m_workspace; }

    template <typename Widget = QWidget> Widget *find(const char *name)
    {
        return m_window.findChild<Widget *>(QLatin1String(name));
    }
    QString text(const char *label)
    {
        const auto *found = find<QLabel>(label);
        return found ? found->text() : QString();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, static_cast<Qt::Key>(key), modifiers);
    }
    void control(int key) { press(key, Qt::ControlModifier | Qt::ShiftModifier); }
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        }
    }

    /// Everything that stands anywhere in the window, shown or not.
    QString everyText()
    {
        QStringList texts;
        const auto take = [&](const QWidget *widget) {
            texts << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip()
                  << widget->windowTitle();
        };
        take(&m_window);
        for (QWidget *widget : m_window.findChildren<QWidget *>()) {
            take(widget);
            if (const auto *label = qobject_cast<QLabel *>(widget)) {
                texts << label->text();
            } else if (const auto *line = qobject_cast<QLineEdit *>(widget)) {
                texts << line->text();
            } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
                texts << button->text();
            } else if (const auto *combo = qobject_cast<QComboBox *>(widget)) {
                for (int i = 0; i < combo->count(); ++i) {
                    texts << combo->itemText(i);
                }
            } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget)) {
                texts << textsOf(view->model());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }

private:
    static QStringList textsOf(const QAbstractItemModel *model)
    {
        QStringList texts;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                texts << model->index(row, column).data().toString();
            }
        }
        return texts;
    }

    EmbeddedWorkspace &m_workspace;
    QString m_folder;
    QSettings m_settings;
    Session m_session;
    ShellLog m_shell;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<DeskContext> m_context;
    QMainWindow m_window;
    Desk *m_desk = nullptr;
};

} // namespace truvamate::testing
