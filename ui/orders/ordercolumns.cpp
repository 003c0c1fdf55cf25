#include "ui/orders/ordercolumns.h"

#include "ui/widgets/cells.h"
#include "ui/words/formats.h"
#include "ui/words/states.h"

#include <QCoreApplication>

namespace truvamate {

namespace {

class OrderColumns
{
    Q_DECLARE_TR_FUNCTIONS(truvamate::OrderColumns)
};

TableColumn sorted(TableColumn column, const QString &sortKey, int characters)
{
    column.sortKey = sortKey;
    column.characters = characters;
    return column;
}

TableColumn hidden(TableColumn column)
{
    column.isShownAtFirst = false;
    return column;
}

TableColumn stateColumn(const QString &id, const QString &title, QString OrderSummary::*code,
                        StateWord (*word)(const QString &))
{
    return columnOf<OrderSummary>(
        id, title, [code, word](const OrderSummary &order) { return stateCell(word(order.*code)); });
}

std::vector<TableColumn> mainColumns()
{
    auto number
        = columnOf<OrderSummary>(QStringLiteral("number"), OrderColumns::tr("Order"),
                                 [](const OrderSummary &order) { return strongCell(order.orderNumber); });
    auto customer
        = columnOf<OrderSummary>(QStringLiteral("customer"), OrderColumns::tr("Customer"),
                                 [](const OrderSummary &order) { return textCell(order.customerName); });
    auto draw = columnOf<OrderSummary>(QStringLiteral("draw"), OrderColumns::tr("Draw"),
                                       [](const OrderSummary &order) {
                                           Cell cell = textCell(orderDrawText(order.draw));
                                           cell.toolTip = words::gameName(order.draw.game) + QLatin1Char(' ')
                                               + words::drawDate(order.draw.drawDate);
                                           return cell;
                                       });
    auto tickets
        = columnOf<OrderSummary>(QStringLiteral("tickets"), OrderColumns::tr("Tickets"),
                                 [](const OrderSummary &order) { return countCell(order.totalTickets); });
    tickets.isNumber = true;
    auto total = amountColumnOf<OrderSummary>(QStringLiteral("total"), OrderColumns::tr("Total"),
                                              [](const OrderSummary &order) { return order.charge; });
    return {sorted(std::move(number), QStringLiteral("order_number"), 20),
            sorted(std::move(customer), QStringLiteral("customer"), 18),
            sorted(std::move(draw), QStringLiteral("draw_at"), 16),
            hidden(sorted(std::move(tickets), QStringLiteral("tickets"), 8)),
            sorted(std::move(total), QStringLiteral("total"), 12)};
}

} // namespace

QString orderDrawText(const OrderDraw &draw)
{
    const QString first
        = words::gameShortName(draw.game) + QLatin1Char(' ') + words::shortDrawDate(draw.drawDate);
    return draw.draws > 1 ? QString(first + QStringLiteral(" +") + QString::number(draw.draws - 1)) : first;
}

std::vector<TableColumn> orderColumns(const Clock &clock)
{
    std::vector<TableColumn> columns = mainColumns();
    columns.push_back(sorted(stateColumn(QStringLiteral("payment"), OrderColumns::tr("Payment"),
                                         &OrderSummary::paymentStatus, words::orderPaymentStatus),
                             QStringLiteral("payment_status"), 14));
    columns.push_back(sorted(stateColumn(QStringLiteral("state"), OrderColumns::tr("State"),
                                         &OrderSummary::status, words::orderStatus),
                             QStringLiteral("status"), 20));
    columns.push_back(hidden(columnOf<OrderSummary>(
        QStringLiteral("assignee"), OrderColumns::tr("Assigned to"),
        [](const OrderSummary &order) { return textCell(order.assigneeName.value_or(QString())); })));
    columns.push_back(hidden(stateColumn(QStringLiteral("purchase"), OrderColumns::tr("Purchase"),
                                         &OrderSummary::usaPurchaseStatus, words::usaPurchaseStatus)));
    columns.push_back(hidden(stateColumn(QStringLiteral("payout"), OrderColumns::tr("Prize"),
                                         &OrderSummary::payoutStatus, words::orderPayoutStatus)));
    columns.push_back(
        hidden(amountColumnOf<OrderSummary>(QStringLiteral("total_usd"), OrderColumns::tr("Total in dollars"),
                                            [](const OrderSummary &order) { return order.total; })));
    columns.push_back(
        hidden(sorted(columnOf<OrderSummary>(QStringLiteral("created"), OrderColumns::tr("Taken"),
                                             [&clock](const OrderSummary &order) {
                                                 return momentCell(order.createdAt, clock.now());
                                             }),
                      QStringLiteral("created_at"), 14)));
    columns.push_back(
        hidden(sorted(columnOf<OrderSummary>(QStringLiteral("updated"), OrderColumns::tr("Changed"),
                                             [&clock](const OrderSummary &order) {
                                                 return momentCell(order.updatedAt, clock.now());
                                             }),
                      QStringLiteral("updated_at"), 14)));
    columns.push_back(hidden(columnOf<OrderSummary>(
        QStringLiteral("reference"), OrderColumns::tr("Older reference"),
        [](const OrderSummary &order) { return textCell(order.externalReference.value_or(QString())); })));
    return columns;
}

} // namespace truvamate
