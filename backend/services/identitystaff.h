#pragma once

#include "backend/services/call.h"
#include "models/operations/identity.h"

namespace truvamate {

class Dispatcher;

/// The part of serveIdentity that is about staff accounts.
void serveStaff(Dispatcher &dispatcher);

/// Error: staff.unknown_status.
Result<Done> checkAccountStatus(const QString &status);
Result<StaffMember> setStaffStatus(Call &call, const SetStaffStatus::Request &request);

} // namespace truvamate
