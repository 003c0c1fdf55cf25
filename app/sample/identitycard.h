#pragma once

#include "models/result.h"

#include <QByteArray>

namespace truvamate::sample {

/// PNG bytes of a card that says it is a sample and bears this romanised name; no real document looks like
/// it. Errors: sample.font_missing.
Result<QByteArray> drawIdentityCard(const QString &name);

} // namespace truvamate::sample
