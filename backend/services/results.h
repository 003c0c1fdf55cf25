#pragma once

#include "backend/services/call.h"
#include "models/operations/results.h"

namespace truvamate {

class Dispatcher;

void serveResults(Dispatcher &dispatcher);

/// Sources are the same when only case, spaces and punctuation differ: "NY Open Data" is "ny-open-data".
QString sourceKey(const QString &source);

} // namespace truvamate
