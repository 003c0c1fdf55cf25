#include "backend/http/edge.h"

#include "backend/http/address.h"
#include "backend/http/compression.h"
#include "backend/http/decode.h"
#include "backend/http/listtext.h"
#include "backend/http/openapi.h"
#include "backend/http/pictureroute.h"
#include "backend/services/files.h"
#include "backend/services/workspace.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <exception>

namespace truvamate {

namespace {

/// The client's own id where it is one that may stand in a log, a new one otherwise.
QByteArray requestIdOf(const HttpRequest &request)
{
    const QByteArray given = request.headers.value("X-Request-Id");
    const bool isUsable
        = given.size() >= 8 && given.size() <= 64 && std::all_of(given.begin(), given.end(), [](char c) {
              return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
                  || c == '_';
          });
    return isUsable ? given : QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

/// The target without its query.
QByteArray pathOf(const HttpRequest &request)
{
    const qsizetype mark = request.target.indexOf('?');
    return mark < 0 ? request.target : request.target.left(mark);
}

QString bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.headers.value("Authorization");
    const QByteArray scheme = "bearer ";
    return header.left(scheme.size()).toLower() == scheme
        ? QString::fromLatin1(header.mid(scheme.size()).trimmed())
        : QString();
}

HttpResponse plain(int status, const char *type, const QByteArray &body)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", type);
    response.body = body;
    return response;
}

HttpResponse jsonResponse(const QJsonObject &object)
{
    return plain(200, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact));
}

constexpr OperationInfo eventsInfo{"events", Method::Get, "/api/events", std::nullopt};

/// For the log alone: nobody heard an answer.
constexpr int statusCut = 499;

Error exceptionError()
{
    return {ErrorKind::Internal,
            QStringLiteral("request.exception"),
            QStringLiteral("An exception ended the request."),
            {}};
}

/// What may not be told to whoever asks, such as where a database is.
Error withoutInsides(Error error)
{
    if (error.code.startsWith(QLatin1String("storage.")) && statusOf(error) >= 500) {
        error.message = QStringLiteral("The database is busy or out of reach. Please try again shortly.");
    }
    return error;
}

} // namespace

QString clientAddress(const HttpRequest &request, const std::vector<QString> &trustedProxies)
{
    const auto isTrusted = [&](const QString &address) {
        return std::find(trustedProxies.begin(), trustedProxies.end(), address) != trustedProxies.end();
    };
    QString address = plainAddress(request.peer);
    QByteArrayList hops = request.headers.value("X-Forwarded-For").right(1000).split(',');
    while (isTrusted(address) && !hops.isEmpty()) {
        const QString before = plainAddress(QString::fromLatin1(hops.takeLast().trimmed()));
        if (before.isEmpty()) {
            break;
        }
        address = before;
    }
    return address;
}

/// One request on its way, and what is logged of it.
struct Edge::Exchange
{
    const HttpRequest &request;
    QByteArray id;
    HttpLanguage language;
    QByteArray path;
    QByteArray query;
    std::optional<UploadRoutes::Asked> upload; ///< where it is about an upload
    std::optional<QString> pictureToken; ///< where it asks for a picture by its link
    QByteArray operation = "unknown";
    QString code = {};
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

    explicit Exchange(const HttpRequest &asked)
        : request(asked)
        , id(requestIdOf(asked))
        , language(languageOf(asked.headers.value("Accept-Language")))
        , path(pathOf(asked))
        , query(asked.target.mid(path.size() + 1))
    {
        pictureToken = pictureTokenOf(asked, path);
        if (pictureToken) {
            operation = "files.picture";
        }
        upload = UploadRoutes::find(asked, path);
        if (upload) {
            operation = upload->operation;
        }
    }
    bool isReading() const { return request.method == "GET" || request.method == "HEAD"; }
};

Edge::Edge(const Dispatcher &dispatcher, const ServerGauges &gauges, EdgeOptions options)
    : m_dispatcher(dispatcher)
    , m_gauges(gauges)
    , m_options(std::move(options))
    , m_router(dispatcher.operations())
    , m_uploads(dispatcher)
    , m_openApi(QJsonDocument(openApi(dispatcher.operations())).toJson(QJsonDocument::Compact))
    , m_docs(docsPage(dispatcher.operations()))
{
}

