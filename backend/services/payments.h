#pragma once

#include "backend/services/approvals.h"
#include "models/operations/payments.h"

namespace truvamate {

void servePayments(Dispatcher &dispatcher);
/// The kind "payment.bank_transfer".
void addPaymentApprovals(Approvals &approvals);

Result<Payment> postPayment(Call &call, const PostPayment::Request &request);
Result<Payment> failPayment(Call &call, const FailPayment::Request &request);
Result<Payment> decideLatePayment(Call &call, const DecideLatePayment::Request &request);

} // namespace truvamate
