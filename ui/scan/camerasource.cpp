#include "ui/scan/camerasource.h"

#include "ui/scan/videoframes.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

#include <cmath>

namespace truvamate {

namespace {

constexpr int patienceMs = 6'000; // for the first picture
const QSize wanted(1920, 1080);
constexpr float slowest = 14; // frames a second

/// The nearest to what is wanted; of those the fastest.
std::optional<QCameraFormat> bestFormat(const QCameraDevice &device)
{
    const auto rank = [](const QCameraFormat &format) {
        const QSize size = format.resolution();
        const double away = std::abs(std::log(static_cast<double>(size.width()) * size.height()
                                              / (static_cast<double>(wanted.width()) * wanted.height())));
        return std::tuple(format.maxFrameRate() < slowest, away, -format.maxFrameRate());
    };
    const auto formats = device.videoFormats();
    const auto best = std::ranges::min_element(
        formats, [&](const QCameraFormat &a, const QCameraFormat &b) { return rank(a) < rank(b); });
    return best == formats.end() ? std::nullopt : std::optional(*best);
}

} // namespace

CameraSource::CameraSource(QObject *parent)
    : FrameSource(parent)
{
    m_firstFrame.setSingleShot(true);
    m_firstFrame.setInterval(patienceMs);
    connect(&m_firstFrame, &QTimer::timeout, this, [this] {
        close();
        setState(State::Failed);
    });
    m_clock.start();
}

CameraSource::~CameraSource() = default;

std::vector<FrameSource::Camera> CameraSource::cameras() const
{
    std::vector<Camera> cameras;
    for (const QCameraDevice &device : QMediaDevices::videoInputs()) {
        cameras.push_back({QString::fromUtf8(device.id()), device.description()});
    }
    return cameras;
}

void CameraSource::start(const QString &camera)
{
    close();
    followDevices();
    const auto devices = QMediaDevices::videoInputs();
    if (devices.isEmpty()) {
        setState(State::NoCamera);
        return;
    }
    const auto named = std::ranges::find_if(
        devices, [&](const QCameraDevice &device) { return device.id() == camera.toUtf8(); });
    setState(State::Starting);
    open(named == devices.end() ? devices.front() : *named);
}

void CameraSource::open(const QCameraDevice &device)
{
    m_session = std::make_unique<QMediaCaptureSession>();
    m_sink = std::make_unique<QVideoSink>();
    m_camera = std::make_unique<QCamera>(device);
    if (const auto format = bestFormat(device)) {
        m_camera->setCameraFormat(*format);
    }
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(m_sink.get());
    // Queued: the camera must not be deleted from within its own signal.
    connect(
        m_camera.get(), &QCamera::errorOccurred, this,
        [this](QCamera::Error error, const QString &words) {
            if (error != QCamera::NoError && isOn()) {
                close();
                setState(State::Failed, words);
            }
        },
        Qt::QueuedConnection);
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        const auto live = liveFrameOf(frame, m_clock.elapsed());
        if (!live || !isOn()) {
            return;
        }
        m_firstFrame.stop();
        if (m_state != State::Running) {
            setState(State::Running);
        }
        Q_EMIT arrived(*live);
    });
    m_firstFrame.start();
    m_camera->start();
}

void CameraSource::followDevices()
{
    if (m_devices) {
        return;
    }
    m_devices = std::make_unique<QMediaDevices>();
    connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, [this] {
        const bool isGone = m_camera && !QMediaDevices::videoInputs().contains(m_camera->cameraDevice());
        if (isGone) {
            close();
            setState(State::NoCamera);
        }
        Q_EMIT camerasChanged();
    });
}

void CameraSource::stop()
{
    close();
    setState(State::Off);
}

void CameraSource::close()
{
    m_firstFrame.stop();
    if (m_camera) {
        m_camera->stop();
    }
    m_camera.reset();
    m_sink.reset();
    m_session.reset();
}

void CameraSource::setState(State state, const QString &trouble)
{
    m_trouble = trouble;
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace truvamate
