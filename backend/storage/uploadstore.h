#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

namespace truvamate {

using UploadId = Id<struct UploadTag>; ///< a file on its way, in pieces

struct UploadRow
{
    UploadId id;
    UserId owner;
    QString kind;
    std::int64_t sizeBytes = 0; ///< of the whole file
    std::int64_t receivedBytes = 0;
    std::optional<QString> sha256; ///< of the whole file, lower-case hex, where the sender said it
    std::int64_t writer = 0; ///< who began to write last; pieces of an earlier one are refused
    FileId fileId; ///< what the file is, or will be, stored as
    QString objectKey;
    Instant createdAt;
    Instant expiresAt;
    std::optional<Instant> completedAt;
};

/// Bytes that have arrived, in a file of their own.
struct UploadPiece
{
    std::int64_t atByte = 0;
    std::int64_t sizeBytes = 0;
    std::int64_t writer = 0;
};

Result<Done> insertUpload(Database &db, const UploadRow &row);
Result<std::optional<UploadRow>> findUpload(Database &db, UploadId id);
Result<std::int64_t> countOpenUploads(Database &db, UserId owner);
/// Makes the caller the one who writes; answers the row as it then is.
Result<std::optional<UploadRow>> takeUpload(Database &db, UploadId id);

/// Adds pieces that follow each other, in one transaction of the caller's. False, and nothing changed, where
/// somebody else writes by now or the upload is gone.
Result<bool> appendPieces(Database &db, UploadId id, const std::vector<UploadPiece> &pieces,
                          Instant expiresAt);
Result<std::vector<UploadPiece>> uploadPieces(Database &db, UploadId id);
/// The file is stored: its pieces are forgotten. False where that was done before.
Result<bool> completeUpload(Database &db, UploadId id, Instant now, Instant expiresAt);
Result<Done> deleteUpload(Database &db, UploadId id);
Result<std::vector<UploadId>> expiredUploads(Database &db, Instant now, int most);

} // namespace truvamate