/// A chunk of an upload on its way to the service.
class Edge::UploadBody final : public HttpBodyTaker
{
public:
    UploadBody(Edge &edge, const HttpRequest &head)
        : m_edge(edge)
        , m_head(head)
        , m_exchange(m_head)
        , m_chunk(edge.m_uploads.chunk(*m_exchange.upload, m_head, edge.envelopeOf(m_head)))
    {
    }

    std::uint64_t mostBytes() const override { return mostFileBytes; }
    std::optional<HttpResponse> begin(Result<Database *> db) override
    {
        return refusalOf(guarded<Done>(db, [&] { return m_chunk->begin(**db); }));
    }
    std::optional<HttpResponse> take(Result<Database *> db, const QByteArray &piece) override
    {
        return refusalOf(guarded<Done>(db, [&] { return m_chunk->take(**db, piece); }));
    }
    HttpResponse finish(Result<Database *> db) override
    {
        auto response = guarded<HttpResponse>(db, [&] { return m_chunk->finish(**db); });
        return response ? m_edge.finish(*std::move(response), m_exchange) : refuse(response.error());
    }
    void abandon(Result<Database *> db) override
    {
        static_cast<void>(guarded<Done>(db, [&] {
            m_chunk->abandon(**db);
            return Result<Done>(Done());
        }));
        m_exchange.code = QStringLiteral("request.cut");
        m_edge.finish(HttpResponse{statusCut, {}, {}}, m_exchange);
    }
    HttpResponse refuse(const Error &error) override
    {
        return m_edge.finish(m_edge.problem(error, m_exchange), m_exchange);
    }

private:
    template <typename Value>
    Result<Value> guarded(const Result<Database *> &db, const std::function<Result<Value>()> &work) const
    {
        if (!db) {
            return fail(db.error());
        }
        try {
            return work();
        } catch (const std::exception &) {
            return fail(exceptionError());
        }
    }
    std::optional<HttpResponse> refusalOf(const Result<Done> &result)
    {
        return result ? std::nullopt : std::optional(refuse(result.error()));
    }

    Edge &m_edge;
    HttpRequest m_head;
    Exchange m_exchange;
    std::unique_ptr<UploadRoutes::Chunk> m_chunk;
};

std::shared_ptr<HttpBodyTaker> Edge::bodyTaker(const HttpRequest &head)
{
    const auto upload = UploadRoutes::find(head, pathOf(head));
    const bool isChunk = upload && upload->method == "PATCH" && !upload->id.isEmpty();
    return isChunk ? std::make_shared<UploadBody>(*this, head) : nullptr;
}

/// A console that is told of changes.
class Edge::Listener final : public EventListener
{
public:
    Listener(Edge &edge, const HttpRequest &head)
        : m_edge(edge)
        , m_head(head)
        , m_exchange(m_head)
    {
        m_exchange.operation = eventsInfo.name;
    }

    std::optional<HttpResponse> admit(Result<Database *> db) override
    {
        const auto admitted = db ? m_edge.m_dispatcher.admit(**db, eventsInfo, m_edge.envelopeOf(m_head))
                                 : Result<Call>(fail(db.error()));
        if (!admitted) {
            return refuse(admitted.error());
        }
        m_principal = admitted->principal;
        return std::nullopt;
    }
    QByteArray account() const override { return m_principal.user.toString().toLatin1(); }
    bool mayStay(Result<Database *> db) override
    {
        // A database out of reach says nothing about the session, and a nudge tells nothing of value.
        return !db || m_edge.m_dispatcher.isStillThere(**db, m_principal).value_or(true);
    }
    HttpResponse refuse(const Error &error) override
    {
        return m_edge.finish(m_edge.problem(error, m_exchange), m_exchange);
    }
    void opened() override { m_edge.finish(HttpResponse{101, {}, {}}, m_exchange); }

private:
    Edge &m_edge;
    HttpRequest m_head;
    Exchange m_exchange;
    Principal m_principal;
};

