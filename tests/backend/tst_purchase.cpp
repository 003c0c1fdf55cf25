#include "backend/jobs/expiredleases.h"
#include "models/operations/draws.h"
#include "models/operations/purchase.h"
#include "tests/support/purchasehelp.h"

#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const DrawDate saturday = DrawDate::of(2018, 6, 30);

DrawId powerballDraw(const BackendFixture &f, DrawDate date = saturday)
{
    return f.draw(Game::Powerball, date);
}

/// "not_purchased", "in_progress", as lists filter by it.
QString purchaseStatus(BackendFixture &f, OrderId order)
{
    return f.db()
        .statement(QStringLiteral("SELECT usa_purchase_status FROM lotto_orders WHERE id = :id"))
        .bind("id", order)
        .value<QString>()
        .value_or(QString());
}

Result<Done> excludeCustomer(BackendFixture &f)
{
    TRY_DO(f.db()
               .statement(QStringLiteral("INSERT INTO self_exclusions (id, user_id, starts_at, recorded_at, "
                                         "recorded_by) VALUES (:id, :user, :at, :at, :by)"))
               .bind("id", QUuid::createUuid())
               .bind("user", f.customer)
               .bind("at", f.clock().now())
               .bind("by", f.adminA)
               .exec());
    return Done();
}

} // namespace

