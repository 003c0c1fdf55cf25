#include "tests/campaign/kill.h"

#include "backend/storage/transaction.h"
#include "models/operations/books.h"
#include "models/operations/orders.h"
#include "tests/campaign/killer.h"
#include "tests/support/backendfixture.h"

#include <cstdio>

namespace truvamate::campaign {

using namespace truvamate::testing;

namespace {

constexpr std::uint64_t longestLife = 300'000; // microseconds: some postings on either database

tl::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.broken"), what);
}

Result<std::int64_t> countOf(Database &db, const QString &reference)
{
    return db
        .statement(QStringLiteral(
            "SELECT count(*) AS n FROM payments p JOIN ledger_transfers t ON t.subject_id = p.id "
            "WHERE p.reference = :reference AND p.status = 'completed'"))
        .bind("reference", reference)
        .value<std::int64_t>();
}

Result<Done> everyAcknowledgedIsThereOnce(BackendFixture &f, const QStringList &acknowledged)
{
    for (const QString &reference : acknowledged) {
        TRY(count, countOf(f.db(), reference));
        if (count != 1) {
            return broken(QStringLiteral("Payment %1 was acknowledged and is there %2 times.")
                              .arg(reference)
                              .arg(count));
        }
    }
    return Done();
}

Result<Done> booksAreRight(BackendFixture &f)
{
    TRY(report, f.call<VerifyBooks>(f.owner, {}));
    if (!report.findings.empty()) {
        return broken(report.findings.front().sentence);
    }
    return Done();
}

} // namespace

Result<Done> killPostings(const QString &database, int rounds, quint64 seed)
{
    TRY(made, TestDatabases::fresh(database));
    TRY(f, BackendFixture::make(*made));
    SeededRandom random(seed);
    Task task = taskFor(made->serviceConfig());
    task.work = QStringLiteral("post");
    task.now = f->clock().now();
    TRY(token, f->tokenOf(f->adminA));
    task.token = token;
    task.draw = f->draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    std::int64_t acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        // A customer of their own for each round keeps the daily limit of the house out of the way.
        TRY(customer, inTransaction(f->db(), QStringLiteral("add customer"), [&] {
                return f->addCustomer(QStringLiteral("Round %1").arg(round));
            }));
        task.customer = customer;
        task.round = round;
        TRY(outcome,
            runAndKill(task, CountFrom::Ready, static_cast<std::int64_t>(random.below(longestLife))));
        acknowledged += outcome.acknowledged.size();
        TRY_DO(everyAcknowledgedIsThereOnce(*f, outcome.acknowledged));
        TRY_DO(booksAreRight(*f));
    }
    std::printf("kill postings %s: %d kills, %lld payments acknowledged, none lost, none doubled, books "
                "right (seed %llu)\n",
                qPrintable(database), rounds, static_cast<long long>(acknowledged),
                static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    return Done();
}

} // namespace truvamate::campaign
