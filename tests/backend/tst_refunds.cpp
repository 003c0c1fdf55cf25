#include "backend/services/books.h"
#include "tests/support/insert.h"
#include "tests/support/ordering.h"

#include <latch>
#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

RefundLines::Request refundOf(const OrderDetail &order, std::vector<LottoTicketId> lines)
{
    return {order.order.id, std::move(lines), QStringLiteral("customer_request"), QStringLiteral("asked"),
            order.order.version};
}

/// A dearer rate, approved by two people before the order is taken.
Result<Done> useRate(BackendFixture &f, std::int64_t scaled)
{
    const auto approval = ApprovalId::make(f.clock(), f.random());
    TRY_DO(Insert(f.db(), "approvals")
               .set("id", approval)
               .set("kind", "settings.rate")
               .set("subject_id", makeUuidV7(f.clock().now().ms, f.random()))
               .set("digest", QString(64, QLatin1Char('0')))
               .set("seen", QJsonObject{})
               .set("proposed_by", f.owner)
               .set("proposed_at", f.clock().now())
               .set("decision", "approved")
               .set("decided_by", f.adminA)
               .set("decided_at", f.clock().now())
               .run());
    return Insert(f.db(), "fx_rates")
        .set("id", RateId::make(f.clock(), f.random()))
        .set("thb_per_usd", scaled)
        .set("source", "test")
        .set("effective_from", f.clock().now())
        .set("recorded_at", f.clock().now())
        .set("recorded_by", f.owner)
        .set("approval_id", approval)
        .run();
}

/// A slip for the order's first line, as its binding writes it, with its postings.
Result<Done> buy(BackendFixture &f, const OrderDetail &order)
{
    const OrderLine &line = order.lines.front();
    const auto slip = SlipId::make(f.clock(), f.random());
    const auto play = SlipPlayId::make(f.clock(), f.random());
    TRY_DO(Insert(f.db(), "physical_tickets")
               .set("id", slip)
               .set("order_id", order.order.id)
               .set("shop_id", f.shop)
               .set("state", "IN")
               .set("edition", "powerball-2015-10")
               .set("main_max", 69)
               .set("special_max", 26)
               .set("serial", slip.toString())
               .set("price_usd", 200)
               .set("binding", "bound")
               .set("received_at", f.clock().now())
               .set("bound_by", f.agent)
               .run());
    TRY_DO(Insert(f.db(), "slip_plays")
               .set("id", play)
               .set("slip_id", slip)
               .set("main_max", 69)
               .set("special_max", 26)
               .set("letter", "A")
               .set("n1", 2)
               .set("n2", 25)
               .set("n3", 36)
               .set("n4", 43)
               .set("n5", 61)
               .set("special", 24)
               .run());
    TRY_DO(Insert(f.db(), "slip_draws")
               .set("slip_id", slip)
               .set("draw_id", line.drawId)
               .set("edition", "powerball-2015-10")
               .run());
    TRY_DO(Insert(f.db(), "placements")
               .set("id", PlacementId::make(f.clock(), f.random()))
               .set("slip_play_id", play)
               .set("slip_id", slip)
               .set("order_id", order.order.id)
               .set("draw_id", line.drawId)
               .set("ticket_id", line.id)
               .set("active", true)
               .set("placed_at", f.clock().now())
               .set("placed_by", f.agent)
               .run());
    for (const char *account : {"service_fee::THB", "ticket_pass_through::THB", "ticket_cost::USD"}) {
        const QString id = QString::fromLatin1(account);
        TRY_DO(Insert(f.db(), "ledger_accounts")
                   .set("id", id)
                   .set("kind", id.section(QLatin1Char(':'), 0, 0))
                   .set("currency", id.right(3))
                   .run());
    }
    const QString cash = QStringLiteral("agent_cash:%1:USD").arg(f.agent.toString());
    TRY_DO(Insert(f.db(), "ledger_accounts")
               .set("id", cash)
               .set("kind", "agent_cash")
               .set("owner", f.agent.toString())
               .set("currency", "USD")
               .run());
    const auto post = [&](const char *event, const QUuid &subject, const QString &debit,
                          const QString &credit, int amount) {
        return Insert(f.db(), "ledger_transfers")
            .set("id", QString(credit + slip.toString()))
            .set("event", event)
            .set("subject_id", subject)
            .set("debit", debit)
            .set("credit", credit)
            .set("currency", credit.right(3))
            .set("amount", amount)
            .set("posted_at", f.clock().now())
            .run();
    };
    const QString unearned = QStringLiteral("unearned_orders::THB");
    TRY_DO(post("slip_bound", order.order.id.uuid(), unearned, QStringLiteral("service_fee::THB"), 17500));
    TRY_DO(post("slip_bound", order.order.id.uuid(), unearned, QStringLiteral("ticket_pass_through::THB"),
                7000));
    return post("slip_paid", slip.uuid(), QStringLiteral("ticket_cost::USD"), cash, 200);
}

