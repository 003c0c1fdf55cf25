#pragma once

#include "models/result.h"
#include "ui/shell/consolewindow.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QKeyCombination>

#include <functional>

class QWindow;

namespace truvamate::tour {

/// What a person's hands do at the console: keys that go to the window in front, as the keyboard sends them,
/// and files that are dropped. Widgets are named by their object names and actions by their ids, so that the
/// same hand works in every language.
class Hand
{
public:
    explicit Hand(ConsoleWindow &window);

    void press(QKeyCombination keys);
    void type(const QString &text);
    /// Does an action by its key, or by its name in the command bar where it has none. Error: tour.action.
    Result<Done> act(const QString &id);
    /// Tab, until that widget has the focus. Error: tour.focus.
    Result<Done> focus(const char *name);
    /// Types over what a field says.
    Result<Done> fill(const char *name, const QString &text);
    /// Goes along the views of the desk in front with the arrow keys, and down to the first row of its list.
    Result<Done> chooseFirstOf(const QString &id);
    void drop(const QString &path);

    /// Waits, at most a minute, until it holds. Error: tour.waited names what was waited for.
    Result<Done> until(const QString &what, const std::function<bool()> &holds);
    Result<Done> untilFocus(const char *name);
    Result<Done> untilShown(const char *name);
    Result<Done> untilGone(const char *name);

    /// The first visible one of that name in the dialog, the desk or the window in front. Null: none.
    template <typename Widget = QWidget> Widget *find(const char *name) const
    {
        return qobject_cast<Widget *>(findVisible(QLatin1String(name)));
    }
    QString text(const char *label) const;
    Desk *desk() const;

private:
    QWidget *frontWidget() const;
    QWindow *front() const;
    QWidget *findVisible(const QString &name) const;
    bool hasFocus(const QString &name) const;

    ConsoleWindow &m_window;
};

} // namespace truvamate::tour
