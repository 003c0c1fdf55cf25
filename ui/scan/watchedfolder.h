#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

class QFileInfo;

namespace truvamate {

/// A photo that was found whole.
struct FoundPhoto
{
    QString path;
    QByteArray bytes;
    QByteArray digest; ///< SHA-256
};

/// What one look at the folder found.
struct FolderLook
{
    bool isThere = false;
    std::vector<FoundPhoto> photos; ///< in order of time and name
};

/// The part of a FolderWatch that touches the disk, on a thread of its own. What was taken or left alone is a
/// line in a file each, so that it is known after a restart.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFolder(QString memory);

    /// What is there of a newly chosen folder is left alone.
    void begin(const QString &folder, bool isNew);
    void look(int session);
    void keep(const QByteArray &digest);
    void release(const QByteArray &digest);

Q_SIGNALS:
    void looked(int session, const truvamate::FolderLook &look);
    void changed(); ///< the system says that something in it did

private:
    struct Seen
    {
        qint64 size = -1;
        qint64 changed = 0; ///< milliseconds since 1970
        int looks = 0; ///< in a row in which size and time stayed
        bool isDone = false; ///< taken or left alone
        QByteArray digest; ///< of one that was handed out
    };

    void remember();
    void leaveAllAlone();
    void write(const QByteArray &digest, const QString &path, const Seen &seen);
    void takeIfWhole(const QString &path, Seen &seen, FolderLook &look);
    std::vector<QFileInfo> photos() const;

    const QString m_memory;
    QString m_folder;
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< made on the thread
    QHash<QString, Seen> m_files; ///< by path
    QSet<QByteArray> m_digests; ///< taken, or handed out
};

} // namespace truvamate
