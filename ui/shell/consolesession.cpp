#include "client/changefeed.h"
#include "ui/shell/consolewindow.h"
#include "ui/shell/draftstore.h"
#include "ui/shell/enrolpanel.h"
#include "ui/shell/preferences.h"
#include "ui/shell/signinpanel.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workframe.h"
#include "ui/style/text.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>

namespace truvamate {

namespace {

QString lastPersonKey(const WorkspaceFacts &facts)
{
    return QStringLiteral("last_person/") + facts.id;
}

} // namespace

/// Only a live workspace's session is worth keeping; on others a person is picked again.
QString ConsoleWindow::tokenKey() const
{
    return m_workspace.facts.isLive() ? QStringLiteral("session/") + m_workspace.facts.id : QString();
}

void ConsoleWindow::askWhoWorks()
{
    if (tokenKey().isEmpty()) {
        showSignIn();
        return;
    }
    m_parts.secrets.read(tokenKey(), this, [this](const std::optional<QString> &token) {
        if (!m_session) {
            return;
        }
        if (!token) {
            showSignIn();
            return;
        }
        m_session->resume(*token, this, [this](const Result<SessionView> &view) {
            if (view) {
                return;
            }
            if (view.error().kind == ErrorKind::Unavailable && m_workspace.facts.isOnServer()) {
                // The session may well be good: only the line is not.
                offerServer(m_workspace.facts.server, view.error());
                return;
            }
            m_parts.secrets.remove(tokenKey());
            showSignIn();
        });
    });
}

void ConsoleWindow::showSignIn()
{
    auto *panel = new SignInPanel(m_workspace.facts, *m_workspace.transport, *m_session, m_parts.preferences,
                                  m_pages);
    makePage(panel)->setObjectName(QStringLiteral("signInPage"));
    panel->suggest(m_parts.settings.value(lastPersonKey(m_workspace.facts)).toString());
    panel->start();
}

/// The panel alone in the middle of the window, in place of an earlier one.
QWidget *ConsoleWindow::makePage(QWidget *panel)
{
    delete std::exchange(m_signIn, nullptr);
    m_signIn = new QWidget(m_pages);
    setSurface(panel);
    auto *layout = new QGridLayout(m_signIn);
    layout->addWidget(panel, 0, 0, Qt::AlignCenter);
    m_pages->addWidget(m_signIn);
    m_pages->setCurrentWidget(m_signIn);
    return m_signIn;
}

void ConsoleWindow::showEnrolment()
{
    auto *panel = new EnrolPanel(*m_workspace.transport, m_workspace.facts.name, m_pages);
    makePage(panel)->setObjectName(QStringLiteral("enrolPage"));
    // The same session may do everything from here on; who it belongs to is asked again.
    connect(panel, &EnrolPanel::finished, this, [this] {
        m_session->resume(m_session->token(), this, [this](const Result<SessionView> &view) {
            if (!view) {
                showSignIn();
            }
        });
    });
    connect(
        panel, &EnrolPanel::left, this,
        [this] {
            leavePerson(true);
            showSignIn();
        },
        Qt::QueuedConnection);
    panel->start();
}

void ConsoleWindow::personSignedIn()
{
    if (!m_session || !m_session->isSignedIn()) {
        return;
    }
    const QString person = m_session->view().userId.toString();
    remember();
    if (m_session->view().mustEnrol) {
        showEnrolment();
        return;
    }
    if (m_frame && person == m_person) {
        // The same person goes on where they were.
        m_pages->setCurrentWidget(m_frame);
        m_frame->status()->setSignedOut(false);
        m_feed->start();
        if (Desk *front = m_frame->currentDesk()) {
            front->refresh();
        }
        return;
    }
    dropFrame();
    closePersonFiles();
    m_person = person;
    openPersonFiles();
    makeFrame();
    m_feed->start();
    if (m_signIn) {
        m_signIn->deleteLater();
        m_signIn = nullptr;
    }
}

void ConsoleWindow::remember()
{
    QString suggestion = m_session->view().userId.toString();
    if (m_workspace.facts.needsPassword()) {
        rememberToken();
        suggestion.clear();
        for (const SignInPanel *panel : findChildren<SignInPanel *>()) {
            suggestion = panel->enteredEmail();
        }
    }
    if (!suggestion.isEmpty()) {
        m_parts.settings.setValue(lastPersonKey(m_workspace.facts), suggestion);
    }
}

void ConsoleWindow::rememberToken()
{
    const QString token = m_workspace.transport->lastingToken();
    if (m_workspace.facts.isLive() && !token.isEmpty()) {
        m_parts.secrets.write(tokenKey(), token);
    }
}

void ConsoleWindow::sessionEnded()
{
    if (!m_frame) {
        return;
    }
    m_feed->stop();
    m_frame->status()->setSignedOut(true);
    if (!findChild<SignInDialog *>()) {
        askAgain();
    }
}

void ConsoleWindow::askAgain()
{
    // Above a dialog that is open, or it could not be reached.
    QWidget *above = QApplication::activeModalWidget();
    auto *dialog = new SignInDialog(
        m_workspace.facts, *m_workspace.transport, *m_session, m_parts.preferences,
        m_parts.settings.value(lastPersonKey(m_workspace.facts)).toString(), above ? above : this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConsoleWindow::leavePerson(bool signOut)
{
    m_feed->stop();
    dropFrame();
    closePersonFiles();
    m_person.clear();
    if (signOut && m_session->isSignedIn()) {
        m_session->signOut();
        if (!tokenKey().isEmpty()) {
            m_parts.secrets.remove(tokenKey());
        }
    }
}

QString ConsoleWindow::personFolder() const
{
    return QDir(m_parts.dataRoot)
        .filePath(QStringLiteral("workspaces/%1/people/%2").arg(m_workspace.facts.id, m_person));
}

} // namespace truvamate
