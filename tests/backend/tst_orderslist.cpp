#include "tests/support/ordering.h"

#include <QRandomGenerator>

#include <map>
#include <set>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

ListOrders::Request page(const char *sort, bool descending, int limit,
                         const std::optional<QString> &cursor = {})
{
    ListOrders::Request request;
    request.page = {limit, cursor, QString::fromLatin1(sort), descending};
    return request;
}

} // namespace

class TestOrdersList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesNeverSkipOrRepeatWhileOrdersCome_data();
    void pagesNeverSkipOrRepeatWhileOrdersCome();
    void everyFilterNarrows_data() { TestDatabases::addRows(); }
    void everyFilterNarrows();
    void ordersAreFoundByTheirNumber_data() { TestDatabases::addRows(); }
    void ordersAreFoundByTheirNumber();
    void ordersAreFoundByTheCustomersName_data() { TestDatabases::addRows(); }
    void ordersAreFoundByTheCustomersName();
    void theFirstDrawStandsInTheList_data() { TestDatabases::addRows(); }
    void theFirstDrawStandsInTheList();
    void whatWaitsForAPersonIsFound_data() { TestDatabases::addRows(); }
    void whatWaitsForAPersonIsFound();
    void aListThatCannotBeIsRefused_data() { TestDatabases::addRows(); }
    void aListThatCannotBeIsRefused();
};

void TestOrdersList::pagesNeverSkipOrRepeatWhileOrdersCome_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<QByteArray>("sort");
    QTest::addColumn<bool>("descending");
    for (const QString &kind : TestDatabases::kinds()) {
        for (const char *sort : {"created_at", "updated_at", "order_number", "customer", "draw_at", "tickets",
                                 "total", "status", "payment_status"}) {
            for (const bool descending : {false, true}) {
                QTest::addRow("%s, %s, %s", qPrintable(kind), sort, descending ? "descending" : "ascending")
                    << kind << QByteArray(sort) << descending;
            }
        }
    }
}

void TestOrdersList::pagesNeverSkipOrRepeatWhileOrdersCome()
{
    BACKEND_FIXTURE(f);
    QFETCH(QByteArray, sort);
    QFETCH(bool, descending);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::set<QString> before;
    const auto takeOne = [&]() -> Result<OrderDetail> {
        f.clock().advanceSeconds(random.bounded(2)); // many orders of one instant
        return takeOrder(f, 1 + random.bounded(3));
    };
    for (int i = 0; i < 25; ++i) {
        const auto order = takeOne();
        VERIFY_OK(order);
        before.insert(order->order.id.toString());
    }
    std::set<QString> seen;
    std::vector<OrderSummary> rows;
    std::optional<QString> cursor;
    do {
        const auto result = f.call<ListOrders>(f.support, page(sort.constData(), descending, 4, cursor));
        VERIFY_OK(result);
        QVERIFY(result->count >= 25);
        QVERIFY(!result->countCapped);
        for (const OrderSummary &row : result->data) {
            QVERIFY2(seen.insert(row.id.toString()).second, "an order came twice");
            rows.push_back(row);
        }
        cursor = result->next;
        VERIFY_OK(takeOne());
    } while (cursor && rows.size() < 200);
    for (const QString &id : before) {
        QVERIFY2(seen.count(id) == 1, "an order was skipped");
    }
    const auto isInOrder = [&](const OrderSummary &a, const OrderSummary &b) {
        static const std::map<QByteArray, bool (*)(const OrderSummary &, const OrderSummary &)> orders{
            {"created_at", [](const auto &x, const auto &y) { return x.createdAt <= y.createdAt; }},
            {"updated_at", [](const auto &x, const auto &y) { return x.updatedAt <= y.updatedAt; }},
            {"order_number", [](const auto &x, const auto &y) { return x.orderNumber < y.orderNumber; }},
            {"customer",
             [](const auto &x, const auto &y) { return x.customerName.toUtf8() <= y.customerName.toUtf8(); }},
            {"draw_at", [](const auto &x, const auto &y) { return x.draw.drawDate <= y.draw.drawDate; }},
            {"tickets", [](const auto &x, const auto &y) { return x.totalTickets <= y.totalTickets; }},
            {"total", [](const auto &x, const auto &y) { return x.charge <= y.charge; }},
            {"status", [](const auto &x, const auto &y) { return x.status <= y.status; }},
            {"payment_status",
             [](const auto &x, const auto &y) { return x.paymentStatus <= y.paymentStatus; }},
        };
        return orders.at(sort)(a, b);
    };
    for (std::size_t i = 1; i < rows.size(); ++i) {
        QVERIFY(descending ? isInOrder(rows[i], rows[i - 1]) : isInOrder(rows[i - 1], rows[i]));
    }
}

