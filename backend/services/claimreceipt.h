#pragma once

#include "backend/services/call.h"
#include "models/operations/claims.h"

namespace truvamate {

/// Splits what was observed over a claim's active wins: by each win's own amount where it was given, else as
/// the table prices them. Shares always sum to the gross and to what was withheld.
Result<std::vector<ClaimWin>> splitReceipt(const std::vector<ClaimWin> &active,
                                           const ReceiveClaim::Request &request);

/// Posts a received claim: what came in, and what was withheld, to the customers' prizes and to the house.
Result<Done> postReceipt(Call &call, const ClaimSummary &claim, const std::vector<ClaimWin> &wins,
                         std::optional<UserId> customer, std::optional<UserId> agent);

} // namespace truvamate
