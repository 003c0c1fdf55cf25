#include "tests/backend/claimhelpers.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const ResultNumbers drawn{{3, 9, 20, 42, 61}, 24, 2, {}, {}};
const PaperPlay fourDollars{{2, 25, 36, 43, 61}, 24};
const PaperPlay hundredDollars{{3, 9, 20, 25, 43}, 24};
const PaperPlay fiftyThousand{{3, 9, 20, 42, 43}, 24};
const PaperPlay jackpot{{3, 9, 20, 42, 61}, 24};
const PaperPlay nothing{{1, 2, 4, 5, 6}, 1};

} // namespace

class TestClaims : public QObject
{
    Q_OBJECT

    static DrawId powerball(BackendFixture &f) { return f.draw(Game::Powerball, DrawDate::of(2018, 6, 30)); }
    static Result<Done> drawAndCheck(PrizeSteps &steps)
    {
        steps.f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
        TRY_DO(steps.verify(powerball(steps.f), drawn));
        TRY_DO(steps.check(powerball(steps.f)));
        return Done();
    }

private Q_SLOTS:
    void aClaimRecordsWhatWasObserved_data() { TestDatabases::addRows(); }
    void aClaimRecordsWhatWasObserved()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = steps.paper.bought(f.customer, powerball(f), {fourDollars, nothing});
        VERIFY_OK(bought);
        VERIFY_REFUSED("claim.nothing_to_claim", steps.open(bought->second.id));
        VERIFY_OK(drawAndCheck(steps));
        const auto opened = steps.open(bought->second.id);
        VERIFY_OK(opened);
        QCOMPARE(opened->claim.expected, dollars(4));
        QCOMPARE(steps.orderStatus(bought->first.id), QStringLiteral("payout_processing"));
        VERIFY_REFUSED("claim.nothing_to_claim", steps.open(bought->second.id));

