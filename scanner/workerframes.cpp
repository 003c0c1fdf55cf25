#include "scanner/workerframes.h"

#include <QJsonDocument>
#include <QtEndian>

namespace truvamate {

namespace {

const QByteArray frameMark = QByteArrayLiteral("TVS1");
constexpr qsizetype prefixSize = 12;

tl::unexpected<Error> badFrame(const QString &why)
{
    return fail(ErrorKind::Invalid, QStringLiteral("worker.bad_frame"),
                QStringLiteral("The message is not one of the ticket reader: %1.").arg(why));
}

} // namespace

QByteArray encodeFrame(const WorkerFrame &frame)
{
    const QByteArray header = QJsonDocument(frame.header).toJson(QJsonDocument::Compact);
    QByteArray bytes = frameMark;
    bytes.resize(prefixSize);
    qToBigEndian(static_cast<quint32>(header.size()), bytes.data() + 4);
    qToBigEndian(static_cast<quint32>(frame.payload.size()), bytes.data() + 8);
    bytes += header;
    bytes += frame.payload;
    return bytes;
}

Result<std::optional<WorkerFrame>> takeFrame(QByteArray &buffer)
{
    if (!buffer.startsWith(frameMark.left(buffer.size()))) {
        return badFrame(QStringLiteral("it does not begin with its mark"));
    }
    if (buffer.size() < prefixSize) {
        return std::optional<WorkerFrame>();
    }
    const qsizetype header = qFromBigEndian<quint32>(buffer.constData() + 4);
    const qsizetype payload = qFromBigEndian<quint32>(buffer.constData() + 8);
    if (header > largestHeader || payload > largestPayload) {
        return badFrame(QStringLiteral("it claims %1 bytes").arg(header + payload));
    }
    if (buffer.size() < prefixSize + header + payload) {
        return std::optional<WorkerFrame>();
    }
    const QJsonDocument json = QJsonDocument::fromJson(buffer.mid(prefixSize, header));
    if (!json.isObject()) {
        return badFrame(QStringLiteral("its header is not JSON"));
    }
    WorkerFrame frame{json.object(), buffer.mid(prefixSize + header, payload)};
    buffer.remove(0, prefixSize + header + payload);
    return std::optional(std::move(frame));
}

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("kind"), static_cast<int>(error.kind)},
            {QStringLiteral("code"), error.code},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("details"), error.details}};
}

Error errorFromJson(const QJsonObject &json)
{
    const int kind = json[QLatin1String("kind")].toInt(static_cast<int>(ErrorKind::Internal));
    Error error;
    error.kind = kind >= 0 && kind <= static_cast<int>(ErrorKind::Internal) ? static_cast<ErrorKind>(kind)
                                                                            : ErrorKind::Internal;
    error.code = json[QLatin1String("code")].toString();
    error.message = json[QLatin1String("message")].toString();
    error.details = json[QLatin1String("details")].toObject();
    return error;
}

} // namespace truvamate