Result<Done> setDrawStatus(BackendFixture &f, const char *status)
{
    return f.db()
        .statement(QStringLiteral("UPDATE draws SET status = :status WHERE id = :id"))
        .bind("status", QString::fromLatin1(status))
        .bind("id", sampleDraw(f))
        .exec()
        .map([](std::int64_t) { return Done{}; });
}

} // namespace

#define VERIFY_BOOKS_BUT_STATUS(f)                                                                           \
    do {                                                                                                     \
        const auto report = verifyBooks((f).db());                                                           \
        VERIFY_OK(report);                                                                                   \
        for (const BooksFinding &finding : report->findings) {                                               \
            QVERIFY2(finding.code == QLatin1String("books.status_differs"), qPrintable(finding.sentence));   \
        }                                                                                                    \
    } while (false)

class TestRefunds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenLinesRefundedOneByOneGiveBackTheCharge_data() { TestDatabases::addRows(); }
    void tenLinesRefundedOneByOneGiveBackTheCharge();
    void aLineIsRefundedOnce_data() { TestDatabases::addRows(); }
    void aLineIsRefundedOnce();
    void anUnpaidOrderHasNothingToRefund_data() { TestDatabases::addRows(); }
    void anUnpaidOrderHasNothingToRefund();
    void threadsNeverRefundMoreThanWasPaid_data() { TestDatabases::addRows(); }
    void threadsNeverRefundMoreThanWasPaid();
    void aBoughtLineNeedsASecondPerson_data() { TestDatabases::addRows(); }
    void aBoughtLineNeedsASecondPerson();
    void aRefusedRequestRefundsNothing_data() { TestDatabases::addRows(); }
    void aRefusedRequestRefundsNothing();
};

void TestRefunds::tenLinesRefundedOneByOneGiveBackTheCharge()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(useRate(f, 32'905'000));
    auto order = takePaidOrder(f, 10);
    VERIFY_OK(order);
    QCOMPARE(order->order.charge, satang(230335)); // $70 at 32.905
    Thb returned;
    for (int i = 0; i < 10; ++i) {
        const LottoTicketId line = order->lines[static_cast<std::size_t>(i)].id;
        const auto refund = f.call<RefundLines>(f.support, refundOf(*order, {line}));
        VERIFY_OK(refund);
        QCOMPARE(refund->refund->lines.size(), std::size_t(1));
        returned += refund->refund->amount;
        order = f.call<GetOrder>(f.support, {order->order.id});
        QCOMPARE(order->order.paymentStatus,
                 i == 9 ? QStringLiteral("refunded") : QStringLiteral("partially_refunded"));
        QCOMPARE(order->order.status, i == 9 ? QStringLiteral("cancelled") : QStringLiteral("confirmed"));
        VERIFY_BOOKS_BUT_STATUS(f);
    }
    QCOMPARE(returned, order->order.charge);
    QCOMPARE(order->refunded, order->captured);
    const auto report = verifyBooks(f.db());
    VERIFY_OK(report);
    QVERIFY(report->findings.empty());
    for (const AccountBalance &account : report->accounts) {
        QVERIFY2(account.minor == 0, qPrintable(account.account));
    }
}

void TestRefunds::aLineIsRefundedOnce()
{
    BACKEND_FIXTURE(f);
    const auto order = takePaidOrder(f, 2);
    VERIFY_OK(order);
    const LottoTicketId line = order->lines.front().id;
    const auto request = refundOf(*order, {line});
    const QString key = QStringLiteral("refund-key");
    VERIFY_OK(f.call<RefundLines>(f.support, request, key));
    VERIFY_OK(f.call<RefundLines>(f.support, request, key));
    VERIFY_REFUSED("order.changed", f.call<RefundLines>(f.support, request));
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(now->refunded, baht(245));
    VERIFY_REFUSED("refund.line_refunded", f.call<RefundLines>(f.support, refundOf(*now, {line})));
    const auto other = takePaidOrder(f);
    VERIFY_REFUSED("refund.foreign_line",
                   f.call<RefundLines>(f.support, refundOf(*now, {other->lines.front().id})));
    const auto rest = f.call<RefundLines>(f.support, refundOf(*now, {}));
    VERIFY_OK(rest);
    QCOMPARE(rest->refund->amount, baht(245));
    const auto done = f.call<GetOrder>(f.support, {order->order.id});
    VERIFY_REFUSED("refund.nothing_left", f.call<RefundLines>(f.support, refundOf(*done, {})));
}

