#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <QString>

/// Everything that happens on one connection, until it ends. Beast takes long to compile, so each kind of
/// stream is instantiated in a file of its own.
namespace truvamate {

struct ServerParts;

boost::asio::awaitable<void> servePlain(boost::asio::ip::tcp::socket socket, QString peer,
                                        ServerParts &server);
boost::asio::awaitable<void> serveSecure(boost::asio::ip::tcp::socket socket, QString peer,
                                         ServerParts &server, boost::asio::ssl::context &tls);

} // namespace truvamate
