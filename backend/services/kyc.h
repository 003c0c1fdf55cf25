#pragma once

#include "backend/services/call.h"
#include "models/operations/kyc.h"

namespace truvamate {

class Dispatcher;

/// Identity checks and sanctions lists.
void serveKyc(Dispatcher &dispatcher);
void serveSanctions(Dispatcher &dispatcher);

/// Names are compared by this: without case, marks, punctuation and order of words.
QString sanctionsMatchKey(const QString &name);
/// Compares one customer with the current lists; answers how many hits are open.
Result<std::int64_t> screenCustomer(Call &call, UserId customer, const QString &name);

} // namespace truvamate
