#include "app/sample/sampletoday.h"

#include "app/workspace/decisions.h"
#include "models/operations/customers.h"
#include "models/operations/orders.h"
#include "models/operations/payments.h"

#include <algorithm>

namespace truvamate::sample {

namespace {

OrderWish wishOfToday(SampleHouse &house, int n)
{
    OrderWish wish;
    wish.lines = 1 + house.below(4);
    wish.powerPlay = n % 4 == 0;
    wish.terminalPick = n % 9 == 3;
    return wish;
}

/// Customers in turn, whether verified or not: small orders need no identity check.
const SampleCustomer &buyer(const SampleHouse &house, int n)
{
    return house.customers.at(static_cast<std::size_t>(n) % house.customers.size());
}

Result<OrderDetail> take(SampleHouse &house, const SampleDraw &draw, int n)
{
    return takeOrder(house, buyer(house, n), draw, wishOfToday(house, n));
}

PostPayment::Request transferFor(SampleHouse &house, const OrderDetail &order)
{
    PostPayment::Request request;
    request.orderId = order.order.id;
    request.provider = QStringLiteral("bank_transfer");
    request.method = QStringLiteral("bank_transfer");
    request.reference = QStringLiteral("BT-") + order.order.orderNumber;
    request.amount = order.order.charge;
    request.receivedAt = house.now();
    return request;
}

Result<Done> payByTransfer(SampleHouse &house, const OrderDetail &order, bool approved)
{
    TRY(payment, house.staff->adminA.call<PostPayment>(transferFor(house, order)));
    if (approved && payment.approvalId) {
        TRY_DO(approveNow(house.staff->finance, *payment.approvalId));
    }
    return Done();
}

Result<Done> failPayment(SampleHouse &house, const OrderDetail &order)
{
    FailPayment::Request request;
    request.orderId = order.order.id;
    request.provider = QStringLiteral("stripe");
    request.method = QStringLiteral("credit_card");
    request.reference = QStringLiteral("CH-") + order.order.orderNumber;
    request.reason = QStringLiteral("The card was declined.");
    TRY_DO(house.staff->adminA.call<FailPayment>(request));
    return Done();
}

Result<Done> cancel(SampleHouse &house, OrderId id)
{
    TRY(detail, house.staff->support.call<GetOrder>({id}));
    TRY_DO(house.staff->support.call<CancelOrder>(
        {id, QStringLiteral("The customer changed their mind."), detail.order.version}));
    return Done();
}

Result<Done> refundLastLine(SampleHouse &house, OrderId id)
{
    TRY(detail, house.staff->support.call<GetOrder>({id}));
    RefundLines::Request request;
    request.orderId = id;
    request.lines = {detail.lines.back().id};
    request.reasonCode = QStringLiteral("customer_request");
    request.reason = QStringLiteral("One line was ordered twice by mistake.");
    request.version = detail.order.version;
    TRY_DO(house.staff->support.call<RefundLines>(request));
    return Done();
}

Result<Done> note(SampleHouse &house, OrderId id, int n)
{
    const std::array notes{QStringLiteral("ลูกค้าขอให้โทรกลับหลังออกรางวัล"),
                           QStringLiteral("Asked for the photo of the ticket; sent."),
                           QStringLiteral("Wants the same numbers every week.")};
    TRY_DO(house.staff->support.call<AddOrderNote>(
        {id, notes.at(static_cast<std::size_t>(n) % notes.size()), {}}));
    return Done();
}

/// What a customer may ask for: a limit, and a pause.
Result<Done> setLimits(SampleHouse &house)
{
    StaffClient &support = house.staff->support;
    TRY_DO(support.call<SetSpendingLimit>({buyer(house, 21).id, QStringLiteral("month"), baht(5'000)}));
    TRY_DO(support.call<SelfExclude>({buyer(house, 22).id, house.now().plusSeconds(90LL * 86'400)}));
    return Done();
}

} // namespace

Result<Done> playAfternoon(SampleHouse &house, const SampleDraw &next)
{
    std::vector<OrderDetail> orders;
    for (int n = 0; n < 45; ++n) {
        TRY(order, take(house, next, n));
        if (n % 6 == 5) {
            TRY_DO(payByTransfer(house, order, true));
        } else {
            TRY_DO(payOrder(house, order));
        }
        orders.push_back(order);
    }
    TRY_DO(tryWrongSlip(house, orders.front(), next));
    for (std::size_t n = 0; n < 16; ++n) {
        TRY_DO(buySlip(house, house.staff->agentA, orders.at(n), next));
    }
    TRY_DO(reportOrphan(house, next));
    const auto severalLines = std::find_if(orders.begin() + 20, orders.begin() + 43,
                                           [](const OrderDetail &order) { return order.lines.size() > 2; });
    if (severalLines != orders.begin() + 43) {
        TRY_DO(refundLastLine(house, severalLines->order.id));
    }
    TRY_DO(cancel(house, orders.at(43).order.id));
    TRY_DO(cancel(house, orders.at(44).order.id));
    house.say(QStringLiteral("45 orders for the next draw, on %1").arg(next.date.toText()));
    return Done();
}

Result<Done> playToday(SampleHouse &house, const SampleDraw &next)
{
    TRY_DO(refreshSanctions(house));
    for (int n = 50; n < 80; ++n) {
        TRY(order, take(house, next, n));
        switch (n % 5) {
        case 1:
            TRY_DO(payByTransfer(house, order, false));
            break;
        case 2:
            TRY_DO(failPayment(house, order));
            break;
        case 3:
            TRY_DO(cancel(house, order.order.id));
            break;
        case 4:
            TRY_DO(note(house, order.order.id, n));
            break;
        default:
            break;
        }
    }
    TRY_DO(setLimits(house));
    house.say(QStringLiteral("30 orders of this morning"));
    return Done();
}

} // namespace truvamate::sample
