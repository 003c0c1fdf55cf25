#pragma once

#include <QHeaderView>
#include <QTableView>

class QAbstractButton;

namespace truvamate {

class PagedTableModel;

/// The check boxes left of the rows; always in view, whatever columns are shown.
class CheckHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CheckHeader(QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rectangle, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    PagedTableModel *rows() const;
};

/// The view of a PagedTable with the keys that every list of the console has.
class PagedTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit PagedTableView(QWidget *parent);

    void setCheckable(bool checkable);
    void selectAll() override; ///< checks all that are here
    void keyboardSearch(const QString &) override { } ///< letters are keys of the desk
    void updateChecks();

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void moveAsked(int rows);
    void menuAsked(const QPoint &at);
    void copyAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    PagedTableModel *rows() const;
    void toggleCurrent();
    void toggleAll();
    void paintCorner();
    bool takeKey(const QKeyEvent &event);

    CheckHeader *m_checks;
    QAbstractButton *m_corner = nullptr;
};

/// A check box in the tones of the theme.
void paintCheckBox(QPainter *painter, const QRect &rectangle, Qt::CheckState state, const QPalette &palette);

} // namespace truvamate