class tst_Purchase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreOrderedByCutOff_data() { TestDatabases::addRows(); }
    void runsAreOrderedByCutOff()
    {
        BACKEND_FIXTURE(f);
        LineSpec mega;
        mega.game = Game::MegaMillions;
        mega.draw = DrawDate::of(2018, 6, 29);
        mega.numbers = {1, 2, 3, 4, 5};
        mega.special = 6;
        const auto first = addOrder(f, {LineSpec(), mega});
        VERIFY_OK(first);
        f.clock().advanceSeconds(60);
        VERIFY_OK(addOrder(f, {LineSpec()}));
        VERIFY_OK(addOrder(f, {LineSpec()}, false));
        const auto runs = f.call<ListPurchaseRuns>(f.agent, {f.shop});
        VERIFY_OK(runs);
        QCOMPARE(runs->data.size(), std::size_t(2));
        const PurchaseRun &friday = runs->data.at(0);
        QCOMPARE(friday.game, QStringLiteral("mega_millions"));
        QCOMPARE(friday.lines, 1);
        const PurchaseRun &powerball = runs->data.at(1);
        QCOMPARE(powerball.lines, 2);
        QCOMPARE(powerball.orders, 2);
        QCOMPARE(powerball.ticketCost, dollars(4));
        // Indiana sells until 21:45, which is before the house's margin at 21:59.
        QCOMPARE(powerball.cutOff.toString(), QStringLiteral("2018-07-01T01:45:00.000Z"));
        QVERIFY(!powerball.closed);
        QCOMPARE(powerball.linesAtRisk, 0);

        f.clock().set({powerball.cutOff.ms - 30'000});
        const auto late = f.call<ListPurchaseRuns>(f.agent, {f.shop});
        VERIFY_OK(late);
        QCOMPARE(late->data.size(), std::size_t(1));
        QCOMPARE(late->data.front().minutesLeft, 0);
        QCOMPARE(late->data.front().linesAtRisk, 2);
    }

    void aRunCountsWhatIsBoughtAlready_data() { TestDatabases::addRows(); }
    void aRunCountsWhatIsBoughtAlready()
    {
        BACKEND_FIXTURE(f);
        f.clock().set(afternoon());
        const auto first = addOrder(f, {LineSpec()});
        VERIFY_OK(addOrder(f, {LineSpec(), LineSpec()}));
        const auto front = addPicture(f);
        VERIFY_OK(f.call<BindSlip>(f.agent, paperFor(f, *first, *front)));
        const auto runs = f.call<ListPurchaseRuns>(f.agent, {f.shop});
        VERIFY_OK(runs);
        QCOMPARE(runs->data.front().lines, 2);
        QCOMPARE(runs->data.front().bought, 1);
        QCOMPARE(runs->data.front().slips, 1);
    }

    void theHousesMarginCountsWhereAShopSellsLonger_data() { TestDatabases::addRows(); }
    void theHousesMarginCountsWhereAShopSellsLonger()
    {
        BACKEND_FIXTURE(f);
        VERIFY_OK(addOrder(f, {LineSpec()}));
        const auto shop = f.call<AddShop>(
            f.adminA,
            {QStringLiteral("Evansville Mart"), QStringLiteral("in"), QStringLiteral("America/Chicago"), {}});
        VERIFY_OK(shop);
        QCOMPARE(shop->state, QStringLiteral("IN"));
        const auto cutOff = [&] {
            const auto runs = f.call<ListPurchaseRuns>(f.agent, {shop->id});
            return runs ? runs->data.front().cutOff.toString() : runs.error().message;
        };
        QCOMPARE(cutOff(), QStringLiteral("2018-07-01T01:59:00.000Z"));
        VERIFY_OK(f.call<SetShopCutoff>(
            f.adminA,
            {shop->id, QStringLiteral("powerball"), QStringLiteral("20:30"), DrawDate::of(2018, 1, 1)}));
        QCOMPARE(cutOff(), QStringLiteral("2018-07-01T01:30:00.000Z")); // Central time: an hour later in UTC
        VERIFY_OK(f.call<SetShopCutoff>(
            f.adminA,
            {shop->id, QStringLiteral("powerball"), QStringLiteral("19:00"), DrawDate::of(2018, 7, 4)}));
        QCOMPARE(cutOff(), QStringLiteral("2018-07-01T01:30:00.000Z")); // from a later draw on
        VERIFY_REFUSED("shop.exists",
                       f.call<AddShop>(f.adminA,
                                       {QStringLiteral("Evansville Mart"),
                                        QStringLiteral("IN"),
                                        QStringLiteral("America/Chicago"),
                                        {}}));
        VERIFY_REFUSED(
            "zone.unknown",
            f.call<AddShop>(f.adminA,
                            {QStringLiteral("B"), QStringLiteral("IN"), QStringLiteral("Mars/Base"), {}}));
    }

    void theAgentSeesNoCustomer_data() { TestDatabases::addRows(); }
    void theAgentSeesNoCustomer()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto lease = f.call<TakeLease>(f.agent, {f.shop, linesOf(f, *order)});
        VERIFY_OK(lease);
        const auto runs = f.call<ListPurchaseRuns>(f.agent, {f.shop});
        VERIFY_OK(runs);
        const auto lines = f.call<ListLinesToBuy>(f.agent, {f.shop, powerballDraw(f), {}});
        VERIFY_OK(lines);
        QCOMPARE(lines->data.size(), std::size_t(1));
        QCOMPARE(lines->data.front().numbers, std::vector<int>({2, 25, 36, 43, 61}));
        QCOMPARE(*lines->data.front().leaseId, lease->id);
        const auto plan = f.call<PackSlips>(f.agent, {f.shop, linesOf(f, *order), {}});
        VERIFY_OK(plan);
        f.clock().set(afternoon());
        const auto front = addPicture(f);
        const auto slip = f.call<BindSlip>(f.agent, paperFor(f, *order, *front));
        VERIFY_OK(slip);
        for (const QJsonObject &answer :
             {toJson(*lease), toJson(*runs), toJson(*lines), toJson(*plan), toJson(*slip)}) {
            const QString text = QString::fromUtf8(QJsonDocument(answer).toJson());
            QVERIFY2(text.size() > 20, qPrintable(text));
            for (const QString &secret :
                 {QStringLiteral("สมชาย"), QStringLiteral("ใจดี"), QStringLiteral("0801234567"),
                  QStringLiteral("THB"), QStringLiteral("24500"), QStringLiteral("17500"),
                  f.customer.toString()}) {
                QVERIFY2(!text.contains(secret), qPrintable(QString(secret + u' ' + text)));
            }
        }
    }

    void linesComeByAgeAndPage_data() { TestDatabases::addRows(); }
    void linesComeByAgeAndPage()
    {
        BACKEND_FIXTURE(f);
        std::vector<LottoTicketId> expected;
        for (int i = 0; i < 3; ++i) {
            const auto order = addOrder(f, {LineSpec(), LineSpec()});
            VERIFY_OK(order);
            std::ranges::copy(linesOf(f, *order), std::back_inserter(expected));
            f.clock().advanceSeconds(1);
        }
        std::vector<LottoTicketId> seen;
        PageRequest page{4, {}, {}, {}};
        do {
            const auto got = f.call<ListLinesToBuy>(f.agent, {f.shop, powerballDraw(f), page});
            VERIFY_OK(got);
            QCOMPARE(got->count, 6);
            std::ranges::transform(got->data, std::back_inserter(seen), &LineToBuy::ticketId);
            page.cursor = got->next;
        } while (page.cursor);
        QCOMPARE(seen, expected);
    }

    void aLineHasOneHolder_data() { TestDatabases::addRows(); }
    void aLineHasOneHolder()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec(), LineSpec()});
        const auto lines = linesOf(f, *order);
        const auto lease = f.call<TakeLease>(f.agent, {f.shop, {lines.at(0)}});
        VERIFY_OK(lease);
        QCOMPARE(lease->expiresAt.toString(), QStringLiteral("2018-07-01T01:45:00.000Z"));
        QCOMPARE(purchaseStatus(f, *order), QStringLiteral("in_progress"));
        const auto refused = f.call<TakeLease>(f.secondAgent, {f.shop, lines});
        VERIFY_REFUSED("lease.held", refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("line 1 is held by Amy")),
                 qPrintable(refused.error().message));
        QCOMPARE(refused.error().details.value(QLatin1String("conflicts")).toArray().size(), 1);
        const auto seen = f.call<ListLinesToBuy>(f.secondAgent, {f.shop, powerballDraw(f), {}});
        VERIFY_OK(seen);
        QCOMPARE(seen->data.size(), std::size_t(1));
        QCOMPARE(seen->data.front().ticketId, lines.at(1));

        VERIFY_REFUSED("lease.not_yours", f.call<ReleaseLease>(f.secondAgent, {lease->id}));
        VERIFY_OK(f.call<ReleaseLease>(f.agent, {lease->id}));
        QCOMPARE(purchaseStatus(f, *order), QStringLiteral("not_purchased"));
        VERIFY_OK(f.call<TakeLease>(f.secondAgent, {f.shop, lines}));
        VERIFY_REFUSED("lease.ended", f.call<ReleaseLease>(f.agent, {lease->id}));
    }

    void takingOverWarnsBoth_data() { TestDatabases::addRows(); }
    void takingOverWarnsBoth()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto lines = linesOf(f, *order);
        VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, lines}));
        VERIFY_REFUSED("lease.no_reason", f.call<TakeOverLease>(f.secondAgent, {f.shop, lines, QString()}));
        const auto taken
            = f.call<TakeOverLease>(f.secondAgent, {f.shop, lines, QStringLiteral("her laptop is broken")});
        VERIFY_OK(taken);
        const auto leases = f.call<ListLeases>(f.agent, {f.shop});
        VERIFY_OK(leases);
        QCOMPARE(leases->data.size(), std::size_t(1));
        QCOMPARE(leases->data.front().holder, QStringLiteral("Bob"));
        QCOMPARE(
            number(f.db(), QStringLiteral("SELECT count(*) FROM events WHERE code = 'lease.taken_over'")), 1);
    }

    void leasesEndAtTheCutOff_data() { TestDatabases::addRows(); }
    void leasesEndAtTheCutOff()
    {
        BACKEND_FIXTURE(f);
        LineSpec later;
        later.draw = DrawDate::of(2018, 7, 4);
        const auto order = addOrder(f, {LineSpec(), later});
        const auto lines = linesOf(f, *order);
        const auto forgotten = addOrder(f, {LineSpec()});
        VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, lines}));
        VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, linesOf(f, *forgotten)}));
        QCOMPARE(purchaseStatus(f, *forgotten), QStringLiteral("in_progress"));
        f.clock().set(Instant::fromLocal(QDate(2018, 6, 30), QTime(21, 50), QTimeZone("America/New_York")));
        VERIFY_REFUSED("lease.past_cut_off", f.call<TakeLease>(f.secondAgent, {f.shop, {lines.at(0)}}));
        VERIFY_OK(f.call<TakeLease>(f.secondAgent, {f.shop, {lines.at(1)}}));
        QCOMPARE(purchaseStatus(f, *forgotten), QStringLiteral("not_purchased"));
        QCOMPARE(purchaseStatus(f, *order), QStringLiteral("in_progress"));
    }

    void aJobEndsLeasesAtTheCutOff_data() { TestDatabases::addRows(); }
    void aJobEndsLeasesAtTheCutOff()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec(), LineSpec()});
        LineSpec later;
        later.draw = DrawDate::of(2018, 7, 4);
        const auto other = addOrder(f, {later});
        const auto lease = f.call<TakeLease>(f.agent, {f.shop, linesOf(f, *order)});
        VERIFY_OK(lease);
        VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, linesOf(f, *other)}));
        const auto step = [&] { return expiredleases::step(f.db(), f.clock(), f.random()).value_or(-1); };
        QCOMPARE(step(), 0);
        QCOMPARE(purchaseStatus(f, *order), QStringLiteral("in_progress"));

        f.clock().set(lease->expiresAt);
        QCOMPARE(step(), 1);
        QCOMPARE(step(), 0);
        QCOMPARE(purchaseStatus(f, *order), QStringLiteral("not_purchased"));
        QCOMPARE(purchaseStatus(f, *other), QStringLiteral("in_progress"));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM events WHERE code = 'lease.expired'")),
                 1);
        QCOMPARE(number(f.db(),
                        QStringLiteral("SELECT count(*) FROM audit_log WHERE entity_id = '%1' "
                                       "AND operation = 'lease.expired'")
                            .arg(lease->id.toString())),
                 1);
    }

    void aBannedStateStopsTheLease_data() { TestDatabases::addRows(); }
    void aBannedStateStopsTheLease()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        const auto shop = f.call<AddShop>(
            f.adminA,
            {QStringLiteral("Austin Mart"), QStringLiteral("TX"), QStringLiteral("America/Chicago"), {}});
        VERIFY_OK(shop);
        const auto refused = f.call<TakeLease>(f.agent, {shop->id, linesOf(f, *order)});
        QVERIFY(!refused);
        QVERIFY2(refused.error().code.startsWith(QLatin1String("policy.")), qPrintable(refused.error().code));
        QVERIFY2(refused.error().message.contains(QStringLiteral("TX")), qPrintable(refused.error().message));
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM leases")), 0);
    }

    void whatStandsAgainstACustomerIsNotTheAgentsToKnow_data() { TestDatabases::addRows(); }
    void whatStandsAgainstACustomerIsNotTheAgentsToKnow()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(excludeCustomer(f));
        f.clock().advanceSeconds(1);
        const auto refused = f.call<TakeLease>(f.agent, {f.shop, linesOf(f, *order)});
        VERIFY_REFUSED("policy.held_back", refused);
        QVERIFY2(!refused.error().message.contains(QStringLiteral("exclu")),
                 qPrintable(refused.error().message));
        QVERIFY(!refused.error().details.contains(QLatin1String("refusals")));
        VERIFY_REFUSED("policy.self_excluded", f.call<TakeLease>(f.adminA, {f.shop, linesOf(f, *order)}));
        f.clock().set(afternoon());
        const auto front = addPicture(f);
        VERIFY_REFUSED("policy.held_back", f.call<BindSlip>(f.agent, paperFor(f, *order, *front)));
    }

    void twoAgentsRaceForOneLine_data() { TestDatabases::addRows(); }
    void twoAgentsRaceForOneLine()
    {
        BACKEND_FIXTURE(f);
        std::vector<LottoTicketId> lines;
        for (int i = 0; i < 20; ++i) {
            const auto order = addOrder(f, {LineSpec()});
            lines.push_back(linesOf(f, *order).front());
        }
        VERIFY_OK(f.tokenOf(f.agent));
        VERIFY_OK(f.tokenOf(f.secondAgent));
        std::array<int, 2> won{};
        QStringList wrong[2];
        const auto race = [&](std::size_t who) {
            const auto db = Database::open(f.serviceConfig());
            const UserId person = who == 0 ? f.agent : f.secondAgent;
            for (const LottoTicketId line : lines) {
                const auto lease
                    = f.callOn<TakeLease>(**db, person, {f.shop, {line}},
                                          QString(QStringLiteral("race-%1-").arg(who) + line.toString()));
                if (lease) {
                    ++won[who];
                } else if (lease.error().code != QLatin1String("lease.held")) {
                    wrong[who].append(QString(lease.error().code + u' ' + lease.error().message));
                }
            }
        };
        std::thread first(race, 0);
        std::thread second(race, 1);
        first.join();
        second.join();
        QCOMPARE(wrong[0] + wrong[1], QStringList());
        QCOMPARE(won[0] + won[1], 20);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT count(*) FROM lease_lines WHERE active")), 20);
    }

    void linesArePackedOnFewSlips_data() { TestDatabases::addRows(); }
    void linesArePackedOnFewSlips()
    {
        BACKEND_FIXTURE(f);
        std::vector<LineSpec> specs(7);
        for (int i = 0; i < 7; ++i) {
            specs[static_cast<std::size_t>(i)].numbers = {1, 2, 3, 4, 10 + i};
        }
        specs[6].powerPlay = true;
        LineSpec next = specs[0];
        next.draw = DrawDate::of(2018, 7, 4);
        specs.push_back(next);
        const auto order = addOrder(f, specs);
        VERIFY_OK(order);
        const auto lines = linesOf(f, *order);
        const auto plan = f.call<PackSlips>(f.agent, {f.shop, lines, {}});
        VERIFY_OK(plan);
        QCOMPARE(plan->slips.size(), std::size_t(3));
        QCOMPARE(plan->price, dollars(2 * 7 + 3));
        std::size_t served = 0;
        for (const ProposedSlip &slip : plan->slips) {
            QVERIFY(slip.plays.size() <= 5);
            for (const ProposedPlay &play : slip.plays) {
                QCOMPARE(play.ticketIds.size(), slip.drawDates.size());
                served += play.ticketIds.size();
            }
        }
        QCOMPARE(served, lines.size());
        const auto apart = f.call<PackSlips>(f.agent, {f.shop, lines, true});
        VERIFY_OK(apart);
        QVERIFY(std::ranges::all_of(apart->slips,
                                    [](const ProposedSlip &slip) { return slip.drawDates.size() == 1; }));
        QCOMPARE(apart->slips.size(), std::size_t(4));
        QCOMPARE(apart->price, plan->price);
    }

    void missedLinesRollToTheNextDraw_data() { TestDatabases::addRows(); }
    void missedLinesRollToTheNextDraw()
    {
        BACKEND_FIXTURE(f);
        LineSpec rolling;
        rolling.missedDrawChoice = QStringLiteral("roll");
        const auto order = addOrder(f, {rolling});
        VERIFY_REFUSED("draw.not_closed", f.call<SettleMissedLines>(f.adminA, {powerballDraw(f)}));
        f.clock().set(afterDraw());
        const auto preview = f.call<PreviewMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(preview);
        QCOMPARE(preview->lines.rolledLines, 1);
        QCOMPARE(preview->rolledTo, std::optional(DrawDate::of(2018, 7, 4)));
        QCOMPARE(preview->refund, Thb());
        QCOMPARE(f.call<GetDraw>(f.adminA, {powerballDraw(f)})->unbought, std::int64_t(1));
        const auto settled = f.call<SettleMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(settled);
        QCOMPARE(settled->rolledLines, 1);
        const auto again = f.call<SettleMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(again);
        QCOMPARE(again->orders, 0);
        const auto lines
            = f.call<ListLinesToBuy>(f.agent, {f.shop, powerballDraw(f, DrawDate::of(2018, 7, 4)), {}});
        VERIFY_OK(lines);
        QCOMPARE(lines->data.size(), std::size_t(1));
        QCOMPARE(lines->data.front().ticketId, linesOf(f, *order).front());
    }

    void missedLinesAreRefundedInFull_data() { TestDatabases::addRows(); }
    void missedLinesAreRefundedInFull()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec(), LineSpec()});
        const auto bought = addOrder(f, {LineSpec()});
        VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, linesOf(f, *order)}));
        f.clock().set(afternoon());
        const auto front = addPicture(f);
        VERIFY_OK(f.call<BindSlip>(f.agent, paperFor(f, *bought, *front)));
        f.clock().set(afterDraw());
        const auto preview = f.call<PreviewMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(preview);
        QCOMPARE(preview->lines.refundedLines, 2);
        QCOMPARE(preview->lines.orders, 1);
        QCOMPARE(preview->refund, satang(49000));
        VERIFY_REFUSED("permission.denied", f.call<PreviewMissedLines>(f.agent, {powerballDraw(f)}));
        const auto detail = f.call<GetDraw>(f.adminA, {powerballDraw(f)});
        QCOMPARE(detail->lines, std::int64_t(3));
        QCOMPARE(detail->bought, std::int64_t(1));
        QCOMPARE(detail->unbought, std::int64_t(2));
        const auto settled = f.call<SettleMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(settled);
        QCOMPARE(settled->refundedLines, 2);
        QCOMPARE(settled->orders, 1);
        QCOMPARE(number(f.db(), QStringLiteral("SELECT CAST(SUM(amount_thb) AS bigint) FROM refund_lines")),
                 49000);
        QCOMPARE(number(f.db(),
                        QStringLiteral("SELECT CAST(SUM(amount) AS bigint) FROM ledger_transfers "
                                       "WHERE debit = 'unearned_orders::THB' AND event = 'refund'")),
                 49000);
        const auto again = f.call<SettleMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(again);
        QCOMPARE(again->orders, 0);
    }

    void anExcludedCustomerIsRefundedInsteadOfRolled_data() { TestDatabases::addRows(); }
    void anExcludedCustomerIsRefundedInsteadOfRolled()
    {
        BACKEND_FIXTURE(f);
        LineSpec rolling;
        rolling.missedDrawChoice = QStringLiteral("roll");
        VERIFY_OK(addOrder(f, {rolling}));
        VERIFY_OK(excludeCustomer(f));
        f.clock().set(afterDraw());
        const auto settled = f.call<SettleMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(settled);
        QCOMPARE(settled->rolledLines, 0);
        QCOMPARE(settled->refundedLines, 1);
    }

    void thePreviewSaysWhichLinesCannotRoll_data() { TestDatabases::addRows(); }
    void thePreviewSaysWhichLinesCannotRoll()
    {
        BACKEND_FIXTURE(f);
        LineSpec rolling;
        rolling.missedDrawChoice = QStringLiteral("roll");
        VERIFY_OK(addOrder(f, {rolling}));
        VERIFY_OK(excludeCustomer(f));
        f.clock().set(afterDraw());
        const auto preview = f.call<PreviewMissedLines>(f.adminA, {powerballDraw(f)});
        VERIFY_OK(preview);
        QCOMPARE(preview->wantedRoll, 1);
        QCOMPARE(preview->lines.refundedLines, 1);
        QVERIFY(!preview->rolledTo);
    }
};

QTEST_GUILESS_MAIN(tst_Purchase)
#include "tst_purchase.moc"
