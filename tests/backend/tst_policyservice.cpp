#include "backend/services/policy.h"
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

const QString indiana = QStringLiteral("IN");

/// The codes of everything that stands against an order of this amount, separated by spaces.
QString refusals(BackendFixture &f, Thb amount = baht(245), const QString &state = indiana,
                 const char *occasion = "order")
{
    const auto answer
        = f.call<CheckPolicy>(f.support, {f.customer, QString::fromLatin1(occasion), amount, state});
    if (!answer) {
        return answer.error().code;
    }
    QStringList codes;
    for (const PolicyRefusal &refusal : answer->refusals) {
        codes += refusal.code;
    }
    return codes.join(QLatin1Char(' '));
}

void run(BackendFixture &f, const char *sql)
{
    const auto done = f.db().statement(QString::fromUtf8(sql)).bind("customer", f.customer).exec();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

QString statusOf(BackendFixture &f, const QString &state)
{
    const auto list = f.call<ListStatePolicies>(f.agent, {});
    if (list) {
        for (const StatePolicyView &view : list->data) {
            if (view.state == state) {
                return view.status + QLatin1Char(' ') + view.reason;
            }
        }
    }
    return QStringLiteral("none");
}

} // namespace

class tst_PolicyService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryCustomerPasses_data() { TestDatabases::addRows(); }
    void anOrdinaryCustomerPasses()
    {
        BACKEND_FIXTURE(f);
        QCOMPARE(refusals(f), QString());
        QCOMPARE(refusals(f, Thb(), QString(), "payout"), QString());
        VERIFY_REFUSED(
            "customer.unknown",
            f.call<CheckPolicy>(f.support, {f.agent, QStringLiteral("order"), baht(245), indiana}));
    }

    void everyReasonIsNamed_data() { TestDatabases::addRows(); }
    void everyReasonIsNamed()
    {
        BACKEND_FIXTURE(f);
        run(f,
            "UPDATE customer_profiles SET date_of_birth = '1998-06-30', kyc_status = 'pending', "
            "staff_household = TRUE WHERE user_id = :customer");
        run(f, "DELETE FROM consents WHERE user_id = :customer");
        f.clock().advanceSeconds(8 * 86'400);
        QCOMPARE(
            refusals(f, baht(10'001)),
            QStringLiteral(
                "policy.consent_missing policy.kyc_required policy.sanctions_list_old policy.household"));
        f.clock().advanceSeconds(-7 * 86'400); // the evening before the birthday, in Bangkok
        QCOMPARE(refusals(f, baht(10'000)),
                 QStringLiteral("policy.under_age policy.consent_missing policy.household"));
    }

    void aStateIsDeniedUntilTwoPeopleAllowIt_data() { TestDatabases::addRows(); }
    void aStateIsDeniedUntilTwoPeopleAllowIt()
    {
        BACKEND_FIXTURE(f);
        const QString ohio = QStringLiteral("OH");
        QCOMPARE(refusals(f, baht(245), ohio), QStringLiteral("policy.state_not_cleared"));
        QCOMPARE(statusOf(f, ohio), QStringLiteral("not_cleared no_approval"));
        const Instant until = f.clock().now().plusSeconds(30 * 86'400);
        ProposeStatePolicy::Request request{
            ohio, QStringLiteral("allowed"), QStringLiteral("memo 7"), QStringLiteral("counsel"), {}, until};
        VERIFY_REFUSED("permission.denied", f.call<ProposeStatePolicy>(f.agent, request));
        auto bare = request;
        bare.document.reset();
        VERIFY_REFUSED("state_policy.undocumented", f.call<ProposeStatePolicy>(f.owner, bare));
        const auto proposed = f.call<ProposeStatePolicy>(f.owner, request);
        VERIFY_OK(proposed);
        QCOMPARE(refusals(f, baht(245), ohio), QStringLiteral("policy.state_not_cleared"));
        VERIFY_REFUSED("approval.same_person", decide(f, f.owner, proposed->approvalId));
        VERIFY_OK(decide(f, f.adminB, proposed->approvalId));
        QCOMPARE(refusals(f, baht(245), ohio), QString());
        QCOMPARE(statusOf(f, ohio), QStringLiteral("allowed approved"));
        f.clock().set(until);
        QCOMPARE(statusOf(f, ohio), QStringLiteral("not_cleared expired"));
        QVERIFY(refusals(f, baht(245), ohio).contains(QLatin1String("policy.state_expired")));
    }

    void bansOfTodayCountWithoutARow_data() { TestDatabases::addRows(); }
    void bansOfTodayCountWithoutARow()
    {
        BACKEND_FIXTURE(f);
        const QString texas = QStringLiteral("TX");
        QCOMPARE(statusOf(f, texas), QStringLiteral("not_cleared no_approval"));
        QCOMPARE(statusOf(f, indiana), QStringLiteral("allowed approved"));
        f.clock().set(Instant::fromLocal(QDate(2025, 7, 2), QTime(12, 0), easternZone()));
        QCOMPARE(statusOf(f, texas), QStringLiteral("banned house_default"));
        QCOMPARE(statusOf(f, indiana), QStringLiteral("banned house_default"));
        QVERIFY(refusals(f).contains(QLatin1String("policy.state_banned")));
    }

    void theOwnerRecordsThatAdviceWasTaken_data() { TestDatabases::addRows(); }
    void theOwnerRecordsThatAdviceWasTaken()
    {
        BACKEND_FIXTURE(f);
        run(f, "DELETE FROM legal_acknowledgements WHERE user_id <> :customer");
        QCOMPARE(refusals(f), QStringLiteral("policy.no_advice_recorded"));
        VERIFY_REFUSED("policy.owner_only",
                       f.call<AcknowledgeLegalAdvice>(f.adminA, {QStringLiteral("I asked.")}));
        VERIFY_OK(
            f.call<AcknowledgeLegalAdvice>(f.owner, {QStringLiteral("I asked counsel in Indianapolis.")}));
        QCOMPARE(refusals(f), QString());
    }

    void aNewVersionOfTheTermsStopsNewOrders_data() { TestDatabases::addRows(); }
    void aNewVersionOfTheTermsStopsNewOrders()
    {
        BACKEND_FIXTURE(f);
        const auto proposed
            = f.call<ProposeSetting>(f.adminA, {QStringLiteral("consent.version"), QStringLiteral("2"), {}});
        VERIFY_OK(proposed);
        QCOMPARE(refusals(f), QString());
        VERIFY_OK(decide(f, f.adminB, proposed->approvalId));
        QCOMPARE(refusals(f), QStringLiteral("policy.consent_outdated"));
        QCOMPARE(refusals(f, baht(245), indiana, "purchase"), QString());
    }

    void aPrizeIsPaidToAnExcludedCustomer_data() { TestDatabases::addRows(); }
    void aPrizeIsPaidToAnExcludedCustomer()
    {
        BACKEND_FIXTURE(f);
        const auto excluded = f.db()
                                  .statement(QStringLiteral(
                                      "INSERT INTO self_exclusions (id, user_id, starts_at, recorded_at, "
                                      "recorded_by) VALUES (:id, :customer, :now, :now, :by)"))
                                  .bind("id", QUuid::createUuid())
                                  .bind("customer", f.customer)
                                  .bind("now", f.clock().now())
                                  .bind("by", f.support)
                                  .exec();
        VERIFY_OK(excluded);
        QCOMPARE(refusals(f), QStringLiteral("policy.self_excluded"));
        QCOMPARE(refusals(f, baht(245), indiana, "purchase"), QStringLiteral("policy.self_excluded"));
        QCOMPARE(refusals(f, baht(100), QString(), "payout"), QString());
    }
};

QTEST_GUILESS_MAIN(tst_PolicyService)
#include "tst_policyservice.moc"
