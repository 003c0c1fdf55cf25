#include "tests/campaign/apiclient.h"

#include "models/operations/identity.h"

#include <QJsonDocument>

namespace truvamate::campaign {

namespace {

constexpr QLatin1String lostCode("client.lost");

const char *nameOf(Method method)
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

/// The path's {names} with their values, which are no longer in the request then.
QByteArray pathOf(const OperationInfo &info, QJsonObject &request)
{
    QStringList parts = QString::fromLatin1(info.path).split(QLatin1Char('/'));
    for (QString &part : parts) {
        if (part.startsWith(QLatin1Char('{'))) {
            part = request.take(part.mid(1, part.size() - 2)).toString();
        }
    }
    return parts.join(QLatin1Char('/')).toLatin1();
}

} // namespace

Result<QJsonObject> ApiClient::post(const QByteArray &path, const QJsonObject &body)
{
    return ask("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact), {});
}

Result<QJsonObject> ApiClient::send(const OperationInfo &info, QJsonObject request, const QString &key)
{
    const QByteArray path = pathOf(info, request);
    const QByteArray body
        = info.method == Method::Get ? QByteArray() : QJsonDocument(request).toJson(QJsonDocument::Compact);
    return ask(nameOf(info.method), path, body, key);
}

Result<QJsonObject> ApiClient::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                   const QString &key)
{
    if (!m_connection) {
        m_connection = std::make_unique<testing::HttpConnection>(m_port);
    }
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!m_token.isEmpty()) {
        text += "Authorization: Bearer " + m_token.toLatin1() + "\r\n";
    }
    if (!key.isEmpty()) {
        text += "Idempotency-Key: " + key.toLatin1() + "\r\n";
    }
    if (!body.isEmpty()) {
        text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n";
    }
    const QByteArray answer = m_connection->isOpen() && m_connection->send(text + "\r\n" + body)
        ? m_connection->answer()
        : QByteArray();
    if (answer.isEmpty()) {
        m_connection.reset();
        return fail(ErrorKind::Unavailable, lostCode, QStringLiteral("No answer came."));
    }
    const int status = answer.mid(9, 3).toInt();
    const QJsonObject json = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    if (status >= 300) {
        return fail(ErrorKind::Invalid, json[QLatin1String("code")].toString(),
                    QStringLiteral("%1: %2").arg(status).arg(
                        QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))));
    }
    return json;
}

Result<QString> signInAt(quint16 port, UserId person)
{
    SignIn::Request request;
    request.userId = person;
    request.device = QStringLiteral("Campaign");
    TRY(signedIn, ApiClient(port).call<SignIn>(request));
    return signedIn.token;
}

bool isLost(const Error &error)
{
    return error.code == lostCode;
}

} // namespace truvamate::campaign
