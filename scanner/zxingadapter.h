#pragma once

#include "models/tickets/reading.h"

#include <opencv2/core.hpp>

#include <vector>

namespace truvamate {

/// Which family of codes one attempt looks for. Asking for all at once makes Debian's ZXing 1.4 abort.
enum class CodeFamily {
    Usual, ///< the eight formats measured to be safe: ITF, Code 128, Code 39, EAN-13, UPC-A, PDF417, QR, Data
           ///< Matrix
    Barred, ///< of those the ones made of bars, for a strip that was cut out and turned
    Bars, ///< of those the ones with one row of bars
    Stacked, ///< PDF417
    Squares, ///< QR and Data Matrix
    Aztec,
    Rare, ///< EAN-8, UPC-E, Codabar, Code 93: read, but never a ticket's. DataBar is left out: it invents
          ///< texts
};

/// How a code may stand in a picture.
enum class CodeStand {
    AnyWay, ///< upright or turned by a quarter
    Upright, ///< or upside down
    Pure, ///< nothing else is on the picture: black squares of one size on white
};

/// One attempt of ZXing on one picture as it stands (8 bits gray): no scaling of its own. The one place that
/// knows ZXing and its versions 1.4, 2.x and 3.x. Whatever it throws becomes an empty answer. Quads are in
/// pixels of gray.
std::vector<CodeReading> readCodesOnce(const cv::Mat &gray, CodeFamily family,
                                       CodeStand stand = CodeStand::AnyWay);

} // namespace truvamate
