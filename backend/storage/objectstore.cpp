#include "backend/storage/objectstore.h"

#include "backend/storage/durability.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>

namespace truvamate {

namespace {

qint64 writeAll(QFile &file, const QByteArray &bytes)
{
    return file.write(bytes);
}

tl::unexpected<Error> writeError(int number, qsizetype size)
{
    if (number == ENOSPC || number == EDQUOT) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.disk_full"),
                    QStringLiteral(
                        "The disk is full: a file of %1 bytes could not be stored. Nothing was kept of it.")
                        .arg(size));
    }
    return fail(
        ErrorKind::Unavailable, QStringLiteral("files.write_failed"),
        QStringLiteral("A file of %1 bytes could not be stored: %2.").arg(size).arg(qt_error_string(number)));
}

} // namespace

LocalObjectStore::LocalObjectStore(QString folder, Write write)
    : m_folder(std::move(folder))
    , m_write(write ? std::move(write) : Write(writeAll))
{
}

Result<QString> LocalObjectStore::pathOf(const QString &key) const
{
    // Keys are ours; this keeps a damaged row from reaching outside the folder.
    for (const QChar character : key) {
        if (!(character.isDigit() || (character >= QLatin1Char('a') && character <= QLatin1Char('z'))
              || character == QLatin1Char('-'))) {
            return fail(ErrorKind::Internal, QStringLiteral("files.bad_key"),
                        QStringLiteral("“%1” is not the key of a stored file.").arg(key));
        }
    }
    if (key.size() < 8) {
        return fail(ErrorKind::Internal, QStringLiteral("files.bad_key"),
                    QStringLiteral("“%1” is not the key of a stored file.").arg(key));
    }
    return QString(m_folder + QLatin1Char('/') + key.left(2) + QLatin1Char('/') + key);
}

Result<Done> LocalObjectStore::writeTemporary(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner)) {
        return writeError(errno, bytes.size());
    }
    errno = 0;
    const bool isWritten = m_write(file, bytes) == bytes.size() && flushToDisk(file);
    const int number = errno;
    file.close();
    if (!isWritten) {
        QFile::remove(path);
        return writeError(number, bytes.size());
    }
    return Done();
}

Result<Done> LocalObjectStore::put(const QString &key, const QByteArray &bytes)
{
    TRY(path, pathOf(key));
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder)) {
        return writeError(errno, bytes.size());
    }
    if (QFile::exists(path)) {
        return fail(ErrorKind::Conflict, QStringLiteral("files.exists"),
                    QStringLiteral("There is a stored file “%1” already.").arg(key));
    }
    const QString temporary
        = path + QStringLiteral(".part-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    TRY_DO(writeTemporary(temporary, bytes));
    if (!QFile::rename(temporary, path) || !flushFolder(folder) || !flushFolder(m_folder)) {
        const int number = errno;
        QFile::remove(temporary);
        QFile::remove(path);
        return writeError(number, bytes.size());
    }
    return Done();
}

Result<QByteArray> LocalObjectStore::get(const QString &key)
{
    TRY(path, pathOf(key));
    QFile file(path);
    if (!file.exists()) {
        return fail(ErrorKind::NotFound, QStringLiteral("files.missing"),
                    QStringLiteral("The stored file “%1” is missing from “%2”.").arg(key, m_folder));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.read_failed"),
                    QStringLiteral("The stored file “%1” cannot be read: %2.").arg(key, file.errorString()));
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError || bytes.size() != file.size()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.read_failed"),
                    QStringLiteral("The stored file “%1” cannot be read: %2.").arg(key, file.errorString()));
    }
    return bytes;
}

Result<Done> LocalObjectStore::remove(const QString &key)
{
    TRY(path, pathOf(key));
    if (QFile::exists(path) && !QFile::remove(path)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.write_failed"),
                    QStringLiteral("The stored file “%1” could not be removed.").arg(key));
    }
    return Done();
}

Result<std::vector<StoredObject>> LocalObjectStore::list()
{
    std::vector<StoredObject> objects;
    const QFileInfo folder(m_folder);
    if (folder.exists() && !folder.isReadable()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.read_failed"),
                    QStringLiteral("The folder of stored files “%1” cannot be read.").arg(m_folder));
    }
    const QStringList parts
        = QDir(m_folder).entryList({QStringLiteral("??")}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &part : parts) {
        const QFileInfoList files
            = QDir(m_folder + QLatin1Char('/') + part).entryInfoList(QDir::Files | QDir::Hidden);
        for (const QFileInfo &file : files) {
            objects.push_back({file.fileName(), Instant::fromDateTime(file.lastModified())});
        }
    }
    return objects;
}

} // namespace truvamate
