#pragma once

#include "ui/shell/desk.h"
#include "ui/tobuy/runkeeper.h"

class QComboBox;
class QLabel;
class QSplitter;

namespace truvamate {

class Banner;
class PagedTable;
class PagedTableModel;
class RunPane;

DeskDescription toBuyDesk();

/// What the agent has to buy at one shop: runs by their cut-off, and for the one in front the slips to fill
/// in, who holds which lines, and the way on to the counter. Its badge counts the plays that wait.
class ToBuyDesk final : public Desk
{
    Q_OBJECT

public:
    ToBuyDesk(const DeskContext &context, QWidget *parent);

    void activate() override;
    /// The id is a draw's; the kind "work" shows the run whose cut-off is next.
    void open(const Link &link) override;
    void refresh() override;
    void print() override;
    void moveCurrent(int rows) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

private:
    QAction *addAction(const char *id, const QString &text, Qt::Key key, const QString &icon);
    void addActions();
    void build();
    QWidget *buildList();
    void connectParts();
    void showShops();
    void showRuns();
    void fetchPlan();
    void hold();
    void takeFirstOver();
    void askTakeOver(const Lease &lease);

    const DeskContext m_context;
    RunKeeper *m_runs;
    QComboBox *m_shop;
    Banner *m_banner;
    PagedTableModel *m_model;
    PagedTable *m_table;
    RunPane *m_pane = nullptr;
    QSplitter *m_splitter;
    QAction *m_hold = nullptr;
    QAction *m_letGo = nullptr;
    QAction *m_scan = nullptr;
    QAction *m_takeOver = nullptr;
    std::uint64_t m_planGeneration = 0;
};

} // namespace truvamate
