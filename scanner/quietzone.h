#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

namespace truvamate {

/// Whether bars end where a code of one row ends: beyond both of its ends, straight across the bars, paper
/// stands for several modules. A scan line that leaves its bars sideways ends in paper too, and so does one
/// that the picture's border or a reflection cuts off; such a read may be a part of a longer code and gives
/// false. False as well where it cannot be measured. gray: the picture of the code's corners.
bool hasQuietZones(const cv::Mat &gray, const CodeReading &code);

} // namespace truvamate
