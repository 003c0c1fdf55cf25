#include "backend/http/tusheaders.h"
#include "tests/fuzz/operations.h"

using namespace truvamate;

/// Each line is the value of one header. Whatever is understood is within its bounds and is understood again
/// when it is written anew; everything else is refused by a code of uploads.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayList lines
        = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).split('\n');
    HttpHeaders headers;
    const char *const names[]{"Upload-Length", "Upload-Metadata", "Upload-Checksum", "Tus-Resumable"};
    for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), std::size(names)); ++i) {
        headers.add(names[i], lines[i]);
    }
    const auto byCode = [](const Error &error) {
        if (!error.code.startsWith(QLatin1String("upload."))) {
            fuzz::found("headers are refused in another way", error.code.toLatin1());
        }
    };
    const auto wanted = tus::wantedOf(headers);
    if (!wanted) {
        byCode(wanted.error());
    } else if (wanted->sizeBytes < 0
               || tus::numberOf(QByteArray::number(qint64(wanted->sizeBytes))) != wanted->sizeBytes) {
        fuzz::found("a length that nobody could have sent", lines[0]);
    }
    const auto checksum = tus::checksumOf(headers);
    if (!checksum) {
        byCode(checksum.error());
    }
    const auto version = tus::checkVersion(headers);
    if (!version) {
        byCode(version.error());
    } else if (headers.value("Tus-Resumable") != tus::version) {
        fuzz::found("another version is taken", headers.value("Tus-Resumable"));
    }
    return 0;
}
