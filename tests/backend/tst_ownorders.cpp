#include "models/operations/ownorders.h"
#include "models/operations/purchase.h"
#include "tests/support/ordering.h"
#include "tests/support/purchasehelp.h"

#include <QJsonDocument>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

const QString secretNote = QStringLiteral("rings at night, do not tell");

PlaceOrder::Request wish(const BackendFixture &f, int lines = 1)
{
    return {std::vector<LineRequest>(static_cast<std::size_t>(lines), chosenLine(sampleDraw(f))),
            QStringLiteral("refund"), QStringLiteral("1"), std::nullopt};
}

Result<Done> verify(BackendFixture &f, UserId customer)
{
    TRY_DO(f.db()
               .statement(QStringLiteral("UPDATE users SET email = :email, email_verified_at = :now "
                                         "WHERE id = :id"))
               .bind("email", QString(customer.toString() + QStringLiteral("@example.com")))
               .bind("now", f.clock().now())
               .bind("id", customer)
               .exec());
    return Done();
}

template <typename T> QByteArray textOf(const T &answer)
{
    return QJsonDocument(toJson(answer)).toJson(QJsonDocument::Compact);
}

/// What staff see of it, for paying.
Result<OrderDetail> payFor(BackendFixture &f, OrderId id)
{
    TRY(order, f.call<GetOrder>(f.support, {id}));
    return pay(f, order);
}

/// The error without the id that was asked for.
QString refusalOf(const Error &error, const QString &id)
{
    const QString text = error.code + QLatin1Char('|') + error.message
        + QString::fromUtf8(QJsonDocument(error.details).toJson(QJsonDocument::Compact));
    return QString(text).replace(id, QStringLiteral("ID"));
}

} // namespace

/// Declares `f` with its customer verified.
#define VERIFIED_FIXTURE(f)                                                                                  \
    BACKEND_FIXTURE(f);                                                                                      \
    VERIFY_OK(verify(f, f.customer))

class TestOwnOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAVerifiedCustomerOrders_data() { TestDatabases::addRows(); }
    void onlyAVerifiedCustomerOrders();
    void anOrderShowsNothingOfTheStaffs_data() { TestDatabases::addRows(); }
    void anOrderShowsNothingOfTheStaffs();
    void whatIsSomebodyElsesIsUnknown_data() { TestDatabases::addRows(); }
    void whatIsSomebodyElsesIsUnknown();
    void thePriceShownIsThePricePaid_data() { TestDatabases::addRows(); }
    void thePriceShownIsThePricePaid();
    void theHouseDoesNotSayWhy_data() { TestDatabases::addRows(); }
    void theHouseDoesNotSayWhy();
    void anOrderIsCancelledWhileNobodyBuys_data() { TestDatabases::addRows(); }
    void anOrderIsCancelledWhileNobodyBuys();
    void aBoughtTicketShowsItsPaper_data() { TestDatabases::addRows(); }
    void aBoughtTicketShowsItsPaper();
    void ticketsAreListedInPages_data() { TestDatabases::addRows(); }
    void ticketsAreListedInPages();
};

void TestOwnOrders::onlyAVerifiedCustomerOrders()
{
    BACKEND_FIXTURE(f);
    VERIFY_REFUSED("account.email_not_verified", f.call<PlaceOrder>(f.customer, wish(f)));
    VERIFY_OK(f.call<QuoteOwnOrder>(f.customer, {wish(f).lines}));
    VERIFY_REFUSED("permission.customers_only", f.call<PlaceOrder>(f.adminA, wish(f)));
    VERIFY_OK(verify(f, f.customer));
    const QString key = QStringLiteral("one-wish-1");
    const auto placed = f.call<PlaceOrder>(f.customer, wish(f), key);
    VERIFY_OK(placed);
    QCOMPARE(placed->order.status, QStringLiteral("pending"));
    const auto again = f.call<PlaceOrder>(f.customer, wish(f), key);
    VERIFY_OK(again);
    QCOMPARE(again->order.id, placed->order.id);
    QCOMPARE(f.call<ListOwnOrders>(f.customer, {})->data.size(), std::size_t(1));
    // What the gate says of a customer's own doing is said to them.
    auto outdated = wish(f);
    VERIFY_OK(f.db().statement(QStringLiteral("UPDATE consents SET version = '0'")).exec());
    VERIFY_REFUSED("policy.consent_outdated", f.call<PlaceOrder>(f.customer, outdated));
}

