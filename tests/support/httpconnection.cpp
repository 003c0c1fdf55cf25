#include "tests/support/httpconnection.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

namespace truvamate::testing {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

struct HttpConnection::Sockets
{
    net::io_context io;
    net::ssl::context tls{net::ssl::context::tls_client};
    net::ssl::stream<tcp::socket> stream{io, tls};
    bool isSecure = false;
    bool isOpen = false;
    QByteArray read; ///< and not yet asked for

    std::size_t readSome(char *into, std::size_t size, error_code &code)
    {
        const auto buffer = net::buffer(into, size);
        return isSecure ? stream.read_some(buffer, code) : stream.next_layer().read_some(buffer, code);
    }
    bool readMore()
    {
        char buffer[16 * 1024];
        error_code code;
        const std::size_t size = readSome(buffer, sizeof buffer, code);
        read.append(buffer, static_cast<qsizetype>(size));
        return !code;
    }
};

HttpConnection::HttpConnection(quint16 port, bool secure)
    : m_sockets(std::make_unique<Sockets>())
{
    m_sockets->isSecure = secure;
    error_code code;
    m_sockets->stream.next_layer().connect({net::ip::address_v4::loopback(), port}, code);
    if (!code && secure) {
        m_sockets->stream.handshake(net::ssl::stream_base::client, code);
    }
    m_sockets->isOpen = !code;
}

HttpConnection::~HttpConnection() = default;

bool HttpConnection::isOpen() const
{
    return m_sockets->isOpen;
}

bool HttpConnection::send(const QByteArray &bytes)
{
    const auto buffer = net::buffer(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    error_code code;
    if (m_sockets->isSecure) {
        net::write(m_sockets->stream, buffer, code);
    } else {
        net::write(m_sockets->stream.next_layer(), buffer, code);
    }
    return !code;
}

QByteArray HttpConnection::answer()
{
    QByteArray &read = m_sockets->read;
    qsizetype end = read.indexOf("\r\n\r\n");
    while (end < 0) {
        if (!m_sockets->readMore()) {
            return {};
        }
        end = read.indexOf("\r\n\r\n");
    }
    const QByteArray head = read.left(end).toLower();
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    const qsizetype length = at < 0 ? 0 : head.mid(at + 17).split('\r').first().trimmed().toLongLong();
    const qsizetype total = end + 4 + length;
    while (read.size() < total) {
        if (!m_sockets->readMore()) {
            return {};
        }
    }
    const QByteArray whole = read.left(total);
    read.remove(0, total);
    return whole;
}

QByteArray HttpConnection::bytes(qsizetype count)
{
    QByteArray &read = m_sockets->read;
    while (read.size() < count && m_sockets->readMore()) { }
    const QByteArray taken = read.left(count);
    read.remove(0, count);
    return taken;
}

bool HttpConnection::isClosedByServer()
{
    while (m_sockets->readMore()) { }
    return true;
}

QByteArray HttpConnection::tlsVersion() const
{
    return SSL_get_version(m_sockets->stream.native_handle());
}

} // namespace truvamate::testing
