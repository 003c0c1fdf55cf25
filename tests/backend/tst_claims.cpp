#include "tests/backend/claimhelpers.h"

#include "models/operations/orderviews.h"

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
    static QString numberOf(BackendFixture &f, OrderId order)
    {
        return f.call<GetOrder>(f.adminA, {order})->order.orderNumber;
    }
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

    void theOfferNamesThePathsWithTheirLimit_data() { TestDatabases::addRows(); }
    void theOfferNamesThePathsWithTheirLimit()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto small = steps.paper.bought(f.customer, powerball(f), {fourDollars, nothing});
        VERIFY_OK(small);
        const auto large = steps.paper.bought(f.customer, powerball(f), {fiftyThousand});
        VERIFY_OK(large);
        VERIFY_OK(drawAndCheck(steps));
        const auto offer = f.call<PreviewClaim>(f.finance, {small->second.id});
        VERIFY_OK(offer);
        QCOMPARE(offer->expected, dollars(4));
        QCOMPARE(offer->wins.size(), std::size_t(1));
        QCOMPARE(offer->wins.front().prize, std::optional(dollars(4)));
        QCOMPARE(offer->retailerLimit, dollars(600));
        QCOMPARE(offer->paths.size(), std::size_t(3));
        QVERIFY(offer->paths.front().allowed);
        QCOMPARE(offer->orderNumber, std::optional(numberOf(f, small->first.id)));

        const auto over = f.call<PreviewClaim>(f.finance, {large->second.id});
        VERIFY_OK(over);
        QVERIFY(!over->paths.front().allowed);
        QCOMPARE(over->paths.front().refusalCode,
                 std::optional(QStringLiteral("claim.above_retailer_limit")));
        QVERIFY(over->paths.at(1).allowed);

        const auto wins
            = f.call<ListWins>(f.finance, {{}, {}, {}, true, QStringLiteral("powerball"), {}, {}});
        VERIFY_OK(wins);
        QCOMPARE(wins->count, 2);
        QCOMPARE(wins->data.front().serialEnding.size(), 3);
        QVERIFY(wins->data.front().orderNumber.has_value());
        QCOMPARE(
            f.call<ListWins>(f.finance, {{}, {}, {}, true, {}, numberOf(f, large->first.id).toLower(), {}})
                ->count,
            1);
        VERIFY_OK(steps.open(small->second.id));
        QCOMPARE(f.call<PreviewClaim>(f.finance, {small->second.id})->paths.size(), std::size_t(0));
    }

    void listsOfClaimsAreNarrowed_data() { TestDatabases::addRows(); }
    void listsOfClaimsAreNarrowed()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto small = steps.paper.bought(f.customer, powerball(f), {fourDollars});
        VERIFY_OK(small);
        const auto large = steps.paper.bought(f.customer, powerball(f), {fiftyThousand});
        VERIFY_OK(large);
        VERIFY_OK(drawAndCheck(steps));
        VERIFY_OK(steps.open(small->second.id));
        VERIFY_OK(steps.open(large->second.id, QStringLiteral("claim_centre")));
        ListClaims::Request request;
        request.open = true;
        QCOMPARE(f.call<ListClaims>(f.finance, request)->count, 2);
        request.atRetailer = true;
        QCOMPARE(f.call<ListClaims>(f.finance, request)->count, 1);
        ListClaims::Request waiting;
        waiting.awaitsPayout = true;
        QCOMPARE(f.call<ListClaims>(f.finance, waiting)->count, 0);
        const auto opened = f.call<ListClaims>(f.finance, request)->data.front();
        const auto received
            = f.call<ReceiveClaim>(f.finance, steps.receipt({opened, {}, {}, {}}, opened.expected));
        VERIFY_OK(received);
        QCOMPARE(f.call<ListClaims>(f.finance, waiting)->count, 1);
        waiting.search = QStringLiteral("lto-1999");
        QCOMPARE(f.call<ListClaims>(f.finance, waiting)->count, 0);
        waiting.search = QString(QStringLiteral(" ") + numberOf(f, small->first.id).first(8).toLower());
        QCOMPARE(f.call<ListClaims>(f.finance, waiting)->count, 1);
        waiting.search.reset();
        VERIFY_OK(f.call<ProposePayout>(f.finance, {opened.id}));
        QCOMPARE(f.call<ListClaims>(f.finance, waiting)->count, 0);
        request = {};
        request.open = false;
        QCOMPARE(f.call<ListClaims>(f.finance, request)->count, 1);
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
