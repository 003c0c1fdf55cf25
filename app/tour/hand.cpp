#include "app/tour/hand.h"

#include "ui/scan/wedgedetector.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandbar.h"
#include "ui/shell/workframe.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagedtable.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QTabBar>
#include <QTest>
#include <QUrl>
#include <QWindow>

namespace truvamate::tour {

namespace {

constexpr int patienceMs = 60'000;
constexpr int mostTabs = 200;
/// A person's keys lie further apart than those of a hand scanner, which has them otherwise.
const int betweenKeysMs = WedgeProfile().delayMs + 10;

bool isLatin(const QString &text)
{
    return QString::fromLatin1(text.toLatin1()) == text;
}

} // namespace

Hand::Hand(ConsoleWindow &window)
    : m_window(window)
{
}

QWidget *Hand::frontWidget() const
{
    if (QWidget *popup = QApplication::activePopupWidget()) {
        return popup;
    }
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        return dialog;
    }
    return &m_window;
}

/// A window manager gives the keyboard to the window in front; without one it is asked for.
QWindow *Hand::front() const
{
    QWindow *window = frontWidget()->window()->windowHandle();
    if (QGuiApplication::focusWindow() != window && !QApplication::activePopupWidget()) {
        window->requestActivate();
        static_cast<void>(QTest::qWaitFor([&] { return QGuiApplication::focusWindow() == window; }));
    }
    return window;
}

Desk *Hand::desk() const
{
    return m_window.frame() ? m_window.frame()->currentDesk() : nullptr;
}

QWidget *Hand::findVisible(const QString &name) const
{
    for (const QWidget *place :
         {static_cast<const QWidget *>(frontWidget()), static_cast<const QWidget *>(desk()),
          static_cast<const QWidget *>(&m_window)}) {
        if (!place) {
            continue;
        }
        const auto found = place->findChildren<QWidget *>(name);
        const auto shown = std::ranges::find_if(found, [](const QWidget *one) { return one->isVisible(); });
        if (shown != found.end()) {
            return *shown;
        }
    }
    return frontWidget()->objectName() == name ? frontWidget() : nullptr;
}

QString Hand::text(const char *label) const
{
    const auto *found = find<QLabel>(label);
    return found ? found->text() : QString();
}

void Hand::press(QKeyCombination keys)
{
    QTest::keyClick(front(), keys.key(), keys.keyboardModifiers());
}

void Hand::type(const QString &text)
{
    if (isLatin(text)) {
        for (const QChar letter : text) {
            QTest::qWait(betweenKeysMs);
            QTest::keyClick(front(), letter.toLatin1());
        }
    } else if (QWidget *focused = QApplication::focusWidget()) {
        // Other letters come from an input method.
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(focused, &event);
    }
}

Result<Done> Hand::act(const QString &id)
{
    const auto isReady = [&] {
        const QAction *action = m_window.actions().find(id);
        return action && action->isEnabled() && action->isVisible();
    };
    TRY_DO(until(QStringLiteral("the action %1").arg(id), isReady));
    const QAction *action = m_window.actions().find(id);
    if (const QKeySequence key = action->shortcut(); !key.isEmpty()) {
        press(key[0]);
        return Done();
    }
    const QString name = m_window.actions().specOf(action)->text;
    TRY_DO(act(QStringLiteral("shell.search")));
    TRY_DO(untilFocus("commandBar"));
    const auto *bar = find<CommandBar>("commandBar");
    press(Qt::CTRL | Qt::Key_A);
    type(name);
    TRY_DO(until(QStringLiteral("the command bar to offer %1").arg(id), [&] { return bar->isListOpen(); }));
    press(Qt::Key_Return);
    return Done();
}

bool Hand::hasFocus(const QString &name) const
{
    for (const QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (widget->objectName() == name) {
            return true;
        }
    }
    return false;
}

Result<Done> Hand::focus(const char *name)
{
    TRY_DO(untilShown(name));
    for (int i = 0; i < mostTabs; ++i) {
        if (hasFocus(QLatin1String(name))) {
            return Done();
        }
        press(Qt::Key_Tab);
    }
    return fail(ErrorKind::Conflict, QStringLiteral("tour.focus"),
                QStringLiteral("Tab never comes to “%1”.").arg(QLatin1String(name)));
}

Result<Done> Hand::fill(const char *name, const QString &text)
{
    TRY_DO(focus(name));
    press(Qt::CTRL | Qt::Key_A);
    type(text);
    return Done();
}

Result<Done> Hand::chooseFirstOf(const QString &id)
{
    TRY_DO(focus("views"));
    auto *tabs = find<QTabBar>("views");
    const auto *bar = desk()->findChild<FilterBar *>();
    press(Qt::Key_Home);
    for (int i = 0; i < tabs->count() && bar->currentView() != id; ++i) {
        press(i == 0 && tabs->currentIndex() != 0 ? Qt::Key_Left : Qt::Key_Right);
    }
    while (bar->currentView() != id && tabs->currentIndex() > 0) {
        press(Qt::Key_Left);
    }
    if (bar->currentView() != id) {
        return fail(ErrorKind::NotFound, QStringLiteral("tour.view"),
                    QStringLiteral("There is no view “%1”.").arg(id));
    }
    const auto *table = desk()->findChild<PagedTable *>();
    TRY_DO(until(QStringLiteral("a row of the view “%1”").arg(id), [&] {
        return table->model()->hasLoaded() && !table->model()->isLoading() && table->model()->rowCount() > 0;
    }));
    press(Qt::Key_Down); // out of the views
    if (table->currentId().isEmpty()) {
        press(Qt::Key_Down);
    }
    return Done();
}

void Hand::drop(const QString &path)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    const QPoint place = desk()->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk(), &enter);
    QDropEvent drop(QPointF(place), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk(), &drop);
}

Result<Done> Hand::until(const QString &what, const std::function<bool()> &holds)
{
    if (QTest::qWaitFor(holds, patienceMs)) {
        return Done();
    }
    return fail(ErrorKind::Conflict, QStringLiteral("tour.waited"),
                QStringLiteral("Waited in vain for %1.").arg(what));
}

Result<Done> Hand::untilFocus(const char *name)
{
    return until(QStringLiteral("the focus on “%1”").arg(QLatin1String(name)),
                 [&] { return hasFocus(QLatin1String(name)); });
}

Result<Done> Hand::untilShown(const char *name)
{
    return until(QStringLiteral("“%1” to show").arg(QLatin1String(name)),
                 [&] { return find(name) != nullptr; });
}

Result<Done> Hand::untilGone(const char *name)
{
    return until(QStringLiteral("“%1” to go").arg(QLatin1String(name)),
                 [&] { return find(name) == nullptr; });
}

} // namespace truvamate::tour
