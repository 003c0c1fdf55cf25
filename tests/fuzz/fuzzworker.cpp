#include "scanner/workeranswer.h"
#include "tests/fuzz/found.h"

#include <QJsonDocument>

using namespace truvamate;

/// What arrives from a worker that an untrusted picture may have taken over: frames are refused, or their
/// answer is, or it is the same once it was written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray buffer(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (auto frame = takeFrame(buffer); frame && *frame; frame = takeFrame(buffer)) {
        const QJsonObject error = (*frame)->header[QLatin1String("error")].toObject();
        if (toJson(errorFromJson(toJson(errorFromJson(error)))) != toJson(errorFromJson(error))) {
            fuzz::found("an error that changes on the way", QJsonDocument(error).toJson());
        }
        const auto read = decodeAnswer(**frame);
        if (!read) {
            continue;
        }
        const auto again = decodeAnswer(encodeAnswer(*read));
        if (!again || again->reading != read->reading || again->preview != read->preview
            || again->crops != read->crops) {
            fuzz::found("what was written is not what is read", QJsonDocument((*frame)->header).toJson());
        }
    }
    return 0;
}
