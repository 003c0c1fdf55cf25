#pragma once

#include "backend/http/handler.h"
#include "backend/http/metrics.h"
#include "backend/http/problem.h"
#include "backend/http/router.h"
#include "backend/http/uploadroutes.h"
#include "backend/services/dispatcher.h"

#include <functional>

namespace truvamate {

/// One line of the access log. It names the operation and never the address that was asked for: a query may
/// hold what somebody searched for.
struct AccessRecord
{
    QByteArray requestId;
    QByteArray operation; ///< "orders.list", or "healthz", "unknown" and so on
    int status = 0;
    QString code; ///< of a refusal
    std::int64_t microseconds = 0;
    qsizetype bytes = 0; ///< of the answer's body
};

/// An address that a program has beside the operations, for development; nothing where another is meant. Must
/// not wait.
using OwnRoute = std::function<std::optional<Result<QJsonObject>>(const HttpRequest &request)>;

struct EdgeOptions
{
    std::vector<QByteArray> origins; ///< web pages that may call from a browser: "https://truvamate.com"
    std::vector<QString> trustedProxies; ///< addresses whose X-Forwarded-For is believed
    bool isSecure = false; ///< reached by HTTPS only, so browsers may be told to stay with it
    qsizetype compressFrom = 4096; ///< bytes of an answer
    std::function<void(const AccessRecord &)> log;
    /// Goes before every route.
    OwnRoute ownRoute;
};

/// Who asks: the last address that is none of our proxies, because whatever stands before it may be made up.
QString clientAddress(const HttpRequest &request, const std::vector<QString> &trustedProxies);

/// HTTP in front of a dispatcher: every operation at the route it declares, uploads, /healthz, /readyz,
/// /metrics, /openapi.json and /docs. There is nothing of a business rule here.
class Edge final : public HttpHandler
{
public:
    /// Dispatcher and gauges must outlive the edge.
    Edge(const Dispatcher &dispatcher, const ServerGauges &gauges, EdgeOptions options);

    std::shared_ptr<HttpBodyTaker> bodyTaker(const HttpRequest &head) override;
    std::shared_ptr<EventListener> eventListener(const HttpRequest &head) override;
    std::optional<HttpResponse> answerAtOnce(const HttpRequest &request) override;
    HttpResponse answer(Result<Database *> db, const HttpRequest &request) override;
    HttpResponse refuse(const Error &error, const HttpRequest &request) override;

private:
    struct Exchange;
    class UploadBody;
    class Listener;

    HttpResponse runOperation(Database &db, Exchange &exchange) const;
    Result<HttpResponse> tryOperation(Database &db, Exchange &exchange) const;
    Result<HttpResponse> tryUpload(Database &db, const Exchange &exchange) const;
    HttpResponse notAllowed(const Error &error, const QByteArray &methods, Exchange &exchange) const;
    Envelope envelopeOf(const HttpRequest &request) const;
    HttpResponse readiness(Database &db) const;
    HttpResponse preflight(const Exchange &exchange) const;
    HttpResponse problem(const Error &error, Exchange &exchange) const;
    std::optional<HttpResponse> page(const Exchange &exchange) const;
    HttpResponse finish(HttpResponse response, const Exchange &exchange);
    void addOrigin(HttpResponse &response, const Exchange &exchange) const;

    const Dispatcher &m_dispatcher;
    const ServerGauges &m_gauges;
    EdgeOptions m_options;
    Router m_router;
    UploadRoutes m_uploads;
    Metrics m_metrics;
    QByteArray m_openApi;
    QByteArray m_docs;
};

} // namespace truvamate
