#pragma once

#include "models/operations/operation.h"

/// Paying a received claim out to its customer, under four eyes (approval kinds "payout" and
/// "payout_house_loss"). States: "proposed", "approved", "held", "sent", "confirmed", "cancelled",
/// "superseded".
namespace truvamate {

using PayoutDifferenceId = Id<struct PayoutDifferenceTag>;

/// What a corrected result left open after a payout was sent: the customer got so much too much.
struct PayoutDifference
{
    PayoutDifferenceId id;
    PayoutId payoutId;
    OrderId orderId;
    QString orderNumber;
    int resultVersion = 0;
    Thb amount;
    QString treatment; ///< "receivable" or "house_loss"
    QString state; ///< "open", "settled", "void"
    Instant openedAt;
    std::optional<Instant> settledAt;
    std::optional<ApprovalId> approvalId; ///< that waits, where the house shall bear it
};
BOOST_DESCRIBE_STRUCT(PayoutDifference, (),
                      (id, payoutId, orderId, orderNumber, resultVersion, amount, treatment, state, openedAt,
                       settledAt, approvalId))

struct PayoutSummary
{
    PayoutId id;
    ClaimId claimId;
    OrderId orderId;
    QString orderNumber;
    UserId customerId;
    Usd gross;
    Usd withheld;
    Usd commission;
    Usd net;
    ExchangeRate rate = *ExchangeRate::fromScaled(ExchangeRate::scale); ///< baht a dollar
    Thb netThb;
    QString beneficiary; ///< bank and last four digits
    QString state;
    std::optional<ApprovalId> approvalId;
    QString proposedByName;
    Instant proposedAt;
    std::optional<QString> approvedByName;
    std::optional<Instant> approvedAt;
    std::optional<Instant> sentAt;
    std::optional<QString> bankReference;
    std::optional<Instant> confirmedAt;
    std::optional<QString> reason;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PayoutSummary, (),
                      (id, claimId, orderId, orderNumber, customerId, gross, withheld, commission, net, rate,
                       netThb, beneficiary, state, approvalId, proposedByName, proposedAt, approvedByName,
                       approvedAt, sentAt, bankReference, confirmedAt, reason, version))

struct PayoutDetail
{
    PayoutSummary payout;
    bool resultIsNewest = true; ///< false: proposed on a result that was corrected since
    std::vector<PayoutDifference> differences;
    std::vector<TimelineEntry> timeline;
};
BOOST_DESCRIBE_STRUCT(PayoutDetail, (), (payout, resultIsNewest, differences, timeline))

/// Proposes to pay a received claim at the rate in force: net = gross − withheld − commission, converted
/// once.
struct ProposePayout
{
    struct Request
    {
        ClaimId claimId;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{"payouts.propose",          Method::Post,   "/api/admin/payouts",
                                        Permission::PayoutsPropose, Effect::Writes, Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ProposePayout::Request, (), (claimId))

/// What ProposePayout would propose now: each step of the sum, with the rate and where it comes from.
struct PayoutPreview
{
    ClaimId claimId;
    OrderId orderId;
    QString orderNumber;
    Usd gross;
    Usd withheld;
    BasisPoints commissionShare; ///< frozen on the order
    Usd commission;
    Usd net;
    ExchangeRate rate = *ExchangeRate::fromScaled(ExchangeRate::scale);
    QString rateSource;
    Thb netThb;
    QString beneficiary;
};
BOOST_DESCRIBE_STRUCT(PayoutPreview, (),
                      (claimId, orderId, orderNumber, gross, withheld, commissionShare, commission, net, rate,
                       rateSource, netThb, beneficiary))

/// Refused as the proposal would be. It changes nothing.
struct PreviewPayout
{
    struct Request
    {
        ClaimId claimId;
    };
    using Response = PayoutPreview;
    static constexpr OperationInfo info{"payouts.preview", Method::Get,
                                        "/api/admin/claims/{claim_id}/payout-preview",
                                        Permission::PayoutsRead};
};
BOOST_DESCRIBE_STRUCT(PreviewPayout::Request, (), (claimId))

/// The bank was told to pay an approved payout.
struct SendPayout
{
    struct Request
    {
        PayoutId payoutId;
        QString bankReference; ///< unique
        std::int64_t version = 0;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{"payouts.send",
                                        Method::Post,
                                        "/api/admin/payouts/{payout_id}/sending",
                                        Permission::PayoutsConfirm,
                                        Effect::Writes,
                                        Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SendPayout::Request, (), (payoutId, bankReference, version))

/// The money left the bank.
struct ConfirmPayout
{
    struct Request
    {
        PayoutId payoutId;
        std::int64_t version = 0;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{
        "payouts.confirm",          Method::Post,   "/api/admin/payouts/{payout_id}/confirmation",
        Permission::PayoutsConfirm, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ConfirmPayout::Request, (), (payoutId, version))

/// Stops an approved payout for now.
struct HoldPayout
{
    struct Request
    {
        PayoutId payoutId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{"payouts.hold",
                                        Method::Post,
                                        "/api/admin/payouts/{payout_id}/hold",
                                        Permission::PayoutsConfirm,
                                        Effect::Writes,
                                        Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(HoldPayout::Request, (), (payoutId, reason, version))

/// Lets a held payout go on. Refused where its result was corrected: cancel it and propose it again.
struct ReleasePayout
{
    struct Request
    {
        PayoutId payoutId;
        std::int64_t version = 0;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{
        "payouts.release",          Method::Post,   "/api/admin/payouts/{payout_id}/release",
        Permission::PayoutsApprove, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ReleasePayout::Request, (), (payoutId, version))

/// Cancels a payout that was not sent; what its approval posted is posted back.
struct CancelPayout
{
    struct Request
    {
        PayoutId payoutId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{
        "payouts.cancel",           Method::Post,   "/api/admin/payouts/{payout_id}/cancellation",
        Permission::PayoutsPropose, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CancelPayout::Request, (), (payoutId, reason, version))

struct ListPayouts
{
    struct Request
    {
        std::optional<QString> state;
        std::optional<OrderId> orderId;
        std::optional<bool> ended; ///< confirmed, cancelled or superseded
        std::optional<QString> search; ///< an order number or its beginning
        PageRequest page; ///< sorted by proposed_at, the oldest first
    };
    using Response = Page<PayoutSummary>;
    static constexpr OperationInfo info{"payouts.list", Method::Get, "/api/admin/payouts",
                                        Permission::PayoutsRead};
};
BOOST_DESCRIBE_STRUCT(ListPayouts::Request, (), (state, orderId, ended, search, page))

struct GetPayout
{
    struct Request
    {
        PayoutId payoutId;
    };
    using Response = PayoutDetail;
    static constexpr OperationInfo info{"payouts.get", Method::Get, "/api/admin/payouts/{payout_id}",
                                        Permission::PayoutsRead};
};
BOOST_DESCRIBE_STRUCT(GetPayout::Request, (), (payoutId))

/// One line of a statement: a code and an amount in one of the two currencies.
struct StatementLine
{
    QString code; ///< "gross", "withheld", "commission", "net", "net_thb"
    std::optional<Usd> usd;
    std::optional<Thb> thb;
};
BOOST_DESCRIBE_STRUCT(StatementLine, (), (code, usd, thb))

/// Where each cent of a prize went, as data; the reader's language puts the codes into words.
struct PayoutStatement
{
    struct Request
    {
        PayoutId payoutId;
    };
    struct Response
    {
        PayoutId payoutId;
        QString orderNumber;
        QString state;
        std::vector<StatementLine> lines; ///< in the order they are subtracted; the last is the net in baht
        BasisPoints commission; ///< frozen on the order
        QString commissionRounding; ///< "toward_zero": a fraction of a cent stays with the customer
        ExchangeRate rate = *ExchangeRate::fromScaled(ExchangeRate::scale);
        QString rateSource;
        Instant rateEffectiveFrom;
        QString beneficiary;
        QString claimPath;
        QString receivedFrom;
        Instant receivedAt;
        std::optional<QString> bankReference;
    };
    static constexpr OperationInfo info{"payouts.statement", Method::Get,
                                        "/api/admin/payouts/{payout_id}/statement", Permission::PayoutsRead};
};
BOOST_DESCRIBE_STRUCT(PayoutStatement::Request, (), (payoutId))
BOOST_DESCRIBE_STRUCT(PayoutStatement::Response, (),
                      (payoutId, orderNumber, state, lines, commission, commissionRounding, rate, rateSource,
                       rateEffectiveFrom, beneficiary, claimPath, receivedFrom, receivedAt, bankReference))

struct ListDifferences
{
    struct Request
    {
        std::optional<QString> state;
        std::optional<QString> search; ///< an order number or its beginning
        PageRequest page; ///< sorted by opened_at, the oldest first
    };
    using Response = Page<PayoutDifference>;
    static constexpr OperationInfo info{"payouts.differences", Method::Get, "/api/admin/payout-differences",
                                        Permission::PayoutsRead};
};
BOOST_DESCRIBE_STRUCT(ListDifferences::Request, (), (state, search, page))

/// Closes what a customer got too much: paid back into the bank, or borne by the house, which a second person
/// has to approve first.
struct SettleDifference
{
    struct Request
    {
        PayoutDifferenceId differenceId;
        QString treatment; ///< "receivable" when it was paid back, "house_loss" to propose that the house
                           ///< bears it
    };
    using Response = PayoutDifference;
    static constexpr OperationInfo info{"payouts.settle_difference",
                                        Method::Post,
                                        "/api/admin/payout-differences/{difference_id}/settlement",
                                        Permission::PayoutsConfirm,
                                        Effect::Writes,
                                        Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SettleDifference::Request, (), (differenceId, treatment))

} // namespace truvamate
