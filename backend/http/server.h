#pragma once

#include "backend/http/handler.h"
#include "backend/http/metrics.h"
#include "backend/storage/config.h"

#include <chrono>
#include <memory>

namespace truvamate {

/// What one client, and all of them together, may ask of the machine.
struct ServerLimits
{
    std::uint32_t headerBytes = 16 * 1024; ///< more is 431
    std::uint64_t bodyBytes = 1024 * 1024; ///< more is 413, without reading it
    std::chrono::milliseconds headerTime{
        10'000}; ///< from the first byte of a request to the end of its headers
    std::chrono::milliseconds bodyTime{30'000}; ///< of a body; of silence in one that is taken in pieces
    std::chrono::milliseconds streamTime{30 * 60'000}; ///< of a body that is taken in pieces, as a whole
    std::chrono::milliseconds writeTime{30'000};
    std::chrono::milliseconds idleTime{75'000}; ///< between two requests of a connection
    std::chrono::milliseconds stopTime{10'000}; ///< for what runs when the server stops
    std::int64_t connections = 10'000; ///< more are closed at once
    std::size_t pieceBytes = 1024 * 1024; ///< of a body that is taken in pieces: all of it that is in memory
    std::int64_t streams = 64; ///< bodies that are taken in pieces at once; more are 503
    int listenersOfOneAccount = 20; ///< connections that are told of changes; more are 429
    std::chrono::milliseconds eventCheckTime{30'000}; ///< between two looks at a listener's session
    std::chrono::milliseconds eventIdleTime{60'000}; ///< of silence until a listener is given up
    int workers = 8; ///< each with a database connection
    std::size_t waiting = 512; ///< requests that wait for a worker; more are 503
};

struct ServerConfig
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0; ///< 0: a free one
    QString certificateFile; ///< PEM, the chain; without one the server speaks plain HTTP
    QString keyFile;
    ServerLimits limits;
    DatabaseConfig database;
};

/// HTTP/1.1 on sockets, with TLS 1.2 or newer where there is a certificate. Two threads hold every
/// connection; workers of its own hold the databases.
class HttpServer
{
public:
    /// Listens when it returns. The handler and the gauges must outlive the server. Errors:
    /// server.certificate, server.cannot_listen.
    static Result<std::unique_ptr<HttpServer>> start(const ServerConfig &config, HttpHandler &handler,
                                                     ServerGauges &gauges);
    /// Takes no more connections, lets what runs come to its end for a while, and closes the rest.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// From any thread: something changed; whoever listens is told so.
    void nudge();

    quint16 port() const;
    bool isSecure() const;

private:
    class Implementation;
    explicit HttpServer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace truvamate
