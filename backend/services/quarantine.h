#pragma once

#include "backend/services/call.h"
#include "backend/storage/quarantinestore.h"
#include "backend/storage/slipstore.h"

namespace truvamate {

class Approvals;

/// Keeps a binding that arrived after its draw closed, without effect, and proposes it to a second person.
Result<Done> quarantineBinding(Call &call, const SlipRecord &slip, OrderId order,
                               const std::vector<WantedPlacement> &wanted);

/// Approving makes the placements count; rejecting leaves the paper with the house.
void addLateBindingApproval(Approvals &approvals);

} // namespace truvamate
