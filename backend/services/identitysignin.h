#pragma once

#include "backend/services/call.h"
#include "models/operations/identity.h"

namespace truvamate {

class Dispatcher;

/// Signing in and the tokens that come of it.
void serveSigningIn(Dispatcher &dispatcher);

/// What a session may do and for how long, for whoever it belongs to.
Result<SessionView> sessionViewOf(Call &call, const Principal &principal, Instant expiresAt);

} // namespace truvamate
