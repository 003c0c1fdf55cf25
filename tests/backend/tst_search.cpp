#include "models/operations/payments.h"
#include "models/operations/search.h"
#include "tests/support/ordering.h"
#include "tests/support/purchasehelp.h"

#include <QTest>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

/// "kind title" of everything that is found; "refused" where the question is.
QStringList foundBy(BackendFixture &f, UserId person, const QString &text)
{
    const auto found = f.call<FindAnything>(person, {text});
    QStringList lines;
    for (const FoundThing &thing : found ? found->data : std::vector<FoundThing>()) {
        lines.append(thing.kind + u' ' + thing.title);
    }
    return found ? lines : QStringList{QStringLiteral("refused")};
}

Result<SlipDetail> boundSlip(BackendFixture &f, OrderId order)
{
    f.clock().set(afternoon());
    TRY(front, addPicture(f));
    return f.call<BindSlip>(f.agent, paperFor(f, order, front));
}

} // namespace

class tst_Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrderIsFoundByItsNumber_data() { TestDatabases::addRows(); }
    void anOrderIsFoundByItsNumber()
    {
        BACKEND_FIXTURE(f);
        const auto order = takeOrder(f);
        VERIFY_OK(order);
        const QString number = order->order.orderNumber;
        const QStringList hit{QStringLiteral("order ") + number};
        QCOMPARE(foundBy(f, f.adminA, number), hit);
        QCOMPARE(foundBy(f, f.adminA, u' ' + number.toLower() + u' '), hit);
        QCOMPARE(foundBy(f, f.adminA, number.mid(4)), hit);
        QCOMPARE(foundBy(f, f.adminA, number.left(number.size() - 2)), hit);
        QVERIFY(foundBy(f, f.adminA, QStringLiteral("LTO-1999-000001")).isEmpty());
        QVERIFY(foundBy(f, f.adminA, QStringLiteral("L")).isEmpty());
        const auto found = f.call<FindAnything>(f.adminA, {number});
        VERIFY_OK(found);
        QCOMPARE(found->data.front().orderId->toString(), order->order.id.toString());
        QCOMPARE(found->data.front().detail, std::optional(order->order.customerName));
        QCOMPARE(found->data.front().state, std::optional(order->order.status));
    }

    void theAgentSeesPaperAndNoCustomers_data() { TestDatabases::addRows(); }
    void theAgentSeesPaperAndNoCustomers()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(order);
        const auto slip = boundSlip(f, *order);
        VERIFY_OK(slip);
        // Any spelling of the serial: as the barcode says it, as printed, with blanks.
        const QString printed = slip->slip.serial;
        for (const QString &typed : {scannedSerial(), printed, QString(printed).replace(u'-', u' ')}) {
            QCOMPARE(foundBy(f, f.agent, typed), QStringList{QStringLiteral("slip ") + printed});
        }
        const auto byNumber = f.call<FindAnything>(f.agent, {*slip->slip.orderNumber});
        VERIFY_OK(byNumber);
        QCOMPARE(byNumber->data.size(), std::size_t(1));
        QVERIFY(!byNumber->data.front().detail);
        QVERIFY(!byNumber->data.front().state);
        QVERIFY(foundBy(f, f.agent, QStringLiteral("สมชาย")).isEmpty());
    }

    void whoOnlyReadsOrdersSeesTheEndOfASerial_data() { TestDatabases::addRows(); }
    void whoOnlyReadsOrdersSeesTheEndOfASerial()
    {
        BACKEND_FIXTURE(f);
        const auto order = addOrder(f, {LineSpec()});
        VERIFY_OK(order);
        const auto slip = boundSlip(f, *order);
        VERIFY_OK(slip);
        QVERIFY(!permissionsOf(Role::Finance).contains(Permission::PurchaseRead));
        const auto found = f.call<FindAnything>(f.finance, {slip->slip.serial});
        VERIFY_OK(found);
        QCOMPARE(found->data.size(), std::size_t(1));
        QCOMPARE(found->data.front().title, QString(QStringLiteral("…") + slip->slip.serial.right(3)));
        QCOMPARE(found->data.front().orderId->toString(), order->toString());
    }

    void customersAreFoundByNameAndPhone_data() { TestDatabases::addRows(); }
    void customersAreFoundByNameAndPhone()
    {
        BACKEND_FIXTURE(f);
        const QStringList hit{QStringLiteral("customer สมชาย ใจดี")};
        QCOMPARE(foundBy(f, f.support, QStringLiteral("สมชาย")), hit);
        QCOMPARE(foundBy(f, f.support, QStringLiteral("ใจดี")), hit);
        QVERIFY(foundBy(f, f.support, QStringLiteral("มานะ")).isEmpty());
        // Of the operations only one answers a phone number, and never in the clear.
        const auto found = f.call<FindAnything>(f.support, {QStringLiteral("สมชาย")});
        VERIFY_OK(found);
        const auto detail = found->data.front().detail;
        QVERIFY(!detail || detail->contains(QStringLiteral("•••")));
    }

    void aPaymentIsFoundByItsReference_data() { TestDatabases::addRows(); }
    void aPaymentIsFoundByItsReference()
    {
        BACKEND_FIXTURE(f);
        const auto order = takeOrder(f);
        VERIFY_OK(order);
        PostPayment::Request payment;
        payment.orderId = order->order.id;
        payment.provider = QStringLiteral("promptpay");
        payment.method = QStringLiteral("promptpay");
        payment.reference = QStringLiteral("KB-88213");
        payment.amount = order->order.charge;
        payment.receivedAt = f.clock().now();
        VERIFY_OK(f.call<PostPayment>(f.adminA, payment));
        const QStringList hit{QStringLiteral("payment KB-88213")};
        QCOMPARE(foundBy(f, f.adminA, QStringLiteral("KB-88213")), hit);
        QCOMPARE(foundBy(f, f.adminA, QStringLiteral("kb-88213")), hit);
        QVERIFY(foundBy(f, f.agent, QStringLiteral("KB-88213")).isEmpty());
    }

    void changesAreListedFromACursorOn_data() { TestDatabases::addRows(); }
    void changesAreListedFromACursorOn()
    {
        BACKEND_FIXTURE(f);
        VERIFY_OK(takeOrder(f));
        f.clock().advanceSeconds(60);
        const auto start = f.call<ListChanges>(f.adminA, {});
        VERIFY_OK(start);
        QVERIFY(start->data.empty());
        const auto order = takeOrder(f);
        VERIFY_OK(order);
        const auto next = f.call<ListChanges>(f.adminA, {start->cursor});
        VERIFY_OK(next);
        QVERIFY(!next->isMore);
        QCOMPARE(next->data.size(), std::size_t(1));
        QCOMPARE(next->data.front().entity, QStringLiteral("order"));
        QCOMPARE(next->data.front().entityId, order->order.id.toString());
        QCOMPARE(next->data.front().code, QStringLiteral("order.created"));
        // The last seconds come again, so that a transaction that ends late is not missed.
        const auto again = f.call<ListChanges>(f.adminA, {next->cursor});
        VERIFY_OK(again);
        QCOMPARE(again->data.size(), std::size_t(1));
        f.clock().advanceSeconds(60);
        const auto later = f.call<ListChanges>(f.adminA, {again->cursor});
        VERIFY_OK(later);
        const auto end = f.call<ListChanges>(f.adminA, {later->cursor});
        VERIFY_OK(end);
        QVERIFY(end->data.empty());
        VERIFY_REFUSED("changes.bad_cursor", f.call<ListChanges>(f.adminA, {QStringLiteral("yesterday")}));
    }
};

QTEST_GUILESS_MAIN(tst_Search)
#include "tst_search.moc"
