#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QStyleOption>
#include <QTimer>
#include <QWidget>

namespace truvamate::paint {

namespace {

QRectF barOf(const QRect &rectangle)
{
    const int height = qMin(metrics::scaled(6), rectangle.height());
    return QRectF(rectangle.x(), rectangle.y() + (rectangle.height() - height) / 2.0, rectangle.width(),
                  height);
}

/// Where a bar of unknown length stands now, 0 to 1 and back.
qreal busyPlace()
{
    static const QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    constexpr int halfTurn = 1200;
    const qreal turn = static_cast<qreal>(timer.elapsed() % (2 * halfTurn)) / halfTurn;
    return turn < 1 ? turn : 2 - turn;
}

void repaintSoon(const QWidget *widget)
{
    auto *target = const_cast<QWidget *>(widget);
    if (target && target->isVisible()) {
        QTimer::singleShot(40, target, qOverload<>(&QWidget::update));
    }
}

} // namespace

void scrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget,
               const QStyle *style)
{
    const Theme &theme = themeOf(option);
    painter->fillRect(option->rect, surfaceBehind(widget));
    if (option->maximum <= option->minimum) {
        return;
    }
    const QRectF handle
        = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool isHeld = option->activeSubControls & QStyle::SC_ScrollBarSlider;
    const qreal inset = isHovered(option) || isHeld ? 2 : 3;
    const bool isUpright = option->orientation == Qt::Vertical;
    const QRectF thin
        = isUpright ? handle.adjusted(inset, 2, -inset, -2) : handle.adjusted(2, inset, -2, -inset);
    const qreal radius = (isUpright ? thin.width() : thin.height()) / 2;
    box(painter, thin, radius,
        between(theme.line, theme.secondary,
                isHeld                  ? 0.75
                    : isHovered(option) ? 0.5
                                        : 0.25),
        {});
}

void progressGroove(const QStyleOption *option, QPainter *painter)
{
    const QRectF bar = barOf(option->rect);
    const Theme &theme = themeOf(option);
    box(painter, bar, bar.height() / 2, theme.line, {});
}

void progressBar(const QStyleOptionProgressBar *option, QPainter *painter, const QWidget *widget)
{
    const QRectF bar = barOf(option->rect);
    const QColor color = isEnabled(option) ? themeOf(option).accent.text : themeOf(option).secondary;
    QRectF filled = bar;
    if (option->minimum == option->maximum) {
        filled.setWidth(bar.width() * 0.3);
        filled.translate((bar.width() - filled.width()) * busyPlace(), 0);
        repaintSoon(widget);
    } else {
        const qreal span = static_cast<qreal>(option->maximum) - option->minimum;
        const qreal share = qBound(0.0, (static_cast<qreal>(option->progress) - option->minimum) / span, 1.0);
        if (share <= 0) {
            return;
        }
        filled.setWidth(qMax(bar.height(), bar.width() * share));
        const bool isMirrored = (option->direction == Qt::RightToLeft) != option->invertedAppearance;
        if (isMirrored) {
            filled.moveRight(bar.right());
        }
    }
    box(painter, filled, bar.height() / 2, color, {});
}

void tabShape(const QStyleOptionTab *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const int radius = metrics::scaled(metrics::radius);
    const QRectF rectangle = QRectF(option->rect).adjusted(1, 1, -1, -1);
    if (option->state & QStyle::State_Selected) {
        box(painter, rectangle, radius, theme.surface, theme.line);
        if (option->state & QStyle::State_HasFocus) {
            focusRing(painter, rectangle, radius, theme.accent.text);
        }
    } else if (isHovered(option)) {
        box(painter, rectangle, radius, theme.neutral.soft, {});
    }
}

