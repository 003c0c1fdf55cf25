#include "tests/backend/paperhelpers.h"

#include "models/games/prizes.h"
#include "models/operations/checking.h"
#include "models/operations/results.h"

#include <QRandomGenerator>

#include <map>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

struct Written
{
    QString tier;
    std::optional<Usd> prize;
    std::optional<QString> reason;
    friend bool operator==(const Written &, const Written &) = default;
};

using WinsByPlay = std::map<std::pair<QUuid, QString>, Written>;

Written writtenOf(const Win &win)
{
    Written written{tierCode(win.tier), std::nullopt, std::nullopt};
    if (const Usd *amount = std::get_if<Usd>(&win.prize)) {
        written.prize = *amount;
    } else if (const Unpriced *unpriced = std::get_if<Unpriced>(&win.prize)) {
        written.reason = unpriced->code;
    } else {
        written.reason = QStringLiteral("prize.jackpot_share");
    }
    return written;
}

Result<WinsByPlay> storedWins(Database &db, DrawId draw)
{
    WinsByPlay wins;
    TRY_DO(db.statement(
                 QStringLiteral("SELECT slip_play_id, drawing, tier, prize_usd, unpriced_reason FROM wins "
                                "WHERE draw_id = :draw"))
               .bind("draw", draw)
               .forEachRow([&](const Row &row) {
                   wins[{row.id<SlipPlayId>("slip_play_id").uuid(), row.text("drawing")}]
                       = {row.text("tier"), row.get<std::optional<Usd>>("prize_usd"),
                          row.get<std::optional<QString>>("unpriced_reason")};
               }));
    return wins;
}

