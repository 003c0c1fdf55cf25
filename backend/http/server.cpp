#include "backend/http/server.h"

#include "backend/http/workerpool.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <condition_variable>
#include <map>
#include <thread>

namespace truvamate {

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = net::ssl;
using tcp = net::ip::tcp;
using boost::system::error_code;

constexpr auto token = net::as_tuple(net::use_awaitable);
using SecureStream = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::string_body>;

constexpr int socketThreads = 2;
/// How long, and how much, a client that was refused may go on sending before the connection is cut.
constexpr std::chrono::seconds lingerTime{5};
constexpr std::size_t mostDiscarded = 64 * 1024 * 1024;

QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

HttpRequest requestOf(const Parser &parser, const QString &peer)
{
    const auto &message = parser.get();
    HttpRequest request;
    request.method = bytesOf(message.method_string());
    request.target = bytesOf(message.target());
    for (const auto &field : message) {
        request.headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    }
    request.body = QByteArray::fromStdString(message.body());
    request.peer = peer;
    return request;
}

/// What was wrong with a request that could not be read; nothing where the connection just ended.
std::optional<Error> readError(const error_code &code)
{
    if (code == http::error::body_limit) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("request.too_large"),
                     QStringLiteral("The body is larger than this address takes."),
                     {}};
    }
    if (code == http::error::header_limit || code == http::error::buffer_overflow) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("request.headers_too_large"),
                     QStringLiteral("The headers are larger than this server takes."),
                     {}};
    }
    const bool isHttp = code.category() == http::make_error_code(http::error::bad_method).category();
    if (isHttp && code != http::error::end_of_stream && code != http::error::partial_message) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("request.bad_message"),
                     QStringLiteral("This is not HTTP: %1.").arg(QString::fromStdString(code.message())),
                     {}};
    }
    return std::nullopt;
}

template <typename Body>
http::response<Body> headOf(const HttpResponse &response, unsigned version, bool keepAlive)
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
        : m_limits(config.limits)
        , m_handler(handler)
        , m_gauges(gauges)
        , m_acceptor(m_io)
        , m_pool(std::make_unique<WorkerPool>(config.database, config.limits.workers, config.limits.waiting))
    {
    }
    ~Implementation();

    Result<Done> useCertificate(const ServerConfig &config);
    Result<Done> listen(const ServerConfig &config);
    void run();

    quint16 port() const { return m_port; }
    bool isSecure() const { return m_tls != nullptr; }

private:
    /// An open connection, as the server sees it from outside.
    struct Connection
    {
        tcp::socket::executor_type executor;
        std::function<void()> closeIfIdle; ///< to be called on the executor
        std::function<void()> close;
    };

    struct Reading
    {
        bool isIdle = true; ///< no byte of a request has come yet
        beast::flat_buffer buffer;
        QString peer;
    };

    net::awaitable<void> accept();
    void welcome(tcp::socket socket);
    net::awaitable<void> talk(tcp::socket socket);
    template <typename Stream> net::awaitable<void> registered(Stream &stream, Reading &reading);
    template <typename Stream> net::awaitable<void> converse(Stream &stream, Reading &reading);
    template <typename Stream> net::awaitable<bool> exchange(Stream &stream, Reading &reading);
    template <typename Stream>
    net::awaitable<error_code> read(Stream &stream, Reading &reading, Parser &parser);
    template <typename Stream>
    net::awaitable<bool> write(Stream &stream, const HttpResponse &response, const Parser &parser,
                               bool keepAlive);
    template <typename Stream> net::awaitable<void> linger(Stream &stream);
    net::awaitable<HttpResponse> answer(HttpRequest request);
    void stop();
    void forEachConnection(const std::function<void(const Connection &)> &function);

    ServerLimits m_limits;
    HttpHandler &m_handler;
    ServerGauges &m_gauges;
    net::io_context m_io{socketThreads};
    std::unique_ptr<ssl::context> m_tls;
    tcp::acceptor m_acceptor;
    quint16 m_port = 0;
    std::unique_ptr<WorkerPool> m_pool;
    std::vector<std::thread> m_threads;
    std::atomic<bool> m_isStopping = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<const void *, Connection> m_connections;
};

