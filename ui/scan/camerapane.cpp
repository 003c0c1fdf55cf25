#include "ui/scan/camerapane.h"

#include "ui/scan/reasonwords.h"
#include "ui/scan/scancounter.h"
#include "ui/style/text.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/imageviewer.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <functional>

namespace truvamate {

namespace {

constexpr QLatin1String cameraKey("scan/camera");
constexpr QLatin1String cameraNameKey("scan/camera_name");

/// Which cameras there are is asked only when somebody looks: it takes a moment.
class CameraChoice final : public QComboBox
{
public:
    CameraChoice(std::function<void()> fill, QWidget *parent)
        : QComboBox(parent)
        , m_fill(std::move(fill))
    {
    }
    void showPopup() override
    {
        m_fill();
        QComboBox::showPopup();
    }

private:
    std::function<void()> m_fill;
};

QPolygonF polygonOf(const Quad &quad, double scale)
{
    QPolygonF polygon;
    for (const ImagePoint &point : quad) {
        polygon.append(QPointF(point.x, point.y) * scale);
    }
    return polygon;
}

Outline outlineOf(const LiveLook &look)
{
    Tone tone = Tone::Information;
    if (look.verdict.state == LiveVerdict::State::Taken || look.capture) {
        tone = Tone::Good;
    } else if (look.verdict.hint) {
        tone = Tone::Warning;
    }
    return {polygonOf(look.verdict.code->quad, look.scale), tone,
            look.verdict.state == LiveVerdict::State::Seen ? QString() : look.verdict.code->text};
}

StateWord wordsFor(const LiveLook &look)
{
    if (!look.isReadable) {
        return {CameraPane::tr("The camera's pictures cannot be read. Choose another camera."),
                QStringLiteral("cross"), Tone::Wrong};
    }
    if (look.capture) {
        return {CameraPane::tr("Taken. Show the next one."), QStringLiteral("check"), Tone::Good};
    }
    if (look.verdict.hint) {
        const bool isTaken = look.verdict.state == LiveVerdict::State::Taken;
        return {reasonWords(*look.verdict.hint),
                isTaken ? QStringLiteral("check") : QStringLiteral("warning"),
                isTaken ? Tone::Good : Tone::Warning};
    }
    if (look.verdict.code) {
        return {CameraPane::tr("Hold still…"), QStringLiteral("clock"), Tone::Information};
    }
    return {CameraPane::tr("Show the front of a ticket."), QStringLiteral("camera"), Tone::Neutral};
}

} // namespace

CameraPane::CameraPane(std::unique_ptr<FrameSource> source, QSettings &settings, QWidget *parent)
    : QFrame(parent)
    , m_source(std::move(source))
    , m_settings(settings)
    , m_cameras(new CameraChoice([this] { fillCameras(); }, this))
    , m_toggle(new QPushButton(this))
    , m_live(new QWidget(this))
    , m_view(new ImageViewer(m_live))
    , m_said(new QWidget(this))
    , m_icon(new IconLabel(m_said))
    , m_hint(makeLabel({}, TextRole::BodyStrong, m_said))
    , m_taken(makeLabel({}, TextRole::Secondary, m_said))
{
    setObjectName(QStringLiteral("cameraPane"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("kind", QStringLiteral("card"));
    m_cameras->setObjectName(QStringLiteral("cameraChoice"));
    m_cameras->setAccessibleName(tr("Camera"));
    m_cameras->setToolTip(tr("Camera"));
    m_cameras->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_toggle->setObjectName(QStringLiteral("cameraButton"));
    m_view->setObjectName(QStringLiteral("liveView"));
    m_view->setAccessibleName(tr("The camera's picture"));
    m_hint->setObjectName(QStringLiteral("cameraHint"));
    m_taken->setObjectName(QStringLiteral("cameraTaken"));
    m_taken->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_cameras, 1);
    head->addWidget(m_toggle);
    auto *said = new QHBoxLayout(m_said);
    said->setContentsMargins(0, 0, 0, 0);
    said->setSpacing(metrics::gap);
    said->addWidget(m_icon);
    said->addWidget(m_hint, 1);
    said->addWidget(m_taken);
    auto *live = new QVBoxLayout(m_live);
    live->setContentsMargins(0, 0, 0, 0);
    live->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addLayout(head);
    layout->addWidget(m_live, 1);
    layout->addWidget(m_said);
    connect(m_cameras, &QComboBox::activated, this, &CameraPane::chooseCamera);
    connect(m_toggle, &QPushButton::clicked, this, &CameraPane::toggle);
    connect(m_source.get(), &FrameSource::stateChanged, this, &CameraPane::showState);
    connect(m_source.get(), &FrameSource::camerasChanged, this, &CameraPane::fillCameras);
    connect(m_source.get(), &FrameSource::arrived, this,
            [this](const LiveFrame &frame) { m_reader.offer(frame); });
    connect(&m_reader, &LiveReader::looked, this, &CameraPane::showLook);
    m_cameras->addItem(m_settings.value(cameraNameKey, tr("Camera")).toString(), m_settings.value(cameraKey));
    showState();
}

CameraPane::~CameraPane() = default;

void CameraPane::fillCameras()
{
    const QSignalBlocker blocker(m_cameras);
    const QString chosen = m_settings.value(cameraKey).toString();
    m_cameras->clear();
    for (const FrameSource::Camera &camera : m_source->cameras()) {
        m_cameras->addItem(camera.name, camera.id);
    }
    if (m_cameras->count() == 0) {
        m_cameras->addItem(tr("No camera"));
    }
    m_cameras->setCurrentIndex(std::max(0, m_cameras->findData(chosen)));
}

void CameraPane::chooseCamera(int index)
{
    m_settings.setValue(cameraKey, m_cameras->itemData(index));
    m_settings.setValue(cameraNameKey, m_cameras->itemText(index));
    if (isOn()) {
        start();
    }
}

void CameraPane::openCameras()
{
    m_cameras->setFocus();
    m_cameras->showPopup();
}

void CameraPane::toggle()
{
    if (isOn()) {
        m_source->stop();
    } else {
        fillCameras();
        start();
    }
}

void CameraPane::start()
{
    m_count = 0;
    m_reader.forget();
    m_source->start(m_settings.value(cameraKey).toString());
}

void CameraPane::takeAgain()
{
    m_reader.takeAgain();
}

void CameraPane::takeNow()
{
    m_reader.takeNow();
}

void CameraPane::showState()
{
    m_toggle->setText(isOn() ? tr("Stop the camera") : tr("Start the camera"));
    setKeyHint(m_toggle, QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_K));
    setSizePolicy(QSizePolicy::Preferred, isOn() ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    m_live->setVisible(isOn());
    m_said->setVisible(m_source->state() != FrameSource::State::Off);
    switch (m_source->state()) {
    case FrameSource::State::Off:
        break;
    case FrameSource::State::Starting:
        say({tr("The camera starts…"), QStringLiteral("clock"), Tone::Information});
        break;
    case FrameSource::State::Running:
        say({tr("Show the front of a ticket."), QStringLiteral("camera"), Tone::Neutral});
        break;
    case FrameSource::State::NoCamera:
        say({tr("No camera is connected. Plug one in, or drop photos here."), QStringLiteral("warning"),
             Tone::Warning});
        break;
    case FrameSource::State::Failed:
        say({tr("The camera gives no picture. Another program may be using it, or the system does not allow "
                "it: "
                "see its privacy settings. %1")
                 .arg(m_source->trouble())
                 .trimmed(),
             QStringLiteral("cross"), Tone::Wrong});
        break;
    }
    if (!isOn()) {
        m_reader.forget();
        m_view->setImage({});
        m_taken->clear();
    }
    m_view->setEmptyText(tr("The camera starts…"));
    Q_EMIT onChanged(isOn());
}

void CameraPane::say(const StateWord &words)
{
    m_icon->setIcon(words.icon, metrics::iconSize, words.tone);
    m_hint->setText(words.text);
}

void CameraPane::showLook(const LiveLook &look)
{
    if (!isOn()) {
        return;
    }
    if (look.isReadable) {
        m_view->setImage(imageOf(look.picture));
        if (look.verdict.code) {
            m_view->setOutlines({outlineOf(look)});
        }
    }
    say(wordsFor(look));
    if (look.capture) {
        ++m_count;
        m_taken->setText(tr("%n taken", nullptr, m_count));
        Q_EMIT captured(look.capture->photo, look.capture->code.text);
    }
}

void CameraPane::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous() && isOn()) {
        m_resumes = true;
        m_source->stop();
    }
    QFrame::hideEvent(event);
}

void CameraPane::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (std::exchange(m_resumes, false)) {
        start();
    }
}

} // namespace truvamate
