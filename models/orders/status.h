#pragma once

#include "models/identity/roles.h"
#include "models/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace truvamate {

/// The thirteen statuses of an order. Nobody sets one: each is computed from facts by orderStatus.
enum class OrderStatus {
    Pending,
    PaymentPending,
    PaymentFailed,
    Confirmed,
    PurchasedUsa,
    WaitingDraw,
    CheckingResults,
    NoWin,
    PartialWin,
    Jackpot,
    PayoutProcessing,
    Completed,
    Cancelled,
};

enum class OrderPaymentStatus { Pending, Completed, Failed, Refunded, PartiallyRefunded };
enum class UsaPurchaseStatus { NotPurchased, InProgress, Completed, Failed };
enum class OrderPayoutStatus { NotApplicable, Pending, Processing, Completed, Failed };

const std::vector<OrderStatus> &allOrderStatuses();

/// "pending", "payment_pending", … as the seeds spell them.
QString orderStatusCode(OrderStatus status);
/// Reads the code and the older PENDING, PAID and FAILED (which are payment_pending, confirmed and
/// payment_failed).
Result<OrderStatus> orderStatusFromCode(const QString &text);
QString orderPaymentStatusCode(OrderPaymentStatus status);
Result<OrderPaymentStatus> orderPaymentStatusFromCode(const QString &code);
QString usaPurchaseStatusCode(UsaPurchaseStatus status);
Result<UsaPurchaseStatus> usaPurchaseStatusFromCode(const QString &code);
QString orderPayoutStatusCode(OrderPayoutStatus status);
Result<OrderPayoutStatus> orderPayoutStatusFromCode(const QString &code);

/// Everything the projection depends on, as counts that one grouped statement can produce.
/// Live lines are those neither cancelled nor refunded nor rolled. Each of placed ≥ … ≥ checked counts live
/// lines that are placed *and* whose draw came that far, so a line counts in every stage it has passed.
struct OrderFacts
{
    bool cancelled = false;
    bool paymentPosted = false;
    bool paymentPending = false;
    bool paymentFailed = false;
    bool customerTold = false; ///< of the outcome

    int lines = 0;
    int refundedLines = 0;
    int liveLines = 0;
    int leased = 0; ///< live, held by an agent, not placed
    int missed = 0; ///< live, not placed, draw closed
    int placed = 0;
    int drawClosed = 0;
    int resultEntered = 0;
    int resultVerified = 0;
    int checked = 0;

    int wins = 0; ///< of the current result versions
    int jackpots = 0; ///< among them
    int winsSettled = 0; ///< paid out and confirmed, or finally refused by the lottery
    int claimsOpen = 0; ///< opened or submitted
    int claimsReceived = 0; ///< received, no live payout yet
    int claimsRefused = 0;
    int payoutsProposed = 0;
    int payoutsApproved = 0; ///< approved or held
    int payoutsSent = 0;
    int payoutsConfirmed = 0;

    friend bool operator==(const OrderFacts &, const OrderFacts &) = default;
};

/// As far as the least advanced live line.
OrderStatus orderStatus(const OrderFacts &facts);
OrderPaymentStatus orderPaymentStatus(const OrderFacts &facts);
UsaPurchaseStatus usaPurchaseStatus(const OrderFacts &facts);
OrderPayoutStatus orderPayoutStatus(const OrderFacts &facts);

/// What staff may do next; the server publishes these and refuses anything else.
enum class OrderAction {
    PostPayment,
    Cancel,
    BindSlip,
    RefundMissed,
    RollMissed,
    EnterResult,
    VerifyResult,
    RunCheck,
    TellCustomer,
    OpenClaim,
    ReceiveClaim,
    ProposePayout,
    ApprovePayout,
    SendPayout,
    ConfirmPayout,
    Refund,
};

const std::vector<OrderAction> &allOrderActions();
/// "post_payment", "cancel", …
QString orderActionCode(OrderAction action);
Result<OrderAction> orderActionFromCode(const QString &code);
Permission permissionFor(OrderAction action);

std::vector<OrderAction> nextActions(const OrderFacts &facts);

/// Refuses a step that nextActions does not list, with the status, its reason and the allowed steps.
Result<Done> requireAction(const OrderFacts &facts, OrderAction action);

/// Why an order stands where it stands: a code with its arguments for translation, and the English sentence.
struct StatusReason
{
    QString code; ///< "order_reason.confirmed"
    QJsonObject
        arguments; ///< the counts that the sentence names, such as {"bought": 1, "lines": 3, "missed": 0}
    QString sentence; ///< "Paid; 1 of 3 lines is bought."
    friend bool operator==(const StatusReason &, const StatusReason &) = default;
};

StatusReason statusReason(const OrderFacts &facts);
/// Only the sentence.
QString whyItIsSo(const OrderFacts &facts);

} // namespace truvamate
