#pragma once

#include "models/operations/customers.h"
#include "models/operations/orderviews.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace truvamate {

/// A heading of the detail pane with what belongs under it; filled anew for each order.
class OrderSection : public QWidget
{
    Q_OBJECT

public:
    OrderSection(const QString &title, QWidget *parent);
    void clear(); ///< also hides it
    /// What the section holds from here on; shown.
    QVBoxLayout *begin();

private:
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
};

/// The lines with their numbers, add-ons, paper, wins and state.
void showOrderLines(OrderSection &section, const OrderDetail &order);

/// Customer and amounts.
class OrderFactsSection final : public OrderSection
{
    Q_OBJECT

public:
    explicit OrderFactsSection(QWidget *parent);
    /// The customer may come later, or never to who may not read customers.
    void show(const OrderDetail &order, const std::optional<CustomerDetail> &customer);

Q_SIGNALS:
    void customerOrdersRequested();
};

/// Payments, with the decision on those that came late, and refunds.
class OrderMoneySection final : public OrderSection
{
    Q_OBJECT

public:
    explicit OrderMoneySection(QWidget *parent);
    void show(const OrderDetail &order, Instant now, bool mayDecide);

Q_SIGNALS:
    void decisionRequested(const truvamate::Payment &payment, bool accept);
};

void showOrderNotes(OrderSection &section, const OrderDetail &order, Instant now);

} // namespace truvamate
