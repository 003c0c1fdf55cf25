#include "ui/shell/consolewindow.h"

#include "client/changefeed.h"
#include "ui/shell/draftstore.h"
#include "ui/shell/language.h"
#include "ui/shell/notifications.h"
#include "ui/shell/preferences.h"
#include "ui/shell/statusline.h"
#include "ui/shell/watchdog.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workframe.h"
#include "ui/style/consolestyle.h"
#include "ui/words/sentences.h"

#include <QCloseEvent>
#include <QDir>
#include <QGuiApplication>
#include <QPointer>
#include <QScreen>
#include <QSessionManager>
#include <QSettings>
#include <QStackedWidget>

namespace truvamate {

namespace {

const QString placeKey = QStringLiteral("window");
constexpr QSize firstSize(1360, 860);
constexpr QSize smallestSize(960, 600);

} // namespace

ConsoleWindow::ConsoleWindow(const ConsoleParts &parts)
    : m_parts(parts)
    , m_pages(new QStackedWidget(this))
    , m_place(std::make_unique<DraftStore>(QDir(parts.dataRoot).filePath(QStringLiteral("window.json"))))
{
    setObjectName(QStringLiteral("consoleWindow"));
    setWindowTitle(QStringLiteral("Truvamate"));
    setMinimumSize(smallestSize);
    setCentralWidget(m_pages);
    restorePlace();
    m_place->setSource(placeKey,
                       [this] { return QJsonValue(QString::fromLatin1(saveGeometry().toBase64())); });
    connect(&m_actions, &Actions::triggered, &m_parts.watchdog, &Watchdog::setCurrent);
    connect(&m_parts.preferences, &Preferences::lookChanged, this,
            [this] { applyLook(m_parts.preferences.isDark(), m_parts.preferences.scalePercent()); });
    connect(&m_parts.preferences, &Preferences::languageChanged, this, [this] {
        m_parts.language.use(m_parts.preferences.language());
        // Later, because the action that asked for it belongs to what is made anew.
        QMetaObject::invokeMethod(this, &ConsoleWindow::remakeFrame, Qt::QueuedConnection);
    });
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager &manager) {
            if (m_frame && !m_frame->status()->unsafe().isEmpty()) {
                manager.cancel();
                askWhetherToClose(m_frame->status()->unsafe());
            }
        },
        Qt::DirectConnection);
}

ConsoleWindow::~ConsoleWindow()
{
    dropFrame();
    closePersonFiles();
    m_place->removeSource(placeKey);
}

void ConsoleWindow::start(const QString &folder)
{
    if (folder.isEmpty() && !m_parts.preferences.server().isEmpty()) {
        openServer(m_parts.preferences.server());
        return;
    }
    const QString chosen = folder.isEmpty() ? m_parts.preferences.workspaceFolder() : folder;
    if (chosen.isEmpty() || !m_parts.host.isIn(chosen)) {
        showWelcome();
        return;
    }
    openFolder(chosen);
}

void ConsoleWindow::showWelcome(const QString &problem)
{
    if (m_welcome) {
        m_welcome->deleteLater();
    }
    m_welcome = new WelcomePage({m_parts.sampleFolder, m_parts.liveFolder}, m_pages);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &ConsoleWindow::makeSample);
    connect(m_welcome, &WelcomePage::openRequested, this, &ConsoleWindow::openFolder);
    connect(m_welcome, &WelcomePage::liveRequested, this, &ConsoleWindow::makeLive);
    connect(m_welcome, &WelcomePage::serverRequested, this, &ConsoleWindow::openServer);
    connect(m_welcome, &WelcomePage::serverAsked, this, [this](const QString &address) {
        m_parts.host.askServer(address, m_welcome, [page = m_welcome](const Result<WorkspaceFacts> &facts) {
            page->showServer(facts);
        });
    });
    m_pages->addWidget(m_welcome);
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->say(problem);
    m_welcome->start();
}

void ConsoleWindow::showBusy(const QString &title, bool canStop)
{
    if (m_busy) {
        m_busy->deleteLater();
    }
    m_busy = new BusyPage(m_pages);
    connect(m_busy, &BusyPage::stopRequested, this, [this] { m_stop.request_stop(); });
    m_pages->addWidget(m_busy);
    m_pages->setCurrentWidget(m_busy);
    m_busy->start(title, canStop);
}

/// Only the answer to what was asked last is heard, and what an earlier question makes is told to stop.
WorkspaceHost::Reply ConsoleWindow::latest(WorkspaceHost::Reply reply)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    return [this, reply = std::move(reply), asked = ++m_asked](Result<OpenWorkspace> workspace) {
        if (asked == m_asked) {
            reply(std::move(workspace));
        }
    };
}

void ConsoleWindow::openFolder(const QString &folder)
{
    showBusy(tr("Opening the workspace"), false);
    m_parts.host.open(folder, this,
                      latest([this](const Result<OpenWorkspace> &workspace) { opened(workspace); }));
}

