#pragma once

#include "backend/http/message.h"
#include "backend/services/uploads.h"

#include <optional>

/// What the headers of the tus protocol 1.0 say. All of it is written by strangers.
namespace truvamate::tus {

inline const QByteArray version = "1.0.0";

/// Error: upload.version.
Result<Done> checkVersion(const HttpHeaders &headers);
/// A whole number as it is written without sign or spaces, at most 18 digits.
std::optional<std::int64_t> numberOf(const QByteArray &text);
/// "kind c2xpcF9mcm9udA==,sha256 …"; what else a client tells, such as the file's name, is not kept. Errors:
/// upload.bad_length, upload.bad_metadata.
Result<NewUpload> wantedOf(const HttpHeaders &headers);
/// Error: upload.bad_checksum.
Result<std::optional<ChunkChecksum>> checksumOf(const HttpHeaders &headers);

} // namespace truvamate::tus
