#pragma once

#include "ui/scan/framesource.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QCamera;
class QCameraDevice;
class QMediaCaptureSession;
class QMediaDevices;
class QVideoSink;

namespace truvamate {

/// The cameras of this computer through Qt Multimedia. Asks for 1920×1080, or what comes nearest.
class CameraSource final : public FrameSource
{
    Q_OBJECT

public:
    explicit CameraSource(QObject *parent = nullptr);
    ~CameraSource() override;

    std::vector<Camera> cameras() const override;
    void start(const QString &camera) override;
    void stop() override;
    State state() const override { return m_state; }
    QString trouble() const override { return m_trouble; }

private:
    void setState(State state, const QString &trouble = {});
    void open(const QCameraDevice &device);
    void close();
    void followDevices();

    std::unique_ptr<QMediaDevices> m_devices; ///< tells when one is plugged in or out; made when first needed
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QCamera> m_camera;
    QTimer m_firstFrame; ///< a camera that is refused often just stays silent
    QElapsedTimer m_clock;
    State m_state = State::Off;
    QString m_trouble;
};

} // namespace truvamate
