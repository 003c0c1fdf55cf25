#pragma once

#include "backend/services/approvals.h"
#include "models/operations/identity.h"

namespace truvamate {

/// Signing in, sessions and staff.
void serveIdentity(Dispatcher &dispatcher);
/// The kinds "staff.role" and "staff.second_factor".
void addIdentityApprovals(Approvals &approvals);

/// How long a session lasts after signing in.
inline constexpr std::int64_t sessionSeconds = 12 * 60 * 60;
/// How long the refresh token before the present one gets the same successor again.
inline constexpr std::int64_t refreshGraceSeconds = 60;

} // namespace truvamate
