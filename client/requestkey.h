#pragma once

#include <QString>

namespace truvamate {

/// An idempotency key: made before the first try of a change and kept for every further one of the same
/// change.
QString newRequestKey();

} // namespace truvamate
