#include "ui/style/paint.h"

#include "ui/style/icons.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace truvamate::paint {

const Theme &themeOf(const QStyleOption *option)
{
    return Theme::of(option->palette);
}

QColor between(const QColor &from, const QColor &to, qreal share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

bool isEnabled(const QStyleOption *option)
{
    return option->state & QStyle::State_Enabled;
}

bool isHovered(const QStyleOption *option)
{
    return isEnabled(option) && (option->state & QStyle::State_MouseOver);
}

void box(QPainter *painter, const QRectF &rectangle, qreal radius, const QColor &fill, const QColor &line,
         qreal lineWidth)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    const qreal inset = line.isValid() ? lineWidth / 2 : 0;
    painter->drawRoundedRect(rectangle.adjusted(inset, inset, -inset, -inset), radius - inset,
                             radius - inset);
    painter->restore();
}

void focusRing(QPainter *painter, const QRectF &rectangle, qreal radius, const QColor &color)
{
    box(painter, rectangle, radius, {}, color, 2);
}

void centredIcon(QPainter *painter, const QRect &rectangle, const QString &name, int size,
                 const QColor &color)
{
    const QPixmap pixmap = iconPixmap(name, size, color, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rectangle.x() + (rectangle.width() - size) / 2,
                        rectangle.y() + (rectangle.height() - size) / 2, pixmap);
}

QColor surfaceBehind(const QWidget *widget)
{
    for (const QWidget *above = widget; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return Theme::of(widget).window;
}

} // namespace truvamate::paint