void TestOrdersList::everyFilterNarrows()
{
    BACKEND_FIXTURE(f);
    const auto unpaid = takeOrder(f);
    f.clock().advanceSeconds(60);
    const Instant between = f.clock().now();
    f.clock().advanceSeconds(60);
    const auto paid = takePaidOrder(f);
    VERIFY_OK(paid);
    const auto other = f.addCustomer(QStringLiteral("มาลี ศรีสุข"));
    VERIFY_OK(other);
    auto request = orderOf(f, {chosenLine(f.draw(Game::Powerball, DrawDate::of(2018, 7, 4)))});
    request.customerId = *other;
    const auto later = f.call<CreateOrder>(f.support, request);
    VERIFY_OK(later);
    VERIFY_OK(f.call<AssignOrder>(f.adminA, {later->order.id, f.support, later->order.version}));
    const auto numbersOf = [&](const ListOrders::Request &filter) {
        QStringList numbers;
        const auto result = f.call<ListOrders>(f.support, filter);
        if (!result || result->count != static_cast<std::int64_t>(result->data.size())) {
            return QStringList{QStringLiteral("wrong")};
        }
        for (const OrderSummary &row : result->data) {
            numbers.append(row.orderNumber);
        }
        numbers.sort();
        return numbers;
    };
    const QString a = unpaid->order.orderNumber;
    const QString b = paid->order.orderNumber;
    const QString c = later->order.orderNumber;
    ListOrders::Request filter;
    QCOMPARE(numbersOf(filter), (QStringList{a, b, c}));
    filter.status = QStringLiteral("confirmed");
    QCOMPARE(numbersOf(filter), QStringList{b});
    filter.status = QStringLiteral("confirmed, pending");
    QCOMPARE(numbersOf(filter), (QStringList{a, b, c}));
    filter.status = QStringLiteral("no_win,confirmed");
    QCOMPARE(numbersOf(filter), QStringList{b});
    filter.status = QStringLiteral(",");
    QCOMPARE(numbersOf(filter), QStringList());
    filter = {};
    filter.paymentStatus = QStringLiteral("pending");
    QCOMPARE(numbersOf(filter), (QStringList{a, c}));
    filter.customerId = *other;
    QCOMPARE(numbersOf(filter), QStringList{c});
    filter = {};
    filter.usaPurchaseStatus = QStringLiteral("completed");
    QCOMPARE(numbersOf(filter), QStringList());
    filter = {};
    filter.payoutStatus = QStringLiteral("not_applicable");
    QCOMPARE(numbersOf(filter).size(), 3);
    filter = {};
    filter.drawId = sampleDraw(f);
    QCOMPARE(numbersOf(filter), (QStringList{a, b}));
    filter = {};
    filter.assignee = f.support;
    QCOMPARE(numbersOf(filter), QStringList{c});
    filter = {};
    filter.createdFrom = between;
    QCOMPARE(numbersOf(filter), (QStringList{b, c}));
    filter = {};
    filter.createdBefore = between;
    QCOMPARE(numbersOf(filter), QStringList{a});
}

void TestOrdersList::ordersAreFoundByTheirNumber()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(takeOrder(f));
    auto request = orderOf(f, {chosenLine(sampleDraw(f))});
    request.externalReference = QStringLiteral("TR-8F3K-017");
    const auto second = f.call<CreateOrder>(f.support, request);
    VERIFY_OK(second);
    const auto found = [&](const QString &text) {
        ListOrders::Request search;
        search.search = text;
        const auto result = f.call<ListOrders>(f.support, search);
        return result ? result->data.size() : std::size_t(99);
    };
    QCOMPARE(found(QStringLiteral("LTO-2018")), std::size_t(2));
    QCOMPARE(found(second->order.orderNumber), std::size_t(1));
    QCOMPARE(found(second->order.orderNumber.toLower()), std::size_t(1));
    QCOMPARE(found(QStringLiteral(" 2018-000002")), std::size_t(1));
    QCOMPARE(found(QStringLiteral("tr-8f3k")), std::size_t(1));
    QCOMPARE(found(QStringLiteral("LTO-2019")), std::size_t(0));
    QCOMPARE(found(QStringLiteral("%' OR 1=1 --")), std::size_t(0));
}

