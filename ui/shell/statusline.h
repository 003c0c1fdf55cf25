#pragma once

#include "client/connection.h"
#include "ui/shell/workspacehost.h"
#include "ui/words/stateword.h"

#include <QWidget>

#include <map>
#include <optional>

class QLabel;
class QPushButton;

namespace truvamate {

class Pill;

/// The line at the bottom that tells the truth: which workspace, whether it is reached, what is not safe yet,
/// how long there is to buy, and the language.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    StatusLine(const Clock &clock, QWidget *parent = nullptr);

    void setWorkspace(const WorkspaceFacts &facts);
    void setConnection(const ConnectionState &state);
    /// Signed out by the backend: says so, with a button to sign in again.
    void setSignedOut(bool signedOut);
    void setUnsafe(const QString &source, const QString &sentence);
    /// Every sentence in force; empty: the console may be closed.
    QStringList unsafe() const;
    void setCutOff(std::optional<Instant> cutOff, const QString &sentence);

Q_SIGNALS:
    void languageRequested();
    void signInRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void tellSafety();
    void tellCutOff();
    void tellConnection();
    StateWord connectionWord() const;

    const Clock &m_clock;
    std::map<QString, QString> m_unsafe;
    std::optional<Instant> m_cutOff;
    QString m_cutOffSentence;
    bool m_isSignedOut = false;
    QString m_server; ///< host of the workspace's server; empty: it is on this computer
    ConnectionState m_line;
    Pill *m_environment;
    Pill *m_connection;
    QPushButton *m_signIn;
    QLabel *m_work;
    Pill *m_safety;
    Pill *m_cutOffPill;
    QPushButton *m_language;
};

} // namespace truvamate
