#pragma once

#include "backend/http/refusals.h"
#include "backend/http/requestreader.h"
#include "backend/http/serverparts.h"

namespace truvamate::sockets {

/// Hands a large body over piece by piece. Nothing where the connection ended in the middle; what had arrived
/// is handed over all the same.
template <typename Stream>
net::awaitable<std::optional<HttpResponse>> streamBody(RequestReader<Stream> &reader, Parser &parser,
                                                       ServerParts &server,
                                                       std::shared_ptr<HttpBodyTaker> taker)
{
    using Answer = std::optional<HttpResponse>;
    using Job = std::function<Answer(Result<Database *>)>;
    const std::function<Answer()> busy = [taker] { return Answer(taker->refuse(serverBusy())); };
    const auto counted = std::shared_ptr<void>(nullptr, [&server](void *) { --server.streams; });
    if (++server.streams > server.limits.streams) {
        co_return busy();
    }
    const Job begin = [taker](Result<Database *> db) { return taker->begin(std::move(db)); };
    Answer answer = co_await onWorker<Answer>(server, begin, busy);
    if (answer) {
        co_return answer;
    }
    const std::uint64_t pieceBytes = server.limits.pieceBytes;
    const auto last = std::chrono::steady_clock::now() + server.limits.streamTime;
    error_code code = co_await reader.beginBody(parser);
    while (!code && !parser.is_done() && std::chrono::steady_clock::now() < last) {
        const auto piece = std::make_shared<QByteArray>(
            static_cast<qsizetype>(std::min(parser.content_length().value_or(pieceBytes), pieceBytes)),
            Qt::Uninitialized);
        code = co_await reader.fill(parser, *piece, server.limits.bodyTime);
        if (piece->isEmpty()) {
            continue;
        }
        const Job take = [taker, piece](Result<Database *> db) { return taker->take(std::move(db), *piece); };
        answer = co_await onWorker<Answer>(server, take, busy);
        if (answer) {
            co_return answer;
        }
    }
    if (const auto error = code ? readError(code) : std::nullopt) {
        co_return taker->refuse(*error);
    }
    const bool isWhole = parser.is_done();
    const Job end = [taker, isWhole](Result<Database *> db) {
        if (isWhole) {
            return Answer(taker->finish(std::move(db)));
        }
        taker->abandon(std::move(db));
        return Answer();
    };
    const std::function<Answer()> silence = [] { return Answer(); };
    const std::function<Answer()> &whereNoneIsFree = isWhole ? busy : silence;
    co_return co_await onWorker<Answer>(server, end, whereNoneIsFree);
}

} // namespace truvamate::sockets
