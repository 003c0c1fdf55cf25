#pragma once

#include "app/sample/samplehouse.h"

namespace truvamate::sample {

/// What happened in the house until `end`: four past draws in four stages, and the orders of today.
/// Error: sample.options when the calendar around `end` has too few draws.
Result<Done> tellStory(SampleHouse &house, Instant end);

} // namespace truvamate::sample
