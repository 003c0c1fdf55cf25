#include "ui/widgets/filterchip.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace truvamate {

FilterChip::FilterChip(const QString &fieldId, QWidget *parent)
    : QAbstractButton(parent)
    , m_fieldId(fieldId)
{
    setObjectName(QStringLiteral("chip_") + fieldId);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Space changes this filter, Del takes it off"));
}

void FilterChip::setWords(const QString &title, const QString &value)
{
    m_title = title + QStringLiteral(": ");
    m_value = value;
    setText(m_title + m_value);
    setAccessibleName(tr("Filter %1").arg(text()));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics plain(font());
    const QFontMetrics strong(fontFor(TextRole::BodyStrong));
    const int words = plain.horizontalAdvance(m_title) + strong.horizontalAdvance(m_value);
    const int height = std::max(metrics::controlHeight - 4, plain.height() + 2 * metrics::unit);
    return {words + height + 3 * metrics::unit, height};
}

QRect FilterChip::crossRectangle() const
{
    return {width() - height(), 0, height(), height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent.text : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? theme.raised : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    QRect words = rect().adjusted(2 * metrics::unit, 0, -height(), 0);
    painter.setPen(theme.text);
    painter.setFont(font());
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine, m_title);
    words.setLeft(words.left() + QFontMetrics(font()).horizontalAdvance(m_title));
    painter.setFont(fontFor(TextRole::BodyStrong));
    const QString shown = painter.fontMetrics().elidedText(m_value, Qt::ElideRight, words.width() + 1);
    painter.drawText(words.adjusted(0, 0, 2, 0), Qt::AlignVCenter | Qt::TextSingleLine, shown);
    const int side = height() * 12 / 26;
    QRect cross(0, 0, side, side);
    cross.moveCenter(crossRectangle().center());
    painter.drawPixmap(cross,
                       iconPixmap(QStringLiteral("close"), side, theme.secondary, devicePixelRatioF()));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && crossRectangle().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

} // namespace truvamate
