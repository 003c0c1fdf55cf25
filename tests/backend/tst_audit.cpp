#include "backend/jobs/auditsequencer.h"
#include "backend/jobs/mailqueue.h"
#include "backend/services/audit.h"
#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"
#include "models/operations/draws.h"
#include "models/operations/identity.h"
#include "models/operations/settings.h"
#include "tests/support/backendfixture.h"

#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// Some changes and a refusal, each with its audit row.
void work(BackendFixture &f, int times)
{
    for (int i = 0; i < times; ++i) {
        f.clock().advanceSeconds(1);
        VERIFY_OK(f.call<ProposeRate>(f.finance, {QString::number(30 + i % 10), QStringLiteral("bank"), {}}));
        VERIFY_REFUSED("permission.denied",
                       f.call<ProposeRate>(f.agent, {QStringLiteral("1"), QStringLiteral("x"), {}}));
    }
}

std::int64_t count(Database &db, const char *table)
{
    return db.statement(QStringLiteral("SELECT count(*) AS n FROM %1").arg(QLatin1String(table)))
        .value<std::int64_t>()
        .value_or(-1);
}

QStringList faultCodes(const AuditCheck &check)
{
    QStringList codes;
    for (const AuditFault &fault : check.faults) {
        codes += QStringLiteral("%1 %2").arg(fault.sequence).arg(fault.code);
    }
    return codes;
}

Result<Done> queue(BackendFixture &f, const QString &name, int priority, Instant at)
{
    static constexpr OperationInfo info{"test.mail", Method::Post, "/test", std::nullopt, Effect::Writes};
    TRY(principal, principalOfUser(f.db(), f.owner));
    Call call = f.backend().callAs(f.db(), *principal, info);
    call.now = at;
    return call.mail(f.customer, name, f.customer.uuid(), name, {}, priority);
}

} // namespace

