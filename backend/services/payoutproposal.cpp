#include "backend/services/payoutproposal.h"

#include "backend/services/claims.h"
#include "backend/services/payoutledger.h"
#include "backend/services/payouts.h"
#include "backend/services/policy.h"
#include "backend/services/resultevents.h"
#include "backend/services/settings.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/payoutstore.h"
#include "models/orders/payout.h"
#include "models/orders/transitions.h"

#include <QCryptographicHash>

namespace truvamate {

namespace {

const QString payoutKind = QStringLiteral("payout");

/// What paying a claim would mean now.
struct Plan
{
    OrderId order;
    PayoutTerms terms;
    PayoutAmount amount;
    RateInForce rate;
    std::vector<OwedPrize> owed;
    QString beneficiary;
};

Result<Done> refuseUnready(Call &call, const ClaimSummary &claim)
{
    if (claim.state != stateCode(ClaimState::Received)) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout.claim_not_received"),
                    QStringLiteral("Only a received claim is paid out; this one is %1.").arg(claim.state));
    }
    if (!claim.orderId) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout.house_claim"),
                    QStringLiteral("This slip serves no order: its prize is the house's."));
    }
    TRY(waits, awaitsCheck(call.db, claim.id));
    if (waits) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("payout.awaits_check"),
            QStringLiteral("The result behind this claim was corrected and is not checked again yet."));
    }
    return Done();
}

Result<Done> refuseSecondPayout(Call &call, ClaimId claim)
{
    TRY(live, livePayoutOf(call.db, claim));
    if (live) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout.already_proposed"),
                    QStringLiteral("This claim has a payout already."),
                    {{QStringLiteral("payout_id"), live->toString()}});
    }
    return Done();
}

Result<QString> beneficiaryOf(const PayoutTerms &terms)
{
    if (!terms.bank || !terms.last4) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("payout.no_beneficiary"),
            QStringLiteral("The customer of %1 has no bank account to be paid to.").arg(terms.orderNumber));
    }
    return QString(*terms.bank + QStringLiteral(" …") + *terms.last4);
}

Result<Plan> planOf(Call &call, const ClaimSummary &claim)
{
    TRY_DO(refuseUnready(call, claim));
    TRY(terms, findPayoutTerms(call.db, *claim.orderId));
    TRY(owed, owedPrizes(call.db, claim.id));
    Usd gross;
    Usd withheld;
    for (const OwedPrize &prize : owed) {
        gross += prize.gross;
        withheld += prize.withheld;
    }
    if (!terms || gross.isZero()) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout.nothing_owed"),
                    QStringLiteral("By the newest result nothing of this claim is the customer's."));
    }
    TRY(beneficiary, beneficiaryOf(*terms));
    TRY(rate, rateInForce(call.db, call.now));
    TRY(amount, payoutAmount(gross, withheld, terms->commission, rate.rate));
    return Plan{*claim.orderId, *terms, amount, rate, owed, beneficiary};
}

QJsonObject seenOf(const Plan &plan, const PayoutSummary &payout)
{
    QJsonArray results;
    for (const OwedPrize &prize : plan.owed) {
        results.append(QJsonObject{{QStringLiteral("result"), prize.resultId.toString()},
                                   {QStringLiteral("version"), prize.resultVersion},
                                   {QStringLiteral("newest_version"), prize.newestVersion}});
    }
    const QByteArray account
        = QCryptographicHash::hash(plan.terms.sealedAccount, QCryptographicHash::Sha256).toHex();
    return {{QStringLiteral("payout"), payout.id.toString()},
            {QStringLiteral("payout_version"), static_cast<qint64>(payout.version)},
            {QStringLiteral("claim"), payout.claimId.toString()},
            {QStringLiteral("order_number"), plan.terms.orderNumber},
            {QStringLiteral("gross"), json::write(plan.amount.gross)},
            {QStringLiteral("withheld"), json::write(plan.amount.withheld)},
            {QStringLiteral("commission"), json::write(plan.amount.commission)},
            {QStringLiteral("net"), json::write(plan.amount.net)},
            {QStringLiteral("net_thb"), json::write(plan.amount.netThb)},
            {QStringLiteral("rate"), json::write(plan.rate.rate)},
            {QStringLiteral("rate_id"), plan.rate.id.toString()},
            {QStringLiteral("rate_source"), plan.rate.source},
            {QStringLiteral("beneficiary"), plan.beneficiary},
            {QStringLiteral("beneficiary_account"), QString::fromLatin1(account)},
            {QStringLiteral("results"), results}};
}

/// Also where the claim can no longer be paid: the refusal is then what changed.
Result<QJsonObject> seenNow(Call &call, QUuid subject)
{
    TRY(payout, lockedPayout(call, PayoutId(subject)));
    TRY(claim, lockedClaim(call, payout.claimId));
    const auto plan = planOf(call, claim);
    if (!plan && plan.error().kind == ErrorKind::Conflict) {
        return QJsonObject{{QStringLiteral("payout"), payout.id.toString()},
                           {QStringLiteral("refused"), plan.error().code}};
    }
    if (!plan) {
        return fail(plan.error());
    }
    return seenOf(*plan, payout);
}

