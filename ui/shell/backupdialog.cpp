#include "ui/shell/backupdialog.h"

#include "ui/style/text.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/progresspanel.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int columnCharacters = 72;

/// A field for a path, with a button to choose one.
QLineEdit *addPath(QFormLayout *form, QWidget *dialog, const QString &name, const QString &title,
                   QFileDialog::FileMode mode)
{
    auto *edit = new QLineEdit(dialog);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    auto *choose = new QPushButton(BackupDialog::tr("Choose…"), dialog);
    choose->setObjectName(name + QStringLiteral("Button"));
    choose->setAccessibleName(BackupDialog::tr("Choose: %1").arg(title));
    choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(edit, 1);
    row->addWidget(choose);
    form->addRow(title, row);
    QObject::connect(choose, &QPushButton::clicked, dialog, [dialog, edit, title, mode] {
        auto *picker = new QFileDialog(dialog, title, edit->text());
        picker->setAttribute(Qt::WA_DeleteOnClose);
        picker->setFileMode(mode);
        picker->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
        QObject::connect(picker, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        picker->open();
    });
    return edit;
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

/// Confirm and leave, at the lower right.
QPushButton *addButtons(QVBoxLayout *layout, QDialog *dialog, const QString &text)
{
    auto *close = new QPushButton(BackupDialog::tr("Close"), dialog);
    close->setObjectName(QStringLiteral("closeButton"));
    close->setAutoDefault(false);
    setKeyHint(close, Qt::Key_Escape);
    auto *start = new QPushButton(text, dialog);
    start->setObjectName(QStringLiteral("startButton"));
    start->setDefault(true);
    setKind(start, ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(start);
    layout->addLayout(row);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    return start;
}

void prepare(QDialog *dialog, const QString &name, const QString &title)
{
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(columnCharacters * QFontMetrics(dialog->font()).averageCharWidth());
}

} // namespace

BackupDialog::BackupDialog(WorkspaceHost &host, const WorkspaceFacts &facts, const QString &target,
                           QWidget *parent)
    : QDialog(parent)
    , m_host(host)
    , m_folder(facts.folder)
    , m_banner(new Banner(this))
    , m_progress(new ProgressPanel(this))
    , m_stop(std::make_unique<std::stop_source>())
{
    prepare(this, QStringLiteral("backupDialog"), tr("Back up the workspace"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::space);
    layout->addWidget(makeLabel(tr("Back up the workspace"), TextRole::Title, this));
    layout->addWidget(
        makeLabel(tr("Everything goes into a new folder, except the key file “%1”. Keep a copy of "
                     "that elsewhere: without it pictures and ID numbers of the backup cannot be "
                     "read.")
                      .arg(facts.keyFile),
                  TextRole::Secondary, this));
    QFormLayout *form = makeForm();
    m_target = addPath(form, this, QStringLiteral("backupTarget"), tr("New folder"), QFileDialog::AnyFile);
    m_target->setText(target);
    layout->addLayout(form);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    m_start = addButtons(layout, this, tr("Back up"));
    m_banner->clear();
    m_progress->hide();
    connect(m_start, &QPushButton::clicked, this, &BackupDialog::start);
    connect(m_progress, &ProgressPanel::cancelRequested, this, [this] { m_stop->request_stop(); });
}

BackupDialog::~BackupDialog()
{
    m_stop->request_stop();
}

void BackupDialog::start()
{
    m_stop = std::make_unique<std::stop_source>();
    m_banner->clear();
    m_start->setEnabled(false);
    m_target->setEnabled(false);
    m_progress->show();
    m_progress->start(tr("Backing up"));
    m_host.backUp(
        m_folder, m_target->text().trimmed(), this,
        [this](int percent) { m_progress->setProgress(percent, 100, tr("%1 % of the files").arg(percent)); },
        m_stop->get_token(), [this](const Result<Done> &saved) { finish(saved); });
}

void BackupDialog::finish(const Result<Done> &saved)
{
    m_start->setEnabled(true);
    m_target->setEnabled(true);
    if (saved) {
        m_progress->finish(tr("The backup is whole. Carry it to another place."));
        m_start->setEnabled(false);
        return;
    }
    m_progress->hide();
    m_banner->showError(saved.error());
}

RestoreDialog::RestoreDialog(const QString &keyFile, QWidget *parent)
    : QDialog(parent)
{
    prepare(this, QStringLiteral("restoreDialog"), tr("Restore a backup"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::space);
    layout->addWidget(makeLabel(tr("Restore a backup"), TextRole::Title, this));
    layout->addWidget(
        makeLabel(tr("The backup becomes a workspace in a new folder, after all of it was checked. "
                     "The workspace that is open is closed and stays as it is."),
                  TextRole::Secondary, this));
    QFormLayout *form = makeForm();
    m_backup = addPath(form, this, QStringLiteral("restoreBackup"), tr("Folder of the backup"),
                       QFileDialog::Directory);
    m_keyFile
        = addPath(form, this, QStringLiteral("restoreKeys"), tr("Its key file"), QFileDialog::ExistingFile);
    m_folder = addPath(form, this, QStringLiteral("restoreFolder"), tr("New folder"), QFileDialog::AnyFile);
    m_keyFile->setText(keyFile);
    layout->addLayout(form);
    m_start = addButtons(layout, this, tr("Restore"));
    const auto look = [this] {
        m_start->setEnabled(!m_backup->text().trimmed().isEmpty() && !m_keyFile->text().trimmed().isEmpty()
                            && !m_folder->text().trimmed().isEmpty());
    };
    for (QLineEdit *edit : {m_backup, m_keyFile, m_folder}) {
        connect(edit, &QLineEdit::textChanged, this, look);
    }
    look();
    connect(m_start, &QPushButton::clicked, this, &RestoreDialog::submit);
}

void RestoreDialog::submit()
{
    Q_EMIT restoreRequested(
        {m_backup->text().trimmed(), m_keyFile->text().trimmed(), m_folder->text().trimmed()});
    accept();
}

} // namespace truvamate
