#include "backend/http/connection.h"

#include "backend/http/conversation.h"
#include "backend/http/listening.h"

#include <boost/asio/ssl/stream_base.hpp>
#include <boost/beast/ssl.hpp>

namespace truvamate {

using SecureStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

boost::asio::awaitable<void> serveSecure(boost::asio::ip::tcp::socket socket, QString peer,
                                         ServerParts &server, boost::asio::ssl::context &tls)
{
    SecureStream stream(std::move(socket), tls);
    auto &lowest = boost::beast::get_lowest_layer(stream);
    lowest.expires_after(server.limits.headerTime);
    const auto [failed]
        = co_await stream.async_handshake(boost::asio::ssl::stream_base::server, sockets::token);
    if (failed) {
        co_return;
    }
    sockets::Conversation<SecureStream> conversation(stream, peer, server);
    co_await conversation.run();
    if (conversation.listener()) {
        co_await sockets::listen(std::move(stream), &conversation, conversation.listener(),
                                 conversation.upgrade(), server);
        co_return;
    }
    lowest.expires_after(std::chrono::seconds(2));
    co_await stream.async_shutdown(sockets::token);
}

} // namespace truvamate
