#pragma once

#include "models/operations/operation.h"
#include "tests/fuzz/found.h"

/// What the fuzz targets ask for.
namespace truvamate::fuzz {

/// Operations with every kind of field that requests have, among them the longest lists of filters.
const std::vector<const ErasedOperation *> &operations();

} // namespace truvamate::fuzz
