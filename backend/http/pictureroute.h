#pragma once

#include "backend/http/message.h"
#include "backend/services/filelinks.h"

namespace truvamate {

/// The token of GET /api/files/links/{token}; nothing where the address is another's.
std::optional<QString> pictureTokenOf(const HttpRequest &request, const QByteArray &path);

/// A picture as an answer: shown and not run, under a name of ours, and not for every page to embed.
HttpResponse pictureResponse(const LinkedPicture &linked);

} // namespace truvamate
