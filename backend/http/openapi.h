#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// The OpenAPI 3.1 description of every operation, from the lines that declare them.
QJsonObject openApi(const std::vector<const ErasedOperation *> &operations);

/// The same as a page for people, in one HTML document without scripts.
QByteArray docsPage(const std::vector<const ErasedOperation *> &operations);

} // namespace truvamate
