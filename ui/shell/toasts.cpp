#include "ui/shell/toasts.h"

#include "ui/style/icons.h"
#include "ui/style/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace truvamate {

namespace {

constexpr int showForMs = 6'000;
constexpr int showWithActionForMs = 10'000;
constexpr std::size_t mostToasts = 4;
constexpr int widthCharacters = 48;

} // namespace

QString iconOfTone(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("check");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Wrong:
        return QStringLiteral("cross");
    case Tone::Prize:
        return QStringLiteral("star");
    default:
        return QStringLiteral("info");
    }
}

Toast::Toast(Tone tone, const QString &sentence, const QString &actionText, std::function<void()> action,
             QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("toast"));
    setAccessibleName(sentence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space + iconSize() + metrics::gap, metrics::gap, metrics::gap,
                               metrics::gap);
    layout->setSpacing(metrics::gap);
    QLabel *label = makeLabel(sentence, TextRole::Body, this);
    label->setObjectName(QStringLiteral("toastText"));
    layout->addWidget(label, 1);
    if (!actionText.isEmpty()) {
        m_action = new QPushButton(actionText, this);
        m_action->setObjectName(QStringLiteral("toastAction"));
        connect(m_action, &QPushButton::clicked, this, [this, action = std::move(action)] {
            Q_EMIT done();
            if (action) {
                action();
            }
        });
        layout->addWidget(m_action);
    }
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    setKind(m_close, ButtonKind::Quiet);
    connect(m_close, &QPushButton::clicked, this, &Toast::done);
    layout->addWidget(m_close);
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->installEventFilter(this);
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(actionText.isEmpty() ? showForMs : showWithActionForMs);
    connect(&m_timer, &QTimer::timeout, this, &Toast::done);
    m_timer.start();
    fit(label);
}

/// As wide as all toasts are, as high as its sentence needs beside the buttons.
void Toast::fit(const QLabel *label)
{
    const int width = widthCharacters * QFontMetrics(font()).averageCharWidth();
    int room = width - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    int height = 0;
    for (const QPushButton *button : findChildren<QPushButton *>()) {
        room -= button->sizeHint().width() + layout()->spacing();
        height = std::max(height, button->sizeHint().height());
    }
    height = std::max(height, label->heightForWidth(room));
    setFixedSize(width, height + 2 * metrics::gap + metrics::unit);
}

int Toast::iconSize() const
{
    return QFontMetrics(font()).height() - 1;
}

void Toast::focusAction()
{
    (m_action ? m_action : m_close)->setFocus(Qt::ShortcutFocusReason);
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.tone(m_tone).text, 1));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    painter.drawPixmap(
        metrics::space, (height() - iconSize()) / 2,
        iconPixmap(iconOfTone(m_tone), iconSize(), theme.tone(m_tone).text, devicePixelRatioF()));
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_timer.start();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT done();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_timer.stop();
    } else if (event->type() == QEvent::FocusOut) {
        m_timer.start();
    }
    return QFrame::eventFilter(watched, event);
}

Toasts::Toasts(QWidget *over, int bottom)
    : QObject(over)
    , m_over(over)
    , m_bottom(bottom)
{
    over->installEventFilter(this);
}

void Toasts::show(Tone tone, const QString &sentence, const QString &actionText, std::function<void()> action)
{
    auto *toast = new Toast(tone, sentence, actionText, std::move(action), m_over);
    connect(toast, &Toast::done, this, [this, toast] { remove(toast); });
    m_toasts.push_back(toast);
    while (m_toasts.size() > mostToasts) {
        remove(m_toasts.front());
    }
    place();
    toast->show();
    toast->raise();
}

bool Toasts::focusNewest()
{
    if (m_toasts.empty()) {
        return false;
    }
    m_toasts.back()->focusAction();
    return true;
}

void Toasts::remove(Toast *toast)
{
    if (std::erase(m_toasts, toast) == 0) {
        return;
    }
    toast->hide();
    toast->deleteLater();
    place();
}

void Toasts::place()
{
    int bottom = m_over->height() - m_bottom - metrics::space;
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        (*toast)->move(m_over->width() - (*toast)->width() - metrics::space, bottom - (*toast)->height());
        bottom -= (*toast)->height() + metrics::gap;
    }
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over && event->type() == QEvent::Resize) {
        place();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace truvamate
