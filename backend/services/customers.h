#pragma once

#include "backend/services/approvals.h"
#include "backend/services/backendparts.h"
#include "backend/storage/customerstore.h"
#include "models/operations/customers.h"

namespace truvamate {

/// Customers, their masked data, limits and exclusions.
void serveCustomers(Dispatcher &dispatcher);
/// The kind "customer.beneficiary".
void addCustomerApprovals(Approvals &approvals);

/// A bank account in the clear, for the person who pays a prize; the caller writes the audit row.
struct Beneficiary
{
    QString bank;
    QString accountName;
    QString accountNumber;
    QString last4;
};
/// Errors: customer.unknown, customer.no_beneficiary and those of the sealer.
Result<Beneficiary> beneficiaryOf(Call &call, UserId customer);

/// The row, or customer.unknown.
Result<CustomerRow> loadCustomer(Database &db, UserId id);
/// The masked view.
Result<CustomerDetail> customerDetail(Call &call, UserId id);

/// Digits, with a leading + where there was one; spaces and dashes are how people write them. Nothing for an
/// empty text. Error: customer.bad_phone.
Result<std::optional<QString>> normalisedPhone(const std::optional<QString> &text);

/// The workspace's sealer. Error: sealing.key_missing.
Result<std::shared_ptr<const Sealer>> sealerOf(const Call &call);

} // namespace truvamate
