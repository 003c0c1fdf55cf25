#pragma once

#include "backend/http/handler.h"
#include "backend/services/dispatcher.h"

namespace truvamate {

/// Files that arrive in pieces: the tus protocol 1.0 (https://tus.io/protocols/resumable-upload) with its
/// extensions creation, checksum, termination and expiration at /api/files/uploads. Answers are whole; what
/// every answer of this server carries is added by the edge.
class UploadRoutes
{
public:
    /// The dispatcher must outlive it.
    explicit UploadRoutes(const Dispatcher &dispatcher)
        : m_dispatcher(dispatcher)
    {
    }

    /// One request as it was understood.
    struct Asked
    {
        QByteArray operation; ///< "uploads.patch"
        QByteArray method;
        QString id; ///< of the upload; empty for all of them
    };
    /// Nothing where the address is another's. The path is without its query.
    static std::optional<Asked> find(const HttpRequest &request, const QByteArray &path);
    /// What the address takes, for Allow.
    static QByteArray methods(const Asked &asked);

    /// Of OPTIONS: what of tus is spoken here.
    static HttpResponse options(const Asked &asked);
    /// Everything but PATCH.
    Result<HttpResponse> answer(Database &db, const Asked &asked, const HttpRequest &request,
                                const Envelope &envelope) const;

    /// The body of a PATCH. One call at a time; each brings the connection it may use.
    class Chunk
    {
    public:
        virtual ~Chunk() = default;
        virtual Result<Done> begin(Database &db) = 0;
        virtual Result<Done> take(Database &db, const QByteArray &bytes) = 0;
        virtual Result<HttpResponse> finish(Database &db) = 0;
        virtual void abandon(Database &db) = 0;
    };
    std::unique_ptr<Chunk> chunk(const Asked &asked, const HttpRequest &head, const Envelope &envelope) const;

private:
    const Dispatcher &m_dispatcher;
};

} // namespace truvamate
