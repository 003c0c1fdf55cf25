#include "backend/services/customers.h"
#include "backend/services/files.h"
#include "backend/services/kyc.h"
#include "backend/storage/sessionstore.h"
#include "models/operations/audit.h"
#include "models/operations/policy.h"
#include "tests/support/backendfixture.h"

#include <QJsonDocument>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<Approval> decide(BackendFixture &f, UserId person, ApprovalId id, bool approve = true)
{
    TRY(approval, f.call<GetApproval>(f.owner, {id}));
    return f.call<DecideApproval>(person, {id, approval.digest, approve, QStringLiteral("looked at it")});
}

CreateCustomer::Request somebody(const QString &name)
{
    CreateCustomer::Request request;
    request.fullName = name;
    request.dateOfBirth = QStringLiteral("1990-04-13");
    request.language = QStringLiteral("th");
    request.consentVersion = QStringLiteral("1");
    return request;
}

QString refusals(BackendFixture &f, UserId customer, Thb amount = baht(245))
{
    const auto answer
        = f.call<CheckPolicy>(f.support, {customer, QStringLiteral("order"), amount, QStringLiteral("IN")});
    QStringList codes;
    for (const PolicyRefusal &refusal : answer ? answer->refusals : std::vector<PolicyRefusal>()) {
        codes += refusal.code;
    }
    return answer ? codes.join(QLatin1Char(' ')) : answer.error().code;
}

/// Everything that the tables of customers, approvals, audit and events hold, as text.
Result<QByteArray> everythingStored(Database &db)
{
    QByteArray all;
    for (const char *table : {"users", "customer_profiles", "beneficiary_proposals", "approvals", "audit_log",
                              "events", "idempotency_keys"}) {
        const QString what = db.dialect().isSqlite()
            ? QStringLiteral("SELECT * FROM %1").arg(QLatin1String(table))
            : QStringLiteral("SELECT CAST(t AS text) AS line FROM %1 t").arg(QLatin1String(table));
        if (!db.dialect().isSqlite()) {
            TRY(lines, db.statement(what).all([](const Row &row) { return row.text("line"); }));
            for (const QString &line : lines) {
                all += line.toUtf8() + '\n';
            }
        }
    }
    if (db.dialect().isSqlite()) {
        TRY_DO(db.statement(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")).one([](const Row &) {
            return 1;
        }));
        QFile file(db.config().path);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(ErrorKind::Internal, QStringLiteral("test"), file.errorString());
        }
        all += file.readAll();
    }
    return all;
}

/// A picture of one point.
QByteArray picture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5"
        "CYII=");
}

Result<FileId> upload(BackendFixture &f, UserId person, const QString &kind)
{
    static constexpr OperationInfo info{"test.upload", Method::Post, "/test", std::nullopt,
                                        Effect::WritesInSteps};
    TRY(principal, principalOfUser(f.db(), person));
    Call call = f.backend().callAs(f.db(), *principal, info);
    return storeFile(call, picture(), kind);
}

} // namespace