class tst_Audit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedAttemptIsWrittenDownAndChangesNothing_data() { TestDatabases::addRows(); }
    void aRefusedAttemptIsWrittenDownAndChangesNothing()
    {
        BACKEND_FIXTURE(f);
        const auto ratesBefore = count(f.db(), "fx_rates");
        VERIFY_REFUSED("permission.denied",
                       f.call<ProposeRate>(f.agent, {QStringLiteral("1"), QStringLiteral("x"), {}}));
        VERIFY_REFUSED("rate.source_needed", f.call<ProposeRate>(f.finance, {QStringLiteral("36"), {}, {}}));
        QCOMPARE(count(f.db(), "fx_rates"), ratesBefore);
        ListAudit::Request request;
        request.operation = QStringLiteral("rates.propose");
        request.outcome = QStringLiteral("refused");
        const auto rows = f.call<ListAudit>(f.owner, request);
        VERIFY_OK(rows);
        QCOMPARE(rows->data.size(), std::size_t(2));
        request.actor = f.agent;
        const auto agents = f.call<ListAudit>(f.owner, request);
        VERIFY_OK(agents);
        QCOMPARE(agents->data.size(), std::size_t(1));
        QCOMPARE(agents->data.front().actorName, std::optional(QStringLiteral("Amy")));
        QCOMPARE(agents->data.front().details.value(QLatin1String("code")).toString(),
                 QStringLiteral("permission.denied"));
        VERIFY_REFUSED("permission.denied", f.call<ListAudit>(f.support, {}));
    }

    void theLogIsPagedNewestFirst_data() { TestDatabases::addRows(); }
    void theLogIsPagedNewestFirst()
    {
        BACKEND_FIXTURE(f);
        work(f, 5);
        std::vector<Instant> times;
        ListAudit::Request request;
        request.page.limit = 4;
        do {
            const auto page = f.call<ListAudit>(f.owner, request);
            VERIFY_OK(page);
            for (const AuditEntry &entry : page->data) {
                times.push_back(entry.at);
            }
            request.page.cursor = page->next;
        } while (request.page.cursor);
        QCOMPARE(std::int64_t(times.size()), count(f.db(), "audit_log"));
        QVERIFY(std::is_sorted(times.rbegin(), times.rend()));
        request.page = {};
        request.from = times.front();
        QVERIFY(f.call<ListAudit>(f.owner, request)->count < std::int64_t(times.size()));
        QVERIFY(f.call<ListAudit>(f.owner, request)->count > 0);
    }

    void aChangedRowIsFound_data() { TestDatabases::addRows(); }
    void aChangedRowIsFound()
    {
        BACKEND_FIXTURE(f);
        work(f, 4);
        const auto head = sealAudit(f.db());
        VERIFY_OK(head);
        QCOMPARE(head->sequence, count(f.db(), "audit_log"));
        auto check = verifyAudit(f.db());
        VERIFY_OK(check);
        QCOMPARE(faultCodes(*check), QStringList());
        QCOMPARE(check->sealed, head->sequence);
        QCOMPARE(check->unsealed, 0);
        QCOMPARE(sealAudit(f.db())->hash, head->hash);

        work(f, 1);
        QVERIFY(verifyAudit(f.db())->unsealed > 0);
        VERIFY_OK(sealAudit(f.db()));
        // As somebody with the keys of the database would.
        Database &owner = fDatabase->owner();
        VERIFY_OK(owner
                      .statement(QStringLiteral("UPDATE audit_log SET operation = 'x' WHERE id = "
                                                "(SELECT audit_id FROM audit_seals WHERE sequence = 5)"))
                      .exec());
        check = verifyAudit(f.db());
        VERIFY_OK(check);
        QCOMPARE(faultCodes(*check), QStringList{QStringLiteral("5 changed")});
    }

    void aRemovedRowIsFoundByTheChainOrTheAnchor_data() { TestDatabases::addRows(); }
    void aRemovedRowIsFoundByTheChainOrTheAnchor()
    {
        BACKEND_FIXTURE(f);
        QTemporaryDir folder;
        const QString anchor = folder.filePath(QStringLiteral("audit.anchor"));
        work(f, 3);
        const auto head = sealAudit(f.db());
        VERIFY_OK(head);
        VERIFY_OK(anchorAudit(*head, f.clock().now(), anchor));
        VERIFY_OK(anchorAudit(*head, f.clock().now(), anchor));
        QFile file(anchor);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 1);
        QCOMPARE(faultCodes(*verifyAudit(f.db(), anchor)), QStringList());

        // The last row with its seal: the chain alone is whole, the file outside is not fooled.
        Database &owner = fDatabase->owner();
        const auto last
            = owner.statement(QStringLiteral("SELECT audit_id FROM audit_seals WHERE sequence = :last"))
                  .bind("last", head->sequence)
                  .value<QUuid>();
        VERIFY_OK(last);
        VERIFY_OK(owner.statement(QStringLiteral("DELETE FROM audit_seals WHERE sequence = :last"))
                      .bind("last", head->sequence)
                      .exec());
        VERIFY_OK(
            owner.statement(QStringLiteral("DELETE FROM audit_log WHERE id = :id")).bind("id", *last).exec());
        QCOMPARE(faultCodes(*verifyAudit(f.db())), QStringList());
        QCOMPARE(faultCodes(*verifyAudit(f.db(), anchor)),
                 QStringList{QStringLiteral("%1 anchor_missing").arg(head->sequence)});
        work(f, 1);
        VERIFY_OK(sealAudit(f.db()));
        QCOMPARE(faultCodes(*verifyAudit(f.db(), anchor)),
                 QStringList{QStringLiteral("%1 anchor_differs").arg(head->sequence)});

        // One from the middle leaves a gap.
        VERIFY_OK(owner.statement(QStringLiteral("DELETE FROM audit_seals WHERE sequence = 2")).exec());
        QVERIFY(faultCodes(*verifyAudit(f.db())).contains(QLatin1String("2 gap")));
        VERIFY_REFUSED("audit.no_anchor", verifyAudit(f.db(), folder.filePath(QStringLiteral("none"))));
    }

    void twoSequencersKeepOneChain_data() { TestDatabases::addRows(); }
    void twoSequencersKeepOneChain()
    {
        BACKEND_FIXTURE(f);
        work(f, 30);
        const auto sealInThread = [config = f.serviceConfig()](QString &trouble) {
            const auto db = Database::open(config);
            for (int i = 0; db && i < 20 && trouble.isEmpty(); ++i) {
                const auto sealed = sealAudit(**db);
                trouble = sealed ? QString() : sealed.error().message;
            }
        };
        QString first;
        QString second;
        std::thread one(sealInThread, std::ref(first));
        std::thread two(sealInThread, std::ref(second));
        work(f, 30);
        one.join();
        two.join();
        QCOMPARE(first + second, QString());
        VERIFY_OK(sealAudit(f.db()));
        const auto check = verifyAudit(f.db());
        VERIFY_OK(check);
        QCOMPARE(faultCodes(*check), QStringList());
        QCOMPARE(check->sealed, count(f.db(), "audit_log"));
        QCOMPARE(check->unsealed, 0);
    }

    void aRowThatCameLateIsSwept_data() { TestDatabases::addRows(); }
    void aRowThatCameLateIsSwept()
    {
        BACKEND_FIXTURE(f);
        QTemporaryDir folder;
        AuditSequencer sequencer(folder.filePath(QStringLiteral("audit.anchor")));
        work(f, 2);
        const auto head = sequencer.step(f.db(), f.clock());
        VERIFY_OK(head);
        QCOMPARE(head->sequence, count(f.db(), "audit_log"));

        f.clock().advanceSeconds(-7'200); // a row from before what was sealed
        work(f, 1);
        f.clock().advanceSeconds(7'200);
        QCOMPARE(sequencer.step(f.db(), f.clock())->sequence, head->sequence);
        f.clock().advanceSeconds(3'600);
        QCOMPARE(sequencer.step(f.db(), f.clock())->sequence, count(f.db(), "audit_log"));
        QCOMPARE(faultCodes(*verifyAudit(f.db(), folder.filePath(QStringLiteral("audit.anchor")))),
                 QStringList());
    }

    void theServiceCannotRewriteHistory_data() { TestDatabases::addRows(); }
    void theServiceCannotRewriteHistory()
    {
        BACKEND_FIXTURE(f);
        if (f.db().dialect().isSqlite()) {
            QSKIP(
                "SQLite has no roles: whoever may write the file may rewrite it, and only the anchor tells");
        }
        work(f, 1);
        VERIFY_OK(sealAudit(f.db()));
        for (const char *table : {"audit_log", "audit_seals", "ledger_transfers"}) {
            const QString name = QString::fromLatin1(table);
            VERIFY_REFUSED("storage.forbidden",
                           f.db().statement(QStringLiteral("DELETE FROM %1").arg(name)).exec());
            VERIFY_REFUSED("storage.forbidden", f.db().runScript(QStringLiteral("TRUNCATE %1").arg(name)));
        }
        VERIFY_REFUSED("storage.forbidden",
                       f.db().statement(QStringLiteral("UPDATE audit_log SET operation = 'x'")).exec());
        VERIFY_REFUSED("storage.forbidden",
                       f.db().statement(QStringLiteral("UPDATE ledger_transfers SET amount = 1")).exec());
        QVERIFY(count(f.db(), "audit_log") > 0);
    }

    void eventsAreToldToWhoMayReadThem_data() { TestDatabases::addRows(); }
    void eventsAreToldToWhoMayReadThem()
    {
        BACKEND_FIXTURE(f);
        const auto proposed
            = f.call<ProposeRate>(f.finance, {QStringLiteral("36"), QStringLiteral("bank"), {}});
        VERIFY_OK(proposed);
        const auto first = f.call<ListEvents>(f.owner, {});
        VERIFY_OK(first);
        QCOMPARE(first->data.back().code, QStringLiteral("approval.proposed"));
        QCOMPARE(first->data.back().actorName, QStringLiteral("Farida"));
        QVERIFY(f.call<ListEvents>(f.agent, {})->data.empty());

        f.clock().advanceSeconds(1);
        const auto approval = f.call<GetApproval>(f.owner, {proposed->approvalId});
        VERIFY_OK(f.call<DecideApproval>(f.owner, {proposed->approvalId, approval->digest, true, {}}));
        const auto next = f.call<ListEvents>(f.owner, {first->last, 100});
        VERIFY_OK(next);
        QStringList codes;
        for (const Event &event : next->data) {
            codes += event.code;
        }
        QCOMPARE(codes, QStringList({QStringLiteral("rate.approved"), QStringLiteral("approval.approved")}));
        QVERIFY(f.call<ListEvents>(f.owner, {next->last, 100})->data.empty());
    }

    void eventsOfOneOperationAreToldInTheOrderTheyHappened_data() { TestDatabases::addRows(); }
    void eventsOfOneOperationAreToldInTheOrderTheyHappened()
    {
        BACKEND_FIXTURE(f);
        const auto before = f.call<ListEvents>(f.adminA, {});
        VERIFY_OK(before);
        const auto opened = f.call<OpenDraws>(
            f.adminA, {QStringLiteral("powerball"), DrawDate::of(2018, 8, 31), DrawDate::of(2018, 8, 1)});
        VERIFY_OK(opened);
        QCOMPARE(opened->created, 9);
        const auto told = f.call<ListEvents>(f.adminA, {before->last, 100});
        VERIFY_OK(told);
        QStringList inOrder;
        for (const DrawSummary &draw : opened->draws) {
            inOrder += draw.id.toString();
        }
        QStringList found;
        for (const Event &event : told->data) {
            found += event.entityId;
        }
        QCOMPARE(found, inOrder);
    }

    void theMostUrgentMailGoesFirst_data() { TestDatabases::addRows(); }
    void theMostUrgentMailGoesFirst()
    {
        BACKEND_FIXTURE(f);
        const Instant now = f.clock().now();
        VERIFY_OK(queue(f, QStringLiteral("newsletter"), 9, now));
        VERIFY_OK(queue(f, QStringLiteral("later"), 1, now.plusSeconds(60)));
        VERIFY_OK(queue(f, QStringLiteral("reset"), 1, now));
        VERIFY_OK(queue(f, QStringLiteral("receipt"), 5, now));
        QStringList sent;
        const auto send = [&](const ClaimedMail &mail) -> Result<Done> {
            sent += mail.templateName;
            return Done();
        };
        while (*mailqueue::sendNext(f.db(), f.clock(), send)) { }
        QCOMPARE(sent.join(QLatin1Char(' ')), QStringLiteral("reset receipt newsletter"));
        f.clock().advanceSeconds(60);
        QVERIFY(*mailqueue::sendNext(f.db(), f.clock(), send));
        QCOMPARE(sent.back(), QStringLiteral("later"));
    }

    void aMailIsTriedThreeTimes_data() { TestDatabases::addRows(); }
    void aMailIsTriedThreeTimes()
    {
        BACKEND_FIXTURE(f);
        VERIFY_OK(queue(f, QStringLiteral("receipt"), 5, f.clock().now()));
        std::vector<int> attempts;
        const auto send = [&](const ClaimedMail &mail) -> Result<Done> {
            attempts.push_back(mail.attempt);
            return fail(ErrorKind::Unavailable, QStringLiteral("smtp.refused"), QStringLiteral("No."));
        };
        for (int hour = 0; hour < 5; ++hour) {
            while (*mailqueue::sendNext(f.db(), f.clock(), send)) { }
            f.clock().advanceSeconds(3600);
        }
        QCOMPARE(attempts, std::vector<int>({1, 2, 3}));
        const auto left = f.db()
                              .statement(QStringLiteral("SELECT status, last_error FROM email_queue"))
                              .one([](const Row &row) -> QString {
                                  return row.text("status") + QLatin1Char(' ') + row.text("last_error");
                              });
        VERIFY_OK(left);
        QCOMPARE(**left, QStringLiteral("failed smtp.refused: No."));
    }

    void aMailOfADeadWorkerIsTakenUp_data() { TestDatabases::addRows(); }
    void aMailOfADeadWorkerIsTakenUp()
    {
        BACKEND_FIXTURE(f);
        const Instant now = f.clock().now();
        VERIFY_OK(queue(f, QStringLiteral("receipt"), 5, now));
        VERIFY_OK(inTransaction(f.db(), QStringLiteral("die"),
                                [&] { return claimMail(f.db(), now, now.plusSeconds(600)); }));
        int sent = 0;
        const auto send = [&](const ClaimedMail &) -> Result<Done> {
            ++sent;
            return Done();
        };
        QVERIFY(!*mailqueue::sendNext(f.db(), f.clock(), send));
        f.clock().advanceSeconds(601);
        QVERIFY(*mailqueue::sendNext(f.db(), f.clock(), send));
        QVERIFY(!*mailqueue::sendNext(f.db(), f.clock(), send));
        QCOMPARE(sent, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Audit)
#include "tst_audit.moc"
