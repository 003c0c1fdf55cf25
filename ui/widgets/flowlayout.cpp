#include "ui/widgets/flowlayout.h"

#include "ui/style/theme.h"

#include <QWidget>

namespace truvamate {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(metrics::gap);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items) {
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

void FlowLayout::insertWidget(int place, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + place, new QWidgetItem(widget));
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int place) const
{
    return place >= 0 && place < count() ? m_items[static_cast<std::size_t>(place)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int place)
{
    QLayoutItem *item = itemAt(place);
    if (item) {
        m_items.erase(m_items.begin() + place);
    }
    return item;
}

/// Things of one line stand on its middle.
void FlowLayout::placeLine(const std::vector<std::pair<QLayoutItem *, QRect>> &line, int height)
{
    for (const auto &[item, rectangle] : line) {
        item->setGeometry(rectangle.translated(0, (height - rectangle.height()) / 2));
    }
}

int FlowLayout::arrange(const QRect &rectangle, bool place) const
{
    std::vector<std::pair<QLayoutItem *, QRect>> line;
    int x = rectangle.left();
    int y = rectangle.top();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size(std::min(item->sizeHint().width(), rectangle.width()), item->sizeHint().height());
        if (x > rectangle.left() && x + size.width() > rectangle.right() + 1) {
            if (place) {
                placeLine(line, lineHeight);
            }
            line.clear();
            x = rectangle.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        line.emplace_back(item, QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    if (place) {
        placeLine(line, lineHeight);
    }
    return y + lineHeight - rectangle.top();
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + spacing();
            height = std::max(height, item->sizeHint().height());
        }
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo({std::min(item->sizeHint().width(), 160), item->sizeHint().height()});
        }
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    arrange(rectangle, true);
}

} // namespace truvamate
