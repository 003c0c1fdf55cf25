#include "backend/services/payoutdifferences.h"

#include "backend/services/dispatcher.h"
#include "backend/services/payoutledger.h"
#include "backend/services/payouts.h"
#include "backend/services/resultevents.h"
#include "backend/storage/payoutstore.h"

namespace truvamate {

namespace {

const QString houseLossKind = QStringLiteral("payout_house_loss");

Result<PayoutDifference> lockedDifference(Call &call, PayoutDifferenceId id)
{
    TRY(difference, findDifference(call.db, id, true));
    if (!difference) {
        return fail(ErrorKind::NotFound, QStringLiteral("payout_difference.unknown"),
                    QStringLiteral("There is no such difference."));
    }
    return *difference;
}

Result<PayoutDifference> openDifference(Call &call, PayoutDifferenceId id)
{
    TRY(difference, lockedDifference(call, id));
    if (difference.state != QLatin1String("open")) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout_difference.closed"),
                    QStringLiteral("This difference is %1 already.").arg(difference.state));
    }
    return difference;
}

Result<Done> close(Call &call, const PayoutDifference &difference, const std::optional<ApprovalId> &approval,
                   const char *event)
{
    TRY(closed, closeDifference(call.db, difference, approval));
    if (!closed) {
        return fail(ErrorKind::Conflict, QStringLiteral("payout_difference.closed"),
                    QStringLiteral("This difference was closed a moment ago."));
    }
    const QJsonObject arguments{{QStringLiteral("amount"), json::write(difference.amount)}};
    TRY_DO(call.event(QStringLiteral("payout"), difference.payoutId.uuid(), QLatin1String(event), arguments));
    return call.audit(QStringLiteral("payout"), difference.payoutId.toString(), arguments);
}

Result<PayoutDifference> handleSettle(Call &call, const SettleDifference::Request &request)
{
    TRY(difference, openDifference(call, request.differenceId));
    if (request.treatment == QLatin1String("house_loss")) {
        TRY_DO(call.approvals.propose(call, houseLossKind, difference.id.uuid()));
        return difference;
    }
    if (request.treatment != QLatin1String("receivable")) {
        return fail(
            ErrorKind::Invalid, QStringLiteral("payout_difference.unknown_treatment"),
            QStringLiteral("A difference is paid back (“receivable”) or borne by the house (“house_loss”)."));
    }
    TRY(payout, lockedPayout(call, difference.payoutId));
    difference.state = QStringLiteral("settled");
    difference.settledAt = call.now;
    TRY_DO(postDifferencePaid(call, difference, payout.customerId));
    TRY_DO(close(call, difference, std::nullopt, resultevents::payoutDifferencePaid));
    TRY_DO(call.approvals.withdraw(call, houseLossKind, difference.id.uuid(), QStringLiteral("paid back")));
    return difference;
}

Result<Page<PayoutDifference>> handleList(Call &call, const ListDifferences::Request &request)
{
    return listDifferences(call.db, request);
}

Result<QJsonObject> seenNow(Call &call, QUuid subject)
{
    TRY(difference, lockedDifference(call, PayoutDifferenceId(subject)));
    difference.approvalId.reset(); // the approval itself is no part of what it is about
    return toJson(difference);
}

Result<Done> applyApproval(Call &call, const Approval &approval)
{
    TRY(id, PayoutDifferenceId::fromString(approval.subjectId));
    TRY(difference, openDifference(call, id));
    TRY(payout, lockedPayout(call, difference.payoutId));
    difference.treatment = QStringLiteral("house_loss");
    difference.state = QStringLiteral("settled");
    difference.settledAt = call.now;
    TRY_DO(postDifferenceBorne(call, difference, payout.customerId));
    return close(call, difference, approval.id, resultevents::payoutDifferenceBorne);
}

} // namespace

void servePayoutDifferences(Dispatcher &dispatcher)
{
    dispatcher.serve<ListDifferences>(handleList);
    dispatcher.serve<SettleDifference>(handleSettle);
}

ApprovalKind houseLossApproval()
{
    return {houseLossKind, Permission::PayoutsApprove, seenNow, applyApproval, {}, {}};
}

} // namespace truvamate
