#pragma once

#include "backend/services/call.h"
#include "backend/storage/payoutstore.h"
#include "models/operations/draws.h"

namespace truvamate {

/// Compares a sent payout with what the newest results owe, at the payout's own rate. What it gave too much
/// becomes a difference that the customer owes; open differences of earlier corrections are void. Our
/// commission of what was not owed is given up.
Result<Done> settleOverpayment(Call &call, const PayoutSummary &payout, const PayoutTerms &terms,
                               const ResultVersion &now);

} // namespace truvamate
