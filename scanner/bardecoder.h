#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <optional>

namespace truvamate {

/// Bars that are too blurred, faint or grainy for a reader that measures their edges: what was printed is
/// found by comparing each place with every symbol, blurred alike. flat: bars upright, level and straight.
/// ITF only in lengths that a lottery's layout names; Code 128 by its check character. Two halves of the
/// bars' height must say the same. The quad is in pixels of flat.
std::optional<CodeReading> decodeBars(const cv::Mat &flat);

} // namespace truvamate
