#include "backend/services/correctioneffects.h"

#include "backend/services/checkpreview.h"
#include "backend/services/dispatcher.h"
#include "backend/services/resultsparts.h"
#include "backend/storage/claimstore.h"
#include "backend/storage/drawstore.h"
#include "backend/storage/payoutstore.h"
#include "models/orders/transitions.h"

namespace truvamate {

namespace {

struct Found
{
    std::int64_t winners = 0;
    Usd exposure;
};

Result<Found> foundBy(Call &call, const CheckInput &input)
{
    TRY(tiers, findTiers(call.db, input));
    Found found;
    for (const FoundTier &tier : tiers) {
        found.winners += tier.found;
        found.exposure += tier.total;
    }
    return found;
}

Result<Done> addPayouts(Call &call, DrawId draw, CorrectionEffects::Response &effects)
{
    TRY(payouts, payoutCountsOnDraw(call.db, draw));
    for (const PayoutCount &payout : payouts) {
        TRY(state, stateFromCode<PayoutState>(payout.state));
        switch (state) {
        case PayoutState::Proposed:
            effects.proposedPayouts += payout.count;
            break;
        case PayoutState::Approved:
        case PayoutState::Held:
            effects.approvedPayouts += payout.count;
            break;
        case PayoutState::Sent:
        case PayoutState::Confirmed:
            effects.paidPayouts += payout.count;
            effects.paidAmount += payout.amount;
            break;
        case PayoutState::Cancelled:
        case PayoutState::Superseded:
            break;
        }
    }
    return Done();
}

Result<Done> addClaims(Call &call, DrawId draw, CorrectionEffects::Response &effects)
{
    TRY(claims, claimsOnDraw(call.db, draw));
    for (const ClaimId id : claims) {
        TRY(claim, findClaim(call.db, id));
        const bool isReceived = claim && claim->state == stateCode(ClaimState::Received);
        ++(isReceived ? effects.receivedClaims : effects.openClaims);
    }
    return Done();
}

Result<CorrectionEffects::Response> handleEffects(Call &call, const CorrectionEffects::Request &request)
{
    TRY(draw, findDraw(call.db, request.drawId));
    if (!draw) {
        return fail(ErrorKind::NotFound, QStringLiteral("draw.unknown"),
                    QStringLiteral("There is no such draw."));
    }
    TRY(input, checkInputOf(call.db, *draw));
    CorrectionEffects::Response effects;
    effects.resultVersion = *draw->resultVersion;
    TRY(now, foundBy(call, input));
    effects.winners = now.winners;
    effects.exposure = now.exposure;
    if (request.result) {
        TRY(checked, checkNumbers(*draw, *request.result));
        CheckInput corrected = input;
        corrected.result = checked.result;
        TRY(then, foundBy(call, corrected));
        effects.winnersThen = then.winners;
        effects.exposureThen = then.exposure;
    }
    TRY_DO(addPayouts(call, draw->id, effects));
    TRY_DO(addClaims(call, draw->id, effects));
    return effects;
}

} // namespace

void serveCorrectionEffects(Dispatcher &dispatcher)
{
    dispatcher.serve<CorrectionEffects>(handleEffects);
}

} // namespace truvamate
