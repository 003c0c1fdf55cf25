#include "models/operations/customers.h"
#include "ui/exports/exportpanel.h"
#include "ui/exports/paper.h"
#include "ui/orders/bulkbar.h"
#include "ui/orders/neworderform.h"
#include "ui/orders/notebox.h"
#include "ui/orders/ordercommands.h"
#include "ui/orders/orderpane.h"
#include "ui/orders/ordersdeskwidget.h"
#include "ui/orders/ordersheet.h"
#include "ui/orders/paymentdialog.h"
#include "ui/widgets/pagedtable.h"
#include "ui/words/sentences.h"

#include <QStackedWidget>

// What the desk does by key, what the shell hands down, and the state that it carries over.
namespace truvamate {

void OrdersDesk::addStep(const QString &id, const QString &text, int key, Permission permission,
                         const QString &iconName, std::function<void()> run)
{
    Actions::Spec spec;
    spec.id = id;
    spec.text = text;
    spec.group = tr("Orders");
    spec.key = QKeySequence(QKeyCombination(Qt::CTRL | Qt::SHIFT, static_cast<Qt::Key>(key)));
    spec.icon = iconName;
    spec.permission = permission;
    spec.desk = QStringLiteral("orders");
    connect(m_context.actions.add(spec, this), &QAction::triggered, this, std::move(run));
}

void OrdersDesk::addActions()
{
    addStep(QStringLiteral("orders.assign"), tr("Assign…"), Qt::Key_A, Permission::OrdersWrite,
            QStringLiteral("user"), [this] {
                if (m_table->checkedIds().isEmpty()) {
                    m_pane->openAssignMenu();
                } else {
                    m_bulk->openAssign();
                }
            });
    addStep(QStringLiteral("orders.note"), tr("Write a note"), Qt::Key_O, Permission::OrdersWrite,
            QStringLiteral("note"), [this] {
                if (m_table->checkedIds().isEmpty()) {
                    closeForm();
                    m_pane->noteBox()->focusText();
                } else {
                    m_bulk->openNote();
                }
            });
    addStep(QStringLiteral("orders.cancel"), tr("Cancel order…"), Qt::Key_X, Permission::OrdersWrite,
            QStringLiteral("cross"), [this] { m_pane->take(QStringLiteral("cancel")); });
    addStep(QStringLiteral("orders.refund"), tr("Refund…"), Qt::Key_R, Permission::RefundsPropose,
            QStringLiteral("undo"), [this] { m_pane->take(QStringLiteral("refund")); });
    addStep(QStringLiteral("orders.post_payment"), tr("Match and post a payment…"), Qt::Key_M,
            Permission::PaymentsPost, QStringLiteral("coin"), [this] { matchPayment(false); });
    addStep(QStringLiteral("orders.tell_customer"), tr("Tell customer…"), Qt::Key_L, Permission::OrdersWrite,
            QStringLiteral("mail"), [this] { m_pane->take(QStringLiteral("tell_customer")); });
}

void OrdersDesk::matchPayment(bool forOrder)
{
    auto *dialog = new PaymentDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto &order = m_pane->order();
    if (order && (forOrder || order->order.paymentStatus == QLatin1String("pending"))) {
        dialog->suggest(order->order);
    }
    connect(dialog, &PaymentDialog::posted, this, [this](const Payment &payment) {
        m_table->setCurrentId(payment.orderId.toString());
        refresh();
    });
    dialog->open();
}

void OrdersDesk::activate()
{
    if (m_side->currentWidget() == m_form) {
        m_form->begin();
    } else {
        m_table->view()->setFocus();
    }
}

void OrdersDesk::open(const Link &link)
{
    if (link.id.isEmpty()) {
        return;
    }
    closeForm();
    if (link.kind == QLatin1String("customer")) {
        openCustomer(link.id);
        return;
    }
    m_table->setCurrentId(link.id);
    m_table->view()->setFocus();
}

/// A customer who was found elsewhere: the filter names them, so their name is asked for first.
void OrdersDesk::openCustomer(const QString &id)
{
    const auto customer = UserId::fromString(id);
    if (!customer) {
        return;
    }
    m_context.transport.call<GetCustomer>({*customer}, this, [this](const Result<CustomerDetail> &found) {
        if (!found) {
            m_context.shell.toast(Tone::Wrong, words::errorSentence(found.error()));
            return;
        }
        showCustomer(found->id, found->fullName);
        m_table->view()->setFocus();
    });
}

void OrdersDesk::focusFilter()
{
    m_filter->focusText();
}

void OrdersDesk::createNew()
{
    if (!m_context.session.may(Permission::OrdersWrite)) {
        return;
    }
    fetchChoices();
    m_side->setCurrentWidget(m_form);
    m_form->begin();
}

void OrdersDesk::closeForm()
{
    m_side->setCurrentWidget(m_pane);
    Q_EMIT stateChanged();
}

void OrdersDesk::exportList()
{
    const QDate today = m_context.clock.now().inZone(bangkokZone()).date();
    m_export->askAndExport(m_table, tr("orders %1").arg(today.toString(Qt::ISODate)));
}

void OrdersDesk::print()
{
    if (!m_pane->order()) {
        m_context.shell.toast(Tone::Information, tr("Choose the order to print first."));
        return;
    }
    const QString html = orderSheetHtml(*m_pane->order(), m_pane->timeline(), m_context.clock.now());
    const QString number = m_pane->order()->order.orderNumber;
    openPrintDialog(this, tr("Print %1").arg(number), number, html);
}

void OrdersDesk::moveCurrent(int rows)
{
    m_table->moveCurrent(rows);
}

QJsonObject OrdersDesk::saveState() const
{
    QJsonObject state{{QStringLiteral("view"), m_filter->currentView()},
                      {QStringLiteral("filter"), m_filter->values()},
                      {QStringLiteral("layout"), m_table->layout()},
                      {QStringLiteral("current"), m_table->currentId()},
                      {QStringLiteral("notes"), m_pane->noteBox()->drafts()},
                      {QStringLiteral("form_open"), m_side->currentWidget() == m_form}};
    if (const QJsonObject form = m_form->saveState(); !form.isEmpty()) {
        state.insert(QStringLiteral("form"), form);
    }
    return state;
}

void OrdersDesk::restoreState(const QJsonObject &state)
{
    const QString view = state.value(QLatin1String("view")).toString();
    if (!view.isEmpty()) {
        m_filter->chooseView(view);
    }
    if (const QJsonValue filter = state.value(QLatin1String("filter")); filter.isObject()) {
        m_filter->setValues(filter.toObject());
    }
    if (const QJsonValue layout = state.value(QLatin1String("layout")); layout.isObject()) {
        m_table->setLayout(layout.toObject());
    }
    m_pane->noteBox()->setDrafts(state.value(QLatin1String("notes")).toObject());
    m_table->setCurrentId(state.value(QLatin1String("current")).toString());
    m_form->restoreState(state.value(QLatin1String("form")).toObject());
    if (state.value(QLatin1String("form_open")).toBool()) {
        m_side->setCurrentWidget(m_form);
    }
}

} // namespace truvamate
