#pragma once

#include "scanner/barprofile.h"

#include <QString>

#include <optional>
#include <vector>

namespace truvamate {

struct ItfSymbols
{
    BarSymbols start;
    BarSymbols pair; ///< of digits, 00 to 99: the first in bars, the second in the spaces between them
    BarSymbols stop;
};

/// wide: modules of a wide bar, 2 to 3. ISO/IEC 16390.
ItfSymbols itfSymbols(double wide);

/// By value, 0 to 105. ISO/IEC 15417.
const BarSymbols &code128Symbols();
const BarSymbols &code128Stop();

/// values: start, data, check. Nothing where the check is wrong, or for what no lottery prints: functions,
/// control characters.
std::optional<QString> code128Text(const std::vector<int> &values);

} // namespace truvamate
