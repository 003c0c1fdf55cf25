#pragma once

#include "backend/services/call.h"
#include "models/operations/accounts.h"
#include "models/operations/identity.h"

namespace truvamate {

class Dispatcher;

/// Customers' accounts: registering, tokens of mails, passwords and profiles.
void serveAccounts(Dispatcher &dispatcher);
/// The part of it that a signed-in customer reads and changes.
void serveProfiles(Dispatcher &dispatcher);

/// A customer's own password, against the present one. Ends their other sessions.
Result<Nothing> changeOwnPassword(Call &call, const SetPassword::Request &request);

} // namespace truvamate
