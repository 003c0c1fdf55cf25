#include "backend/http/tusheaders.h"

namespace truvamate {

namespace {

tl::unexpected<Error> malformed(const char *code, const QString &sentence)
{
    return fail(ErrorKind::Invalid, QString::fromLatin1(code), sentence);
}

std::optional<QByteArray> decoded(const QByteArray &base64)
{
    const auto result = QByteArray::fromBase64Encoding(
        base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

} // namespace

Result<Done> tus::checkVersion(const HttpHeaders &headers)
{
    if (headers.value("Tus-Resumable") != tus::version) {
        return malformed("upload.version",
                         QStringLiteral("Uploads speak tus 1.0.0; say so in the header Tus-Resumable."));
    }
    return Done();
}

std::optional<std::int64_t> tus::numberOf(const QByteArray &text)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 18
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isPlain ? std::optional<std::int64_t>(text.toLongLong()) : std::nullopt;
}

Result<NewUpload> tus::wantedOf(const HttpHeaders &headers)
{
    NewUpload wanted;
    const auto size = numberOf(headers.value("Upload-Length"));
    if (!size) {
        return malformed("upload.bad_length",
                         QStringLiteral("Upload-Length says how many bytes the file has; it is needed."));
    }
    wanted.sizeBytes = *size;
    for (const QByteArray &pair : headers.value("Upload-Metadata").split(',')) {
        const QByteArrayList parts = pair.trimmed().split(' ');
        const auto value = parts.size() == 2 ? decoded(parts[1]) : std::optional<QByteArray>("");
        if (parts.size() > 2 || !value) {
            return malformed("upload.bad_metadata",
                             QStringLiteral("Upload-Metadata is a list of names and values in Base64."));
        }
        if (parts[0] == "kind") {
            wanted.kind = QString::fromUtf8(*value);
        } else if (parts[0] == "sha256") {
            wanted.sha256 = QString::fromLatin1(*value).toLower();
        }
    }
    return wanted;
}

Result<std::optional<ChunkChecksum>> tus::checksumOf(const HttpHeaders &headers)
{
    const QByteArray header = headers.value("Upload-Checksum");
    if (header.isEmpty()) {
        return std::optional<ChunkChecksum>();
    }
    const QByteArrayList parts = header.split(' ');
    const auto value = parts.size() == 2 ? decoded(parts[1]) : std::nullopt;
    if (value && parts[0] == "sha256") {
        return std::optional(ChunkChecksum{QCryptographicHash::Sha256, *value});
    }
    if (value && parts[0] == "sha1") {
        return std::optional(ChunkChecksum{QCryptographicHash::Sha1, *value});
    }
    return malformed("upload.bad_checksum",
                     QStringLiteral("Upload-Checksum is sha1 or sha256 and the digest in Base64."));
}

} // namespace truvamate
