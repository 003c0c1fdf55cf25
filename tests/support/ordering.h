#pragma once

#include "models/operations/approvals.h"
#include "models/operations/orders.h"
#include "models/operations/payments.h"
#include "tests/support/backendfixture.h"

/// Taking and paying orders through the operations, for tests that begin with one.
namespace truvamate::testing {

inline LineRequest chosenLine(DrawId draw, std::vector<int> numbers = {2, 25, 36, 43, 61}, int special = 24)
{
    return {draw, QStringLiteral("chosen"), std::move(numbers), special, false, false};
}

/// The Powerball draw of 30 Jun 2018, whose sales are open when a fixture begins.
inline DrawId sampleDraw(const BackendFixture &f)
{
    return f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
}

inline CreateOrder::Request orderOf(const BackendFixture &f, std::vector<LineRequest> lines)
{
    return {f.customer,          std::move(lines), QStringLiteral("refund"),
            QStringLiteral("1"), std::nullopt,     std::nullopt};
}

/// An order of `lines` lines of $7 for the sample draw.
inline Result<OrderDetail> takeOrder(BackendFixture &f, int lines = 1)
{
    return f.call<CreateOrder>(
        f.support,
        orderOf(f, std::vector<LineRequest>(static_cast<std::size_t>(lines), chosenLine(sampleDraw(f)))));
}

inline PostPayment::Request promptPay(BackendFixture &f, const OrderDetail &order, const QString &reference)
{
    return {order.order.id, QStringLiteral("promptpay"), QStringLiteral("promptpay"),
            reference,      order.order.charge,          f.clock().now()};
}

/// The order after a PromptPay payment of its charge.
inline Result<OrderDetail> pay(BackendFixture &f, const OrderDetail &order)
{
    TRY_DO(
        f.call<PostPayment>(f.finance, promptPay(f, order, QStringLiteral("PP-") + order.order.orderNumber)));
    return f.call<GetOrder>(f.support, {order.order.id});
}

inline Result<OrderDetail> takePaidOrder(BackendFixture &f, int lines = 1)
{
    TRY(order, takeOrder(f, lines));
    return pay(f, order);
}

inline Result<Approval> decide(BackendFixture &f, UserId person, ApprovalId id, bool approve)
{
    TRY(approval, f.call<GetApproval>(person, {id}));
    return f.call<DecideApproval>(person, {id, approval.digest, approve, QStringLiteral("looked at")});
}

} // namespace truvamate::testing
