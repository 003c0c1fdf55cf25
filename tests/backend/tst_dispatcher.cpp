#include "tests/support/backendfixture.h"

#include "backend/services/approvals.h"
#include "backend/services/ledger.h"
#include "backend/storage/ledgerstore.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

struct AddNumber
{
    struct Request
    {
        int amount = 0;
    };
    struct Response
    {
        std::int64_t sum = 0;
    };
    static constexpr OperationInfo info{
        "test.add",     Method::Post,  "/test",           Permission::OrdersWrite,
        Effect::Writes, Repeat::ByKey, RateClass::Writing};
};
BOOST_DESCRIBE_STRUCT(AddNumber::Request, (), (amount))
BOOST_DESCRIBE_STRUCT(AddNumber::Response, (), (sum))

struct ForgetAudit
{
    using Request = Nothing;
    using Response = Nothing;
    static constexpr OperationInfo info{"test.forget", Method::Post, "/test", Permission::OrdersWrite,
                                        Effect::Writes};
};

struct Propose
{
    struct Request
    {
        QString subject;
    };
    using Response = Approval;
    static constexpr OperationInfo info{"test.propose", Method::Post, "/test", Permission::OrdersWrite,
                                        Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(Propose::Request, (), (subject))

Result<std::int64_t> counterSum(Database &db)
{
    return db
        .statement(
            QStringLiteral("SELECT CAST(COALESCE(SUM(last_number), 0) AS bigint) AS s FROM order_counters"))
        .value<std::int64_t>();
}

Result<Done> addCounter(Call &call, int number)
{
    TRY_DO(call.db
               .statement(QStringLiteral("INSERT INTO order_counters (kind, year, last_number) "
                                         "VALUES (:kind, 2018, :number)"))
               .bind("kind", call.newId<EventId>().toString())
               .bind("number", number)
               .exec());
    return Done();
}

Result<AddNumber::Response> addNumber(Call &call, const AddNumber::Request &request)
{
    if (request.amount < 0) {
        return fail(ErrorKind::Invalid, QStringLiteral("test.negative"), QStringLiteral("No."));
    }
    TRY_DO(addCounter(call, request.amount));
    TRY_DO(call.audit(QStringLiteral("setting"), QStringLiteral("x")));
    TRY(sum, counterSum(call.db));
    return AddNumber::Response{sum};
}

Result<Nothing> forgetAudit(Call &call, const Nothing &)
{
    TRY_DO(addCounter(call, 1000));
    return Nothing();
}

Result<Approval> propose(Call &call, const Propose::Request &request)
{
    TRY(id, call.approvals.propose(call, QStringLiteral("test"), QUuid::fromString(request.subject)));
    Approval approval;
    approval.id = id;
    return approval;
}

/// A dispatcher of its own beside the fixture's backend.
struct Bench
{
    explicit Bench(BackendFixture &fixture)
        : f(fixture)
        , dispatcher({fixture.clock(), fixture.random(), approvals, parts})
    {
        approvals.add({QStringLiteral("test"),
                       Permission::PayoutsApprove,
                       [this](Call &, QUuid) -> Result<QJsonObject> {
                           return QJsonObject{{QStringLiteral("amount"), amount}};
                       },
                       [this](Call &, const Approval &) -> Result<Done> {
                           ++applied;
                           return Done();
                       },
                       {},
                       {}});
        dispatcher.serve<AddNumber>(addNumber);
        dispatcher.serve<ForgetAudit>(forgetAudit);
        dispatcher.serve<Propose>(propose);
        serveApprovals(dispatcher);
    }
    template <typename Operation>
    Result<typename Operation::Response> call(UserId person, typename Operation::Request request,
                                              const QString &key = QStringLiteral("key-00001"))
    {
        TRY(token, f.tokenOf(person));
        return dispatcher.call<Operation>(f.db(), {token, key}, request);
    }
    Result<std::int64_t> refusals()
    {
        return f.db()
            .statement(QStringLiteral("SELECT COUNT(*) AS n FROM audit_log WHERE outcome = 'refused'"))
            .value<std::int64_t>();
    }

    BackendFixture &f;
    Approvals approvals;
    BackendParts parts;
    Dispatcher dispatcher;
    int amount = 5;
    int applied = 0;
};

} // namespace

class tst_Dispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRepeatedRequestGetsItsFirstAnswer_data() { TestDatabases::addRows(); }
    void aRepeatedRequestGetsItsFirstAnswer()
    {
        BACKEND_FIXTURE(f);
        Bench bench(f);
        const auto first = bench.call<AddNumber>(f.adminA, {3});
        VERIFY_OK(first);
        const auto again = bench.call<AddNumber>(f.adminA, {3});
        VERIFY_OK(again);
        QCOMPARE(again->sum, first->sum);
        QCOMPARE(*counterSum(f.db()), 3);
        VERIFY_REFUSED("request.key_reused", bench.call<AddNumber>(f.adminA, {4}));
        VERIFY_OK(bench.call<AddNumber>(f.adminB, {4})); // keys are a person's own
        QCOMPARE(*counterSum(f.db()), 7);
        VERIFY_REFUSED("request.no_idempotency_key",
                       bench.call<AddNumber>(f.adminA, {4}, QStringLiteral("short")));
    }

