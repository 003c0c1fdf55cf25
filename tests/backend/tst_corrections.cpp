#include "tests/backend/claimhelpers.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

// Mega Millions of 10 May 2022: the ball was 9, the host called 6, and one state paid on the 6.
const ResultNumbers called{{15, 19, 20, 61, 70}, 6, 2, {}, {}};
const ResultNumbers ball{{15, 19, 20, 61, 70}, 9, 2, {}, {}};
const PaperPlay onSix{{15, 19, 33, 44, 55}, 6}; // 2 + Mega Ball: $10
const PaperPlay onNine{{15, 19, 33, 44, 55}, 9};
const PaperPlay threeOnSix{{15, 19, 20, 44, 55}, 6}; // 3 + Mega Ball: $200; with the 9 three numbers: $10
const PaperPlay threeOnNine{{15, 19, 20, 44, 55}, 9}; // three numbers: $10; with the 9 $200

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

    static DrawId may(BackendFixture &f) { return f.draw(Game::MegaMillions, DrawDate::of(2022, 5, 10)); }
    static Result<Done> drawSix(PrizeSteps &steps)
    {
        steps.f.clock().set(*Instant::fromString(QStringLiteral("2022-05-11T06:00:00.000Z")));
        TRY_DO(steps.freshSanctions());
        TRY_DO(steps.verify(may(steps.f), called));
        TRY_DO(steps.check(may(steps.f)));
        return Done();
    }
    static Result<Done> correct(PrizeSteps &steps, const ResultNumbers &result, const char *reason)
    {
        steps.f.clock().advanceSeconds(3600);
        return steps.verify(may(steps.f), result, QString::fromLatin1(reason));
    }
    static QString prizeAccount(UserId customer)
    {
        return QStringLiteral("customer_prize:%1:USD").arg(customer.toString());
    }
    static QString receivableAccount(UserId customer)
    {
        return QStringLiteral("receivable:%1:THB").arg(customer.toString());
    }
    /// Debits and credits are legs of one row, so what can go wrong is an account that does not explain
    /// itself.
    static bool everyAccountIsExplained(PrizeSteps &steps, const std::map<QString, std::int64_t> &expected)
    {
        bool right = true;
        const auto checked = steps.f.db()
                                 .statement(QStringLiteral("SELECT id FROM ledger_accounts ORDER BY id"))
                                 .all([](const Row &row) { return row.text("id"); });
        std::map<QString, std::int64_t> sums;
        for (const QString &account : *checked) {
            const std::int64_t balance = steps.balance(account);
            sums[account.right(3)] += balance;
            const auto known = expected.find(account);
            const std::int64_t wanted = known == expected.end() ? 0 : known->second;
            if (balance != wanted) {
                qWarning("%s is %lld, not %lld", qPrintable(account), static_cast<long long>(balance),
                         static_cast<long long>(wanted));
                right = false;
            }
        }
        for (const auto &[currency, sum] : sums) {
            right = right && sum == 0;
        }
        return right;
    }

