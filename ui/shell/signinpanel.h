#pragma once

#include "client/session.h"
#include "ui/shell/workspacehost.h"

#include <QDialog>
#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace truvamate {

class Preferences;

/// Asks who sits here. On sample and training workspaces a person is picked from the list; on a live one they
/// sign in with e-mail and password, and on a server's with a code of the second factor as well.
class SignInPanel : public QWidget
{
    Q_OBJECT

public:
    SignInPanel(const WorkspaceFacts &facts, Transport &transport, Session &session, Preferences &preferences,
                QWidget *parent = nullptr);
    /// Whose row is current at first, or whose e-mail stands in the field.
    void suggest(const QString &userIdOrEmail);
    void start();
    QString enteredEmail() const;

private:
    QWidget *makeList();
    QWidget *makeFields();
    void fillList(const StaffList &list);
    void submit();
    void setBusy(bool busy);
    void refuse(const Error &error);
    void askForCode();
    void waitSeconds(int seconds);
    void say(const QString &problem);

    WorkspaceFacts m_facts;
    Transport &m_transport;
    Session &m_session;
    Preferences &m_preferences;
    QString m_suggested;
    bool m_isBusy = false;
    QListWidget *m_people = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_password = nullptr;
    QFormLayout *m_fields = nullptr;
    QLineEdit *m_code = nullptr; ///< of the second factor, once it was asked for
    QLineEdit *m_device;
    QLabel *m_problem;
    QPushButton *m_button;
    QTimer m_wait; ///< while the server lets a person who guesses wait
    int m_secondsLeft = 0;
};

/// The same over the work that is on the screen, after a session has ended. It is a dialog so that it also
/// stands above a dialog that is open.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(const WorkspaceFacts &facts, Transport &transport, Session &session,
                 Preferences &preferences, const QString &userIdOrEmail, QWidget *parent);
};

} // namespace truvamate
