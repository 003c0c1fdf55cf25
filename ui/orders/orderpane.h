#pragma once

#include "ui/orders/ordersections.h"
#include "ui/shell/desk.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace truvamate {

class Banner;
class EmptyState;
class FlowLayout;
class NoteBox;
class OrderCommands;
class Pill;
class TimelineView;

/// One order: what it is, its state and why, what can be done next, what is in it, who and how much, what
/// happened.
class OrderPane final : public QWidget
{
    Q_OBJECT

public:
    OrderPane(const DeskContext &context, OrderCommands *commands, QWidget *parent);

    /// Reads it anew, also where it is shown already. A null id shows nothing.
    void open(OrderId order);
    void reload();
    OrderId orderId() const { return m_id; }
    const std::optional<OrderDetail> &order() const { return m_order; }
    const std::vector<TimelineEntry> &timeline() const { return m_timeline; }
    NoteBox *noteBox() const { return m_note; }
    void showError(const Error &error);
    /// The steps that are in the hands of this desk, by the code of the step; false: not possible now, and
    /// why is said.
    bool take(const QString &action);
    void openAssignMenu();
    void focusSteps(); ///< on the first that is possible
    void setStaff(std::vector<StaffMember> staff);

Q_SIGNALS:
    void loaded(const truvamate::OrderDetail &order);
    void leaveRequested(); ///< Esc: back to the list
    void previousRequested();
    void nextRequested();
    void paymentRequested();
    void customerOrdersRequested(const truvamate::UserId &customer, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildContent();
    void show(const OrderDetail &order);
    void showSteps();
    void addStep(const OrderStep &step);
    void fetchTimeline();
    void fetchCustomer();
    void saveNote();
    void offerMerge(const Error &whatChanged, const OrderDetail &now, std::function<void()> again);
    std::optional<Link> linkOf(const QString &action) const;
    void say(const QString &sentence);

    DeskContext m_context;
    OrderCommands *m_commands;
    OrderId m_id;
    std::optional<OrderDetail> m_order;
    QJsonObject m_shown; ///< the same, to see whether it changed
    std::optional<CustomerDetail> m_customer;
    std::vector<TimelineEntry> m_timeline;
    std::vector<StaffMember> m_staff;
    std::uint64_t m_asked = 0; ///< replies for an order left meanwhile are dropped
    bool m_wantsFocus = false; ///< as soon as its steps are known
    std::function<void()> m_bannerAction;
    QString m_noteKey; ///< of the note being saved, kept while it is tried again
    QString m_noteKeyText;

    EmptyState *m_nothing;
    QScrollArea *m_scroll;
    QLabel *m_number;
    Pill *m_state;
    QLabel *m_reason;
    Banner *m_banner;
    QWidget *m_steps;
    FlowLayout *m_stepFlow;
    OrderSection *m_lines;
    OrderFactsSection *m_facts;
    OrderMoneySection *m_money;
    OrderSection *m_notes;
    NoteBox *m_note;
    OrderSection *m_history;
    TimelineView *m_timelineView;
};

} // namespace truvamate
