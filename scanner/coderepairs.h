#pragma once

#include <opencv2/core.hpp>

#include <functional>
#include <vector>

namespace truvamate {

/// What a picture of a code lacks.
struct Lacks
{
    double contrast = 0; ///< between ink and paper, in grey levels
    double noise = 0; ///< deviation of grain, in grey levels
};

/// The grey level under which this share of the pixels lies.
int greyBelow(const cv::Mat &gray, double share);

Lacks lacksOf(const cv::Mat &gray);

/// A way to mend a picture before it is read: gives one of any size that shows the same.
using Repair = std::function<cv::Mat()>;

/// Ways for a strip with its bars upright, the likeliest first. flat: the same with its bars set straight and
/// level.
std::vector<Repair> repairsOfBars(const cv::Mat &strip, const cv::Mat &flat, const Lacks &lacks);

/// Ways for a code of squares that stands straight; module: a guess at the pixels of a square.
std::vector<Repair> repairsOfSquares(const cv::Mat &straight, double module, const Lacks &lacks);

/// Blurred along upright bars over a share of their height, which takes grain and stripes out of them.
cv::Mat blurredDown(const cv::Mat &bars, double share);

/// Light of the paper made even and print made black: faded print, shadows and low light.
cv::Mat evenedPaper(const cv::Mat &gray, int window);

} // namespace truvamate
