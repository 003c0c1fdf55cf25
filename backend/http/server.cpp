#include "backend/http/server.h"

#include "backend/http/eventsession.h"
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
using Upgrade = http::request<http::empty_body>;
using Parser = http::request_parser<http::buffer_body>;

constexpr int socketThreads = 2;
/// How long, and how much, a client that was refused may go on sending before the connection is cut.
constexpr std::chrono::seconds lingerTime{5};
constexpr std::size_t mostDiscarded = 64 * 1024 * 1024;

QByteArray bytesOf(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// The headers of a request; its body is apart.
HttpRequest headOf(const Parser &parser, const QString &peer)
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

Error upgradeNeeded()
{
    return {ErrorKind::Invalid,
            QStringLiteral("request.upgrade_needed"),
            QStringLiteral("This address speaks WebSocket."),
            {}};
}

Error tooManyListeners(int most)
{
    return {ErrorKind::TooMany,
            QStringLiteral("events.too_many"),
            QStringLiteral("This account listens %1 times already.").arg(most),
            {}};
}

Error serverBusy()
{
    return {ErrorKind::Unavailable,
            QStringLiteral("server.busy"),
            QStringLiteral("Too much is asked at once. Please try again shortly."),
            {}};
}

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

    void nudge();
    quint16 port() const { return m_port; }
    bool isSecure() const { return m_tls != nullptr; }

private:
    /// An open connection, as the server sees it from outside.
    struct Connection
    {
        tcp::socket::executor_type executor;
        std::function<void()> closeIfIdle; ///< to be called on the executor
        std::function<void()> close;
        std::function<void()> nudge = {}; ///< where somebody listens; the same way
    };

    struct Reading
    {
        bool isIdle = true; ///< no byte of a request has come yet
        beast::flat_buffer buffer;
        QString peer;
        std::shared_ptr<EventListener> listener
            = {}; ///< once admitted: the connection goes on as a WebSocket
        Upgrade upgrade = {};
    };

    net::awaitable<void> accept();
    void welcome(tcp::socket socket);
    net::awaitable<void> talk(tcp::socket socket);
    template <typename Stream> net::awaitable<void> registered(Stream &stream, Reading &reading);
    template <typename Stream> net::awaitable<void> converse(Stream &stream, Reading &reading);
    template <typename Stream> net::awaitable<bool> exchange(Stream &stream, Reading &reading);
    template <typename Stream>
    net::awaitable<error_code> readHead(Stream &stream, Reading &reading, Parser &parser);
    template <typename Stream> net::awaitable<error_code> sayGoOn(Stream &stream, const Parser &parser);
    template <typename Stream>
    net::awaitable<error_code> readBody(Stream &stream, Reading &reading, Parser &parser, QByteArray &body);
    template <typename Stream>
    net::awaitable<error_code> fill(Stream &stream, Reading &reading, Parser &parser, QByteArray &piece,
                                    std::optional<std::chrono::milliseconds> patience = {});
    template <typename Stream>
    net::awaitable<std::optional<HttpResponse>> stream(Stream &stream, Reading &reading, Parser &parser,
                                                       std::shared_ptr<HttpBodyTaker> taker);
    template <typename Stream>
    net::awaitable<void> refuse(Stream &stream, const HttpResponse &refusal, const Parser &parser);
    net::awaitable<std::optional<HttpResponse>> admit(std::shared_ptr<EventListener> listener,
                                                      const Upgrade &upgrade);
    template <typename Stream> net::awaitable<void> listen(Stream stream, Reading &reading);
    bool takePlace(const QByteArray &account);
    void leavePlace(const QByteArray &account);
    template <typename Stream>
    net::awaitable<bool> write(Stream &stream, const HttpResponse &response, const Parser &parser,
                               bool keepAlive);
    template <typename Stream> net::awaitable<void> linger(Stream &stream);
    net::awaitable<HttpResponse> answer(HttpRequest request);
    template <typename Value>
    net::awaitable<Value> onWorker(const std::function<Value(Result<Database *>)> &job,
                                   const std::function<Value()> &whereNoneIsFree);
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
    std::atomic<std::int64_t> m_streams = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<const void *, Connection> m_connections;
    std::map<QByteArray, int> m_listening; ///< accounts
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
        if (reading.listener) {
            co_await listen(std::move(stream), reading);
        }
        co_return;
    }
    SecureStream stream(std::move(socket), *m_tls);
    beast::get_lowest_layer(stream).expires_after(m_limits.headerTime);
    const auto [failed] = co_await stream.async_handshake(ssl::stream_base::server, token);
    if (failed) {
        co_return;
    }
    co_await registered(stream, reading);
    if (reading.listener) {
        co_await listen(std::move(stream), reading);
        co_return;
    }
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
    if (!reading.listener) {
        error_code ignored;
        beast::get_lowest_layer(stream).socket().shutdown(tcp::socket::shutdown_send, ignored);
    }
}

