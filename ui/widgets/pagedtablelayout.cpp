#include "ui/widgets/celldelegate.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/pagedtableview.h"

#include <QEvent>

// Columns of a PagedTable: which, in what order, how wide, sorted by which.
namespace truvamate {

namespace {

constexpr int rowsMeasured = 60;
constexpr double widestAtFirst = 48;

QJsonObject columnObject(const QString &id, bool shown, double width)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("shown"), shown}, {QStringLiteral("width"), width}};
}

QJsonArray columnsAtFirst(const std::vector<TableColumn> &columns)
{
    QJsonArray all;
    for (const TableColumn &column : columns) {
        all.append(columnObject(column.id, column.isShownAtFirst, column.characters));
    }
    return all;
}

} // namespace

void PagedTable::followFont()
{
    const double before = m_characterWidth;
    m_characterWidth = QFontMetricsF(font()).averageCharWidth();
    m_view->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(font()));
    m_view->verticalHeader()->setMinimumSectionSize(CellDelegate::rowHeight(font()));
    m_view->horizontalHeader()->setMinimumHeight(CellDelegate::rowHeight(font()) - 2);
    if (before <= 0 || !m_model || qFuzzyCompare(before, m_characterWidth)) {
        return;
    }
    m_isSizing = true;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_view->isColumnHidden(column)) {
            m_view->setColumnWidth(column, qRound(m_view->columnWidth(column) * m_characterWidth / before));
        }
    }
    m_isSizing = false;
}

void PagedTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        followFont();
    }
}

void PagedTable::takeColumns()
{
    if (m_model) {
        m_hasOwnWidths = false;
        m_isFitted = false;
        applyColumns(columnsAtFirst(m_model->columns()));
        fitColumns();
        showSorting();
    }
}

/// Wide enough for what the first rows show. Columns only grow, so that they do not jump between views.
void PagedTable::fitColumns()
{
    if (m_hasOwnWidths || !m_model) {
        return;
    }
    QStyleOptionViewItem option;
    option.font = font();
    const auto *delegate = m_view->itemDelegate();
    const int rows = std::min(m_model->rowCount(), rowsMeasured);
    m_isSizing = true;
    for (const int column : columnsShown()) {
        const TableColumn &spec = m_model->columns()[static_cast<std::size_t>(column)];
        int width = m_view->horizontalHeader()->sectionSizeHint(column)
            + (spec.sortKey.isEmpty() ? 0 : CellDelegate::padding(font()));
        for (int row = 0; row < rows; ++row) {
            width = std::max(width, delegate->sizeHint(option, m_model->index(row, column)).width());
        }
        width = std::min(width, qRound(std::max<double>(widestAtFirst, spec.characters) * m_characterWidth));
        m_view->setColumnWidth(
            column, m_isFitted || rows == 0 ? std::max(width, m_view->columnWidth(column)) : width);
    }
    m_isFitted = m_isFitted || rows > 0;
    m_isSizing = false;
}

int PagedTable::columnOf(const QString &id) const
{
    const auto &columns = m_model->columns();
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const TableColumn &column) { return column.id == id; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::vector<int> PagedTable::columnsShown() const
{
    std::vector<int> shown;
    for (int place = 0; m_model && place < m_model->columnCount(); ++place) {
        const int column = m_view->horizontalHeader()->logicalIndex(place);
        if (column >= 0 && !m_view->isColumnHidden(column)) {
            shown.push_back(column);
        }
    }
    return shown;
}

QStringList PagedTable::visibleColumns() const
{
    QStringList ids;
    for (const int column : columnsShown()) {
        ids += m_model->columns()[static_cast<std::size_t>(column)].id;
    }
    return ids;
}

QJsonObject PagedTable::layout() const
{
    QJsonArray columns;
    for (int place = 0; m_model && place < m_model->columnCount(); ++place) {
        const int column = m_view->horizontalHeader()->logicalIndex(place);
        const TableColumn &spec = m_model->columns()[static_cast<std::size_t>(column)];
        const bool isShown = !m_view->isColumnHidden(column);
        const int pixels = m_view->columnWidth(column);
        const double width = pixels > 0 ? qRound(pixels / m_characterWidth * 10) / 10.0 : spec.characters;
        columns.append(columnObject(spec.id, isShown, width));
    }
    QJsonObject layout{{QStringLiteral("columns"), columns}};
    if (m_model && !m_model->sortKey().isEmpty()) {
        layout.insert(QStringLiteral("sort"), m_model->sortKey());
        layout.insert(QStringLiteral("descending"), m_model->isDescending());
    }
    return layout;
}

void PagedTable::setLayout(const QJsonObject &layout)
{
    if (!m_model) {
        return;
    }
    if (const QJsonArray columns = layout.value(QLatin1String("columns")).toArray(); !columns.isEmpty()) {
        m_hasOwnWidths = true;
        applyColumns(columns);
    }
    if (layout.contains(QLatin1String("sort"))) {
        m_model->sortBy(layout.value(QLatin1String("sort")).toString(),
                        layout.value(QLatin1String("descending")).toBool());
    }
}

/// Columns that the list does not name keep their state and come after it, as after an update of the program.
void PagedTable::applyColumns(const QJsonArray &columns)
{
    m_isSizing = true;
    QHeaderView *head = m_view->horizontalHeader();
    int place = 0;
    bool isAnyShown = false;
    for (const QJsonValue &value : columns) {
        const QJsonObject object = value.toObject();
        const int column = columnOf(object.value(QLatin1String("id")).toString());
        if (column < 0) {
            continue;
        }
        head->moveSection(head->visualIndex(column), place++);
        const bool isShown = object.value(QLatin1String("shown")).toBool(true);
        isAnyShown = isAnyShown || isShown;
        m_view->setColumnHidden(column, !isShown);
        const double width = object.value(QLatin1String("width")).toDouble();
        if (isShown && width > 0) {
            m_view->setColumnWidth(column, qRound(width * m_characterWidth));
        }
    }
    if (!isAnyShown && m_model->columnCount() > 0) {
        m_view->setColumnHidden(0, false);
    }
    m_isSizing = false;
    head->viewport()->update();
    m_view->viewport()->update();
}

void PagedTable::openColumnChooser()
{
    if (!m_model) {
        return;
    }
    std::map<QString, QString> titles;
    for (const TableColumn &column : m_model->columns()) {
        titles.emplace(column.id, column.title);
    }
    auto *chooser = new ColumnChooser(layout().value(QLatin1String("columns")).toArray(), titles,
                                      columnsAtFirst(m_model->columns()), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &ColumnChooser::changed, this, [this](const QJsonArray &columns) {
        m_hasOwnWidths = true;
        applyColumns(columns);
        Q_EMIT layoutChanged();
    });
    chooser->open();
}

void PagedTable::sortBySection(int section)
{
    const QString key = m_model->columns()[static_cast<std::size_t>(section)].sortKey;
    if (key.isEmpty()) {
        return;
    }
    m_model->sortBy(key, key == m_model->sortKey() && !m_model->isDescending());
    Q_EMIT layoutChanged();
}

void PagedTable::showSorting()
{
    const auto &columns = m_model->columns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const TableColumn &column) {
        return !column.sortKey.isEmpty() && column.sortKey == m_model->sortKey();
    });
    QHeaderView *head = m_view->horizontalHeader();
    head->setSortIndicatorShown(found != columns.end());
    if (found != columns.end()) {
        head->setSortIndicator(static_cast<int>(found - columns.begin()),
                               m_model->isDescending() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
}

} // namespace truvamate
