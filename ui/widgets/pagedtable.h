#pragma once

#include "ui/widgets/pagedtablemodel.h"

#include <QJsonObject>
#include <QTableView>
#include <QWidget>

class QStackedLayout;

namespace truvamate {

class EmptyState;
class Banner;
class PagedTableView;

/// A table on a PagedTableModel with a head that sorts, columns that can be chosen and moved, check marks for
/// bulk steps, and empty, loading and error states in words. The current row is kept by id through refreshes
/// and sorting; it stays current, without a mark, when its row leaves the list. Keys: arrows and J/K move,
/// Enter opens, Space checks, Ctrl+A checks all that are here, Ctrl+C copies the row, the menu key sorts and
/// chooses columns.
class PagedTable : public QWidget
{
    Q_OBJECT

public:
    explicit PagedTable(QWidget *parent = nullptr);

    void setModel(PagedTableModel *model); ///< not owned
    PagedTableModel *model() const { return m_model; }
    QTableView *view() const;
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
    void layoutChanged(); ///< a person changed columns, widths or sorting

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectModel();
    void takeColumns();
    void fitColumns();
    void followFont();
    void showState();
    void restoreCurrent();
    void takeViewCurrent(const QModelIndex &current);
    void setId(const QString &id);
    void showRow(int row);
    void sortBySection(int section);
    void showSorting();
    void openMenu(const QPoint &at);
    void copyRow();
    int columnOf(const QString &id) const;
    std::vector<int> columnsShown() const; ///< in the order shown
    void applyColumns(const QJsonArray &columns);

    PagedTableModel *m_model = nullptr;
    PagedTableView *m_view;
    QWidget *m_stackHost;
    QStackedLayout *m_stack;
    EmptyState *m_words; ///< in place of the rows: empty, loading, failed
    Banner *m_banner;
    struct EmptyWords
    {
        QString icon, title, sentence, actionText;
    } m_emptyWords;
    QString m_currentId;
    int m_lastRow = -1; ///< where the current row was seen last
    int m_waitsAtRow = -1; ///< the current row, while its page is being fetched
    bool m_isRestoring = false;
    bool m_isSizing = false;
    bool m_hasOwnWidths = false; ///< chosen by the person
    bool m_isFitted = false; ///< once; from then on columns only grow
    double m_characterWidth = 0;
};

} // namespace truvamate
