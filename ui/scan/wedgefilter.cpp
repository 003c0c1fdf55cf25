#include "ui/scan/wedgefilter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QWidget>

namespace truvamate {

namespace {

WedgeFilter::Now sinceNow()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

std::optional<WedgeProfile::Terminator> terminatorOf(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return WedgeProfile::Terminator::Enter;
    case Qt::Key_Tab:
        return WedgeProfile::Terminator::Tab;
    default:
        return std::nullopt;
    }
}

} // namespace

WedgeFilter::WedgeFilter(QWidget *inWindow, const WedgeProfile &profile, KeyCodes codes, Now now)
    : QObject(inWindow)
    , m_inWindow(inWindow)
    , m_detector(profile)
    , m_codes(codes)
    , m_now(now ? std::move(now) : sinceNow())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { pauseSoon(); });
    qApp->installEventFilter(this);
}

WedgeFilter::~WedgeFilter() = default;

void WedgeFilter::setProfile(const WedgeProfile &profile)
{
    pauseNow();
    m_detector = WedgeDetector(profile);
}

/// The window, and dialogs that belong to it.
bool WedgeFilter::isInScope(const QObject *watched) const
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || !m_inWindow) {
        return false;
    }
    const QWidget *ours = m_inWindow->window();
    for (const QWidget *window = widget->window(); window;
         window = window->parentWidget() ? window->parentWidget()->window() : nullptr) {
        if (window == ours) {
            return true;
        }
    }
    return false;
}

qint64 WedgeFilter::timeOf(const QKeyEvent &event) const
{
    return event.timestamp() != 0 ? static_cast<qint64>(event.timestamp()) : m_now();
}

bool WedgeFilter::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || m_isLettingGo || !isInScope(watched)) {
        return false;
    }
    auto &key = static_cast<QKeyEvent &>(*event);
    if (event->type() == QEvent::ShortcutOverride) {
        return overridesShortcut(key);
    }
    return press(static_cast<QWidget &>(*watched), key);
}

/// A code's characters and the key that ends it must not be taken for shortcuts: as a press they come here.
bool WedgeFilter::overridesShortcut(QKeyEvent &event) const
{
    const bool mayBeOurs = terminatorOf(event) == m_detector.profile().terminator
        || wedgeCharacter(event, m_codes).has_value();
    if (!mayBeOurs || !m_detector.isInBurst(timeOf(event))) {
        return false;
    }
    event.accept();
    return true;
}

bool WedgeFilter::press(QWidget &receiver, QKeyEvent &event)
{
    if (event.isAutoRepeat()) {
        return false;
    }
    if (event.key() == Qt::Key_Shift || event.key() == Qt::Key_CapsLock) {
        return false; // a scanner presses Shift for its capitals
    }
    HeldKey key{&receiver, &receiver == QApplication::focusWidget(),
                std::unique_ptr<QKeyEvent>(event.clone())};
    if (apply(outcomeOf(event), &key)) {
        event.accept(); // or it would go on to the parents
        return true;
    }
    if (key.hadFocus && QApplication::focusWidget() && QApplication::focusWidget() != key.receiver) {
        deliver(key);
        event.accept();
        return true;
    }
    return false;
}

WedgeDetector::Outcome WedgeFilter::outcomeOf(const QKeyEvent &event)
{
    const qint64 at = timeOf(event);
    if (const auto terminator = terminatorOf(event)) {
        return m_detector.terminator(*terminator, at);
    }
    const auto character = wedgeCharacter(event, m_codes);
    const bool mayBegin = character && (*character != u' ' || m_detector.isInBurst(at));
    return mayBegin ? m_detector.character(*character, at) : m_detector.pause();
}

bool WedgeFilter::apply(const WedgeDetector::Outcome &outcome, HeldKey *key)
{
    if (outcome.letGo) {
        letGo();
    }
    if (outcome.scan) {
        m_held.clear();
        m_pause.stop();
        Q_EMIT scanned(*outcome.scan);
    } else if (outcome.isHeld) {
        m_held.push_back(std::move(*key));
        m_pause.start(m_detector.profile().delayMs + 5);
    }
    return outcome.isHeld;
}

void WedgeFilter::deliver(const HeldKey &key)
{
    m_isLettingGo = true;
    QWidget *focused = QApplication::focusWidget();
    if (QWidget *receiver = key.hadFocus && focused ? focused : key.receiver.data()) {
        QCoreApplication::sendEvent(receiver, key.event.get());
    }
    m_isLettingGo = false;
}

void WedgeFilter::letGo()
{
    m_pause.stop();
    const auto held = std::exchange(m_held, {});
    for (const HeldKey &key : held) {
        deliver(key);
    }
}

/// The window may have been busy while the rest of a burst arrived: it is looked at first.
void WedgeFilter::pauseSoon()
{
    const auto held = m_held.size();
    QTimer::singleShot(0, this, [this, held] {
        if (m_held.size() == held) {
            pauseNow();
        }
    });
}

void WedgeFilter::pauseNow()
{
    apply(m_detector.pause(), nullptr);
}

} // namespace truvamate
