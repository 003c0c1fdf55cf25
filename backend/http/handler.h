#pragma once

#include "backend/http/message.h"
#include "backend/storage/database.h"

#include <optional>

namespace truvamate {

/// What a server asks for every request it has read. All of it is called from several threads at once.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;

    /// On the thread of the sockets, so without waiting for anything: an answer, or nothing where a worker
    /// with a database has to give it.
    virtual std::optional<HttpResponse> answerAtOnce(const HttpRequest &request) = 0;
    /// On a worker's thread, with its connection or why it has none.
    virtual HttpResponse answer(Result<Database *> db, const HttpRequest &request) = 0;
    /// For what could not be read or was not let in. The request may hold nothing but its peer.
    virtual HttpResponse refuse(const Error &error, const HttpRequest &request) = 0;
};

} // namespace truvamate