void tabLabel(const QStyleOptionTab *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const bool isSelected = option->state & QStyle::State_Selected;
    painter->save();
    QFont font = painter->font();
    if (isSelected) {
        font.setWeight(QFont::DemiBold);
    }
    painter->setFont(font);
    const QColor color = isSelected && isEnabled(option) ? theme.text : theme.secondary;
    painter->setPen(color);
    QRect rectangle = option->rect.adjusted(metrics::scaled(4), 0, -metrics::scaled(4), 0);
    if (!option->icon.isNull()) {
        const int size
            = option->iconSize.isValid() ? option->iconSize.height() : metrics::scaled(metrics::iconSize);
        const int width = size + metrics::scaled(6) + QFontMetrics(font).horizontalAdvance(option->text);
        const int x = rectangle.x() + qMax(0, (rectangle.width() - width) / 2);
        painter->drawPixmap(x, rectangle.y() + (rectangle.height() - size) / 2,
                            iconPixmap(option->icon, size, color, painter->device()->devicePixelRatioF()));
        rectangle.setLeft(x + size + metrics::scaled(6));
        painter->drawText(rectangle, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option->text);
    } else {
        painter->drawText(rectangle, Qt::AlignCenter | Qt::TextShowMnemonic, option->text);
    }
    painter->restore();
}

QSize menuItemSize(const QStyleOptionMenuItem *option)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        return QSize(metrics::scaled(10), metrics::scaled(9));
    }
    const QStringList parts = option->text.split(QLatin1Char('\t'));
    const QFontMetrics &fontMetrics = option->fontMetrics;
    int width = metrics::scaled(36) + fontMetrics.size(Qt::TextShowMnemonic, parts.value(0)).width()
        + metrics::scaled(24);
    if (parts.size() > 1) {
        width += metrics::scaled(24) + fontMetrics.horizontalAdvance(parts.at(1));
    }
    return QSize(width, qMax(metrics::scaled(28), fontMetrics.height() + metrics::scaled(8)));
}

void menuItem(const QStyleOptionMenuItem *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    const QRect rectangle = option->rect;
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(rectangle.x() + metrics::scaled(8), rectangle.center().y(),
                          rectangle.width() - 2 * metrics::scaled(8), 1, theme.line);
        return;
    }
    const bool enabled = isEnabled(option);
    if (enabled && (option->state & QStyle::State_Selected)) {
        box(painter, QRectF(rectangle).adjusted(4, 0, -4, 0), metrics::scaled(4), theme.accent.soft, {});
    }
    const QColor color = enabled ? theme.text : theme.secondary;
    const int iconSize = metrics::scaled(metrics::iconSize);
    const QRect iconPlace = QStyle::visualRect(
        option->direction, rectangle,
        QRect(rectangle.x() + metrics::scaled(8), rectangle.y(), metrics::scaled(24), rectangle.height()));
    if (option->checked) {
        centredIcon(painter, iconPlace, QStringLiteral("check"), iconSize,
                    enabled ? theme.accent.text : theme.secondary);
    } else if (!option->icon.isNull()) {
        painter->drawPixmap(
            iconPlace.center().x() - iconSize / 2, iconPlace.center().y() - iconSize / 2,
            iconPixmap(option->icon, iconSize, color, painter->device()->devicePixelRatioF()));
    }
    const QRect textPlace = rectangle.adjusted(metrics::scaled(36), 0, -metrics::scaled(16), 0);
    const QStringList parts = option->text.split(QLatin1Char('\t'));
    painter->setFont(option->font);
    painter->setPen(color);
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->drawText(QStyle::visualRect(option->direction, rectangle, textPlace),
                      flags | QStyle::visualAlignment(option->direction, Qt::AlignLeft), parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(theme.secondary);
        painter->drawText(QStyle::visualRect(option->direction, rectangle, textPlace),
                          flags | QStyle::visualAlignment(option->direction, Qt::AlignRight), parts.at(1));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect place(rectangle.right() - metrics::scaled(20), rectangle.y(), metrics::scaled(16),
                          rectangle.height());
        centredIcon(painter, QStyle::visualRect(option->direction, rectangle, place),
                    option->direction == Qt::RightToLeft ? QStringLiteral("chevron-left")
                                                         : QStringLiteral("chevron-right"),
                    metrics::scaled(12), theme.secondary);
    }
}

} // namespace truvamate::paint
