#include "ui/scan/folderrow.h"
#include "ui/scan/scandeskwidget.h"

#include <QDir>
#include <QFileDialog>
#include <QSettings>

// The watched folder on the desk: a new photo goes the way of a dropped one.
namespace truvamate {

namespace {

constexpr QLatin1String folderKey("scan/watched_folder");

} // namespace

FolderWatch *ScanDesk::makeFolderWatch()
{
    const QString memory = QDir(m_context.dataFolder).filePath(QStringLiteral("watched-folder.txt"));
    auto *watch = new FolderWatch(memory, FolderWatch::usualPollMs, this);
    connect(watch, &FolderWatch::found, this, &ScanDesk::takeFound);
    return watch;
}

void ScanDesk::addFolderActions()
{
    addAction(
        "scan.folder", tr("Watch a folder, or stop it"), Qt::Key_unknown, QStringLiteral("folder"),
        [this] {
            if (m_folder->state() == FolderWatch::State::Off) {
                chooseFolder();
            } else {
                stopFolder();
            }
        },
        QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_F));
    connect(m_folderRow, &FolderRow::chooseRequested, this, &ScanDesk::chooseFolder);
    connect(m_folderRow, &FolderRow::stopRequested, this, &ScanDesk::stopFolder);
    if (const QString folder = m_context.settings.value(folderKey).toString(); !folder.isEmpty()) {
        m_folder->resume(folder);
    }
}

void ScanDesk::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder that photos arrive in"));
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ScanDesk::watchFolder);
    dialog->open();
}

void ScanDesk::watchFolder(const QString &folder)
{
    m_context.settings.setValue(folderKey, folder);
    m_folder->choose(folder);
    m_context.shell.toast(Tone::Information,
                          tr("Photos that are in the folder now are left alone; new ones are taken."));
}

void ScanDesk::stopFolder()
{
    m_context.settings.remove(folderKey);
    m_folder->stop();
}

/// A photo that is not kept comes again.
void ScanDesk::takeFound(const QString &, const QByteArray &bytes, const QByteArray &digest)
{
    NewScan photo;
    photo.photoBytes = bytes;
    photo.person = person();
    m_counter->takePhoto(photo, [guard = QPointer<FolderWatch>(m_folder), digest](bool isKept) {
        if (guard && isKept) {
            guard->keep(digest);
        } else if (guard) {
            guard->release(digest);
        }
    });
}

} // namespace truvamate
