#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

namespace truvamate {

struct FileRow
{
    FileId id;
    QString kind;
    QString objectKey;
    QString sha256; ///< of the original
    std::int64_t sizeBytes = 0; ///< of the original
    QString mediaType;
    Instant createdAt;
    UserId createdBy;
};
Result<Done> insertFile(Database &db, const FileRow &row);
Result<std::optional<FileRow>> findFile(Database &db, FileId id);
/// Whether the file is the photo of a slip that belongs to an order of this customer.
Result<bool> isProofOfCustomer(Database &db, FileId id, UserId customer);
/// The object of every file.
Result<std::vector<QString>> listObjectKeys(Database &db);

} // namespace truvamate
