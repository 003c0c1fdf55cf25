#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// Data Matrix and QR codes that stand about straight, read by what their symbologies prescribe: the grid is
/// fitted to the squares that are known, the others are read off, and all are drawn anew for ZXing to decode.
/// ZXing 1.4 by itself looks for a Data Matrix only on the middle lines of a picture, and follows edges pixel
/// by pixel, which blur, grain and bends end. code: where in straight the area lies. Quads are its corners.
std::vector<CodeReading> readSquares(const cv::Mat &straight, const cv::Rect &code);

} // namespace truvamate
