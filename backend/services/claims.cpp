#include "backend/services/claims.h"

#include "backend/services/claimreceipt.h"
#include "backend/services/completion.h"
#include "backend/services/dispatcher.h"
#include "backend/services/resultevents.h"
#include "backend/services/settings.h"
#include "backend/storage/claimstore.h"
#include "backend/storage/payoutstore.h"
#include "backend/storage/winstore.h"
#include "models/orders/transitions.h"

#include <algorithm>

namespace truvamate {

namespace {

const QString claimEntity = QStringLiteral("claim");

Result<Done> checkPath(const QString &path, const QString &claimant)
{
    const QStringList paths{QStringLiteral("retailer"), QStringLiteral("claim_centre"),
                            QStringLiteral("customer_in_person")};
    if (!paths.contains(path)) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.unknown_path"),
                    QStringLiteral("“%1” is no way to claim; it is one of %2.")
                        .arg(path, paths.join(QStringLiteral(", "))));
    }
    if (claimant.trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.claimant_needed"),
                    QStringLiteral("Please name who signs the claim: taxes follow the signature."));
    }
    return Done();
}

/// What is still to be collected of a win: a correction may have raised one that was collected in part.
template <typename Win> Usd remainingOf(const Win &win, const std::vector<ReceivedBefore> &before)
{
    Usd remaining = win.prize.value_or(Usd());
    for (const ReceivedBefore &earlier : before) {
        if (earlier.slipPlay == win.slipPlayId && earlier.draw == win.drawId
            && earlier.drawing == win.drawing) {
            remaining -= earlier.received;
        }
    }
    return std::max(remaining, Usd());
}

Result<Done> checkRetailer(Call &call, const ClaimableSlip &slip, Usd expected, std::int64_t unpriced)
{
    if (unpriced > 0) {
        return fail(ErrorKind::Conflict, QStringLiteral("claim.not_at_retailer"),
                    QStringLiteral(
                        "A prize that no table prices, such as a jackpot, is not paid at a shop; claim it at "
                        "a claim centre."));
    }
    TRY(limit, stateUsdSetting(call.db, setting::retailerCashLimit, slip.state, call.now));
    if (expected >= limit) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("claim.above_retailer_limit"),
            QStringLiteral("The slip won %1; a shop in %2 pays less than %3. Claim it at a claim centre.")
                .arg(toText(expected), slip.state, toText(limit)),
            {{QStringLiteral("expected"), json::write(expected)},
             {QStringLiteral("state"), slip.state},
             {QStringLiteral("limit"), json::write(limit)}});
    }
    return Done();
}

Result<ClaimableSlip> claimableSlip(Call &call, SlipId id, bool lock)
{
    TRY(slip, findClaimableSlip(call.db, id, lock));
    if (!slip) {
        return fail(ErrorKind::NotFound, QStringLiteral("slip.unknown"),
                    QStringLiteral("There is no such slip."));
    }
    if (slip->binding != QLatin1String("bound") && slip->binding != QLatin1String("orphan")) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("claim.slip_not_bound"),
            QStringLiteral("This slip is %1; only a bound slip or an orphan is claimed.").arg(slip->binding));
    }
    return *slip;
}

ClaimWin claimWinOf(const WinRow &win)
{
    ClaimWin claimWin;
    claimWin.resultId = win.resultId;
    claimWin.drawId = win.drawId;
    claimWin.slipPlayId = win.slipPlayId;
    claimWin.letter = win.letter;
    claimWin.drawing = win.drawing;
    claimWin.tier = win.tier;
    claimWin.prize = win.prize;
    claimWin.unpricedReason = win.unpricedReason;
    claimWin.forHouse = !win.orderId;
    return claimWin;
}

Result<Done> project(Call &call, const std::optional<OrderId> &order)
{
    return order ? projectAfterPrize(call, *order) : Result<Done>(Done());
}

