#pragma once

#include "models/tickets/reading.h"
#include "scanner/codelocator.h"

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace truvamate {

/// What can be measured of a picture of a ticket, and what to do about it.
struct PictureQuality
{
    double paperLevel = 0; ///< 0 to 255: how bright the paper is
    double edgeWidth = 0; ///< pixels from ink to paper at the print's edges, in the worse direction; 0 where
                          ///< no print is seen
    double digitHeight
        = 0; ///< pixels of a played digit, by the size of code or paper; 0 where neither is known
    double glare = 0; ///< share of the code's area, or of the paper's, in which nothing but white is seen
    bool isCut = false; ///< a side of the paper lies at the picture's edge
    /// The most urgent first: quality.dark, quality.glare, quality.cut, quality.small, quality.blurred.
    std::vector<Reason> reasons;

    bool isGood() const { return reasons.empty(); }
};

/// Where codes are on a picture.
struct CodePlaces
{
    std::vector<Quad> quads;
    bool areRead = false; ///< false: bars that could not be read
};

/// The places of the codes that may be a ticket's; without one, of bars that could not be read.
CodePlaces codePlaces(const cv::Mat &gray, const std::vector<CodeReading> &codes);
/// The bars of a strip without the blank around them, in the picture.
Quad placeOf(const CodeStrip &strip);

/// Judges a picture (8 bits gray) by where the print is: codes that were read, or areas of bars that could
/// not be, and the paper where it was found. Made for tickets, whose paper is 3.25 inches wide.
PictureQuality judgeQuality(const cv::Mat &gray, const CodePlaces &codes, const std::optional<Quad> &paper);

/// The sentence that goes with one of the codes above.
Reason qualityReason(const char *code);

} // namespace truvamate
