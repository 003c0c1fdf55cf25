#include "backend/http/compression.h"

#include <zlib.h>

namespace truvamate {

namespace {

bool takesGzip(const QByteArray &acceptEncoding)
{
    for (const QByteArray &part : acceptEncoding.toLower().split(',')) {
        const QByteArrayList words = part.split(';');
        if (words.first().trimmed() == "gzip") {
            const QByteArray weight = words.size() > 1 ? words[1].trimmed() : QByteArray("q=1");
            return weight.mid(2).toDouble() > 0;
        }
    }
    return false;
}

/// Empty where zlib refuses.
QByteArray gzip(const QByteArray &bytes)
{
    constexpr int gzipWindow = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, 4, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                   Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(isDone ? static_cast<qsizetype>(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

} // namespace

void compress(HttpResponse &response, const QByteArray &acceptEncoding, qsizetype fromBytes)
{
    if (response.body.size() < fromBytes) {
        return;
    }
    response.headers.add("Vary", "Accept-Encoding");
    const QByteArray smaller = takesGzip(acceptEncoding) ? gzip(response.body) : QByteArray();
    if (!smaller.isEmpty()) {
        response.body = smaller;
        response.headers.set("Content-Encoding", "gzip");
    }
}

} // namespace truvamate
