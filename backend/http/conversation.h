#pragma once

#include "backend/http/bodystream.h"
#include "backend/http/responsewriter.h"

#include <boost/beast/websocket/rfc6455.hpp>

namespace truvamate::sockets {

/// One connection: a request, its answer, the next request.
template <typename Stream> class Conversation
{
public:
    Conversation(Stream &stream, const QString &peer, ServerParts &server)
        : m_stream(stream)
        , m_peer(peer)
        , m_server(server)
        , m_reader(stream, server.limits)
        , m_writer(stream, server.limits)
    {
    }

    /// Until either end closes, or somebody was admitted who listens.
    net::awaitable<void> run()
    {
        const auto alive = std::make_shared<int>(0);
        m_server.connections.put(this, handle(alive));
        bool goOn = true;
        while (goOn) {
            goOn = co_await exchange();
        }
        if (!m_listener) {
            error_code ignored;
            beast::get_lowest_layer(m_stream).socket().shutdown(tcp::socket::shutdown_send, ignored);
        }
        m_server.connections.remove(this);
    }

    /// Once admitted: the connection goes on as a WebSocket.
    const std::shared_ptr<EventListener> &listener() const { return m_listener; }
    const Upgrade &upgrade() const { return m_upgrade; }

private:
    Connections::Handle handle(const std::shared_ptr<int> &alive)
    {
        const auto whileAlive = [weak = std::weak_ptr<int>(alive)](auto function) {
            return [weak, function] {
                if (!weak.expired()) {
                    function();
                }
            };
        };
        auto &socket = beast::get_lowest_layer(m_stream);
        const auto close = [&socket] { socket.close(); };
        const auto closeIfIdle = [this, close] {
            if (m_reader.isIdle()) {
                close();
            }
        };
        return {socket.get_executor(), whileAlive(closeIfIdle), whileAlive(close)};
    }

    /// One request and its answer. False: the connection is at its end.
    net::awaitable<bool> exchange()
    {
        Parser parser;
        parser.header_limit(m_server.limits.headerBytes);
        parser.body_limit(boost::none); // known once it is known what is asked
        error_code code = co_await m_reader.head(parser);
        HttpRequest request = headOf(parser, m_peer);
        if (auto listener = code ? nullptr : m_server.handler.eventListener(request)) {
            co_await becomeListener(std::move(listener), parser);
            co_return false;
        }
        const auto taker = code ? nullptr : m_server.handler.bodyTaker(request);
        const std::uint64_t mostBytes = taker ? taker->mostBytes() : m_server.limits.bodyBytes;
        parser.body_limit(mostBytes);
        if (!code && parser.content_length().value_or(0) > mostBytes) {
            code = http::make_error_code(http::error::body_limit);
        }
        std::optional<HttpResponse> response;
        if (!code && taker) {
            response = co_await streamBody(m_reader, parser, m_server, taker);
            if (!response) {
                co_return false;
            }
            if (!parser.is_done()) {
                co_await m_writer.refuse(*response, parser);
                co_return false;
            }
        } else if (!code) {
            code = co_await m_reader.body(parser, request.body);
        }
        if (code) {
            if (const auto error = readError(code)) {
                const HttpResponse refusal
                    = taker ? taker->refuse(*error) : m_server.handler.refuse(*error, request);
                co_await m_writer.refuse(refusal, parser);
            }
            co_return false;
        }
        if (!response) {
            response = co_await answer(std::move(request));
        }
        const bool keepAlive = parser.get().keep_alive() && !m_server.isStopping;
        const bool isWritten = co_await m_writer.write(*response, parser, keepAlive);
        m_reader.becomeIdle();
        co_return isWritten &&keepAlive;
    }

    net::awaitable<HttpResponse> answer(HttpRequest request)
    {
        if (auto known = m_server.handler.answerAtOnce(request)) {
            co_return *std::move(known);
        }
        const auto asked = std::make_shared<const HttpRequest>(std::move(request));
        HttpHandler &handler = m_server.handler;
        const std::function<HttpResponse(Result<Database *>)> job
            = [&handler, asked](Result<Database *> db) { return handler.answer(std::move(db), *asked); };
        const std::function<HttpResponse()> busy
            = [&handler, asked] { return handler.refuse(serverBusy(), *asked); };
        co_return co_await onWorker<HttpResponse>(m_server, job, busy);
    }

    net::awaitable<void> becomeListener(std::shared_ptr<EventListener> listener, const Parser &parser)
    {
        m_upgrade = Upgrade(parser.get().base());
        const auto refusal = co_await admit(listener);
        if (refusal) {
            co_await m_writer.refuse(*refusal, parser);
        } else {
            m_listener = std::move(listener);
        }
    }

    /// Why a listener may not listen; nothing where a place was taken for it.
    net::awaitable<std::optional<HttpResponse>> admit(std::shared_ptr<EventListener> listener)
    {
        using Answer = std::optional<HttpResponse>;
        if (!beast::websocket::is_upgrade(m_upgrade)) {
            HttpResponse refusal = listener->refuse(upgradeNeeded());
            refusal.headers.set("Upgrade", "websocket");
            co_return refusal;
        }
        const std::function<Answer()> busy = [listener] { return Answer(listener->refuse(serverBusy())); };
        const std::function<Answer(Result<Database *>)> job
            = [listener](Result<Database *> db) { return listener->admit(std::move(db)); };
        Answer refusal = co_await onWorker<Answer>(m_server, job, busy);
        const int most = m_server.limits.listenersOfOneAccount;
        if (!refusal && !m_server.connections.takePlace(listener->account(), most)) {
            refusal = listener->refuse(tooManyListeners(most));
        }
        co_return refusal;
    }

    Stream &m_stream;
    QString m_peer;
    ServerParts &m_server;
    RequestReader<Stream> m_reader;
    ResponseWriter<Stream> m_writer;
    std::shared_ptr<EventListener> m_listener;
    Upgrade m_upgrade;
};

} // namespace truvamate::sockets
