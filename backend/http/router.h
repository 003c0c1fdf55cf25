#pragma once

#include "backend/http/seedroutes.h"

#include <QByteArray>

#include <map>

namespace truvamate {

/// A path of the wire taken apart: segments between slashes, each percent-decoded. /api/v1/… is /api/….
/// Error: request.bad_address, where the text is no UTF-8 or holds control characters.
Result<std::vector<QString>> segmentsOf(const QByteArray &path);

/// request.method_not_allowed; methods are those that the address takes.
Error methodNotAllowed(const QString &methods);

/// Finds the operation that a method and a path name, by the routes the operations declare and
/// secondRoutes().
class Router
{
public:
    struct Match
    {
        const ErasedOperation *operation = nullptr;
        Method method = Method::Get; ///< of the route, which may be a second one
        std::vector<std::pair<QString, QString>> values; ///< of the path's {names}
    };

    explicit Router(const std::vector<const ErasedOperation *> &operations);

    /// A literal segment goes before a {name}. Errors: request.no_such_address, request.method_not_allowed
    /// (details: "allowed", as "GET, PUT"), request.bad_address.
    Result<Match> find(const QByteArray &method, const QByteArray &path) const;
    /// The methods of a path, as "GET, PUT"; empty where nothing is there.
    QByteArray allowed(const QByteArray &path) const;

private:
    struct Route
    {
        const ErasedOperation *operation;
        Method method;
        std::vector<QString> segments;
        int names = 0; ///< how many of the segments are {names}
    };

    void add(const ErasedOperation &operation, Method method, const char *path);
    std::vector<const Route *> at(const std::vector<QString> &segments) const;

    /// By the number of their segments; of as many, those with fewer {names} first.
    std::map<std::size_t, std::vector<Route>> m_routes;
};

QByteArray methodName(Method method);

} // namespace truvamate