std::shared_ptr<EventListener> Edge::eventListener(const HttpRequest &head)
{
    const QByteArray path = pathOf(head);
    const bool isOurs = path == "/api/events" || path == "/api/v1/events";
    return isOurs && head.method == "GET" ? std::make_shared<Listener>(*this, head) : nullptr;
}

std::optional<HttpResponse> Edge::answerAtOnce(const HttpRequest &request)
{
    Exchange exchange(request);
    if (request.method == "OPTIONS") {
        exchange.operation = "options";
        return finish(exchange.upload ? UploadRoutes::options(*exchange.upload) : preflight(exchange),
                      exchange);
    }
    if (exchange.upload) {
        const QByteArray methods = UploadRoutes::methods(*exchange.upload);
        if (methods.split(',').contains(exchange.upload->method)) {
            return std::nullopt;
        }
        return finish(notAllowed(methodNotAllowed(QString::fromLatin1(methods)), methods, exchange),
                      exchange);
    }
    if (const auto own = m_options.ownRoute ? m_options.ownRoute(request) : std::nullopt) {
        exchange.operation = "own";
        return finish(*own ? jsonResponse(**own) : problem(own->error(), exchange), exchange);
    }
    if (const auto known = page(exchange)) {
        exchange.operation = exchange.path.mid(1);
        return finish(*known, exchange);
    }
    if (exchange.isReading() && exchange.path == "/readyz") {
        return std::nullopt;
    }
    if (exchange.pictureToken) {
        return std::nullopt;
    }
    // What no route is for needs no worker either.
    const auto match
        = m_router.find(request.method == "HEAD" ? QByteArray("GET") : request.method, exchange.path);
    if (match) {
        return std::nullopt;
    }
    return finish(notAllowed(match.error(), m_router.allowed(exchange.path), exchange), exchange);
}

HttpResponse Edge::notAllowed(const Error &error, const QByteArray &methods, Exchange &exchange) const
{
    HttpResponse response = problem(error, exchange);
    if (response.status == 405) {
        response.headers.add("Allow", methods);
    }
    return response;
}

HttpResponse Edge::answer(Result<Database *> db, const HttpRequest &request)
{
    Exchange exchange(request);
    if (!db) {
        return finish(problem(db.error(), exchange), exchange);
    }
    if (exchange.path == "/readyz") {
        exchange.operation = "readyz";
        return finish(readiness(**db), exchange);
    }
    return finish(runOperation(**db, exchange), exchange);
}

HttpResponse Edge::refuse(const Error &error, const HttpRequest &request)
{
    Exchange exchange(request);
    return finish(problem(error, exchange), exchange);
}

HttpResponse Edge::runOperation(Database &db, Exchange &exchange) const
{
    try {
        auto response = exchange.upload ? tryUpload(db, exchange)
            : exchange.pictureToken
            ? pictureOfLink(m_dispatcher, db, *exchange.pictureToken).map(pictureResponse)
            : tryOperation(db, exchange);
        return response ? *std::move(response) : problem(response.error(), exchange);
    } catch (const std::exception &) {
        return problem(exceptionError(), exchange);
    }
}

Result<HttpResponse> Edge::tryOperation(Database &db, Exchange &exchange) const
{
    const HttpRequest &request = exchange.request;
    TRY(match, m_router.find(request.method == "HEAD" ? QByteArray("GET") : request.method, exchange.path));
    const ErasedOperation &operation = *match.operation;
    exchange.operation = operation.info->name;
    TRY(json, decodeRequest(match, exchange.query, request));
    TRY(typed, operation.requestFromJson(json));
    TRY(answered, m_dispatcher.run(db, operation.info->name, envelopeOf(request), typed));
    const Schema &schema = operation.responseSchema();
    if (schema.fields.empty()) {
        return HttpResponse{204, {}, {}};
    }
    if (const auto list = listText(operation.info->name, answered)) {
        return plain(200, "application/json", *list);
    }
    const QJsonObject object = operation.responseToJson(answered);
    HttpResponse response = jsonResponse(object);
    if (const QByteArray tag = entityTag(schema, object); !tag.isEmpty()) {
        response.headers.add("ETag", tag);
    }
    return response;
}

