#include "models/games/play.h"
#include "models/orders/ordernumber.h"
#include "tests/support/insert.h"
#include "tests/support/ordering.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<std::int64_t> countOf(Database &db, const char *table)
{
    return db.statement(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).value<std::int64_t>();
}

const OrderStep *stepNamed(const OrderDetail &order, const char *action)
{
    const auto found = std::find_if(order.steps.begin(), order.steps.end(), [&](const OrderStep &step) {
        return step.action == QLatin1String(action);
    });
    return found == order.steps.end() ? nullptr : &*found;
}

/// A lease of the order's first line, as the buying of paper writes it.
Result<Done> lease(BackendFixture &f, const OrderDetail &order)
{
    const auto lease = LeaseId::make(f.clock(), f.random());
    TRY_DO(Insert(f.db(), "leases")
               .set("id", lease)
               .set("agent", f.agent)
               .set("shop_id", f.shop)
               .set("taken_at", f.clock().now())
               .set("expires_at", f.clock().now().plusSeconds(3600))
               .run());
    return Insert(f.db(), "lease_lines")
        .set("lease_id", lease)
        .set("ticket_id", order.lines.front().id)
        .run();
}

} // namespace

class TestOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderOfSevenDollarsCosts245Baht_data() { TestDatabases::addRows(); }
    void anOrderOfSevenDollarsCosts245Baht();
    void theQuoteIsWhatIsCharged_data() { TestDatabases::addRows(); }
    void theQuoteIsWhatIsCharged();
    void everyWayToPickNumbers_data() { TestDatabases::addRows(); }
    void everyWayToPickNumbers();
    void aWrongOrderChangesNothing_data();
    void aWrongOrderChangesNothing();
    void theRangeOfNumbersIsThatOfTheDraw_data() { TestDatabases::addRows(); }
    void theRangeOfNumbersIsThatOfTheDraw();
    void salesCloseAnHourBeforeTheDraw_data() { TestDatabases::addRows(); }
    void salesCloseAnHourBeforeTheDraw();
    void theGateStopsAnOrder_data() { TestDatabases::addRows(); }
    void theGateStopsAnOrder();
    void aRepeatedRequestIsAnsweredAgain_data() { TestDatabases::addRows(); }
    void aRepeatedRequestIsAnsweredAgain();
    void numbersOfOrdersRunOnWithinTheYearOfBangkok_data() { TestDatabases::addRows(); }
    void numbersOfOrdersRunOnWithinTheYearOfBangkok();
    void aStaleCommandGetsTheOrderOfNow_data() { TestDatabases::addRows(); }
    void aStaleCommandGetsTheOrderOfNow();
    void anUnpaidOrderIsCancelled_data() { TestDatabases::addRows(); }
    void anUnpaidOrderIsCancelled();
    void cancellingAPaidOrderRefundsIt_data() { TestDatabases::addRows(); }
    void cancellingAPaidOrderRefundsIt();
    void aLineWithAnAgentCannotBeCancelled_data() { TestDatabases::addRows(); }
    void aLineWithAnAgentCannotBeCancelled();
    void onlyAPublishedStepIsTaken_data() { TestDatabases::addRows(); }
    void onlyAPublishedStepIsTaken();
    void notesAndAssignmentsStandInTheTimeline_data() { TestDatabases::addRows(); }
    void notesAndAssignmentsStandInTheTimeline();
    void theTimelineJoinsTheEventsOfTheDraw_data() { TestDatabases::addRows(); }
    void theTimelineJoinsTheEventsOfTheDraw();
};

void TestOrders::anOrderOfSevenDollarsCosts245Baht()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    QCOMPARE(order->order.charge, baht(245));
    QCOMPARE(order->order.total, dollars(7));
    QCOMPARE(order->ticketCost, dollars(2));
    QCOMPARE(order->serviceFee, dollars(5));
    QCOMPARE(order->thbPerUsd, QStringLiteral("35"));
    QCOMPARE(order->order.status, QStringLiteral("pending"));
    QCOMPARE(order->order.customerName, QStringLiteral("สมชาย ใจดี"));
    QCOMPARE(order->lines.size(), std::size_t(1));
    QCOMPARE(order->lines.front().charge, baht(245));
    QVERIFY(OrderNumber::parse(order->order.orderNumber).has_value());
    QVERIFY(order->order.orderNumber.startsWith(QLatin1String("LTO-2018-000001-")));
    QVERIFY(!order->reason.sentence.isEmpty());
    QVERIFY(stepNamed(*order, "post_payment")->allowed);
    QVERIFY(!stepNamed(*order, "tell_customer")->allowed);
}

