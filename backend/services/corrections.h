#pragma once

#include "backend/services/call.h"
#include "models/operations/draws.h"

/// What a corrected result does to claims and payouts. Nothing that was paid is reversed silently.
namespace truvamate {

/// When the correction is verified: proposed payouts on the draw are superseded, approved ones held.
Result<Done> stopPayoutsOf(Call &call, DrawId draw);

/// When the corrected result is checked: claims follow it to its wins. Open claims expect what it gives; what
/// a received claim no longer owes its customer goes to the house, for the lottery; a sent payout that gave
/// too much leaves a difference; a win that grew can be claimed further. Once a result version, in the
/// transaction of its check.
Result<Done> followCorrection(Call &call, DrawId draw, const std::vector<ResultVersion> &versions);

} // namespace truvamate
