#pragma once

#include "models/result.h"

#include <QNetworkReply>
#include <QSslError>

namespace truvamate {

/// What came of one request over HTTP, as errors of the contract. Those of the line itself:
/// transport.unreachable (nothing was sent), transport.unanswered (sent; whether it was done is not known),
/// transport.bad_answer, and tls.expired, tls.not_yet_valid, tls.wrong_host, tls.self_signed,
/// tls.unknown_issuer, tls.failed, after which nothing was sent either.
struct HttpAnswer
{
    int status = 0; ///< 0: there was no answer
    std::optional<Error> error; ///< of the line, or of the server
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    bool isFromServer() const { return status != 0; }
    /// Names are the same in any case; empty where there is none.
    QByteArray header(const QByteArray &name) const;
};

/// The reply must have finished; sslErrors are those that it told of.
HttpAnswer answerOf(QNetworkReply &reply, const QList<QSslError> &sslErrors);

/// A refusal of the server by its RFC 9457 body.
Error problemOf(int status, const QByteArray &contentType, const QByteArray &body);
/// Why a certificate is not believed, the gravest reason first.
Error certificateError(const QList<QSslError> &errors, const QString &host);

} // namespace truvamate
