#pragma once

#include "backend/services/call.h"

namespace truvamate {

/// The growing wait of whoever keeps guessing. Three tries are free; each further one doubles the wait, up to
/// a quarter of an hour, and a day without any forgets them.

/// Counts a try before it is made, so that tries at one moment do not all get through. Error: auth.wait, with
/// the seconds.
Result<Done> beginTry(Call &call, const QString &key);
/// Inside the transaction of what the try was for.
Result<Done> tryWentWell(Call &call, const QString &key);

} // namespace truvamate
