#include "tests/backend/claimhelpers.h"

#include "models/operations/orderviews.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const ResultNumbers drawn{{3, 9, 20, 42, 61}, 24, 2, {}, {}};
const PaperPlay fourDollars{{2, 25, 36, 43, 61}, 24};

} // namespace

class TestPayouts : public QObject
{
    Q_OBJECT

    static DrawId powerball(BackendFixture &f) { return f.draw(Game::Powerball, DrawDate::of(2018, 6, 30)); }
    /// A checked draw with one slip that won $4.00.
    static Result<std::pair<PaperOrder, PaperSlip>> won(PrizeSteps &steps)
    {
        TRY(bought, steps.paper.bought(steps.f.customer, powerball(steps.f), {fourDollars}));
        steps.f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
        TRY_DO(steps.verify(powerball(steps.f), drawn));
        TRY_DO(steps.check(powerball(steps.f)));
        return bought;
    }
    static QString numberOf(BackendFixture &f, OrderId order)
    {
        return f.call<GetOrder>(f.adminA, {order})->order.orderNumber;
    }
    static QString prizeAccount(BackendFixture &f)
    {
        return QStringLiteral("customer_prize:%1:USD").arg(f.customer.toString());
    }
    static QString walletAccount(BackendFixture &f)
    {
        return QStringLiteral("customer_wallet:%1:THB").arg(f.customer.toString());
    }

private Q_SLOTS:
    void fourDollarsBecome126Baht_data() { TestDatabases::addRows(); }
    void fourDollarsBecome126Baht()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        VERIFY_OK(bought);
        const auto payout = steps.confirmed(bought->second.id, QStringLiteral("KBANK-1"));
        VERIFY_OK(payout);
        QCOMPARE(payout->payout.commission, cents(40));
        QCOMPARE(payout->payout.net, cents(360));
        QCOMPARE(payout->payout.netThb, baht(126));
        QCOMPARE(payout->payout.state, QStringLiteral("confirmed"));
        QCOMPARE(steps.orderStatus(bought->first.id), QStringLiteral("completed"));
        QCOMPARE(f.call<SettleDraws>(f.finance, {})->settled, std::vector<DrawId>{powerball(f)});
        QCOMPARE(f.call<SettleDraws>(f.finance, {})->settled.size(), std::size_t(0));
        QCOMPARE(steps.orderStatus(bought->first.id), QStringLiteral("completed"));
        QCOMPARE(steps.balance(prizeAccount(f)), std::int64_t(0));
        QCOMPARE(steps.balance(walletAccount(f)), std::int64_t(0));
        QCOMPARE(steps.balance(QStringLiteral("commission::USD")), std::int64_t(-40));
        QCOMPARE(steps.balance(QStringLiteral("fx_clearing::USD")), std::int64_t(-360));
        QCOMPARE(steps.balance(QStringLiteral("fx_clearing::THB")), std::int64_t(12'600));
        QCOMPARE(steps.balance(QStringLiteral("bank::THB")), std::int64_t(-12'600));
        QStringList codes;
        for (const TimelineEntry &entry : payout->timeline) {
            codes += entry.code;
        }
        QCOMPARE(codes,
                 (QStringList{QStringLiteral("payout.proposed"), QStringLiteral("payout.approved"),
                              QStringLiteral("payout.sent"), QStringLiteral("payout.confirmed")}));
        const auto statement = f.call<PayoutStatement>(f.support, {payout->payout.id});
        VERIFY_OK(statement);
        Usd sum;
        for (std::size_t i = 0; i < 3; ++i) {
            sum += *statement->lines[i].usd;
        }
        QCOMPARE(sum, *statement->lines[3].usd);
        QCOMPARE(statement->lines[4].thb, std::optional(baht(126)));
        QCOMPARE(statement->rateSource, QStringLiteral("test"));
        QCOMPARE(statement->bankReference, std::optional(QStringLiteral("KBANK-1")));
    }

    void withheldTaxIsHandedOnAndClearsItsAccount_data() { TestDatabases::addRows(); }
    void withheldTaxIsHandedOnAndClearsItsAccount()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = steps.paper.bought(f.customer, powerball(f), {{{3, 9, 20, 42, 43}, 24}});
        VERIFY_OK(bought);
        f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
        VERIFY_OK(steps.verify(powerball(f), drawn));
        VERIFY_OK(steps.check(powerball(f)));
        const auto claim = steps.open(bought->second.id, QStringLiteral("claim_centre"));
        VERIFY_OK(f.call<ReceiveClaim>(f.finance, steps.receipt(*claim, dollars(50'000), dollars(15'000))));
        const auto payout = f.call<ProposePayout>(f.finance, {claim->claim.id});
        VERIFY_OK(payout);
        QCOMPARE(payout->payout.net, dollars(30'000));
        VERIFY_OK(steps.approve(*payout, f.adminA));
        QCOMPARE(steps.balance(QStringLiteral("withheld_tax::USD")), std::int64_t(0));
        QCOMPARE(steps.balance(prizeAccount(f)), std::int64_t(0));
        QCOMPARE(steps.balance(walletAccount(f)), std::int64_t(-105'000'000));
    }

    void whoProposedCannotApprove_data() { TestDatabases::addRows(); }
    void whoProposedCannotApprove()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        const auto payout = steps.proposed(bought->second.id);
        VERIFY_OK(payout);
        VERIFY_REFUSED("approval.same_person", steps.approve(*payout, f.finance));
        VERIFY_REFUSED("permission.denied",
                       f.call<DecideApproval>(f.support, {*payout->payout.approvalId, QString(), true, {}}));
        QCOMPARE(steps.balance(walletAccount(f)), std::int64_t(0));
        VERIFY_REFUSED("payout.already_proposed", f.call<ProposePayout>(f.adminA, {payout->payout.claimId}));
        VERIFY_OK(steps.approve(*payout, f.adminB));
        QCOMPARE(steps.balance(walletAccount(f)), std::int64_t(-12'600));
    }

    void whatChangedVoidsTheApproval_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("change");
        for (const QString &kind : TestDatabases::kinds()) {
            for (const char *change : {"beneficiary", "account", "rate", "version"}) {
                QTest::newRow(qPrintable(kind + QLatin1Char(' ') + QLatin1String(change)))
                    << kind << QString::fromLatin1(change);
            }
        }
    }
    void whatChangedVoidsTheApproval()
    {
        QFETCH(QString, change);
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        const auto payout = steps.proposed(bought->second.id);
        VERIFY_OK(payout);
        const auto run = [&](const char *sql) { return f.db().statement(QString::fromLatin1(sql)).exec(); };
        if (change == QLatin1String("beneficiary")) {
            VERIFY_OK(run("UPDATE customer_profiles SET beneficiary_last4 = '9999'"));
        } else if (change == QLatin1String("account")) {
            VERIFY_OK(
                f.db()
                    .statement(QStringLiteral("UPDATE customer_profiles SET beneficiary_sealed = :sealed"))
                    .bind("sealed", QByteArray("another account that ends in the same digits"))
                    .exec());
        } else if (change == QLatin1String("rate")) {
            VERIFY_OK(f.db()
                          .statement(QStringLiteral(
                              "INSERT INTO fx_rates (id, thb_per_usd, source, effective_from, recorded_at, "
                              "recorded_by, "
                              "approval_id) SELECT :id, 36000000, 'newer', :at, :at, u.id, a.id FROM users u "
                              "CROSS JOIN approvals a WHERE u.id = :by LIMIT 1"))
                          .bind("id", RateId::make(f.clock(), f.random()))
                          .bind("at", f.clock().now())
                          .bind("by", f.owner)
                          .exec());
        } else {
            VERIFY_OK(run("UPDATE payouts SET version = version + 1"));
        }
        VERIFY_REFUSED("approval.superseded", steps.approve(*payout, f.adminB));
        QCOMPARE(f.call<GetPayout>(f.finance, {payout->payout.id})->payout.state,
                 QStringLiteral("superseded"));
        QCOMPARE(steps.balance(walletAccount(f)), std::int64_t(0));
        const auto again = f.call<ProposePayout>(f.finance, {payout->payout.claimId});
        VERIFY_OK(again);
        VERIFY_OK(steps.approve(*again, f.adminB));
        QCOMPARE(steps.balance(walletAccount(f)),
                 std::int64_t(change == QLatin1String("rate") ? -12'960 : -12'600));
    }

    void aClaimIsPaidOnceAndAPayoutConfirmedOnce_data() { TestDatabases::addRows(); }
    void aClaimIsPaidOnceAndAPayoutConfirmedOnce()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        const auto opened = steps.open(bought->second.id);
        VERIFY_REFUSED("payout.claim_not_received", f.call<ProposePayout>(f.finance, {opened->claim.id}));
        VERIFY_OK(f.call<ReceiveClaim>(f.finance, steps.receipt(*opened, dollars(4))));
        const auto payout = f.call<ProposePayout>(f.finance, {opened->claim.id});
        VERIFY_OK(payout);
        QVERIFY(!f.call<SendPayout>(f.finance,
                                    {payout->payout.id, QStringLiteral("early"), payout->payout.version}));
        VERIFY_OK(steps.approve(*payout, f.adminB));
        const auto approved = f.call<GetPayout>(f.finance, {payout->payout.id});
        const auto sent = f.call<SendPayout>(
            f.finance, {payout->payout.id, QStringLiteral("KBANK-2"), approved->payout.version});
        VERIFY_OK(sent);
        VERIFY_OK(f.call<ConfirmPayout>(f.finance, {payout->payout.id, sent->payout.version}));
        const auto twice = f.call<ConfirmPayout>(f.adminA, {payout->payout.id, sent->payout.version});
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, ErrorKind::Conflict);
        QCOMPARE(steps.balance(QStringLiteral("bank::THB")), std::int64_t(-12'600));
        VERIFY_REFUSED("payout.already_proposed", f.call<ProposePayout>(f.finance, {opened->claim.id}));
        VERIFY_REFUSED("claim.nothing_to_claim", steps.open(bought->second.id));
    }

    void aCancelledPayoutPostsItsApprovalBack_data() { TestDatabases::addRows(); }
    void aCancelledPayoutPostsItsApprovalBack()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        const auto payout = steps.approved(bought->second.id);
        VERIFY_OK(payout);
        const auto held = f.call<HoldPayout>(
            f.finance, {payout->payout.id, QStringLiteral("wrong bank"), payout->payout.version});
        VERIFY_OK(held);
        QVERIFY(
            !f.call<SendPayout>(f.finance, {payout->payout.id, QStringLiteral("x"), held->payout.version}));
        const auto released = f.call<ReleasePayout>(f.adminA, {payout->payout.id, held->payout.version});
        VERIFY_OK(released);
        VERIFY_OK(f.call<CancelPayout>(
            f.finance, {payout->payout.id, QStringLiteral("customer asked"), released->payout.version}));
        QCOMPARE(steps.balance(prizeAccount(f)), std::int64_t(-400));
        QCOMPARE(steps.balance(walletAccount(f)), std::int64_t(0));
        QCOMPARE(steps.balance(QStringLiteral("commission::USD")), std::int64_t(0));
        QCOMPARE(steps.balance(QStringLiteral("fx_clearing::THB")), std::int64_t(0));
        VERIFY_OK(f.call<ProposePayout>(f.finance, {payout->payout.claimId}));
    }

    void aRejectedProposalIsCancelledWithItsReason_data() { TestDatabases::addRows(); }
    void aRejectedProposalIsCancelledWithItsReason()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        const auto payout = steps.proposed(bought->second.id);
        const auto approval = f.call<GetApproval>(f.adminB, {*payout->payout.approvalId});
        VERIFY_OK(approval);
        QCOMPARE(approval->seen.value(QStringLiteral("beneficiary")).toString(),
                 QStringLiteral("KBANK …1234"));
        VERIFY_OK(f.call<DecideApproval>(
            f.adminB, {approval->id, approval->digest, false, QStringLiteral("too early")}));
        const auto after = f.call<GetPayout>(f.finance, {payout->payout.id});
        QCOMPARE(after->payout.state, QStringLiteral("cancelled"));
        QCOMPARE(after->payout.reason, std::optional(QStringLiteral("too early")));
    }

    void aPrizeIsPaidToWhoExcludedThemselvesButNotToAnUnknownPerson_data() { TestDatabases::addRows(); }
    void aPrizeIsPaidToWhoExcludedThemselvesButNotToAnUnknownPerson()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        const auto claim = steps.received(bought->second.id);
        VERIFY_OK(claim);
        QCOMPARE(f.call<SettleDraws>(f.finance, {})->settled.size(), std::size_t(0)); // not paid yet
        VERIFY_OK(
            f.db()
                .statement(QStringLiteral("INSERT INTO self_exclusions (id, user_id, starts_at, recorded_at, "
                                          "recorded_by) VALUES (:id, :user, :at, :at, :user)"))
                .bind("id", QUuid::createUuid())
                .bind("user", f.customer)
                .bind("at", f.clock().now())
                .exec());
        VERIFY_OK(
            f.db().statement(QStringLiteral("UPDATE customer_profiles SET kyc_status = 'pending'")).exec());
        QVERIFY(!f.call<ProposePayout>(f.finance, {claim->claim.id}));
        VERIFY_OK(
            f.db().statement(QStringLiteral("UPDATE customer_profiles SET kyc_status = 'verified'")).exec());
        VERIFY_OK(f.call<ProposePayout>(f.finance, {claim->claim.id}));
    }

    void thePreviewIsWhatIsProposed_data() { TestDatabases::addRows(); }
    void thePreviewIsWhatIsProposed()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        VERIFY_OK(bought);
        const auto opened = steps.open(bought->second.id);
        VERIFY_OK(opened);
        VERIFY_REFUSED("payout.claim_not_received", f.call<PreviewPayout>(f.finance, {opened->claim.id}));
        const auto claim = f.call<ReceiveClaim>(f.finance, steps.receipt(*opened, dollars(4)));
        VERIFY_OK(claim);
        const auto preview = f.call<PreviewPayout>(f.finance, {claim->claim.id});
        VERIFY_OK(preview);
        QCOMPARE(preview->gross - preview->withheld - preview->commission, preview->net);
        QVERIFY(!preview->rateSource.isEmpty());
        const auto proposed = f.call<ProposePayout>(f.finance, {claim->claim.id});
        VERIFY_OK(proposed);
        QCOMPARE(proposed->payout.net, preview->net);
        QCOMPARE(proposed->payout.netThb, preview->netThb);
        QCOMPARE(proposed->payout.commission, preview->commission);
        QCOMPARE(proposed->payout.beneficiary, preview->beneficiary);
        VERIFY_REFUSED("payout.already_proposed", f.call<PreviewPayout>(f.finance, {claim->claim.id}));
    }