void TestOwnOrders::anOrderShowsNothingOfTheStaffs()
{
    VERIFIED_FIXTURE(f);
    const auto placed = f.call<PlaceOrder>(f.customer, wish(f, 2));
    VERIFY_OK(placed);
    const OrderId id = placed->order.id;
    VERIFY_OK(f.call<AddOrderNote>(f.support, {id, secretNote, {}}));
    const auto before = f.call<GetOrder>(f.support, {id});
    VERIFY_OK(before);
    VERIFY_OK(f.call<AssignOrder>(f.support, {id, f.support, before->order.version}));
    VERIFY_OK(payFor(f, id));
    const auto order = f.call<GetOwnOrder>(f.customer, {id});
    VERIFY_OK(order);
    QCOMPARE(order->order.status, QStringLiteral("confirmed"));
    QCOMPARE(order->captured, order->order.charge);
    QCOMPARE(order->tickets.size(), std::size_t(2));
    QCOMPARE(order->tickets[0].numbers, (std::vector<int>{2, 25, 36, 43, 61}));
    const auto tickets = f.call<ListOwnTickets>(f.customer, {});
    VERIFY_OK(tickets);
    const auto list = f.call<ListOwnOrders>(f.customer, {});
    VERIFY_OK(list);
    const QByteArray everything = textOf(*order) + textOf(*tickets) + textOf(*list);
    for (const char *inside : {"rings at night", "Suda", "Farida", "Corner Store", "assignee", "note",
                               "reason", "posted_by", "leased", "rate_id", "fee_schedule", "customer"}) {
        QVERIFY2(!everything.contains(inside), inside);
    }
}

void TestOwnOrders::whatIsSomebodyElsesIsUnknown()
{
    VERIFIED_FIXTURE(f);
    const auto stranger = f.addCustomer(QStringLiteral("มาลี สุขใจ"));
    VERIFY_OK(stranger);
    const auto placed = f.call<PlaceOrder>(f.customer, wish(f));
    VERIFY_OK(placed);
    const OrderId id = placed->order.id;
    const LottoTicketId ticket = placed->tickets[0].id;
    const auto nobodysOrder = OrderId::make(f.clock(), f.random());
    const auto nobodysTicket = LottoTicketId::make(f.clock(), f.random());

    const auto foreign = f.call<GetOwnOrder>(*stranger, {id});
    const auto unknown = f.call<GetOwnOrder>(*stranger, {nobodysOrder});
    VERIFY_REFUSED("order.unknown", foreign);
    QCOMPARE(foreign.error().kind, ErrorKind::NotFound);
    QCOMPARE(refusalOf(foreign.error(), id.toString()), refusalOf(unknown.error(), nobodysOrder.toString()));
    const auto foreignCancel = f.call<CancelOwnOrder>(*stranger, {id, placed->order.version});
    const auto unknownCancel = f.call<CancelOwnOrder>(*stranger, {nobodysOrder, 1});
    VERIFY_REFUSED("order.unknown", foreignCancel);
    QCOMPARE(refusalOf(foreignCancel.error(), id.toString()),
             refusalOf(unknownCancel.error(), nobodysOrder.toString()));
    const auto foreignTicket = f.call<GetOwnTicket>(*stranger, {ticket});
    const auto unknownTicket = f.call<GetOwnTicket>(*stranger, {nobodysTicket});
    VERIFY_REFUSED("ticket.unknown", foreignTicket);
    QCOMPARE(refusalOf(foreignTicket.error(), ticket.toString()),
             refusalOf(unknownTicket.error(), nobodysTicket.toString()));
    QCOMPARE(f.call<ListOwnOrders>(*stranger, {})->count, std::int64_t(0));
    QCOMPARE(f.call<ListOwnTickets>(*stranger, {})->count, std::int64_t(0));
    VERIFY_OK(f.call<GetOwnTicket>(f.customer, {ticket}));
}

void TestOwnOrders::thePriceShownIsThePricePaid()
{
    VERIFIED_FIXTURE(f);
    const auto quote = f.call<QuoteOwnOrder>(f.customer, {wish(f).lines});
    VERIFY_OK(quote);
    auto shown = wish(f);
    shown.quotedCharge = quote->charge;
    VERIFY_OK(f.call<PlaceOrder>(f.customer, shown));
    shown.quotedCharge = quote->charge - Thb::fromMinor(1);
    const auto changed = f.call<PlaceOrder>(f.customer, shown);
    VERIFY_REFUSED("order.price_changed", changed);
    QVERIFY(changed.error().details.contains(QLatin1String("charge")));
    QVERIFY(!changed.error().details.contains(QLatin1String("rate_id")));
}

void TestOwnOrders::theHouseDoesNotSayWhy()
{
    VERIFIED_FIXTURE(f);
    VERIFY_OK(f.db().statement(QStringLiteral("UPDATE customer_profiles SET staff_household = TRUE")).exec());
    const auto refused = f.call<PlaceOrder>(f.customer, wish(f));
    VERIFY_REFUSED("order.not_accepted", refused);
    QVERIFY(refused.error().details.isEmpty());
    QVERIFY(!refused.error().message.contains(QStringLiteral("household")));
    QCOMPARE(f.call<ListOwnOrders>(f.customer, {})->count, std::int64_t(0));
}

