#pragma once

#include <QLatin1String>

/// Codes of the events, approvals and mails that orders, payments and refunds write; translations cover each
/// of them.
namespace truvamate::orderevent {

inline constexpr QLatin1String created("order.created"); ///< number, lines, charge
inline constexpr QLatin1String noted("order.noted");
inline constexpr QLatin1String assigned("order.assigned"); ///< assignee, or none
inline constexpr QLatin1String cancelled("order.cancelled"); ///< reason
inline constexpr QLatin1String customerTold("order.customer_told"); ///< wins
inline constexpr QLatin1String paymentPending("payment.pending"); ///< provider, reference, amount
inline constexpr QLatin1String paymentCaptured("payment.captured"); ///< provider, reference, amount
inline constexpr QLatin1String paymentLate("payment.late"); ///< provider, reference, amount, reason
inline constexpr QLatin1String paymentReturned("payment.returned"); ///< provider, reference, amount, reason
inline constexpr QLatin1String paymentFailed("payment.failed"); ///< provider, reference, reason
inline constexpr QLatin1String refundRequested("refund.requested"); ///< lines, amount, reason_code
inline constexpr QLatin1String refundRefused("refund.refused");
inline constexpr QLatin1String refundPosted("refund.posted"); ///< lines, amount, reason_code

} // namespace truvamate::orderevent

namespace truvamate::orderapproval {

inline constexpr QLatin1String bankTransfer("payment.bank_transfer"); ///< subject: the payment
inline constexpr QLatin1String boughtRefund("refund.bought_lines"); ///< subject: the refund request

} // namespace truvamate::orderapproval

namespace truvamate::ordermail {

inline constexpr QLatin1String confirmation("order_confirmation"); ///< when it is paid
inline constexpr QLatin1String paymentFailed("payment_failed");
inline constexpr QLatin1String cancelled("order_cancelled");
inline constexpr QLatin1String refunded("order_refunded");
inline constexpr QLatin1String drawResults("draw_results");
inline constexpr QLatin1String completed("order_completed"); ///< once its prizes are settled

} // namespace truvamate::ordermail
