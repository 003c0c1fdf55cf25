#pragma once

#include "models/operations/operation.h"

/// How orders are shown: a row of the list, and one order with everything that belongs to it. Statuses travel
/// as the stable codes of models/orders/status.h. A slip's serial is its barcode, so only its last three
/// characters are shown.
namespace truvamate {

/// The first draw of an order's lines; cancelled lines count only where no other is left.
struct OrderDraw
{
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    int draws = 1; ///< how many different ones the order has
};
BOOST_DESCRIBE_STRUCT(OrderDraw, (), (drawId, game, drawDate, draws))

struct OrderSummary
{
    OrderId id;
    QString orderNumber; ///< "LTO-2026-000123-7"
    std::optional<QString> externalReference;
    UserId customerId;
    QString customerName;
    QString status;
    QString paymentStatus;
    QString usaPurchaseStatus;
    QString payoutStatus;
    OrderDraw draw;
    std::int64_t totalTickets = 0; ///< lines, the cancelled ones too
    Usd total;
    Thb charge; ///< the same total in baht at the quoted rate
    std::optional<UserId> assignee;
    std::optional<QString> assigneeName;
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(OrderSummary, (),
                      (id, orderNumber, externalReference, customerId, customerName, status, paymentStatus,
                       usaPurchaseStatus, payoutStatus, draw, totalTickets, total, charge, assignee,
                       assigneeName, createdAt, updatedAt, version))

/// The paper that fulfils a line.
struct LinePlacement
{
    SlipId slipId;
    QString playLetter; ///< "A" to "J"
    QString serialEnding; ///< last three characters
    QString shopName;
    QString state; ///< "IN"
    QString binding; ///< "bound", or "quarantined" while a second person has to look
    QString secondLook; ///< "not_needed", "needed", "done"
    Instant receivedAt;
};
BOOST_DESCRIBE_STRUCT(LinePlacement, (),
                      (slipId, playLetter, serialEnding, shopName, state, binding, secondLook, receivedAt))

struct LineWin
{
    QString drawing; ///< "main" or "double_play"
    QString tier; ///< "match_4_special"
    std::optional<Usd> prize; ///< none where it has no price from a table
    std::optional<QString> unpricedReason;
    std::int64_t resultVersion = 0;
};
BOOST_DESCRIBE_STRUCT(LineWin, (), (drawing, tier, prize, unpricedReason, resultVersion))

struct OrderLine
{
    LottoTicketId id;
    int lineNumber = 0;
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    Instant drawAt;
    QString drawStatus;
    QString selection; ///< "chosen", "house_pick", "terminal_pick"
    std::vector<int> numbers; ///< five, or none while a terminal pick is not bought
    std::optional<int> special;
    bool powerPlay = false;
    bool doublePlay = false;
    Usd ticketPrice;
    Usd serviceFee;
    Thb charge; ///< what the customer paid for this line, and what a refund of it returns
    std::optional<Instant> cancelledAt;
    std::optional<Thb> refunded;
    bool leased = false; ///< an agent holds it for buying
    std::optional<LinePlacement> placement;
    std::vector<LineWin> wins; ///< of the newest result version
};
BOOST_DESCRIBE_STRUCT(OrderLine, (),
                      (id, lineNumber, drawId, game, drawDate, drawAt, drawStatus, selection, numbers,
                       special, powerPlay, doublePlay, ticketPrice, serviceFee, charge, cancelledAt, refunded,
                       leased, placement, wins))

struct OrderNote
{
    NoteId id;
    UserId author;
    QString authorName;
    QString body;
    std::optional<DrawDate> followUpOn; ///< a civil date
    Instant writtenAt;
};
BOOST_DESCRIBE_STRUCT(OrderNote, (), (id, author, authorName, body, followUpOn, writtenAt))

/// A step that staff may command, or why not now.
struct OrderStep
{
    QString action; ///< "cancel", "tell_customer", … of models/orders/status.h
    bool allowed = false;
    std::optional<QString> refusal; ///< the sentence, where it is not allowed
};
BOOST_DESCRIBE_STRUCT(OrderStep, (), (action, allowed, refusal))

/// Why an order is where it is: a code with arguments for translation, and the English sentence.
struct OrderReason
{
    QString code;
    QJsonObject arguments;
    QString sentence;
};
BOOST_DESCRIBE_STRUCT(OrderReason, (), (code, arguments, sentence))

struct Payment
{
    PaymentId id;
    OrderId orderId;
    QString orderNumber;
    QString provider; ///< "promptpay", "bank_transfer", "stripe", "omise"
    QString method; ///< "promptpay", "bank_transfer", "credit_card"
    QString reference; ///< unique within its provider
    Thb amount;
    QString status; ///< "pending", "processing" (waits for a decision), "completed", "failed", "refunded"
    std::optional<QString> reviewReason; ///< why it waits, where it does
    Instant receivedAt;
    QString postedByName;
    Instant postedAt;
    std::optional<ApprovalId> approvalId;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Payment, (),
                      (id, orderId, orderNumber, provider, method, reference, amount, status, reviewReason,
                       receivedAt, postedByName, postedAt, approvalId, version))

struct RefundedLine
{
    LottoTicketId lineId;
    int lineNumber = 0;
    Thb amount;
};
BOOST_DESCRIBE_STRUCT(RefundedLine, (), (lineId, lineNumber, amount))

struct Refund
{
    RefundId id;
    OrderId orderId;
    QString reasonCode;
    QString reason;
    Thb amount;
    std::vector<RefundedLine> lines;
    QString refundedByName;
    Instant refundedAt;
    std::optional<ApprovalId> approvalId;
};
BOOST_DESCRIBE_STRUCT(Refund, (),
                      (id, orderId, reasonCode, reason, amount, lines, refundedByName, refundedAt,
                       approvalId))

struct OrderDetail
{
    OrderSummary order;
    QString thbPerUsd; ///< as quoted: "32.905"
    QString feeSchedule;
    BasisPoints commission; ///< frozen when the order was taken
    Usd ticketCost;
    Usd serviceFee;
    QString consentVersion;
    QString missedDrawChoice; ///< "refund" or "roll"
    std::optional<Instant> paidAt;
    std::optional<Instant> customerToldAt;
    std::optional<Instant> cancelledAt;
    std::optional<QString> cancellationReason;
    QString createdByName;
    Thb captured;
    Thb refunded;
    std::vector<OrderLine> lines;
    std::vector<Payment> payments;
    std::vector<Refund> refunds;
    std::vector<OrderNote> notes;
    std::vector<OrderStep> steps;
    OrderReason reason;
};
BOOST_DESCRIBE_STRUCT(OrderDetail, (),
                      (order, thbPerUsd, feeSchedule, commission, ticketCost, serviceFee, consentVersion,
                       missedDrawChoice, paidAt, customerToldAt, cancelledAt, cancellationReason,
                       createdByName, captured, refunded, lines, payments, refunds, notes, steps, reason))

/// Sort keys: "created_at" (as it is without one, newest first), "updated_at", "order_number", "customer",
/// "draw_at" (of the first draw, soonest first), "tickets", "total", "status", "payment_status". A status may
/// be several with commas between them.
struct ListOrders
{
    struct Request
    {
        std::optional<QString> status;
        std::optional<QString> paymentStatus;
        std::optional<QString> usaPurchaseStatus;
        std::optional<QString> payoutStatus;
        std::optional<DrawId> drawId;
        std::optional<UserId> customerId;
        std::optional<UserId> assignee;
        std::optional<Instant> createdFrom;
        std::optional<Instant> createdBefore;
        /// Where something failed or waits for a person: late money, a missed or failed purchase, a slip in
        /// quarantine, a failed payout.
        std::optional<bool> needsAttention;
        /// An order number or its beginning, an older shop's reference, or a part of the customer's name.
        std::optional<QString> search;
        PageRequest page;
    };
    using Response = Page<OrderSummary>;
    static constexpr OperationInfo info{"orders.list", Method::Get, "/api/admin/orders",
                                        Permission::OrdersRead};
};
BOOST_DESCRIBE_STRUCT(ListOrders::Request, (),
                      (status, paymentStatus, usaPurchaseStatus, payoutStatus, drawId, customerId, assignee,
                       createdFrom, createdBefore, needsAttention, search, page))

struct GetOrder
{
    struct Request
    {
        OrderId orderId;
    };
    using Response = OrderDetail;
    static constexpr OperationInfo info{"orders.get", Method::Get, "/api/admin/orders/{order_id}",
                                        Permission::OrdersRead};
};
BOOST_DESCRIBE_STRUCT(GetOrder::Request, (), (orderId))

struct Timeline
{
    std::vector<TimelineEntry> entries; ///< oldest first
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (entries))

/// What happened to an order, its slips, claims and payouts, and, since it was taken, to its draws.
struct OrderTimeline
{
    struct Request
    {
        OrderId orderId;
    };
    using Response = Timeline;
    static constexpr OperationInfo info{"orders.timeline", Method::Get,
                                        "/api/admin/orders/{order_id}/timeline", Permission::OrdersRead};
};
BOOST_DESCRIBE_STRUCT(OrderTimeline::Request, (), (orderId))

} // namespace truvamate
