#pragma once

#include "app/sample/typesetter.h"

namespace truvamate::sample {

/// 3.25 inches at 203 dots an inch.
constexpr int paperWidth = 660;

/// "hoosier lottery": the name a state's lottery puts on its paper.
QString lotteryName(const QString &state);

/// Blank paper, CV_8UC3 BGR at pixelsPerDot: off-white with the coloured band and the pale seals of the real
/// rolls.
cv::Mat tintedPaper(const Typesetter &typesetter, const QString &state, int heightDots);

/// Thermal print on paper: dots is CV_8UC1 at one pixel a dot, 255 = ink.
cv::Mat burnOnto(const cv::Mat &paper, const cv::Mat &dots);

} // namespace truvamate::sample
