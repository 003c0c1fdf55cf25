#include "backend/storage/orderprojection.h"
#include "backend/storage/transaction.h"
#include "tests/support/randomorders.h"
#include "tests/support/testdatabases.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

constexpr Instant now = randomOrdersAt;

struct Statuses
{
    QString status, payment, purchase, payout;
    Instant updatedAt;
};

Result<Statuses> storedStatuses(Database &db, const QUuid &order)
{
    TRY(found,
        db.statement(QStringLiteral("SELECT status, payment_status, usa_purchase_status, payout_status, "
                                    "updated_at FROM lotto_orders WHERE id = :id"))
            .bind("id", order)
            .one([](const Row &row) {
                return Statuses{row.text("status"), row.text("payment_status"),
                                row.text("usa_purchase_status"), row.text("payout_status"),
                                row.instant("updated_at")};
            }));
    return *found;
}

Result<Done> fill(RandomOrders &orders, Database &db, int count)
{
    return inTransaction(db, QStringLiteral("fill"), [&]() -> Result<Done> {
        TRY_DO(orders.prepare());
        for (int i = 0; i < count; ++i) {
            TRY_DO(orders.addOrder());
        }
        return Done{};
    });
}

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFactsAndTheStatusesAreThoseOfThePureFunction_data() { TestDatabases::addRows(); }
    void theFactsAndTheStatusesAreThoseOfThePureFunction();
    void theOrdersOfADrawAreProjectedInSteps_data() { TestDatabases::addRows(); }
    void theOrdersOfADrawAreProjectedInSteps();
    void anOrderThatIsRightIsLeftAlone_data() { TestDatabases::addRows(); }
    void anOrderThatIsRightIsLeftAlone();

private:
    const quint32 m_seed = qEnvironmentVariableIsSet("TRUVAMATE_SEED")
        ? qEnvironmentVariable("TRUVAMATE_SEED").toUInt()
        : QRandomGenerator::global()->generate();
};

void TestProjection::theFactsAndTheStatusesAreThoseOfThePureFunction()
{
    FRESH_DATABASE(database);
    qInfo("TRUVAMATE_SEED=%u", m_seed);
    Database &db = database->service();
    RandomOrders orders(database->owner(), m_seed);
    VERIFY_OK(fill(orders, database->owner(), 400));
    std::set<QString> seen;
    for (const auto &[id, expected] : orders.orders()) {
        const auto facts = loadOrderFacts(db, OrderId(id));
        VERIFY_OK(facts);
        QVERIFY(facts->has_value());
        QCOMPARE(whyItIsSo(**facts), whyItIsSo(expected));
        QVERIFY(**facts == expected);
        VERIFY_OK(projectOrder(db, OrderId(id), now));
        const auto stored = storedStatuses(db, id);
        VERIFY_OK(stored);
        QCOMPARE(stored->status, orderStatusCode(orderStatus(expected)));
        QCOMPARE(stored->payment, orderPaymentStatusCode(orderPaymentStatus(expected)));
        QCOMPARE(stored->purchase, usaPurchaseStatusCode(usaPurchaseStatus(expected)));
        QCOMPARE(stored->payout, orderPayoutStatusCode(orderPayoutStatus(expected)));
        seen.insert(stored->status);
    }
    const auto wrong = findWrongProjections(db, 10);
    VERIFY_OK(wrong);
    QVERIFY(wrong->empty());
    QVERIFY2(seen.size() >= 11, "the random orders reach too few statuses to prove anything");
}

void TestProjection::theOrdersOfADrawAreProjectedInSteps()
{
    FRESH_DATABASE(database);
    qInfo("TRUVAMATE_SEED=%u", m_seed);
    Database &db = database->service();
    RandomOrders orders(database->owner(), m_seed);
    VERIFY_OK(fill(orders, database->owner(), 200));
    for (const TestDraw &draw : orders.draws()) {
        std::optional<OrderId> last;
        std::int64_t count = 0;
        while (true) {
            const auto batch = projectOrdersOfDraw(db, draw.id, last, 7, now);
            VERIFY_OK(batch);
            QVERIFY(batch->count <= 7);
            QVERIFY(batch->changed <= batch->count);
            if (!batch->lastOrder) {
                QCOMPARE(batch->count, 0);
                break;
            }
            const auto again = projectOrdersOfDraw(db, draw.id, last, 7, now);
            VERIFY_OK(again);
            QVERIFY(again->lastOrder == batch->lastOrder);
            QCOMPARE(again->changed, 0);
            count += batch->count;
            last = batch->lastOrder;
        }
        const auto expected
            = db.statement(QStringLiteral("SELECT count(DISTINCT order_id) FROM lotto_tickets "
                                          "WHERE draw_id = :draw"))
                  .bind("draw", draw.id)
                  .value<std::int64_t>();
        VERIFY_OK(expected);
        QCOMPARE(count, *expected);
    }
    for (const auto &[id, facts] : orders.orders()) {
        const auto stored = storedStatuses(db, id);
        VERIFY_OK(stored);
        if (facts.lines > 0) {
            QCOMPARE(stored->status, orderStatusCode(orderStatus(facts)));
        }
    }
}

void TestProjection::anOrderThatIsRightIsLeftAlone()
{
    FRESH_DATABASE(database);
    qInfo("TRUVAMATE_SEED=%u", m_seed);
    Database &db = database->service();
    RandomOrders orders(database->owner(), m_seed);
    VERIFY_OK(fill(orders, database->owner(), 20));
    const auto wrongBefore = findWrongProjections(db, 100);
    VERIFY_OK(wrongBefore);
    QVERIFY(!wrongBefore->empty());
    const Instant later = now.plusSeconds(60);
    for (const auto &[id, facts] : orders.orders()) {
        VERIFY_OK(projectOrder(db, OrderId(id), later));
        VERIFY_OK(projectOrder(db, OrderId(id), later.plusSeconds(60)));
        const auto stored = storedStatuses(db, id);
        VERIFY_OK(stored);
        const bool wasWrong = std::any_of(wrongBefore->begin(), wrongBefore->end(),
                                          [&](const WrongProjection &row) { return row.order.uuid() == id; });
        QCOMPARE(stored->updatedAt.ms, (wasWrong ? later : now).ms);
    }
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
