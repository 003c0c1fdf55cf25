#pragma once

#include "ui/shell/workspacehost.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace truvamate {

class LiveForm;
class ServerForm;

/// The first thing a new person sees: which workspace shall it be.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// Folders that are offered for new workspaces.
    struct Places
    {
        QString sample;
        QString live;
    };

    explicit WelcomePage(const Places &places, QWidget *parent = nullptr);
    void say(const QString &problem);
    void start();
    /// Why the live workspace that was asked for was not made; the form stays as it is.
    void refuseLive(const Error &error);
    /// What the server that was asked about said.
    void showServer(const Result<WorkspaceFacts> &facts);
    /// A server that was to be opened and could not be.
    void offerServer(const QString &address, const Error &error);

Q_SIGNALS:
    void sampleRequested(const QString &folder);
    void openRequested(const QString &folder);
    void liveRequested(const truvamate::NewWorkspace &workspace);
    void serverAsked(const QString &address);
    void serverRequested(const QString &address);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeLivePage();
    QWidget *makeServerPage();
    void chooseFolder();

    Places m_places;
    QStackedWidget *m_pages;
    QLabel *m_problem;
    QPushButton *m_sample = nullptr;
    LiveForm *m_live = nullptr;
    ServerForm *m_server = nullptr;
};

/// A job that takes its time: what is done now, how far it is, and a way out.
class BusyPage : public QWidget
{
    Q_OBJECT

public:
    explicit BusyPage(QWidget *parent = nullptr);
    void start(const QString &title, bool canStop);
    void say(const QString &sentence, int percent);

Q_SIGNALS:
    void stopRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace truvamate