/// Numbers that often share some with the winning ones, so that every tier occurs.
std::vector<int> numbersNear(const std::vector<int> &winning, int max, RandomSource &random)
{
    std::vector<int> numbers;
    for (const int number : winning) {
        if (random.below(100) < 55) {
            numbers.push_back(number);
        }
    }
    while (numbers.size() < 5) {
        const int number = static_cast<int>(random.below(static_cast<std::uint64_t>(max))) + 1;
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) {
            numbers.push_back(number);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

class TestChecking : public QObject
{
    Q_OBJECT

    static Result<Done> verify(BackendFixture &f, DrawId draw, const ResultNumbers &result)
    {
        EnterResult::Request request{draw,
                                     QStringLiteral("NY Open Data"),
                                     result.numbers,
                                     result.special,
                                     result.multiplier,
                                     result.doublePlayNumbers,
                                     result.doublePlaySpecial,
                                     {}};
        TRY_DO(f.call<EnterResult>(f.adminA, request));
        request.source = QStringLiteral("powerball.com");
        TRY(second, f.call<EnterResult>(f.adminB, request));
        return second.outcome == QLatin1String("verified")
            ? Result<Done>(Done())
            : Result<Done>(fail(ErrorKind::Internal, QStringLiteral("test.not_verified"), second.message));
    }

    static DrawId heldPowerball(BackendFixture &f)
    {
        f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
        return f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    }

private Q_SLOTS:
    void everyEditionIsPricedAsTheRulesSay_data()
    {
        QTest::addColumn<QString>("databaseKind");
        QTest::addColumn<QString>("game");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("multiplier"); // 0 for none
        const struct
        {
            const char *name;
            const char *game;
            QDate date;
            int multiplier;
        } rows[] = {
            {"2010-03-06 not verified add-on", "powerball", QDate(2010, 3, 6), 3},
            {"2012-06-02 fixed Power Play", "powerball", QDate(2012, 6, 2), 0},
            {"2018-06-30 2X", "powerball", QDate(2018, 6, 30), 2},
            {"2018-07-04 multiplier missing", "powerball", QDate(2018, 7, 4), 0},
            {"2021-08-25 Double Play", "powerball", QDate(2021, 8, 25), 5},
            {"2003-01-03 nothing verified", "mega_millions", QDate(2003, 1, 3), 0},
            {"2022-05-10 Megaplier", "mega_millions", QDate(2022, 5, 10), 4},
            {"2025-04-08 per play", "mega_millions", QDate(2025, 4, 8), 0},
        };
        for (const QString &kind : TestDatabases::kinds()) {
            for (const auto &row : rows) {
                QTest::newRow(qPrintable(kind + QLatin1Char(' ') + QLatin1String(row.name)))
                    << kind << QString::fromLatin1(row.game) << row.date << row.multiplier;
            }
        }
    }
    void everyEditionIsPricedAsTheRulesSay()
    {
        QFETCH(QString, game);
        QFETCH(QDate, date);
        QFETCH(int, multiplier);
        BACKEND_FIXTURE(f);
        const quint64 seed = QRandomGenerator::system()->generate();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        SeededRandom random(seed);
        f.clock().set(Instant::fromLocal(date.addDays(1), QTime(12, 0), easternZone()));
        VERIFY_OK(f.call<OpenDraws>(f.adminA, {game, DrawDate(date), DrawDate(date)}));
        const auto draws = f.call<ListDraws>(f.adminA, {game, {}, DrawDate(date), DrawDate(date), {}});
        VERIFY_OK(draws);
        const DrawSummary draw = draws->data.front();
        const Edition &edition = **editionByCode(draw.edition);

        DrawResult result{
            Play{*MainNumbers::fromAnyOrder(numbersNear({}, edition.mainMax, random)),
                 static_cast<int>(random.below(static_cast<std::uint64_t>(edition.specialMax))) + 1},
            multiplier == 0 ? std::nullopt : std::optional(multiplier), std::nullopt};
        if (edition.hasDoublePlay) {
            result.doublePlay = Play{*MainNumbers::fromAnyOrder(numbersNear({}, edition.mainMax, random)), 7};
        }
        const auto listOf = [](const Play &play) {
            return std::vector<int>(play.numbers.values().begin(), play.numbers.values().end());
        };

        WinsByPlay expected;
        for (const QString &state : {QStringLiteral("IN"), QStringLiteral("CA")}) {
            Paper paper(f);
            const bool isCalifornia = state == QLatin1String("CA");
            if (isCalifornia) {
                VERIFY_OK(paper.useShopIn(state));
                paper.continueSerialsFrom(1000);
            }
            for (int i = 0; i < 30; ++i) {
                std::vector<PaperPlay> plays;
                for (int j = 0; j < 5; ++j) {
                    PaperPlay play;
                    const bool nearDouble = edition.hasDoublePlay && random.below(2) == 0;
                    play.numbers = numbersNear(listOf(nearDouble ? *result.doublePlay : result.winning),
                                               edition.mainMax, random);
                    play.special = random.below(2) == 0
                        ? result.winning.special
                        : static_cast<int>(random.below(static_cast<std::uint64_t>(edition.specialMax))) + 1;
                    play.powerPlay = edition.multiplier.isAddOn() && !isCalifornia && random.below(2) == 0;
                    play.doublePlay = edition.hasDoublePlay && !isCalifornia && random.below(2) == 0;
                    if (edition.multiplier.kind == MultiplierKind::PerPlay && random.below(5) > 0) {
                        play.multiplier = edition.multiplier.values[random.below(5)];
                    }
                    plays.push_back(play);
                }
                const auto slip = paper.slip(draw.id, plays);
                VERIFY_OK(slip);
                for (std::size_t j = 0; j < plays.size(); ++j) {
                    const auto evaluation = evaluate(
                        edition, Play{*MainNumbers::fromSorted(plays[j].numbers), plays[j].special}, result,
                        {plays[j].powerPlay, plays[j].multiplier, plays[j].doublePlay, state});
                    VERIFY_OK(evaluation);
                    if (evaluation->main) {
                        expected[{slip->plays[j].uuid(), QStringLiteral("main")}]
                            = writtenOf(*evaluation->main);
                    }
                    if (evaluation->doublePlay) {
                        expected[{slip->plays[j].uuid(), QStringLiteral("double_play")}]
                            = writtenOf(*evaluation->doublePlay);
                    }
                }
            }
        }

        ResultNumbers numbers{listOf(result.winning), result.winning.special, result.multiplier, {}, {}};
        if (result.doublePlay) {
            numbers.doublePlayNumbers = listOf(*result.doublePlay);
            numbers.doublePlaySpecial = result.doublePlay->special;
        }
        VERIFY_OK(verify(f, draw.id, numbers));
        const auto preview = f.call<CheckDryRun>(f.finance, {draw.id});
        VERIFY_OK(preview);
        QCOMPARE(preview->winners, static_cast<std::int64_t>(expected.size()));
        QCOMPARE(preview->plays, std::int64_t(300));
        QCOMPARE(storedWins(f.db(), draw.id)->size(), std::size_t(0));
        const auto run = f.call<CommitCheck>(f.finance, {draw.id, preview->digest});
        VERIFY_OK(run);
        const auto stored = storedWins(f.db(), draw.id);
        VERIFY_OK(stored);
        QCOMPARE(stored->size(), expected.size());
        for (const auto &[key, win] : expected) {
            const auto found = stored->find(key);
            QVERIFY2(found != stored->end(), qPrintable(key.first.toString()));
            QCOMPARE(found->second.tier, win.tier);
            QCOMPARE(found->second.prize, win.prize);
            QCOMPARE(found->second.reason, win.reason);
        }
        Usd exposure;
        for (const auto &[key, win] : expected) {
            exposure += win.prize.value_or(Usd());
        }
        QCOMPARE(preview->exposure, exposure);
        QCOMPARE(run->winners, static_cast<std::int64_t>(expected.size()));
    }

    void anOrderThatWonShowsItAndOneThatDidNotIsNotTold_data() { TestDatabases::addRows(); }
    void anOrderThatWonShowsItAndOneThatDidNotIsNotTold()
    {
        BACKEND_FIXTURE(f);
        Paper paper(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        const auto won = paper.bought(f.customer, draw, {{{2, 25, 36, 43, 61}, 24}, {{1, 2, 4, 5, 6}, 1}});
        const auto lost = paper.bought(f.customer, draw, {{{1, 2, 4, 5, 6}, 1}});
        VERIFY_OK(won);
        VERIFY_OK(lost);
        heldPowerball(f);
        VERIFY_REFUSED("check.no_result", f.call<CommitCheck>(f.finance, {draw, {}}));
        VERIFY_OK(verify(f, draw, {{3, 9, 20, 42, 61}, 24, 2, {}, {}}));
        const auto run = f.call<CommitCheck>(f.finance, {draw, {}});
        VERIFY_OK(run);
        QCOMPARE(run->added, std::int64_t(1));
        QCOMPARE(run->state, QStringLiteral("done"));
        QCOMPARE(run->plays, std::int64_t(3));
        const auto wins = f.call<ListWins>(f.finance, {draw, {}, {}, true, {}});
        QCOMPARE(wins->data.size(), std::size_t(1));
        QCOMPARE(wins->data.front().tier, QStringLiteral("match_1_special"));
        QCOMPARE(wins->data.front().prize, std::optional(dollars(4)));
        QCOMPARE(wins->data.front().orderId, std::optional(won->first.id));
        const auto status = [&](OrderId order) {
            return f.db()
                .statement(QStringLiteral("SELECT status FROM lotto_orders WHERE id = :id"))
                .bind("id", order)
                .value<QString>();
        };
        QCOMPARE(*status(won->first.id), QStringLiteral("partial_win"));
        QCOMPARE(*status(lost->first.id), QStringLiteral("no_win"));
        const auto count = [&](const char *sql) {
            return *f.db().statement(QString::fromLatin1(sql)).value<std::int64_t>();
        };
        QCOMPARE(count("SELECT count(*) FROM events WHERE code = 'order.won'"), std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM email_queue WHERE template_name = 'winner_notification'"),
                 std::int64_t(1));
        QCOMPARE(count("SELECT count(*) FROM email_queue"), std::int64_t(1));

        const auto again = f.call<CommitCheck>(f.adminA, {draw, {}});
        VERIFY_OK(again);
        QCOMPARE(again->added, std::int64_t(0));
        QCOMPARE(again->id, run->id);
        QCOMPARE(count("SELECT count(*) FROM events WHERE code IN ('order.won', 'draw.checked')"),
                 std::int64_t(2));
        QCOMPARE(count("SELECT count(*) FROM email_queue"), std::int64_t(1));
    }

    void orphansWinForTheHouseAndOthersSlipsDoNotCount_data() { TestDatabases::addRows(); }
    void orphansWinForTheHouseAndOthersSlipsDoNotCount()
    {
        BACKEND_FIXTURE(f);
        Paper paper(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        const PaperPlay winner{{2, 25, 36, 43, 61}, 24};
        VERIFY_OK(paper.slip(draw, {winner}));
        const auto order = paper.order(f.customer, draw, {winner, winner});
        const auto late = paper.slip(draw, {winner}, order->id, QStringLiteral("quarantined"));
        const auto bad = paper.slip(draw, {winner}, order->id, QStringLiteral("rejected"));
        VERIFY_OK(late);
        VERIFY_OK(bad);
        heldPowerball(f);
        VERIFY_OK(verify(f, draw, {{3, 9, 20, 42, 61}, 24, 2, {}, {}}));
        const auto preview = f.call<CheckDryRun>(f.finance, {draw});
        QCOMPARE(preview->plays, std::int64_t(1));
        QCOMPARE(preview->orphanPlays, std::int64_t(1));
        QCOMPARE(preview->tiers.size(), std::size_t(9));
        QCOMPARE(preview->tiers[7].found, std::int64_t(1));
        QCOMPARE(preview->tiers[7].expected, QStringLiteral("0.01"));
        VERIFY_OK(f.call<CommitCheck>(f.finance, {draw, {}}));
        const auto wins = f.call<ListWins>(f.finance, {draw, {}, {}, {}, {}});
        QCOMPARE(wins->data.size(), std::size_t(1));
        QVERIFY(!wins->data.front().orderId);

        // A quarantined slip that a second person lets in afterwards is checked by the next call.
        VERIFY_OK(
            f.db()
                .statement(QStringLiteral("UPDATE physical_tickets SET binding = 'bound' WHERE id = :id"))
                .bind("id", late->id)
                .exec());
        QCOMPARE(f.call<CommitCheck>(f.finance, {draw, {}})->added, std::int64_t(1));
        QCOMPARE(f.call<CommitCheck>(f.finance, {draw, {}})->added, std::int64_t(0));
    }

    void aPrintThatDiffersFromItsLineIsAnIncident_data() { TestDatabases::addRows(); }
    void aPrintThatDiffersFromItsLineIsAnIncident()
    {
        BACKEND_FIXTURE(f);
        Paper paper(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        const auto order = paper.order(f.customer, draw, {{{2, 25, 36, 43, 61}, 24}});
        const auto slip = paper.slip(draw, {{{2, 33, 36, 43, 61}, 24}}, order->id);
        VERIFY_OK(paper.place(*slip, 0, *order, 0, draw));
        heldPowerball(f);
        VERIFY_OK(verify(f, draw, {{3, 9, 20, 42, 61}, 24, 2, {}, {}}));
        QCOMPARE(f.call<CheckDryRun>(f.finance, {draw})->mismatches, std::int64_t(1));
        VERIFY_OK(f.call<CommitCheck>(f.finance, {draw, {}}));
        VERIFY_OK(f.call<CommitCheck>(f.finance, {draw, {}}));
        QCOMPARE(*f.db()
                      .statement(QStringLiteral(
                          "SELECT count(*) FROM incidents WHERE code = 'print_differs_from_line'"))
                      .value<std::int64_t>(),
                 std::int64_t(1));
    }

    void aStoppedCheckGoesOnWhereItWas_data() { TestDatabases::addRows(); }
    void aStoppedCheckGoesOnWhereItWas()
    {
        BACKEND_FIXTURE(f);
        Paper paper(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        for (int i = 0; i < 7; ++i) {
            VERIFY_OK(paper.bought(f.customer, draw, {{{2, 25, 36, 43, 61}, i % 2 == 0 ? 24 : 1}}));
        }
        heldPowerball(f);
        VERIFY_OK(verify(f, draw, {{3, 9, 20, 42, 61}, 24, 2, {}, {}}));
        QVERIFY(!f.call<GetCheck>(f.finance, {draw})->run);
        const auto token = f.tokenOf(f.finance);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = f.backend().dispatcher().call<CommitCheck>(
            f.db(), {*token, QStringLiteral("stopped-key")}, {draw, {}}, {stop.get_token(), {}});
        VERIFY_OK(stopped);
        QCOMPARE(stopped->state, QStringLiteral("projecting"));
        QCOMPARE(stopped->added, std::int64_t(4));
        QCOMPARE(stopped->ordersProjected, std::int64_t(0));
        const auto seen = f.call<GetCheck>(f.adminA, {draw});
        VERIFY_OK(seen);
        QCOMPARE(seen->run->state, QStringLiteral("projecting"));
        QCOMPARE(seen->orders, std::int64_t(7));
        const auto resumed = f.call<CommitCheck>(f.adminA, {draw, {}});
        VERIFY_OK(resumed);
        QCOMPARE(resumed->state, QStringLiteral("done"));
        QCOMPARE(resumed->id, stopped->id);
        QCOMPARE(resumed->added, std::int64_t(0));
        QCOMPARE(resumed->ordersProjected, std::int64_t(7));
        QCOMPARE(f.call<GetCheck>(f.adminA, {draw})->run->state, QStringLiteral("done"));
        QCOMPARE(*f.db()
                      .statement(QStringLiteral("SELECT count(*) FROM events WHERE code = 'order.won'"))
                      .value<std::int64_t>(),
                 std::int64_t(4));
    }

    void aDryRunThatNoLongerHoldsStopsTheCheck_data() { TestDatabases::addRows(); }
    void aDryRunThatNoLongerHoldsStopsTheCheck()
    {
        BACKEND_FIXTURE(f);
        Paper paper(f);
        const DrawId draw = heldPowerball(f);
        VERIFY_OK(paper.slip(draw, {{{2, 25, 36, 43, 61}, 24}}));
        VERIFY_OK(verify(f, draw, {{3, 9, 20, 42, 61}, 24, 2, {}, {}}));
        const auto preview = f.call<CheckDryRun>(f.finance, {draw});
        VERIFY_OK(paper.slip(draw, {{{2, 25, 36, 43, 61}, 24}}));
        VERIFY_REFUSED("check.preview_changed", f.call<CommitCheck>(f.finance, {draw, preview->digest}));
        QCOMPARE(storedWins(f.db(), draw)->size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestChecking)
#include "tst_checking.moc"
