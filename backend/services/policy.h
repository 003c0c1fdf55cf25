#pragma once

#include "backend/services/approvals.h"
#include "models/operations/policy.h"
#include "models/policy/gate.h"

namespace truvamate {

/// State policy, the owner's acknowledgement and the one gate before orders, purchases and payouts.
void servePolicy(Dispatcher &dispatcher);
/// The kind "policy.state".
void addPolicyApprovals(Approvals &approvals);

/// What the gate is asked about.
struct GateSubject
{
    UserId customer;
    Thb amount; ///< of the order at hand, or of the payout
    std::optional<QString> state; ///< where it is or will be bought; none at a payout
    std::optional<OrderId> order; ///< where the order is stored already, so that it is not counted twice
};

/// Everything the gate looks at, from the rows as they are now. Error: customer.unknown.
Result<GateFacts> loadGateFacts(Call &call, GateOccasion occasion, const GateSubject &subject);

/// Nothing, or the first refusal as the error, with all of them in details.refusals. No role passes it by.
Result<Done> passGate(Call &call, GateOccasion occasion, const GateSubject &subject);

/// How a state stands at an instant: the approved rows, and the bans that the house knows of.
Result<std::optional<StatePolicy>> statePolicyInForce(Database &db, const QString &state, Instant now);

} // namespace truvamate
