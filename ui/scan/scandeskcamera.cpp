#include "ui/scan/camerapane.h"
#include "ui/scan/photopane.h"
#include "ui/scan/scandeskwidget.h"

// The live camera on the desk: what it takes goes the way of a dropped photo.
namespace truvamate {

void ScanDesk::addCameraActions()
{
    addAction("scan.camera", tr("Start or stop the camera"), Qt::Key_W, QStringLiteral("camera"),
              [this] { m_camera->toggle(); });
    addAction("scan.camera_choice", tr("Choose the camera"), Qt::Key_U, QStringLiteral("camera"),
              [this] { m_camera->openCameras(); });
    m_takeAgain = addAction("scan.take_again", tr("Take the ticket in the picture again"), Qt::Key_N,
                            QStringLiteral("refresh"), [this] { m_camera->takeAgain(); });
    m_takeNow = addAction("scan.take_now", tr("Take the picture as it is"), Qt::Key_Y,
                          QStringLiteral("photo"), [this] { m_camera->takeNow(); });
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
