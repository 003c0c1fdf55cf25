#include "backend/services/payouts.h"

#include "backend/services/completion.h"
#include "backend/services/dispatcher.h"
#include "backend/services/payoutdifferences.h"
#include "backend/services/payoutledger.h"
#include "backend/services/payoutproposal.h"
#include "backend/services/resultevents.h"
#include "backend/storage/claimstore.h"
#include "backend/storage/payoutstore.h"
#include "models/orders/transitions.h"

namespace truvamate {

namespace {

const QString payoutEntity = QStringLiteral("payout");

tl::unexpected<Error> unknownPayout()
{
    return fail(ErrorKind::NotFound, QStringLiteral("payout.unknown"),
                QStringLiteral("There is no such payout."));
}

/// A payout that was read with this version and may become `state`.
Result<PayoutSummary> movablePayout(Call &call, PayoutId id, std::int64_t version, PayoutState state)
{
    TRY(payout, lockedPayout(call, id));
    TRY(from, stateFromCode<PayoutState>(payout.state));
    TRY_DO(requireTransition(from, state));
    if (payout.version != version) {
        return fail(ErrorKind::Stale, QStringLiteral("payout.stale"),
                    QStringLiteral("This payout changed since you read it; please look again."),
                    toJson(payout));
    }
    payout.state = stateCode(state);
    return payout;
}

Result<Done> requireNewestResult(Call &call, const PayoutSummary &payout)
{
    TRY(newest, resultIsNewest(call.db, payout.id));
    if (!newest) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("payout.superseded"),
            QStringLiteral("The result behind this payout was corrected. Cancel it and propose it again."));
    }
    return Done();
}

Result<QString> requireText(const QString &text, const char *code, const QString &sentence)
{
    if (text.trimmed().isEmpty()) {
        return fail(ErrorKind::Invalid, QLatin1String(code), sentence);
    }
    return text.simplified();
}

Result<PayoutDetail> handleSend(Call &call, const SendPayout::Request &request)
{
    TRY(payout, movablePayout(call, request.payoutId, request.version, PayoutState::Sent));
    TRY_DO(requireNewestResult(call, payout));
    TRY(reference,
        requireText(request.bankReference, "payout.reference_needed",
                    QStringLiteral("Please enter the bank's reference of the transfer.")));
    TRY(paidBefore, orderPaidWith(call.db, reference, payout.id));
    if (paidBefore) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout.reference_used"),
                    QStringLiteral("The bank reference “%1” belongs to the payout of %2 already.")
                        .arg(reference, *paidBefore),
                    {{QStringLiteral("order_number"), *paidBefore}});
    }
    payout.bankReference = reference;
    payout.sentAt = call.now;
    TRY_DO(
        storePayout(call, payout, resultevents::payoutSent, {{QStringLiteral("bank_reference"), reference}}));
    return payoutDetail(call, payout.id);
}

Result<PayoutDetail> handleConfirm(Call &call, const ConfirmPayout::Request &request)
{
    TRY(payout, movablePayout(call, request.payoutId, request.version, PayoutState::Confirmed));
    payout.confirmedAt = call.now;
    TRY_DO(postConfirmed(call, payout));
    const QJsonObject arguments{{QStringLiteral("net_thb"), json::write(payout.netThb)}};
    TRY_DO(storePayout(call, payout, resultevents::payoutConfirmed, arguments));
    TRY_DO(call.mail(payout.customerId, QStringLiteral("payout_confirmed"), payout.id.uuid(),
                     QStringLiteral("payout_confirmed:%1").arg(payout.id.toString()), arguments));
    return payoutDetail(call, payout.id);
}

Result<PayoutDetail> handleHold(Call &call, const HoldPayout::Request &request)
{
    TRY(payout, movablePayout(call, request.payoutId, request.version, PayoutState::Held));
    TRY(reason,
        requireText(request.reason, "payout.reason_needed",
                    QStringLiteral("Please say why the payout is held.")));
    payout.reason = reason;
    TRY_DO(storePayout(call, payout, resultevents::payoutHeld, {{QStringLiteral("reason"), reason}}));
    return payoutDetail(call, payout.id);
}

Result<PayoutDetail> handleRelease(Call &call, const ReleasePayout::Request &request)
{
    TRY(held, lockedPayout(call, request.payoutId));
    if (held.state != stateCode(PayoutState::Held)) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout.not_held"),
                    QStringLiteral("Only a held payout is released; this one is %1.").arg(held.state));
    }
    TRY(payout, movablePayout(call, request.payoutId, request.version, PayoutState::Approved));
    TRY_DO(requireNewestResult(call, payout));
    payout.reason.reset();
    TRY_DO(storePayout(call, payout, resultevents::payoutReleased, {}));
    return payoutDetail(call, payout.id);
}

