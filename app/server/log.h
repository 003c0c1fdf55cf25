#pragma once

#include "backend/http/edge.h"

#include <QJsonObject>

namespace truvamate {

/// One JSON object a line on standard error. Nothing that names a person goes in: operations, codes, ids of
/// requests and numbers do.
void writeLog(const char *level, const QString &event, const QJsonObject &more = {});
void logAccess(const AccessRecord &record);
void logError(const QString &event, const Error &error);
/// What Qt and our own qWarning say goes the same way.
void takeQtMessages();

} // namespace truvamate
