#pragma once

#include "models/operations/operation.h"

/// What is known about stored files. Bytes never travel in operations: transports upload and download them.
namespace truvamate {

struct StoredFile
{
    FileId id;
    QString kind; ///< "slip_front", "slip_back", "receipt", "kyc_document", "payment_slip"
    QString sha256; ///< of the original, lower-case hex
    std::int64_t sizeBytes = 0;
    QString mediaType;
    Instant createdAt;
    UserId createdBy;
};
BOOST_DESCRIBE_STRUCT(StoredFile, (), (id, kind, sha256, sizeBytes, mediaType, createdAt, createdBy))

/// Identity documents need kyc.read, payment slips payments.post, the paper's photos purchase.read.
struct GetFile
{
    struct Request
    {
        FileId fileId;
    };
    using Response = StoredFile;
    static constexpr OperationInfo info{"files.get", Method::Get, "/api/admin/files/{file_id}", std::nullopt};
};
BOOST_DESCRIBE_STRUCT(GetFile::Request, (), (fileId))

} // namespace truvamate
