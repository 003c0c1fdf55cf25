#pragma once

#include "backend/http/server.h"
#include "backend/http/sockets.h"

#include <array>

namespace truvamate::sockets {

/// How long, and how much, a client that was refused may go on sending before the connection is cut.
constexpr std::chrono::seconds lingerTime{5};
constexpr std::size_t mostDiscarded = 64 * 1024 * 1024;

template <typename Body>
http::response<Body> messageOf(const HttpResponse &response, unsigned version, bool keepAlive)
{
    http::response<Body> message;
    message.version(version);
    message.result(static_cast<unsigned>(response.status));
    for (const auto &[name, value] : response.headers.all()) {
        message.insert(beast::string_view(name.constData(), static_cast<std::size_t>(name.size())),
                       beast::string_view(value.constData(), static_cast<std::size_t>(value.size())));
    }
    message.keep_alive(keepAlive);
    return message;
}

/// Writes answers to a stream.
template <typename Stream> class ResponseWriter
{
public:
    ResponseWriter(Stream &stream, const ServerLimits &limits)
        : m_stream(stream)
        , m_limits(limits)
    {
    }

    /// False where the connection is at its end.
    net::awaitable<bool> write(const HttpResponse &response, const Parser &parser, bool keepAlive)
    {
        beast::get_lowest_layer(m_stream).expires_after(m_limits.writeTime);
        const unsigned version = parser.get().version() == 10 ? 10 : 11;
        if (parser.get().method() == http::verb::head) {
            auto message = messageOf<http::empty_body>(response, version, keepAlive);
            message.content_length(static_cast<std::uint64_t>(response.body.size()));
            const auto [failed, size] = co_await http::async_write(m_stream, message, token);
            co_return !failed;
        }
        auto message = messageOf<http::string_body>(response, version, keepAlive);
        message.body() = response.body.toStdString();
        message.prepare_payload();
        const auto [failed, size] = co_await http::async_write(m_stream, message, token);
        co_return !failed;
    }

    /// Answers a request whose body was not read to its end, and ends the connection.
    net::awaitable<void> refuse(const HttpResponse &refusal, const Parser &parser)
    {
        const bool isWritten = co_await write(refusal, parser, false);
        if (isWritten) {
            co_await linger();
        }
    }

private:
    /// A client that is still sending hears the refusal only if the connection is not cut under it.
    net::awaitable<void> linger()
    {
        auto &socket = beast::get_lowest_layer(m_stream);
        error_code ignored;
        socket.socket().shutdown(tcp::socket::shutdown_send, ignored);
        socket.expires_after(lingerTime);
        std::array<char, 16 * 1024> dropped;
        std::size_t total = 0;
        while (total < mostDiscarded) {
            const auto [failed, size] = co_await m_stream.async_read_some(net::buffer(dropped), token);
            if (failed) {
                co_return;
            }
            total += size;
        }
    }

    Stream &m_stream;
    const ServerLimits &m_limits;
};

} // namespace truvamate::sockets
