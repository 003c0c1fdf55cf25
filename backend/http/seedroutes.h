#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// A second address of an operation: one that the first drafts of the API name, and clients may know.
struct SecondRoute
{
    Method method;
    const char *path;
    const char *operation;
};

const std::vector<SecondRoute> &secondRoutes();

} // namespace truvamate
