#pragma once

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
};

} // namespace truvamate
