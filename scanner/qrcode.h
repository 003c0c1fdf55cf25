#pragma once

#include "models/result.h"

#include <QString>

#include <vector>

namespace truvamate {

/// A QR code as squares, without the margin that readers want around it.
struct QrCode
{
    int side = 0; ///< squares
    std::vector<bool> squares; ///< row by row; true is dark

    bool isDark(int x, int y) const { return squares[static_cast<std::size_t>(y * side + x)]; }
};

/// Error: qrcode.too_long.
Result<QrCode> qrCodeOf(const QString &text);

} // namespace truvamate
