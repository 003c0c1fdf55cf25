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

struct FileLink
{
    QString path; ///< "/api/files/links/…": answers a picture to whoever has it, until it expires
    Instant expiresAt;
};
BOOST_DESCRIBE_STRUCT(FileLink, (), (path, expiresAt))

/// Five minutes in which a picture made from the file can be fetched, never the file itself. Staff need the
/// permission of the kind, as for files.get. With `share`, of a slip's front, the copy for customers: without
/// its barcode and most of its serial; customers get it of their own orders and nothing else.
struct LinkFile
{
    struct Request
    {
        FileId fileId;
        bool share = false;
    };
    using Response = FileLink;
    static constexpr OperationInfo info{
        "files.link",          Method::Post,     "/api/files/{file_id}/link", std::nullopt,
        Effect::WritesInSteps, Repeat::Harmless, RateClass::Reading,          Audience::SignedIn};
};
BOOST_DESCRIBE_STRUCT(LinkFile::Request, (), (fileId, share))

} // namespace truvamate
