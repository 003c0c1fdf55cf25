#pragma once

#include "backend/storage/database.h"
#include "models/operations/accounts.h"

namespace truvamate {

/// A customer's profile as they see it themselves; the terms in force are added by the service.
Result<std::optional<OwnProfile>> findOwnProfile(Database &db, UserId customer);

/// What a customer may change of it. The version is raised beside (raiseCustomerVersion).
Result<Done> writeOwnProfile(Database &db, UserId customer, const UpdateOwnProfile::Request &profile);

} // namespace truvamate
