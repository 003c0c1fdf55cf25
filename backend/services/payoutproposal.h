#pragma once

#include "backend/services/approvals.h"
#include "models/operations/payouts.h"

namespace truvamate {

/// Proposes to pay a received claim at the rate in force; another person has to approve it.
Result<PayoutDetail> proposePayout(Call &call, const ProposePayout::Request &request);
/// What it would propose, without changing anything; refused as the proposal would be.
Result<PayoutPreview> previewPayout(Call &call, const PreviewPayout::Request &request);
/// The kind "payout". What is seen is computed from the rows as they are: amounts, rate, beneficiary, result
/// versions and the payout's own version.
ApprovalKind payoutApproval();

} // namespace truvamate
