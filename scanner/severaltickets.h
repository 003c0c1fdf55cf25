#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// A paper on the picture and the codes that lie on it.
struct PaperWithCodes
{
    Quad paper;
    std::vector<CodeReading> codes;
};

/// Papers with codes of their own, if the picture has several codes that identify tickets.
std::vector<PaperWithCodes> papersWithCodes(const cv::Mat &gray, const std::vector<CodeReading> &codes);

/// Different serials of one layout: papers that lie on each other and cannot be told apart.
bool carrySeveralSerials(const std::vector<CodeReading> &codes);

} // namespace truvamate
