#include "app/workspace/fileupload.h"

#include "backend/services/files.h"

#include <QFile>

namespace truvamate {

namespace {

constexpr qint64 partBytes = 256 * 1024;

Result<Done> checkSize(const QFile &file)
{
    if (file.size() == 0) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.empty"),
                    QStringLiteral("“%1” is empty.").arg(file.fileName()));
    }
    if (file.size() > mostFileBytes) {
        return fail(ErrorKind::Invalid, QStringLiteral("files.too_large"),
                    QStringLiteral("“%1” has %2 MB; at most %3 MB are taken.")
                        .arg(file.fileName())
                        .arg(file.size() / 1'000'000)
                        .arg(mostFileBytes / 1'000'000));
    }
    return Done();
}

tl::unexpected<Error> unreadable(const QFile &file)
{
    return fail(ErrorKind::Invalid, QStringLiteral("files.unreadable"),
                QStringLiteral("“%1” cannot be read: %2.").arg(file.fileName(), file.errorString()));
}

} // namespace

Result<QByteArray> readFileToUpload(
    const QString &path, const std::stop_token &stop,
    const std::function<void(std::int64_t done, std::int64_t total)> &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file);
    }
    TRY_DO(checkSize(file));
    QByteArray bytes;
    bytes.reserve(file.size());
    while (!file.atEnd()) {
        if (stop.stop_requested()) {
            return fail(ErrorKind::Unavailable, QStringLiteral("files.stopped"),
                        QStringLiteral("Storing “%1” was stopped; nothing was kept of it.").arg(path));
        }
        const QByteArray part = file.read(partBytes);
        if (part.isEmpty() || bytes.size() + part.size() > mostFileBytes) {
            return unreadable(file);
        }
        bytes += part;
        if (progress) {
            progress(bytes.size(), file.size());
        }
    }
    return bytes;
}

} // namespace truvamate