/// The house's own ways first; a customer who travels is the last.
std::vector<ClaimPathOffer> offeredPaths(const Result<Done> &atRetailer)
{
    ClaimPathOffer retailer{QStringLiteral("retailer"), atRetailer.has_value(), {}, {}};
    if (!atRetailer) {
        retailer.refusalCode = atRetailer.error().code;
        retailer.refusal = atRetailer.error().message;
    }
    return {retailer,
            {QStringLiteral("claim_centre"), true, {}, {}},
            {QStringLiteral("customer_in_person"), true, {}, {}}};
}

Result<ClaimOffer> handlePreview(Call &call, const PreviewClaim::Request &request)
{
    TRY(slip, claimableSlip(call, request.slipId, false));
    TRY(wins, unclaimedWinsOf(call.db, slip.id));
    TRY(before, receivedBefore(call.db, slip.id));
    TRY(limit, stateUsdSetting(call.db, setting::retailerCashLimit, slip.state, call.now));
    TRY(reporting, stateUsdSetting(call.db, setting::reportingThreshold, slip.state, call.now));
    TRY(withholding, stateShareSetting(call.db, setting::withholdingRate, slip.state, call.now));
    ClaimOffer offer;
    offer.slipId = slip.id;
    offer.orderId = slip.order;
    offer.orderNumber = slip.orderNumber;
    offer.shopName = slip.shopName;
    offer.shopState = slip.state;
    offer.serialEnding = slip.serial.right(3);
    for (const WinRow &win : wins) {
        offer.wins.push_back(claimWinOf(win));
        offer.expected += remainingOf(win, before);
        offer.unpriced += win.prize ? 0 : 1;
    }
    offer.retailerLimit = limit;
    offer.reportingThreshold = reporting;
    offer.expectedWithholding = withholding;
    if (!wins.empty()) {
        offer.paths = offeredPaths(checkRetailer(call, slip, offer.expected, offer.unpriced));
    }
    return offer;
}

Result<ClaimDetail> handleOpen(Call &call, const OpenClaim::Request &request)
{
    TRY_DO(checkPath(request.path, request.claimant));
    TRY(slip, claimableSlip(call, request.slipId, true));
    TRY(wins, unclaimedWinsOf(call.db, slip.id));
    if (wins.empty()) {
        return fail(ErrorKind::Conflict, QStringLiteral("claim.nothing_to_claim"),
                    QStringLiteral("This slip has no win that is not claimed already."));
    }
    TRY(before, receivedBefore(call.db, slip.id));
    ClaimSummary claim;
    claim.id = call.newId<ClaimId>();
    claim.slipId = slip.id;
    claim.path = request.path;
    claim.claimant = request.claimant.simplified();
    claim.state = stateCode(ClaimState::Opened);
    claim.openedAt = call.now;
    for (const WinRow &win : wins) {
        claim.expected += remainingOf(win, before);
        claim.unpriced += win.prize ? 0 : 1;
    }
    if (request.path == QLatin1String("retailer")) {
        TRY_DO(checkRetailer(call, slip, claim.expected, claim.unpriced));
    }
    TRY_DO(insertClaim(call.db, claim, call.principal.user));
    for (const WinRow &win : wins) {
        TRY_DO(insertClaimWin(call.db, claim.id, slip.id, claimWinOf(win)));
    }
    const QJsonObject arguments{{QStringLiteral("path"), claim.path},
                                {QStringLiteral("expected"), json::write(claim.expected)},
                                {QStringLiteral("unpriced"), static_cast<qint64>(claim.unpriced)}};
    TRY_DO(call.event(claimEntity, claim.id.uuid(), QLatin1String(resultevents::claimOpened), arguments));
    TRY_DO(call.audit(claimEntity, claim.id.toString(), arguments));
    TRY_DO(project(call, slip.order));
    return claimDetail(call, claim.id);
}

