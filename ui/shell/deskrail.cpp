#include "ui/shell/deskrail.h"

#include "ui/style/icons.h"
#include "ui/style/text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int railWidthCharacters = 20;
constexpr int mostOnBadge = 999;

} // namespace

DeskButton::DeskButton(const QString &id, const QString &title, const QString &iconName,
                       const QString &keyText, QWidget *parent)
    : QAbstractButton(parent)
    , m_id(id)
    , m_icon(iconName)
    , m_keyText(keyText)
{
    setObjectName(QStringLiteral("desk:") + id);
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    describe();
}

void DeskButton::setBadge(int count)
{
    if (m_badge != count) {
        m_badge = count;
        describe();
        update();
    }
}

void DeskButton::describe()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n waiting", nullptr, m_badge).arg(text()) : text());
    setToolTip(tr("%1 (%2)", "title and key").arg(text(), m_keyText));
}

QString DeskButton::badgeText() const
{
    if (m_badge <= 0) {
        return {};
    }
    return m_badge > mostOnBadge ? tr("%1+").arg(mostOnBadge) : QString::number(m_badge);
}

QSize DeskButton::sizeHint() const
{
    const QFontMetrics body(font());
    return {railWidthCharacters * body.averageCharWidth(),
            std::max(metrics::rowHeight, body.height() + 3 * metrics::unit)};
}

QRect DeskButton::badgeRect() const
{
    const QString badge = badgeText();
    if (badge.isEmpty()) {
        return {};
    }
    const QFontMetrics small(fontFor(TextRole::Secondary));
    const int height = small.height() + 2;
    const int width = std::max(height, small.horizontalAdvance(badge) + 2 * metrics::gap);
    return {this->width() - metrics::gap - width, (this->height() - height) / 2, width, height};
}

void DeskButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isTouched = underMouse() || isDown();
    if (isChecked() || isTouched) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.accent.soft : theme.raised);
        painter.drawRoundedRect(rect(), metrics::radius, metrics::radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    }
    const QColor color = isChecked() ? theme.accent.text : theme.text;
    const int size = QFontMetrics(font()).height() - 1;
    painter.drawPixmap(metrics::gap, (height() - size) / 2,
                       iconPixmap(m_icon, size, color, devicePixelRatioF()));
    const QRect badge = badgeRect();
    const int right = badge.isEmpty() ? width() - metrics::gap : badge.left() - metrics::unit;
    painter.setPen(theme.secondary);
    if (badge.isEmpty()) {
        painter.setFont(fontFor(TextRole::Secondary));
        painter.drawText(QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, m_keyText);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.wrong.soft);
        painter.drawRoundedRect(badge, badge.height() / 2.0, badge.height() / 2.0);
        painter.setPen(theme.wrong.text);
        painter.setFont(fontFor(TextRole::Secondary));
        painter.drawText(badge, Qt::AlignCenter, badgeText());
    }
    painter.setPen(color);
    painter.setFont(isChecked() ? fontFor(TextRole::BodyStrong) : font());
    const int left = metrics::gap + size + metrics::gap;
    const int keyWidth = badge.isEmpty() ? QFontMetrics(font()).horizontalAdvance(m_keyText) : 0;
    const QRect room(left, 0, right - keyWidth - left, height());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void DeskButton::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isOnBadge = isDown() && badgeRect().contains(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (isOnBadge) {
        Q_EMIT badgeClicked();
    }
}

void DeskButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Right && m_badge > 0) {
        Q_EMIT badgeClicked();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

DeskRail::DeskRail(QWidget *parent)
    : QWidget(parent)
    , m_head(new QWidget(this))
    , m_headLayout(new QVBoxLayout(m_head))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("deskRail"));
    setSurface(this);
    m_headLayout->setContentsMargins(metrics::gap, metrics::unit, metrics::gap, metrics::space);
    m_headLayout->setSpacing(0);
    m_layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_head);
    m_layout->addStretch();
}

void DeskRail::setHead(const QString &workspace, const QString &place)
{
    QLabel *title = makeLabel(workspace, TextRole::BodyStrong, m_head);
    QLabel *line = makeLabel(place, TextRole::Secondary, m_head);
    title->setObjectName(QStringLiteral("railTitle"));
    m_headLayout->addWidget(title);
    m_headLayout->addWidget(line);
}

void DeskRail::add(DeskButton *button)
{
    m_layout->insertWidget(static_cast<int>(m_buttons.size()) + 1, button);
    m_buttons.push_back(button);
    connect(button, &DeskButton::clicked, this, [this, button] { Q_EMIT chosen(button->id()); });
    connect(button, &DeskButton::badgeClicked, this, [this, button] { Q_EMIT workChosen(button->id()); });
}

void DeskRail::setCurrent(const QString &id)
{
    for (DeskButton *button : m_buttons) {
        button->setChecked(button->id() == id);
    }
}

void DeskRail::setBadge(const QString &id, int count)
{
    for (DeskButton *button : m_buttons) {
        if (button->id() == id) {
            button->setBadge(count);
        }
    }
}

} // namespace truvamate
