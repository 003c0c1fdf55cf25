#include "backend/http/pictureroute.h"

#include "backend/http/router.h"

namespace truvamate {

std::optional<QString> pictureTokenOf(const HttpRequest &request, const QByteArray &path)
{
    if (!path.contains("/files/")) {
        return std::nullopt;
    }
    const auto segments = segmentsOf(path);
    const bool isOurs = request.method == "GET" && segments && segments->size() == 4
        && (*segments)[0] == QLatin1String("api") && (*segments)[1] == QLatin1String("files")
        && (*segments)[2] == QLatin1String("links");
    return isOurs ? std::optional((*segments)[3]) : std::nullopt;
}

HttpResponse pictureResponse(const LinkedPicture &linked)
{
    const QByteArray ending = linked.picture.mediaType == QLatin1String("image/png") ? ".png" : ".jpg";
    HttpResponse response;
    response.headers.add("Content-Type", linked.picture.mediaType.toLatin1());
    response.headers.add("Content-Disposition",
                         "inline; filename=\"" + linked.kind.toLatin1() + ending + '"');
    response.headers.add("Content-Security-Policy", "default-src 'none'; sandbox");
    response.headers.add("Cross-Origin-Resource-Policy", "same-site");
    response.body = linked.picture.bytes;
    return response;
}

} // namespace truvamate
