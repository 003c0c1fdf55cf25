#pragma once

#include "models/result.h"

namespace truvamate::campaign {

/// Has broken pictures read by the worker processes as the console does: each gets one answer in words, this
/// process lives, and its memory and that of the workers stay flat. Prints how many ended how.
Result<Done> readBrokenImages(int count, quint64 seed);

} // namespace truvamate::campaign