void TestRefunds::anUnpaidOrderHasNothingToRefund()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    VERIFY_REFUSED("refund.not_paid", f.call<RefundLines>(f.support, refundOf(*order, {})));
    auto request = refundOf(*order, {});
    request.reasonCode = QStringLiteral("generosity");
    VERIFY_REFUSED("refund.unknown_reason", f.call<RefundLines>(f.support, request));
}

void TestRefunds::threadsNeverRefundMoreThanWasPaid()
{
    BACKEND_FIXTURE(f);
    const auto order = takePaidOrder(f, 4);
    VERIFY_OK(order);
    VERIFY_OK(f.tokenOf(f.support));
    constexpr int threads = 4;
    std::array<bool, threads> done{};
    std::latch start(threads);
    const auto refundAll = [&](int i) {
        const auto db = Database::open(f.serviceConfig());
        start.arrive_and_wait();
        done[static_cast<std::size_t>(i)] = f.callOn<RefundLines>(**db, f.support, refundOf(*order, {}),
                                                                  QStringLiteral("refund-%1-key").arg(i))
                                                .has_value();
    };
    std::vector<std::thread> running;
    for (int i = 0; i < threads; ++i) {
        running.emplace_back(refundAll, i);
    }
    for (std::thread &thread : running) {
        thread.join();
    }
    QCOMPARE(std::count(done.begin(), done.end(), true), 1);
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(now->refunded, now->captured);
    QCOMPARE(now->refunds.size(), std::size_t(1));
}

void TestRefunds::aBoughtLineNeedsASecondPerson()
{
    BACKEND_FIXTURE(f);
    const auto taken = takePaidOrder(f, 2);
    VERIFY_OK(taken);
    VERIFY_OK(buy(f, *taken));
    VERIFY_BOOKS_BUT_STATUS(f);
    const LottoTicketId line = taken->lines.front().id;
    auto request = refundOf(*taken, {line});
    VERIFY_REFUSED("refund.not_house_fault", f.call<RefundLines>(f.finance, request));
    request.reasonCode = QStringLiteral("house_fault");
    VERIFY_REFUSED("refund.draw_not_checked", f.call<RefundLines>(f.finance, request));
    VERIFY_OK(setDrawStatus(f, "checked"));
    const auto asked = f.call<RefundLines>(f.finance, request);
    VERIFY_OK(asked);
    QVERIFY(!asked->refund);
    QCOMPARE(f.call<GetOrder>(f.support, {taken->order.id})->refunded, Thb());
    request.version += 1;
    VERIFY_REFUSED("refund.waiting", f.call<RefundLines>(f.finance, request));
    VERIFY_REFUSED("approval.same_person", decide(f, f.finance, *asked->approvalId, true));
    VERIFY_OK(decide(f, f.adminA, *asked->approvalId, true));
    const auto now = f.call<GetOrder>(f.support, {taken->order.id});
    QCOMPARE(now->refunded, baht(245));
    QVERIFY(now->refunds.front().approvalId.has_value());
    VERIFY_BOOKS_BUT_STATUS(f);
}

void TestRefunds::aRefusedRequestRefundsNothing()
{
    BACKEND_FIXTURE(f);
    const auto taken = takePaidOrder(f, 2);
    VERIFY_OK(taken);
    VERIFY_OK(buy(f, *taken));
    VERIFY_OK(setDrawStatus(f, "checked"));
    auto request = refundOf(*taken, {taken->lines.front().id});
    request.reasonCode = QStringLiteral("house_fault");
    const auto asked = f.call<RefundLines>(f.finance, request);
    VERIFY_OK(asked);
    VERIFY_OK(decide(f, f.adminA, *asked->approvalId, false));
    QCOMPARE(f.call<GetOrder>(f.support, {taken->order.id})->refunded, Thb());
    request.version += 1;
    VERIFY_OK(f.call<RefundLines>(f.finance, request));
}

QTEST_GUILESS_MAIN(TestRefunds)
#include "tst_refunds.moc"
