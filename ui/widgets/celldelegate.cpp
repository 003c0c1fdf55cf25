#include "ui/widgets/celldelegate.h"

#include "ui/style/text.h"
#include "ui/style/theme.h"
#include "ui/widgets/numberballs.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QPainter>

namespace truvamate {

namespace {

QFont fontOf(const Cell &cell, const QFont &base)
{
    QFont font = base;
    if (cell.isStrong) {
        font.setWeight(QFont::DemiBold);
    }
    return font;
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    painter.fillRect(option.rect, theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    // The style marks the selected row and the one that the keyboard is on.
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
}

/// A quiet bar of a width that looks like text, the same each time for one cell.
void paintBar(QPainter &painter, const QRect &rectangle, const QModelIndex &index, const Theme &theme)
{
    const int share = 45 + (index.row() * 37 + index.column() * 53) % 40;
    const int height = std::max(6, rectangle.height() / 4);
    QRect bar(rectangle.left(), 0, rectangle.width() * share / 100, height);
    bar.moveTop(rectangle.center().y() - height / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.neutral.soft);
    painter.drawRoundedRect(bar, height / 2.0, height / 2.0);
}

} // namespace

int CellDelegate::padding(const QFont &font)
{
    return std::max(metrics::gap, QFontMetrics(font).averageCharWidth() + 2);
}

int CellDelegate::rowHeight(const QFont &font)
{
    // Thai stacks marks above and below its letters.
    return std::max(metrics::rowHeight, QFontMetrics(font).height() * 9 / 5);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PagedTableModel *>(index.model());
    if (!model) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintBackground(*painter, option, theme);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const int side = padding(option.font);
    const QRect inside = option.rect.adjusted(side, 0, -side, -1);
    // Reading it tells the model that the row is looked at.
    const QString shown = index.data(Qt::DisplayRole).toString();
    const Cell cell = model->cell(index.row(), index.column());
    const qreal ratio = painter->device()->devicePixelRatioF();
    if (model->isPlaceholder(index.row()) && !model->hasFailed(index.row())) {
        paintBar(*painter, inside, index, theme);
    } else if (cell.state) {
        Pill::paint(painter, inside, *cell.state, option.palette, option.font, ratio);
    } else if (!cell.numbers.empty()) {
        NumberBalls::paint(painter, inside, ballsOf(cell.numbers, cell.special), option.palette, option.font);
    } else {
        const QFont font = fontOf(cell, option.font);
        painter->setFont(font);
        painter->setPen(model->hasFailed(index.row()) ? theme.wrong.text : theme.text);
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        drawLine(painter, inside, alignment, shown);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PagedTableModel *>(index.model());
    if (!model) {
        return QStyledItemDelegate::sizeHint(option, index);
    }
    const Cell cell = model->cell(index.row(), index.column());
    int width = 0;
    if (cell.state) {
        width = Pill::sizeOf(*cell.state, option.font).width();
    } else if (!cell.numbers.empty()) {
        width = NumberBalls::sizeOf(cell.numbers.size() + (cell.special ? 1 : 0), option.font).width();
    } else {
        width = QFontMetrics(fontOf(cell, option.font)).horizontalAdvance(cell.text) + 2;
    }
    return {width + 2 * padding(option.font), rowHeight(option.font)};
}

} // namespace truvamate
