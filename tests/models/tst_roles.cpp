#include "models/identity/roles.h"

#include <QTest>

using namespace truvamate;

class tst_Roles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesRoundTrip()
    {
        QCOMPARE(allRoles().size(), std::size_t(8));
        for (const Role role : allRoles()) {
            QCOMPARE(*roleFromCode(roleCode(role)), role);
        }
        QSet<QString> codes;
        for (const Permission permission : allPermissions()) {
            QCOMPARE(*permissionFromCode(permissionCode(permission)), permission);
            codes.insert(permissionCode(permission));
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(allPermissions().size()));
        QCOMPARE(allPermissions().size(), static_cast<std::size_t>(Permission::SettingsWrite) + 1);
        QVERIFY(!roleFromCode(QStringLiteral("root")));
        QVERIFY(!permissionFromCode(QStringLiteral("orders")));
    }

    void theAgentSeesNoCustomerAndNoBaht()
    {
        const QSet<Permission> allowed = {Permission::PurchaseRead, Permission::PurchaseWork,
                                          Permission::CustodyWrite, Permission::DrawsRead};
        QCOMPARE(permissionsOf(Role::Agent), allowed);
    }

    void customersAndSellersHoldNothing()
    {
        QVERIFY(permissionsOf(Role::Customer).isEmpty());
        QVERIFY(permissionsOf(Role::Seller).isEmpty());
        QVERIFY(!isStaff(Role::Customer) && isStaff(Role::Owner));
    }

    void everyPermissionHasAHolder()
    {
        for (const Permission permission : allPermissions()) {
            const bool held = std::any_of(allRoles().begin(), allRoles().end(),
                                          [&](Role role) { return roleHas(role, permission); });
            QVERIFY2(held, qPrintable(permissionCode(permission)));
        }
    }

    void moneyOutIsNotForSupportOrAgents()
    {
        for (const Permission permission :
             {Permission::PayoutsPropose, Permission::PayoutsApprove, Permission::PayoutsConfirm,
              Permission::PaymentsPost, Permission::RefundsApprove, Permission::StaffAdmin,
              Permission::RatesWrite}) {
            QVERIFY(!roleHas(Role::Support, permission));
            QVERIFY(!roleHas(Role::Agent, permission));
            QVERIFY(!roleHas(Role::Kyc, permission));
        }
        const auto refused = requirePermission(Role::Support, Permission::PayoutsApprove);
        QCOMPARE(refused.error().code, QStringLiteral("permission.denied"));
        QCOMPARE(refused.error().message,
                 QStringLiteral("The role support does not include payouts.approve."));
        QVERIFY(requirePermission(Role::Finance, Permission::PayoutsApprove));
    }
};

QTEST_APPLESS_MAIN(tst_Roles)
#include "tst_roles.moc"
