#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// How much work a picture is worth.
struct CodeEffort
{
    int budgetMs = 4000; ///< of processor time, after which no further attempt is begun
    std::size_t areas
        = 5; ///< of each kind: places that look like a code which are cut out, set straight and mended
    int longestFirstLook = 900; ///< pixels of the longer side in which the first attempt looks
    bool everyFormat = true; ///< also formats that no lottery prints, where nothing else was found
};

/// Every code on a picture (8 bits gray), each once, in its pixels. Cheap attempts first: a smaller copy of
/// the whole; then places that look like codes, set straight and mended by what they lack; then the other
/// scales. CodeCandidates says what counts as read. Where one code was found, places with bars beside it are
/// looked at as well.
std::vector<CodeReading> readCodes(const cv::Mat &gray, const CodeEffort &effort = {});

} // namespace truvamate
