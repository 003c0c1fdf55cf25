#pragma once

#include "ui/widgets/pagedtablemodel.h"

#include <QStyledItemDelegate>

namespace truvamate {

/// Paints the cells of a PagedTableModel: states as pills, numbers as balls, amounts aligned right, and a bar
/// where the row is still being fetched.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// As wide as the cell needs to be shown whole.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int padding(const QFont &font);
    static int rowHeight(const QFont &font);
};

} // namespace truvamate
