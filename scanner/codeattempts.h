#pragma once

#include "models/tickets/reading.h"
#include "scanner/arealocator.h"
#include "scanner/codelocator.h"
#include "scanner/zxingadapter.h"

#include <functional>
#include <vector>

namespace truvamate {

/// One attempt on the picture at another scale; quads are in pixels of gray itself.
std::vector<CodeReading> readScaled(const cv::Mat &gray, CodeFamily family, double scale);

/// One attempt on a strip of bars or on a mended form of it of any size; quads are in the strip's picture.
std::vector<CodeReading> readStrip(const cv::Mat &image, const CodeStrip &strip);

/// One way to read a place, in pixels of the picture.
using CodeAttempt = std::function<std::vector<CodeReading>()>;

/// Ways to read one row of bars, the likeliest first: mended by what the strip lacks.
std::vector<CodeAttempt> attemptsAtBars(const CodeStrip &strip);

/// The same for an area of squares (QR, Data Matrix, Aztec) or, where it is long or its edges point one way,
/// of rows of bars (PDF417). gray must outlive them.
std::vector<CodeAttempt> attemptsAtArea(const cv::Mat &gray, const CodeArea &area);

/// codes with their corners moved.
std::vector<CodeReading> mapped(std::vector<CodeReading> codes, const cv::Matx33d &view);

} // namespace truvamate