void TestOwnOrders::anOrderIsCancelledWhileNobodyBuys()
{
    VERIFIED_FIXTURE(f);
    const auto placed = f.call<PlaceOrder>(f.customer, wish(f));
    VERIFY_OK(placed);
    QVERIFY(placed->mayCancel);
    const OrderId id = placed->order.id;
    VERIFY_OK(f.call<AddOrderNote>(f.support, {id, secretNote, {}}));
    const auto paid = payFor(f, id);
    VERIFY_OK(paid);
    const auto stale = f.call<CancelOwnOrder>(f.customer, {id, placed->order.version});
    VERIFY_REFUSED("order.changed", stale);
    QCOMPARE(stale.error().kind, ErrorKind::Stale);
    QVERIFY(stale.error().details.contains(QLatin1String("tickets")));
    QVERIFY(!stale.error().details.contains(QLatin1String("notes")));
    const auto cancelled = f.call<CancelOwnOrder>(f.customer, {id, paid->order.version});
    VERIFY_OK(cancelled);
    QCOMPARE(cancelled->order.status, QStringLiteral("cancelled"));
    QCOMPARE(cancelled->refunded, cancelled->captured);
    QVERIFY(!cancelled->mayCancel);

    const auto second = f.call<PlaceOrder>(f.customer, wish(f));
    VERIFY_OK(second);
    const auto held = payFor(f, second->order.id);
    VERIFY_OK(held);
    VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, linesOf(f, second->order.id)}));
    const auto current = f.call<GetOwnOrder>(f.customer, {second->order.id});
    VERIFY_OK(current);
    QVERIFY(!current->mayCancel);
    VERIFY_REFUSED("line.leased",
                   f.call<CancelOwnOrder>(f.customer, {second->order.id, current->order.version}));
}

void TestOwnOrders::aBoughtTicketShowsItsPaper()
{
    VERIFIED_FIXTURE(f);
    const auto placed = f.call<PlaceOrder>(f.customer, wish(f));
    VERIFY_OK(placed);
    const OrderId id = placed->order.id;
    QVERIFY(!placed->tickets[0].slip);
    VERIFY_OK(payFor(f, id));
    f.clock().set(afternoon());
    VERIFY_OK(f.call<TakeLease>(f.agent, {f.shop, linesOf(f, id)}));
    const auto front = addPicture(f);
    VERIFY_OK(front);
    VERIFY_OK(f.call<BindSlip>(f.agent, paperFor(f, id, *front)));
    const auto order = f.call<GetOwnOrder>(f.customer, {id});
    VERIFY_OK(order);
    QCOMPARE(order->order.status, QStringLiteral("purchased_usa"));
    const auto &slip = order->tickets[0].slip;
    QVERIFY(slip);
    QCOMPARE(slip->playLetter, QStringLiteral("A"));
    QCOMPARE(slip->serialEnding.size(), qsizetype(3));
    QCOMPARE(slip->pictureId, std::optional(*front));
    const auto ticket = f.call<GetOwnTicket>(f.customer, {order->tickets[0].id});
    VERIFY_OK(ticket);
    QCOMPARE(textOf(*ticket), textOf(order->tickets[0]));
    QVERIFY(!textOf(*order).contains(printedSerial().toLatin1()));
    QVERIFY(!textOf(*order).contains(scannedSerial().toLatin1()));
    QVERIFY(!textOf(*order).contains("Corner Store"));
}

void TestOwnOrders::ticketsAreListedInPages()
{
    VERIFIED_FIXTURE(f);
    VERIFY_OK(f.call<PlaceOrder>(f.customer, wish(f, 3)));
    PageRequest two;
    two.limit = 2;
    const auto first = f.call<ListOwnTickets>(f.customer, {{}, {}, two});
    VERIFY_OK(first);
    QCOMPARE(first->data.size(), std::size_t(2));
    QCOMPARE(first->count, std::int64_t(3));
    two.cursor = first->next;
    const auto rest = f.call<ListOwnTickets>(f.customer, {{}, {}, two});
    VERIFY_OK(rest);
    QCOMPARE(rest->data.size(), std::size_t(1));
    const auto stranger = f.addCustomer(QStringLiteral("มาลี สุขใจ"));
    VERIFY_OK(stranger);
    QVERIFY(!f.call<ListOwnTickets>(*stranger, {{}, {}, two}));
    QCOMPARE(f.call<ListOwnTickets>(f.customer, {QStringLiteral("Mega Millions"), {}, {}})->count,
             std::int64_t(0));
    QCOMPARE(f.call<ListOwnTickets>(f.customer, {{}, DrawDate::of(2018, 6, 30), {}})->count, std::int64_t(3));
}

QTEST_GUILESS_MAIN(TestOwnOrders)
#include "tst_ownorders.moc"