/// One request and its answer. False: the connection is at its end.
template <typename Stream>
net::awaitable<bool> HttpServer::Implementation::exchange(Stream &stream, Reading &reading)
{
    Parser parser;
    parser.header_limit(m_limits.headerBytes);
    parser.body_limit(boost::none); // known once it is known what is asked
    error_code code = co_await readHead(stream, reading, parser);
    HttpRequest request = headOf(parser, reading.peer);
    if (auto listener = code ? nullptr : m_handler.eventListener(request)) {
        reading.upgrade = Upgrade(parser.get().base());
        const auto refusal = co_await admit(listener, reading.upgrade);
        if (refusal) {
            co_await refuse(stream, *refusal, parser);
            co_return false;
        }
        reading.listener = std::move(listener);
        co_return false;
    }
    const auto taker = code ? nullptr : m_handler.bodyTaker(request);
    const std::uint64_t mostBytes = taker ? taker->mostBytes() : m_limits.bodyBytes;
    parser.body_limit(mostBytes);
    if (!code && parser.content_length().value_or(0) > mostBytes) {
        code = http::make_error_code(http::error::body_limit);
    }
    std::optional<HttpResponse> response;
    if (!code && taker) {
        response = co_await this->stream(stream, reading, parser, taker);
        if (!response) {
            co_return false;
        }
        if (!parser.is_done()) {
            co_await refuse(stream, *response, parser);
            co_return false;
        }
    } else if (!code) {
        code = co_await readBody(stream, reading, parser, request.body);
    }
    if (code) {
        if (const auto error = readError(code)) {
            const HttpResponse refusal = taker ? taker->refuse(*error) : m_handler.refuse(*error, request);
            co_await refuse(stream, refusal, parser);
        }
        co_return false;
    }
    if (!response) {
        response = co_await answer(std::move(request));
    }
    const bool keepAlive = parser.get().keep_alive() && !m_isStopping;
    const bool isWritten = co_await write(stream, *response, parser, keepAlive);
    reading.isIdle = true;
    co_return isWritten &&keepAlive;
}

/// Answers a request whose body was not read to its end, and ends the connection.
template <typename Stream>
net::awaitable<void> HttpServer::Implementation::refuse(Stream &stream, const HttpResponse &refusal,
                                                        const Parser &parser)
{
    const bool isWritten = co_await write(stream, refusal, parser, false);
    if (isWritten) {
        co_await linger(stream);
    }
}

template <typename Stream>
net::awaitable<error_code> HttpServer::Implementation::readHead(Stream &stream, Reading &reading,
                                                                Parser &parser)
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
    const auto [failed, size] = co_await http::async_read_header(stream, reading.buffer, parser, token);
    co_return failed;
}

template <typename Stream>
net::awaitable<error_code> HttpServer::Implementation::sayGoOn(Stream &stream, const Parser &parser)
{
    if (parser.is_done() || !beast::iequals(parser.get()[http::field::expect], "100-continue")) {
        co_return error_code();
    }
    constexpr beast::string_view goOn("HTTP/1.1 100 Continue\r\n\r\n");
    const auto [failed, size]
        = co_await net::async_write(stream, net::buffer(goOn.data(), goOn.size()), token);
    co_return failed;
}

template <typename Stream>
net::awaitable<error_code> HttpServer::Implementation::readBody(Stream &stream, Reading &reading,
                                                                Parser &parser, QByteArray &body)
{
    if (parser.is_done()) {
        co_return error_code();
    }
    beast::get_lowest_layer(stream).expires_after(m_limits.bodyTime);
    error_code code = co_await sayGoOn(stream, parser);
    constexpr std::uint64_t atOnce = 64 * 1024;
    while (!code && !parser.is_done()) {
        QByteArray piece(static_cast<qsizetype>(std::min(parser.content_length().value_or(atOnce), atOnce)),
                         Qt::Uninitialized);
        code = co_await fill(stream, reading, parser, piece);
        body += piece;
    }
    co_return code;
}

