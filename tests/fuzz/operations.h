#pragma once

#include "models/operations/operation.h"

/// What the fuzz targets ask for, and how they stop.
namespace truvamate::fuzz {

/// Operations with every kind of field that requests have, among them the longest lists of filters.
const std::vector<const ErasedOperation *> &operations();

/// Ends the fuzzer, which keeps the input.
[[noreturn]] void found(const char *what, const QByteArray &detail = {});

} // namespace truvamate::fuzz
