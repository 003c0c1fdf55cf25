#include "client/http/serveraddress.h"

#include <QHostAddress>

namespace truvamate {

namespace {

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

Result<QUrl> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool hasScheme = text.contains(QLatin1String("://"));
    const QUrl url(hasScheme ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || !isHttp || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment()) {
        return fail(ErrorKind::Invalid, QStringLiteral("server.bad_address"),
                    QStringLiteral("“%1” is no address of a server.").arg(text));
    }
    if (url.scheme() == QLatin1String("http") && !isThisMachine(url.host())) {
        return fail(ErrorKind::Invalid, QStringLiteral("server.not_secure"),
                    QStringLiteral("“%1” is not encrypted.").arg(text));
    }
    QUrl server = url.adjusted(QUrl::NormalizePathSegments);
    QString path = server.path();
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    server.setPath(path);
    return server;
}

} // namespace truvamate
