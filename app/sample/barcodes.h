#pragma once

#include "models/result.h"

#include <opencv2/core.hpp>

namespace truvamate::sample {

enum class Symbology {
    Itf,
    Code128,
    Pdf417,
    QrCode,
    DataMatrix,
    Aztec,
};

/// Sizes in printer dots; what a symbology does not have is ignored.
struct BarcodeSize
{
    int moduleDots = 3; ///< narrow bar, or one square of a 2-D code
    int wideDots = 6; ///< wide bar of ITF: measured as twice the narrow one on Indiana's tickets
    int barHeightDots = 66;
};

/// A code without quiet zone: CV_8UC1, 255 where ink goes.
/// Errors: sample.barcode_text when the text cannot be written in that symbology.
Result<cv::Mat> drawBarcode(Symbology symbology, const QString &text, const BarcodeSize &size = {});

} // namespace truvamate::sample
