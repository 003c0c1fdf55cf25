#pragma once

#include "backend/services/approvals.h"

namespace truvamate {

class Dispatcher;

/// Closing what a corrected result left open after a payout was sent.
void servePayoutDifferences(Dispatcher &dispatcher);
/// The kind "payout_house_loss".
ApprovalKind houseLossApproval();

} // namespace truvamate
