#pragma once

#include "ui/shell/workspacehost.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace truvamate {

class IconLabel;
class Pill;

/// Pairs this computer with a server: its address is typed, the server says which workspace it has, and the
/// person agrees before anything else is told to it.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerForm(QWidget *parent = nullptr);
    void start();
    void setAddress(const QString &address);
    /// What the server at the address said, or why it was not reached.
    void show(const Result<WorkspaceFacts> &facts);

Q_SIGNALS:
    void asked(const QString &address);
    void chosen(const QString &address);
    void left();

private:
    QWidget *makeFound();
    QWidget *makeProblem();
    QWidget *makeButtons();
    void forget();
    void submit();
    void setBusy(bool busy);

    WorkspaceFacts m_facts; ///< of the server that was found; its address is empty before
    bool m_isBusy = false;
    QLineEdit *m_address;
    QLabel *m_name = nullptr;
    Pill *m_environment = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_go = nullptr;
    QWidget *m_found; ///< made after what is in it is declared
    QWidget *m_problemRow;
};

} // namespace truvamate