        ReceiveClaim::Request other = steps.receipt(*opened, dollars(5));
        VERIFY_REFUSED("claim.reason_needed", f.call<ReceiveClaim>(f.finance, other));
        ReceiveClaim::Request cash = steps.receipt(*opened, dollars(4));
        cash.agentId.reset();
        VERIFY_REFUSED("claim.agent_needed", f.call<ReceiveClaim>(f.finance, cash));
        ReceiveClaim::Request later = steps.receipt(*opened, dollars(4));
        later.receivedAt = f.clock().now().plusSeconds(60);
        VERIFY_REFUSED("claim.receipt_incomplete", f.call<ReceiveClaim>(f.finance, later));
        const auto submitted = f.call<SubmitClaim>(f.finance, {opened->claim.id, opened->claim.version});
        VERIFY_OK(submitted);
        const auto stale = f.call<ReceiveClaim>(f.finance, steps.receipt(*opened, dollars(4)));
        VERIFY_REFUSED("claim.stale", stale);
        const auto received = f.call<ReceiveClaim>(f.finance, steps.receipt(*submitted, dollars(4)));
        VERIFY_OK(received);
        QCOMPARE(received->claim.state, QStringLiteral("received"));
        QCOMPARE(received->wins.front().received, std::optional(dollars(4)));
        QCOMPARE(received->timeline.size(), std::size_t(3));
        QCOMPARE(steps.balance(QStringLiteral("agent_cash:%1:USD").arg(f.agent.toString())),
                 std::int64_t(400));
        QCOMPARE(steps.balance(QStringLiteral("customer_prize:%1:USD").arg(f.customer.toString())),
                 std::int64_t(-400));
        QVERIFY(!f.call<ReceiveClaim>(f.finance, steps.receipt(*received, dollars(4))));
        QCOMPARE(steps.balance(QStringLiteral("agent_cash:%1:USD").arg(f.agent.toString())),
                 std::int64_t(400));
    }

    void aShopPaysOnlyWhatItMay_data() { TestDatabases::addRows(); }
    void aShopPaysOnlyWhatItMay()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto small = steps.paper.bought(f.customer, powerball(f), {hundredDollars});
        const auto large = steps.paper.bought(f.customer, powerball(f), {fiftyThousand});
        const auto unpriced = steps.paper.bought(f.customer, powerball(f), {jackpot});
        VERIFY_OK(drawAndCheck(steps));
        VERIFY_OK(steps.open(small->second.id));
        const auto refused = steps.open(large->second.id);
        VERIFY_REFUSED("claim.above_retailer_limit", refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("$50,000.00")));
        QVERIFY(refused.error().message.contains(QStringLiteral("$600.00")));
        VERIFY_OK(steps.open(large->second.id, QStringLiteral("claim_centre")));
        VERIFY_REFUSED("claim.not_at_retailer", steps.open(unpriced->second.id));
        const auto opened = steps.open(unpriced->second.id, QStringLiteral("claim_centre"));
        VERIFY_OK(opened);
        QCOMPARE(opened->claim.unpriced, std::int64_t(1));
        // What no table prices is entered as the lottery paid it.
        const auto received = f.call<ReceiveClaim>(
            f.finance, steps.receipt(*opened, dollars(40'000'000), dollars(12'000'000)));
        VERIFY_OK(received);
        QCOMPARE(steps.balance(QStringLiteral("withheld_tax::USD")), std::int64_t(1'200'000'000));
        VERIFY_REFUSED("claim.unknown_path", steps.open(small->second.id, QStringLiteral("by mail")));
    }

    void playsThatServeNoLineAreTheHouses_data() { TestDatabases::addRows(); }
    void playsThatServeNoLineAreTheHouses()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto order = steps.paper.order(f.customer, powerball(f), {fourDollars});
        const auto slip = steps.paper.slip(powerball(f), {fourDollars, hundredDollars}, order->id);
        VERIFY_OK(steps.paper.place(*slip, 0, *order, 0, powerball(f)));
        VERIFY_OK(drawAndCheck(steps));
        const auto opened = steps.open(slip->id);
        QCOMPARE(opened->claim.expected, dollars(104));
        VERIFY_OK(f.call<ReceiveClaim>(f.finance, steps.receipt(*opened, dollars(104))));
        QCOMPARE(steps.balance(QStringLiteral("customer_prize:%1:USD").arg(f.customer.toString())),
                 std::int64_t(-400));
        QCOMPARE(steps.balance(QStringLiteral("house::USD")), std::int64_t(-10'000));
        const auto payout = f.call<ProposePayout>(f.finance, {opened->claim.id});
        VERIFY_OK(payout);
        QCOMPARE(payout->payout.gross, dollars(4));
    }

    void aRefusedClaimCanBeOpenedAgain_data() { TestDatabases::addRows(); }
    void aRefusedClaimCanBeOpenedAgain()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = steps.paper.bought(f.customer, powerball(f), {fourDollars});
        VERIFY_OK(drawAndCheck(steps));
        const auto opened = steps.open(bought->second.id);
        VERIFY_REFUSED(
            "claim.reason_needed",
            f.call<RefuseClaim>(f.finance, {opened->claim.id, QStringLiteral(" "), opened->claim.version}));
        VERIFY_OK(f.call<RefuseClaim>(f.finance,
                                      {opened->claim.id, QStringLiteral("torn"), opened->claim.version}));
        const auto again = steps.open(bought->second.id, QStringLiteral("claim_centre"));
        VERIFY_OK(again);
        VERIFY_OK(f.call<WithdrawClaim>(f.finance,
                                        {again->claim.id, QStringLiteral("mistake"), again->claim.version}));
        const auto listed = f.call<ListClaims>(f.support, {{}, bought->first.id, {}, {}});
        QCOMPARE(listed->data.size(), std::size_t(2));
        QCOMPARE(listed->data[0].state, QStringLiteral("refused"));
        QCOMPARE(listed->data[1].state, QStringLiteral("withdrawn"));
        VERIFY_REFUSED("permission.denied", f.call<ListClaims>(f.agent, {}));
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
