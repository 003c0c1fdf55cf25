#pragma once

#include "app/workspace/staffclient.h"
#include "models/operations/approvals.h"

namespace truvamate {

/// The second pair of eyes: looks at what is proposed now and approves it.
Result<Approval> approveNow(StaffClient &person, ApprovalId approval);
/// Looks and rejects, with a reason.
Result<Approval> rejectNow(StaffClient &person, ApprovalId approval, const QString &reason);

} // namespace truvamate
