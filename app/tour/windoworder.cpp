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
    TRY_DO(hand().act(QStringLiteral("shell.new")));
    TRY_DO(hand().untilFocus("customerText"));
    hand().type(QStringLiteral("สมชาย"));
    TRY_DO(hand().until(QStringLiteral("the customer to be found"), [this] {
        const auto *found = hand().find<QListWidget>("customerList");
        return found && found->count() > 0;
    }));
    hand().press(Qt::Key_Return);
    TRY_DO(hand().untilFocus("play"));
    TRY_DO(hand().until(QStringLiteral("the draws on sale"), [this] {
        const auto *draws = hand().find<QComboBox>("newOrderDraw");
        return draws && draws->currentData().toString() == m_draw.toString();
    }));
    hand().type(QStringLiteral("2 25 36 43 61 24"));
    hand().press(Qt::Key_Return);
    TRY_DO(hand().until(QStringLiteral("the price of 245.00 baht"),
                        [this] { return hand().text("charge").contains(QStringLiteral("245.00")); }));
    if (isFirst) {
        TRY_DO(picture(QStringLiteral("new-order")));
    }
    const QString before = hand().text("orderNumber");
    TRY_DO(hand().focus("takeOrder"));
    hand().press(Qt::Key_Space);
    TRY_DO(hand().until(QStringLiteral("the order that was taken"), [&] {
        const QString number = hand().text("orderNumber");
        return !number.isEmpty() && number != before;
    }));
    const QString number = hand().text("orderNumber");
    ListOrders::Request request;
    request.search = number;
    TRY(orders, m_cast->adminA.call<ListOrders>(request));
    TRY_DO(expect(orders.data.size() == 1, QStringLiteral("There is no order %1.").arg(number)));
    return order(orders.data.front().id);
}

Result<Done> WindowTour::postMoney(const OrderDetail &order, const QString &reference)
{
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY_DO(hand().until(QStringLiteral("order %1").arg(order.order.orderNumber),
                        [&] { return hand().text("orderNumber") == order.order.orderNumber; }));
    TRY_DO(hand().act(QStringLiteral("orders.post_payment")));
    TRY_DO(hand().untilShown("paymentOrders"));
    TRY_DO(hand().fill("paymentReference", reference));
    const bool isFirst = order.order.id == m_order;
    if (isFirst) {
        TRY_DO(picture(QStringLiteral("payment")));
    }
    hand().press(Qt::CTRL | Qt::Key_Return);
    TRY_DO(hand().untilGone("paymentDialog"));
    TRY_DO(untilState("orderState", words::orderStatus(QStringLiteral("confirmed")).text));
    return isFirst ? picture(QStringLiteral("order-paid")) : Result<Done>(Done());
}

Result<QString> WindowTour::showCompleted()
{
    TRY(detail, order(m_order));
    TRY_DO(sit(m_cast->adminA, QStringLiteral("orders")));
    TRY_DO(hand().act(QStringLiteral("shell.search")));
    TRY_DO(hand().untilFocus("commandBar"));
    hand().press(Qt::CTRL | Qt::Key_A);
    hand().type(detail.order.orderNumber);
    const auto *bar = hand().find<CommandBar>("commandBar");
    const auto *items = hand().find<QListWidget>("commandItems");
    TRY_DO(hand().until(QStringLiteral("the search to find the order"), [&] {
        items = items ? items : hand().find<QListWidget>("commandItems");
        return bar->isListOpen() && items && items->count() > 0;
    }));
    hand().press(Qt::Key_Return);
    TRY_DO(hand().until(QStringLiteral("order %1").arg(detail.order.orderNumber),
                        [&] { return hand().text("orderNumber") == detail.order.orderNumber; }));
    TRY_DO(untilState("orderState", words::orderStatus(QStringLiteral("completed")).text));
    TRY_DO(picture(QStringLiteral("order-completed")));
    return QStringLiteral("The search finds %1, and its desk says that it is completed.")
        .arg(detail.order.orderNumber);
}

} // namespace truvamate::tour
