#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// A barred area cut out of a picture and turned so that its bars stand upright, with some blank on both
/// ends.
struct CodeStrip
{
    cv::Mat gray;
    cv::Matx23d toPicture; ///< from strip pixels to the picture's
    double length = 0; ///< of the bars from end to end, in pixels of the picture
    cv::Point2d middle; ///< in the picture
};

/// Where parallel bars stand, at any angle: the structure tensor is strong and points one way there. Real
/// bars are about 9° tall, so a scan line of a plain reader leaves them as soon as the photo is tilted. The
/// strongest first, at most most of them. searchSide: pixels of the longer side in which is looked.
std::vector<CodeStrip> locateBars(const cv::Mat &gray, int most, int searchSide = 900);

/// The strip with its bars set straight and level: paper that is not flat bends a row of bars, and a scan
/// line leaves them or a blur along them smears. Only the bars are kept, as tall as they mostly are.
cv::Mat flattenBars(const cv::Mat &strip);

} // namespace truvamate
