#pragma once

#include "backend/services/approvals.h"
#include "models/operations/identity.h"

namespace truvamate {

/// Signing in, sessions and staff.
void serveIdentity(Dispatcher &dispatcher);
/// The kind "staff.role".
void addIdentityApprovals(Approvals &approvals);

/// How long a session lasts after signing in.
inline constexpr std::int64_t sessionSeconds = 12 * 60 * 60;

} // namespace truvamate
