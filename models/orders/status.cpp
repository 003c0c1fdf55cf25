#include "models/orders/status.h"

#include <array>

namespace truvamate {

namespace {

template <typename Enum> struct Coded
{
    Enum value;
    const char *code;
};

constexpr std::array<Coded<OrderStatus>, 13> statusCodes = {{
    {OrderStatus::Pending, "pending"},
    {OrderStatus::PaymentPending, "payment_pending"},
    {OrderStatus::PaymentFailed, "payment_failed"},
    {OrderStatus::Confirmed, "confirmed"},
    {OrderStatus::PurchasedUsa, "purchased_usa"},
    {OrderStatus::WaitingDraw, "waiting_draw"},
    {OrderStatus::CheckingResults, "checking_results"},
    {OrderStatus::NoWin, "no_win"},
    {OrderStatus::PartialWin, "partial_win"},
    {OrderStatus::Jackpot, "jackpot"},
    {OrderStatus::PayoutProcessing, "payout_processing"},
    {OrderStatus::Completed, "completed"},
    {OrderStatus::Cancelled, "cancelled"},
}};

constexpr std::array<Coded<OrderPaymentStatus>, 5> paymentCodes = {{
    {OrderPaymentStatus::Pending, "pending"},
    {OrderPaymentStatus::Completed, "completed"},
    {OrderPaymentStatus::Failed, "failed"},
    {OrderPaymentStatus::Refunded, "refunded"},
    {OrderPaymentStatus::PartiallyRefunded, "partially_refunded"},
}};

constexpr std::array<Coded<UsaPurchaseStatus>, 4> purchaseCodes = {{
    {UsaPurchaseStatus::NotPurchased, "not_purchased"},
    {UsaPurchaseStatus::InProgress, "in_progress"},
    {UsaPurchaseStatus::Completed, "completed"},
    {UsaPurchaseStatus::Failed, "failed"},
}};

constexpr std::array<Coded<OrderPayoutStatus>, 5> payoutCodes = {{
    {OrderPayoutStatus::NotApplicable, "not_applicable"},
    {OrderPayoutStatus::Pending, "pending"},
    {OrderPayoutStatus::Processing, "processing"},
    {OrderPayoutStatus::Completed, "completed"},
    {OrderPayoutStatus::Failed, "failed"},
}};

template <typename Enum, std::size_t N> QString codeIn(const std::array<Coded<Enum>, N> &table, Enum value)
{
    return QString::fromLatin1((table.begin() + static_cast<std::ptrdiff_t>(value))->code);
}

template <typename Enum, std::size_t N>
Result<Enum> valueIn(const std::array<Coded<Enum>, N> &table, const QString &code, const QString &what)
{
    for (const Coded<Enum> &row : table) {
        if (code == QLatin1String(row.code)) {
            return row.value;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("order.unknown_status"),
                QStringLiteral("“%1” is not %2.").arg(code, what));
}

bool allSettled(const OrderFacts &facts)
{
    return facts.wins > 0 && facts.winsSettled >= facts.wins;
}

bool payoutUnderWay(const OrderFacts &facts)
{
    return facts.claimsOpen + facts.claimsReceived + facts.payoutsProposed + facts.payoutsApproved
        + facts.payoutsSent + facts.payoutsConfirmed + facts.claimsRefused
        > 0;
}

OrderStatus unpaidStatus(const OrderFacts &facts)
{
    if (facts.paymentPending) {
        return OrderStatus::PaymentPending;
    }
    return facts.paymentFailed ? OrderStatus::PaymentFailed : OrderStatus::Pending;
}

OrderStatus checkedStatus(const OrderFacts &facts)
{
    if (facts.wins == 0) {
        return facts.customerTold ? OrderStatus::Completed : OrderStatus::NoWin;
    }
    if (allSettled(facts)) {
        return OrderStatus::Completed;
    }
    if (payoutUnderWay(facts)) {
        return OrderStatus::PayoutProcessing;
    }
    return facts.jackpots > 0 ? OrderStatus::Jackpot : OrderStatus::PartialWin;
}

} // namespace

const std::vector<OrderStatus> &allOrderStatuses()
{
    static const std::vector<OrderStatus> all = [] {
        std::vector<OrderStatus> found;
        found.reserve(statusCodes.size());
        for (const auto &row : statusCodes) {
            found.push_back(row.value);
        }
        return found;
    }();
    return all;
}

QString orderStatusCode(OrderStatus status)
{
    return codeIn(statusCodes, status);
}

Result<OrderStatus> orderStatusFromCode(const QString &text)
{
    if (text == QLatin1String("PENDING")) {
        return OrderStatus::PaymentPending;
    }
    if (text == QLatin1String("PAID")) {
        return OrderStatus::Confirmed;
    }
    if (text == QLatin1String("FAILED")) {
        return OrderStatus::PaymentFailed;
    }
    return valueIn(statusCodes, text, QStringLiteral("a status of an order"));
}

QString orderPaymentStatusCode(OrderPaymentStatus status)
{
    return codeIn(paymentCodes, status);
}

Result<OrderPaymentStatus> orderPaymentStatusFromCode(const QString &code)
{
    return valueIn(paymentCodes, code, QStringLiteral("a payment status of an order"));
}

QString usaPurchaseStatusCode(UsaPurchaseStatus status)
{
    return codeIn(purchaseCodes, status);
}

Result<UsaPurchaseStatus> usaPurchaseStatusFromCode(const QString &code)
{
    return valueIn(purchaseCodes, code, QStringLiteral("a purchase status of an order"));
}

QString orderPayoutStatusCode(OrderPayoutStatus status)
{
    return codeIn(payoutCodes, status);
}

Result<OrderPayoutStatus> orderPayoutStatusFromCode(const QString &code)
{
    return valueIn(payoutCodes, code, QStringLiteral("a payout status of an order"));
}

OrderStatus orderStatus(const OrderFacts &facts)
{
    if (facts.cancelled || (facts.lines > 0 && facts.liveLines == 0)) {
        return OrderStatus::Cancelled;
    }
    if (!facts.paymentPosted) {
        return unpaidStatus(facts);
    }
    if (facts.placed < facts.liveLines) {
        return OrderStatus::Confirmed;
    }
    if (facts.drawClosed < facts.liveLines) {
        return OrderStatus::PurchasedUsa;
    }
    if (facts.resultEntered < facts.liveLines) {
        return OrderStatus::WaitingDraw;
    }
    if (facts.checked < facts.liveLines) {
        return OrderStatus::CheckingResults;
    }
    return checkedStatus(facts);
}

OrderPaymentStatus orderPaymentStatus(const OrderFacts &facts)
{
    if (facts.paymentPosted && facts.refundedLines > 0) {
        return facts.refundedLines == facts.lines ? OrderPaymentStatus::Refunded
                                                  : OrderPaymentStatus::PartiallyRefunded;
    }
    if (facts.paymentPosted) {
        return OrderPaymentStatus::Completed;
    }
    return facts.paymentFailed && !facts.paymentPending ? OrderPaymentStatus::Failed
                                                        : OrderPaymentStatus::Pending;
}

UsaPurchaseStatus usaPurchaseStatus(const OrderFacts &facts)
{
    if (facts.missed > 0) {
        return UsaPurchaseStatus::Failed;
    }
    if (facts.liveLines > 0 && facts.placed == facts.liveLines) {
        return UsaPurchaseStatus::Completed;
    }
    return facts.placed + facts.leased > 0 ? UsaPurchaseStatus::InProgress : UsaPurchaseStatus::NotPurchased;
}

OrderPayoutStatus orderPayoutStatus(const OrderFacts &facts)
{
    if (facts.wins == 0) {
        return OrderPayoutStatus::NotApplicable;
    }
    if (allSettled(facts)) {
        return facts.payoutsConfirmed > 0 ? OrderPayoutStatus::Completed : OrderPayoutStatus::Failed;
    }
    return payoutUnderWay(facts) ? OrderPayoutStatus::Processing : OrderPayoutStatus::Pending;
}

} // namespace truvamate
