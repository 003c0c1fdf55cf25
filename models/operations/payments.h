#pragma once

#include "models/operations/orderviews.h"

/// Money in and back. See docs/ledger.md for what each of these posts.
namespace truvamate {

/// Posts money that was received for an order. It has to be the order's charge (payment.wrong_amount), and
/// one reference of a provider pays one order (payment.reference_used names it). PromptPay and cards are
/// posted by one person; a bank transfer stays "pending" until a second person approves it. Money for an
/// order that is cancelled, paid already or past its sales close is "processing": it waits for
/// DecideLatePayment.
struct PostPayment
{
    struct Request
    {
        OrderId orderId;
        QString provider; ///< "promptpay", "bank_transfer", "stripe", "omise"
        QString method; ///< "promptpay", "bank_transfer", "credit_card"
        QString reference;
        Thb amount;
        Instant receivedAt;
    };
    using Response = Payment;
    static constexpr OperationInfo info{"payments.post",          Method::Post,   "/api/admin/payments",
                                        Permission::PaymentsPost, Effect::Writes, Repeat::ByKey,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(PostPayment::Request, (), (orderId, provider, method, reference, amount, receivedAt))

/// Finds the order that a bank line means: by the order number in its text, else the unpaid orders of that
/// charge.
struct MatchPayment
{
    struct Request
    {
        Thb amount;
        std::optional<QString> text; ///< the payer's message
    };
    struct Response
    {
        std::vector<OrderSummary> candidates; ///< best first, at most 20
        bool certain = false; ///< exactly one order has that number and that charge, and is not paid
    };
    static constexpr OperationInfo info{"payments.match", Method::Post, "/api/admin/payments/match",
                                        Permission::PaymentsPost};
};
BOOST_DESCRIBE_STRUCT(MatchPayment::Request, (), (amount, text))
BOOST_DESCRIBE_STRUCT(MatchPayment::Response, (), (candidates, certain))

/// Accepts money that came late as the order's payment, or gives it back. A cancelled or paid order takes
/// none.
struct DecideLatePayment
{
    struct Request
    {
        PaymentId paymentId;
        bool accept = false;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = Payment;
    static constexpr OperationInfo info{
        "payments.decide_late",   Method::Post,   "/api/admin/payments/{payment_id}/decision",
        Permission::PaymentsPost, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(DecideLatePayment::Request, (), (paymentId, accept, reason, version))

/// Records that a payment was tried and failed: a new one, or a pending bank transfer that never came.
struct FailPayment
{
    struct Request
    {
        OrderId orderId;
        QString provider;
        QString method;
        QString reference;
        QString reason;
    };
    using Response = Payment;
    static constexpr OperationInfo info{
        "payments.fail",          Method::Post,   "/api/admin/payments/failed",
        Permission::PaymentsPost, Effect::Writes, Repeat::ByKey,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(FailPayment::Request, (), (orderId, provider, method, reference, reason))

/// Newest first.
struct ListPayments
{
    struct Request
    {
        std::optional<QString> status;
        std::optional<QString> provider;
        std::optional<QString> reference; ///< exactly
        std::optional<OrderId> orderId;
        PageRequest page;
    };
    using Response = Page<Payment>;
    static constexpr OperationInfo info{"payments.list", Method::Get, "/api/admin/payments",
                                        Permission::PaymentsPost};
};
BOOST_DESCRIBE_STRUCT(ListPayments::Request, (), (status, provider, reference, orderId, page))

/// Returns what was stored for lines, in satang, to where the payment came from. Lines that are not bought
/// are refunded by one person; a bought line only as a fault of the house (reason code "house_fault") and
/// after a second person approved it: then `refund` is empty and the approval is named.
struct RefundLines
{
    struct Request
    {
        OrderId orderId;
        std::vector<LottoTicketId> lines; ///< empty: every line that can still be refunded
        QString reasonCode; ///< "customer_request", "missed_draw", "house_fault", "policy", "other"
        QString reason;
        std::int64_t version = 0;
    };
    struct Response
    {
        std::optional<Refund> refund;
        std::optional<ApprovalId> approvalId;
    };
    static constexpr OperationInfo info{
        "refunds.lines", Method::Post,  "/api/admin/refunds", Permission::RefundsPropose,
        Effect::Writes,  Repeat::ByKey, RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(RefundLines::Request, (), (orderId, lines, reasonCode, reason, version))
BOOST_DESCRIBE_STRUCT(RefundLines::Response, (), (refund, approvalId))

} // namespace truvamate
