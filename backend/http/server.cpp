#include "backend/http/server.h"

#include "backend/http/connection.h"
#include "backend/http/serverparts.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <thread>

namespace truvamate {

namespace {

namespace net = boost::asio;
namespace ssl = net::ssl;
using tcp = net::ip::tcp;
using boost::system::error_code;

constexpr auto token = net::as_tuple(net::use_awaitable);
constexpr int socketThreads = 2;

tl::unexpected<Error> cannotListen(const ServerConfig &config, const error_code &code)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("server.cannot_listen"),
                QStringLiteral("Nothing can listen on %1 port %2: %3.")
                    .arg(config.address)
                    .arg(config.port)
                    .arg(QString::fromStdString(code.message())));
}

} // namespace

class HttpServer::Implementation
{
public:
    Implementation(const ServerConfig &config, HttpHandler &handler, ServerGauges &gauges)
        : m_parts{config.limits, handler, gauges,
                  std::make_unique<WorkerPool>(config.database, config.limits.workers, config.limits.waiting)}
        , m_acceptor(m_io)
    {
    }
    ~Implementation();

    Result<Done> useCertificate(const ServerConfig &config);
    Result<Done> listen(const ServerConfig &config);
    void run();

    void nudge() { m_parts.connections.nudge(); }
    quint16 port() const { return m_port; }
    bool isSecure() const { return m_tls != nullptr; }

private:
    net::awaitable<void> accept();
    void welcome(tcp::socket socket);
    net::awaitable<void> talk(tcp::socket socket);
    void stop();

    ServerParts m_parts;
    net::io_context m_io{socketThreads};
    std::unique_ptr<ssl::context> m_tls;
    tcp::acceptor m_acceptor;
    quint16 m_port = 0;
    std::vector<std::thread> m_threads;
};

HttpServer::Implementation::~Implementation()
{
    if (!m_threads.empty()) {
        stop();
    }
    m_parts.pool.reset();
    m_io.stop();
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

Result<Done> HttpServer::Implementation::useCertificate(const ServerConfig &config)
{
    if (config.certificateFile.isEmpty()) {
        return Done();
    }
    m_tls = std::make_unique<ssl::context>(ssl::context::tls_server);
    m_tls->set_options(ssl::context::default_workarounds | ssl::context::no_compression);
    SSL_CTX_set_min_proto_version(m_tls->native_handle(), TLS1_2_VERSION);
    error_code code;
    m_tls->use_certificate_chain_file(config.certificateFile.toStdString(), code);
    if (!code) {
        m_tls->use_private_key_file(config.keyFile.toStdString(), ssl::context::pem, code);
    }
    if (code) {
        return fail(ErrorKind::Invalid, QStringLiteral("server.certificate"),
                    QStringLiteral("The certificate %1 or its key %2 cannot be used: %3.")
                        .arg(config.certificateFile, config.keyFile, QString::fromStdString(code.message())));
    }
    return Done();
}

Result<Done> HttpServer::Implementation::listen(const ServerConfig &config)
{
    error_code code;
    const auto address = net::ip::make_address(config.address.toStdString(), code);
    const tcp::endpoint endpoint(address, config.port);
    if (!code) {
        m_acceptor.open(endpoint.protocol(), code);
    }
    if (!code) {
        m_acceptor.set_option(net::socket_base::reuse_address(true), code);
    }
    if (!code) {
        m_acceptor.bind(endpoint, code);
    }
    if (!code) {
        m_acceptor.listen(net::socket_base::max_listen_connections, code);
    }
    if (code) {
        return cannotListen(config, code);
    }
    m_port = m_acceptor.local_endpoint().port();
    return Done();
}

void HttpServer::Implementation::run()
{
    net::co_spawn(m_io, accept(), net::detached);
    for (int i = 0; i < socketThreads; ++i) {
        m_threads.emplace_back([this] { m_io.run(); });
    }
}

void HttpServer::Implementation::stop()
{
    m_parts.isStopping = true;
    net::post(m_io, [this] {
        error_code ignored;
        m_acceptor.close(ignored);
    });
    m_parts.connections.closeIdle();
    m_parts.connections.waitUntilNone(m_parts.limits.stopTime);
    m_parts.connections.closeAll();
}

net::awaitable<void> HttpServer::Implementation::accept()
{
    net::steady_timer pause(m_io);
    while (m_acceptor.is_open()) {
        tcp::socket socket(net::make_strand(m_io));
        const auto [code] = co_await m_acceptor.async_accept(socket, token);
        if (!code) {
            welcome(std::move(socket));
        } else if (m_acceptor.is_open()) {
            // Out of file descriptors, most likely: wait until some are free again.
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(token);
        }
    }
}

void HttpServer::Implementation::welcome(tcp::socket socket)
{
    if (m_parts.isStopping || m_parts.gauges.connections >= m_parts.limits.connections) {
        ++m_parts.gauges.refused;
        return;
    }
    ++m_parts.gauges.connections;
    const auto executor = socket.get_executor();
    net::co_spawn(executor, talk(std::move(socket)),
                  [this](const std::exception_ptr &) { --m_parts.gauges.connections; });
}

net::awaitable<void> HttpServer::Implementation::talk(tcp::socket socket)
{
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto remote = socket.remote_endpoint(ignored);
    const QString peer = QString::fromStdString(remote.address().to_string());
    if (m_tls) {
        co_await serveSecure(std::move(socket), peer, m_parts, *m_tls);
    } else {
        co_await servePlain(std::move(socket), peer, m_parts);
    }
}

HttpServer::HttpServer(std::unique_ptr<Implementation> implementation)
    : m_implementation(std::move(implementation))
{
}

HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::start(const ServerConfig &config, HttpHandler &handler,
                                                      ServerGauges &gauges)
{
    auto implementation = std::make_unique<Implementation>(config, handler, gauges);
    TRY_DO(implementation->useCertificate(config));
    TRY_DO(implementation->listen(config));
    implementation->run();
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(implementation)));
}

void HttpServer::nudge()
{
    m_implementation->nudge();
}

quint16 HttpServer::port() const
{
    return m_implementation->port();
}

bool HttpServer::isSecure() const
{
    return m_implementation->isSecure();
}

} // namespace truvamate