HttpServer::Implementation::~Implementation()
{
    if (!m_threads.empty()) {
        stop();
    }
    m_pool.reset();
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

void HttpServer::Implementation::forEachConnection(const std::function<void(const Connection &)> &function)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, connection] : m_connections) {
        function(connection);
    }
}

void HttpServer::Implementation::stop()
{
    m_isStopping = true;
    net::post(m_io, [this] {
        error_code ignored;
        m_acceptor.close(ignored);
    });
    forEachConnection(
        [](const Connection &connection) { net::post(connection.executor, connection.closeIfIdle); });
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, m_limits.stopTime, [this] { return m_connections.empty(); });
    }
    forEachConnection([](const Connection &connection) { net::post(connection.executor, connection.close); });
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
    if (m_isStopping || m_gauges.connections >= m_limits.connections) {
        ++m_gauges.refused;
        return;
    }
    ++m_gauges.connections;
    const auto executor = socket.get_executor();
    net::co_spawn(executor, talk(std::move(socket)),
                  [this](const std::exception_ptr &) { --m_gauges.connections; });
}

net::awaitable<void> HttpServer::Implementation::talk(tcp::socket socket)
{
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto remote = socket.remote_endpoint(ignored);
    Reading reading;
    reading.peer = QString::fromStdString(remote.address().to_string());
    reading.buffer.max_size(m_limits.headerBytes + 4096);
    if (!m_tls) {
        beast::tcp_stream stream(std::move(socket));
        co_await registered(stream, reading);
        co_return;
    }
    SecureStream stream(std::move(socket), *m_tls);
    beast::get_lowest_layer(stream).expires_after(m_limits.headerTime);
    const auto [failed] = co_await stream.async_handshake(ssl::stream_base::server, token);
    if (failed) {
        co_return;
    }
    co_await registered(stream, reading);
    beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(2));
    co_await stream.async_shutdown(token);
}

template <typename Stream>
net::awaitable<void> HttpServer::Implementation::registered(Stream &stream, Reading &reading)
{
    auto &socket = beast::get_lowest_layer(stream);
    const auto close = [&socket] { socket.close(); };
    const auto closeIfIdle = [&reading, close] {
        if (reading.isIdle) {
            close();
        }
    };
    const auto alive = std::make_shared<int>(0);
    const auto whileAlive = [weak = std::weak_ptr<int>(alive)](auto function) {
        return [weak, function] {
            if (!weak.expired()) {
                function();
            }
        };
    };
    {
        const std::lock_guard lock(m_mutex);
        m_connections.emplace(&reading,
                              Connection{socket.get_executor(), whileAlive(closeIfIdle), whileAlive(close)});
    }
    co_await converse(stream, reading);
    {
        const std::lock_guard lock(m_mutex);
        m_connections.erase(&reading);
    }
    m_changed.notify_all();
}

template <typename Stream>
net::awaitable<void> HttpServer::Implementation::converse(Stream &stream, Reading &reading)
{
    bool goOn = true;
    while (goOn) {
        goOn = co_await exchange(stream, reading);
    }
    error_code ignored;
    beast::get_lowest_layer(stream).socket().shutdown(tcp::socket::shutdown_send, ignored);
}

/// One request and its answer. False: the connection is at its end.
template <typename Stream>
net::awaitable<bool> HttpServer::Implementation::exchange(Stream &stream, Reading &reading)
{
    Parser parser;
    parser.header_limit(m_limits.headerBytes);
    parser.body_limit(m_limits.bodyBytes);
    const error_code code = co_await read(stream, reading, parser);
    if (code) {
        if (const auto error = readError(code)) {
            const HttpResponse refusal = m_handler.refuse(*error, requestOf(parser, reading.peer));
            if (co_await write(stream, refusal, parser, false)) {
                co_await linger(stream);
            }
        }
        co_return false;
    }
    const HttpResponse response = co_await answer(requestOf(parser, reading.peer));
    const bool keepAlive = parser.get().keep_alive() && !m_isStopping;
    const bool isWritten = co_await write(stream, response, parser, keepAlive);
    reading.isIdle = true;
    co_return isWritten &&keepAlive;
}