void TestOrders::theQuoteIsWhatIsCharged()
{
    BACKEND_FIXTURE(f);
    LineRequest withAddOn = chosenLine(sampleDraw(f));
    withAddOn.powerPlay = true;
    auto request = orderOf(f, {withAddOn, chosenLine(sampleDraw(f))});
    const auto quote = f.call<QuoteOrder>(f.support, {request.lines});
    VERIFY_OK(quote);
    QCOMPARE(quote->total, dollars(15));
    QCOMPARE(quote->charge, baht(525));
    QCOMPARE(quote->lines[0].charge + quote->lines[1].charge, quote->charge);
    QCOMPARE(quote->commission.value, 1'000);
    request.quotedCharge = quote->charge + satang(1);
    VERIFY_REFUSED("order.price_changed", f.call<CreateOrder>(f.support, request));
    request.quotedCharge = quote->charge;
    const auto order = f.call<CreateOrder>(f.support, request);
    VERIFY_OK(order);
    QCOMPARE(order->order.charge, quote->charge);
}

void TestOrders::everyWayToPickNumbers()
{
    BACKEND_FIXTURE(f);
    const LineRequest house{sampleDraw(f), QStringLiteral("house_pick"), std::nullopt, std::nullopt, false,
                            false};
    LineRequest terminal = house;
    terminal.selection = QStringLiteral("terminal_pick");
    const auto order = f.call<CreateOrder>(
        f.support, orderOf(f, {chosenLine(sampleDraw(f), {61, 43, 2, 36, 25}), house, terminal}));
    VERIFY_OK(order);
    QCOMPARE(order->lines[0].numbers, (std::vector<int>{2, 25, 36, 43, 61}));
    QVERIFY(parsePlay(Game::Powerball, DrawDate::of(2018, 6, 30), order->lines[1].numbers,
                      *order->lines[1].special));
    QVERIFY(order->lines[2].numbers.empty());
    QVERIFY(!order->lines[2].special);
    LineRequest confused = house;
    confused.numbers = std::vector<int>{1, 2, 3, 4, 5};
    VERIFY_REFUSED("order.numbers_not_wanted", f.call<CreateOrder>(f.support, orderOf(f, {confused})));
}

void TestOrders::aWrongOrderChangesNothing_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<QString>("mistake");
    QTest::addColumn<QString>("code");
    for (const QString &kind : TestDatabases::kinds()) {
        const auto row = [&](const char *mistake, const char *code) {
            QTest::addRow("%s, %s", qPrintable(kind), mistake)
                << kind << QString::fromLatin1(mistake) << QString::fromLatin1(code);
        };
        row("no line", "order.line_count");
        row("unknown draw", "draw.unknown");
        row("past draw", "order.sales_closed");
        row("unknown selection", "order.unknown_selection");
        row("no numbers", "order.numbers_missing");
        row("no consent", "order.consent_missing");
        row("missed choice", "order.unknown_missed_choice");
        row("unknown customer", "customer.unknown");
    }
}

