#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"
#include "models/policy/statepolicy.h"

#include <vector>

namespace truvamate {

struct StatePolicyRow
{
    StatePolicyId id;
    StatePolicy policy;
    Instant recordedAt;
    UserId recordedBy;
    std::optional<ApprovalId> approval;
};
Result<Done> insertStatePolicy(Database &db, const StatePolicyRow &row);
Result<std::optional<StatePolicyRow>> findStatePolicy(Database &db, StatePolicyId id);
/// Approved rows in the order recorded; of one state where one is named.
Result<std::vector<StatePolicy>> listApprovedStatePolicies(Database &db, const std::optional<QString> &state);
/// States for which a proposal waits.
Result<QStringList> statesWithPendingPolicy(Database &db);

struct LegalAdvice
{
    QString statement;
    Instant at;
};
Result<Done> insertLegalAdvice(Database &db, QUuid id, UserId user, const LegalAdvice &advice);
Result<std::optional<LegalAdvice>> findLatestLegalAdvice(Database &db);

/// What the database knows about a customer for the policy gate.
struct CustomerStanding
{
    QString kind; ///< of the account: "customer", "staff"
    QString status;
    QDate birthDate;
    QString kycStatus;
    bool isStaffHousehold = false;
    QString consentAccepted; ///< the latest; empty for none
    bool hasSanctionsHit = false; ///< open or confirmed
};
Result<std::optional<CustomerStanding>> findCustomerStanding(Database &db, UserId customer);

/// What a customer ordered since an instant, without cancelled orders and without what was refunded. One
/// order may be left out.
Result<Thb> spentSince(Database &db, UserId customer, std::optional<Instant> since,
                       std::optional<OrderId> without);

/// The limit of the customer's own that counts: of those that have begun the one recorded last, so that a
/// lower limit also withdraws a higher one that had not begun.
Result<std::optional<Thb>> personalLimit(Database &db, UserId customer, const QString &period, Instant now);

struct ExclusionRow
{
    Instant startsAt;
    std::optional<Instant> endsAt;
};
/// The exclusion in force that ends last.
Result<std::optional<ExclusionRow>> findExclusion(Database &db, UserId customer, Instant now);

Result<std::optional<Instant>> latestSanctionsPublication(Database &db);

} // namespace truvamate
