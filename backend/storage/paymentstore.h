#pragma once

#include "backend/storage/database.h"
#include "models/operations/payments.h"

namespace truvamate {

struct PaymentRow
{
    PaymentId id;
    OrderId order;
    QString provider;
    QString method;
    QString reference;
    Thb amount;
    QString status;
    std::optional<QString> reviewReason;
    Instant receivedAt;
    UserId postedBy;
    Instant postedAt;
    std::optional<ApprovalId> approval;
    std::int64_t version = 1;
};

/// Refused by the database (storage.unique) when the provider's reference is known already.
Result<Done> insertPayment(Database &db, const PaymentRow &row);
/// Writes status, reason, order and approval, and raises the version.
Result<Done> updatePayment(Database &db, const PaymentRow &row);
Result<std::optional<PaymentRow>> lockPayment(Database &db, PaymentId payment);
Result<std::optional<PaymentRow>> findPaymentByReference(Database &db, const QString &provider,
                                                         const QString &reference);
/// The one that pays an order; nothing while it is unpaid.
Result<std::optional<PaymentRow>> findCapturedPayment(Database &db, OrderId order);

Result<std::optional<Payment>> findPaymentView(Database &db, PaymentId payment);
Result<std::vector<Payment>> findPaymentsOf(Database &db, OrderId order);
Result<Page<Payment>> listPayments(Database &db, const ListPayments::Request &request);

} // namespace truvamate
