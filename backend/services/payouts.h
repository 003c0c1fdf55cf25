#pragma once

#include "backend/services/approvals.h"
#include "models/operations/payouts.h"

namespace truvamate {

class Dispatcher;

void servePayouts(Dispatcher &dispatcher);
/// The kinds "payout" and "payout_house_loss".
void addPayoutApprovals(Approvals &approvals);

Result<PayoutDetail> payoutDetail(Call &call, PayoutId id);
/// The payout, locked until the transaction ends. payout.unknown where there is none.
Result<PayoutSummary> lockedPayout(Call &call, PayoutId id);
/// Writes a payout that changed its state, with its event, and brings its order's statuses up to date.
Result<Done> storePayout(Call &call, const PayoutSummary &payout, const char *event,
                         const QJsonObject &arguments, const std::optional<UserId> &approvedBy = {});

} // namespace truvamate
