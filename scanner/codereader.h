#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// Every code on a picture (8 bits gray), in its pixels: our own pyramid of scales first. A linear code
/// without a checksum (ITF) is certain only when two attempts agree and none contradicts.
std::vector<CodeReading> readCodes(const cv::Mat &gray);

} // namespace truvamate
