#pragma once

#include "models/result.h"

#include <cstdint>

namespace truvamate::bench {

/// Frames of a rendered film of two tickets at 1080p, as a camera gives them, looked at one after the other:
/// processor time of a frame with all that the live camera does with it, frames a second that follow from it,
/// and in how many of the frames that show a ticket at rest its code was read, or another text.
Result<Done> measureLive(std::uint64_t seed);

} // namespace truvamate::bench
