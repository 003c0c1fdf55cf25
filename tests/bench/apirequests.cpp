#include "tests/bench/apirequests.h"

#include "tests/bench/httpload.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace truvamate::bench {

using namespace truvamate::testing;

QByteArray getRequest(const QByteArray &path, const QString &token)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token.toLatin1()
        + "\r\n\r\n";
}

QByteArray postRequest(const QByteArray &path, const QString &token, const QByteArray &key,
                       const QByteArray &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token.toLatin1()
        + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Result<QJsonObject> askJson(quint16 port, const QByteArray &request)
{
    TRY(answer, askOnce(port, request));
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200 || json.isEmpty()) {
        return fail(ErrorKind::Internal, QStringLiteral("bench.answer"),
                    QStringLiteral("An unexpected answer: %1 %2")
                        .arg(QString::number(answer.status), QString::fromUtf8(answer.body.left(2000))));
    }
    return json;
}

QByteArray cursorOf(const QJsonObject &page)
{
    return page[QLatin1String("next")].toString().toLatin1();
}

QJsonArray placeOf(const QByteArray &cursor)
{
    const QByteArray raw = QByteArray::fromBase64(cursor, QByteArray::Base64UrlEncoding);
    QJsonArray parts = QJsonDocument::fromJson(raw).array();
    parts.removeFirst();
    return parts;
}

PlaceOrder::Request orderRequest(const BackendFixture &f)
{
    const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    const LineRequest first{draw, QStringLiteral("chosen"), std::vector<int>{2, 25, 36, 43, 61}, 24, false,
                            false};
    const LineRequest second{draw, QStringLiteral("chosen"), std::vector<int>{7, 8, 19, 40, 69}, 3, false,
                             false};
    return {{first, second}, QStringLiteral("refund"), QStringLiteral("1"), std::nullopt};
}

QByteArray orderBody(const BackendFixture &f)
{
    return QJsonDocument(toJson(orderRequest(f))).toJson(QJsonDocument::Compact);
}

} // namespace truvamate::bench
