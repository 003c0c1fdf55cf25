#include "ui/scan/watchedfolder.h"

#include "scanner/photo.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace truvamate {

namespace {

constexpr int looksWhenWhole = 2;
constexpr int looksWhenUnsure = 5; // the end of the file does not say that it is whole
constexpr int looksAfterFailure = 30; // a full disk is not filled again at once
const QByteArray leftAlone("-");

/// Whether the file's own end or length says that nothing more comes.
bool saysItIsWhole(const QByteArray &bytes)
{
    const auto header = readPhotoHeader(bytes);
    if (!header) {
        return false;
    }
    switch (header->format) {
    case PhotoHeader::Format::Jpeg:
        return bytes.endsWith("\xff\xd9");
    case PhotoHeader::Format::Png:
        return bytes.right(12).contains("IEND");
    default:
        return false;
    }
}

qint64 changedAt(const QFileInfo &file)
{
    return file.lastModified().toMSecsSinceEpoch();
}

} // namespace

WatchedFolder::WatchedFolder(QString memory)
    : m_memory(std::move(memory))
{
}

void WatchedFolder::begin(const QString &folder, bool isNew)
{
    m_folder = folder;
    m_files.clear();
    m_digests.clear();
    m_watcher = std::make_unique<QFileSystemWatcher>();
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &WatchedFolder::changed);
    remember();
    if (isNew) {
        leaveAllAlone();
    }
}

/// A line is digest, size, time and path, with tabs between.
void WatchedFolder::remember()
{
    QFile file(m_memory);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    while (!file.atEnd()) {
        const QList<QByteArray> parts = file.readLine().trimmed().split('\t');
        if (parts.size() != 4) { // cut off by a power failure: the photo comes again and is known by then
            continue;
        }
        if (parts[0] != leftAlone) {
            m_digests.insert(QByteArray::fromHex(parts[0]));
        }
        m_files[QUrl::fromPercentEncoding(parts[3])]
            = {parts[1].toLongLong(), parts[2].toLongLong(), 0, true, {}};
    }
}

void WatchedFolder::write(const QByteArray &digest, const QString &path, const Seen &seen)
{
    QFile file(m_memory);
    if (QDir().mkpath(QFileInfo(m_memory).absolutePath())
        && file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        const QByteArray name = digest == leftAlone ? leftAlone : digest.toHex();
        file.write(name + '\t' + QByteArray::number(seen.size) + '\t' + QByteArray::number(seen.changed)
                   + '\t' + QUrl::toPercentEncoding(path) + '\n');
    }
}

std::vector<QFileInfo> WatchedFolder::photos() const
{
    const QStringList names{QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.png"),
                            QStringLiteral("*.webp"), QStringLiteral("*.bmp")};
    const QFileInfoList found = QDir(m_folder).entryInfoList(names, QDir::Files);
    std::vector<QFileInfo> photos(found.begin(), found.end());
    std::ranges::sort(photos, {},
                      [](const QFileInfo &file) { return std::pair(changedAt(file), file.fileName()); });
    return photos;
}

void WatchedFolder::leaveAllAlone()
{
    for (const QFileInfo &file : photos()) {
        Seen seen{file.size(), changedAt(file), 0, true, {}};
        const Seen &known = m_files[file.absoluteFilePath()];
        if (!known.isDone || known.size != seen.size || known.changed != seen.changed) {
            write(leftAlone, file.absoluteFilePath(), seen);
        }
        m_files[file.absoluteFilePath()] = seen;
    }
}

void WatchedFolder::look(int session)
{
    FolderLook look;
    look.isThere = m_watcher && QFileInfo(m_folder).isDir();
    if (look.isThere && m_watcher->directories().isEmpty()) { // at first, and when it has come back
        m_watcher->addPath(m_folder);
    }
    for (const QFileInfo &file : look.isThere ? photos() : std::vector<QFileInfo>()) {
        Seen &seen = m_files[file.absoluteFilePath()];
        if (seen.size != file.size() || seen.changed != changedAt(file)) {
            seen = {file.size(), changedAt(file), 0, false, {}};
        }
        ++seen.looks;
        if (!seen.isDone && seen.looks >= looksWhenWhole && seen.size > 0) {
            takeIfWhole(file.absoluteFilePath(), seen, look);
        }
    }
    Q_EMIT looked(session, look);
}

void WatchedFolder::takeIfWhole(const QString &path, Seen &seen, FolderLook &look)
{
    const PhotoLimits limits;
    QFile file(path);
    if (seen.size > limits.bytes || !file.open(QIODevice::ReadOnly)) {
        return; // another program may still hold it
    }
    FoundPhoto photo{path, file.readAll(), {}};
    const bool isWhole
        = photo.bytes.size() == seen.size && (saysItIsWhole(photo.bytes) || seen.looks >= looksWhenUnsure);
    if (!isWhole) {
        return;
    }
    photo.digest = QCryptographicHash::hash(photo.bytes, QCryptographicHash::Sha256);
    seen.isDone = true;
    if (m_digests.contains(photo.digest)) {
        write(photo.digest, path, seen);
        return;
    }
    seen.digest = photo.digest;
    m_digests.insert(photo.digest);
    look.photos.push_back(std::move(photo));
}

void WatchedFolder::keep(const QByteArray &digest)
{
    for (auto each = m_files.begin(); each != m_files.end(); ++each) {
        if (each->digest == digest) {
            write(digest, each.key(), *each);
        }
    }
}

void WatchedFolder::release(const QByteArray &digest)
{
    m_digests.remove(digest);
    for (Seen &seen : m_files) {
        if (seen.digest == digest) {
            seen.isDone = false;
            seen.looks = -looksAfterFailure;
            seen.digest.clear();
        }
    }
}

} // namespace truvamate
