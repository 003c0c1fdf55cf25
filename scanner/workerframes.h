#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace truvamate {

/// One message between a console and the reader's worker process: "TVS1", the lengths of header and payload
/// (32 bits, big-endian), a JSON header, and a payload (the image file on the way in, a preview on the way
/// out).
struct WorkerFrame
{
    QJsonObject header;
    QByteArray payload;
};

inline constexpr qsizetype largestHeader = 4'000'000;
inline constexpr qsizetype largestPayload = 64'000'000;

QByteArray encodeFrame(const WorkerFrame &frame);

/// Takes one whole frame from the front of buffer; nothing while it is not complete. A prefix or a length
/// that cannot be right is an error at once (worker.bad_frame), before anything is waited for or allocated.
Result<std::optional<WorkerFrame>> takeFrame(QByteArray &buffer);

/// An error as it crosses the pipe, and back.
QJsonObject toJson(const Error &error);
Error errorFromJson(const QJsonObject &json);

} // namespace truvamate