void TestOrders::aWrongOrderChangesNothing()
{
    BACKEND_FIXTURE(f);
    QFETCH(QString, mistake);
    QFETCH(QString, code);
    auto request = orderOf(f, {chosenLine(sampleDraw(f)), chosenLine(sampleDraw(f))});
    if (mistake == QLatin1String("no line")) {
        request.lines.clear();
    } else if (mistake == QLatin1String("unknown draw")) {
        request.lines[1].drawId = DrawId::make(f.clock(), f.random());
    } else if (mistake == QLatin1String("past draw")) {
        request.lines[1].drawId = f.draw(Game::Powerball, DrawDate::of(2018, 6, 27));
    } else if (mistake == QLatin1String("unknown selection")) {
        request.lines[1].selection = QStringLiteral("lucky");
    } else if (mistake == QLatin1String("no numbers")) {
        request.lines[1].numbers.reset();
    } else if (mistake == QLatin1String("no consent")) {
        request.consentVersion = QStringLiteral(" ");
    } else if (mistake == QLatin1String("missed choice")) {
        request.missedDrawChoice = QStringLiteral("keep");
    } else {
        request.customerId = UserId::make(f.clock(), f.random());
    }
    const auto refused = f.call<CreateOrder>(f.support, request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QVERIFY(!refused.error().message.isEmpty());
    for (const char *table : {"lotto_orders", "lotto_tickets", "order_counters"}) {
        QCOMPARE(countOf(f.db(), table).value_or(-1), 0);
    }
    const auto refusals = f.db()
                              .statement(QStringLiteral("SELECT count(*) FROM audit_log WHERE operation = "
                                                        "'orders.create' AND outcome = 'refused'"))
                              .value<std::int64_t>();
    QCOMPARE(refusals.value_or(-1), 1);
}

void TestOrders::theRangeOfNumbersIsThatOfTheDraw()
{
    BACKEND_FIXTURE(f);
    f.clock().set(Instant::fromLocal(QDate(2025, 4, 3), QTime(12, 0), easternZone()));
    VERIFY_OK(Insert(f.db(), "sanctions_lists")
                  .set("id", makeUuidV7(f.clock().now().ms, f.random()))
                  .set("source", "test")
                  .set("published_at", f.clock().now())
                  .set("entry_count", 0)
                  .set("imported_at", f.clock().now())
                  .run());
    const auto line = [&](int day) {
        return chosenLine(f.draw(Game::MegaMillions, DrawDate::of(2025, 4, day)), {1, 2, 3, 4, 70}, 25);
    };
    const auto before = f.call<CreateOrder>(f.support, orderOf(f, {line(4)}));
    VERIFY_OK(before);
    QCOMPARE(before->lines.front().special, std::optional(25));
    QCOMPARE(before->order.total, dollars(7));
    const auto after = f.call<CreateOrder>(f.support, orderOf(f, {line(4), line(8)}));
    QVERIFY(!after);
    QVERIFY2(after.error().message.contains(QLatin1String("24")), qPrintable(after.error().message));
    QCOMPARE(countOf(f.db(), "lotto_orders").value_or(-1), 1);
    QCOMPARE(countOf(f.db(), "lotto_tickets").value_or(-1), 1);
}

void TestOrders::salesCloseAnHourBeforeTheDraw()
{
    BACKEND_FIXTURE(f);
    const Instant drawAt = Instant::fromLocal(QDate(2018, 6, 30), QTime(22, 59), easternZone());
    f.clock().set(drawAt.plusSeconds(-3601));
    VERIFY_OK(takeOrder(f));
    f.clock().set(drawAt.plusSeconds(-3600));
    const auto late = takeOrder(f);
    VERIFY_REFUSED("order.sales_closed", late);
    QVERIFY2(late.error().message.contains(QLatin1String("30 Jun 2018")), qPrintable(late.error().message));
    QCOMPARE(countOf(f.db(), "lotto_orders").value_or(-1), 1);
}

void TestOrders::theGateStopsAnOrder()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(Insert(f.db(), "self_exclusions")
                  .set("id", makeUuidV7(f.clock().now().ms, f.random()))
                  .set("user_id", f.customer)
                  .set("starts_at", f.clock().now())
                  .set("recorded_at", f.clock().now())
                  .set("recorded_by", f.support)
                  .run());
    VERIFY_REFUSED("policy.self_excluded", takeOrder(f));
    QCOMPARE(countOf(f.db(), "lotto_orders").value_or(-1), 0);
}

void TestOrders::aRepeatedRequestIsAnsweredAgain()
{
    BACKEND_FIXTURE(f);
    const auto request = orderOf(f, {chosenLine(sampleDraw(f))});
    const QString key = QStringLiteral("the-same-key");
    const auto first = f.call<CreateOrder>(f.support, request, key);
    VERIFY_OK(first);
    const auto second = f.call<CreateOrder>(f.support, request, key);
    VERIFY_OK(second);
    QCOMPARE(toJson(*second), toJson(*first));
    QCOMPARE(countOf(f.db(), "lotto_orders").value_or(-1), 1);
    VERIFY_REFUSED(
        "request.key_reused",
        f.call<CreateOrder>(f.support, orderOf(f, {chosenLine(sampleDraw(f), {1, 2, 3, 4, 5})}), key));
    QCOMPARE(countOf(f.db(), "lotto_orders").value_or(-1), 1);
}