class tst_Customers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCustomerIsShownMasked_data() { TestDatabases::addRows(); }
    void aCustomerIsShownMasked()
    {
        BACKEND_FIXTURE(f);
        auto request = somebody(QStringLiteral("มาลี ศรีสุข"));
        request.phone = QStringLiteral("081-234 5678");
        request.email = QStringLiteral("Malee@Example.test");
        const auto made = f.call<CreateCustomer>(f.support, request);
        VERIFY_OK(made);
        QCOMPARE(made->phone, std::optional(QStringLiteral("•••-•••-5678")));
        QCOMPARE(made->email, std::optional(QStringLiteral("m•••@example.test")));
        QCOMPARE(made->age, 28);
        QCOMPARE(made->kycStatus, QStringLiteral("pending"));
        QCOMPARE(made->consentVersion, std::optional(QStringLiteral("1")));
        VERIFY_REFUSED("permission.denied", f.call<GetCustomer>(f.agent, {made->id}));

        VERIFY_REFUSED(
            "customer.reason_needed",
            f.call<RevealCustomer>(f.support, {made->id, QStringLiteral("phone"), QStringLiteral(" ")}));
        VERIFY_REFUSED(
            "permission.denied",
            f.call<RevealCustomer>(f.agent, {made->id, QStringLiteral("phone"), QStringLiteral("curious")}));
        const auto phone = f.call<RevealCustomer>(
            f.support, {made->id, QStringLiteral("phone"), QStringLiteral("customer asked to be called")});
        VERIFY_OK(phone);
        QCOMPARE(phone->value, QStringLiteral("0812345678"));

        ListAudit::Request audit;
        audit.operation = QStringLiteral("customers.reveal");
        const auto rows = f.call<ListAudit>(f.owner, audit);
        VERIFY_OK(rows);
        QCOMPARE(rows->data.size(), std::size_t(3));
        audit.outcome = QStringLiteral("done");
        const auto done = f.call<ListAudit>(f.owner, audit);
        VERIFY_OK(done);
        QCOMPARE(done->data.size(), std::size_t(1));
        QCOMPARE(done->data.front().details.value(QLatin1String("reason")).toString(),
                 QStringLiteral("customer asked to be called"));
        QVERIFY(!QJsonDocument(done->data.front().details).toJson().contains("5678"));
        request.phone.reset();
        VERIFY_REFUSED("customer.email_taken", f.call<CreateCustomer>(f.support, request));
    }

    void onlyGrownPeopleBecomeCustomers_data() { TestDatabases::addRows(); }
    void onlyGrownPeopleBecomeCustomers()
    {
        BACKEND_FIXTURE(f);
        auto request = somebody(QStringLiteral("Young One"));
        request.dateOfBirth = QStringLiteral("1998-06-29"); // 20 tomorrow: in Bangkok it is the 28th, 23:00
        VERIFY_REFUSED("policy.under_age", f.call<CreateCustomer>(f.support, request));
        f.clock().advanceSeconds(3600);
        VERIFY_OK(f.call<CreateCustomer>(f.support, request));

        request.dateOfBirth = QStringLiteral("2533-06-29"); // of the Buddhist era
        VERIFY_REFUSED("customer.bad_birth_date", f.call<CreateCustomer>(f.support, request));
        request.dateOfBirth = QStringLiteral("29/06/1990");
        VERIFY_REFUSED("customer.bad_birth_date", f.call<CreateCustomer>(f.support, request));
        request = somebody(QStringLiteral("Old Terms"));
        request.consentVersion = QStringLiteral("0");
        VERIFY_REFUSED("customer.consent_outdated", f.call<CreateCustomer>(f.support, request));
        request = somebody(QStringLiteral("Bad Phone"));
        request.phone = QStringLiteral("12ab");
        VERIFY_REFUSED("customer.bad_phone", f.call<CreateCustomer>(f.support, request));
        const auto list = f.call<ListCustomers>(f.support, {});
        VERIFY_OK(list);
        QCOMPARE(list->count, 2); // and the fixture's
    }

    void thaiNamesArePagedInOneOrder_data() { TestDatabases::addRows(); }
    void thaiNamesArePagedInOneOrder()
    {
        BACKEND_FIXTURE(f);
        const QStringList names{QStringLiteral("ปรีชา"), QStringLiteral("กมล"), QStringLiteral("เอก"),
                                QStringLiteral("Zoe"),  QStringLiteral("กมล"), QStringLiteral("100%_Sure"),
                                QStringLiteral("ängel")};
        for (const QString &name : names) {
            VERIFY_OK(f.call<CreateCustomer>(f.support, somebody(name)));
        }
        QStringList found;
        std::optional<QString> cursor;
        do {
            ListCustomers::Request request;
            request.page = {3, cursor, {}, {}};
            const auto page = f.call<ListCustomers>(f.support, request);
            VERIFY_OK(page);
            QCOMPARE(page->count, 8);
            for (const CustomerSummary &customer : page->data) {
                found += customer.fullName;
            }
            cursor = page->next;
        } while (cursor);
        const QStringList expected{QStringLiteral("100%_Sure"), QStringLiteral("Zoe"),
                                   QStringLiteral("ängel"),     QStringLiteral("กมล"),
                                   QStringLiteral("กมล"),       QStringLiteral("ปรีชา"),
                                   QStringLiteral("สมชาย ใจดี"), QStringLiteral("เอก")};
        QCOMPARE(found, expected);

        const auto search = [&](const QString &text) {
            const auto page = f.call<ListCustomers>(f.support, {text, {}, {}});
            return page ? page->count : -1;
        };
        QCOMPARE(search(QStringLiteral("ใจ")), 1);
        QCOMPARE(search(QStringLiteral("zOE")), 1);
        QCOMPARE(search(QStringLiteral("%_")), 1);
        QCOMPARE(search(QStringLiteral("_")), 1);
        QCOMPARE(search(QStringLiteral("080 123 4567")), 1);
        QCOMPARE(search(QStringLiteral("080 123 4568")), 0);
        ListCustomers::Request bad;
        bad.page.cursor = QStringLiteral("nonsense");
        VERIFY_REFUSED("page.bad_cursor", f.call<ListCustomers>(f.support, bad));
    }

    void anIdNumberIsSealedAndUnique_data() { TestDatabases::addRows(); }
    void anIdNumberIsSealedAndUnique()
    {
        BACKEND_FIXTURE(f);
        const QString thai = QStringLiteral("thai_id");
        VERIFY_REFUSED("permission.denied",
                       f.call<SetIdNumber>(f.agent, {f.customer, thai, QStringLiteral("1101700230708"), 1}));
        QVERIFY(!f.call<SetIdNumber>(f.support, {f.customer, thai, QStringLiteral("3101234567894"), 1}));
        const auto set
            = f.call<SetIdNumber>(f.support, {f.customer, thai, QStringLiteral("1-1017-00230-70-8"), 1});
        VERIFY_OK(set);
        QCOMPARE(set->idType, std::optional(thai));
        VERIFY_REFUSED(
            "customer.stale",
            f.call<SetIdNumber>(f.support, {f.customer, thai, QStringLiteral("1234567890121"), 1}));

        const auto other = f.call<CreateCustomer>(f.support, somebody(QStringLiteral("Same Person")));
        VERIFY_OK(other);
        VERIFY_REFUSED("customer.duplicate_id",
                       f.call<SetIdNumber>(f.support, {other->id, thai, QStringLiteral("1101700230708"), 1}));
        VERIFY_OK(f.call<SetIdNumber>(
            f.support, {other->id, QStringLiteral("passport"), QStringLiteral("aa 1101700"), 1}));

        const auto stored = everythingStored(f.db());
        VERIFY_OK(stored);
        QVERIFY(!stored->contains("1101700230708"));
        QVERIFY(!stored->contains("AA1101700"));
        const QString reason = QStringLiteral("checking the card");
        const QString field = QStringLiteral("id_number");
        VERIFY_REFUSED("permission.denied", f.call<RevealCustomer>(f.support, {f.customer, field, reason}));
        const auto number = f.call<RevealCustomer>(f.kyc, {f.customer, field, reason});
        VERIFY_OK(number);
        QCOMPARE(number->value, QStringLiteral("1101700230708"));
    }

    void aBankAccountNeedsASecondPerson_data() { TestDatabases::addRows(); }
    void aBankAccountNeedsASecondPerson()
    {
        BACKEND_FIXTURE(f);
        const ProposeBeneficiary::Request request{
            f.customer, QStringLiteral("SCB"), QStringLiteral("สมชาย ใจดี"), QStringLiteral("123-4-56789-0")};
        const auto proposed = f.call<ProposeBeneficiary>(f.adminA, request);
        VERIFY_OK(proposed);
        const auto bank = [&] { return f.call<GetCustomer>(f.support, {f.customer})->beneficiaryLast4; };
        QCOMPARE(bank(), std::optional(QStringLiteral("1234")));
        VERIFY_REFUSED("approval.same_person", decide(f, f.adminA, proposed->approvalId));
        QCOMPARE(bank(), std::optional(QStringLiteral("1234")));
        const auto approval = decide(f, f.finance, proposed->approvalId);
        VERIFY_OK(approval);
        QCOMPARE(approval->seen.value(QLatin1String("last4")).toString(), QStringLiteral("7890"));
        QCOMPARE(bank(), std::optional(QStringLiteral("7890")));

        const auto stored = everythingStored(f.db());
        VERIFY_OK(stored);
        QVERIFY(!stored->contains("1234567890"));
        const auto account = f.call<RevealCustomer>(
            f.finance, {f.customer, QStringLiteral("beneficiary"), QStringLiteral("paying a prize")});
        VERIFY_OK(account);
        QCOMPARE(account->value, QStringLiteral("SCB · 1234567890 · สมชาย ใจดี"));
        VERIFY_REFUSED(
            "permission.denied",
            f.call<RevealCustomer>(f.support,
                                   {f.customer, QStringLiteral("beneficiary"), QStringLiteral("curious")}));
        VERIFY_REFUSED(
            "customer.bad_account",
            f.call<ProposeBeneficiary>(
                f.adminA, {f.customer, QStringLiteral("SCB"), QStringLiteral("x"), QStringLiteral("12 34")}));
    }

    void aHigherLimitWaitsADay_data() { TestDatabases::addRows(); }
    void aHigherLimitWaitsADay()
    {
        BACKEND_FIXTURE(f);
        const QString day = QStringLiteral("day");
        const auto now = [&] { return f.clock().now(); };
        const auto first = f.call<SetSpendingLimit>(f.support, {f.customer, day, baht(500)});
        VERIFY_OK(first);
        QCOMPARE(first->effectiveFrom, now());
        QCOMPARE(refusals(f, f.customer, baht(501)), QStringLiteral("policy.personal_limit"));
        f.clock().advanceSeconds(60);
        const auto higher = f.call<SetSpendingLimit>(f.support, {f.customer, day, baht(900)});
        VERIFY_OK(higher);
        QCOMPARE(higher->effectiveFrom, now().plusSeconds(86'400));
        QCOMPARE(refusals(f, f.customer, baht(501)), QStringLiteral("policy.personal_limit"));
        f.clock().advanceSeconds(86'400);
        QCOMPARE(refusals(f, f.customer, baht(501)), QString());

        // Lowering it also takes back a higher one that had not begun.
        VERIFY_OK(f.call<SetSpendingLimit>(f.support, {f.customer, day, baht(2'000)}));
        f.clock().advanceSeconds(60);
        VERIFY_OK(f.call<SetSpendingLimit>(f.support, {f.customer, day, baht(300)}));
        QCOMPARE(refusals(f, f.customer, baht(301)), QStringLiteral("policy.personal_limit"));
        f.clock().advanceSeconds(2 * 86'400);
        QCOMPARE(refusals(f, f.customer, baht(301)), QStringLiteral("policy.personal_limit"));
        const auto detail = f.call<GetCustomer>(f.support, {f.customer});
        VERIFY_OK(detail);
        QCOMPARE(detail->limits.size(), std::size_t(1));
        QCOMPARE(detail->limits.front().amount, baht(300));
        VERIFY_REFUSED("limit.unknown_period",
                       f.call<SetSpendingLimit>(f.support, {f.customer, QStringLiteral("year"), baht(1)}));
    }

    void aSelfExclusionIsNeverShortened_data() { TestDatabases::addRows(); }
    void aSelfExclusionIsNeverShortened()
    {
        BACKEND_FIXTURE(f);
        const Instant month = f.clock().now().plusSeconds(30 * 86'400);
        VERIFY_OK(f.call<SelfExclude>(f.support, {f.customer, month}));
        QCOMPARE(refusals(f, f.customer), QStringLiteral("policy.self_excluded"));
        VERIFY_REFUSED("policy.exclusion_shortened",
                       f.call<SelfExclude>(f.owner, {f.customer, f.clock().now().plusSeconds(86'400)}));
        VERIFY_OK(f.call<SelfExclude>(f.support, {f.customer, month.plusSeconds(86'400)}));
        f.clock().set(month);
        QCOMPARE(f.call<GetCustomer>(f.support, {f.customer})->exclusion->endsAt,
                 std::optional(month.plusSeconds(86'400)));
        VERIFY_OK(f.call<SelfExclude>(f.support, {f.customer, std::nullopt}));
        VERIFY_REFUSED("policy.exclusion_shortened",
                       f.call<SelfExclude>(f.owner, {f.customer, month.plusSeconds(1)}));
        f.clock().advanceSeconds(20LL * 365 * 86'400);
        QVERIFY(f.call<GetCustomer>(f.support, {f.customer})->exclusion);
    }

    void anIdentityIsVerifiedOnEvidence_data() { TestDatabases::addRows(); }
    void anIdentityIsVerifiedOnEvidence()
    {
        BACKEND_FIXTURE(f);
        const auto customer = f.call<CreateCustomer>(f.support, somebody(QStringLiteral("New Person")));
        VERIFY_OK(customer);
        const auto opened = f.call<OpenKycCase>(f.support, {customer->id});
        VERIFY_OK(opened);
        VERIFY_REFUSED("kyc.open_already", f.call<OpenKycCase>(f.support, {customer->id}));
        const QString verified = QStringLiteral("verified");
        VERIFY_REFUSED("permission.denied",
                       f.call<DecideKycCase>(f.support, {opened->id, verified, {}, {}, {}, 1}));
        VERIFY_REFUSED("kyc.incomplete", f.call<DecideKycCase>(f.kyc, {opened->id, verified, {}, {}, {}, 1}));

        const auto slip = upload(f, f.agent, QStringLiteral("slip_front"));
        VERIFY_OK(slip);
        const QString front = QStringLiteral("id_front");
        VERIFY_REFUSED("kyc.wrong_file", f.call<AddKycDocument>(f.support, {opened->id, front, *slip}));
        const auto card = upload(f, f.support, QStringLiteral("kyc_document"));
        VERIFY_OK(card);
        VERIFY_OK(f.call<AddKycDocument>(f.support, {opened->id, front, *card}));
        VERIFY_OK(f.call<SetIdNumber>(
            f.support, {customer->id, QStringLiteral("thai_id"), QStringLiteral("1234567890121"), 1}));
        VERIFY_REFUSED(
            "kyc.message_needed",
            f.call<DecideKycCase>(f.kyc, {opened->id, QStringLiteral("rejected_retry"), {}, {}, {}, 2}));
        const auto retry = f.call<DecideKycCase>(f.kyc,
                                                 {opened->id,
                                                  QStringLiteral("rejected_retry"),
                                                  QStringLiteral("blurred"),
                                                  QStringLiteral("ถ่ายใหม่"),
                                                  {},
                                                  2});
        VERIFY_OK(retry);
        QCOMPARE(retry->status, QStringLiteral("awaiting_customer"));
        VERIFY_REFUSED("kyc.stale", f.call<DecideKycCase>(f.kyc, {opened->id, verified, {}, {}, {}, 2}));
        VERIFY_OK(f.call<DecideKycCase>(f.kyc, {opened->id, verified, {}, {}, {}, 3}));
        QCOMPARE(f.call<GetCustomer>(f.support, {customer->id})->kycStatus, verified);
        VERIFY_REFUSED("kyc.resolved", f.call<DecideKycCase>(f.kyc, {opened->id, verified, {}, {}, {}, 4}));

        const auto again = f.call<OpenKycCase>(f.support, {customer->id});
        VERIFY_OK(again);
        VERIFY_OK(f.call<DecideKycCase>(
            f.kyc, {again->id, QStringLiteral("rejected_final"), {}, QStringLiteral("forged"), {}, 1}));
        QCOMPARE(f.call<GetCustomer>(f.support, {customer->id})->kycStatus, QStringLiteral("rejected"));
        VERIFY_REFUSED("kyc.rejected_for_good", f.call<OpenKycCase>(f.support, {customer->id}));
    }

    void aSanctionsListStopsWhomItNames_data() { TestDatabases::addRows(); }
    void aSanctionsListStopsWhomItNames()
    {
        BACKEND_FIXTURE(f);
        const auto jose = f.call<CreateCustomer>(f.support, somebody(QStringLiteral("José  de la Cruz")));
        VERIFY_OK(jose);
        ImportSanctionsList::Request request{QStringLiteral("UN"),
                                             f.clock().now(),
                                             {QStringLiteral("\"CRUZ, Jose de la\",1962"),
                                              QStringLiteral("Ivan Ivanov,x"), QStringLiteral("สมชาย ใจดี")}};
        VERIFY_REFUSED("permission.denied", f.call<ImportSanctionsList>(f.support, request));
        const auto imported = f.call<ImportSanctionsList>(f.kyc, request);
        VERIFY_OK(imported);
        QCOMPARE(imported->entries, 3);
        QCOMPARE(imported->hits, 2);
        QCOMPARE(refusals(f, jose->id), QStringLiteral("policy.sanctions_match"));
        QCOMPARE(refusals(f, f.customer), QStringLiteral("policy.sanctions_match"));

        const QString cleared = QStringLiteral("false_positive");
        const QString entry = QStringLiteral("CRUZ, Jose de la");
        const DecideSanctionsHit::Request decision{imported->listId, jose->id, entry, cleared,
                                                   QStringLiteral("another date of birth")};
        VERIFY_REFUSED("permission.denied", f.call<DecideSanctionsHit>(f.support, decision));
        VERIFY_OK(f.call<DecideSanctionsHit>(f.kyc, decision));
        VERIFY_REFUSED("sanctions.decided", f.call<DecideSanctionsHit>(f.kyc, decision));
        QCOMPARE(refusals(f, jose->id), QString());
        VERIFY_OK(f.call<DecideSanctionsHit>(f.kyc,
                                             {imported->listId, f.customer, QStringLiteral("สมชาย ใจดี"),
                                              QStringLiteral("confirmed"), QStringLiteral("it is him")}));
        QCOMPARE(refusals(f, f.customer), QStringLiteral("policy.sanctions_match"));

        // The next list does not ask again, and stops who comes later.
        f.clock().advanceSeconds(86'400);
        request.publishedAt = f.clock().now();
        const auto next = f.call<ImportSanctionsList>(f.kyc, request);
        VERIFY_OK(next);
        QCOMPARE(next->hits, 0);
        QCOMPARE(refusals(f, jose->id), QString());
        const auto ivan = f.call<CreateCustomer>(f.support, somebody(QStringLiteral("IVANOV Ivan")));
        VERIFY_OK(ivan);
        QCOMPARE(ivan->openSanctionsHits, 1);
        QCOMPARE(refusals(f, ivan->id), QStringLiteral("policy.sanctions_match"));
        request.lines = {QStringLiteral(" "), QStringLiteral(",")};
        VERIFY_REFUSED("sanctions.empty", f.call<ImportSanctionsList>(f.kyc, request));
    }
};

QTEST_GUILESS_MAIN(tst_Customers)
#include "tst_customers.moc"
