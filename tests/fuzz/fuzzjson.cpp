#include "tests/fuzz/operations.h"

#include <QJsonDocument>

using namespace truvamate;

/// The first byte chooses an operation, the rest is its request as JSON: what is read and written again is
/// read the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto &operations = fuzz::operations();
    const ErasedOperation &operation = *operations.at(data[0] % operations.size());
    const QByteArray text(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const auto request = operation.requestFromJson(QJsonDocument::fromJson(text).object());
    if (!request) {
        return 0;
    }
    const QJsonObject once = operation.requestToJson(*request);
    const auto again = operation.requestFromJson(once);
    if (!again || operation.requestToJson(*again) != once) {
        fuzz::found("what was written is not what is read", QJsonDocument(once).toJson());
    }
    return 0;
}