/// A claim that was read with this version and may become `state`.
Result<ClaimSummary> movableClaim(Call &call, ClaimId id, std::int64_t version, ClaimState state)
{
    TRY(claim, lockedClaim(call, id));
    TRY(from, stateFromCode<ClaimState>(claim.state));
    TRY_DO(requireTransition(from, state));
    if (claim.version != version) {
        return fail(ErrorKind::Stale, QStringLiteral("claim.stale"),
                    QStringLiteral("This claim changed since you read it; please look again."),
                    toJson(claim));
    }
    claim.state = stateCode(state);
    return claim;
}

Result<ClaimDetail> store(Call &call, const ClaimSummary &claim, const char *event,
                          const QJsonObject &arguments)
{
    TRY(written, writeClaim(call.db, claim));
    if (!written) {
        return fail(ErrorKind::Stale, QStringLiteral("claim.stale"),
                    QStringLiteral("This claim changed a moment ago; please look again."));
    }
    TRY_DO(call.event(claimEntity, claim.id.uuid(), QLatin1String(event), arguments));
    TRY_DO(call.audit(claimEntity, claim.id.toString(), arguments));
    TRY_DO(project(call, claim.orderId));
    return claimDetail(call, claim.id);
}

Result<ClaimDetail> handleSubmit(Call &call, const SubmitClaim::Request &request)
{
    TRY(claim, movableClaim(call, request.claimId, request.version, ClaimState::Submitted));
    return store(call, claim, resultevents::claimSubmitted, {});
}

Result<Done> checkReceipt(Call &call, const ClaimSummary &claim, const ReceiveClaim::Request &request)
{
    if (request.gross <= Usd() || request.withheld < Usd() || request.withheld > request.gross) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.impossible_amounts"),
                    QStringLiteral("A claim of %1 with %2 withheld cannot have been received.")
                        .arg(toText(request.gross), toText(request.withheld)));
    }
    const bool isCash = request.receivedInto == QLatin1String("agent_cash");
    if (!isCash && request.receivedInto != QLatin1String("bank")) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.unknown_account"),
                    QStringLiteral("Money is received into agent_cash or bank, not into “%1”.")
                        .arg(request.receivedInto));
    }
    if (isCash != request.agentId.has_value()) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.agent_needed"),
                    QStringLiteral("Cash needs the agent who holds it; money in the bank has none."));
    }
    if (request.receivedFrom.trimmed().isEmpty() || request.receivedAt > call.now) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.receipt_incomplete"),
                    QStringLiteral("Please say who paid, and when; it cannot be later than now."));
    }
    const bool differs = request.gross != claim.expected && claim.unpriced == 0;
    if (differs && (!request.reason || request.reason->trimmed().isEmpty())) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.reason_needed"),
                    QStringLiteral("%1 was expected and %2 received; please say why they differ.")
                        .arg(toText(claim.expected), toText(request.gross)),
                    {{QStringLiteral("expected"), json::write(claim.expected)},
                     {QStringLiteral("received"), json::write(request.gross)}});
    }
    return Done();
}

Result<std::optional<UserId>> customerOf(Call &call, const std::optional<OrderId> &order)
{
    if (!order) {
        return std::optional<UserId>();
    }
    TRY(terms, findPayoutTerms(call.db, *order));
    return terms ? std::optional(terms->customer) : std::nullopt;
}

