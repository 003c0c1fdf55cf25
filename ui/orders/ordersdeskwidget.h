#pragma once

#include "models/operations/draws.h"
#include "models/operations/orderviews.h"
#include "ui/orders/orderfilters.h"
#include "ui/shell/desk.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace truvamate {

class BulkBar;
class ExportPanel;
class FilterBar;
class NewOrderForm;
class OrderCommands;
class OrderPane;
class PagedTable;
class PagedTableModel;

class OrdersDesk final : public Desk
{
    Q_OBJECT

public:
    OrdersDesk(const DeskContext &context, QWidget *parent);

    void activate() override;
    void open(const Link &link) override;
    void refresh() override;
    void focusFilter() override;
    void createNew() override;
    void exportList() override;
    void print() override;
    void moveCurrent(int rows) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

private:
    QWidget *buildList();
    QWidget *buildSide();
    void connectList();
    void connectPane();
    void addActions();
    void addStep(const QString &id, const QString &text, int key, Permission permission,
                 const QString &iconName, std::function<void()> run);
    void applyFilter();
    bool isNarrowed() const;
    void showEmptyState();
    void countViews();
    void takeCount(const QString &viewId, const Page<OrderSummary> &page);
    void fetchChoices();
    void showFields();
    void showOrder(const QString &id);
    void closeForm();
    void takeChanged(const OrderDetail &order);
    void refreshSoon();
    void matchPayment(bool forOrder);
    void openCustomer(const QString &id);
    void showCustomer(UserId customer, const QString &name);

    DeskContext m_context;
    OrderFilterChoices m_choices;
    PagedTableModel *m_model;
    OrderCommands *m_commands;
    PagedTable *m_table = nullptr;
    FilterBar *m_filter = nullptr;
    QLabel *m_count = nullptr;
    BulkBar *m_bulk = nullptr;
    ExportPanel *m_export = nullptr;
    QPushButton *m_new = nullptr;
    QSplitter *m_splitter = nullptr;
    QStackedWidget *m_side = nullptr;
    OrderPane *m_pane = nullptr;
    NewOrderForm *m_form = nullptr;
    QTimer *m_refreshing = nullptr; ///< many events make one refresh
};

} // namespace truvamate
