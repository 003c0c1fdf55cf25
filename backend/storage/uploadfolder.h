#pragma once

#include "backend/storage/uploadstore.h"

#include <QByteArray>

namespace truvamate {

/// Where the pieces of uploads lie until the file is whole: a folder that all servers of a database share.
/// Each piece is a file of its own that nobody writes to again, so that two writers cannot spoil one
/// another's bytes. What is in a piece the caller seals.
class UploadFolder
{
public:
    explicit UploadFolder(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// On the disk when it answers. Errors: files.disk_full, files.write_failed.
    Result<Done> put(UploadId upload, const UploadPiece &piece, const QByteArray &bytes) const;
    /// Errors: files.missing, files.read_failed.
    Result<QByteArray> get(UploadId upload, const UploadPiece &piece) const;
    Result<Done> remove(UploadId upload, const UploadPiece &piece) const;
    /// Everything of an upload; nothing where there is nothing.
    Result<Done> removeAll(UploadId upload) const;
    /// Uploads that have left something here.
    std::vector<UploadId> uploads() const;

private:
    QString m_folder;
};

} // namespace truvamate
