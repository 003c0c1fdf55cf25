#pragma once

#include "backend/http/message.h"
#include "models/result.h"

namespace truvamate {

/// Languages the edge has words in.
enum class HttpLanguage { English, Thai };

/// By the header's weights: "th;q=0.9, en;q=0.5" is Thai. English where neither is named.
HttpLanguage languageOf(const QByteArray &acceptLanguage);

/// The status of an error's kind; what cannot be read as a request at all is 400 (request.malformed and the
/// like), what asks for a precondition 428.
int statusOf(const Error &error);

/// An error as RFC 9457 problem details: type, title in the reader's language, status, detail, instance (the
/// request's id) and our own members: code, field where there is one, current (the row of now) with 412,
/// details otherwise. What went wrong inside is not told: 5xx answers carry no details.
HttpResponse problemResponse(const Error &error, HttpLanguage language, const QByteArray &requestId);

} // namespace truvamate
