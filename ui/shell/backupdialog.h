#pragma once

#include "ui/shell/workspacehost.h"

#include <QDialog>

#include <memory>

class QLineEdit;
class QPushButton;

namespace truvamate {

class Banner;
class ProgressPanel;

/// Saves the open workspace into a new folder, with progress and a way out; the work goes on beside it.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    /// The host must outlive it. target: the folder that is offered.
    BackupDialog(WorkspaceHost &host, const WorkspaceFacts &facts, const QString &target,
                 QWidget *parent = nullptr);
    /// Stops what is under way; nothing is left behind then.
    ~BackupDialog() override;

private:
    void start();
    void finish(const Result<Done> &saved);

    WorkspaceHost &m_host;
    QString m_folder;
    QLineEdit *m_target;
    Banner *m_banner;
    ProgressPanel *m_progress;
    QPushButton *m_start;
    std::unique_ptr<std::stop_source> m_stop; ///< of the present try
};

/// Asks what a backup shall become: its folder, the key file that it was sealed with, a new folder.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// keyFile: what is offered.
    explicit RestoreDialog(const QString &keyFile, QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const truvamate::RestoredWorkspace &wanted);

private:
    void submit();

    QLineEdit *m_backup;
    QLineEdit *m_keyFile;
    QLineEdit *m_folder;
    QPushButton *m_start;
};

} // namespace truvamate
