#include "scanner/workeranswer.h"

#include <QJsonArray>

namespace truvamate {

namespace {

QJsonObject sizeJson(const RawPicture &picture)
{
    return {{QStringLiteral("width"), picture.width},
            {QStringLiteral("height"), picture.height},
            {QStringLiteral("channels"), picture.channels}};
}

tl::unexpected<Error> badAnswer()
{
    return fail(ErrorKind::Internal, QStringLiteral("worker.bad_answer"),
                QStringLiteral("The ticket reader answered with a picture that cannot be right."));
}

/// Takes the next picture from the payload.
Result<RawPicture> takePicture(const QJsonObject &json, QByteArrayView &payload, int longest)
{
    RawPicture picture{json[QLatin1String("width")].toInt(),
                       json[QLatin1String("height")].toInt(),
                       json[QLatin1String("channels")].toInt(),
                       {}};
    if (picture.width == 0 && picture.height == 0) {
        return RawPicture{};
    }
    const bool isSound = picture.width > 0 && picture.height > 0 && picture.width <= longest
        && picture.height <= longest && (picture.channels == 1 || picture.channels == 3)
        && picture.size() <= payload.size();
    if (!isSound) {
        return badAnswer();
    }
    picture.pixels = payload.first(picture.size()).toByteArray();
    payload = payload.sliced(picture.size());
    return picture;
}

} // namespace

WorkerFrame encodeAnswer(const ReadImage &read)
{
    WorkerFrame frame;
    frame.header.insert(QStringLiteral("reading"), toJson(read.reading));
    frame.header.insert(QStringLiteral("preview"), sizeJson(read.preview));
    frame.payload = read.preview.pixels;
    QJsonArray crops;
    for (const RawPicture &crop : read.crops) {
        crops.append(sizeJson(crop));
        frame.payload += crop.pixels;
    }
    frame.header.insert(QStringLiteral("crops"), crops);
    return frame;
}

Result<ReadImage> decodeAnswer(const WorkerFrame &frame)
{
    ReadImage read;
    TRY(reading, imageReadingFromJson(frame.header[QLatin1String("reading")].toObject()));
    read.reading = std::move(reading);
    QByteArrayView payload(frame.payload);
    TRY(preview,
        takePicture(frame.header[QLatin1String("preview")].toObject(), payload, largestPreviewPixels));
    read.preview = std::move(preview);
    for (const QJsonValue &size : frame.header[QLatin1String("crops")].toArray()) {
        TRY(crop, takePicture(size.toObject(), payload, largestCropPixels));
        read.crops.push_back(std::move(crop));
    }
    const std::size_t wanted = read.reading.ticket ? read.reading.ticket->doubtfulNumbers.size() : 0;
    if (!payload.isEmpty() || (!read.crops.empty() && read.crops.size() != wanted)) {
        return badAnswer();
    }
    return read;
}

} // namespace truvamate
