#pragma once

#include <opencv2/core.hpp>

#include <array>
#include <memory>

namespace truvamate {

/// How a camera lays out its pixels.
enum class FrameForm {
    Gray, ///< one plane
    Yuv420, ///< planes of light, blue and red, the colours at half size
    Yvu420, ///< the same with red before blue
    Nv12, ///< a plane of light, one of blue and red by turns at half size
    Nv21, ///< the same with red before blue
    Yuyv, ///< light and colour by turns in one plane
    Uyvy,
    Bgra,
    Rgba,
    Jpeg, ///< compressed: the first plane's stride is the count of bytes
};

/// One picture of a live camera as the camera left it, without a copy. It is the camera's own that this
/// person started: a picture of anybody else belongs in the worker.
struct LiveFrame
{
    FrameForm form = FrameForm::Gray;
    int width = 0;
    int height = 0;
    std::array<const unsigned char *, 3> planes{};
    std::array<int, 3> strides{}; ///< bytes from one row to the next
    std::shared_ptr<const void> keeper; ///< what holds the planes
    qint64 at = 0; ///< milliseconds of any one clock
};

/// A frame that holds a picture of its own: gray, or BGR which becomes BGRA.
LiveFrame liveFrameOf(const cv::Mat &picture, qint64 at);

/// The luminance, 8 bits: a view of the frame's own plane where it has one, so keep the frame as long.
/// Empty where the frame cannot be read.
cv::Mat luminanceOf(const LiveFrame &frame);

/// In colour (8 bits, BGR), a copy. Empty where the frame cannot be read.
cv::Mat colourOf(const LiveFrame &frame);

} // namespace truvamate
