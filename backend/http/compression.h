#pragma once

#include "backend/http/message.h"

namespace truvamate {

/// Compresses the body with gzip where the client takes it and the body is long enough to be worth it.
void compress(HttpResponse &response, const QByteArray &acceptEncoding, qsizetype fromBytes);

} // namespace truvamate
