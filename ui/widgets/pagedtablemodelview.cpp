#include "ui/widgets/pagedtablemodel.h"

// What views read of the rows and their check marks.
namespace truvamate {

int PagedTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int PagedTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const TableColumn &column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::CheckStateRole:
        if (m_isCheckable && index.column() == 0) {
            return isChecked(index.row()) ? Qt::Checked : Qt::Unchecked;
        }
        return {};
    case Qt::DisplayRole:
        touch(index.row());
        return columnData(column, index.row(), role);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return columnData(column, index.row(), role);
    default:
        return {};
    }
}

QVariant PagedTableModel::columnData(const TableColumn &column, int row, int role) const
{
    const std::any *here = value(row);
    if (!here) {
        if (role == Qt::ToolTipRole) {
            return {};
        }
        return hasFailed(row) ? tr("Could not be loaded") : tr("Loading…");
    }
    const Cell cell = column.cell(*here);
    if (role == Qt::ToolTipRole) {
        return cell.toolTip;
    }
    return cell.text.isEmpty() && cell.state ? cell.state->text : cell.text;
}

bool PagedTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_isCheckable || index.column() != 0) {
        return false;
    }
    const QString id = idAt(index.row());
    if (id.isEmpty()) {
        return false;
    }
    setChecked(id, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags PagedTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_isCheckable && index.column() == 0) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::AccessibleTextRole && m_isCheckable) {
            return isChecked(section) ? tr("Checked") : tr("Not checked");
        }
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    }
    if (section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) {
        return column.title;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role == Qt::AccessibleTextRole && !column.sortKey.isEmpty() && column.sortKey == m_sortKey) {
        return m_isDescending ? tr("%1, sorted from the highest").arg(column.title)
                              : tr("%1, sorted from the lowest").arg(column.title);
    }
    return {};
}

void PagedTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount()) {
        return;
    }
    const QString &key = m_columns[static_cast<std::size_t>(column)].sortKey;
    if (!key.isEmpty()) {
        sortBy(key, order == Qt::DescendingOrder);
    }
}

void PagedTableModel::setCheckable(bool checkable)
{
    if (m_isCheckable == checkable) {
        return;
    }
    m_isCheckable = checkable;
    showChecks(0, m_rows - 1);
}

bool PagedTableModel::isChecked(int row) const
{
    const QString id = idAt(row);
    return !id.isEmpty() && m_isChecked.contains(id);
}

void PagedTableModel::setChecked(const QString &id, bool checked)
{
    if (id.isEmpty() || m_isChecked.contains(id) == checked) {
        return;
    }
    if (checked) {
        m_checked.append(id);
        m_isChecked.insert(id);
    } else {
        m_checked.removeOne(id);
        m_isChecked.remove(id);
    }
    const int row = rowOf(id);
    showChecks(row, row);
    Q_EMIT checksChanged();
}

void PagedTableModel::checkAllHere()
{
    for (const KeptPage &page : m_pages) {
        if (!page.rows) {
            continue;
        }
        for (const TableRow &row : *page.rows) {
            if (!m_isChecked.contains(row.id)) {
                m_isChecked.insert(row.id);
                m_checked.append(row.id);
            }
        }
    }
    showChecks(0, m_rows - 1);
    Q_EMIT checksChanged();
}

void PagedTableModel::clearChecks()
{
    if (m_checked.isEmpty()) {
        return;
    }
    m_checked.clear();
    m_isChecked.clear();
    showChecks(0, m_rows - 1);
    Q_EMIT checksChanged();
}

void PagedTableModel::showChecks(int firstRow, int lastRow)
{
    if (firstRow < 0 || lastRow < firstRow || m_columns.empty()) {
        return;
    }
    Q_EMIT dataChanged(index(firstRow, 0), index(lastRow, 0), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Vertical, firstRow, lastRow);
}

} // namespace truvamate
