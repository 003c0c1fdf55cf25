#include "ui/shell/deskrail.h"
#include "ui/shell/notifications.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toasts.h"
#include "ui/shell/workframe.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QUuid>

namespace truvamate {

namespace {

/// A picture as its program packed it: it is unpacked in the reader's own process and never here.
QByteArray packedPicture(const QMimeData *data)
{
    for (const char *format : {"image/jpeg", "image/png", "image/webp", "image/bmp"}) {
        if (data && data->hasFormat(QLatin1String(format))) {
            return data->data(QLatin1String(format));
        }
    }
    return {};
}

} // namespace

QAction *WorkFrame::addAction(const char *id, const QString &text, const char *key, const char *icon,
                              std::function<void()> run, const char *otherKey)
{
    Actions::Spec spec;
    spec.id = QLatin1String(id);
    spec.text = text;
    spec.group = tr("Everywhere");
    spec.key = QKeySequence(QLatin1String(key));
    spec.otherKey = QKeySequence(QLatin1String(otherKey));
    spec.icon = QLatin1String(icon);
    QAction *action = m_parts.actions.add(spec, this);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void WorkFrame::withDesk(const std::function<void(Desk &)> &run)
{
    if (Desk *front = currentDesk()) {
        run(*front);
    }
}

void WorkFrame::addActions()
{
    int number = 0;
    for (const DeskDescription &desk : m_parts.desks) {
        if (++number > 9) {
            break;
        }
        addAction(qPrintable(QStringLiteral("shell.desk.") + desk.id), tr("Go to %1").arg(desk.title),
                  qPrintable(QStringLiteral("Ctrl+%1").arg(number)), qPrintable(desk.icon),
                  [this, id = desk.id] { setCurrentDesk(id); });
    }
    addAction("shell.search", tr("Search and commands"), "Ctrl+K", "search", [this] { m_bar->openList(); });
    addDeskActions();
    addPersonActions();
    fillPersonMenu();
}

void WorkFrame::addDeskActions()
{
    const auto add = [this](const char *id, const QString &text, const char *key, const char *icon,
                            std::function<void(Desk &)> run) {
        addAction(id, text, key, icon, [this, run = std::move(run)] { withDesk(run); });
    };
    add("shell.new", tr("New"), "Ctrl+N", "plus", [](Desk &desk) { desk.createNew(); });
    add("shell.filter", tr("Filter"), "Ctrl+F", "filter", [](Desk &desk) { desk.focusFilter(); });
    add("shell.refresh", tr("Refresh"), "F5", "refresh", [](Desk &desk) { desk.refresh(); });
    add("shell.export", tr("Export list…"), "Ctrl+E", "export", [](Desk &desk) { desk.exportList(); });
    add("shell.print", tr("Print…"), "Ctrl+P", "print", [](Desk &desk) { desk.print(); });
    add("shell.next", tr("Next row"), "J", "arrow-down", [](Desk &desk) { desk.moveCurrent(1); });
    add("shell.previous", tr("Previous row"), "K", "arrow-up", [](Desk &desk) { desk.moveCurrent(-1); });
    addAction("shell.paste", tr("Paste a file, a photo or a number"), "Ctrl+V", "photo", [this] { paste(); });
}

void WorkFrame::addPersonActions()
{
    addAction("shell.pane", tr("Next pane"), "F6", "swap", [this] { nextPane(); });
    addAction("shell.message", tr("Go to the newest message"), "F8", "note", [this] {
        if (!m_toasts->focusNewest()) {
            m_panel->popUp(QRect(m_bell->mapToGlobal(QPoint()), m_bell->size()));
        }
    });
    addAction("shell.notifications", tr("Notifications"), "F9", "bell",
              [this] { m_panel->popUp(QRect(m_bell->mapToGlobal(QPoint()), m_bell->size())); });
    connect(m_bell, &QPushButton::clicked, m_parts.actions.find(QStringLiteral("shell.notifications")),
            &QAction::trigger);
    addAction(
        "shell.shortcuts", tr("Keyboard shortcuts"), "F1", "keyboard",
        [this] { Q_EMIT shortcutsRequested(); }, "Ctrl+/");
    addAction("shell.settings", tr("Settings…"), "Ctrl+,", "settings",
              [this] { Q_EMIT settingsRequested(); });
    addAction("shell.language", tr("Change the language to Thai"), "Ctrl+L", "globe",
              [this] { Q_EMIT languageRequested(); });
    addAction("shell.dark", tr("Light or dark"), "Ctrl+T", "moon", [this] { Q_EMIT darkRequested(); });
    addAction("shell.switchPerson", tr("Switch person…"), "", "users",
              [this] { Q_EMIT switchPersonRequested(); });
    addAction("shell.switchWorkspace", tr("Switch workspace…"), "", "folder",
              [this] { Q_EMIT switchWorkspaceRequested(); });
    if (m_parts.workspace.facts.isOnServer()) {
        addAction("shell.reconnect", tr("Try the server now"), "Shift+F5", "refresh",
                  [this] { m_parts.workspace.transport->tryNow(); });
    }
    if (!m_parts.workspace.facts.isOnServer()) {
        addAction("shell.backUp", tr("Back up the workspace…"), "Ctrl+B", "box",
                  [this] { Q_EMIT backUpRequested(); });
        addAction("shell.restore", tr("Restore a backup…"), "", "undo",
                  [this] { Q_EMIT restoreRequested(); });
    }
    addAction("shell.about", tr("About and diagnostics"), "", "info", [this] { Q_EMIT aboutRequested(); });
    addAction("shell.signOut", tr("Sign out"), "", "sign-out", [this] { Q_EMIT signOutRequested(); });
    addAction("shell.quit", tr("Quit"), "Ctrl+Q", "close", [this] { Q_EMIT quitRequested(); });
}

/// Desks, search, work, status line, and round again.
void WorkFrame::nextPane()
{
    const std::vector<QWidget *> panes{m_rail, m_bar, m_stack, m_status};
    const QWidget *focus = QApplication::focusWidget();
    std::size_t current = panes.size() - 1;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus))) {
            current = i;
        }
    }
    QWidget *next = panes[(current + 1) % panes.size()];
    if (next == m_stack) {
        withDesk([](Desk &desk) { desk.activate(); });
        return;
    }
    if (next->focusPolicy() != Qt::NoFocus) {
        next->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (DeskButton *button : m_rail->buttons()) {
        if (next == m_rail && button->isChecked()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    for (QPushButton *button : next->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void WorkFrame::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QStringList paths;
    for (const QUrl &url : data ? data->urls() : QList<QUrl>()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    if (!paths.isEmpty()) {
        takeFiles(paths);
    } else if (const QByteArray packed = packedPicture(data); !packed.isEmpty()) {
        pastePicture([packed](QFile &file) { return file.write(packed) == packed.size(); });
    } else if (data && data->hasImage()) {
        // A bitmap of the system's own, which was unpacked before it came here.
        const auto image = qvariant_cast<QImage>(data->imageData());
        pastePicture([image](QFile &file) { return image.save(&file, "PNG"); });
    } else if (data && data->hasText()) {
        m_bar->openList();
        m_bar->insert(data->text().trimmed().left(200));
        Q_EMIT m_bar->textEdited(m_bar->text());
    } else {
        toast(Tone::Information, tr("There is nothing to paste."));
    }
}

void WorkFrame::pastePicture(const std::function<bool(QFile &)> &write)
{
    const QString path
        = QDir(m_parts.dataFolder)
              .filePath(
                  QStringLiteral("pasted/%1.image").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    // Packing a photo takes longer than a window may be deaf.
    QThreadPool::globalInstance()->start([self = QPointer<WorkFrame>(this), write, path] {
        QFile file(path);
        const bool isSaved = QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly)
            && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && write(file);
        file.close();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, isSaved, path] {
                if (!self) {
                    return;
                }
                if (isSaved) {
                    self->takeFiles({path});
                } else {
                    self->toast(Tone::Wrong, tr("The picture could not be pasted: no file can be written."));
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace truvamate