Result<ClaimDetail> handleReceive(Call &call, const ReceiveClaim::Request &request)
{
    TRY(claim, movableClaim(call, request.claimId, request.version, ClaimState::Received));
    TRY_DO(checkReceipt(call, claim, request));
    TRY(wins, winsOfClaim(call.db, claim.id));
    std::erase_if(wins, [](const ClaimWin &win) { return !win.active; });
    if (wins.empty()) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("claim.nothing_left"),
            QStringLiteral("A correction left this claim without a win. Record it as refused; what was paid "
                           "belongs back to the lottery."));
    }
    TRY(before, receivedBefore(call.db, claim.slipId));
    for (ClaimWin &win : wins) {
        win.prize = win.prize ? std::optional(remainingOf(win, before)) : std::nullopt;
    }
    TRY(shared, splitReceipt(wins, request));
    claim.gross = request.gross;
    claim.withheld = request.withheld;
    claim.receivedInto = request.receivedInto;
    claim.receivedFrom = request.receivedFrom.simplified();
    claim.receivedAt = request.receivedAt;
    claim.reason = request.reason;
    for (const ClaimWin &win : shared) {
        TRY_DO(writeClaimWin(call.db, claim.id, win));
    }
    TRY(customer, customerOf(call, claim.orderId));
    TRY_DO(postReceipt(call, claim, shared, customer, request.agentId));
    return store(call, claim, resultevents::claimReceived,
                 {{QStringLiteral("gross"), json::write(request.gross)},
                  {QStringLiteral("withheld"), json::write(request.withheld)},
                  {QStringLiteral("into"), request.receivedInto}});
}

Result<ClaimDetail> endClaim(Call &call, ClaimId id, std::int64_t version, ClaimState state,
                             const QString &reason, const char *event)
{
    TRY(claim, movableClaim(call, id, version, state));
    if (reason.trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QStringLiteral("claim.reason_needed"),
                    QStringLiteral("Please say why the claim ends without money."));
    }
    claim.reason = reason.simplified();
    TRY_DO(releaseClaimWins(call.db, claim.id));
    return store(call, claim, event, {{QStringLiteral("reason"), *claim.reason}});
}

Result<ClaimDetail> handleRefuse(Call &call, const RefuseClaim::Request &request)
{
    return endClaim(call, request.claimId, request.version, ClaimState::Refused, request.reason,
                    resultevents::claimRefused);
}

Result<ClaimDetail> handleWithdraw(Call &call, const WithdrawClaim::Request &request)
{
    return endClaim(call, request.claimId, request.version, ClaimState::Withdrawn, request.reason,
                    resultevents::claimWithdrawn);
}

Result<Page<ClaimSummary>> handleList(Call &call, const ListClaims::Request &request)
{
    return listClaims(call.db, request);
}

Result<ClaimDetail> handleGet(Call &call, const GetClaim::Request &request)
{
    return claimDetail(call, request.claimId);
}

tl::unexpected<Error> unknownClaim()
{
    return fail(ErrorKind::NotFound, QStringLiteral("claim.unknown"),
                QStringLiteral("There is no such claim."));
}

} // namespace

Result<ClaimSummary> lockedClaim(Call &call, ClaimId id)
{
    TRY(claim, findClaim(call.db, id, true));
    if (!claim) {
        return unknownClaim();
    }
    return *claim;
}

Result<ClaimDetail> claimDetail(Call &call, ClaimId id)
{
    TRY(claim, findClaim(call.db, id));
    if (!claim) {
        return unknownClaim();
    }
    TRY(wins, winsOfClaim(call.db, id));
    TRY(payout, livePayoutOf(call.db, id));
    TRY(timeline, timelineOf(call.db, claimEntity, id.uuid()));
    return ClaimDetail{*claim, std::move(wins), payout, std::move(timeline)};
}

void serveClaims(Dispatcher &dispatcher)
{
    dispatcher.serve<PreviewClaim>(handlePreview);
    dispatcher.serve<OpenClaim>(handleOpen);
    dispatcher.serve<SubmitClaim>(handleSubmit);
    dispatcher.serve<ReceiveClaim>(handleReceive);
    dispatcher.serve<RefuseClaim>(handleRefuse);
    dispatcher.serve<WithdrawClaim>(handleWithdraw);
    dispatcher.serve<ListClaims>(handleList);
    dispatcher.serve<GetClaim>(handleGet);
}

} // namespace truvamate