void TestOrders::numbersOfOrdersRunOnWithinTheYearOfBangkok()
{
    BACKEND_FIXTURE(f);
    f.clock().set(Instant::fromLocal(QDate(2018, 6, 29), QTime(12, 0), bangkokZone()));
    const auto first = takeOrder(f);
    const auto second = takeOrder(f);
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(OrderNumber::parse(first->order.orderNumber)->count() + 1,
             OrderNumber::parse(second->order.orderNumber)->count());
    // Half a day before New Year in Bangkok it is still the old year in Indiana.
    f.clock().set(Instant::fromLocal(QDate(2025, 1, 1), QTime(0, 30), bangkokZone()));
    VERIFY_OK(Insert(f.db(), "sanctions_lists")
                  .set("id", makeUuidV7(f.clock().now().ms, f.random()))
                  .set("source", "test")
                  .set("published_at", f.clock().now())
                  .set("entry_count", 0)
                  .set("imported_at", f.clock().now())
                  .run());
    const auto newYear = f.call<CreateOrder>(
        f.support,
        orderOf(f, {chosenLine(f.draw(Game::MegaMillions, DrawDate::of(2025, 4, 4)), {1, 2, 3, 4, 5}, 6)}));
    VERIFY_OK(newYear);
    QCOMPARE(OrderNumber::parse(newYear->order.orderNumber)->year(), 2025);
    QCOMPARE(OrderNumber::parse(newYear->order.orderNumber)->count(), 1);
}

void TestOrders::aStaleCommandGetsTheOrderOfNow()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    const auto assigned = f.call<AssignOrder>(f.adminA, {order->order.id, f.support, order->order.version});
    VERIFY_OK(assigned);
    QCOMPARE(assigned->order.assigneeName, std::optional(QStringLiteral("Suda")));
    const auto stale = f.call<CancelOrder>(
        f.adminB, {order->order.id, QStringLiteral("changed my mind"), order->order.version});
    VERIFY_REFUSED("order.changed", stale);
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    const auto current = fromJson<OrderDetail>(stale.error().details);
    VERIFY_OK(current);
    QCOMPARE(current->order.version, assigned->order.version);
    QCOMPARE(current->order.assignee->toString(), f.support.toString());
    VERIFY_REFUSED("order.assignee_not_staff",
                   f.call<AssignOrder>(f.adminA, {order->order.id, f.customer, assigned->order.version}));
}

void TestOrders::anUnpaidOrderIsCancelled()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f, 2);
    VERIFY_OK(order);
    VERIFY_REFUSED("order.reason_missing",
                   f.call<CancelOrder>(f.support, {order->order.id, {}, order->order.version}));
    const auto cancelled = f.call<CancelOrder>(
        f.support, {order->order.id, QStringLiteral("customer asked"), order->order.version});
    VERIFY_OK(cancelled);
    QCOMPARE(cancelled->order.status, QStringLiteral("cancelled"));
    QCOMPARE(cancelled->order.paymentStatus, QStringLiteral("pending"));
    QVERIFY(cancelled->refunds.empty());
    QVERIFY(cancelled->lines[0].cancelledAt && cancelled->lines[1].cancelledAt);
    VERIFY_REFUSED(
        "order.step_refused",
        f.call<CancelOrder>(f.support, {order->order.id, QStringLiteral("again"), cancelled->order.version}));
    QCOMPARE(countOf(f.db(), "ledger_transfers").value_or(-1), 0);
}

void TestOrders::cancellingAPaidOrderRefundsIt()
{
    BACKEND_FIXTURE(f);
    const auto order = takePaidOrder(f, 3);
    VERIFY_OK(order);
    QCOMPARE(order->order.status, QStringLiteral("confirmed"));
    const auto cancelled = f.call<CancelOrder>(
        f.support, {order->order.id, QStringLiteral("customer asked"), order->order.version});
    VERIFY_OK(cancelled);
    QCOMPARE(cancelled->order.status, QStringLiteral("cancelled"));
    QCOMPARE(cancelled->order.paymentStatus, QStringLiteral("refunded"));
    QCOMPARE(cancelled->refunded, cancelled->captured);
    QCOMPARE(cancelled->refunds.size(), std::size_t(1));
    QCOMPARE(cancelled->refunds.front().lines.size(), std::size_t(3));
}

