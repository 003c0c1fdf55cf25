#include "tests/bench/benchmarks.h"

#include "backend/storage/transaction.h"
#include "models/operations/checking.h"
#include "models/operations/orderviews.h"
#include "tests/bench/measure.h"
#include "tests/support/largeworkspace.h"

namespace truvamate::bench {

using namespace truvamate::testing;

namespace {

constexpr std::int64_t orderCount = 200'000;
constexpr int linesPerOrder = 5; // a million plays
constexpr int timedRuns = 5;
constexpr std::int64_t loopedPlays = 20'000; // the row loop is timed on a part and scaled

/// What the fastest hand-written statement would do: winners only, one table of prizes, no multiplier, no
/// Double Play.
const QString bareInsert = QStringLiteral(
    "INSERT INTO wins (result_id, slip_play_id, draw_id, drawing, slip_id, tier, prize_usd, unpriced_reason) "
    "SELECT r.id, p.id, r.draw_id, 'main', p.slip_id, e.tier, e.prize_usd, "
    "CASE WHEN e.prize_usd IS NULL THEN 'prize.jackpot_share' END "
    "FROM slip_draws d JOIN slip_plays p ON p.slip_id = d.slip_id JOIN draw_results r ON r.draw_id = "
    "d.draw_id "
    "JOIN edition_prizes e ON e.edition = d.edition AND e.drawing = 'main' "
    "AND e.main_matches = (CASE WHEN p.n1 IN (3, 17, 30, 42, 61) THEN 1 ELSE 0 END) "
    "+ (CASE WHEN p.n2 IN (3, 17, 30, 42, 61) THEN 1 ELSE 0 END) "
    "+ (CASE WHEN p.n3 IN (3, 17, 30, 42, 61) THEN 1 ELSE 0 END) "
    "+ (CASE WHEN p.n4 IN (3, 17, 30, 42, 61) THEN 1 ELSE 0 END) "
    "+ (CASE WHEN p.n5 IN (3, 17, 30, 42, 61) THEN 1 ELSE 0 END) "
    "AND e.special_match = (p.special = 24) WHERE d.draw_id = :draw");

Result<std::int64_t> countWins(Database &db)
{
    return db.statement(QStringLiteral("SELECT count(*) AS n FROM wins")).value<std::int64_t>();
}

/// Wins away and the draw back to verified, so that a check can be timed again.
Result<Done> resetCheck(Database &owner)
{
    return inTransaction(owner, QStringLiteral("reset check"), [&]() -> Result<Done> {
        for (const char *sql :
             {"DELETE FROM wins", "DELETE FROM check_runs", "DELETE FROM email_queue", "DELETE FROM events",
              "UPDATE draws SET status = 'verified' WHERE result_version IS NOT NULL"}) {
            TRY_DO(owner.runScript(QString::fromLatin1(sql)));
        }
        return Done();
    });
}

/// The loop of the seeds' result checker: every ticket is read, compared in the program and updated by a
/// statement of its own, each in its own transaction. The column that it writes is one that no index covers.
Result<double> seedRowLoopMs(Database &db, DrawId draw)
{
    struct Play
    {
        LottoTicketId id;
        std::array<int, 5> numbers;
        int special;
    };
    return onceMs([&]() -> Result<Done> {
        TRY(plays,
            db.statement(QStringLiteral("SELECT id, n1, n2, n3, n4, n5, special FROM lotto_tickets "
                                        "WHERE draw_id = :draw LIMIT :limit"))
                .bind("draw", draw)
                .bind("limit", loopedPlays)
                .all([](const Row &row) {
                    return Play{row.id<LottoTicketId>("id"),
                                {static_cast<int>(row.integer("n1")), static_cast<int>(row.integer("n2")),
                                 static_cast<int>(row.integer("n3")), static_cast<int>(row.integer("n4")),
                                 static_cast<int>(row.integer("n5"))},
                                static_cast<int>(row.integer("special"))};
                }));
        const std::array<int, 5> winning{3, 17, 30, 42, 61};
        for (const Play &play : plays) {
            const auto matches = std::count_if(play.numbers.begin(), play.numbers.end(), [&](int number) {
                return std::find(winning.begin(), winning.end(), number) != winning.end();
            });
            const bool wins = play.special == 24 || matches >= 3;
            TRY_DO(inTransaction(db, QStringLiteral("seed row loop"), [&]() -> Result<Done> {
                TRY_DO(db.statement(
                             QStringLiteral("UPDATE lotto_tickets SET double_play = :wins WHERE id = :id"))
                           .bind("wins", wins && matches < 0)
                           .bind("id", play.id)
                           .exec());
                return Done();
            }));
        }
        return Done();
    });
}

/// Our check until every win is committed; its first report of progress says so. `rest` lets it go on to the
/// orders' statuses, until the list shows one.
struct CheckTimes
{
    double check = 0;
    double total = 0;
};
Result<CheckTimes> ourCheckMs(BackendFixture &f, DrawId draw, bool rest)
{
    TRY(token, f.tokenOf(f.adminA));
    std::stop_source stop;
    CheckTimes times;
    QElapsedTimer timer;
    Dispatcher::Options options;
    options.stop = stop.get_token();
    options.progress = [&](std::int64_t, std::int64_t) {
        if (times.check == 0) {
            times.check = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            if (!rest) {
                stop.request_stop();
            }
        }
    };
    timer.start();
    TRY_DO(f.backend().dispatcher().call<CommitCheck>(f.db(), {token, QStringLiteral("bench-check-key")},
                                                      {draw, {}}, options));
    if (!rest) {
        return times;
    }
    ListOrders::Request request;
    request.status = QStringLiteral("no_win");
    TRY(page, f.call<ListOrders>(f.adminA, request));
    times.total = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (page.data.empty()) {
        return fail(ErrorKind::Internal, QStringLiteral("bench.not_shown"),
                    QStringLiteral("After the check the list shows no order without a win."));
    }
    return times;
}

void printCheck(const QString &database, const QString &metric, double ours, const QString &peer,
                double theirs)
{
    print({QStringLiteral("check"), metric + QLatin1Char('.') + database, ours, QStringLiteral("ms"), peer,
           theirs});
}

} // namespace

Result<Done> benchCheck(const QString &database)
{
    TRY(made, TestDatabases::fresh(database));
    TRY(f, BackendFixture::make(*made));
    TRY_DO(fillLargeWorkspace(*f, made->owner(), {orderCount, linesPerOrder, 1'000}));
    TRY_DO(verifyResultOfLargeWorkspace(*f));
    const DrawId draw = f->draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    const auto bare = [&]() -> Result<Done> {
        return inTransaction(f->db(), QStringLiteral("bare insert"), [&]() -> Result<Done> {
            TRY_DO(f->db().statement(bareInsert).bind("draw", draw).exec());
            return Done();
        });
    };

    std::vector<double> bareTimes;
    std::vector<double> ourTimes;
    for (int run = 0; run <= timedRuns; ++run) { // in turn, so that a drifting machine is fair to both
        TRY_DO(resetCheck(made->owner()));
        TRY(bareMs, onceMs(bare));
        TRY(bareWins, countWins(f->db()));
        TRY_DO(resetCheck(made->owner()));
        TRY(ours, ourCheckMs(*f, draw, false));
        TRY(ourWins, countWins(f->db()));
        if (ourWins != bareWins) {
            return fail(ErrorKind::Internal, QStringLiteral("bench.different"),
                        QStringLiteral("Our check found %1 wins and the bare statement %2.")
                            .arg(ourWins)
                            .arg(bareWins));
        }
        if (run > 0) { // the first is not counted
            bareTimes.push_back(bareMs);
            ourTimes.push_back(ours.check);
        }
    }
    const double checkMs = medianOf(ourTimes);
    printCheck(database, QStringLiteral("check_1m_plays"), checkMs, QStringLiteral("bare-insert-select"),
               medianOf(bareTimes));

    TRY_DO(resetCheck(made->owner()));
    TRY(whole, ourCheckMs(*f, draw, true));
    TRY(wins, countWins(f->db()));
    TRY(loopMs, seedRowLoopMs(f->db(), draw));
    const double scaled = loopMs * static_cast<double>(orderCount * linesPerOrder) / loopedPlays;
    printCheck(database, QStringLiteral("check_1m_plays_vs_loop"), checkMs, QStringLiteral("seed-row-loop"),
               scaled);
    print({QStringLiteral("check"), QStringLiteral("projection_200k_orders.") + database,
           whole.total - whole.check});
    printCheck(database, QStringLiteral("until_the_list_shows_it"), whole.total,
               QStringLiteral("seed-row-loop"), scaled);
    print({QStringLiteral("check"), QStringLiteral("wins.") + database, static_cast<double>(wins),
           QStringLiteral("rows")});
    return Done();
}

} // namespace truvamate::bench