/// Reads as much of the body as the piece has room for, and cuts the piece to it. With patience only a sender
/// that is silent for so long is given up.
template <typename Stream>
net::awaitable<error_code> HttpServer::Implementation::fill(Stream &stream, Reading &reading, Parser &parser,
                                                            QByteArray &piece,
                                                            std::optional<std::chrono::milliseconds> patience)
{
    auto &body = parser.get().body();
    body.data = piece.data();
    body.size = static_cast<std::size_t>(piece.size());
    error_code code;
    while (!code && !parser.is_done() && body.size > 0) {
        if (patience) {
            beast::get_lowest_layer(stream).expires_after(*patience);
        }
        const auto [failed, size] = co_await http::async_read_some(stream, reading.buffer, parser, token);
        code = failed == http::error::need_buffer ? error_code() : failed;
    }
    piece.chop(static_cast<qsizetype>(body.size));
    co_return code;
}

/// Hands the body over piece by piece. Nothing where the connection ended in the middle; what had arrived is
/// handed over all the same.
template <typename Stream>
net::awaitable<std::optional<HttpResponse>> HttpServer::Implementation::stream(
    Stream &stream, Reading &reading, Parser &parser, std::shared_ptr<HttpBodyTaker> taker)
{
    using Answer = std::optional<HttpResponse>;
    using Job = std::function<Answer(Result<Database *>)>;
    const std::function<Answer()> busy = [taker] { return Answer(taker->refuse(serverBusy())); };
    const auto counted = std::shared_ptr<void>(nullptr, [this](void *) { --m_streams; });
    if (++m_streams > m_limits.streams) {
        co_return busy();
    }
    const Job begin = [taker](Result<Database *> db) { return taker->begin(std::move(db)); };
    Answer answer = co_await onWorker<Answer>(begin, busy);
    if (answer) {
        co_return answer;
    }
    const std::uint64_t pieceBytes = m_limits.pieceBytes;
    const auto last = std::chrono::steady_clock::now() + m_limits.streamTime;
    beast::get_lowest_layer(stream).expires_after(m_limits.bodyTime);
    error_code code = co_await sayGoOn(stream, parser);
    while (!code && !parser.is_done() && std::chrono::steady_clock::now() < last) {
        const auto piece = std::make_shared<QByteArray>(
            static_cast<qsizetype>(std::min(parser.content_length().value_or(pieceBytes), pieceBytes)),
            Qt::Uninitialized);
        code = co_await fill(stream, reading, parser, *piece, m_limits.bodyTime);
        if (piece->isEmpty()) {
            continue;
        }
        const Job take = [taker, piece](Result<Database *> db) { return taker->take(std::move(db), *piece); };
        answer = co_await onWorker<Answer>(take, busy);
        if (answer) {
            co_return answer;
        }
    }
    if (const auto error = code ? readError(code) : std::nullopt) {
        co_return taker->refuse(*error);
    }
    const bool isWhole = parser.is_done();
    const Job end = [taker, isWhole](Result<Database *> db) {
        if (isWhole) {
            return Answer(taker->finish(std::move(db)));
        }
        taker->abandon(std::move(db));
        return Answer();
    };
    const std::function<Answer()> silence = [] { return Answer(); };
    const std::function<Answer()> &whereNoneIsFree = isWhole ? busy : silence;
    co_return co_await onWorker<Answer>(end, whereNoneIsFree);
}

