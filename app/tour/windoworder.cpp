#include "app/tour/windowtour.h"

#include "app/tour/expect.h"
#include "models/operations/orderviews.h"
#include "ui/shell/commandbar.h"
#include "ui/words/states.h"

#include <QComboBox>
#include <QListWidget>

// At the Orders desk.
namespace truvamate::tour {

Result<OrderDetail> WindowTour::orderOneLine()
{
    const bool isFirst = m_order == OrderId();
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    if (isFirst) {
        TRY_DO(picture(QStringLiteral("orders-empty")));
    }
    TRY_DO(m_hand->act(QStringLiteral("shell.new")));
    TRY_DO(m_hand->untilFocus("customerText"));
    m_hand->type(QStringLiteral("สมชาย"));
    TRY_DO(m_hand->until(QStringLiteral("the customer to be found"), [this] {
        const auto *found = m_hand->find<QListWidget>("customerList");
        return found && found->count() > 0;
    }));
    m_hand->press(Qt::Key_Return);
    TRY_DO(m_hand->untilFocus("play"));
    TRY_DO(m_hand->until(QStringLiteral("the draws on sale"), [this] {
        const auto *draws = m_hand->find<QComboBox>("newOrderDraw");
        return draws && draws->currentData().toString() == m_draw.toString();
    }));
    m_hand->type(QStringLiteral("2 25 36 43 61 24"));
    m_hand->press(Qt::Key_Return);
    TRY_DO(m_hand->until(QStringLiteral("the price of 245.00 baht"),
                         [this] { return m_hand->text("charge").contains(QStringLiteral("245.00")); }));
    if (isFirst) {
        TRY_DO(picture(QStringLiteral("new-order")));
    }
    const QString before = m_hand->text("orderNumber");
    TRY_DO(m_hand->focus("takeOrder"));
    m_hand->press(Qt::Key_Space);
    TRY_DO(m_hand->until(QStringLiteral("the order that was taken"), [&] {
        const QString number = m_hand->text("orderNumber");
        return !number.isEmpty() && number != before;
    }));
    const QString number = m_hand->text("orderNumber");
    ListOrders::Request request;
    request.search = number;
    TRY(orders, m_cast->adminA.call<ListOrders>(request));
    TRY_DO(expect(orders.data.size() == 1, QStringLiteral("There is no order %1.").arg(number)));
    return order(orders.data.front().id);
}

Result<Done> WindowTour::postMoney(const OrderDetail &order, const QString &reference)
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY_DO(m_hand->until(QStringLiteral("order %1").arg(order.order.orderNumber),
                         [&] { return m_hand->text("orderNumber") == order.order.orderNumber; }));
    TRY_DO(m_hand->act(QStringLiteral("orders.post_payment")));
    TRY_DO(m_hand->untilShown("paymentOrders"));
    TRY_DO(m_hand->fill("paymentReference", reference));
    const bool isFirst = order.order.id == m_order;
    if (isFirst) {
        TRY_DO(picture(QStringLiteral("payment")));
    }
    m_hand->press(Qt::CTRL | Qt::Key_Return);
    TRY_DO(m_hand->untilGone("paymentDialog"));
    TRY_DO(untilState("orderState", words::orderStatus(QStringLiteral("confirmed")).text));
    return isFirst ? picture(QStringLiteral("order-paid")) : Result<Done>(Done());
}

Result<QString> WindowTour::showCompleted()
{
    TRY(detail, order(m_order));
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY_DO(m_hand->act(QStringLiteral("shell.search")));
    TRY_DO(m_hand->untilFocus("commandBar"));
    m_hand->press(Qt::CTRL | Qt::Key_A);
    m_hand->type(detail.order.orderNumber);
    const auto *bar = m_hand->find<CommandBar>("commandBar");
    const auto *items = m_hand->find<QListWidget>("commandItems");
    TRY_DO(m_hand->until(QStringLiteral("the search to find the order"), [&] {
        items = items ? items : m_hand->find<QListWidget>("commandItems");
        return bar->isListOpen() && items && items->count() > 0;
    }));
    m_hand->press(Qt::Key_Return);
    TRY_DO(m_hand->until(QStringLiteral("order %1").arg(detail.order.orderNumber),
                         [&] { return m_hand->text("orderNumber") == detail.order.orderNumber; }));
    TRY_DO(untilState("orderState", words::orderStatus(QStringLiteral("completed")).text));
    TRY_DO(picture(QStringLiteral("order-completed")));
    return QStringLiteral("The search finds %1, and its desk says that it is completed.")
        .arg(detail.order.orderNumber);
}

} // namespace truvamate::tour
