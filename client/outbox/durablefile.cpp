#include "client/outbox/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace truvamate {

namespace {

tl::unexpected<Error> unwritable(const QString &path, const QString &why)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("outbox.unwritable"),
                QStringLiteral("This scan was not kept: “%1” cannot be written (%2).").arg(path, why));
}

#ifdef Q_OS_UNIX

tl::unexpected<Error> failedWith(int code, const QString &path)
{
    if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
        return diskFull();
    }
    return unwritable(path, QString::fromLocal8Bit(std::strerror(code)));
}

/// 0 or an errno.
int flush(int file)
{
#ifdef Q_OS_MACOS
    if (fcntl(file, F_FULLFSYNC) == 0) {
        return 0;
    }
#endif
    return fsync(file) == 0 ? 0 : errno;
}

int writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written
            = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        done += written > 0 ? static_cast<qsizetype>(written) : 0;
    }
    return flush(file);
}

int writeFile(const QByteArray &path, const QByteArray &bytes)
{
    const int file = ::open(path.constData(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        return errno;
    }
    const int code = writeAll(file, bytes);
    const int closed = ::close(file) == 0 ? 0 : errno;
    return code != 0 ? code : closed;
}

#endif

} // namespace

tl::unexpected<Error> diskFull()
{
    return fail(ErrorKind::Unavailable, QStringLiteral("outbox.disk_full"),
                QStringLiteral("The disk of this computer is full: this scan was not kept. Free some space, "
                               "then scan it again."));
}

#ifdef Q_OS_UNIX

Result<Done> flushEntries(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) {
        return failedWith(errno, folder);
    }
    const int code = fsync(handle) == 0 ? 0 : errno;
    ::close(handle);
    return code == 0 ? Result<Done>(Done{}) : failedWith(code, folder);
}

Result<Done> writeDurably(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray part = target + ".part";
    int code = writeFile(part, bytes);
    if (code == 0 && ::rename(part.constData(), target.constData()) != 0) {
        code = errno;
    }
    if (code != 0) {
        ::unlink(part.constData());
        return failedWith(code, path);
    }
    return flushEntries(QFileInfo(path).absolutePath());
}

#else

Result<Done> flushEntries(const QString &)
{
    return Done{}; // NTFS journals its folders
}

Result<Done> writeDurably(const QString &path, const QByteArray &bytes)
{
    QFile file(path + QStringLiteral(".part"));
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size()
        && file.flush() && _commit(file.handle()) == 0;
    const QString why = file.errorString();
    const bool isFull = errno == ENOSPC || file.error() == QFile::ResourceError;
    file.close();
    if (!written || !file.rename(path)) {
        file.remove();
        return isFull ? diskFull() : unwritable(path, why);
    }
    return Done{};
}

#endif

Result<QByteArray> readPhoto(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("photo.unreadable"),
                    QStringLiteral("“%1” cannot be opened: %2.").arg(path, file.errorString()));
    }
    const QByteArray bytes = file.read(mostPhotoBytes + 1);
    if (bytes.isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("photo.empty"),
                    QStringLiteral("“%1” is empty.").arg(path));
    }
    if (bytes.size() > mostPhotoBytes) {
        return fail(ErrorKind::Invalid, QStringLiteral("photo.too_large"),
                    QStringLiteral("“%1” is larger than %2 MB, too large for a photo.")
                        .arg(path)
                        .arg(mostPhotoBytes / 1'000'000));
    }
    return bytes;
}

} // namespace truvamate
