#include "backend/http/address.h"
#include "backend/http/decode.h"
#include "backend/http/problem.h"
#include "tests/fuzz/operations.h"

using namespace truvamate;

namespace {

/// Method, address and headers as lines, an empty line, then the body.
HttpRequest requestOf(const QByteArray &input)
{
    const qsizetype split = input.indexOf("\n\n");
    const QList<QByteArray> lines = input.left(split).split('\n');
    HttpRequest request;
    request.method = lines.value(0);
    request.target = lines.value(1);
    for (const QByteArray &line : lines.mid(2)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.add(line.left(colon), colon < 0 ? QByteArray() : line.mid(colon + 1).trimmed());
    }
    request.body = split < 0 ? QByteArray() : input.mid(split + 2);
    return request;
}

Result<QJsonObject> read(const Router &router, const HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    TRY(match, router.find(request.method, mark < 0 ? request.target : request.target.left(mark)));
    TRY(json, decodeRequest(match, mark < 0 ? QByteArray() : request.target.mid(mark + 1), request));
    TRY(typed, match.operation->requestFromJson(json));
    return match.operation->requestToJson(typed);
}

} // namespace

/// Whatever comes, a request is found and read, or refused as its sender's mistake with the right status.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Router router(fuzz::operations());
    const HttpRequest request
        = requestOf(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    static_cast<void>(plainAddress(QString::fromLatin1(request.headers.value("X-Forwarded-For"))));
    const auto json = read(router, request);
    if (json) {
        return 0;
    }
    const HttpResponse refusal
        = problemResponse(json.error(), languageOf(request.headers.value("Accept-Language")), "fuzz");
    if (refusal.status < 400 || refusal.status >= 500) {
        fuzz::found("a mistake of the sender is answered as ours", refusal.body);
    }
    return 0;
}