void TestOrdersList::ordersAreFoundByTheCustomersName()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(takeOrder(f));
    const auto other = f.addCustomer(QStringLiteral("Malee 100%_Srisuk"));
    VERIFY_OK(other);
    auto request = orderOf(f, {chosenLine(sampleDraw(f))});
    request.customerId = *other;
    const auto taken = f.call<CreateOrder>(f.support, request);
    VERIFY_OK(taken);
    QCOMPARE(taken->order.customerName, QStringLiteral("Malee 100%_Srisuk"));
    const auto found = [&](const QString &text) {
        ListOrders::Request search;
        search.search = text;
        const auto result = f.call<ListOrders>(f.support, search);
        return result ? result->data.size() : std::size_t(99);
    };
    QCOMPARE(found(QStringLiteral("srisuk")), std::size_t(1));
    QCOMPARE(found(QStringLiteral("malee")), std::size_t(1));
    QCOMPARE(found(QStringLiteral("%_s")), std::size_t(1));
    QCOMPARE(found(QStringLiteral("%_x")), std::size_t(0));
    QCOMPARE(found(QStringLiteral("nobody")), std::size_t(0));
    QCOMPARE(found(QStringLiteral("lt")), std::size_t(2)); // the beginning of a number
}

void TestOrdersList::theFirstDrawStandsInTheList()
{
    BACKEND_FIXTURE(f);
    const DrawId first = sampleDraw(f);
    const DrawId second = f.draw(Game::Powerball, DrawDate::of(2018, 7, 4));
    VERIFY_OK(f.call<CreateOrder>(f.support,
                                  orderOf(f, {chosenLine(second), chosenLine(first), chosenLine(second)})));
    VERIFY_OK(f.call<CreateOrder>(f.support, orderOf(f, {chosenLine(second)})));
    const auto list = f.call<ListOrders>(f.support, page("draw_at", false, 10));
    VERIFY_OK(list);
    QCOMPARE(list->data.size(), std::size_t(2));
    QCOMPARE(list->data[0].draw.drawId, first);
    QCOMPARE(list->data[0].draw.draws, 2);
    QCOMPARE(list->data[0].draw.game, QStringLiteral("powerball"));
    QCOMPARE(list->data[1].draw.drawId, second);
    QCOMPARE(list->data[1].draw.drawDate, DrawDate::of(2018, 7, 4));
    QCOMPARE(list->data[1].draw.draws, 1);
    const auto one = f.call<GetOrder>(f.support, {list->data[1].id});
    VERIFY_OK(one);
    QCOMPARE(one->order.draw.drawId, second);
}

void TestOrdersList::whatWaitsForAPersonIsFound()
{
    BACKEND_FIXTURE(f);
    const auto late = takeOrder(f);
    VERIFY_OK(late);
    VERIFY_OK(takeOrder(f));
    const auto waiting = [&](bool wanted) {
        ListOrders::Request filter;
        filter.needsAttention = wanted;
        const auto result = f.call<ListOrders>(f.support, filter);
        QStringList numbers;
        for (const OrderSummary &row : result->data) {
            numbers += row.orderNumber;
        }
        return numbers;
    };
    QCOMPARE(waiting(true), QStringList());
    QCOMPARE(waiting(false).size(), 2);
    VERIFY_OK(
        f.call<CancelOrder>(f.support, {late->order.id, QStringLiteral("Not paid."), late->order.version}));
    const auto posted = f.call<PostPayment>(f.finance, promptPay(f, *late, QStringLiteral("KB-1")));
    VERIFY_OK(posted);
    QCOMPARE(posted->status, QStringLiteral("processing"));
    QCOMPARE(waiting(true), QStringList{late->order.orderNumber});
    QCOMPARE(waiting(false).size(), 1);
}

void TestOrdersList::aListThatCannotBeIsRefused()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(takeOrder(f));
    VERIFY_OK(takeOrder(f));
    VERIFY_REFUSED("orders.unknown_sort", f.call<ListOrders>(f.support, page("weight", false, 10)));
    VERIFY_REFUSED("page.bad_limit", f.call<ListOrders>(f.support, page("total", false, 201)));
    const auto first = f.call<ListOrders>(f.support, page("total", false, 1));
    VERIFY_OK(first);
    VERIFY_REFUSED("page.foreign_cursor",
                   f.call<ListOrders>(f.support, page("order_number", false, 1, first->next)));
    VERIFY_REFUSED("permission.denied", f.call<ListOrders>(f.agent, page("total", false, 10)));
}

QTEST_GUILESS_MAIN(TestOrdersList)
#include "tst_orderslist.moc"
