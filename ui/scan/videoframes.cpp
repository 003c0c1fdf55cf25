#include "ui/scan/videoframes.h"

#include <QVideoFrame>

namespace truvamate {

namespace {

using Pixels = QVideoFrameFormat::PixelFormat;

std::optional<FrameForm> formOf(Pixels pixels)
{
    switch (pixels) {
    case QVideoFrameFormat::Format_Y8:
        return FrameForm::Gray;
    case QVideoFrameFormat::Format_YUV420P:
        return FrameForm::Yuv420;
    case QVideoFrameFormat::Format_YV12:
        return FrameForm::Yvu420;
    case QVideoFrameFormat::Format_NV12:
        return FrameForm::Nv12;
    case QVideoFrameFormat::Format_NV21:
        return FrameForm::Nv21;
    case QVideoFrameFormat::Format_YUYV:
        return FrameForm::Yuyv;
    case QVideoFrameFormat::Format_UYVY:
        return FrameForm::Uyvy;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRX8888:
        return FrameForm::Bgra;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return FrameForm::Rgba;
    case QVideoFrameFormat::Format_Jpeg:
        return FrameForm::Jpeg;
    default:
        return std::nullopt;
    }
}

/// Keeps the pixels mapped.
struct Mapped
{
    explicit Mapped(const QVideoFrame &source)
        : frame(source)
        , isMapped(frame.map(QVideoFrame::ReadOnly))
    {
    }
    ~Mapped()
    {
        if (isMapped) {
            frame.unmap();
        }
    }
    Mapped(const Mapped &) = delete;
    Mapped &operator=(const Mapped &) = delete;

    QVideoFrame frame;
    bool isMapped;
};

} // namespace

std::optional<LiveFrame> liveFrameOf(const QVideoFrame &frame, qint64 at)
{
    const auto form = formOf(frame.pixelFormat());
    const auto mapped = form ? std::make_shared<Mapped>(frame) : nullptr;
    if (!mapped || !mapped->isMapped || mapped->frame.planeCount() < 1) {
        return std::nullopt;
    }
    LiveFrame live;
    live.form = *form;
    live.width = frame.width();
    live.height = frame.height();
    live.at = at;
    const int planes = std::min(3, mapped->frame.planeCount());
    for (int plane = 0; plane < planes; ++plane) {
        const auto place = static_cast<std::size_t>(plane);
        live.planes.at(place) = mapped->frame.bits(plane);
        live.strides.at(place) = live.form == FrameForm::Jpeg ? mapped->frame.mappedBytes(plane)
                                                              : mapped->frame.bytesPerLine(plane);
    }
    live.keeper = mapped;
    return live;
}

} // namespace truvamate
