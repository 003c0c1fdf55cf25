#pragma once

#include "backend/services/call.h"
#include "models/operations/payouts.h"

namespace truvamate {

/// Approved: the commission is ours, what was withheld is the customer's and handed over with the statement,
/// and the net becomes baht in the customer's wallet.
Result<Done> postApproved(Call &call, const PayoutSummary &payout);
/// What postApproved posted, the other way round.
Result<Done> postApprovalBack(Call &call, const PayoutSummary &payout);
/// Confirmed: the baht left the bank.
Result<Done> postConfirmed(Call &call, const PayoutSummary &payout);

/// A customer owes what a payout gave too much, and the house owes it on.
Result<Done> postDifference(Call &call, const PayoutDifference &difference, UserId customer);
Result<Done> postDifferenceVoid(Call &call, const PayoutDifference &difference, UserId customer);
Result<Done> postDifferencePaid(Call &call, const PayoutDifference &difference, UserId customer);
Result<Done> postDifferenceBorne(Call &call, const PayoutDifference &difference, UserId customer);

} // namespace truvamate
