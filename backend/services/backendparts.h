#pragma once

#include "backend/services/accesstokens.h"
#include "backend/services/ratelimits.h"
#include "backend/services/sealing.h"
#include "backend/storage/objectstore.h"

#include <memory>

namespace truvamate {

/// What a backend is composed of beside its database. Shared by all threads, so everything in it is const or
/// guards itself.
struct BackendParts
{
    std::shared_ptr<const Sealer> sealer;
    std::shared_ptr<ObjectStore> objects;
    /// Of a server. An embedded workspace has neither: its sessions have tokens of their own.
    std::shared_ptr<const AccessTokens> tokens = {};
    std::shared_ptr<const RateLimits> rates = {};
};

} // namespace truvamate
