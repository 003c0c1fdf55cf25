#pragma once

#include "backend/storage/database.h"
#include "models/operations/orderviews.h"

namespace truvamate {

struct RefundRow
{
    RefundId id;
    OrderId order;
    QString reasonCode;
    QString reason;
    Thb amount;
    UserId refundedBy;
    Instant refundedAt;
    std::optional<ApprovalId> approval;
};
Result<Done> insertRefund(Database &db, const RefundRow &row);
/// Refused by the database (storage.unique) when the line was refunded before.
Result<Done> insertRefundLine(Database &db, RefundId refund, LottoTicketId ticket, Thb amount);
/// Of an order, oldest first.
Result<std::vector<Refund>> findRefundsOf(Database &db, OrderId order);
Result<Thb> sumOfRefunds(Database &db, OrderId order);

/// A refund of bought lines that waits for a second person.
struct RefundRequestRow
{
    QUuid id;
    OrderId order;
    QString reasonCode;
    QString reason;
    QString state; ///< "waiting", "granted", "refused", "void"
    UserId requestedBy;
    Instant requestedAt;
    std::vector<LottoTicketId> lines;
};
Result<Done> insertRefundRequest(Database &db, const RefundRequestRow &row);
Result<std::optional<RefundRequestRow>> findRefundRequest(Database &db, QUuid request);
Result<Done> writeRefundRequestState(Database &db, QUuid request, const QString &state);
/// Whether a line is in a request that waits.
Result<bool> isRefundWaiting(Database &db, LottoTicketId ticket);

} // namespace truvamate
