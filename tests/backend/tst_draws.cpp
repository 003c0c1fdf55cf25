#include "tests/support/purchasehelp.h"

#include "models/operations/draws.h"
#include "models/operations/orderviews.h"
#include "models/operations/purchase.h"
#include "models/operations/results.h"

using namespace truvamate;
using namespace truvamate::testing;

class TestDraws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAreMadeFromTheCalendarOnce_data() { TestDatabases::addRows(); }
    void drawsAreMadeFromTheCalendarOnce()
    {
        BACKEND_FIXTURE(f);
        const OpenDraws::Request august{QStringLiteral("powerball"), DrawDate::of(2018, 8, 31),
                                        DrawDate::of(2018, 8, 1)};
        const auto first = f.call<OpenDraws>(f.adminA, august);
        VERIFY_OK(first);
        QCOMPARE(first->created, std::int64_t(9)); // 1, 4, 8, 11, 15, 18, 22, 25, 29 August
        QCOMPARE(first->draws.front().drawDate, DrawDate::of(2018, 8, 1));
        QCOMPARE(first->draws.front().status, QStringLiteral("open"));
        QCOMPARE(first->draws.front().drawAt.toString(), QStringLiteral("2018-08-02T02:59:00.000Z"));
        const auto second = f.call<OpenDraws>(f.adminA, august);
        VERIFY_OK(second);
        QCOMPARE(second->created, std::int64_t(0));
        QCOMPARE(second->draws.size(), std::size_t(9));
    }

    void aSpanOfYearsIsRefused_data() { TestDatabases::addRows(); }
    void aSpanOfYearsIsRefused()
    {
        BACKEND_FIXTURE(f);
        VERIFY_REFUSED(
            "draw.bad_span",
            f.call<OpenDraws>(f.adminA, {QStringLiteral("powerball"), DrawDate::of(2020, 1, 1), {}}));
        VERIFY_REFUSED(
            "permission.denied",
            f.call<OpenDraws>(f.agent, {QStringLiteral("powerball"), DrawDate::of(2018, 8, 1), {}}));
    }

    void drawsCloseWhenTheirMomentHasPassed_data() { TestDatabases::addRows(); }
    void drawsCloseWhenTheirMomentHasPassed()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        VERIFY_OK(f.call<CloseDueDraws>(f.adminA, {})); // those of the days before
        f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T02:58:59.000Z")));
        const auto before = f.call<CloseDueDraws>(f.adminA, {});
        VERIFY_OK(before);
        for (const DrawId closed : before->closed) {
            QVERIFY(closed != draw);
        }
        f.clock().advanceSeconds(1);
        const auto after = f.call<CloseDueDraws>(f.adminA, {});
        VERIFY_OK(after);
        QCOMPARE(after->closed, std::vector<DrawId>{draw});
        QCOMPARE(f.call<GetDraw>(f.support, {draw})->draw.status, QStringLiteral("closed"));
    }

    void drawsAreListedPageByPage_data() { TestDatabases::addRows(); }
    void drawsAreListedPageByPage()
    {
        BACKEND_FIXTURE(f);
        ListDraws::Request request;
        request.game = QStringLiteral("powerball");
        request.from = DrawDate::of(2018, 6, 30);
        request.to = DrawDate::of(2018, 7, 14);
        request.page.limit = 2;
        std::vector<QString> seen;
        for (;;) {
            const auto page = f.call<ListDraws>(f.support, request);
            VERIFY_OK(page);
            QCOMPARE(page->count, std::int64_t(5));
            for (const DrawSummary &draw : page->data) {
                seen.push_back(draw.drawDate.toString());
            }
            if (!page->next) {
                break;
            }
            request.page.cursor = page->next;
        }
        const std::vector<QString> expected{QStringLiteral("2018-06-30"), QStringLiteral("2018-07-04"),
                                            QStringLiteral("2018-07-07"), QStringLiteral("2018-07-11"),
                                            QStringLiteral("2018-07-14")};
        QCOMPARE(seen, expected);
    }

    void aCancelledDrawGivesItsMoneyBack_data() { TestDatabases::addRows(); }
    void aCancelledDrawGivesItsMoneyBack()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        LineSpec rolling;
        rolling.missedDrawChoice = QStringLiteral("roll");
        const auto refunded = addOrder(f, {LineSpec(), LineSpec()});
        const auto rolled = addOrder(f, {rolling});
        const CancelDraw::Request request{draw, QStringLiteral(" machine failure "),
                                          f.call<GetDraw>(f.adminA, {draw})->draw.version};
        VERIFY_REFUSED("permission.denied", f.call<CancelDraw>(f.agent, request));
        VERIFY_REFUSED("draw.stale",
                       f.call<CancelDraw>(f.adminA, {draw, request.reason, request.version + 1}));
        VERIFY_REFUSED("draw.no_reason",
                       f.call<CancelDraw>(f.adminA, {draw, QStringLiteral(" "), request.version}));
        const auto cancelled = f.call<CancelDraw>(f.adminA, request);
        VERIFY_OK(cancelled);
        QCOMPARE(cancelled->status, QStringLiteral("cancelled"));
        QCOMPARE(f.call<GetOrder>(f.support, {*refunded})->order.usaPurchaseStatus, QStringLiteral("failed"));
        const auto again = f.call<CancelDraw>(f.adminA, request);
        VERIFY_OK(again);
        QCOMPARE(again->version, cancelled->version);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM events WHERE code = 'draw.cancelled'")),
                 1);

        const auto settled = f.call<SettleMissedLines>(f.adminA, {draw});
        VERIFY_OK(settled);
        QCOMPARE(settled->refundedLines, 2);
        QCOMPARE(settled->rolledLines, 1);
        QCOMPARE(f.call<GetOrder>(f.support, {*refunded})->order.paymentStatus, QStringLiteral("refunded"));
        QCOMPARE(f.call<GetOrder>(f.support, {*rolled})->order.usaPurchaseStatus,
                 QStringLiteral("not_purchased"));
        f.clock().set(afternoon());
        VERIFY_REFUSED("binding.draw_cancelled",
                       f.call<BindSlip>(f.agent, paperFor(f, *rolled, *addPicture(f))));
    }

    void aDrawWithPrintedSlipsIsNotCancelled_data() { TestDatabases::addRows(); }
    void aDrawWithPrintedSlipsIsNotCancelled()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(f.call<BindSlip>(f.agent, paperFor(f, *order, *addPicture(f))));
        const auto version = f.call<GetDraw>(f.adminA, {draw})->draw.version;
        VERIFY_REFUSED("draw.has_slips",
                       f.call<CancelDraw>(f.adminA, {draw, QStringLiteral("machine failure"), version}));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->draw.status, QStringLiteral("open"));
    }

    void aStaleJackpotIsRefusedWithTheDrawAsItIs_data() { TestDatabases::addRows(); }
    void aStaleJackpotIsRefusedWithTheDrawAsItIs()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        const auto version = f.call<GetDraw>(f.adminA, {draw})->draw.version;
        VERIFY_OK(f.call<SetJackpot>(f.adminA, {draw, dollars(40'000'000), version, {}}));
        const auto stale = f.call<SetJackpot>(f.adminB, {draw, dollars(50'000'000), version, {}});
        VERIFY_REFUSED("draw.stale", stale);
        QCOMPARE(stale.error().kind, ErrorKind::Stale);
        QVERIFY(stale.error().details.contains(QStringLiteral("advertised_jackpot")));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->draw.advertisedJackpot,
                 std::optional(dollars(40'000'000)));
    }

    void drawsWhoseResultIsDueAreListed_data() { TestDatabases::addRows(); }
    void drawsWhoseResultIsDueAreListed()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(*Instant::fromString(QStringLiteral("2018-07-01T04:00:00.000Z")));
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        ListDraws::Request due;
        due.game = QStringLiteral("powerball");
        due.resultDue = true;
        due.page.descending = true;
        const auto before = f.call<ListDraws>(f.support, due);
        VERIFY_OK(before);
        QCOMPARE(before->count, std::int64_t(2)); // 27 and 30 June
        QCOMPARE(before->data.front().id, draw);
        for (const auto &[person, source] :
             {std::pair(f.adminA, "powerball.com"), {f.adminB, "NY Open Data"}}) {
            EnterResult::Request entry;
            entry.drawId = draw;
            entry.source = QString::fromLatin1(source);
            entry.numbers = {3, 9, 20, 42, 61};
            entry.special = 24;
            entry.multiplier = 2;
            VERIFY_OK(f.call<EnterResult>(person, entry));
            QCOMPARE(f.call<ListDraws>(f.support, due)->count, std::int64_t(person == f.adminA ? 2 : 1));
        }
        due.resultDue = false;
        const auto rest = f.call<ListDraws>(f.support, due);
        VERIFY_OK(rest);
        QVERIFY(std::any_of(rest->data.begin(), rest->data.end(),
                            [&](const DrawSummary &row) { return row.id == draw; }));
    }

    void aJackpotSaysFromWhereAndWhen_data() { TestDatabases::addRows(); }
    void aJackpotSaysFromWhereAndWhen()
    {
        BACKEND_FIXTURE(f);
        const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
        const auto before = f.call<GetDraw>(f.adminA, {draw});
        VERIFY_OK(before);
        QVERIFY(!before->jackpot);
        VERIFY_OK(f.call<SetJackpot>(f.adminA, {draw, dollars(40'000'000), before->draw.version, {}}));
        QCOMPARE(f.call<GetDraw>(f.adminA, {draw})->jackpot->source, QString());
        f.clock().advanceSeconds(60);
        VERIFY_OK(f.call<SetJackpot>(
            f.adminB,
            {draw, dollars(50'000'000), before->draw.version + 1, QStringLiteral(" powerball.com ")}));
        const auto jackpot = f.call<GetDraw>(f.adminA, {draw})->jackpot;
        QVERIFY(jackpot);
        QCOMPARE(jackpot->amount, dollars(50'000'000));
        QCOMPARE(jackpot->source, QStringLiteral("powerball.com"));
        QCOMPARE(jackpot->enteredAt, f.clock().now());
        const auto detail = f.call<GetDraw>(f.adminA, {draw});
        QCOMPARE(detail->timeline.front().code, QStringLiteral("draw.jackpot_set"));
        QCOMPARE(detail->timeline.front().actorName, jackpot->enteredByName);
        VERIFY_REFUSED(
            "draw.source_too_long",
            f.call<SetJackpot>(
                f.adminB, {draw, dollars(60'000'000), detail->draw.version, QString(101, QLatin1Char('x'))}));
    }
};

QTEST_GUILESS_MAIN(TestDraws)
#include "tst_draws.moc"