private Q_SLOTS:
    void theMegaBallThatWasCalledWrong_data() { TestDatabases::addRows(); }
    void theMegaBallThatWasCalledWrong()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const UserId paidTo = f.customer;
        const UserId proposedTo = *f.addCustomer(QStringLiteral("สมหญิง"));
        const UserId untouchedTo = *f.addCustomer(QStringLiteral("มานี"));
        const UserId realWinner = *f.addCustomer(QStringLiteral("ปิติ"));
        const UserId approvedTo = *f.addCustomer(QStringLiteral("ชูใจ"));
        const auto paid = steps.paper.bought(paidTo, may(f), {onSix});
        const auto proposed = steps.paper.bought(proposedTo, may(f), {onSix});
        const auto untouched = steps.paper.bought(untouchedTo, may(f), {onSix});
        const auto real = steps.paper.bought(realWinner, may(f), {onNine});
        const auto approved = steps.paper.bought(approvedTo, may(f), {onSix});
        VERIFY_OK(drawSix(steps));
        // $10, 10 % commission, $9 at 35.
        const auto paidPayout = steps.confirmed(paid->second.id, QStringLiteral("KBANK-1"));
        VERIFY_OK(paidPayout);
        QCOMPARE(paidPayout->payout.netThb, baht(315));
        const auto proposedPayout = steps.proposed(proposed->second.id);
        VERIFY_OK(proposedPayout);
        const auto approvedPayout = steps.approved(approved->second.id);
        VERIFY_OK(approvedPayout);
        const auto openClaim = steps.open(untouched->second.id);
        VERIFY_OK(openClaim);
        QCOMPARE(steps.orderStatus(real->first.id), QStringLiteral("no_win"));

        const auto effects = f.call<CorrectionEffects>(f.adminA, {may(f), ball});
        VERIFY_OK(effects);
        QCOMPARE(effects->resultVersion, 1);
        QCOMPARE(effects->winners, std::int64_t(4));
        QCOMPARE(effects->exposure, dollars(40));
        QCOMPARE(effects->winnersThen, std::optional<std::int64_t>(1));
        QCOMPARE(effects->exposureThen, std::optional(dollars(10)));
        QCOMPARE(effects->proposedPayouts, std::int64_t(1));
        QCOMPARE(effects->approvedPayouts, std::int64_t(1));
        QCOMPARE(effects->paidPayouts, std::int64_t(1));
        QCOMPARE(effects->paidAmount, baht(315));
        QCOMPARE(effects->openClaims, std::int64_t(1));
        QCOMPARE(effects->receivedClaims, std::int64_t(3));
        QVERIFY(!f.call<CorrectionEffects>(f.adminA, {may(f), {}})->winnersThen);
        QCOMPARE(f.call<GetDraw>(f.finance, {may(f)})->results.size(), std::size_t(1));

        VERIFY_OK(correct(steps, ball, "The ball was 9; the host misread it"));
        const auto detail = f.call<GetDraw>(f.finance, {may(f)});
        QCOMPARE(detail->results.size(), std::size_t(2));
        QCOMPARE(detail->draw.status, QStringLiteral("verified"));
        QCOMPARE(f.call<GetPayout>(f.finance, {proposedPayout->payout.id})->payout.state,
                 QStringLiteral("superseded"));
        QVERIFY(!steps.approve(*proposedPayout, f.adminB));
        const auto held = f.call<GetPayout>(f.finance, {approvedPayout->payout.id});
        QCOMPARE(held->payout.state, QStringLiteral("held"));
        QVERIFY(!held->resultIsNewest);
        VERIFY_REFUSED("payout.superseded",
                       f.call<ReleasePayout>(f.adminA, {held->payout.id, held->payout.version}));
        VERIFY_REFUSED("payout.awaits_check",
                       f.call<ProposePayout>(f.finance, {proposedPayout->payout.claimId}));

        const auto run = steps.check(may(f));
        VERIFY_OK(run);
        QCOMPARE(run->added, std::int64_t(1));
        QCOMPARE(run->resultVersion, 2);
        QCOMPARE(steps.check(may(f))->added, std::int64_t(0));
        QCOMPARE(steps.count(QStringLiteral("wins"), QStringLiteral("TRUE")),
                 std::int64_t(5)); // the old ones stay
        VERIFY_REFUSED("payout.nothing_owed",
                       f.call<ProposePayout>(f.finance, {proposedPayout->payout.claimId}));
        QCOMPARE(f.call<GetClaim>(f.finance, {openClaim->claim.id})->claim.state,
                 QStringLiteral("withdrawn"));
        QCOMPARE(steps.orderStatus(real->first.id), QStringLiteral("partial_win"));
        QCOMPARE(steps.orderStatus(paid->first.id), QStringLiteral("no_win"));

        const auto differences = f.call<ListDifferences>(f.finance, {QStringLiteral("open"), {}});
        VERIFY_OK(differences);
        QCOMPARE(differences->data.size(), std::size_t(1));
        const PayoutDifference difference = differences->data.front();
        QCOMPARE(difference.amount, baht(315));
        QCOMPARE(difference.payoutId, paidPayout->payout.id);
        QCOMPARE(f.call<GetPayout>(f.finance, {paidPayout->payout.id})->payout.state,
                 QStringLiteral("confirmed"));
        VERIFY_OK(f.call<CancelPayout>(f.finance,
                                       {held->payout.id, QStringLiteral("corrected"), held->payout.version}));

        const QString cash = QStringLiteral("agent_cash:%1:USD").arg(f.agent.toString());
        QVERIFY(everyAccountIsExplained(steps,
                                        {{cash, 3'000}, // three claims of $10 were received
                                         {QStringLiteral("house::USD"),
                                          -2'100}, // two unpaid prizes and a commission, owed to the lottery
                                         {QStringLiteral("fx_clearing::USD"), -900},
                                         {QStringLiteral("fx_clearing::THB"), 31'500},
                                         {QStringLiteral("bank::THB"), -31'500},
                                         {receivableAccount(paidTo), 31'500},
                                         {QStringLiteral("house::THB"), -31'500}}));

        // Those who were told of a prize are told again, and the real winner for the first time.
        QCOMPARE(
            steps.count(QStringLiteral("email_queue"), QStringLiteral("template_name = 'result_correction'")),
            std::int64_t(4));
        QCOMPARE(steps.count(QStringLiteral("email_queue"),
                             QStringLiteral("template_name = 'winner_notification'")),
                 std::int64_t(5));

        // The real winner is paid as if nothing had happened.
        VERIFY_OK(steps.confirmed(real->second.id, QStringLiteral("KBANK-2")));
        QCOMPARE(steps.orderStatus(real->first.id), QStringLiteral("completed"));

        VERIFY_OK(f.call<SettleDifference>(f.finance, {difference.id, QStringLiteral("receivable")}));
        QCOMPARE(steps.balance(receivableAccount(paidTo)), std::int64_t(0));
        VERIFY_REFUSED("payout_difference.closed",
                       f.call<SettleDifference>(f.finance, {difference.id, QStringLiteral("receivable")}));
    }

    void aHouseLossNeedsASecondPerson_data() { TestDatabases::addRows(); }
    void aHouseLossNeedsASecondPerson()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = steps.paper.bought(f.customer, may(f), {threeOnSix});
        VERIFY_OK(drawSix(steps));
        VERIFY_OK(
            steps.confirmed(bought->second.id, QStringLiteral("KBANK-1"))); // $200: $180 net, 6,300 baht
        VERIFY_OK(correct(steps, ball, "The ball was 9"));
        VERIFY_OK(steps.check(may(f)));
        // Three numbers still win $10: $9 net, 315 baht.
        const auto difference = f.call<ListDifferences>(f.finance, {})->data.front();
        QCOMPARE(difference.amount, baht(6'300 - 315));
        QCOMPARE(steps.balance(QStringLiteral("commission::USD")), std::int64_t(-100));
        VERIFY_OK(f.call<SettleDifference>(f.finance, {difference.id, QStringLiteral("house_loss")}));
        QCOMPARE(f.call<ListDifferences>(f.finance, {QStringLiteral("open"), {}})->data.size(),
                 std::size_t(1));
        const auto approvals = f.call<ListApprovals>(
            f.finance, {QStringLiteral("pending"), QStringLiteral("payout_house_loss"), {}});
        QCOMPARE(approvals->data.size(), std::size_t(1));
        QCOMPARE(f.call<ListDifferences>(f.finance, {})->data.front().approvalId,
                 std::optional(approvals->data.front().id));
        const Approval approval = approvals->data.front();
        VERIFY_REFUSED("approval.same_person",
                       f.call<DecideApproval>(f.finance, {approval.id, approval.digest, true, {}}));
        VERIFY_OK(f.call<DecideApproval>(f.adminB, {approval.id, approval.digest, true, {}}));
        const auto after = f.call<ListDifferences>(f.finance, {})->data.front();
        QCOMPARE(after.treatment, QStringLiteral("house_loss"));
        QCOMPARE(after.state, QStringLiteral("settled"));
        QCOMPARE(steps.balance(receivableAccount(f.customer)), std::int64_t(0));
        QCOMPARE(steps.orderStatus(bought->first.id), QStringLiteral("completed"));
    }

    void aPrizeThatGrewIsClaimedFurther_data() { TestDatabases::addRows(); }
    void aPrizeThatGrewIsClaimedFurther()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = steps.paper.bought(f.customer, may(f), {threeOnNine});
        VERIFY_OK(drawSix(steps));
        VERIFY_OK(steps.confirmed(bought->second.id, QStringLiteral("KBANK-1"))); // $10
        VERIFY_OK(correct(steps, ball, "The ball was 9"));
        VERIFY_OK(steps.check(may(f)));
        QCOMPARE(f.call<ListDifferences>(f.finance, {})->data.size(), std::size_t(0));
        QVERIFY(steps.orderStatus(bought->first.id) != QLatin1String("completed"));
        const auto further = steps.open(bought->second.id);
        VERIFY_OK(further);
        QCOMPARE(further->claim.expected, dollars(190));
        VERIFY_OK(f.call<ReceiveClaim>(f.finance, steps.receipt(*further, dollars(190))));
        const auto payout = f.call<ProposePayout>(f.finance, {further->claim.id});
        VERIFY_OK(payout);
        QCOMPARE(payout->payout.gross, dollars(190));
        VERIFY_OK(steps.approve(*payout, f.adminB));
        QCOMPARE(steps.balance(prizeAccount(f.customer)), std::int64_t(0));
    }

    void aSecondCorrectionVoidsTheDifference_data() { TestDatabases::addRows(); }
    void aSecondCorrectionVoidsTheDifference()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = steps.paper.bought(f.customer, may(f), {onSix});
        VERIFY_OK(drawSix(steps));
        VERIFY_OK(steps.confirmed(bought->second.id, QStringLiteral("KBANK-1")));
        VERIFY_OK(correct(steps, ball, "The ball was 9"));
        VERIFY_OK(steps.check(may(f)));
        QCOMPARE(steps.balance(receivableAccount(f.customer)), std::int64_t(31'500));
        VERIFY_OK(correct(steps, called, "The lottery takes the correction back"));
        VERIFY_OK(steps.check(may(f)));
        QCOMPARE(f.call<ListDifferences>(f.finance, {})->data.front().state, QStringLiteral("void"));
        QCOMPARE(steps.balance(receivableAccount(f.customer)), std::int64_t(0));
        QCOMPARE(steps.balance(QStringLiteral("commission::USD")), std::int64_t(-100));
        QCOMPARE(steps.balance(QStringLiteral("house::USD")), std::int64_t(0));
        QCOMPARE(steps.orderStatus(bought->first.id), QStringLiteral("completed"));
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
