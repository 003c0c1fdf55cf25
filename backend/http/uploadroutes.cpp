#include "backend/http/uploadroutes.h"

#include "backend/http/router.h"
#include "backend/http/tusheaders.h"
#include "backend/services/files.h"
#include "backend/services/uploads.h"

#include <QLocale>
#include <QTimeZone>

namespace truvamate {

namespace {

const QByteArray chunkType = "application/offset+octet-stream";

constexpr OperationInfo infoOf(const char *name, Method method, Effect effect)
{
    return {name, method, "/api/files/uploads", std::nullopt, effect, Repeat::Harmless, RateClass::Scanning};
}
constexpr OperationInfo createInfo = infoOf("uploads.create", Method::Post, Effect::WritesInSteps);
constexpr OperationInfo headInfo = infoOf("uploads.head", Method::Get, Effect::WritesInSteps);
constexpr OperationInfo patchInfo = infoOf("uploads.patch", Method::Post, Effect::WritesInSteps);
constexpr OperationInfo deleteInfo = infoOf("uploads.delete", Method::Delete, Effect::WritesInSteps);

tl::unexpected<Error> malformed(const char *code, const QString &sentence)
{
    return fail(ErrorKind::Invalid, QString::fromLatin1(code), sentence);
}

QByteArray httpDate(Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

HttpResponse responseFor(int status, const UploadState &state)
{
    HttpResponse response{status, {}, {}};
    response.headers.add("Upload-Offset", QByteArray::number(qint64(state.receivedBytes)));
    response.headers.add("Upload-Expires", httpDate(state.expiresAt));
    if (state.fileId) {
        response.headers.add("Truvamate-File-Id", state.fileId->toString().toLatin1());
    }
    return response;
}

QByteArray metadataOf(const UploadState &state)
{
    const QByteArray kind = "kind " + state.kind.toUtf8().toBase64();
    return state.sha256 ? kind + ",sha256 " + state.sha256->toLatin1().toBase64() : kind;
}

Result<HttpResponse> create(Call &call, const HttpRequest &request)
{
    if (!request.body.isEmpty()) {
        return malformed("request.unexpected_body",
                         QStringLiteral("The bytes of a file follow in PATCH requests."));
    }
    TRY(wanted, tus::wantedOf(request.headers));
    TRY(state, createUpload(call, wanted));
    HttpResponse response = responseFor(201, state);
    response.headers.add("Location", "/api/files/uploads/" + state.id.toString().toLatin1());
    return response;
}

Result<UploadId> idOf(const QString &text)
{
    const auto id = UploadId::fromString(text);
    if (!id || id->toString() != text.toLower()) {
        return fail(ErrorKind::NotFound, QStringLiteral("upload.unknown"),
                    QStringLiteral("There is no such upload; it may have expired."));
    }
    return id;
}

Result<HttpResponse> tell(Call &call, const QString &id)
{
    TRY(upload, idOf(id));
    TRY(state, uploadState(call, upload));
    HttpResponse response = responseFor(200, state);
    response.headers.add("Upload-Length", QByteArray::number(qint64(state.sizeBytes)));
    response.headers.add("Upload-Metadata", metadataOf(state));
    return response;
}

Result<HttpResponse> cancel(Call &call, const QString &id)
{
    TRY(upload, idOf(id));
    TRY_DO(cancelUpload(call, upload));
    return HttpResponse{204, {}, {}};
}

const OperationInfo &infoFor(const QByteArray &method)
{
    return method == "POST" ? createInfo : method == "DELETE" ? deleteInfo : headInfo;
}

Result<HttpResponse> run(Call &call, const UploadRoutes::Asked &asked, const HttpRequest &request)
{
    if (asked.method == "POST") {
        return create(call, request);
    }
    return asked.method == "DELETE" ? cancel(call, asked.id) : tell(call, asked.id);
}

/// What somebody tried and may not; a wrong offset or a cut connection is nothing of that kind.
bool isWorthAuditing(const Error &error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Invalid
        || error.kind == ErrorKind::NotFound;
}

template <typename Value>
Result<Value> audited(const Dispatcher &dispatcher, Call &call, Result<Value> result)
{
    if (!result && isWorthAuditing(result.error())) {
        dispatcher.recordRefusal(call, result.error());
    }
    return result;
}

class PatchedChunk final : public UploadRoutes::Chunk
{
public:
    PatchedChunk(const Dispatcher &dispatcher, QString id, HttpHeaders headers, Envelope envelope)
        : m_dispatcher(dispatcher)
        , m_id(std::move(id))
        , m_head{"PATCH", {}, std::move(headers), {}, {}}
        , m_envelope(std::move(envelope))
    {
    }

    Result<Done> begin(Database &db) override
    {
        TRY_DO(tus::checkVersion(m_head.headers));
        TRY(call, m_dispatcher.admit(db, patchInfo, m_envelope));
        m_principal = call.principal;
        return audited(m_dispatcher, call, open(call));
    }

    Result<Done> take(Database &db, const QByteArray &bytes) override
    {
        Call call = m_dispatcher.callAs(db, patchInfo, m_principal);
        return audited(m_dispatcher, call, m_writer->take(call, bytes));
    }

    Result<HttpResponse> finish(Database &db) override
    {
        Call call = m_dispatcher.callAs(db, patchInfo, m_principal);
        return audited(m_dispatcher, call, m_writer->finish(call)).map([](const UploadState &state) {
            return responseFor(204, state);
        });
    }

    void abandon(Database &db) override
    {
        Call call = m_dispatcher.callAs(db, patchInfo, m_principal);
        m_writer->abandon(call);
    }

private:
    Result<Done> open(Call &call)
    {
        if (m_head.headers.value("Content-Type").trimmed().toLower() != chunkType) {
            return malformed("request.content_type",
                             QStringLiteral("The bytes of a file come as %1.").arg(QLatin1String(chunkType)));
        }
        const auto offset = tus::numberOf(m_head.headers.value("Upload-Offset"));
        if (!offset) {
            return malformed("upload.bad_offset",
                             QStringLiteral("Upload-Offset says where the chunk begins; it is needed."));
        }
        TRY(checksum, tus::checksumOf(m_head.headers));
        TRY(id, idOf(m_id));
        TRY(writer, UploadWriter::begin(call, id, *offset, checksum));
        if (const auto length = tus::numberOf(m_head.headers.value("Content-Length"));
            length && *length > writer.bytesMissing()) {
            return malformed("upload.too_long",
                             QStringLiteral("More bytes arrive than the file was said to have."));
        }
        m_writer = std::move(writer);
        return Done();
    }

    const Dispatcher &m_dispatcher;
    QString m_id;
    HttpRequest m_head;
    Envelope m_envelope;
    Principal m_principal;
    std::optional<UploadWriter> m_writer;
};

} // namespace

std::optional<UploadRoutes::Asked> UploadRoutes::find(const HttpRequest &request, const QByteArray &path)
{
    if (!path.contains("/files/")) {
        return std::nullopt;
    }
    const auto segments = segmentsOf(path);
    const bool isOurs = segments && (segments->size() == 3 || segments->size() == 4)
        && (*segments)[0] == QLatin1String("api") && (*segments)[1] == QLatin1String("files")
        && (*segments)[2] == QLatin1String("uploads");
    if (!isOurs) {
        return std::nullopt;
    }
    Asked asked;
    asked.id = segments->size() == 4 ? (*segments)[3] : QString();
    // Some proxies and browsers know no PATCH.
    const QByteArray other = request.headers.value("X-HTTP-Method-Override");
    asked.method = request.method == "POST" && !other.isEmpty() ? other : request.method;
    const bool isKnown = asked.method == "OPTIONS" || methods(asked).split(',').contains(asked.method);
    asked.operation = isKnown
        ? "uploads." + (asked.method == "POST" ? QByteArray("create") : asked.method.toLower())
        : QByteArray("uploads");
    return asked;
}

QByteArray UploadRoutes::methods(const Asked &asked)
{
    return asked.id.isEmpty() ? "POST" : "HEAD,PATCH,DELETE";
}

HttpResponse UploadRoutes::options(const Asked &asked)
{
    HttpResponse response{204, {}, {}};
    response.headers.add("Allow", methods(asked).replace(',', ", ") + ", OPTIONS");
    response.headers.add("Access-Control-Allow-Methods", methods(asked).replace(',', ", "));
    response.headers.add("Access-Control-Allow-Headers",
                         "Authorization, Content-Type, Accept-Language, X-Request-Id, Tus-Resumable, "
                         "Upload-Length, Upload-Metadata, Upload-Offset, Upload-Checksum, "
                         "X-HTTP-Method-Override");
    response.headers.add("Access-Control-Max-Age", "600");
    response.headers.add("Tus-Version", tus::version);
    response.headers.add("Tus-Extension", "creation,checksum,termination,expiration");
    response.headers.add("Tus-Checksum-Algorithm", "sha1,sha256");
    response.headers.add("Tus-Max-Size", QByteArray::number(mostFileBytes));
    return response;
}

Result<HttpResponse> UploadRoutes::answer(Database &db, const Asked &asked, const HttpRequest &request,
                                          const Envelope &envelope) const
{
    TRY_DO(tus::checkVersion(request.headers));
    TRY(call, m_dispatcher.admit(db, infoFor(asked.method), envelope));
    return audited(m_dispatcher, call, run(call, asked, request));
}

std::unique_ptr<UploadRoutes::Chunk> UploadRoutes::chunk(const Asked &asked, const HttpRequest &head,
                                                         const Envelope &envelope) const
{
    return std::make_unique<PatchedChunk>(m_dispatcher, asked.id, head.headers, envelope);
}

} // namespace truvamate
