#pragma once

#include "ui/scan/framesource.h"
#include "ui/scan/videoframes.h"

#include <QVideoFrame>

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <cstring>

namespace truvamate::testing {

/// A video file in a camera's place: its frames come as a camera's do, when the test lets them.
class VideoFileSource final : public FrameSource
{
public:
    explicit VideoFileSource(const QString &path)
        : m_path(path)
    {
    }

    std::vector<Camera> cameras() const override
    {
        return hasCamera ? std::vector<Camera>{{QStringLiteral("one"), QStringLiteral("Desk camera")},
                                               {QStringLiteral("two"), QStringLiteral("Laptop camera")}}
                         : std::vector<Camera>();
    }
    void start(const QString &camera) override
    {
        asked = camera;
        if (!hasCamera || isRefused) {
            set(hasCamera ? State::Failed : State::NoCamera);
            return;
        }
        m_video.open(m_path.toStdString());
        m_frame = 0;
        set(m_video.isOpened() ? State::Running : State::Failed);
    }
    void stop() override
    {
        m_video.release();
        set(State::Off);
    }
    State state() const override { return m_state; }
    QString trouble() const override { return isRefused ? QStringLiteral("Permission denied.") : QString(); }

    /// The next frame arrives; false after the last.
    bool step()
    {
        cv::Mat picture;
        if (!m_video.read(picture)) {
            return false;
        }
        const auto live = liveFrameOf(videoFrameOf(picture), m_frame++ * 1000 / 25);
        if (live) {
            Q_EMIT arrived(*live);
        }
        return live.has_value();
    }

    bool hasCamera = true;
    bool isRefused = false;
    QString asked; ///< the camera that was to be started

private:
    void set(State state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

    static QVideoFrame videoFrameOf(const cv::Mat &picture)
    {
        cv::Mat planes;
        cv::cvtColor(picture, planes, cv::COLOR_BGR2YUV_I420);
        QVideoFrame frame(QVideoFrameFormat({picture.cols, picture.rows}, QVideoFrameFormat::Format_YUV420P));
        frame.map(QVideoFrame::WriteOnly);
        const unsigned char *from = planes.data;
        for (int plane = 0; plane < 3; ++plane) {
            const int width = plane == 0 ? picture.cols : picture.cols / 2;
            const int height = plane == 0 ? picture.rows : picture.rows / 2;
            for (int row = 0; row < height; ++row, from += width) {
                std::memcpy(frame.bits(plane) + static_cast<std::ptrdiff_t>(row) * frame.bytesPerLine(plane),
                            from, static_cast<std::size_t>(width));
            }
        }
        frame.unmap();
        return frame;
    }

    QString m_path;
    cv::VideoCapture m_video;
    qint64 m_frame = 0;
    State m_state = State::Off;
};

} // namespace truvamate::testing
