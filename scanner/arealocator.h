#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <vector>

namespace truvamate {

/// An area of dense edges in all directions, as the squares of a 2-D code or the rows of PDF417 make them.
struct CodeArea
{
    std::array<cv::Point2f, 4> corners; ///< in the picture, clockwise in it, each side one of the area's
    double width = 0; ///< of the first side and the one opposite to it, in pixels of the picture
    double height = 0;
    double coherence = 0; ///< 0 to 1: how far its edges point one way; bars do, squares do not
};

cv::Point2d middleOf(const CodeArea &area);

/// Where such areas stand, at any angle and tilt, the likeliest first, at most most of them. Rows of print
/// are too thin, and a page of print too loose, to be taken for one. searchSide: pixels of the longer side in
/// which is looked.
std::vector<CodeArea> locateAreas(const cv::Mat &gray, int most, int searchSide = 900);

/// An area cut out and set straight: the code upright in one of four ways, with blank around it.
struct StraightArea
{
    cv::Mat gray;
    cv::Rect code; ///< where in gray the area's corners came to lie
    cv::Matx33d toPicture; ///< from its pixels to the picture's
};

/// longest: pixels of the longer side of the code. The margin around it is a fifth of its shorter side;
/// endMargin: that at its left and right instead, as a share of its width.
StraightArea straighten(const cv::Mat &gray, const CodeArea &area, int longest, double endMargin = 0);

/// The same area with its sides fitted anew in its own picture, where they are seen larger.
CodeArea refined(const StraightArea &straight, const CodeArea &area);

} // namespace truvamate
