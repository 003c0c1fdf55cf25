#pragma once

#include "backend/http/edge.h"
#include "tests/support/ordering.h"

#include <QJsonDocument>

namespace truvamate::testing {

/// The edge of a fixture's backend, asked without a socket.
struct EdgeClient
{
    explicit EdgeClient(BackendFixture &backend, EdgeOptions options = {})
        : f(backend)
        , edge(backend.backend().dispatcher(), gauges, std::move(options))
    {
    }

    HttpResponse ask(const char *method, const QByteArray &target, UserId person = {},
                     const QByteArray &body = {},
                     const std::vector<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        HttpRequest request{method, target, {}, body, QStringLiteral("203.0.113.9")};
        if (!person.isNull()) {
            request.headers.add("Authorization", "Bearer " + f.tokenOf(person)->toLatin1());
        }
        if (!body.isEmpty()) {
            request.headers.add("Content-Type", "application/json");
        }
        for (const auto &[name, value] : headers) {
            request.headers.set(name, value);
        }
        return send(request);
    }

    HttpResponse send(const HttpRequest &request)
    {
        if (const auto taker = edge.bodyTaker(request)) {
            return stream(*taker, request.body);
        }
        const auto known = edge.answerAtOnce(request);
        return known ? *known : edge.answer(&f.db(), request);
    }

    /// As the server hands over a body in pieces.
    HttpResponse stream(HttpBodyTaker &taker, const QByteArray &body, qsizetype pieceBytes = 1024)
    {
        auto ended = taker.begin(&f.db());
        for (qsizetype at = 0; !ended && at < body.size(); at += pieceBytes) {
            ended = taker.take(&f.db(), body.mid(at, pieceBytes));
        }
        return ended ? *ended : taker.finish(&f.db());
    }

    BackendFixture &f;
    ServerGauges gauges;
    Edge edge;
};

inline QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

inline QString codeOf(const HttpResponse &response)
{
    return jsonOf(response)[QStringLiteral("code")].toString();
}

inline QByteArray bodyOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace truvamate::testing

/// Declares `name`, an EdgeClient on SQLite, and its fixture `f`.
#define SQLITE_EDGE(name, ...)                                                                               \
    const auto name##Database = TestDatabases::fresh(QStringLiteral("sqlite"));                              \
    VERIFY_OK(name##Database);                                                                               \
    const auto name##Fixture = BackendFixture::make(**name##Database);                                       \
    VERIFY_OK(name##Fixture);                                                                                \
    BackendFixture &f = **name##Fixture;                                                                     \
    EdgeClient name(f, ##__VA_ARGS__)
