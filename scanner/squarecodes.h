#pragma once

#include "scanner/squaregrid.h"

#include <vector>

namespace truvamate {

/// Every size of Data Matrix, ECC 200 (ISO/IEC 16022): two solid sides, two alternating ones.
const std::vector<SquareCode> &dataMatrixCodes();
/// QR codes of versions 1 to 10 (ISO/IEC 18004): finders, timing, alignment.
const std::vector<SquareCode> &qrCodes();

} // namespace truvamate
