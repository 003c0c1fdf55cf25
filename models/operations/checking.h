#pragma once

#include "models/operations/draws.h"

/// Checking holds the printed plays of a draw, orphans too, against one verified result.
namespace truvamate {

struct TierCount
{
    QString drawing; ///< "main" or "double_play"
    QString tier; ///< "match_4_special"
    std::int64_t found = 0;
    std::int64_t unpriced = 0; ///< of the found, how many no table prices
    Usd total; ///< of the priced
    QString expected; ///< winners that chance gives so many plays, two decimals
    bool farOff = false; ///< found is so far from expected that a person should look
};
BOOST_DESCRIBE_STRUCT(TierCount, (), (drawing, tier, found, unpriced, total, expected, farOff))

/// What a check would do; it changes nothing.
struct CheckPreview
{
    DrawId drawId;
    int resultVersion = 0;
    std::int64_t plays = 0; ///< main drawing
    std::int64_t doublePlays = 0;
    std::int64_t orphanPlays = 0; ///< of `plays`, those that serve no ordered line
    std::int64_t mismatches = 0; ///< printed plays that differ from the line they serve
    std::vector<TierCount> tiers;
    std::int64_t winners = 0;
    std::int64_t unpriced = 0;
    Usd exposure; ///< of all priced prizes
    QString digest; ///< of the result and the counts; CommitCheck refuses when it is given and changed
};
BOOST_DESCRIBE_STRUCT(CheckPreview, (),
                      (drawId, resultVersion, plays, doublePlays, orphanPlays, mismatches, tiers, winners,
                       unpriced, exposure, digest))

struct CheckDryRun
{
    struct Request
    {
        DrawId drawId;
    };
    using Response = CheckPreview;
    static constexpr OperationInfo info{"checking.dry_run", Method::Get, "/api/admin/draws/{draw_id}/check",
                                        Permission::CheckingRun};
};
BOOST_DESCRIBE_STRUCT(CheckDryRun::Request, (), (drawId))

struct CheckRun
{
    CheckRunId id;
    DrawId drawId;
    int resultVersion = 0;
    QString state; ///< "checking", "projecting", "done"
    std::int64_t plays = 0;
    std::int64_t winners = 0;
    std::int64_t ordersProjected = 0;
    std::int64_t added = 0; ///< wins that this call added; 0 for a second check
    Instant startedAt;
    std::optional<Instant> finishedAt;
};
BOOST_DESCRIBE_STRUCT(CheckRun, (),
                      (id, drawId, resultVersion, state, plays, winners, ordersProjected, added, startedAt,
                       finishedAt))

/// Checks a draw with a verified result, in steps. Stopped or killed, the same call goes on where it was; on
/// a draw that is checked it adds nothing.
struct CommitCheck
{
    struct Request
    {
        DrawId drawId;
        std::optional<QString> digest; ///< of the dry run that was looked at
    };
    using Response = CheckRun;
    static constexpr OperationInfo info{
        "checking.commit",       Method::Post,          "/api/admin/draws/{draw_id}/check",
        Permission::CheckingRun, Effect::WritesInSteps, Repeat::Harmless,
        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(CommitCheck::Request, (), (drawId, digest))

/// The check of the newest result as it stands, so that one that was stopped can be seen and gone on with.
struct GetCheck
{
    struct Request
    {
        DrawId drawId;
    };
    struct Response
    {
        std::optional<CheckRun> run; ///< none before the newest result was checked
        std::int64_t orders = 0; ///< that the run brings up to date
    };
    static constexpr OperationInfo info{"checking.get", Method::Get, "/api/admin/draws/{draw_id}/check-run",
                                        Permission::CheckingRun};
};
BOOST_DESCRIBE_STRUCT(GetCheck::Request, (), (drawId))
BOOST_DESCRIBE_STRUCT(GetCheck::Response, (), (run, orders))

/// What a correction of the verified result would touch; it changes nothing.
struct CorrectionEffects
{
    struct Request
    {
        DrawId drawId;
        std::optional<ResultNumbers> result; ///< the corrected numbers, for what they would win
    };
    struct Response
    {
        int resultVersion = 0; ///< the verified one, which would be corrected
        std::int64_t winners = 0; ///< of the verified result
        Usd exposure;
        std::optional<std::int64_t> winnersThen; ///< of the corrected numbers, where they were given
        std::optional<Usd> exposureThen;
        std::int64_t proposedPayouts = 0; ///< are cancelled
        std::int64_t approvedPayouts = 0; ///< are held, or are held already
        std::int64_t paidPayouts = 0; ///< sent or confirmed: what was paid too much becomes a difference
        Thb paidAmount;
        std::int64_t openClaims = 0; ///< follow the new result
        std::int64_t receivedClaims = 0;
    };
    static constexpr OperationInfo info{"checking.correction_effects", Method::Post,
                                        "/api/admin/draws/{draw_id}/correction-effects",
                                        Permission::ResultsEnter};
};
BOOST_DESCRIBE_STRUCT(CorrectionEffects::Request, (), (drawId, result))
BOOST_DESCRIBE_STRUCT(CorrectionEffects::Response, (),
                      (resultVersion, winners, exposure, winnersThen, exposureThen, proposedPayouts,
                       approvedPayouts, paidPayouts, paidAmount, openClaims, receivedClaims))

struct WinRow
{
    ResultVersionId resultId;
    int resultVersion = 0;
    DrawId drawId;
    QString game;
    DrawDate drawDate;
    SlipId slipId;
    SlipPlayId slipPlayId;
    QString letter; ///< of the play on its slip
    QString drawing;
    QString tier;
    std::optional<Usd> prize;
    std::optional<QString> unpricedReason; ///< code: "prize.jackpot_share", "prize.pari_mutuel", …
    std::optional<OrderId> orderId; ///< none for an orphan, which is the house's
    std::optional<ClaimId> claimId; ///< that collects it
    std::optional<QString> orderNumber;
    QString shopState; ///< where the slip was bought and must be claimed: "IN"
    QString serialEnding; ///< last three characters; the whole serial is the barcode
};
BOOST_DESCRIBE_STRUCT(WinRow, (),
                      (resultId, resultVersion, drawId, game, drawDate, slipId, slipPlayId, letter, drawing,
                       tier, prize, unpricedReason, orderId, claimId, orderNumber, shopState, serialEnding))

/// Settles every checked draw of which each win is paid out, the house's and received, or refused. Run by a
/// timer.
struct SettleDraws
{
    using Request = Nothing;
    struct Response
    {
        std::vector<DrawId> settled;
    };
    static constexpr OperationInfo info{"draws.settle",          Method::Post,   "/api/admin/draws/settle",
                                        Permission::CheckingRun, Effect::Writes, Repeat::Harmless,
                                        RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(SettleDraws::Response, (), (settled))

/// Wins of the newest result of each draw.
struct ListWins
{
    struct Request
    {
        std::optional<DrawId> drawId;
        std::optional<OrderId> orderId;
        std::optional<SlipId> slipId;
        std::optional<bool> unclaimed;
        std::optional<QString> game;
        std::optional<QString> search; ///< an order number or its beginning
        PageRequest page; ///< by play, in the order they were printed
    };
    using Response = Page<WinRow>;
    static constexpr OperationInfo info{"checking.wins", Method::Get, "/api/admin/wins",
                                        Permission::ClaimsRead};
};
BOOST_DESCRIBE_STRUCT(ListWins::Request, (), (drawId, orderId, slipId, unclaimed, game, search, page))

} // namespace truvamate
