#pragma once

#include "backend/services/call.h"
#include "models/operations/claims.h"

namespace truvamate {

class Dispatcher;

void serveClaims(Dispatcher &dispatcher);

Result<ClaimDetail> claimDetail(Call &call, ClaimId id);
/// The claim, locked until the transaction ends. claim.unknown where there is none.
Result<ClaimSummary> lockedClaim(Call &call, ClaimId id);

} // namespace truvamate
