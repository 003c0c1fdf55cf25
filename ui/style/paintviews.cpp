#include "ui/style/paint.h"
#include "ui/style/text.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QFrame>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOption>
#include <QTableView>

namespace truvamate::paint {

namespace {

bool isCard(const QWidget *widget)
{
    return widget && widget->property("kind").toString() == QLatin1String("card");
}

/// A bar at the left edge of the view says which row the keyboard is on.
void focusBar(const QStyleOption *option, QPainter *painter, const QWidget *view)
{
    if (option->rect.left() <= 0 && view && view->hasFocus()) {
        painter->fillRect(0, option->rect.y(), metrics::scaled(3), option->rect.height(),
                          themeOf(option).accent.text);
    }
}

} // namespace

void frame(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const int radius = metrics::scaled(metrics::radius);
    if (widget && widget->isWindow()) {
        painter->fillRect(option->rect, theme.surface);
        box(painter, option->rect, 0, {}, between(theme.line, theme.secondary, 0.25));
        return;
    }
    if (isCard(widget)) {
        box(painter, option->rect, radius + 2, theme.surface, theme.line);
        return;
    }
    if (qobject_cast<const QScrollArea *>(widget)) {
        return;
    }
    if (qobject_cast<const QAbstractItemView *>(widget)) {
        box(painter, option->rect, radius, surfaceBehind(widget), theme.line);
        return;
    }
    if (qobject_cast<const QAbstractScrollArea *>(widget)) {
        fieldFrame(option, painter, widget);
        return;
    }
    box(painter, option->rect, radius, {}, theme.line);
}

void headerSurface(const QStyleOption *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    painter->fillRect(option->rect, theme.raised);
    painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, theme.line);
}

void header(const QStyleOptionHeader *option, QPainter *painter)
{
    const Theme &theme = themeOf(option);
    headerSurface(option, painter);
    if (option->orientation == Qt::Vertical) {
        painter->setPen(theme.secondary);
        painter->drawText(option->rect, Qt::AlignCenter, option->text);
        return;
    }
    const bool isSorted = option->sortIndicator != QStyleOptionHeader::None;
    const int margin = metrics::scaled(metrics::gap);
    const int arrow = metrics::scaled(12);
    QRect inner = option->rect.adjusted(margin, 0, -margin, 0);
    const bool isRight = option->textAlignment & Qt::AlignRight;
    const int room = inner.width() - (isSorted ? arrow + 2 : 0);
    const QString text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
    const int width = option->fontMetrics.horizontalAdvance(text);
    painter->setPen(isSorted || isHovered(option) ? theme.text : theme.secondary);
    drawLine(painter, inner, Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft), text);
    if (isSorted) {
        const int x = isRight ? inner.right() - width - arrow - 1 : inner.left() + width + 2;
        // Qt's "down" is ascending; the arrow shows the way the values go.
        const QString name = option->sortIndicator == QStyleOptionHeader::SortDown
            ? QStringLiteral("chevron-up")
            : QStringLiteral("chevron-down");
        centredIcon(painter, QRect(x, inner.y(), arrow, inner.height()), name, arrow, theme.text);
    }
    if (isHovered(option)) {
        painter->fillRect(option->rect.right(), option->rect.y() + margin, 1,
                          option->rect.height() - 2 * margin, theme.line);
    }
}

void viewRow(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (option->state & QStyle::State_Selected) {
        if (table || !qobject_cast<const QListView *>(widget)) {
            painter->fillRect(option->rect, theme.accent.soft);
            focusBar(option, painter, widget);
        }
    }
    if (table && !table->showGrid()) {
        painter->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, theme.line);
    }
}

void viewItem(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Theme &theme = themeOf(option);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option->rect, item->backgroundBrush);
    }
    const bool isSelected = option->state & QStyle::State_Selected;
    if (qobject_cast<const QTableView *>(widget)) {
        if (isSelected) {
            painter->fillRect(option->rect.adjusted(0, 0, 0, -1), theme.accent.soft);
            focusBar(option, painter, widget);
        }
        return;
    }
    const QColor fill = isSelected ? theme.accent.soft : isHovered(option) ? theme.neutral.soft : QColor();
    if (!qobject_cast<const QListView *>(widget)) {
        if (fill.isValid()) {
            painter->fillRect(option->rect, fill);
        }
        if (isSelected) {
            focusBar(option, painter, widget);
        }
        return;
    }
    const int radius = metrics::scaled(metrics::radius);
    box(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), radius, fill, {});
    if ((option->state & QStyle::State_HasFocus) && widget->hasFocus()) {
        focusRing(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), radius, theme.accent.text);
    }
}

} // namespace truvamate::paint
