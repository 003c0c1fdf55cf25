#pragma once

#include "ui/widgets/pagedtablemodel.h"

#include <QJsonObject>
#include <QSet>
#include <QTableView>
#include <QWidget>

namespace truvamate {

class EmptyState;
class Banner;

/// A table on a PagedTableModel with a head that sorts, columns that can be chosen and moved, check marks for
/// bulk steps, and empty, loading and error states in words. The current row is kept by id through refreshes
/// and sorting. Keys: arrows and J/K move, Enter opens, Space checks, Ctrl+A checks all that are here, Ctrl+C
/// copies the row.
class PagedTable : public QWidget
{
    Q_OBJECT

public:
    explicit PagedTable(QWidget *parent = nullptr);

    void setModel(PagedTableModel *model); ///< not owned
    PagedTableModel *model() const { return m_model; }
    QTableView *view() const { return m_view; }
    /// Shown when the list is empty.
    void setEmptyState(const QString &icon, const QString &title, const QString &sentence,
                       const QString &actionText = {});
    void setCheckable(bool checkable);

    QString currentId() const;
    void setCurrentId(const QString &id); ///< waits for the page where it is not here yet
    QStringList checkedIds() const; ///< in the order they were checked
    void clearChecks();
    void moveCurrent(int rows);

    /// Visible columns, their order and widths, sorting: part of a saved view.
    QJsonObject layout() const;
    void setLayout(const QJsonObject &layout);
    QStringList visibleColumns() const; ///< ids, in the order shown
    void openColumnChooser();

Q_SIGNALS:
    void currentChanged(const QString &id); ///< also empty
    void opened(const QString &id); ///< Enter or a double click
    void checksChanged();
    void emptyActionRequested();

private:
    PagedTableModel *m_model = nullptr;
    QTableView *m_view;
    EmptyState *m_empty;
    Banner *m_banner;
};

} // namespace truvamate
