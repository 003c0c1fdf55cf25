#pragma once

#include "backend/services/call.h"
#include "backend/storage/customerstore.h"
#include "models/operations/customers.h"

namespace truvamate {

class Dispatcher;

/// Parts of serveCustomers: ID numbers, reveals and bank accounts; limits and exclusions.
void serveCustomerSecrets(Dispatcher &dispatcher);
void serveCustomerLimits(Dispatcher &dispatcher);

/// A new customer, checked, with an id and without the e-mail. Errors: customer.name_needed,
/// customer.bad_phone, customer.bad_birth_date, customer.too_young, customer.unknown_language, ….
Result<CustomerRow> checkedCustomer(Call &call, const CreateCustomer::Request &request);
/// Error: customer.unknown_language.
Result<Done> checkLanguage(const QString &language);
/// Error: customer.consent_outdated.
Result<Done> requireTermsInForce(Call &call, const QString &version);
/// Of the terms. address is of the network where the customer accepted them in person.
Result<Done> recordConsent(Call &call, UserId customer, const QString &version, const QString &language,
                           const QString &address = {});

} // namespace truvamate