Result<PayoutDetail> handleCancel(Call &call, const CancelPayout::Request &request)
{
    TRY(payout, movablePayout(call, request.payoutId, request.version, PayoutState::Cancelled));
    TRY(reason,
        requireText(request.reason, "payout.reason_needed",
                    QStringLiteral("Please say why the payout is cancelled.")));
    if (payout.approvedAt) {
        TRY_DO(postApprovalBack(call, payout));
    }
    payout.reason = reason;
    TRY_DO(storePayout(call, payout, resultevents::payoutCancelled, {{QStringLiteral("reason"), reason}}));
    TRY_DO(call.approvals.withdraw(call, payoutEntity, payout.id.uuid(), reason));
    return payoutDetail(call, payout.id);
}

Result<Page<PayoutSummary>> handleList(Call &call, const ListPayouts::Request &request)
{
    return listPayouts(call.db, request);
}

Result<PayoutDetail> handleGet(Call &call, const GetPayout::Request &request)
{
    return payoutDetail(call, request.payoutId);
}

Result<PayoutStatement::Response> handleStatement(Call &call, const PayoutStatement::Request &request)
{
    TRY(payout, findPayout(call.db, request.payoutId));
    if (!payout) {
        return unknownPayout();
    }
    TRY(claim, findClaim(call.db, payout->claimId));
    TRY(terms, findPayoutTerms(call.db, payout->orderId));
    TRY(rate, rateOfPayout(call.db, payout->id));
    PayoutStatement::Response statement;
    statement.payoutId = payout->id;
    statement.orderNumber = payout->orderNumber;
    statement.state = payout->state;
    statement.lines = {{QStringLiteral("gross"), payout->gross, std::nullopt},
                       {QStringLiteral("withheld"), -payout->withheld, std::nullopt},
                       {QStringLiteral("commission"), -payout->commission, std::nullopt},
                       {QStringLiteral("net"), payout->net, std::nullopt},
                       {QStringLiteral("net_thb"), std::nullopt, payout->netThb}};
    statement.commission = terms->commission;
    statement.commissionRounding = QStringLiteral("toward_zero");
    statement.rate = payout->rate;
    statement.rateSource = rate.source;
    statement.rateEffectiveFrom = rate.effectiveFrom;
    statement.beneficiary = payout->beneficiary;
    statement.claimPath = claim->path;
    statement.receivedFrom = claim->receivedFrom.value_or(QString());
    statement.receivedAt = claim->receivedAt.value_or(Instant());
    statement.bankReference = payout->bankReference;
    return statement;
}

} // namespace

Result<PayoutSummary> lockedPayout(Call &call, PayoutId id)
{
    TRY(payout, findPayout(call.db, id, true));
    if (!payout) {
        return unknownPayout();
    }
    return *payout;
}

Result<PayoutDetail> payoutDetail(Call &call, PayoutId id)
{
    TRY(payout, findPayout(call.db, id));
    if (!payout) {
        return unknownPayout();
    }
    TRY(newest, resultIsNewest(call.db, id));
    TRY(differences, differencesOf(call.db, id));
    TRY(timeline, timelineOf(call.db, payoutEntity, id.uuid()));
    return PayoutDetail{*payout, newest, std::move(differences), std::move(timeline)};
}

Result<Done> storePayout(Call &call, const PayoutSummary &payout, const char *event,
                         const QJsonObject &arguments, const std::optional<UserId> &approvedBy)
{
    TRY(written, writePayout(call.db, payout, approvedBy));
    if (!written) {
        return fail(ErrorKind::Stale, QStringLiteral("payout.stale"),
                    QStringLiteral("This payout changed a moment ago; please look again."));
    }
    TRY_DO(call.event(payoutEntity, payout.id.uuid(), QLatin1String(event), arguments));
    TRY_DO(call.audit(payoutEntity, payout.id.toString(), arguments));
    return projectAfterPrize(call, payout.orderId);
}

void servePayouts(Dispatcher &dispatcher)
{
    dispatcher.serve<ProposePayout>(proposePayout);
    dispatcher.serve<PreviewPayout>(previewPayout);
    dispatcher.serve<SendPayout>(handleSend);
    dispatcher.serve<ConfirmPayout>(handleConfirm);
    dispatcher.serve<HoldPayout>(handleHold);
    dispatcher.serve<ReleasePayout>(handleRelease);
    dispatcher.serve<CancelPayout>(handleCancel);
    dispatcher.serve<ListPayouts>(handleList);
    dispatcher.serve<GetPayout>(handleGet);
    dispatcher.serve<PayoutStatement>(handleStatement);
    servePayoutDifferences(dispatcher);
}

void addPayoutApprovals(Approvals &approvals)
{
    approvals.add(payoutApproval());
    approvals.add(houseLossApproval());
}

} // namespace truvamate
