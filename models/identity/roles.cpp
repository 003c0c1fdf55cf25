#include "models/identity/roles.h"

#include <initializer_list>

namespace truvamate {

namespace {

/// Who holds a permission, one letter a role: Support, aGent, Kyc, Finance, Admin, Owner.
struct PermissionRow
{
    Permission permission;
    const char *code;
    const char *holders;
};

// The agent works in a US shop and is never shown a customer, a price in baht or a prize owner. The owner
// decides and approves but does not enter results or handle paper, so that a second person is always needed.
constexpr PermissionRow table[] = {
    {Permission::OrdersRead, "orders.read", "SKFAO"},
    {Permission::OrdersWrite, "orders.write", "SAO"},
    {Permission::PaymentsPost, "payments.post", "FAO"},
    {Permission::RefundsPropose, "refunds.propose", "SFAO"},
    {Permission::RefundsApprove, "refunds.approve", "FAO"},
    {Permission::PurchaseRead, "purchase.read", "SGAO"},
    {Permission::PurchaseWork, "purchase.work", "GA"},
    {Permission::PurchaseManage, "purchase.manage", "AO"},
    {Permission::CustodyWrite, "custody.write", "GA"},
    {Permission::QuarantineApprove, "quarantine.approve", "AO"},
    {Permission::DrawsRead, "draws.read", "SGKFAO"},
    {Permission::ResultsEnter, "results.enter", "SFA"},
    {Permission::ResultsVerify, "results.verify", "SFA"},
    {Permission::ResultsCorrect, "results.correct", "AO"},
    {Permission::CheckingRun, "checking.run", "FAO"},
    {Permission::ClaimsRead, "claims.read", "SFAO"},
    {Permission::ClaimsWrite, "claims.write", "FAO"},
    {Permission::PayoutsRead, "payouts.read", "SFAO"},
    {Permission::PayoutsPropose, "payouts.propose", "FA"},
    {Permission::PayoutsApprove, "payouts.approve", "FAO"},
    {Permission::PayoutsConfirm, "payouts.confirm", "FAO"},
    {Permission::LedgerRead, "ledger.read", "FAO"},
    {Permission::RatesWrite, "rates.write", "FAO"},
    {Permission::FeesWrite, "fees.write", "AO"},
    {Permission::StatePolicyWrite, "state_policy.write", "AO"},
    {Permission::ApprovalsRead, "approvals.read", "FAO"},
    {Permission::ApprovalsDecide, "approvals.decide", "FAO"},
    {Permission::StaffRead, "staff.read", "AO"},
    {Permission::StaffAdmin, "staff.admin", "AO"},
    {Permission::AuditRead, "audit.read", "FAO"},
    {Permission::CustomersRead, "customers.read", "SKFAO"},
    {Permission::CustomersReveal, "customers.reveal", "SKFAO"},
    {Permission::CustomersWrite, "customers.write", "SKAO"},
    {Permission::KycRead, "kyc.read", "KAO"},
    {Permission::KycDecide, "kyc.decide", "KAO"},
    {Permission::SettingsWrite, "settings.write", "AO"},
};

struct RoleRow
{
    Role role;
    const char *code;
    char letter; ///< in `PermissionRow::holders`; 0 where the role is not staff
};

constexpr RoleRow roles[] = {
    {Role::Customer, "customer", 0}, {Role::Seller, "seller", 0}, {Role::Support, "support", 'S'},
    {Role::Agent, "agent", 'G'},     {Role::Kyc, "kyc", 'K'},     {Role::Finance, "finance", 'F'},
    {Role::Admin, "admin", 'A'},     {Role::Owner, "owner", 'O'},
};

const RoleRow &rowOf(Role role)
{
    return roles[static_cast<std::size_t>(role)];
}

const PermissionRow &rowOf(Permission permission)
{
    return table[static_cast<std::size_t>(permission)];
}

} // namespace

const std::vector<Role> &allRoles()
{
    static const std::vector<Role> all = [] {
        std::vector<Role> found;
        for (const RoleRow &row : roles) {
            found.push_back(row.role);
        }
        return found;
    }();
    return all;
}

const std::vector<Permission> &allPermissions()
{
    static const std::vector<Permission> all = [] {
        std::vector<Permission> found;
        for (const PermissionRow &row : table) {
            found.push_back(row.permission);
        }
        return found;
    }();
    return all;
}

QString roleCode(Role role)
{
    return QString::fromLatin1(rowOf(role).code);
}

Result<Role> roleFromCode(const QString &code)
{
    for (const RoleRow &row : roles) {
        if (code == QLatin1String(row.code)) {
            return row.role;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("role.unknown"),
                QStringLiteral("“%1” is not a role.").arg(code));
}

bool isStaff(Role role)
{
    return rowOf(role).letter != 0;
}

QString permissionCode(Permission permission)
{
    return QString::fromLatin1(rowOf(permission).code);
}

Result<Permission> permissionFromCode(const QString &code)
{
    for (const PermissionRow &row : table) {
        if (code == QLatin1String(row.code)) {
            return row.permission;
        }
    }
    return fail(ErrorKind::Invalid, QStringLiteral("permission.unknown"),
                QStringLiteral("“%1” is not a permission.").arg(code));
}

bool roleHas(Role role, Permission permission)
{
    return isStaff(role)
        && QLatin1String(rowOf(permission).holders).contains(QLatin1Char(rowOf(role).letter));
}

QSet<Permission> permissionsOf(Role role)
{
    QSet<Permission> held;
    for (const PermissionRow &row : table) {
        if (roleHas(role, row.permission)) {
            held.insert(row.permission);
        }
    }
    return held;
}

Result<Done> requirePermission(Role role, Permission permission)
{
    if (roleHas(role, permission)) {
        return Done{};
    }
    return fail(
        ErrorKind::Forbidden, QStringLiteral("permission.denied"),
        QStringLiteral("The role %1 does not include %2.").arg(roleCode(role), permissionCode(permission)),
        {{QStringLiteral("permission"), permissionCode(permission)}});
}

} // namespace truvamate
