#include "scanner/liveframe.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace truvamate {

namespace {

cv::Mat planeOf(const LiveFrame &frame, std::size_t plane, int type, int divisor = 1)
{
    // OpenCV takes no constant memory; nothing here writes into it.
    auto *data = const_cast<unsigned char *>(frame.planes.at(plane));
    return {frame.height / divisor, frame.width / divisor, type, data,
            static_cast<std::size_t>(frame.strides.at(plane))};
}

cv::Mat decoded(const LiveFrame &frame, int flags)
{
    auto *data = const_cast<unsigned char *>(frame.planes[0]);
    const cv::Mat bytes(1, frame.strides[0], CV_8UC1, data);
    return cv::imdecode(bytes, flags | cv::IMREAD_IGNORE_ORIENTATION);
}

cv::Mat channelOf(const LiveFrame &frame, int channel)
{
    cv::Mat light;
    cv::extractChannel(planeOf(frame, 0, CV_8UC2), light, channel);
    return light;
}

cv::Mat converted(const cv::Mat &picture, int conversion)
{
    cv::Mat result;
    cv::cvtColor(picture, result, conversion);
    return result;
}

/// Light at full size with colours of half size.
cv::Mat fromPlanes(const LiveFrame &frame, const cv::Mat &colours, int conversion)
{
    const int width = frame.width & ~1;
    const int height = frame.height & ~1;
    cv::Mat result;
    cv::cvtColorTwoPlane(planeOf(frame, 0, CV_8UC1)(cv::Rect(0, 0, width, height)), colours, result,
                         conversion);
    return result;
}

cv::Mat interleaved(const LiveFrame &frame)
{
    cv::Mat colours;
    cv::merge(std::vector<cv::Mat>{planeOf(frame, 1, CV_8UC1, 2), planeOf(frame, 2, CV_8UC1, 2)}, colours);
    return colours;
}

bool isUsable(const LiveFrame &frame)
{
    return frame.width > 1 && frame.height > 1 && frame.planes[0] && frame.strides[0] > 0;
}

} // namespace

LiveFrame liveFrameOf(const cv::Mat &picture, qint64 at)
{
    auto kept = std::make_shared<cv::Mat>(picture.channels() == 3 ? converted(picture, cv::COLOR_BGR2BGRA)
                                                                  : picture.clone());
    LiveFrame frame;
    frame.form = kept->channels() == 4 ? FrameForm::Bgra : FrameForm::Gray;
    frame.width = kept->cols;
    frame.height = kept->rows;
    frame.planes[0] = kept->data;
    frame.strides[0] = static_cast<int>(kept->step);
    frame.keeper = std::move(kept);
    frame.at = at;
    return frame;
}

cv::Mat luminanceOf(const LiveFrame &frame)
{
    if (!isUsable(frame)) {
        return {};
    }
    switch (frame.form) {
    case FrameForm::Yuyv:
        return channelOf(frame, 0);
    case FrameForm::Uyvy:
        return channelOf(frame, 1);
    case FrameForm::Bgra:
        return converted(planeOf(frame, 0, CV_8UC4), cv::COLOR_BGRA2GRAY);
    case FrameForm::Rgba:
        return converted(planeOf(frame, 0, CV_8UC4), cv::COLOR_RGBA2GRAY);
    case FrameForm::Jpeg:
        return decoded(frame, cv::IMREAD_GRAYSCALE);
    default:
        return planeOf(frame, 0, CV_8UC1);
    }
}

cv::Mat colourOf(const LiveFrame &frame)
{
    if (!isUsable(frame)) {
        return {};
    }
    switch (frame.form) {
    case FrameForm::Gray:
        return converted(planeOf(frame, 0, CV_8UC1), cv::COLOR_GRAY2BGR);
    case FrameForm::Yuv420:
        return fromPlanes(frame, interleaved(frame), cv::COLOR_YUV2BGR_NV12);
    case FrameForm::Yvu420:
        return fromPlanes(frame, interleaved(frame), cv::COLOR_YUV2BGR_NV21);
    case FrameForm::Nv12:
        return fromPlanes(frame, planeOf(frame, 1, CV_8UC2, 2), cv::COLOR_YUV2BGR_NV12);
    case FrameForm::Nv21:
        return fromPlanes(frame, planeOf(frame, 1, CV_8UC2, 2), cv::COLOR_YUV2BGR_NV21);
    case FrameForm::Yuyv:
        return converted(planeOf(frame, 0, CV_8UC2), cv::COLOR_YUV2BGR_YUYV);
    case FrameForm::Uyvy:
        return converted(planeOf(frame, 0, CV_8UC2), cv::COLOR_YUV2BGR_UYVY);
    case FrameForm::Bgra:
        return converted(planeOf(frame, 0, CV_8UC4), cv::COLOR_BGRA2BGR);
    case FrameForm::Rgba:
        return converted(planeOf(frame, 0, CV_8UC4), cv::COLOR_RGBA2BGR);
    case FrameForm::Jpeg:
        return decoded(frame, cv::IMREAD_COLOR);
    }
    return {};
}

} // namespace truvamate
