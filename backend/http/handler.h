#pragma once

#include "backend/http/message.h"
#include "backend/storage/database.h"

#include <memory>
#include <optional>

namespace truvamate {

/// Takes the body of one request piece by piece on workers' threads, one call at a time, so that a large body
/// is never in memory as a whole. An answer ends it: what is still to come is not read.
class HttpBodyTaker
{
public:
    virtual ~HttpBodyTaker() = default;

    virtual std::uint64_t mostBytes() const = 0;
    /// Before anything of the body is read.
    virtual std::optional<HttpResponse> begin(Result<Database *> db) = 0;
    virtual std::optional<HttpResponse> take(Result<Database *> db, const QByteArray &piece) = 0;
    virtual HttpResponse finish(Result<Database *> db) = 0;
    /// Instead of finish: the connection ended in the middle, and nobody hears an answer.
    virtual void abandon(Result<Database *> db) = 0;
    /// For what the sockets refuse. On their thread.
    virtual HttpResponse refuse(const Error &error) = 0;
};

/// Somebody who wants to be told of changes over a WebSocket.
class EventListener
{
public:
    virtual ~EventListener() = default;

    /// Before anything else, on a worker's thread. An answer refuses the connection.
    virtual std::optional<HttpResponse> admit(Result<Database *> db) = 0;
    /// Whose connection it is, once admitted.
    virtual QByteArray account() const = 0;
    /// Whether the session still counts; asked again and again, on a worker's thread.
    virtual bool mayStay(Result<Database *> db) = 0;
    /// For what the sockets refuse, and for the log where they let it in. On their thread.
    virtual HttpResponse refuse(const Error &error) = 0;
    virtual void opened() = 0;
};

/// What a server asks for every request it has read. All of it is called from several threads at once.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    /// Who takes the body of this request, of which only the headers are here; nobody where it is small and
    /// is handed over whole. On the thread of the sockets.
    virtual std::shared_ptr<HttpBodyTaker> bodyTaker(const HttpRequest &head)
    {
        Q_UNUSED(head)
        return nullptr;
    }
    /// Who listens at this address, or nobody where it is another's. On the thread of the sockets.
    virtual std::shared_ptr<EventListener> eventListener(const HttpRequest &head)
    {
        Q_UNUSED(head)
        return nullptr;
    }
    /// On the thread of the sockets, so without waiting for anything: an answer, or nothing where a worker
    /// with a database has to give it.
    virtual std::optional<HttpResponse> answerAtOnce(const HttpRequest &request) = 0;
    /// On a worker's thread, with its connection or why it has none.
    virtual HttpResponse answer(Result<Database *> db, const HttpRequest &request) = 0;
    /// For what could not be read or was not let in. The request may hold nothing but its peer.
    virtual HttpResponse refuse(const Error &error, const HttpRequest &request) = 0;
};

} // namespace truvamate
