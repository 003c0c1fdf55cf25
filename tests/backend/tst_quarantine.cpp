#include "models/operations/approvals.h"
#include "models/operations/purchase.h"
#include "tests/support/purchasehelp.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// A slip that arrives after its draw closed.
Result<SlipDetail> bindLate(BackendFixture &f, OrderId order)
{
    f.clock().set(afterDraw());
    TRY(front, addPicture(f));
    return f.call<BindSlip>(f.agent, paperFor(f, order, front));
}

Result<Approval> decide(BackendFixture &f, UserId person, ApprovalId approval, bool approve)
{
    TRY(shown, f.call<GetApproval>(person, {approval}));
    return f.call<DecideApproval>(person,
                                  {approval, shown.digest, approve, QStringLiteral("seen the receipt")});
}

} // namespace

class tst_Quarantine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLateBindingHasNoEffect_data() { TestDatabases::addRows(); }
    void aLateBindingHasNoEffect()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto slip = bindLate(f, *order);
        VERIFY_OK(slip);
        QCOMPARE(slip->slip.binding, QStringLiteral("quarantined"));
        QVERIFY(slip->placements.empty());
        QVERIFY(slip->quarantine);
        QCOMPARE(slip->quarantine->state, QStringLiteral("waiting"));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM ledger_transfers")), 0);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM email_queue")), 0);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM placements")), 0);
        VERIFY_REFUSED("line.in_quarantine", [&] {
            const auto front = addPicture(f);
            return f.call<BindSlip>(f.agent, paperFor(f, *order, *front, 1));
        }());
        const auto missed
            = f.call<SettleMissedLines>(f.adminA, {f.draw(Game::Powerball, DrawDate::of(2018, 6, 30))});
        VERIFY_OK(missed);
        QCOMPARE(missed->waitingLines, 1);
    }

    void theClientsClockDecidesNothing_data() { TestDatabases::addRows(); }
    void theClientsClockDecidesNothing()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        f.clock().set(afterDraw());
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.capturedAt = afternoon();
        const auto slip = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(slip);
        QCOMPARE(slip->slip.binding, QStringLiteral("quarantined"));
        QCOMPARE(slip->slip.receivedAt, afterDraw());
        QCOMPARE(*slip->capturedAt, afternoon());
    }

    void releasingMakesItCount_data() { TestDatabases::addRows(); }
    void releasingMakesItCount()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto slip = bindLate(f, *order);
        VERIFY_OK(slip);
        const ApprovalId approval = *slip->quarantine->approvalId;
        const auto decided = decide(f, f.adminA, approval, true);
        VERIFY_OK(decided);
        QCOMPARE(decided->decision, QStringLiteral("approved"));
        const auto released = f.call<GetSlip>(f.agent, {slip->slip.id});
        VERIFY_OK(released);
        QCOMPARE(released->slip.binding, QStringLiteral("bound"));
        QCOMPARE(released->placements.size(), std::size_t(1));
        QCOMPARE(released->quarantine->state, QStringLiteral("released"));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM ledger_transfers")), 3);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM email_queue")), 1);
        QVERIFY(!decide(f, f.adminB, approval, true));
    }

    void rejectingLeavesThePaperToTheHouse_data() { TestDatabases::addRows(); }
    void rejectingLeavesThePaperToTheHouse()
    {
        BACKEND_FIXTURE(f);
        LineSpec rolling;
        rolling.missedDrawChoice = QStringLiteral("roll");
        const auto order = addOrder(f, {rolling});
        const auto slip = bindLate(f, *order);
        VERIFY_OK(slip);
        VERIFY_OK(decide(f, f.adminA, *slip->quarantine->approvalId, false));
        const auto rejected = f.call<GetSlip>(f.agent, {slip->slip.id});
        VERIFY_OK(rejected);
        QCOMPARE(rejected->slip.binding, QStringLiteral("rejected"));
        QVERIFY(rejected->placements.empty());
        QCOMPARE(number(f.db(),
                        QStringLiteral("SELECT count(*) FROM ledger_transfers t JOIN ledger_accounts a ON "
                                       "a.id = t.debit WHERE a.kind = 'house' AND t.amount = 200")),
                 1);
        const auto missed
            = f.call<SettleMissedLines>(f.adminA, {f.draw(Game::Powerball, DrawDate::of(2018, 6, 30))});
        VERIFY_OK(missed);
        QCOMPARE(missed->rolledLines, 1);
    }

    void theAgentAndTheProposerMayNotDecide_data() { TestDatabases::addRows(); }
    void theAgentAndTheProposerMayNotDecide()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        f.clock().set(afterDraw());
        const auto front = addPicture(f);
        const auto slip = f.call<BindSlip>(f.adminA, paperFor(f, *order, *front));
        VERIFY_OK(slip);
        VERIFY_REFUSED("approval.same_person", decide(f, f.adminA, *slip->quarantine->approvalId, true));
        QVERIFY(!decide(f, f.agent, *slip->quarantine->approvalId, true));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM placements")), 0);
    }

    void aChangedSlipVoidsTheApproval_data() { TestDatabases::addRows(); }
    void aChangedSlipVoidsTheApproval()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        f.clock().set(afterDraw());
        const auto front = addPicture(f);
        auto paper = paperFor(f, *order, *front);
        paper.typed = true;
        const auto slip = f.call<BindSlip>(f.agent, paper);
        VERIFY_OK(slip);
        const auto shown = f.call<GetApproval>(f.adminA, {*slip->quarantine->approvalId});
        VERIFY_OK(shown);
        VERIFY_OK(f.call<ConfirmSecondLook>(f.secondAgent, {slip->slip.id, printedSerial()}));
        VERIFY_REFUSED("approval.superseded",
                       f.call<DecideApproval>(f.adminA, {shown->id, shown->digest, true, {}}));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM placements")), 0);
    }
};

QTEST_GUILESS_MAIN(tst_Quarantine)
#include "tst_quarantine.moc"
