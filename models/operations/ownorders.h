#pragma once

#include "models/operations/orders.h"

/// Orders and tickets as the customer who owns them sees them, with answers of their own: nothing that staff
/// wrote, and no names of staff, shops or agents. What belongs to somebody else is unknown.
namespace truvamate {

struct OwnOrderSummary
{
    OrderId id;
    QString orderNumber;
    QString status; ///< the codes of models/orders/status.h
    QString paymentStatus;
    QString usaPurchaseStatus;
    QString payoutStatus;
    OrderDraw draw;
    std::int64_t totalTickets = 0; ///< lines, the cancelled ones too
    Usd total;
    Thb charge; ///< the same total in baht at the quoted rate
    Instant createdAt;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(OwnOrderSummary, (),
                      (id, orderNumber, status, paymentStatus, usaPurchaseStatus, payoutStatus, draw,
                       totalTickets, total, charge, createdAt, version))

struct OwnWin
{
    QString drawing; ///< "main" or "double_play"
    QString tier; ///< "match_4_special"
    std::optional<Usd> prize; ///< none until its amount is known
};
BOOST_DESCRIBE_STRUCT(OwnWin, (), (drawing, tier, prize))

/// The paper that was bought for a line. The whole serial is the barcode, so only its end is shown.
struct OwnSlip
{
    QString playLetter; ///< "A" to "J"
    QString serialEnding; ///< last three characters
    QString state; ///< of the USA: "IN"
    Instant boughtAt;
    std::optional<FileId> pictureId; ///< of its front
};
BOOST_DESCRIBE_STRUCT(OwnSlip, (), (playLetter, serialEnding, state, boughtAt, pictureId))

struct OwnTicket
{
    LottoTicketId id;
    OrderId orderId;
    QString orderNumber;
    int lineNumber = 0;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    QString selection; ///< "chosen", "house_pick", "terminal_pick"
    std::vector<int> numbers; ///< five, or none while a terminal pick is not bought
    std::optional<int> special;
    bool powerPlay = false;
    bool doublePlay = false;
    Usd ticketPrice;
    Usd serviceFee;
    Thb charge;
    std::optional<Instant> cancelledAt;
    std::optional<Thb> refunded;
    std::optional<OwnSlip> slip; ///< once it is bought
    bool checked = false; ///< against a verified result
    std::vector<OwnWin> wins;
};
BOOST_DESCRIBE_STRUCT(OwnTicket, (),
                      (id, orderId, orderNumber, lineNumber, game, drawDate, drawAt, selection, numbers,
                       special, powerPlay, doublePlay, ticketPrice, serviceFee, charge, cancelledAt, refunded,
                       slip, checked, wins))

struct OwnPayment
{
    QString method; ///< "promptpay", "bank_transfer", "credit_card"
    Thb amount;
    QString status;
    Instant receivedAt;
};
BOOST_DESCRIBE_STRUCT(OwnPayment, (), (method, amount, status, receivedAt))

struct OwnRefund
{
    Thb amount;
    Instant refundedAt;
};
BOOST_DESCRIBE_STRUCT(OwnRefund, (), (amount, refundedAt))

struct OwnOrder
{
    OwnOrderSummary order;
    QString thbPerUsd; ///< as quoted: "32.905"
    BasisPoints commission; ///< of a prize that is paid out through us
    Usd ticketCost;
    Usd serviceFee;
    QString consentVersion;
    QString missedDrawChoice; ///< "refund" or "roll"
    std::optional<Instant> paidAt;
    std::optional<Instant> cancelledAt;
    Thb captured;
    Thb refunded;
    std::vector<OwnTicket> tickets;
    std::vector<OwnPayment> payments;
    std::vector<OwnRefund> refunds;
    bool mayCancel = false;
};
BOOST_DESCRIBE_STRUCT(OwnOrder, (),
                      (order, thbPerUsd, commission, ticketCost, serviceFee, consentVersion, missedDrawChoice,
                       paidAt, cancelledAt, captured, refunded, tickets, payments, refunds, mayCancel))

/// Newest first.
struct ListOwnOrders
{
    struct Request
    {
        std::optional<QString> status; ///< one or several with commas between them
        PageRequest page;
    };
    using Response = Page<OwnOrderSummary>;
    static constexpr OperationInfo info{"own_orders.list",  Method::Get,        "/api/lotto/orders",
                                        std::nullopt,       Effect::Reads,      Repeat::Harmless,
                                        RateClass::Reading, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(ListOwnOrders::Request, (), (status, page))

/// Error: order.unknown, for another customer's order too.
struct GetOwnOrder
{
    struct Request
    {
        OrderId orderId;
    };
    using Response = OwnOrder;
    static constexpr OperationInfo info{
        "own_orders.get",   Method::Get,        "/api/lotto/orders/{order_id}",
        std::nullopt,       Effect::Reads,      Repeat::Harmless,
        RateClass::Reading, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(GetOwnOrder::Request, (), (orderId))

/// What is shown before an order is placed.
struct OwnQuote
{
    std::vector<QuotedLine> lines;
    Usd ticketCost;
    Usd serviceFee;
    Usd total;
    Thb charge;
    QString thbPerUsd;
    BasisPoints commission;
    Instant salesClose;
};
BOOST_DESCRIBE_STRUCT(OwnQuote, (),
                      (lines, ticketCost, serviceFee, total, charge, thbPerUsd, commission, salesClose))

struct QuoteOwnOrder
{
    struct Request
    {
        std::vector<LineRequest> lines; ///< 1 to 100
    };
    using Response = OwnQuote;
    static constexpr OperationInfo info{"own_orders.quote", Method::Post,       "/api/lotto/orders/quote",
                                        std::nullopt,       Effect::Reads,      Repeat::Harmless,
                                        RateClass::Reading, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(QuoteOwnOrder::Request, (), (lines))

/// For oneself. Errors: account.email_not_verified, order.not_accepted where the house may not say why,
/// order.price_changed with the quote of now, and those of CreateOrder.
struct PlaceOrder
{
    struct Request
    {
        std::vector<LineRequest> lines; ///< 1 to 100
        QString missedDrawChoice; ///< "refund" or "roll"
        QString consentVersion; ///< of the terms that were shown
        std::optional<Thb> quotedCharge; ///< what was shown
    };
    using Response = OwnOrder;
    static constexpr OperationInfo info{"own_orders.place", Method::Post,       "/api/lotto/orders",
                                        std::nullopt,       Effect::Writes,     Repeat::ByKey,
                                        RateClass::Writing, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(PlaceOrder::Request, (), (lines, missedDrawChoice, consentVersion, quotedCharge))

/// While no line is with an agent or bought; what was paid is refunded. Errors: order.unknown, order.changed,
/// line.leased, line.bought.
struct CancelOwnOrder
{
    struct Request
    {
        OrderId orderId;
        std::int64_t version = 0;
    };
    using Response = OwnOrder;
    static constexpr OperationInfo info{
        "own_orders.cancel", Method::Put,        "/api/lotto/orders/{order_id}/cancel",
        std::nullopt,        Effect::Writes,     Repeat::Harmless,
        RateClass::Writing,  Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(CancelOwnOrder::Request, (), (orderId, version))

/// Newest first.
struct ListOwnTickets
{
    struct Request
    {
        std::optional<QString> game;
        std::optional<DrawDate> drawDate;
        PageRequest page;
    };
    using Response = Page<OwnTicket>;
    static constexpr OperationInfo info{"own_tickets.list", Method::Get,        "/api/lotto/tickets",
                                        std::nullopt,       Effect::Reads,      Repeat::Harmless,
                                        RateClass::Reading, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(ListOwnTickets::Request, (), (game, drawDate, page))

/// Error: ticket.unknown, for another customer's ticket too.
struct GetOwnTicket
{
    struct Request
    {
        LottoTicketId ticketId;
    };
    using Response = OwnTicket;
    static constexpr OperationInfo info{
        "own_tickets.get",  Method::Get,        "/api/lotto/tickets/{ticket_id}",
        std::nullopt,       Effect::Reads,      Repeat::Harmless,
        RateClass::Reading, Audience::Customers};
};
BOOST_DESCRIBE_STRUCT(GetOwnTicket::Request, (), (ticketId))

} // namespace truvamate
