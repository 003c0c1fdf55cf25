#include "backend/storage/uploadfolder.h"

#include "backend/storage/durability.h"
#include "backend/storage/objectstore.h"

#include <QDir>

namespace truvamate {

namespace {

/// One folder of objects for each upload; the object store writes whole files or none.
LocalObjectStore piecesOf(const QString &folder, UploadId upload)
{
    return LocalObjectStore(folder + QLatin1Char('/') + upload.toString());
}

QString keyOf(const UploadPiece &piece)
{
    return QStringLiteral("%1-%2").arg(piece.writer, 8, 10, QLatin1Char('0')).arg(piece.atByte);
}

} // namespace

Result<Done> UploadFolder::put(UploadId upload, const UploadPiece &piece, const QByteArray &bytes) const
{
    TRY_DO(piecesOf(m_folder, upload).put(keyOf(piece), bytes));
    // The folder of the upload is new with its first piece.
    if (piece.atByte == 0 && !flushFolder(m_folder)) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.write_failed"),
                    QStringLiteral("The folder of uploads cannot be flushed to disk."));
    }
    return Done();
}

Result<QByteArray> UploadFolder::get(UploadId upload, const UploadPiece &piece) const
{
    return piecesOf(m_folder, upload).get(keyOf(piece));
}

Result<Done> UploadFolder::remove(UploadId upload, const UploadPiece &piece) const
{
    return piecesOf(m_folder, upload).remove(keyOf(piece));
}

Result<Done> UploadFolder::removeAll(UploadId upload) const
{
    QDir folder(m_folder + QLatin1Char('/') + upload.toString());
    if (folder.exists() && !folder.removeRecursively()) {
        return fail(ErrorKind::Unavailable, QStringLiteral("files.write_failed"),
                    QStringLiteral("The pieces of an upload could not be removed."));
    }
    return Done();
}

std::vector<UploadId> UploadFolder::uploads() const
{
    std::vector<UploadId> found;
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (const auto id = UploadId::fromString(name)) {
            found.push_back(*id);
        }
    }
    return found;
}

} // namespace truvamate
