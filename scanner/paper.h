#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace truvamate {

/// A ticket cut from a photo: upright, in gray, and how its pixels lie in the photo.
struct Page
{
    cv::Mat gray;
    cv::Matx33d toPhoto;
    std::optional<Quad> paper; ///< in the photo; absent where no edge of paper was found
    bool isTurnGuessed = false; ///< no code said which way is up: one of four ways to turn it

    ImagePoint inPhoto(double x, double y) const;
    /// The box on the page around an area of the photo.
    cv::Rect around(const Quad &quad) const;
};

/// The bright four-cornered area that is the paper, clockwise from the corner nearest the photo's top left.
std::optional<Quad> findPaper(const cv::Mat &gray);

/// All such areas that could be a ticket, the largest first.
std::vector<Quad> findPapers(const cv::Mat &gray);
/// Whether the middle of a code lies on that paper.
bool liesOn(const Quad &paper, const CodeReading &code);

/// Ways to set the ticket upright, the likeliest first. A code says which way is up; without one all four are
/// tried.
std::vector<Page> uprightPages(const cv::Mat &gray, const std::vector<CodeReading> &codes);
/// The paper alone, upright by the longest of its codes; there must be one.
Page uprightPage(const cv::Mat &gray, const Quad &paper, const std::vector<CodeReading> &codes);

} // namespace truvamate
