#pragma once

#include "models/operations/operation.h"
#include "tests/support/httpconnection.h"

namespace truvamate::campaign {

/// A client of a server on this machine, over one connection at a time; blocking. What a server that was
/// killed did not answer any more is the error client.lost.
class ApiClient
{
public:
    explicit ApiClient(quint16 port, QString token = {})
        : m_port(port)
        , m_token(std::move(token))
    {
    }

    template <typename Operation>
    Result<typename Operation::Response> call(typename Operation::Request request, const QString &key = {})
    {
        const ErasedOperation &operation = erased<Operation>();
        TRY(json, send(*operation.info, operation.requestToJson(std::any(std::move(request))), key));
        TRY(response, operation.responseFromJson(json));
        return std::any_cast<typename Operation::Response>(std::move(response));
    }
    /// For addresses that are no operation.
    Result<QJsonObject> post(const QByteArray &path, const QJsonObject &body);

private:
    Result<QJsonObject> send(const OperationInfo &info, QJsonObject request, const QString &key);
    Result<QJsonObject> ask(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                            const QString &key);

    quint16 m_port;
    QString m_token;
    std::unique_ptr<testing::HttpConnection> m_connection;
};

/// Signs somebody of a practice workspace in; answers the token.
Result<QString> signInAt(quint16 port, UserId person);

/// True where a request may or may not have been done.
bool isLost(const Error &error);

} // namespace truvamate::campaign
