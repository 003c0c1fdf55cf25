#pragma once

// Only the files that speak to sockets may include this: it brings Beast along.

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace truvamate {

struct EventTimes
{
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds idle{
        60'000}; ///< of silence, after a ping at half of it, until the client is given up
    std::chrono::milliseconds check{30'000}; ///< between two looks at the session
    std::chrono::milliseconds pause{200}; ///< between two nudges
};

/// A WebSocket over which one client is told that something changed, and never what: it asks for that like
/// for everything else. Nudges that come while one is on its way are one, so nothing piles up for a client
/// that reads slowly; one that reads nothing does not answer pings and is given up. Everything runs on the
/// stream's executor.
template <typename Stream> class EventSession : public std::enable_shared_from_this<EventSession<Stream>>
{
public:
    using Upgrade = boost::beast::http::request<boost::beast::http::empty_body>;
    using MayStay = std::function<boost::asio::awaitable<bool>()>;

    /// What a client hears when its session is over.
    static constexpr boost::beast::websocket::close_code sessionEnded{4401};

    EventSession(Stream stream, const EventTimes &times)
        : m_times(times)
        , m_socket(std::move(stream))
        , m_wake(m_socket.get_executor())
    {
    }

    boost::asio::awaitable<bool> accept(const Upgrade &upgrade)
    {
        namespace websocket = boost::beast::websocket;
        boost::beast::get_lowest_layer(m_socket).expires_never();
        m_socket.set_option(websocket::stream_base::timeout{m_times.handshake, m_times.idle, true});
        m_socket.read_message_max(1024);
        const auto [failed] = co_await m_socket.async_accept(upgrade, token);
        co_return !failed;
    }

    /// Until either end closes. The first nudge goes out at once.
    boost::asio::awaitable<void> run(MayStay mayStay)
    {
        const auto self = this->shared_from_this();
        boost::asio::co_spawn(m_socket.get_executor(), listenOn(self), boost::asio::detached);
        while (!m_isOver) {
            const bool stays = co_await mayStay();
            if (!stays || m_ending) {
                const boost::beast::websocket::close_reason reason(m_ending.value_or(sessionEnded));
                co_await m_socket.async_close(reason, token);
                co_return;
            }
            if (std::exchange(m_isNudged, false)) {
                co_await tell();
            }
            co_await waitForNudge();
        }
    }

    void nudge()
    {
        m_isNudged = true;
        if (m_isWaiting) { // the pause after a nudge goes on
            m_wake.cancel();
        }
    }
    /// Says goodbye.
    void end(boost::beast::websocket::close_code code)
    {
        m_ending = code;
        m_wake.cancel();
    }
    void close()
    {
        m_isOver = true;
        boost::beast::get_lowest_layer(m_socket).close();
        m_wake.cancel();
    }

private:
    static constexpr auto token = boost::asio::as_tuple(boost::asio::use_awaitable);

    /// What a client says is nothing to us, but pings, pongs and its goodbye are read along with it.
    static boost::asio::awaitable<void> listenOn(std::shared_ptr<EventSession> self)
    {
        bool isOpen = true;
        while (isOpen) {
            boost::beast::flat_buffer said;
            const auto [failed, size] = co_await self->m_socket.async_read(said, token);
            isOpen = !failed;
        }
        self->m_isOver = true;
        self->m_wake.cancel();
    }

    boost::asio::awaitable<void> tell()
    {
        static constexpr boost::beast::string_view changed = R"({"changed":true})";
        m_socket.text(true);
        const auto [failed, size]
            = co_await m_socket.async_write(boost::asio::buffer(changed.data(), changed.size()), token);
        m_isOver = m_isOver || failed;
        if (!m_isOver && !m_ending) {
            m_wake.expires_after(m_times.pause);
            co_await m_wake.async_wait(token);
        }
    }

    boost::asio::awaitable<void> waitForNudge()
    {
        if (!m_isNudged && !m_isOver && !m_ending) {
            m_isWaiting = true;
            m_wake.expires_after(m_times.check);
            co_await m_wake.async_wait(token);
            m_isWaiting = false;
        }
    }

    EventTimes m_times;
    boost::beast::websocket::stream<Stream, false> m_socket;
    boost::asio::steady_timer m_wake;
    bool m_isNudged = true;
    bool m_isWaiting = false;
    bool m_isOver = false;
    std::optional<boost::beast::websocket::close_code> m_ending;
};

} // namespace truvamate
