#include "backend/services/corrections.h"

#include "backend/services/claims.h"
#include "backend/services/ledger.h"
#include "backend/services/overpayments.h"
#include "backend/services/payouts.h"
#include "backend/services/resultevents.h"
#include "backend/storage/checkstore.h"
#include "backend/storage/claimstore.h"
#include "backend/storage/payoutstore.h"
#include "models/orders/transitions.h"

#include <algorithm>

namespace truvamate {

namespace {

/// What one printed play of a claim was worth and is worth now.
struct Followed
{
    ClaimWin before; ///< its row of the newest result that the claim knew; received is what is owed by it
    Usd observed; ///< what the lottery paid for it
    Usd observedWithheld;
};

bool isSamePlay(const ClaimWin &a, const ClaimWin &b)
{
    return a.slipPlayId == b.slipPlayId && a.drawId == b.drawId && a.drawing == b.drawing;
}

/// The plays of a draw, each with its row of the earlier result and the most that any row received.
std::vector<Followed> playsToFollow(const std::vector<ClaimWin> &wins, DrawId draw, ResultVersionId before)
{
    std::vector<Followed> plays;
    for (const ClaimWin &win : wins) {
        if (win.drawId != draw) {
            continue;
        }
        auto known = std::find_if(plays.begin(), plays.end(),
                                  [&](const Followed &other) { return isSamePlay(other.before, win); });
        if (known == plays.end()) {
            plays.push_back({win, Usd(), Usd()});
            known = std::prev(plays.end());
            known->before.received = Usd();
            known->before.withheld = Usd();
        }
        if (win.received.value_or(Usd()) > known->observed) {
            known->observed = *win.received;
            known->observedWithheld = win.withheld.value_or(Usd());
        }
        if (win.resultId == before) {
            known->before = win;
        }
    }
    return plays;
}

Result<Done> retireRows(Call &call, ClaimId claim, const std::vector<ClaimWin> &wins, DrawId draw)
{
    for (ClaimWin win : wins) {
        if (win.drawId == draw && win.active) {
            win.active = false;
            TRY_DO(writeClaimWin(call.db, claim, win));
        }
    }
    return Done();
}

Result<Done> followOpenClaim(Call &call, ClaimSummary claim, const std::vector<ClaimWin> &wins, DrawId draw,
                             const ResultVersion &now)
{
    TRY_DO(retireRows(call, claim.id, wins, draw));
    Usd expected;
    bool hasWins = false;
    for (ClaimWin win : wins) {
        if (!win.active) {
            continue;
        }
        if (win.drawId == draw) {
            TRY(due, findWin(call.db, now.id, win.slipPlayId, win.drawing));
            if (!due) {
                continue;
            }
            win.resultId = now.id;
            win.prize = due->prize;
            TRY_DO(insertClaimWin(call.db, claim.id, claim.slipId, win));
        }
        expected += win.prize.value_or(Usd());
        hasWins = true;
    }
    claim.expected = expected;
    if (!hasWins && claim.state == stateCode(ClaimState::Opened)) {
        claim.state = stateCode(ClaimState::Withdrawn);
        claim.reason = QStringLiteral("the corrected result gives no prize");
    }
    TRY_DO(writeClaim(call.db, claim));
    return call.event(
        QStringLiteral("claim"), claim.id.uuid(), QLatin1String(resultevents::claimCorrected),
        {{QStringLiteral("version"), now.version}, {QStringLiteral("expected"), json::write(expected)}});
}

/// What a play is owed by the new result, out of what was received for it; absent where it wins nothing.
struct Due
{
    Usd owed;
    Usd withheld;
    bool grew = false;
};

Result<std::optional<Due>> dueOf(Call &call, const Followed &play, const ResultVersion &now)
{
    TRY(win, findWin(call.db, now.id, play.before.slipPlayId, play.before.drawing));
    if (!win) {
        return std::optional<Due>();
    }
    // No table prices it: what was observed stands.
    const Usd prize = win->prize.value_or(play.observed);
    const Usd owed = std::min(prize, play.observed);
    TRY(withheld,
        multiplyDivide(play.observedWithheld.minor(), owed.minor(),
                       std::max<std::int64_t>(1, play.observed.minor()), Rounding::TowardZero));
    return std::optional(Due{owed, Usd::fromMinor(withheld), prize > play.observed});
}

Result<Done> linkDue(Call &call, const ClaimSummary &claim, const Followed &play, const Due &due,
                     const ResultVersion &now)
{
    ClaimWin win = play.before;
    win.resultId = now.id;
    win.received = due.owed;
    win.withheld = due.withheld;
    win.active = !due.grew; // a win that grew is left to a further claim
    TRY_DO(insertClaimWin(call.db, claim.id, claim.slipId, win));
    if (!due.grew) {
        return Done();
    }
    return call.event(
        QStringLiteral("claim"), claim.id.uuid(), QLatin1String(resultevents::claimFurtherDue),
        {{QStringLiteral("version"), now.version}, {QStringLiteral("received"), json::write(play.observed)}});
}

/// Moves what the customer is no longer owed to the house, or back.
Result<Done> moveUnowed(Call &call, const ClaimSummary &claim, UserId customer, const Followed &play,
                        Usd owed, const ResultVersion &now)
{
    const Usd before = play.before.received.value_or(Usd());
    if (before == owed) {
        return Done();
    }
    const LedgerAccount prize = LedgerAccount::usd("customer_prize", customer.toString());
    const LedgerAccount house = LedgerAccount::usd("house");
    const bool isLess = owed < before;
    const QString key = QStringLiteral("correction:%1:%2:%3:%4")
                            .arg(now.id.toString(), claim.id.toString(), play.before.slipPlayId.toString(),
                                 play.before.drawing);
    return postTransfer(call,
                        {key, QStringLiteral("claim_corrected"), claim.id.uuid(), isLess ? prize : house,
                         isLess ? house : prize, isLess ? (before - owed).minor() : (owed - before).minor()});
}

Result<Done> followReceivedClaim(Call &call, const ClaimSummary &claim, const std::vector<ClaimWin> &wins,
                                 DrawId draw, ResultVersionId before, const ResultVersion &now)
{
    TRY(live, livePayoutOf(call.db, claim.id));
    std::optional<PayoutSummary> sent;
    if (live) {
        TRY(payout, lockedPayout(call, *live));
        if (payout.sentAt) {
            sent = payout;
        }
    }
    std::optional<PayoutTerms> terms;
    if (claim.orderId) {
        TRY(found, findPayoutTerms(call.db, *claim.orderId));
        terms = found;
    }
    TRY_DO(retireRows(call, claim.id, wins, draw));
    for (const Followed &play : playsToFollow(wins, draw, before)) {
        TRY(due, dueOf(call, play, now));
        if (due) {
            TRY_DO(linkDue(call, claim, play, *due, now));
        }
        if (!play.before.forHouse && terms && !sent) {
            TRY_DO(moveUnowed(call, claim, terms->customer, play, due ? due->owed : Usd(), now));
        }
    }
    TRY_DO(call.event(QStringLiteral("claim"), claim.id.uuid(), QLatin1String(resultevents::claimCorrected),
                      {{QStringLiteral("version"), now.version}}));
    return sent ? settleOverpayment(call, *sent, *terms, now) : Result<Done>(Done());
}

/// The newest earlier result that was checked; a correction that was corrected before its check left no
/// traces.
Result<std::optional<ResultVersionId>> checkedBefore(Call &call, const std::vector<ResultVersion> &versions)
{
    for (std::size_t i = 1; i < versions.size(); ++i) {
        TRY(run, findCheckRun(call.db, versions[i].id));
        if (run) {
            return std::optional(versions[i].id);
        }
    }
    return std::optional<ResultVersionId>();
}

Result<Done> superseded(Call &call, PayoutSummary payout)
{
    payout.state = stateCode(PayoutState::Superseded);
    payout.reason = QStringLiteral("the result was corrected");
    TRY_DO(storePayout(call, payout, resultevents::payoutSuperseded,
                       {{QStringLiteral("reason"), *payout.reason}}));
    return call.approvals.withdraw(call, QStringLiteral("payout"), payout.id.uuid(), *payout.reason);
}

Result<Done> held(Call &call, PayoutSummary payout)
{
    payout.state = stateCode(PayoutState::Held);
    payout.reason = QStringLiteral("the result was corrected");
    return storePayout(call, payout, resultevents::payoutHeld, {{QStringLiteral("reason"), *payout.reason}});
}

} // namespace

Result<Done> stopPayoutsOf(Call &call, DrawId draw)
{
    const QString proposed = stateCode(PayoutState::Proposed);
    TRY(payouts, payoutsOnDraw(call.db, draw, {proposed, stateCode(PayoutState::Approved)}));
    for (const PayoutId id : payouts) {
        TRY(payout, lockedPayout(call, id));
        TRY_DO(payout.state == proposed ? superseded(call, payout) : held(call, payout));
    }
    return Done();
}

Result<Done> followCorrection(Call &call, DrawId draw, const std::vector<ResultVersion> &versions)
{
    const ResultVersion &now = versions.front();
    TRY(before, checkedBefore(call, versions));
    if (!before) {
        return Done();
    }
    TRY(claims, claimsOnDraw(call.db, draw));
    for (const ClaimId id : claims) {
        TRY(claim, lockedClaim(call, id));
        TRY(wins, winsOfClaim(call.db, id));
        if (claim.state == stateCode(ClaimState::Received)) {
            TRY_DO(followReceivedClaim(call, claim, wins, draw, *before, now));
        } else {
            TRY_DO(followOpenClaim(call, claim, wins, draw, now));
        }
    }
    return Done();
}

} // namespace truvamate
