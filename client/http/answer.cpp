#include "client/http/answer.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthenticated;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 412:
        return ErrorKind::Stale;
    case 429:
        return ErrorKind::TooMany;
    case 408:
    case 423:
    case 502:
    case 503:
    case 504:
        return ErrorKind::Unavailable;
    default:
        return status >= 500 ? ErrorKind::Internal : ErrorKind::Invalid;
    }
}

Error badAnswer(ErrorKind kind, int status)
{
    return {kind,
            QStringLiteral("transport.bad_answer"),
            QStringLiteral("The server gave an answer that is not one of Truvamate (HTTP %1).").arg(status),
            {{QStringLiteral("status"), status}}};
}

bool wasNeverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

Error lineError(const QNetworkReply &reply, const QList<QSslError> &sslErrors)
{
    const QString host = reply.url().host();
    if (!sslErrors.isEmpty() || reply.error() == QNetworkReply::SslHandshakeFailedError) {
        return certificateError(sslErrors, host);
    }
    if (wasNeverSent(reply.error())) {
        return {ErrorKind::Unavailable,
                QStringLiteral("transport.unreachable"),
                QStringLiteral("The server “%1” cannot be reached.").arg(host),
                {{QStringLiteral("host"), host}}};
    }
    return {ErrorKind::Unavailable,
            QStringLiteral("transport.unanswered"),
            QStringLiteral("The line to “%1” broke before an answer came.").arg(host),
            {{QStringLiteral("host"), host}}};
}

struct CertificateReason
{
    const char *code;
    const char *sentence;
    QList<QSslError::SslError> errors;
};

/// Another host and a stranger's certificate come first: both may be somebody in between.
const std::vector<CertificateReason> &certificateReasons()
{
    static const std::vector<CertificateReason> reasons{
        {"tls.wrong_host",
         "The certificate of “%1” belongs to another server.",
         {QSslError::HostNameMismatch}},
        {"tls.self_signed",
         "The certificate of “%1” is signed by nobody but itself.",
         {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain}},
        {"tls.expired", "The certificate of “%1” has expired.", {QSslError::CertificateExpired}},
        {"tls.not_yet_valid",
         "The certificate of “%1” is not valid yet.",
         {QSslError::CertificateNotYetValid}},
        {"tls.unknown_issuer",
         "The certificate of “%1” comes from an issuer that this computer does not know.",
         {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
          QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}},
    };
    return reasons;
}

} // namespace

Error certificateError(const QList<QSslError> &errors, const QString &host)
{
    const QJsonObject details{{QStringLiteral("host"), host}};
    for (const CertificateReason &reason : certificateReasons()) {
        for (const QSslError &error : errors) {
            if (reason.errors.contains(error.error())) {
                return {ErrorKind::Unavailable, QString::fromLatin1(reason.code),
                        QString::fromUtf8(reason.sentence).arg(host), details};
            }
        }
    }
    return {ErrorKind::Unavailable, QStringLiteral("tls.failed"),
            QStringLiteral("No secure line to “%1” could be made.").arg(host), details};
}

Error problemOf(int status, const QByteArray &contentType, const QByteArray &body)
{
    const QJsonObject problem = QJsonDocument::fromJson(body).object();
    const QString code = problem.value(QLatin1String("code")).toString();
    if (!contentType.startsWith("application/problem+json") || code.isEmpty()) {
        return badAnswer(kindOf(status), status);
    }
    QJsonObject details
        = problem.value(status == 412 ? QLatin1String("current") : QLatin1String("details")).toObject();
    if (const QJsonValue field = problem.value(QLatin1String("field")); field.isString()) {
        details.insert(QStringLiteral("field"), field);
    }
    return {kindOf(status), code, problem.value(QLatin1String("detail")).toString(), details};
}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[given, value] : headers) {
        if (given.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

HttpAnswer answerOf(QNetworkReply &reply, const QList<QSslError> &sslErrors)
{
    HttpAnswer answer;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray();
    const bool isWhole = reply.error() == QNetworkReply::NoError || status >= 300;
    if (status == 0 || !isWhole || !sslErrors.isEmpty()) {
        answer.error = lineError(reply, sslErrors);
        return answer;
    }
    answer.status = status;
    answer.body = body;
    answer.headers = reply.rawHeaderPairs();
    if (status < 200 || status >= 300) {
        answer.error = problemOf(status, answer.header("Content-Type"), body);
    }
    return answer;
}

} // namespace truvamate
