#pragma once

#include "backend/services/call.h"
#include "backend/storage/uploadfolder.h"

#include <QCryptographicHash>

namespace truvamate {

/// Files that arrive in pieces and go on where they were cut off. What is said to have arrived is on the disk
/// and in the database; pieces are sealed like the file that they make. An upload is its owner's: to anybody
/// else there is none. A whole file is stored once (files.h), however often its end is tried.

inline constexpr std::int64_t uploadKeptSeconds = 24 * 60 * 60; ///< after its last piece
/// How long the id of a stored file is still answered: longer than a sender is without a network.
inline constexpr std::int64_t finishedUploadKeptSeconds = 7 * 24 * 60 * 60;
inline constexpr std::int64_t mostOpenUploads = 200; ///< of one person

struct NewUpload
{
    QString kind; ///< see StoredFile
    std::int64_t sizeBytes = 0;
    std::optional<QString> sha256; ///< of the whole file, lower-case hex
};

struct UploadState
{
    UploadId id;
    QString kind;
    std::int64_t sizeBytes = 0;
    std::int64_t receivedBytes = 0;
    std::optional<QString> sha256;
    Instant expiresAt;
    std::optional<FileId> fileId; ///< once the file is stored
};

/// Errors: files.unknown_kind, permission.denied, files.empty, upload.too_large, upload.bad_digest,
/// upload.too_many.
Result<UploadState> createUpload(Call &call, const NewUpload &wanted);

/// Where it stands. Whoever still writes to it is stopped first, so that the answer holds. A file that has
/// arrived whole and was not stored yet is stored. Errors: upload.unknown, and those of UploadWriter::finish.
Result<UploadState> uploadState(Call &call, UploadId id);

/// A stored file stays. Error: upload.unknown.
Result<Done> cancelUpload(Call &call, UploadId id);

/// Removes what has expired, and pieces whose upload is gone. Answers how many uploads went.
Result<int> sweepUploads(Database &db, const UploadFolder &folder, Instant now);

/// What a chunk has to hash to.
struct ChunkChecksum
{
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha256;
    QByteArray value;
};

/// One chunk on its way in. Bytes count as they come; those of a chunk with a checksum only once it was found
/// right. Beginning another chunk of the same upload, on any server, ends this one. Each step is given a call
/// on whatever connection it runs on.
class UploadWriter
{
public:
    /// Errors: upload.unknown, upload.wrong_offset.
    static Result<UploadWriter> begin(Call &call, UploadId id, std::int64_t offset,
                                      const std::optional<ChunkChecksum> &checksum);

    std::int64_t bytesMissing() const { return m_row.sizeBytes - m_end; }

    /// Errors: upload.too_long (more than the file was said to have; nothing of these bytes is kept),
    /// upload.busy, files.disk_full and others of the store.
    Result<Done> take(Call &call, const QByteArray &bytes);
    /// After the last byte. Stores the file where it is whole. Errors: upload.checksum_differs (nothing of
    /// the chunk is kept), upload.busy; and, with the upload gone: upload.digest_differs, upload.damaged,
    /// files.wrong_type, permission.denied.
    Result<UploadState> finish(Call &call);
    /// The sender went away in the middle: forgets what could not be checked.
    void abandon(Call &call);

private:
    UploadWriter(UploadRow row, const std::optional<ChunkChecksum> &checksum);
    Result<Done> keep(Call &call, const std::vector<UploadPiece> &pieces);
    void removePieces(Call &call, const std::vector<UploadPiece> &pieces) const;

    UploadRow m_row;
    std::int64_t m_end; ///< of what was taken
    std::optional<ChunkChecksum> m_checksum;
    std::shared_ptr<QCryptographicHash> m_hash;
    std::vector<UploadPiece> m_unchecked;
};

} // namespace truvamate
