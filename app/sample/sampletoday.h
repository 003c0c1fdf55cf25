#pragma once

#include "app/sample/samplehouse.h"

namespace truvamate::sample {

/// Orders for the next draw that are paid, bought, refused and refunded on the last afternoon in Indiana.
Result<Done> playAfternoon(SampleHouse &house, const SampleDraw &next);
/// The morning in Bangkok: orders that are not paid yet, that failed, that were cancelled; notes.
Result<Done> playToday(SampleHouse &house, const SampleDraw &next);

} // namespace truvamate::sample
