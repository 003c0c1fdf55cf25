#include "backend/services/passwords.h"
#include "models/operations/approvals.h"
#include "models/operations/identity.h"
#include "models/operations/settings.h"
#include "tests/support/backendfixture.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<Approval> decide(BackendFixture &f, UserId person, ApprovalId id, bool approve = true)
{
    TRY(approval, f.call<GetApproval>(f.owner, {id}));
    return f.call<DecideApproval>(person, {id, approval.digest, approve, QStringLiteral("looked at it")});
}

Result<std::int64_t> refusals(Database &db, const QString &operation, const QString &code)
{
    return db
        .statement(QStringLiteral("SELECT count(*) AS n FROM audit_log WHERE operation = :operation "
                                  "AND outcome = 'refused' AND details ->> 'code' = :code"))
        .bind("operation", operation)
        .bind("code", code)
        .value<std::int64_t>();
}

Result<Done> makeLive(BackendFixture &f)
{
    TRY_DO(f.db().statement(QStringLiteral("UPDATE workspace SET environment = 'live'")).exec());
    return Done();
}

Result<SignedIn> signIn(BackendFixture &f, SignIn::Request request)
{
    return f.backend().dispatcher().call<SignIn>(f.db(), {}, std::move(request));
}

SignIn::Request pick(UserId user)
{
    return {user, {}, {}, QStringLiteral("Desk 1")};
}

} // namespace

