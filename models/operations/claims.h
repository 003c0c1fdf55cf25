#pragma once

#include "models/operations/operation.h"

/// A win is an expectation; a claim collects what a slip won and records what was observed. Paper is claimed
/// whole. States: "opened", "submitted", "received", "refused", "withdrawn".
namespace truvamate {

struct ClaimWin
{
    ResultVersionId resultId;
    DrawId drawId;
    SlipPlayId slipPlayId;
    QString letter;
    QString drawing;
    QString tier;
    std::optional<Usd> prize; ///< what the table gives
    std::optional<QString> unpricedReason;
    bool active = true; ///< false once a correction replaced it or the claim was refused
    bool forHouse = false; ///< the play serves no ordered line
    std::optional<Usd> received; ///< its share of the claim's gross
    std::optional<Usd> withheld;
};
BOOST_DESCRIBE_STRUCT(ClaimWin, (),
                      (resultId, drawId, slipPlayId, letter, drawing, tier, prize, unpricedReason, active,
                       forHouse, received, withheld))

struct ClaimSummary
{
    ClaimId id;
    SlipId slipId;
    std::optional<OrderId> orderId;
    std::optional<QString> orderNumber;
    QString shopState; ///< where the slip was bought and must be claimed: "IN"
    QString serialEnding; ///< last three characters; the whole serial is the barcode
    QString path; ///< "retailer", "claim_centre", "customer_in_person"
    QString claimant; ///< who signs
    QString state;
    Usd expected; ///< of the priced wins
    std::int64_t unpriced = 0; ///< wins that no table prices
    std::optional<Usd> gross;
    std::optional<Usd> withheld;
    std::optional<QString> receivedInto; ///< "agent_cash" or "bank"
    std::optional<QString> receivedFrom;
    std::optional<Instant> receivedAt;
    std::optional<QString> reason;
    QString openedByName;
    Instant openedAt;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ClaimSummary, (),
                      (id, slipId, orderId, orderNumber, shopState, serialEnding, path, claimant, state,
                       expected, unpriced, gross, withheld, receivedInto, receivedFrom, receivedAt, reason,
                       openedByName, openedAt, version))

struct ClaimDetail
{
    ClaimSummary claim;
    std::vector<ClaimWin> wins;
    std::optional<PayoutId> payoutId; ///< the live one
    std::vector<TimelineEntry> timeline;
};
BOOST_DESCRIBE_STRUCT(ClaimDetail, (), (claim, wins, payoutId, timeline))

/// A way to claim a slip, or why not this one.
struct ClaimPathOffer
{
    QString path;
    bool allowed = false;
    std::optional<QString> refusalCode; ///< "claim.above_retailer_limit"
    std::optional<QString> refusal; ///< the sentence
};
BOOST_DESCRIBE_STRUCT(ClaimPathOffer, (), (path, allowed, refusalCode, refusal))

/// What OpenClaim would open now.
struct ClaimOffer
{
    SlipId slipId;
    std::optional<OrderId> orderId;
    std::optional<QString> orderNumber;
    QString shopName;
    QString shopState;
    QString serialEnding;
    std::vector<ClaimWin> wins; ///< those that are not claimed
    Usd expected; ///< of the priced wins, less what was received for them before
    std::int64_t unpriced = 0;
    Usd retailerLimit; ///< a shop of the state pays slips that won less
    BasisPoints expectedWithholding; ///< of the gross; what was withheld counts
    Usd reportingThreshold;
    std::vector<ClaimPathOffer> paths; ///< the first allowed one is the usual
};
BOOST_DESCRIBE_STRUCT(ClaimOffer, (),
                      (slipId, orderId, orderNumber, shopName, shopState, serialEnding, wins, expected,
                       unpriced, retailerLimit, expectedWithholding, reportingThreshold, paths))

/// Which way a slip can be claimed, with its limit. It changes nothing.
struct PreviewClaim
{
    struct Request
    {
        SlipId slipId;
    };
    using Response = ClaimOffer;
    static constexpr OperationInfo info{"claims.preview", Method::Get,
                                        "/api/admin/slips/{slip_id}/claim-offer", Permission::ClaimsRead};
};
BOOST_DESCRIBE_STRUCT(PreviewClaim::Request, (), (slipId))

/// Opens a claim for every unclaimed win of a slip. At a retailer only under the state's limit for the whole
/// slip, and never for a prize that no table prices.
struct OpenClaim
{
    struct Request
    {
        SlipId slipId;
        QString path;
        QString claimant;
    };
    using Response = ClaimDetail;
    static constexpr OperationInfo info{"claims.open",           Method::Post,   "/api/admin/claims",
                                        Permission::ClaimsWrite, Effect::Writes, Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(OpenClaim::Request, (), (slipId, path, claimant))

struct SubmitClaim
{
    struct Request
    {
        ClaimId claimId;
        std::int64_t version = 0;
    };
    using Response = ClaimDetail;
    static constexpr OperationInfo info{
        "claims.submit",         Method::Post,   "/api/admin/claims/{claim_id}/submission",
        Permission::ClaimsWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SubmitClaim::Request, (), (claimId, version))

/// What the lottery paid for one of the claim's wins.
struct ObservedPrize
{
    SlipPlayId slipPlayId;
    DrawId drawId;
    QString drawing;
    Usd gross;
};
BOOST_DESCRIBE_STRUCT(ObservedPrize, (), (slipPlayId, drawId, drawing, gross))

/// Records what the lottery paid, as it was seen. A gross that differs from the expected one needs a reason.
/// Where the claim has several wins and a table does not price them all, each win's own amount is needed.
struct ReceiveClaim
{
    struct Request
    {
        ClaimId claimId;
        Usd gross;
        Usd withheld;
        QString receivedInto; ///< "agent_cash" or "bank"
        std::optional<UserId> agentId; ///< whose cash it went into; needed for "agent_cash"
        QString receivedFrom; ///< who paid: "Hoosier Lottery retailer 763169"
        Instant receivedAt;
        std::optional<QString> reason;
        std::vector<ObservedPrize> prizes; ///< empty where the gross is split as the table prices the wins
        std::int64_t version = 0;
    };
    using Response = ClaimDetail;
    static constexpr OperationInfo info{
        "claims.receive",        Method::Post,   "/api/admin/claims/{claim_id}/receipt",
        Permission::ClaimsWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(ReceiveClaim::Request, (),
                      (claimId, gross, withheld, receivedInto, agentId, receivedFrom, receivedAt, reason,
                       prizes, version))

/// The lottery refused to pay. The slip's wins can be claimed again.
struct RefuseClaim
{
    struct Request
    {
        ClaimId claimId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = ClaimDetail;
    static constexpr OperationInfo info{
        "claims.refuse",         Method::Post,   "/api/admin/claims/{claim_id}/refusal",
        Permission::ClaimsWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(RefuseClaim::Request, (), (claimId, reason, version))

struct WithdrawClaim
{
    struct Request
    {
        ClaimId claimId;
        QString reason;
        std::int64_t version = 0;
    };
    using Response = ClaimDetail;
    static constexpr OperationInfo info{
        "claims.withdraw",       Method::Post,   "/api/admin/claims/{claim_id}/withdrawal",
        Permission::ClaimsWrite, Effect::Writes, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(WithdrawClaim::Request, (), (claimId, reason, version))

struct ListClaims
{
    struct Request
    {
        std::optional<QString> state;
        std::optional<OrderId> orderId;
        std::optional<SlipId> slipId;
        std::optional<bool> open; ///< opened or submitted
        std::optional<bool> atRetailer; ///< or at a claim centre, by whomever
        std::optional<bool> awaitsPayout; ///< received for a customer, and no live payout
        std::optional<QString> search; ///< an order number or its beginning
        PageRequest page; ///< sorted by opened_at, the oldest first
    };
    using Response = Page<ClaimSummary>;
    static constexpr OperationInfo info{"claims.list", Method::Get, "/api/admin/claims",
                                        Permission::ClaimsRead};
};
BOOST_DESCRIBE_STRUCT(ListClaims::Request, (),
                      (state, orderId, slipId, open, atRetailer, awaitsPayout, search, page))

struct GetClaim
{
    struct Request
    {
        ClaimId claimId;
    };
    using Response = ClaimDetail;
    static constexpr OperationInfo info{"claims.get", Method::Get, "/api/admin/claims/{claim_id}",
                                        Permission::ClaimsRead};
};
BOOST_DESCRIBE_STRUCT(GetClaim::Request, (), (claimId))

} // namespace truvamate
