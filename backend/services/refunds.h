#pragma once

#include "backend/services/approvals.h"
#include "backend/services/ledger.h"
#include "backend/storage/orderstore.h"
#include "models/operations/payments.h"

namespace truvamate {

void serveRefunds(Dispatcher &dispatcher);
/// The kind "refund.bought_lines".
void addRefundApprovals(Approvals &approvals);

struct RefundWish
{
    OrderId order;
    std::vector<LottoTicketId> lines; ///< empty: every line that can still be refunded
    QString reasonCode; ///< "customer_request", "missed_draw", "house_fault", "policy", "other", "cancelled"
    QString reason;
};

/// Returns what was stored for lines that nobody holds or has bought, to where the order's payment came from,
/// and cancels them; all in the caller's transaction, with postings, event, audit row, mail and the order's
/// statuses. Errors: refund.not_paid, refund.nothing_left, refund.line_refunded, line.leased, line.bought,
/// refund.foreign_line.
Result<Refund> refundUnboughtLines(Call &call, const RefundWish &wish);

/// Where money of a provider lies: the bank for bank transfers, else the provider's own account.
LedgerAccount moneyAccount(const QString &provider);

} // namespace truvamate
