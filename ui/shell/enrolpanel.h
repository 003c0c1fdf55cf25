#pragma once

#include "client/session.h"
#include "models/operations/secondfactor.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace truvamate {

class QrView;

/// Sets up the second factor of a person who has none yet: a secret for the authenticator app, as a QR code
/// and as text; its first code; and ten recovery codes, which are shown once.
class EnrolPanel : public QWidget
{
    Q_OBJECT

public:
    EnrolPanel(Transport &transport, const QString &workspace, QWidget *parent = nullptr);
    /// Has the server make a secret.
    void start();

Q_SIGNALS:
    void finished(); ///< the second factor is in force and its codes are kept
    void left(); ///< not now: nothing can be done without it

private:
    QWidget *makeSecretPage();
    QWidget *makeCodesPage();
    void showSecret(const SecondFactorSecret &secret);
    void confirm();
    void showCodes(const RecoveryCodes &codes);
    QString sheet() const; ///< the recovery codes on paper or in a file
    void printCodes();
    void saveCodes();
    void say(const QString &problem);
    void setBusy(bool busy);

    Transport &m_transport;
    QString m_workspace;
    RecoveryCodes m_codes;
    bool m_isBusy = false;
    QStackedWidget *m_pages;
    QrView *m_qr = nullptr;
    QLineEdit *m_secret = nullptr;
    QLineEdit *m_code = nullptr;
    QPushButton *m_confirm = nullptr;
    QLabel *m_list = nullptr;
    QCheckBox *m_kept = nullptr;
    QPushButton *m_continue = nullptr;
    QLabel *m_problem;
};

} // namespace truvamate
