#include "backend/http/connection.h"

#include "backend/http/conversation.h"
#include "backend/http/listening.h"

namespace truvamate {

boost::asio::awaitable<void> servePlain(boost::asio::ip::tcp::socket socket, QString peer,
                                        ServerParts &server)
{
    boost::beast::tcp_stream stream(std::move(socket));
    sockets::Conversation<boost::beast::tcp_stream> conversation(stream, peer, server);
    co_await conversation.run();
    if (conversation.listener()) {
        co_await sockets::listen(std::move(stream), &conversation, conversation.listener(),
                                 conversation.upgrade(), server);
    }
}

} // namespace truvamate