    void approvalsAreListedForWhoCanDecide_data() { TestDatabases::addRows(); }
    void approvalsAreListedForWhoCanDecide()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto bought = won(steps);
        VERIFY_OK(bought);
        VERIFY_OK(steps.proposed(bought->second.id));
        ListApprovals::Request request;
        request.kindPrefix = QStringLiteral("payout");
        request.decidableByMe = true;
        QCOMPARE(f.call<ListApprovals>(f.finance, request)->count, 0);
        QCOMPARE(f.call<ListApprovals>(f.adminB, request)->count, 1);
        request.kindPrefix = QStringLiteral("payment");
        QCOMPARE(f.call<ListApprovals>(f.adminB, request)->count, 0);
        request.kindPrefix = QStringLiteral("payout");
        request.decidableByMe = false;
        QCOMPARE(f.call<ListApprovals>(f.finance, request)->count, 1);
    }

    void aBankReferencePaysOnePayout_data() { TestDatabases::addRows(); }
    void aBankReferencePaysOnePayout()
    {
        BACKEND_FIXTURE(f);
        PrizeSteps steps(f);
        const auto other = steps.paper.bought(f.customer, powerball(f), {fourDollars});
        VERIFY_OK(other);
        const auto bought = won(steps);
        VERIFY_OK(bought);
        VERIFY_OK(steps.confirmed(other->second.id, QStringLiteral("KBANK-7")));
        const auto second = steps.approved(bought->second.id);
        VERIFY_OK(second);
        const auto sent = f.call<SendPayout>(
            f.finance, {second->payout.id, QStringLiteral(" KBANK-7 "), second->payout.version});
        VERIFY_REFUSED("payout.reference_used", sent);
        QCOMPARE(sent.error().details.value(QStringLiteral("order_number")).toString(),
                 numberOf(f, other->first.id));
        ListPayouts::Request request;
        request.ended = true;
        QCOMPARE(f.call<ListPayouts>(f.finance, request)->count, 1);
        request.ended = false;
        QCOMPARE(f.call<ListPayouts>(f.finance, request)->count, 1);
        request.search = numberOf(f, other->first.id);
        QCOMPARE(f.call<ListPayouts>(f.finance, request)->count, 0);
    }
};

QTEST_GUILESS_MAIN(TestPayouts)
#include "tst_payouts.moc"
