#include "ui/scan/camerapane.h"
#include "ui/scan/photopane.h"
#include "ui/scan/scandeskwidget.h"

// The live camera on the desk: what it takes goes the way of a dropped photo.
namespace truvamate {

void ScanDesk::addCameraActions()
{
    addAction(
        "scan.camera", tr("Start or stop the camera"), Qt::Key_unknown, QStringLiteral("camera"),
        [this] { m_camera->toggle(); }, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_K));
    addAction(
        "scan.camera_choice", tr("Choose the camera"), Qt::Key_unknown, QStringLiteral("camera"),
        [this] { m_camera->openCameras(); }, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_M));
    m_takeAgain = addAction(
        "scan.take_again", tr("Take the ticket in the picture again"), Qt::Key_unknown,
        QStringLiteral("refresh"), [this] { m_camera->takeAgain(); },
        QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_J));
    m_takeNow = addAction(
        "scan.take_now", tr("Take the picture as it is"), Qt::Key_unknown, QStringLiteral("photo"),
        [this] { m_camera->takeNow(); }, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Y));
    const auto follow = [this](bool isOn) {
        m_takeAgain->setEnabled(isOn);
        m_takeNow->setEnabled(isOn);
    };
    follow(m_camera->isOn());
    connect(m_camera, &CameraPane::onChanged, this, follow);
    connect(m_camera, &CameraPane::captured, this, &ScanDesk::takeCapture);
}

/// A ticket that was shown is the next one, whichever side is on the screen.
void ScanDesk::takeCapture(const QByteArray &bytes, const QString &code)
{
    NewScan photo;
    photo.photoBytes = bytes;
    if (code.isEmpty()) {
        takePhoto(std::move(photo));
        return;
    }
    photo.person = person();
    m_counter->takePhoto(photo);
}

} // namespace truvamate