void TestOrders::aLineWithAnAgentCannotBeCancelled()
{
    BACKEND_FIXTURE(f);
    const auto order = takePaidOrder(f, 2);
    VERIFY_OK(order);
    VERIFY_OK(lease(f, *order));
    const auto refused
        = f.call<CancelOrder>(f.adminA, {order->order.id, QStringLiteral("late"), order->order.version});
    VERIFY_REFUSED("line.leased", refused);
    QVERIFY2(refused.error().message.contains(QLatin1String("Line 1 (Powerball, 30 Jun 2018)")),
             qPrintable(refused.error().message));
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    VERIFY_OK(now);
    QCOMPARE(now->order.status, QStringLiteral("confirmed"));
    QVERIFY(now->refunds.empty());
    QVERIFY(!stepNamed(*now, "cancel")->allowed);
}

void TestOrders::onlyAPublishedStepIsTaken()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    for (const char *action :
         {"confirmed", "purchased_usa", "completed", "tell_customer", "post_payment", ""}) {
        const auto refused = f.call<CommandOrder>(
            f.adminA, {order->order.id, QString::fromLatin1(action), std::nullopt, order->order.version});
        VERIFY_REFUSED("order.action_not_allowed", refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().details.value(QStringLiteral("allowed")).toArray(),
                 QJsonArray{QStringLiteral("cancel")});
    }
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(now->order.status, QStringLiteral("pending"));
    QCOMPARE(now->order.version, order->order.version);
    const auto cancelled = f.call<CommandOrder>(
        f.adminA, {order->order.id, QStringLiteral("cancel"), QStringLiteral("asked"), order->order.version});
    VERIFY_OK(cancelled);
    QCOMPARE(cancelled->order.status, QStringLiteral("cancelled"));
}

void TestOrders::notesAndAssignmentsStandInTheTimeline()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    f.clock().advanceSeconds(1);
    const auto note = f.call<AddOrderNote>(
        f.support, {order->order.id, QStringLiteral(" โทรกลับพรุ่งนี้ "), DrawDate::of(2018, 6, 29)});
    VERIFY_OK(note);
    QCOMPARE(note->body, QStringLiteral("โทรกลับพรุ่งนี้"));
    VERIFY_REFUSED("order.bad_note",
                   f.call<AddOrderNote>(f.support, {order->order.id, QStringLiteral("  "), {}}));
    f.clock().advanceSeconds(1);
    VERIFY_OK(f.call<AssignOrder>(f.adminA, {order->order.id, f.adminB, order->order.version}));
    const auto detail = f.call<GetOrder>(f.support, {order->order.id});
    VERIFY_OK(detail);
    QCOMPARE(detail->notes.size(), std::size_t(1));
    QCOMPARE(detail->notes.front().authorName, QStringLiteral("Suda"));
    const auto timeline = f.call<OrderTimeline>(f.support, {order->order.id});
    VERIFY_OK(timeline);
    QStringList codes;
    for (const TimelineEntry &entry : timeline->entries) {
        codes.append(entry.code);
    }
    QCOMPARE(codes,
             (QStringList{QStringLiteral("order.created"), QStringLiteral("order.noted"),
                          QStringLiteral("order.assigned")}));
}

void TestOrders::theTimelineJoinsTheEventsOfTheDraw()
{
    BACKEND_FIXTURE(f);
    const auto addEvent = [&](const char *code, Instant at) {
        return Insert(f.db(), "events")
            .set("id", EventId::make(f.clock(), f.random()))
            .set("entity", "draw")
            .set("entity_id", sampleDraw(f))
            .set("code", code)
            .set("arguments", QJsonObject{})
            .set("actor", f.adminA)
            .set("happened_at", at)
            .run();
    };
    const Instant start = f.clock().now();
    VERIFY_OK(addEvent("draw.opened", start.plusSeconds(-60)));
    const auto first = takeOrder(f);
    const auto second = takeOrder(f);
    VERIFY_OK(second);
    VERIFY_OK(addEvent("draw.closed", start.plusSeconds(60)));
    for (const OrderId order : {first->order.id, second->order.id}) {
        const auto timeline = f.call<OrderTimeline>(f.support, {order});
        VERIFY_OK(timeline);
        QCOMPARE(timeline->entries.size(), std::size_t(2));
        QCOMPARE(timeline->entries[1].code, QStringLiteral("draw.closed"));
    }
}

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
