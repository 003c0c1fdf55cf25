#include "backend/http/router.h"

#include <QStringDecoder>

#include <algorithm>

namespace truvamate {

namespace {

bool isName(const QString &segment)
{
    return segment.startsWith(QLatin1Char('{'));
}

bool fits(const std::vector<QString> &pattern, const std::vector<QString> &segments)
{
    return std::equal(pattern.begin(), pattern.end(), segments.begin(), segments.end(),
                      [](const QString &expected, const QString &segment) {
                          return isName(expected) ? !segment.isEmpty() : expected == segment;
                      });
}

Result<QString> decodedSegment(const QByteArray &encoded)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(QByteArray::fromPercentEncoding(encoded));
    const bool hasControl = std::any_of(text.begin(), text.end(), [](QChar c) { return c < QChar(0x20); });
    if (decoder.hasError() || hasControl) {
        return fail(ErrorKind::Invalid, QStringLiteral("request.bad_address"),
                    QStringLiteral("The address holds characters that no address of ours has."));
    }
    return text;
}

} // namespace

Error methodNotAllowed(const QString &methods)
{
    return {ErrorKind::Invalid,
            QStringLiteral("request.method_not_allowed"),
            QStringLiteral("This address takes %1.").arg(methods),
            {{QStringLiteral("allowed"), methods}}};
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        break;
    }
    return "DELETE";
}

Result<std::vector<QString>> segmentsOf(const QByteArray &path)
{
    std::vector<QString> segments;
    for (const QByteArray &part : path.mid(path.startsWith('/') ? 1 : 0).split('/')) {
        TRY(segment, decodedSegment(part));
        segments.push_back(segment);
    }
    if (segments.size() > 1 && segments[0] == QLatin1String("api") && segments[1] == QLatin1String("v1")) {
        segments.erase(segments.begin() + 1);
    }
    return segments;
}

Router::Router(const std::vector<const ErasedOperation *> &operations)
{
    for (const ErasedOperation *operation : operations) {
        add(*operation, operation->info->method, operation->info->path);
        for (const SecondRoute &route : secondRoutes()) {
            if (std::string_view(route.operation) == operation->info->name) {
                add(*operation, route.method, route.path);
            }
        }
    }
    for (auto &[segments, routes] : m_routes) {
        std::stable_sort(routes.begin(), routes.end(),
                         [](const Route &a, const Route &b) { return a.names < b.names; });
    }
}

void Router::add(const ErasedOperation &operation, Method method, const char *path)
{
    Route route{&operation, method, {}};
    for (const QByteArray &part : QByteArray(path).mid(1).split('/')) {
        route.segments.push_back(QString::fromLatin1(part));
    }
    route.names = static_cast<int>(std::count_if(route.segments.begin(), route.segments.end(), isName));
    m_routes[route.segments.size()].push_back(std::move(route));
}

std::vector<const Router::Route *> Router::at(const std::vector<QString> &segments) const
{
    std::vector<const Route *> found;
    const auto asLong = m_routes.find(segments.size());
    if (asLong != m_routes.end()) {
        for (const Route &route : asLong->second) {
            if (fits(route.segments, segments)) {
                found.push_back(&route);
            }
        }
    }
    return found;
}

Result<Router::Match> Router::find(const QByteArray &method, const QByteArray &path) const
{
    TRY(segments, segmentsOf(path));
    const auto routes = at(segments);
    const auto route = std::find_if(routes.begin(), routes.end(), [&](const Route *candidate) {
        return methodName(candidate->method) == method;
    });
    if (routes.empty()) {
        return fail(ErrorKind::NotFound, QStringLiteral("request.no_such_address"),
                    QStringLiteral("There is nothing at this address."));
    }
    if (route == routes.end()) {
        const QString methods = QString::fromLatin1(allowed(path));
        return fail(methodNotAllowed(methods));
    }
    Match match{(*route)->operation, (*route)->method, {}};
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (const QString &name = (*route)->segments[i]; isName(name)) {
            match.values.emplace_back(name.mid(1, name.size() - 2), segments[i]);
        }
    }
    return match;
}

QByteArray Router::allowed(const QByteArray &path) const
{
    const auto segments = segmentsOf(path);
    QByteArrayList methods;
    if (segments) {
        for (const Route *route : at(*segments)) {
            methods += methodName(route->method);
        }
    }
    return methods.join(", ");
}

} // namespace truvamate
