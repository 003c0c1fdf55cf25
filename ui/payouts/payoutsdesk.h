#pragma once

#include "models/operations/payouts.h"
#include "ui/payouts/payoutlists.h"
#include "ui/shell/desk.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace truvamate {

class ClaimPane;
class DifferencePane;
class EmptyState;
class ExportPanel;
class FilterBar;
class PagedTable;
class PagedTableModel;
class PayoutPane;
class RecordPane;
class WinPane;

/// From a win to money that left the bank: one list for each thing that waits, and the record at its side.
class PayoutsDesk : public Desk
{
    Q_OBJECT

public:
    PayoutsDesk(const DeskContext &context, QWidget *parent);

    void activate() override;
    /// Kinds "claim", "payout" and "order".
    void open(const Link &link) override;
    void refresh() override;
    void focusFilter() override;
    void exportList() override;
    void print() override;
    void moveCurrent(int rows) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

private:
    void build();
    QWidget *buildList();
    void addActions();
    void connectPane(RecordPane *pane);

    void chooseList(const QString &id, const QJsonObject &values = {});
    /// A tab names its list, a person's own view also columns.
    void takeLayout(const QJsonObject &layout);
    void applyList();
    void startModel(std::vector<TableColumn> columns);
    void showCount();
    void askForCounts();
    void renew();

    void showRow(const QString &id);
    void showRecord(const Link &link);
    void showPane(RecordPane *pane);
    RecordPane *currentPane() const;
    void updateActions();

    void openClaim(ClaimId claim);
    void openPayout(PayoutId payout);
    void openOrder(OrderId order);
    void openWinsOf(OrderId order);

    DeskContext m_context;
    QString m_list; ///< id of the list in front
    QString m_shownList; ///< whose columns the table has
    QJsonObject m_columns; ///< of a person's own view, until they are applied
    Link m_record; ///< what the pane shows
    QSplitter *m_splitter = nullptr;
    QLabel *m_count = nullptr;
    FilterBar *m_filter = nullptr;
    PagedTable *m_table = nullptr;
    PagedTableModel *m_model = nullptr;
    ExportPanel *m_export = nullptr;
    QStackedWidget *m_panes = nullptr;
    EmptyState *m_nothing = nullptr;
    WinPane *m_win = nullptr;
    ClaimPane *m_claim = nullptr;
    PayoutPane *m_payout = nullptr;
    DifferencePane *m_difference = nullptr;
    QTimer *m_renewal = nullptr;
    QList<QAction *> m_steps;
};

DeskDescription payoutsDesk();

} // namespace truvamate
