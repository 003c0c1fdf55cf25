#include "backend/http/edge.h"

#include "backend/http/address.h"
#include "backend/http/compression.h"
#include "backend/http/decode.h"
#include "backend/http/openapi.h"
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
    QByteArray operation = "unknown";
    QString code = {};
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

    explicit Exchange(const HttpRequest &asked)
        : request(asked)
        , id(requestIdOf(asked))
        , language(languageOf(asked.headers.value("Accept-Language")))
        , path(asked.target)
    {
        if (const qsizetype mark = asked.target.indexOf('?'); mark >= 0) {
            path = asked.target.left(mark);
            query = asked.target.mid(mark + 1);
        }
    }
    bool isReading() const { return request.method == "GET" || request.method == "HEAD"; }
};

Edge::Edge(const Dispatcher &dispatcher, const ServerGauges &gauges, EdgeOptions options)
    : m_dispatcher(dispatcher)
    , m_gauges(gauges)
    , m_options(std::move(options))
    , m_router(dispatcher.operations())
    , m_openApi(QJsonDocument(openApi(dispatcher.operations())).toJson(QJsonDocument::Compact))
    , m_docs(docsPage(dispatcher.operations()))
{
}

std::optional<HttpResponse> Edge::answerAtOnce(const HttpRequest &request)
{
    Exchange exchange(request);
    if (request.method == "OPTIONS") {
        exchange.operation = "options";
        return finish(preflight(exchange), exchange);
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
    // What no route is for needs no worker either.
    const auto match
        = m_router.find(request.method == "HEAD" ? QByteArray("GET") : request.method, exchange.path);
    if (match) {
        return std::nullopt;
    }
    HttpResponse response = problem(match.error(), exchange);
    if (response.status == 405) {
        response.headers.add("Allow", m_router.allowed(exchange.path));
    }
    return finish(std::move(response), exchange);
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
        auto response = tryOperation(db, exchange);
        return response ? *std::move(response) : problem(response.error(), exchange);
    } catch (const std::exception &) {
        return problem({ErrorKind::Internal,
                        QStringLiteral("request.exception"),
                        QStringLiteral("An exception ended the request."),
                        {}},
                       exchange);
    }
}

Result<HttpResponse> Edge::tryOperation(Database &db, Exchange &exchange) const
{
    const HttpRequest &request = exchange.request;
    TRY(match, m_router.find(request.method == "HEAD" ? QByteArray("GET") : request.method, exchange.path));
    const ErasedOperation &operation = *match.operation;
    exchange.operation = operation.info->name;
    const Envelope envelope{bearerToken(request), QString::fromUtf8(request.headers.value("Idempotency-Key")),
                            clientAddress(request, m_options.trustedProxies)};
    TRY(json, decodeRequest(match, exchange.query, request));
    TRY(typed, operation.requestFromJson(json));
    TRY(answered, m_dispatcher.run(db, operation.info->name, envelope, typed));
    const Schema &schema = operation.responseSchema();
    if (schema.fields.empty()) {
        return HttpResponse{204, {}, {}};
    }
    const QJsonObject object = operation.responseToJson(answered);
    HttpResponse response = jsonResponse(object);
    if (const QByteArray tag = entityTag(schema, object); !tag.isEmpty()) {
        response.headers.add("ETag", tag);
    }
    return response;
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
        response.headers.set("Access-Control-Expose-Headers", "ETag, X-Request-Id, Retry-After");
    }
}

} // namespace truvamate
