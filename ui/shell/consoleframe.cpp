#include "ui/shell/aboutdialog.h"
#include "ui/shell/backupdialog.h"
#include "ui/shell/consolewindow.h"
#include "ui/shell/draftstore.h"
#include "ui/shell/notifications.h"
#include "ui/shell/preferences.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/welcomepage.h"
#include "ui/shell/workframe.h"

#include <QDir>
#include <QJsonArray>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>

namespace truvamate {

namespace {

const QString noticesKey = QStringLiteral("notifications");

} // namespace

void ConsoleWindow::openPersonFiles()
{
    const QDir folder(personFolder());
    folder.mkpath(QStringLiteral("."));
    m_drafts = std::make_unique<DraftStore>(folder.filePath(QStringLiteral("desks.json")));
    m_personSettings
        = std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_notifications = std::make_unique<Notifications>();
    m_notifications->fromJson(m_drafts->value(noticesKey).toArray());
    connect(m_notifications.get(), &Notifications::changed, m_drafts.get(),
            [this] { m_drafts->set(noticesKey, m_notifications->toJson()); });
    connect(m_drafts.get(), &DraftStore::failed, this, [this](const QString &reason) {
        if (m_frame) {
            m_frame->setUnsafeToClose(QStringLiteral("drafts"), tr("Drafts are not saved: %1").arg(reason));
        }
    });
}

void ConsoleWindow::closePersonFiles()
{
    m_notifications.reset();
    m_drafts.reset();
    m_personSettings.reset();
}

void ConsoleWindow::makeFrame()
{
    const QString dataFolder
        = QDir(m_parts.dataRoot).filePath(QStringLiteral("workspaces/") + m_workspace.facts.id);
    m_frame
        = new WorkFrame({m_workspace, *m_session, m_actions, m_parts.preferences, *m_drafts, *m_notifications,
                         *m_personSettings, dataFolder, m_parts.scanProgram, m_parts.desks()},
                        m_pages);
    connectFrame();
    m_pages->addWidget(m_frame);
    m_pages->setCurrentWidget(m_frame);
    if (Desk *front = m_frame->currentDesk()) {
        front->activate();
    }
}

void ConsoleWindow::connectFrame()
{
    connect(m_frame, &WorkFrame::languageRequested, this, [this] {
        const bool isThai = m_parts.preferences.language() == QLatin1String("th");
        m_parts.preferences.setLanguage(isThai ? QStringLiteral("en") : QStringLiteral("th"));
    });
    connect(m_frame, &WorkFrame::darkRequested, this, [this] {
        m_parts.preferences.setLook(m_parts.preferences.isDark() ? Preferences::Look::Light
                                                                 : Preferences::Look::Dark);
    });
    connect(m_frame, &WorkFrame::signInRequested, this, &ConsoleWindow::askAgain);
    connect(
        m_frame, &WorkFrame::switchPersonRequested, this,
        [this] {
            leavePerson(true);
            showSignIn();
        },
        Qt::QueuedConnection);
    connect(
        m_frame, &WorkFrame::signOutRequested, this,
        [this] {
            leavePerson(true);
            showSignIn();
        },
        Qt::QueuedConnection);
    connect(m_frame, &WorkFrame::switchWorkspaceRequested, this, &ConsoleWindow::closeWorkspace,
            Qt::QueuedConnection);
    connect(m_frame, &WorkFrame::backUpRequested, this, &ConsoleWindow::showBackup);
    connect(m_frame, &WorkFrame::restoreRequested, this, &ConsoleWindow::showRestore);
    connect(m_frame, &WorkFrame::settingsRequested, this, &ConsoleWindow::showSettings);
    connect(m_frame, &WorkFrame::aboutRequested, this, &ConsoleWindow::showAbout);
    connect(m_frame, &WorkFrame::shortcutsRequested, this, &ConsoleWindow::showShortcuts);
    connect(m_frame, &WorkFrame::quitRequested, this, &QWidget::close, Qt::QueuedConnection);
    connect(&m_parts.secrets, &SecretStore::fellBackToMemory, m_frame, [this] {
        if (m_workspace.facts.isLive()) {
            m_frame->toast(Tone::Warning,
                           tr("This computer's keychain cannot be used: you will sign in again "
                              "next time."));
        }
    });
}

void ConsoleWindow::dropFrame()
{
    delete std::exchange(m_frame, nullptr);
}

void ConsoleWindow::remakeFrame()
{
    if (m_frame) {
        dropFrame();
        makeFrame();
    } else if (m_signIn && m_pages->currentWidget() == m_signIn) {
        showSignIn();
    } else if (m_welcome && m_pages->currentWidget() == m_welcome) {
        showWelcome();
    }
}

void ConsoleWindow::showShortcuts()
{
    auto *sheet = new ShortcutSheet(m_actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void ConsoleWindow::showBackup()
{
    const QString name
        = tr("Truvamate backup %1")
              .arg(
                  m_workspace.clock->now().inZone(bangkokZone()).toString(QStringLiteral("yyyy-MM-dd HHmm")));
    const QString target
        = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
    auto *dialog = new BackupDialog(m_parts.host, m_workspace.facts, target, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsoleWindow::showRestore()
{
    auto *dialog = new RestoreDialog(m_workspace.facts.keyFile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Later, because the dialog and the frame go when the workspace closes.
    connect(dialog, &RestoreDialog::restoreRequested, this, &ConsoleWindow::restoreBackup,
            Qt::QueuedConnection);
    dialog->open();
}

void ConsoleWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_parts.preferences, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_workspace.facts.isOnServer()) {
        dialog->addSessions(*m_workspace.transport, *m_session);
    }
    dialog->open();
}

void ConsoleWindow::showAbout()
{
    auto *dialog = new AboutDialog(
        {m_workspace.facts, m_parts.dataRoot, m_parts.scanProgram, &m_parts.watchdog}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsoleWindow::askWhetherToClose(const QStringList &unsafe)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Not yet safe to close"),
                                unsafe.join(QLatin1Char('\n')), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("closeQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    QPushButton *leave = box->addButton(tr("Close all the same"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_isClosing = true;
        close();
    });
    box->open();
}

} // namespace truvamate