template <typename Stream>
net::awaitable<error_code> HttpServer::Implementation::read(Stream &stream, Reading &reading, Parser &parser)
{
    auto &socket = beast::get_lowest_layer(stream);
    reading.isIdle = true;
    if (reading.buffer.size() == 0) {
        socket.expires_after(m_limits.idleTime);
        const auto [failed, size] = co_await stream.async_read_some(reading.buffer.prepare(4096), token);
        if (failed) {
            co_return failed;
        }
        reading.buffer.commit(size);
    }
    reading.isIdle = false;
    socket.expires_after(m_limits.headerTime);
    const auto [headFailed, headSize]
        = co_await http::async_read_header(stream, reading.buffer, parser, token);
    if (headFailed || parser.is_done()) {
        co_return headFailed;
    }
    socket.expires_after(m_limits.bodyTime);
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        constexpr beast::string_view goOn("HTTP/1.1 100 Continue\r\n\r\n");
        const auto [failed, size]
            = co_await net::async_write(stream, net::buffer(goOn.data(), goOn.size()), token);
        if (failed) {
            co_return failed;
        }
    }
    const auto [bodyFailed, bodySize] = co_await http::async_read(stream, reading.buffer, parser, token);
    co_return bodyFailed;
}

template <typename Stream>
net::awaitable<bool> HttpServer::Implementation::write(Stream &stream, const HttpResponse &response,
                                                       const Parser &parser, bool keepAlive)
{
    beast::get_lowest_layer(stream).expires_after(m_limits.writeTime);
    const unsigned version = parser.get().version() == 10 ? 10 : 11;
    if (parser.get().method() == http::verb::head) {
        auto message = headOf<http::empty_body>(response, version, keepAlive);
        message.content_length(static_cast<std::uint64_t>(response.body.size()));
        const auto [failed, size] = co_await http::async_write(stream, message, token);
        co_return !failed;
    }
    auto message = headOf<http::string_body>(response, version, keepAlive);
    message.body() = response.body.toStdString();
    message.prepare_payload();
    const auto [failed, size] = co_await http::async_write(stream, message, token);
    co_return !failed;
}

/// A client that is still sending hears the refusal only if the connection is not cut under it.
template <typename Stream> net::awaitable<void> HttpServer::Implementation::linger(Stream &stream)
{
    auto &socket = beast::get_lowest_layer(stream);
    error_code ignored;
    socket.socket().shutdown(tcp::socket::shutdown_send, ignored);
    socket.expires_after(lingerTime);
    std::array<char, 16 * 1024> dropped;
    std::size_t total = 0;
    while (total < mostDiscarded) {
        const auto [failed, size] = co_await stream.async_read_some(net::buffer(dropped), token);
        if (failed) {
            co_return;
        }
        total += size;
    }
}

net::awaitable<HttpResponse> HttpServer::Implementation::answer(HttpRequest request)
{
    if (auto known = m_handler.answerAtOnce(request)) {
        co_return *std::move(known);
    }
    const auto asked = std::make_shared<const HttpRequest>(std::move(request));
    const auto executor = co_await net::this_coro::executor;
    net::use_awaitable_t<> plainToken;
    const auto begin = [this, asked, executor](auto handler) {
        const auto reply = std::make_shared<decltype(handler)>(std::move(handler));
        const auto deliver = [reply, executor](HttpResponse response) {
            net::post(executor,
                      [reply, response = std::move(response)]() mutable { (*reply)(std::move(response)); });
        };
        ++m_gauges.waiting;
        const bool isTaken = m_pool->submit([this, asked, deliver](Result<Database *> db) {
            --m_gauges.waiting;
            deliver(m_handler.answer(std::move(db), *asked));
        });
        if (!isTaken) {
            --m_gauges.waiting;
            deliver(m_handler.refuse({ErrorKind::Unavailable,
                                      QStringLiteral("server.busy"),
                                      QStringLiteral("Too much is asked at once. Please try again shortly."),
                                      {}},
                                     *asked));
        }
    };
    co_return co_await net::async_initiate<net::use_awaitable_t<>, void(HttpResponse)>(begin, plainToken);
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

quint16 HttpServer::port() const
{
    return m_implementation->port();
}

bool HttpServer::isSecure() const
{
    return m_implementation->isSecure();
}

} // namespace truvamate
