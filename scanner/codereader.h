#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

struct CodeEffort
{
    int strips = 4; ///< barred areas that are cut out, turned and repaired, where the plain attempts find no
                    ///< ticket code
    bool everyFormat = true; ///< also formats that no lottery prints, where nothing else was found
};

/// Every code on a picture (8 bits gray), in its pixels. Cheap attempts first: our own pyramid of scales;
/// then barred areas at any angle, repaired in several ways. A code without a check of its own (ITF has none,
/// and short reads of it are the dangerous ones) is given only when two attempts agreed and no longer one
/// lies over it.
std::vector<CodeReading> readCodes(const cv::Mat &gray, const CodeEffort &effort = {});

} // namespace truvamate
