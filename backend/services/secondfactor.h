#pragma once

#include "backend/services/approvals.h"
#include "models/operations/secondfactor.h"

namespace truvamate {

void serveSecondFactor(Dispatcher &dispatcher);
/// The kind "staff.second_factor".
void addSecondFactorApprovals(Approvals &approvals);

/// Inside a transaction: false where the person has none yet. Otherwise the code, of the app or one of the
/// recovery codes, is taken. Errors: auth.code_needed, auth.code_wrong.
Result<bool> takeSecondFactor(Call &call, UserId user, const std::optional<QString> &code);

} // namespace truvamate