    void refusalsChangeNothingAndAreRecorded_data() { TestDatabases::addRows(); }
    void refusalsChangeNothingAndAreRecorded()
    {
        BACKEND_FIXTURE(f);
        Bench bench(f);
        VERIFY_REFUSED("permission.denied", bench.call<AddNumber>(f.agent, {3}));
        VERIFY_REFUSED("test.negative", bench.call<AddNumber>(f.adminA, {-1}));
        VERIFY_REFUSED("session.invalid",
                       bench.dispatcher.call<AddNumber>(
                           f.db(), {QStringLiteral("stolen"), QStringLiteral("key-00001")}, {3}));
        QCOMPARE(*counterSum(f.db()), 0);
        QCOMPARE(*bench.refusals(), 3);
        VERIFY_REFUSED("audit.missing", bench.call<ForgetAudit>(f.adminA, {}));
        QCOMPARE(*counterSum(f.db()), 0);
    }

    void theWireSpeaksTheSameOperations_data() { TestDatabases::addRows(); }
    void theWireSpeaksTheSameOperations()
    {
        BACKEND_FIXTURE(f);
        Bench bench(f);
        const Envelope envelope{*f.tokenOf(f.adminA), QStringLiteral("key-00001")};
        const auto answer
            = bench.dispatcher.runJson(f.db(), "test.add", envelope, {{QStringLiteral("amount"), 2}});
        VERIFY_OK(answer);
        QCOMPARE(answer->value(QStringLiteral("sum")).toInteger(), 2);
        VERIFY_REFUSED("request.malformed",
                       bench.dispatcher.runJson(f.db(), "test.add", envelope,
                                                {{QStringLiteral("amount"), QStringLiteral("x")}}));
        VERIFY_REFUSED("request.unknown_operation",
                       bench.dispatcher.runJson(f.db(), "test.none", envelope, {}));
    }

    void fourEyes_data() { TestDatabases::addRows(); }
    void fourEyes()
    {
        BACKEND_FIXTURE(f);
        Bench bench(f);
        const QString subject = QStringLiteral("01890000-0000-7000-8000-00000000000a");
        const auto proposed = bench.call<Propose>(f.adminA, {subject});
        VERIFY_OK(proposed);
        VERIFY_REFUSED("approval.already_pending", bench.call<Propose>(f.adminB, {subject}));
        const auto shown = bench.call<GetApproval>(f.adminB, {proposed->id});
        VERIFY_OK(shown);

        VERIFY_REFUSED(
            "approval.same_person",
            bench.call<DecideApproval>(f.adminA, {proposed->id, shown->digest, true, std::nullopt}));
        const UserId puppet = *f.addStaff(QStringLiteral("Puppet"), {Role::Finance}, f.adminA);
        VERIFY_REFUSED("approval.own_account",
                       bench.call<DecideApproval>(puppet, {proposed->id, shown->digest, true, std::nullopt}));
        VERIFY_REFUSED(
            "permission.denied",
            bench.call<DecideApproval>(f.agent, {proposed->id, shown->digest, true, std::nullopt}));
        VERIFY_REFUSED("approval.other_digest",
                       bench.call<DecideApproval>(
                           f.finance, {proposed->id, QString(64, QLatin1Char('0')), true, std::nullopt}));
        QCOMPARE(bench.applied, 0);
        VERIFY_OK(bench.call<DecideApproval>(f.finance, {proposed->id, shown->digest, true, std::nullopt}));
        QCOMPARE(bench.applied, 1);
        VERIFY_REFUSED(
            "approval.decided",
            bench.call<DecideApproval>(f.owner, {proposed->id, shown->digest, true, std::nullopt}));
        QCOMPARE(bench.applied, 1);
    }

    void aChangedSubjectVoidsTheApproval_data() { TestDatabases::addRows(); }
    void aChangedSubjectVoidsTheApproval()
    {
        BACKEND_FIXTURE(f);
        Bench bench(f);
        const auto proposed
            = bench.call<Propose>(f.adminA, {QStringLiteral("01890000-0000-7000-8000-00000000000b")});
        VERIFY_OK(proposed);
        const auto shown = bench.call<GetApproval>(f.finance, {proposed->id});
        bench.amount = 6;
        VERIFY_REFUSED(
            "approval.superseded",
            bench.call<DecideApproval>(f.finance, {proposed->id, shown->digest, true, std::nullopt}));
        QCOMPARE(bench.applied, 0);
        QCOMPARE(bench.call<GetApproval>(f.finance, {proposed->id})->decision, QStringLiteral("void"));
        const auto listed = bench.call<ListApprovals>(f.finance, {QStringLiteral("void"), std::nullopt, {}});
        VERIFY_OK(listed);
        QCOMPARE(listed->data.size(), 1U);
    }

    void aTransferIsPostedOnce_data() { TestDatabases::addRows(); }
    void aTransferIsPostedOnce()
    {
        BACKEND_FIXTURE(f);
        Bench bench(f);
        Call call = f.backend().callAs(f.db(), {f.adminA, QStringLiteral("Anong"), {Role::Admin}, {}},
                                       AddNumber::info);
        LedgerPosting posting{
            QStringLiteral("payment:1"), QStringLiteral("payment_captured"),    f.customer.uuid(),
            LedgerAccount::thb("psp"),   LedgerAccount::thb("unearned_orders"), 24'500};
        VERIFY_OK(postTransfer(call, posting));
        VERIFY_OK(postTransfer(call, posting));
        QCOMPARE(*ledgerBalance(f.db(), posting.debit.id()), 24'500);
        QCOMPARE(*ledgerBalance(f.db(), posting.credit.id()), -24'500);
        posting.minor = 1;
        VERIFY_REFUSED("ledger.key_reused", postTransfer(call, posting));
        posting.key = QStringLiteral("payment:2");
        posting.credit = LedgerAccount::usd("unearned_orders");
        VERIFY_REFUSED("ledger.wrong_posting", postTransfer(call, posting));
    }
};

QTEST_GUILESS_MAIN(tst_Dispatcher)
#include "tst_dispatcher.moc"