void ConsoleWindow::openServer(const QString &address)
{
    showBusy(tr("Going to the server"), false);
    m_parts.host.openServer(address, this, latest([this, address](const Result<OpenWorkspace> &workspace) {
                                if (!workspace) {
                                    offerServer(address, workspace.error());
                                } else if (isAnotherThanBefore(workspace->facts)) {
                                    m_parts.host.close();
                                    m_parts.preferences.setServer({}, {});
                                    offerServer(
                                        address,
                                        {ErrorKind::Conflict,
                                         QStringLiteral("server.other_workspace"),
                                         QStringLiteral("The server has another workspace than before."),
                                         {}});
                                } else {
                                    opened(workspace);
                                }
                            }));
}

/// Somebody may have put another server at the address.
bool ConsoleWindow::isAnotherThanBefore(const WorkspaceFacts &facts) const
{
    const Preferences &preferences = m_parts.preferences;
    return preferences.server() == facts.server && !preferences.serverWorkspace().isEmpty()
        && preferences.serverWorkspace() != facts.id;
}

void ConsoleWindow::offerServer(const QString &address, const Error &error)
{
    showWelcome();
    m_welcome->offerServer(address, error);
}

void ConsoleWindow::makeSample(const QString &folder)
{
    if (m_parts.host.isIn(folder)) {
        openFolder(folder);
        return;
    }
    showBusy(tr("Making a sample workspace"), true);
    const auto reply = latest([this](const Result<OpenWorkspace> &workspace) { opened(workspace); });
    m_parts.host.makeSample(
        folder, this,
        [this, page = QPointer<BusyPage>(m_busy)](int percent) {
            if (page) {
                page->say(tr("%1 % of the invented customers, orders, slips and results").arg(percent),
                          percent);
            }
        },
        m_stop.get_token(), reply);
}

void ConsoleWindow::makeLive(const NewWorkspace &workspace)
{
    // The form stays as it is, for the case that something in it is not right.
    m_welcome->setEnabled(false);
    m_parts.host.makeLive(workspace, this, latest([this](const Result<OpenWorkspace> &made) {
                              m_welcome->setEnabled(true);
                              if (made) {
                                  opened(made);
                              } else {
                                  m_welcome->refuseLive(made.error());
                              }
                          }));
}

void ConsoleWindow::opened(const Result<OpenWorkspace> &workspace)
{
    if (!workspace) {
        const bool isStopped = workspace.error().code == QLatin1String("workspace.stopped")
            || workspace.error().code == QLatin1String("backup.stopped");
        showWelcome(isStopped ? QString() : words::errorSentence(workspace.error()));
        return;
    }
    m_workspace = *workspace;
    m_parts.preferences.setWorkspaceFolder(m_workspace.facts.folder);
    m_parts.preferences.setServer(m_workspace.facts.server,
                                  m_workspace.facts.isOnServer() ? m_workspace.facts.id : QString());
    m_session = std::make_unique<Session>(*m_workspace.transport);
    m_feed = std::make_unique<ChangeFeed>(*m_workspace.transport);
    connect(m_session.get(), &Session::signedIn, this, &ConsoleWindow::personSignedIn, Qt::QueuedConnection);
    connect(m_session.get(), &Session::expired, this, &ConsoleWindow::sessionEnded, Qt::QueuedConnection);
    connect(m_workspace.transport, &Transport::tokenRenewed, this, &ConsoleWindow::rememberToken);
    setWindowTitle(tr("%1 – Truvamate", "workspace").arg(m_workspace.facts.name));
    askWhoWorks();
}

void ConsoleWindow::restoreBackup(const RestoredWorkspace &wanted)
{
    closeWorkspace();
    showBusy(tr("Restoring the backup"), true);
    const auto reply = latest([this](const Result<OpenWorkspace> &workspace) { opened(workspace); });
    m_parts.host.restore(
        wanted, this,
        [page = QPointer<BusyPage>(m_busy)](int percent) {
            if (page) {
                page->say(tr("%1 % of this step").arg(percent), percent);
            }
        },
        m_stop.get_token(), reply);
}

void ConsoleWindow::closeWorkspace()
{
    leavePerson(true);
    m_feed.reset();
    m_session.reset();
    m_workspace = {};
    m_parts.host.close();
    m_parts.preferences.setWorkspaceFolder({});
    m_parts.preferences.setServer({}, {});
    setWindowTitle(QStringLiteral("Truvamate"));
    showWelcome();
}

void ConsoleWindow::closeEvent(QCloseEvent *event)
{
    if (m_frame && !m_isClosing && !m_frame->status()->unsafe().isEmpty()) {
        event->ignore();
        askWhetherToClose(m_frame->status()->unsafe());
        return;
    }
    m_stop.request_stop();
    if (m_drafts) {
        dropFrame();
        m_drafts->flush();
    }
    m_place->flush();
    QMainWindow::closeEvent(event);
}

void ConsoleWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    keepPlace();
}

void ConsoleWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    keepPlace();
}

void ConsoleWindow::keepPlace()
{
    if (isVisible()) {
        m_place->touch(placeKey);
    }
}

void ConsoleWindow::restorePlace()
{
    const QByteArray place = QByteArray::fromBase64(m_place->value(placeKey).toString().toLatin1());
    if (!place.isEmpty() && restoreGeometry(place)) {
        return;
    }
    const QScreen *screen = QGuiApplication::primaryScreen();
    resize(screen ? firstSize.boundedTo(screen->availableSize()) : firstSize);
}

} // namespace truvamate
