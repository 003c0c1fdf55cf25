#pragma once

#include "models/operations/orderviews.h"

/// Taking an order and what staff may do with it. The list, the detail and the timeline are in orderviews.h.
namespace truvamate {

/// One play for one draw, as the customer asks for it.
struct LineRequest
{
    DrawId drawId;
    QString selection; ///< "chosen" (numbers given), "house_pick" (we pick), "terminal_pick" (the shop's
                       ///< terminal)
    std::optional<std::vector<int>> numbers; ///< five in any order, for "chosen" only
    std::optional<int> special;
    bool powerPlay = false;
    bool doublePlay = false;
};
BOOST_DESCRIBE_STRUCT(LineRequest, (), (drawId, selection, numbers, special, powerPlay, doublePlay))

struct QuotedLine
{
    DrawId drawId;
    Usd ticketPrice; ///< with its add-ons
    Usd serviceFee;
    Thb charge;
};
BOOST_DESCRIBE_STRUCT(QuotedLine, (), (drawId, ticketPrice, serviceFee, charge))

/// What is shown before an order is taken, and frozen on it. The total in dollars is converted once.
struct OrderQuote
{
    std::vector<QuotedLine> lines; ///< in the order asked; the charges add up to the total's
    Usd ticketCost;
    Usd serviceFee;
    Usd total;
    Thb charge;
    QString thbPerUsd; ///< "32.905"
    QString rateSource;
    RateId rateId;
    FeeScheduleId feeScheduleId;
    BasisPoints commission; ///< of a prize that is paid out through us
    Instant salesClose; ///< of the first draw among them, with the house's margin
};
BOOST_DESCRIBE_STRUCT(OrderQuote, (),
                      (lines, ticketCost, serviceFee, total, charge, thbPerUsd, rateSource, rateId,
                       feeScheduleId, commission, salesClose))

struct QuoteOrder
{
    struct Request
    {
        std::vector<LineRequest> lines; ///< 1 to 100
    };
    using Response = OrderQuote;
    static constexpr OperationInfo info{"orders.quote", Method::Post, "/api/admin/orders/quote",
                                        Permission::OrdersRead};
};
BOOST_DESCRIBE_STRUCT(QuoteOrder::Request, (), (lines))

/// Takes an order for a customer. Refused without the policy gate, after sales closed (order.sales_closed),
/// for numbers that the draw's edition does not have, and when the charge is not the one that was quoted
/// (order.price_changed, with the quote of now in the details).
struct CreateOrder
{
    struct Request
    {
        UserId customerId;
        std::vector<LineRequest> lines; ///< 1 to 100
        QString missedDrawChoice; ///< "refund" or "roll"
        QString consentVersion;
        std::optional<Thb> quotedCharge; ///< what the customer was shown
        std::optional<QString> externalReference;
    };
    using Response = OrderDetail;
    static constexpr OperationInfo info{"orders.create",         Method::Post,   "/api/admin/orders",
                                        Permission::OrdersWrite, Effect::Writes, Repeat::ByKey,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CreateOrder::Request, (),
                      (customerId, lines, missedDrawChoice, consentVersion, quotedCharge, externalReference))

struct AddOrderNote
{
    struct Request
    {
        OrderId orderId;
        QString body; ///< up to 4,000 characters
        std::optional<DrawDate> followUpOn;
    };
    using Response = OrderNote;
    static constexpr OperationInfo info{
        "orders.add_note",       Method::Post,   "/api/admin/orders/{order_id}/notes",
        Permission::OrdersWrite, Effect::Writes, Repeat::ByKey,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(AddOrderNote::Request, (), (orderId, body, followUpOn))

/// Gives an order to a member of staff, or to nobody.
struct AssignOrder
{
    struct Request
    {
        OrderId orderId;
        std::optional<UserId> assignee;
        std::int64_t version = 0;
    };
    using Response = OrderDetail;
    static constexpr OperationInfo info{
        "orders.assign",         Method::Put,    "/api/admin/orders/{order_id}/assignee",
        Permission::OrdersWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(AssignOrder::Request, (), (orderId, assignee, version))

/// Cancels an order of which no line is with an agent or bought. What was paid is refunded with it.
struct CancelOrder
{
    struct Request
    {
        OrderId orderId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = OrderDetail;
    static constexpr OperationInfo info{
        "orders.cancel",         Method::Put,    "/api/admin/orders/{order_id}/cancel",
        Permission::OrdersWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CancelOrder::Request, (), (orderId, reason, version))

/// Sends the customer the result of every line. An order without a win is completed by it.
struct TellCustomer
{
    struct Request
    {
        OrderId orderId;
        std::int64_t version = 0;
    };
    using Response = OrderDetail;
    static constexpr OperationInfo info{
        "orders.tell_customer",  Method::Post,   "/api/admin/orders/{order_id}/tell",
        Permission::OrdersWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(TellCustomer::Request, (), (orderId, version))

/// Takes a published step by its name ("cancel", "tell_customer"), never a bare status. Anything else is
/// refused (order.action_not_allowed) with the allowed steps in the details.
struct CommandOrder
{
    struct Request
    {
        OrderId orderId;
        QString action;
        std::optional<QString> reason; ///< needed to cancel
        std::int64_t version = 0;
    };
    using Response = OrderDetail;
    static constexpr OperationInfo info{
        "orders.command",        Method::Put,    "/api/admin/lotto/orders/{order_id}/status",
        Permission::OrdersWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CommandOrder::Request, (), (orderId, action, reason, version))

} // namespace truvamate
