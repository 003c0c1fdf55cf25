#pragma once

#include "client/secretstore.h"
#include "ui/shell/desk.h"
#include "ui/shell/workspacehost.h"

#include <QMainWindow>

#include <memory>
#include <stop_token>

class QStackedWidget;

namespace truvamate {

class BusyPage;
class ChangeFeed;
class DraftStore;
class Notifications;
class Preferences;
class ProgramLanguage;
class Watchdog;
class WelcomePage;
class WorkFrame;

/// What the console's window is made of; all of it outlives the window.
struct ConsoleParts
{
    QSettings &settings; ///< of this computer
    Preferences &preferences;
    ProgramLanguage &language;
    WorkspaceHost &host;
    SecretStore &secrets;
    Watchdog &watchdog;
    QString dataRoot; ///< where this computer keeps what belongs to a workspace but not into it
    QString sampleFolder; ///< offered for the sample workspace
    QString liveFolder; ///< offered for a new live workspace
    QString scanProgram; ///< path of truvamate-scan
    std::function<std::vector<DeskDescription>()> desks; ///< in the present language
};

/// The window of the console, from the first start to the work of a signed-in person. It shows at once;
/// workspaces open behind it.
class ConsoleWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit ConsoleWindow(const ConsoleParts &parts);
    ~ConsoleWindow() override;

    /// Goes on where the person was: the folder given, or the last one, or the choice of one.
    void start(const QString &folder = {});
    void openFolder(const QString &folder);
    void openServer(const QString &address);
    void makeSample(const QString &folder);
    WorkFrame *frame() const { return m_frame; }
    Actions &actions() { return m_actions; }
    Session *session() const { return m_session.get(); }
    const WorkspaceFacts &facts() const { return m_workspace.facts; }
    Watchdog &watchdog() { return m_parts.watchdog; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // consolewindow.cpp: which page shows
    void showWelcome(const QString &problem = {});
    void showBusy(const QString &title, bool canStop);
    WorkspaceHost::Reply latest(WorkspaceHost::Reply reply);
    void makeLive(const NewWorkspace &workspace);
    void restoreBackup(const RestoredWorkspace &wanted);
    void opened(const Result<OpenWorkspace> &workspace);
    bool isAnotherThanBefore(const WorkspaceFacts &facts) const;
    void offerServer(const QString &address, const Error &error);
    void closeWorkspace();
    void keepPlace();
    void restorePlace();

    // consolesession.cpp: who works
    void askWhoWorks();
    void showSignIn();
    void showEnrolment();
    QWidget *makePage(QWidget *panel);
    void personSignedIn();
    void sessionEnded();
    void askAgain();
    void leavePerson(bool signOut);
    QString tokenKey() const;
    void remember();
    void rememberToken();
    QString personFolder() const;

    // consoleframe.cpp: the frame of a person
    void openPersonFiles();
    void closePersonFiles();
    void makeFrame();
    void dropFrame();
    void remakeFrame();
    void connectFrame();
    void showShortcuts();
    void showBackup();
    void showRestore();
    void showSettings();
    void showAbout();
    void askWhetherToClose(const QStringList &unsafe);

    ConsoleParts m_parts;
    Actions m_actions;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome = nullptr;
    BusyPage *m_busy = nullptr;
    QWidget *m_signIn = nullptr;
    WorkFrame *m_frame = nullptr;
    std::unique_ptr<DraftStore> m_place; ///< of the window
    OpenWorkspace m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<Notifications> m_notifications;
    std::unique_ptr<QSettings> m_personSettings;
    std::stop_source m_stop; ///< of the question below
    int m_asked = 0; ///< workspaces asked for
    QString m_person; ///< id of who the frame was made for
    QString m_enteredEmail;
    bool m_isClosing = false;
};

} // namespace truvamate