Result<PayoutSummary> subjectOf(Call &call, const Approval &approval)
{
    TRY(id, PayoutId::fromString(approval.subjectId));
    return lockedPayout(call, id);
}

Result<Done> applyApproval(Call &call, const Approval &approval)
{
    TRY(payout, subjectOf(call, approval));
    TRY(state, stateFromCode<PayoutState>(payout.state));
    TRY_DO(requireTransition(state, PayoutState::Approved));
    TRY_DO(passGate(call, GateOccasion::Payout, {payout.customerId, payout.netThb, {}, payout.orderId}));
    payout.state = stateCode(PayoutState::Approved);
    payout.approvedAt = call.now;
    TRY_DO(postApproved(call, payout));
    return storePayout(call, payout, resultevents::payoutApproved,
                       {{QStringLiteral("net_thb"), json::write(payout.netThb)},
                        {QStringLiteral("rate"), json::write(payout.rate)}},
                       call.principal.user);
}

/// A payout that is cancelled or stopped already is left as it is.
Result<Done> endProposal(Call &call, const Approval &approval, PayoutState state, const char *event)
{
    TRY(payout, subjectOf(call, approval));
    if (payout.state != stateCode(PayoutState::Proposed)) {
        return Done();
    }
    payout.state = stateCode(state);
    payout.reason = approval.reason;
    return storePayout(call, payout, event,
                       {{QStringLiteral("reason"), approval.reason.value_or(QString())}});
}

} // namespace

Result<PayoutDetail> proposePayout(Call &call, const ProposePayout::Request &request)
{
    TRY(claim, lockedClaim(call, request.claimId));
    TRY_DO(refuseSecondPayout(call, claim.id));
    TRY(plan, planOf(call, claim));
    TRY_DO(passGate(call, GateOccasion::Payout, {plan.terms.customer, plan.amount.netThb, {}, plan.order}));
    PayoutSummary payout;
    payout.id = call.newId<PayoutId>();
    payout.claimId = claim.id;
    payout.orderId = plan.order;
    payout.customerId = plan.terms.customer;
    payout.gross = plan.amount.gross;
    payout.withheld = plan.amount.withheld;
    payout.commission = plan.amount.commission;
    payout.net = plan.amount.net;
    payout.rate = plan.rate.rate;
    payout.netThb = plan.amount.netThb;
    payout.beneficiary = plan.beneficiary;
    payout.state = stateCode(PayoutState::Proposed);
    payout.proposedAt = call.now;
    std::vector<ResultVersionId> results;
    for (const OwedPrize &prize : plan.owed) {
        results.push_back(prize.resultId);
    }
    TRY_DO(insertPayout(call.db, payout, plan.rate.id, call.principal.user, results));
    TRY(approval, call.approvals.propose(call, payoutKind, payout.id.uuid()));
    TRY_DO(linkApproval(call.db, payout.id, approval));
    const QJsonObject arguments{{QStringLiteral("net_usd"), json::write(payout.net)},
                                {QStringLiteral("net_thb"), json::write(payout.netThb)},
                                {QStringLiteral("rate"), json::write(payout.rate)}};
    TRY_DO(call.event(QStringLiteral("payout"), payout.id.uuid(), QLatin1String(resultevents::payoutProposed),
                      arguments));
    TRY_DO(call.audit(QStringLiteral("payout"), payout.id.toString(), arguments));
    TRY_DO(projectOrder(call.db, payout.orderId, call.now));
    return payoutDetail(call, payout.id);
}

Result<PayoutPreview> previewPayout(Call &call, const PreviewPayout::Request &request)
{
    TRY(detail, claimDetail(call, request.claimId));
    const ClaimSummary &claim = detail.claim;
    TRY_DO(refuseSecondPayout(call, claim.id));
    TRY(plan, planOf(call, claim));
    TRY_DO(passGate(call, GateOccasion::Payout, {plan.terms.customer, plan.amount.netThb, {}, plan.order}));
    return PayoutPreview{claim.id,
                         plan.order,
                         plan.terms.orderNumber,
                         plan.amount.gross,
                         plan.amount.withheld,
                         plan.terms.commission,
                         plan.amount.commission,
                         plan.amount.net,
                         plan.rate.rate,
                         plan.rate.source,
                         plan.amount.netThb,
                         plan.beneficiary};
}

ApprovalKind payoutApproval()
{
    return {payoutKind,
            Permission::PayoutsApprove,
            seenNow,
            applyApproval,
            [](Call &call, const Approval &approval) {
                return endProposal(call, approval, PayoutState::Cancelled, resultevents::payoutRejected);
            },
            [](Call &call, const Approval &approval) {
                return endProposal(call, approval, PayoutState::Superseded, resultevents::payoutSuperseded);
            }};
}

} // namespace truvamate