class tst_Identity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staffArePickedOnASampleWorkspace_data() { TestDatabases::addRows(); }
    void staffArePickedOnASampleWorkspace()
    {
        BACKEND_FIXTURE(f);
        const auto staff = f.backend().dispatcher().call<ListStaff>(f.db(), {}, {});
        VERIFY_OK(staff);
        QCOMPARE(staff->environment, QStringLiteral("sample"));
        QVERIFY(!staff->passwordNeeded);
        QCOMPARE(staff->data.size(), std::size_t(8));
        QVERIFY(!staff->data.front().email);

        const auto session = signIn(f, pick(f.agent));
        VERIFY_OK(session);
        QCOMPARE(session->session.roles, std::vector<QString>{QStringLiteral("agent")});
        QVERIFY(std::find(session->session.permissions.begin(), session->session.permissions.end(),
                          QStringLiteral("customers.read"))
                == session->session.permissions.end());
        const auto me = f.backend().dispatcher().call<WhoAmI>(f.db(), {session->token, {}}, {});
        VERIFY_OK(me);
        QCOMPARE(me->userId, f.agent);
        const auto stored
            = f.db()
                  .statement(QStringLiteral("SELECT token_hash FROM sessions WHERE user_id = :user"))
                  .bind("user", f.agent)
                  .all([](const Row &row) { return row.text("token_hash"); });
        VERIFY_OK(stored);
        QVERIFY(!stored->front().contains(session->token));
    }

    void aSessionEnds_data() { TestDatabases::addRows(); }
    void aSessionEnds()
    {
        BACKEND_FIXTURE(f);
        const Dispatcher &dispatcher = f.backend().dispatcher();
        const auto first = signIn(f, pick(f.support));
        VERIFY_OK(first);
        VERIFY_OK(dispatcher.call<SignOut>(f.db(), {first->token, {}}, {}));
        VERIFY_REFUSED("session.invalid", dispatcher.call<WhoAmI>(f.db(), {first->token, {}}, {}));

        const auto second = signIn(f, pick(f.support));
        VERIFY_OK(second);
        VERIFY_REFUSED("permission.denied", f.call<RevokeSession>(f.agent, {second->session.sessionId}));
        VERIFY_OK(dispatcher.call<WhoAmI>(f.db(), {second->token, {}}, {}));
        VERIFY_OK(f.call<RevokeSession>(f.owner, {second->session.sessionId}));
        VERIFY_REFUSED("session.invalid", dispatcher.call<WhoAmI>(f.db(), {second->token, {}}, {}));

        const auto third = signIn(f, pick(f.support));
        VERIFY_OK(third);
        f.clock().advanceSeconds(12 * 60 * 60 + 1);
        VERIFY_REFUSED("session.invalid", dispatcher.call<WhoAmI>(f.db(), {third->token, {}}, {}));
    }

    void aLiveWorkspaceAsksForThePassword_data() { TestDatabases::addRows(); }
    void aLiveWorkspaceAsksForThePassword()
    {
        BACKEND_FIXTURE(f);
        const QString password = QStringLiteral("ตั๋ว and a tree");
        VERIFY_OK(f.call<SetPassword>(f.adminA, {{}, {}, password}));
        VERIFY_OK(makeLive(f));
        const Dispatcher &dispatcher = f.backend().dispatcher();
        VERIFY_REFUSED("session.invalid", dispatcher.call<ListStaff>(f.db(), {}, {}));

        const QString device = QStringLiteral("Desk 1");
        const auto email = QStringLiteral(" Anong@Example.test ");
        VERIFY_REFUSED("auth.refused", signIn(f, pick(f.adminA)));
        VERIFY_REFUSED("auth.refused", signIn(f, {{}, email, QStringLiteral("wrong password"), device}));
        VERIFY_REFUSED("auth.refused",
                       signIn(f, {{}, QStringLiteral("nobody@example.test"), password, device}));
        VERIFY_REFUSED("auth.refused", signIn(f, {f.adminB, {}, QString(), device})); // has no password
        QCOMPARE(*refusals(f.db(), QStringLiteral("auth.sign_in"), QStringLiteral("auth.refused")), 4);
        const auto session = signIn(f, {{}, email, password, device});
        VERIFY_OK(session);
        QCOMPARE(session->session.userId, f.adminA);

        VERIFY_REFUSED("password.wrong",
                       f.call<SetPassword>(f.adminA, {{}, QStringLiteral("guess"), password}));
        VERIFY_OK(f.call<SetPassword>(f.adminA, {{}, password, QStringLiteral("another tree")}));
        VERIFY_REFUSED("session.invalid", dispatcher.call<WhoAmI>(f.db(), {session->token, {}}, {}));
        VERIFY_REFUSED("auth.refused", signIn(f, {{}, email, password, device}));
    }

    void aPasswordHasLimits_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("code");
        QTest::newRow("short") << QStringLiteral("too short") << QStringLiteral("password.too_short");
        QTest::newRow("72 bytes") << QString(72, QLatin1Char('x')) << QString();
        QTest::newRow("73 bytes") << QString(73, QLatin1Char('x')) << QStringLiteral("password.too_long");
        QTest::newRow("25 Thai letters are 75 bytes")
            << QString(25, QChar(0x0E01)) << QStringLiteral("password.too_long");
    }
    void aPasswordHasLimits()
    {
        QFETCH(QString, password);
        QFETCH(QString, code);
        const auto hash = hashPassword(password);
        QCOMPARE(hash ? QString() : hash.error().code, code);
        if (hash) {
            QVERIFY(passwordMatches(password, *hash));
            QVERIFY(!passwordMatches(password + QLatin1Char('x'), *hash)); // bcrypt alone would not see it
        }
    }

    void aNewAccountWaitsForASecondPerson_data() { TestDatabases::addRows(); }
    void aNewAccountWaitsForASecondPerson()
    {
        BACKEND_FIXTURE(f);
        const auto made = f.call<CreateStaff>(
            f.adminA, {QStringLiteral("Chai"), QStringLiteral("chai@example.test"), QStringLiteral("admin")});
        VERIFY_OK(made);
        VERIFY_REFUSED("permission.denied", f.call<ListRates>(made->userId, {}));
        VERIFY_REFUSED("approval.same_person", decide(f, f.adminA, made->approvalId));
        VERIFY_REFUSED("permission.denied", f.call<ListRates>(made->userId, {}));
        VERIFY_OK(decide(f, f.adminB, made->approvalId));
        VERIFY_OK(f.call<ListRates>(made->userId, {}));

        // The account may work, but not be the second pair of eyes of the person who made it.
        const auto rate = f.call<ProposeRate>(f.adminA, {QStringLiteral("36"), QStringLiteral("bank"), {}});
        VERIFY_OK(rate);
        VERIFY_REFUSED("approval.own_account", decide(f, made->userId, rate->approvalId));
        QCOMPARE(
            *refusals(f.db(), QStringLiteral("approvals.decide"), QStringLiteral("approval.own_account")), 1);
    }

    void nobodyLetsInAnAccountOfTheirOwnMaking_data() { TestDatabases::addRows(); }
    void nobodyLetsInAnAccountOfTheirOwnMaking()
    {
        BACKEND_FIXTURE(f);
        const auto made
            = f.call<CreateStaff>(f.adminA, {QStringLiteral("Chai"), {}, QStringLiteral("support")});
        VERIFY_OK(made);
        const auto proposed = f.call<ProposeRole>(f.adminB, {made->userId, QStringLiteral("finance")});
        VERIFY_OK(proposed);
        VERIFY_REFUSED("approval.own_account", decide(f, f.adminA, proposed->approvalId));
        QVERIFY(f.call<WhoAmI>(made->userId, {})->roles.empty());
        VERIFY_OK(decide(f, f.owner, proposed->approvalId));
        QCOMPARE(f.call<WhoAmI>(made->userId, {})->roles, std::vector<QString>{QStringLiteral("finance")});
    }

    void nobodyDecidesAboutTheirOwnRoles_data() { TestDatabases::addRows(); }
    void nobodyDecidesAboutTheirOwnRoles()
    {
        BACKEND_FIXTURE(f);
        const auto proposed = f.call<ProposeRole>(f.adminA, {f.adminB, QStringLiteral("owner")});
        VERIFY_OK(proposed);
        VERIFY_REFUSED("approval.already_pending",
                       f.call<ProposeRole>(f.owner, {f.adminB, QStringLiteral("owner")}));
        VERIFY_REFUSED("approval.own_role", decide(f, f.adminB, proposed->approvalId));
        VERIFY_OK(decide(f, f.owner, proposed->approvalId));
        VERIFY_REFUSED("staff.role_held", f.call<ProposeRole>(f.adminA, {f.adminB, QStringLiteral("owner")}));

        const auto taken = f.call<RevokeRole>(f.adminA, {f.adminB, QStringLiteral("admin")});
        VERIFY_OK(taken);
        VERIFY_OK(decide(f, f.owner, taken->approvalId));
        const auto me = f.call<WhoAmI>(f.adminB, {});
        VERIFY_OK(me);
        QCOMPARE(me->roles, std::vector<QString>{QStringLiteral("owner")});
    }

    void aSuspendedPersonIsOutAtOnce_data() { TestDatabases::addRows(); }
    void aSuspendedPersonIsOutAtOnce()
    {
        BACKEND_FIXTURE(f);
        const auto session = signIn(f, pick(f.agent));
        VERIFY_OK(session);
        const QString suspended = QStringLiteral("suspended");
        const QString reason = QStringLiteral("lost laptop");
        VERIFY_REFUSED("permission.denied",
                       f.call<SetStaffStatus>(f.support, {f.agent, suspended, reason, 1}));
        VERIFY_REFUSED("staff.stale", f.call<SetStaffStatus>(f.owner, {f.agent, suspended, reason, 7}));
        VERIFY_OK(f.call<SetStaffStatus>(f.owner, {f.agent, suspended, reason, 1}));
        VERIFY_REFUSED("session.invalid",
                       f.backend().dispatcher().call<WhoAmI>(f.db(), {session->token, {}}, {}));
        VERIFY_REFUSED("auth.refused", signIn(f, pick(f.agent)));
        VERIFY_REFUSED("staff.own_status", f.call<SetStaffStatus>(f.owner, {f.owner, suspended, reason, 1}));
        VERIFY_REFUSED("staff.last_owner", f.call<SetStaffStatus>(f.adminA, {f.owner, suspended, reason, 1}));

        VERIFY_OK(f.call<SetStaffStatus>(f.owner, {f.agent, QStringLiteral("active"), reason, 2}));
        VERIFY_OK(signIn(f, pick(f.agent)));
        VERIFY_REFUSED("session.invalid",
                       f.backend().dispatcher().call<WhoAmI>(f.db(), {session->token, {}}, {}));
    }
};

QTEST_GUILESS_MAIN(tst_Identity)
#include "tst_identity.moc"
