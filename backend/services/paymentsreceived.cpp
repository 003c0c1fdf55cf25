#include "backend/services/paymentsreceived.h"

#include "backend/services/ordersevents.h"
#include "backend/services/ordersquote.h"
#include "backend/services/refunds.h"
#include "backend/storage/orderprojection.h"

namespace truvamate {

namespace {

/// What the customer is owed without an order: late money until it is decided.
LedgerAccount customerMoney(const OrderRow &order)
{
    return LedgerAccount::thb("customer_wallet", order.customer.toString());
}

Result<Done> post(Call &call, const PaymentRow &payment, const char *step, const char *event,
                  const LedgerAccount &debit, const LedgerAccount &credit)
{
    return postTransfer(call,
                        {QStringLiteral("payment:%1%2").arg(payment.id.toString(), QLatin1String(step)),
                         QString::fromLatin1(event), payment.id.uuid(), debit, credit,
                         payment.amount.minor()});
}

Result<Done> markCaptured(Call &call, const OrderRow &order, PaymentRow &payment)
{
    payment.status = QStringLiteral("completed");
    payment.reviewReason.reset();
    TRY_DO(updatePayment(call.db, payment));
    TRY_DO(writePaid(call.db, order.id, call.now, call.now));
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::paymentCaptured,
                      paymentArguments(payment)));
    TRY_DO(call.mail(
        order.customer, ordermail::confirmation, order.id.uuid(),
        ordermail::confirmation + QLatin1Char(':') + order.id.toString(),
        {{QStringLiteral("number"), order.number}, {QStringLiteral("charge"), json::write(order.charge)}},
        3));
    return projectOrder(call.db, order.id, call.now);
}

} // namespace

QJsonObject paymentArguments(const PaymentRow &payment)
{
    QJsonObject arguments{{QStringLiteral("provider"), payment.provider},
                          {QStringLiteral("reference"), payment.reference},
                          {QStringLiteral("amount"), json::write(payment.amount)}};
    if (payment.reviewReason) {
        arguments.insert(QStringLiteral("reason"), *payment.reviewReason);
    }
    return arguments;
}

Result<std::optional<QString>> whyLate(Call &call, const OrderRow &order)
{
    if (order.cancelledAt) {
        return std::optional(QStringLiteral("order_cancelled"));
    }
    TRY(captured, findCapturedPayment(call.db, order.id));
    if (captured) {
        return std::optional(QStringLiteral("already_paid"));
    }
    TRY(lines, loadLineStandings(call.db, order.id));
    for (const LineStanding &line : lines) {
        TRY(close, houseSalesClose(call, line.game, line.drawDate));
        if (line.isLive() && call.now >= close) {
            return std::optional(QStringLiteral("sales_closed"));
        }
    }
    return std::optional<QString>();
}

Result<Done> takeIn(Call &call, const OrderRow &order, PaymentRow payment)
{
    TRY(late, whyLate(call, order));
    if (!late) {
        TRY_DO(post(call, payment, "", "payment_captured", moneyAccount(payment.provider),
                    LedgerAccount::thb("unearned_orders")));
        return markCaptured(call, order, payment);
    }
    payment.status = QStringLiteral("processing");
    payment.reviewReason = late;
    TRY_DO(updatePayment(call.db, payment));
    TRY_DO(
        post(call, payment, ":late", "payment_late", moneyAccount(payment.provider), customerMoney(order)));
    TRY_DO(touchOrder(call.db, order.id, call.now));
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::paymentLate,
                      paymentArguments(payment)));
    return projectOrder(call.db, order.id, call.now);
}

Result<Done> acceptLate(Call &call, const OrderRow &order, PaymentRow payment)
{
    TRY_DO(post(call, payment, ":accepted", "payment_accepted", customerMoney(order),
                LedgerAccount::thb("unearned_orders")));
    return markCaptured(call, order, payment);
}

Result<Done> returnLate(Call &call, const OrderRow &order, PaymentRow payment, const QString &reason)
{
    TRY_DO(post(call, payment, ":returned", "payment_returned", customerMoney(order),
                moneyAccount(payment.provider)));
    payment.status = QStringLiteral("refunded");
    payment.reviewReason = reason;
    TRY_DO(updatePayment(call.db, payment));
    TRY_DO(touchOrder(call.db, order.id, call.now));
    TRY_DO(call.event(QStringLiteral("order"), order.id.uuid(), orderevent::paymentReturned,
                      paymentArguments(payment)));
    return projectOrder(call.db, order.id, call.now);
}

} // namespace truvamate