Result<HttpResponse> Edge::tryUpload(Database &db, const Exchange &exchange) const
{
    return m_uploads.answer(db, *exchange.upload, exchange.request, envelopeOf(exchange.request));
}

Envelope Edge::envelopeOf(const HttpRequest &request) const
{
    return {bearerToken(request), QString::fromUtf8(request.headers.value("Idempotency-Key")),
            clientAddress(request, m_options.trustedProxies)};
}

HttpResponse Edge::readiness(Database &db) const
{
    const bool isReady = readWorkspace(db).has_value();
    return plain(isReady ? 200 : 503, "application/json",
                 isReady ? "{\"status\":\"ready\"}" : "{\"status\":\"not_ready\"}");
}

std::optional<HttpResponse> Edge::page(const Exchange &exchange) const
{
    if (!exchange.isReading()) {
        return std::nullopt;
    }
    if (exchange.path == "/healthz") {
        return plain(200, "application/json", "{\"status\":\"ok\"}");
    }
    if (exchange.path == "/openapi.json") {
        return plain(200, "application/json", m_openApi);
    }
    if (exchange.path == "/docs") {
        HttpResponse response = plain(200, "text/html; charset=utf-8", m_docs);
        response.headers.add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        return response;
    }
    // Numbers about the house are for whoever runs it: on this machine, and not handed on by a proxy.
    const bool isHere = isLoopback(plainAddress(exchange.request.peer))
        && !exchange.request.headers.contains("X-Forwarded-For");
    if (exchange.path == "/metrics" && isHere) {
        return plain(200, "text/plain; version=0.0.4; charset=utf-8", m_metrics.text(m_gauges));
    }
    return std::nullopt;
}

HttpResponse Edge::preflight(const Exchange &exchange) const
{
    HttpResponse response{204, {}, {}};
    const QByteArray methods = m_router.allowed(exchange.path);
    response.headers.add("Allow", methods.isEmpty() ? QByteArray("GET, HEAD") : methods + ", OPTIONS");
    response.headers.add("Access-Control-Allow-Methods", methods);
    response.headers.add(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, Idempotency-Key, If-Match, Accept-Language, X-Request-Id");
    response.headers.add("Access-Control-Max-Age", "600");
    return response;
}

HttpResponse Edge::problem(const Error &error, Exchange &exchange) const
{
    exchange.code = error.code;
    return problemResponse(withoutInsides(error), exchange.language, exchange.id);
}

HttpResponse Edge::finish(HttpResponse response, const Exchange &exchange)
{
    response.headers.set("X-Request-Id", exchange.id);
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("X-Content-Type-Options", "nosniff");
    response.headers.set("Referrer-Policy", "no-referrer");
    if (exchange.upload) {
        response.headers.set("Tus-Resumable", "1.0.0");
    }
    if (m_options.isSecure) {
        response.headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    addOrigin(response, exchange);
    compress(response, exchange.request.headers.value("Accept-Encoding"), m_options.compressFrom);
    const auto spent = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now()
                                                                             - exchange.begin);
    m_metrics.count(exchange.operation, response.status, spent.count());
    if (m_options.log) {
        m_options.log({exchange.id, exchange.operation, response.status, exchange.code, spent.count(),
                       response.body.size()});
    }
    return response;
}

void Edge::addOrigin(HttpResponse &response, const Exchange &exchange) const
{
    const QByteArray origin = exchange.request.headers.value("Origin");
    const auto &allowed = m_options.origins;
    response.headers.add("Vary", "Origin");
    if (!origin.isEmpty() && std::find(allowed.begin(), allowed.end(), origin) != allowed.end()) {
        response.headers.set("Access-Control-Allow-Origin", origin);
        response.headers.set("Access-Control-Expose-Headers",
                             "ETag, X-Request-Id, Retry-After, Location, Tus-Resumable, Upload-Offset, "
                             "Upload-Length, Upload-Expires, Truvamate-File-Id");
    }
}

} // namespace truvamate
