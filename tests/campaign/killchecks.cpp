#include "tests/campaign/kill.h"

#include "backend/storage/orderprojection.h"
#include "backend/storage/transaction.h"
#include "tests/campaign/killer.h"
#include "tests/support/largeworkspace.h"

#include <cstdio>

namespace truvamate::campaign {

using namespace truvamate::testing;

namespace {

constexpr LargeWorkspace size{4'000, 5, 50};

tl::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.broken"), what);
}

Result<std::int64_t> count(Database &db, const QString &table)
{
    return db.statement(QStringLiteral("SELECT count(*) AS n FROM ") + table).value<std::int64_t>();
}

/// The draw as it was before it was checked.
Result<Done> resetCheck(Database &owner)
{
    return inTransaction(owner, QStringLiteral("reset check"), [&] {
        return owner.runScript(QStringLiteral(
            "DELETE FROM wins; DELETE FROM check_runs; DELETE FROM email_queue; DELETE FROM events; "
            "UPDATE draws SET status = 'verified' WHERE result_version IS NOT NULL; "
            "UPDATE lotto_orders SET status = 'waiting_draw', payout_status = 'not_applicable'"));
    });
}

/// After any kill: all wins or none, because they are one statement of one transaction.
Result<Done> allOrNothing(Database &db, std::int64_t expected)
{
    TRY(wins, count(db, QStringLiteral("wins")));
    if (wins != 0 && wins != expected) {
        return broken(QStringLiteral("%1 wins after a kill instead of none or %2.").arg(wins).arg(expected));
    }
    return Done();
}

Result<Done> checkIsWhole(Database &db, std::int64_t expected)
{
    TRY(wins, count(db, QStringLiteral("wins")));
    TRY(doneRuns, count(db, QStringLiteral("check_runs WHERE state = 'done'")));
    TRY(checkedDraws, count(db, QStringLiteral("draws WHERE status = 'checked'")));
    TRY(wrong, findWrongProjections(db, 10));
    if (wins != expected || doneRuns != 1 || checkedDraws != 1) {
        return broken(
            QStringLiteral("After resuming there are %1 of %2 wins, %3 finished runs and %4 checked draws.")
                .arg(wins)
                .arg(expected)
                .arg(doneRuns)
                .arg(checkedDraws));
    }
    if (!wrong.empty()) {
        return broken(QStringLiteral("Order %1 shows %2 and should show %3.")
                          .arg(wrong.front().orderNumber, wrong.front().stored, wrong.front().computed));
    }
    return Done();
}

} // namespace

Result<Done> killChecks(const QString &database, int rounds, quint64 seed)
{
    TRY(made, TestDatabases::fresh(database));
    TRY(f, BackendFixture::make(*made));
    TRY_DO(fillLargeWorkspace(*f, made->owner(), size));
    TRY_DO(verifyResultOfLargeWorkspace(*f));
    SeededRandom random(seed);
    Task task = taskFor(made->serviceConfig());
    task.work = QStringLiteral("check");
    task.now = f->clock().now();
    TRY(token, f->tokenOf(f->adminA));
    task.token = token;
    task.customer = f->customer;
    task.draw = f->draw(Game::Powerball, DrawDate::of(2018, 6, 30));

    TRY(wholeRun, runToEndMicroseconds(task));
    TRY(expected, count(f->db(), QStringLiteral("wins")));
    TRY_DO(checkIsWhole(f->db(), expected));
    TRY_DO(resetCheck(made->owner()));
    int kills = 0;
    int resumed = 0;
    while (kills < rounds) {
        TRY(outcome,
            runAndKill(task, CountFrom::Start,
                       static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(wholeRun)))));
        TRY_DO(allOrNothing(f->db(), expected));
        TRY(runs, count(f->db(), QStringLiteral("check_runs")));
        kills += outcome.killed ? 1 : 0;
        if (kills % 4 == 0 || !outcome.killed) { // let it be killed several times before it ends
            resumed += runs > 0 ? 1 : 0;
            TRY_DO(runToEndMicroseconds(task));
            TRY_DO(checkIsWhole(f->db(), expected));
            TRY_DO(resetCheck(made->owner()));
        }
    }
    TRY_DO(runToEndMicroseconds(task));
    TRY_DO(checkIsWhole(f->db(), expected));
    std::printf("kill checks %s: %d kills, %d runs resumed half-way, %lld wins each time, every status right "
                "(seed %llu)\n",
                qPrintable(database), kills, resumed, static_cast<long long>(expected),
                static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    return Done();
}

} // namespace truvamate::campaign
