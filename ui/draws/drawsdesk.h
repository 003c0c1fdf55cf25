#pragma once

#include "models/operations/draws.h"
#include "ui/shell/desk.h"

#include <QDate>

class QLabel;
class QPushButton;
class QSplitter;
class QTimer;

namespace truvamate {

class DrawPane;
class ExportPanel;
class FilterBar;
class MonthGrid;
class PagedTable;
class PagedTableModel;

DeskDescription drawsDesk();

/// Draws of both games in a calendar and a list, and beside them the one that is worked on. Its badge counts
/// the draws whose result is due and not verified; opening it by the link kind "due" shows exactly those.
class DrawsDesk : public Desk
{
    Q_OBJECT

public:
    DrawsDesk(const DeskContext &context, QWidget *parent);

    void activate() override;
    void open(const Link &link) override;
    void refresh() override;
    void focusFilter() override;
    void createNew() override;
    void exportList() override;
    void moveCurrent(int rows) override;
    bool takeFiles(const QStringList &paths) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

private:
    void registerActions();
    void build();
    QWidget *buildList();
    QWidget *buildHead();
    QWidget *buildMonth();
    void buildTable();
    void buildFilter();
    void connectParts();
    ListDraws::Request request() const;
    void applyFilter();
    void showDraw(const QString &id);
    void loadMonth();
    void loadBadge();
    void importFeed(const QString &path = {});
    void closeDue();

    const DeskContext m_context;
    QAction *m_import = nullptr;
    QAction *m_closeDue = nullptr;
    QAction *m_openAhead = nullptr;
    DrawPane *m_pane = nullptr;
    FilterBar *m_filter;
    PagedTableModel *m_model;
    PagedTable *m_table;
    ExportPanel *m_export;
    MonthGrid *m_month;
    QLabel *m_monthTitle;
    QLabel *m_count;
    QSplitter *m_splitter;
    QTimer *m_minute;
};

} // namespace truvamate
