#pragma once

#include "scanner/liveframe.h"

#include <optional>

class QVideoFrame;

namespace truvamate {

/// The frame's own pixels without a copy; they are mapped until the last copy of the result goes. Nothing for
/// a form of pixels that no camera gives, or where they cannot be mapped.
std::optional<LiveFrame> liveFrameOf(const QVideoFrame &frame, qint64 at);

} // namespace truvamate
