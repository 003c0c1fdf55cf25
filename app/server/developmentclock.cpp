#include "app/server/developmentclock.h"

#include <QJsonDocument>

namespace truvamate {

namespace {

Result<Instant> wantedTime(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return fail(ErrorKind::Invalid, QStringLiteral("request.not_json"),
                    QStringLiteral("The body is no JSON object."));
    }
    return Instant::fromString(document.object()[QStringLiteral("now")].toString());
}

} // namespace

std::optional<Result<QJsonObject>> answerClock(DevelopmentClock &clock, const HttpRequest &request)
{
    if (request.method != "POST" || request.target != "/api/dev/clock") {
        return std::nullopt;
    }
    return wantedTime(request.body).map([&](Instant when) {
        clock.set(when);
        return QJsonObject{{QStringLiteral("now"), clock.now().toString()}};
    });
}

} // namespace truvamate
