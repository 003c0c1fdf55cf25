#pragma once

#include "scanner/livereader.h"
#include "ui/scan/framesource.h"
#include "ui/words/stateword.h"

#include <QFrame>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;

namespace truvamate {

class IconLabel;
class ImageViewer;

/// The live camera: its picture with the code that was found outlined, one hint in words, and what was taken.
/// A row with the choice of camera and a button while it is off. It is off whenever the desk is not shown.
class CameraPane : public QFrame
{
    Q_OBJECT

public:
    CameraPane(std::unique_ptr<FrameSource> source, QSettings &settings, QWidget *parent = nullptr);
    ~CameraPane() override;

    FrameSource &source() { return *m_source; }
    LiveReader &reader() { return m_reader; }
    bool isOn() const { return m_source->isOn(); }
    void toggle();
    void openCameras(); ///< the list to choose from
    void takeAgain(); ///< the ticket in the picture, though it was taken already
    void takeNow(); ///< the picture as it is, such as of a back

Q_SIGNALS:
    void onChanged(bool isOn);
    /// The code is that of a ticket, empty for a picture that was asked for.
    void captured(const QByteArray &photo, const QString &code);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void start();
    void fillCameras();
    void chooseCamera(int index);
    void showState();
    void showLook(const LiveLook &look);
    void say(const StateWord &words);

    std::unique_ptr<FrameSource> m_source;
    QSettings &m_settings;
    LiveReader m_reader;
    QComboBox *m_cameras;
    QPushButton *m_toggle;
    QWidget *m_live; ///< what shows only while it is on
    ImageViewer *m_view;
    QWidget *m_said;
    IconLabel *m_icon;
    QLabel *m_hint;
    QLabel *m_taken;
    int m_count = 0; ///< of tickets taken since it was started
    bool m_resumes = false; ///< it was on when the desk was left
};

} // namespace truvamate
