#pragma once

#include "backend/http/server.h"
#include "backend/http/sockets.h"

namespace truvamate::sockets {

/// Reads requests from a stream, each part within its time.
template <typename Stream> class RequestReader
{
public:
    RequestReader(Stream &stream, const ServerLimits &limits)
        : m_stream(stream)
        , m_limits(limits)
    {
        m_buffer.max_size(limits.headerBytes + 4096);
    }

    /// No byte of a request has come yet.
    bool isIdle() const { return m_isIdle; }
    void becomeIdle() { m_isIdle = true; }

    net::awaitable<error_code> head(Parser &parser)
    {
        auto &socket = beast::get_lowest_layer(m_stream);
        m_isIdle = true;
        if (m_buffer.size() == 0) {
            socket.expires_after(m_limits.idleTime);
            const auto [failed, size] = co_await m_stream.async_read_some(m_buffer.prepare(4096), token);
            if (failed) {
                co_return failed;
            }
            m_buffer.commit(size);
        }
        m_isIdle = false;
        socket.expires_after(m_limits.headerTime);
        const auto [failed, size] = co_await http::async_read_header(m_stream, m_buffer, parser, token);
        co_return failed;
    }

    net::awaitable<error_code> body(Parser &parser, QByteArray &body)
    {
        if (parser.is_done()) {
            co_return error_code();
        }
        error_code code = co_await beginBody(parser);
        constexpr std::uint64_t atOnce = 64 * 1024;
        while (!code && !parser.is_done()) {
            QByteArray piece(
                static_cast<qsizetype>(std::min(parser.content_length().value_or(atOnce), atOnce)),
                Qt::Uninitialized);
            code = co_await fill(parser, piece);
            body += piece;
        }
        co_return code;
    }

    /// From here on the body may take its time; says that it may come where the client waits for that.
    net::awaitable<error_code> beginBody(const Parser &parser)
    {
        beast::get_lowest_layer(m_stream).expires_after(m_limits.bodyTime);
        if (parser.is_done() || !beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            co_return error_code();
        }
        constexpr beast::string_view goOn("HTTP/1.1 100 Continue\r\n\r\n");
        const auto [failed, size]
            = co_await net::async_write(m_stream, net::buffer(goOn.data(), goOn.size()), token);
        co_return failed;
    }

    /// Reads as much of the body as the piece has room for, and cuts the piece to it. With patience only a
    /// sender that is silent for so long is given up.
    net::awaitable<error_code> fill(Parser &parser, QByteArray &piece,
                                    std::optional<std::chrono::milliseconds> patience = {})
    {
        auto &body = parser.get().body();
        body.data = piece.data();
        body.size = static_cast<std::size_t>(piece.size());
        error_code code;
        while (!code && !parser.is_done() && body.size > 0) {
            if (patience) {
                beast::get_lowest_layer(m_stream).expires_after(*patience);
            }
            const auto [failed, size] = co_await http::async_read_some(m_stream, m_buffer, parser, token);
            code = failed == http::error::need_buffer ? error_code() : failed;
        }
        piece.chop(static_cast<qsizetype>(body.size));
        co_return code;
    }

private:
    Stream &m_stream;
    const ServerLimits &m_limits;
    bool m_isIdle = true;
    beast::flat_buffer m_buffer;
};

/// The headers of a request; its body is apart.
inline HttpRequest headOf(const Parser &parser, const QString &peer)
{
    const auto &message = parser.get();
    HttpRequest request;
    request.method = bytesOf(message.method_string());
    request.target = bytesOf(message.target());
    for (const auto &field : message) {
        request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    }
    request.peer = peer;
    return request;
}

} // namespace truvamate::sockets
