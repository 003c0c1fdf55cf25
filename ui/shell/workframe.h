#pragma once

#include "ui/shell/commandbar.h"
#include "ui/shell/desk.h"
#include "ui/shell/workspacehost.h"

#include <map>
#include <memory>

class QPushButton;
class QFile;
class QStackedWidget;

namespace truvamate {

class Clocks;
class DeskRail;
class DraftStore;
class NotificationPanel;
class Notifications;
class Preferences;
class Sounds;
class StatusLine;
class Toasts;
class TicketLookup;

/// What the frame is made of. All of it outlives the frame.
struct FrameParts
{
    OpenWorkspace workspace;
    Session &session;
    Actions &actions;
    Preferences &preferences;
    DraftStore &drafts;
    Notifications &notifications;
    QSettings &settings; ///< of the person at this computer
    QString dataFolder;
    QString scanProgram; ///< path of truvamate-scan
    std::vector<DeskDescription> desks;
};

/// Everything around the desks while one person works in one language: the desks on the left, the bar at the
/// top, the status line, messages. For another person or language it is made anew; desks carry their state
/// over in the drafts.
class WorkFrame final : public QWidget, public Shell
{
    Q_OBJECT

public:
    explicit WorkFrame(const FrameParts &parts, QWidget *parent = nullptr);
    ~WorkFrame() override;

    QString currentDeskId() const { return m_current; }
    Desk *currentDesk() const;
    Desk *desk(const QString &id); ///< makes it where it is not there yet; null for one that nobody sees
    void setCurrentDesk(const QString &id);
    QStringList deskIds() const;
    StatusLine *status() const { return m_status; }
    /// The desk in front takes files first; a photo that it has no use for is looked up.
    void takeFiles(const QStringList &paths);

    void toast(Tone tone, const QString &sentence, const QString &actionText = {},
               std::function<void()> action = {}) override;
    void notify(Tone tone, const QString &sentence, const Link &link = {}) override;
    void open(const Link &link) override;
    void play(const QString &sound) override;
    void setUnsafeToClose(const QString &source, const QString &sentence) override;
    void setCutOff(std::optional<Instant> cutOff, const QString &sentence) override;

Q_SIGNALS:
    void languageRequested();
    void darkRequested();
    void signInRequested();
    void switchPersonRequested();
    void signOutRequested();
    void switchWorkspaceRequested();
    void backUpRequested();
    void restoreRequested();
    void settingsRequested();
    void aboutRequested();
    void shortcutsRequested();
    void quitRequested();
    void deskChanged(const QString &title);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // workframe.cpp: the desks
    void makeNextDesk();
    void watch(const QString &id, Desk *desk);
    const DeskDescription *description(const QString &id) const;
    void openWork(const QString &id);

    // workframebuild.cpp: what stands around them
    void build();
    QWidget *makeTopBar();
    void fillPersonMenu();
    void tellUnread();

    // workframeactions.cpp: what can be done from anywhere
    void addActions();
    void addDeskActions();
    void addPersonActions();
    QAction *addAction(const char *id, const QString &text, const char *key, const char *icon,
                       std::function<void()> run, const char *otherKey = "");
    void withDesk(const std::function<void(Desk &)> &run);
    void nextPane();
    void paste();
    void pastePicture(const std::function<bool(QFile &)> &write);

    // workframesearch.cpp: the command bar
    CommandBar::Items localItems(const QString &typed);
    void find(const QString &typed, CommandBar::Reply reply);

    FrameParts m_parts;
    DeskContext m_context;
    std::map<QString, Desk *> m_desks;
    QString m_current;
    DeskRail *m_rail = nullptr;
    Clocks *m_clocks = nullptr;
    CommandBar *m_bar = nullptr;
    QPushButton *m_bell = nullptr;
    QPushButton *m_person = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusLine *m_status = nullptr;
    Toasts *m_toasts = nullptr;
    NotificationPanel *m_panel = nullptr;
    Sounds *m_sounds = nullptr;
    TicketLookup *m_lookup = nullptr;
};

} // namespace truvamate
