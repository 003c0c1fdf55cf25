#pragma once

#include "scanner/codelocator.h"
#include "scanner/zxingadapter.h"

namespace truvamate {

/// One attempt on the picture at another scale; quads are in pixels of gray itself.
std::vector<CodeReading> readScaled(const cv::Mat &gray, CodeFamily family, double scale);

/// One attempt on a strip of bars or on a mended form of it of any size; quads are in the strip's picture.
std::vector<CodeReading> readStrip(const cv::Mat &image, const CodeStrip &strip);

/// Blurred along upright bars over a share of their height, which takes grain and stripes out of them.
cv::Mat blurredDown(const cv::Mat &bars, double share);

} // namespace truvamate
