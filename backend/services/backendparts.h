#pragma once

#include "backend/services/accesstokens.h"
#include "backend/services/ratelimits.h"
#include "backend/services/sealing.h"
#include "backend/storage/objectstore.h"

#include <functional>
#include <memory>

namespace truvamate {

class DerivedPictures;
class FileLinks;
class UploadFolder;

/// What a backend is composed of beside its database. Shared by all threads, so everything in it is const or
/// guards itself.
struct BackendParts
{
    std::shared_ptr<const Sealer> sealer;
    std::shared_ptr<ObjectStore> objects;
    /// Of a server. An embedded workspace has neither: its sessions have tokens of their own.
    std::shared_ptr<const AccessTokens> tokens = {};
    std::shared_ptr<const RateLimits> rates = {};
    std::shared_ptr<const UploadFolder> uploads = {}; ///< for files that arrive in pieces
    std::shared_ptr<const FileLinks> links = {};
    /// What is shown of a file; without it no picture leaves the house.
    std::shared_ptr<DerivedPictures> pictures = {};
    /// Called after every committed change that somebody else may see, on whatever thread made it.
    std::function<void()> changed = {};
};

} // namespace truvamate
