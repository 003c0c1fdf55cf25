#pragma once

// Only the files that speak to sockets may include this: it brings Asio and Beast along.

#include "backend/http/message.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace truvamate::sockets {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;
using boost::system::error_code;

/// What a coroutine waits with: it comes back with the error and the result.
constexpr auto token = net::as_tuple(net::use_awaitable);

using Parser = http::request_parser<http::buffer_body>;
using Upgrade = http::request<http::empty_body>;

inline QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace truvamate::sockets