template <typename Stream>
net::awaitable<bool> HttpServer::Implementation::write(Stream &stream, const HttpResponse &response,
                                                       const Parser &parser, bool keepAlive)
{
    beast::get_lowest_layer(stream).expires_after(m_limits.writeTime);
    const unsigned version = parser.get().version() == 10 ? 10 : 11;
    if (parser.get().method() == http::verb::head) {
        auto message = messageOf<http::empty_body>(response, version, keepAlive);
        message.content_length(static_cast<std::uint64_t>(response.body.size()));
        const auto [failed, size] = co_await http::async_write(stream, message, token);
        co_return !failed;
    }
    auto message = messageOf<http::string_body>(response, version, keepAlive);
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

/// Why a listener may not listen; nothing where a place was taken for it.
net::awaitable<std::optional<HttpResponse>> HttpServer::Implementation::admit(
    std::shared_ptr<EventListener> listener, const Upgrade &upgrade)
{
    using Answer = std::optional<HttpResponse>;
    if (!beast::websocket::is_upgrade(upgrade)) {
        HttpResponse refusal = listener->refuse(upgradeNeeded());
        refusal.headers.set("Upgrade", "websocket");
        co_return refusal;
    }
    const std::function<Answer()> busy = [listener] { return Answer(listener->refuse(serverBusy())); };
    const std::function<Answer(Result<Database *>)> job
        = [listener](Result<Database *> db) { return listener->admit(std::move(db)); };
    Answer refusal = co_await onWorker<Answer>(job, busy);
    if (!refusal && !takePlace(listener->account())) {
        refusal = listener->refuse(tooManyListeners(m_limits.listenersOfOneAccount));
    }
    co_return refusal;
}

bool HttpServer::Implementation::takePlace(const QByteArray &account)
{
    const std::lock_guard lock(m_mutex);
    int &taken = m_listening[account];
    const bool isFree = taken < m_limits.listenersOfOneAccount;
    taken += isFree ? 1 : 0;
    return isFree;
}

void HttpServer::Implementation::leavePlace(const QByteArray &account)
{
    const std::lock_guard lock(m_mutex);
    if (--m_listening[account] == 0) {
        m_listening.erase(account);
    }
}

/// Goes on with a connection as a WebSocket until either end closes it.
template <typename Stream>
net::awaitable<void> HttpServer::Implementation::listen(Stream stream, Reading &reading)
{
    using Session = EventSession<Stream>;
    const auto listener = reading.listener;
    const auto session = std::make_shared<Session>(
        std::move(stream), EventTimes{.idle = m_limits.eventIdleTime, .check = m_limits.eventCheckTime});
    const auto executor = co_await net::this_coro::executor;
    const auto whileThere = [weak = std::weak_ptr<Session>(session)](auto function) {
        return [weak, function] {
            if (const auto there = weak.lock()) {
                function(*there);
            }
        };
    };
    {
        const std::lock_guard lock(m_mutex);
        m_connections.insert_or_assign(
            &reading,
            Connection{executor, whileThere([](Session &there) { there.end(beast::websocket::going_away); }),
                       whileThere([](Session &there) { there.close(); }),
                       whileThere([](Session &there) { there.nudge(); })});
    }
    ++m_gauges.listening;
    const bool isOpen = co_await session->accept(reading.upgrade);
    if (isOpen) {
        listener->opened();
        const std::function<bool(Result<Database *>)> look
            = [listener](Result<Database *> db) { return listener->mayStay(std::move(db)); };
        const std::function<bool()> busy = [] { return true; };
        const typename Session::MayStay mayStay = [this, &look, &busy] { return onWorker<bool>(look, busy); };
        co_await session->run(mayStay);
    }
    --m_gauges.listening;
    leavePlace(listener->account());
    {
        const std::lock_guard lock(m_mutex);
        m_connections.erase(&reading);
    }
    m_changed.notify_all();
}

void HttpServer::Implementation::nudge()
{
    forEachConnection([](const Connection &connection) {
        if (connection.nudge) {
            net::post(connection.executor, connection.nudge);
        }
    });
}

net::awaitable<HttpResponse> HttpServer::Implementation::answer(HttpRequest request)
{
    if (auto known = m_handler.answerAtOnce(request)) {
        co_return *std::move(known);
    }
    const auto asked = std::make_shared<const HttpRequest>(std::move(request));
    const std::function<HttpResponse(Result<Database *>)> job
        = [this, asked](Result<Database *> db) { return m_handler.answer(std::move(db), *asked); };
    const std::function<HttpResponse()> busy
        = [this, asked] { return m_handler.refuse(serverBusy(), *asked); };
    co_return co_await onWorker<HttpResponse>(job, busy);
}

/// Runs a job on a worker's thread and comes back with its answer. The functions are the caller's own: GCC 12
/// destroys temporaries of a co_await twice.
template <typename Value>
net::awaitable<Value> HttpServer::Implementation::onWorker(
    const std::function<Value(Result<Database *>)> &job, const std::function<Value()> &whereNoneIsFree)
{
    const auto executor = co_await net::this_coro::executor;
    net::use_awaitable_t<> plainToken;
    const auto begin = [this, executor, &job, &whereNoneIsFree](auto handler) {
        const auto reply = std::make_shared<decltype(handler)>(std::move(handler));
        const auto deliver = [reply, executor](Value value) {
            net::post(executor, [reply, value = std::move(value)]() mutable { (*reply)(std::move(value)); });
        };
        ++m_gauges.waiting;
        const bool isTaken = m_pool->submit([this, job, deliver](Result<Database *> db) {
            --m_gauges.waiting;
            deliver(job(std::move(db)));
        });
        if (!isTaken) {
            --m_gauges.waiting;
            deliver(whereNoneIsFree());
        }
    };
    co_return co_await net::async_initiate<net::use_awaitable_t<>, void(Value)>(begin, plainToken);
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
