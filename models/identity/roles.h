#pragma once

#include "models/result.h"

#include <QSet>
#include <QString>

#include <vector>

namespace truvamate {

enum class Role { Customer, Seller, Support, Agent, Kyc, Finance, Admin, Owner };

/// Every guarded thing a person can do or see. Each operation names one; the table below says who has it.
enum class Permission {
    OrdersRead,
    OrdersWrite, ///< create, note, cancel, roll over
    PaymentsPost,
    RefundsPropose,
    RefundsApprove,
    PurchaseRead, ///< what has to be bought: plays and slips, no customers and no baht
    PurchaseWork, ///< take a lease, bind a slip
    PurchaseManage, ///< open and close runs, reassign leases
    CustodyWrite,
    QuarantineApprove,
    DrawsRead,
    ResultsEnter,
    ResultsVerify,
    ResultsCorrect,
    CheckingRun,
    ClaimsRead,
    ClaimsWrite,
    PayoutsRead,
    PayoutsPropose,
    PayoutsApprove,
    PayoutsConfirm,
    LedgerRead,
    RatesWrite,
    FeesWrite,
    StatePolicyWrite,
    ApprovalsRead,
    ApprovalsDecide,
    StaffRead,
    StaffAdmin,
    AuditRead,
    CustomersRead, ///< masked
    CustomersReveal, ///< one field in the clear, with a reason, logged
    CustomersWrite,
    KycRead,
    KycDecide,
    SettingsWrite,
};

const std::vector<Role> &allRoles();
const std::vector<Permission> &allPermissions();

/// Stable code: "customer", "seller", "support", "agent", "kyc", "finance", "admin", "owner".
QString roleCode(Role role);
Result<Role> roleFromCode(const QString &code);
/// Staff sign in to the console; customers and sellers do not.
bool isStaff(Role role);

/// Stable code: "orders.read", "payouts.approve", …
QString permissionCode(Permission permission);
Result<Permission> permissionFromCode(const QString &code);

bool roleHas(Role role, Permission permission);
QSet<Permission> permissionsOf(Role role);
/// Refuses with the permission's code in the details.
Result<Done> requirePermission(Role role, Permission permission);

inline size_t qHash(Permission permission, size_t seed = 0)
{
    return ::qHash(static_cast<int>(permission), seed);
}

} // namespace truvamate
