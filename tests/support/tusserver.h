#pragma once

#include "backend/http/handler.h"
#include "backend/http/server.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <map>
#include <mutex>

namespace truvamate::testing {

/// The smallest server that speaks tus 1.0 as docs/http.md says: creation, parts with a checksum, and the id
/// of the file once it is whole.
class TusServer final : public HttpHandler
{
public:
    struct Upload
    {
        qint64 length = 0;
        QByteArray metadata;
        QByteArray bytes;
    };
    static inline const QByteArray fileId = "0190163d-8694-739b-aea5-966c26f8ad91";

    TusServer()
    {
        ServerConfig config;
        config.database = DatabaseConfig::sqlite(m_folder.filePath(QStringLiteral("a.sqlite")));
        config.limits.workers = 1;
        m_server = *HttpServer::start(config, *this, m_gauges);
    }
    quint16 port() const { return m_server->port(); }

    std::vector<Upload> uploads()
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Upload> all;
        for (const auto &[path, upload] : m_uploads) {
            all.push_back(upload);
        }
        return all;
    }
    std::vector<qsizetype> parts()
    {
        const std::lock_guard lock(m_mutex);
        return m_parts;
    }
    void forget()
    {
        const std::lock_guard lock(m_mutex);
        m_uploads.clear();
    }

    std::atomic<bool> spoilsNextPart = false; ///< as a bad line would
    std::atomic<bool> saysDigestDiffers = false; ///< of the whole, at the end

    std::optional<HttpResponse> answerAtOnce(const HttpRequest &request) override
    {
        const std::lock_guard lock(m_mutex);
        if (request.method == "POST") {
            return create(request);
        }
        const auto found = m_uploads.find(request.target);
        if (found == m_uploads.end()) {
            return problem(404, "upload.unknown");
        }
        return request.method == "HEAD" ? told(200, found->second) : append(request, found->second);
    }
    HttpResponse answer(Result<Database *>, const HttpRequest &) override { return {}; }
    HttpResponse refuse(const Error &, const HttpRequest &) override
    {
        return problem(400, "request.bad_message");
    }

private:
    static HttpResponse problem(int status, const QByteArray &code)
    {
        HttpResponse response;
        response.status = status;
        response.headers.add("Content-Type", "application/problem+json");
        response.body = R"({"code":")" + code + R"("})";
        return response;
    }
    static HttpResponse told(int status, const Upload &upload)
    {
        HttpResponse response;
        response.status = status;
        response.headers.add("Tus-Resumable", "1.0.0");
        response.headers.add("Upload-Offset", QByteArray::number(upload.bytes.size()));
        response.headers.add("Upload-Length", QByteArray::number(upload.length));
        if (upload.bytes.size() == upload.length) {
            response.headers.add("Truvamate-File-Id", fileId);
        }
        return response;
    }
    HttpResponse create(const HttpRequest &request)
    {
        const QByteArray path = "/api/files/uploads/" + QByteArray::number(++m_made);
        m_uploads[path] = {request.headers.value("Upload-Length").toLongLong(),
                           request.headers.value("Upload-Metadata"),
                           {}};
        HttpResponse response;
        response.status = 201;
        response.headers.add("Location", "http://another.example" + path);
        return response;
    }
    HttpResponse append(const HttpRequest &request, Upload &upload)
    {
        if (request.headers.value("Upload-Offset").toLongLong() != upload.bytes.size()) {
            return problem(409, "upload.wrong_offset");
        }
        const QByteArray digest
            = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toBase64();
        if (spoilsNextPart.exchange(false)
            || request.headers.value("Upload-Checksum") != "sha256 " + digest) {
            return problem(460, "upload.checksum_differs");
        }
        upload.bytes += request.body;
        m_parts.push_back(request.body.size());
        if (saysDigestDiffers && upload.bytes.size() == upload.length) {
            return problem(460, "upload.digest_differs");
        }
        return told(204, upload);
    }

    QTemporaryDir m_folder;
    std::mutex m_mutex;
    std::map<QByteArray, Upload> m_uploads; ///< by path
    std::vector<qsizetype> m_parts;
    int m_made = 0;
    ServerGauges m_gauges;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace truvamate::testing
