#include "tests/support/ordering.h"

#include <latch>
#include <thread>

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<std::int64_t> balance(Database &db, const QString &account)
{
    return db
        .statement(
            QStringLiteral("SELECT CAST(COALESCE(sum(CASE WHEN debit = :account THEN amount ELSE -amount "
                           "END), 0) AS bigint) FROM ledger_transfers WHERE debit = :account OR "
                           "credit = :account"))
        .bind("account", account)
        .value<std::int64_t>();
}

Result<std::int64_t> balance(Database &db, const char *account)
{
    return balance(db, QString::fromLatin1(account));
}

} // namespace

#define COMPARE_BALANCE(account, satang)                                                                     \
    QCOMPARE(balance(f.db(), account).value_or(INT64_MIN), std::int64_t(satang))

class TestPayments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void promptPayIsPostedByOnePerson_data() { TestDatabases::addRows(); }
    void promptPayIsPostedByOnePerson();
    void aWrongPaymentIsRefused_data();
    void aWrongPaymentIsRefused();
    void aReferencePaysOneOrder_data() { TestDatabases::addRows(); }
    void aReferencePaysOneOrder();
    void twoThreadsPostOneReferenceOnce_data() { TestDatabases::addRows(); }
    void twoThreadsPostOneReferenceOnce();
    void aBankTransferNeedsASecondPerson_data() { TestDatabases::addRows(); }
    void aBankTransferNeedsASecondPerson();
    void aRejectedBankTransferFailed_data() { TestDatabases::addRows(); }
    void aRejectedBankTransferFailed();
    void lateMoneyWaitsForADecision_data();
    void lateMoneyWaitsForADecision();
    void aTransferApprovedTooLateWaits_data() { TestDatabases::addRows(); }
    void aTransferApprovedTooLateWaits();
    void aFailedPaymentIsRecorded_data() { TestDatabases::addRows(); }
    void aFailedPaymentIsRecorded();
    void aPaymentIsMatchedByNumberThenByAmount_data() { TestDatabases::addRows(); }
    void aPaymentIsMatchedByNumberThenByAmount();
};

void TestPayments::promptPayIsPostedByOnePerson()
{
    BACKEND_FIXTURE(f);
    const auto order = takePaidOrder(f);
    VERIFY_OK(order);
    QCOMPARE(order->order.status, QStringLiteral("confirmed"));
    QCOMPARE(order->order.paymentStatus, QStringLiteral("completed"));
    QVERIFY(order->paidAt.has_value());
    QCOMPARE(order->captured, baht(245));
    QCOMPARE(order->payments.size(), std::size_t(1));
    QCOMPARE(order->payments.front().status, QStringLiteral("completed"));
    QCOMPARE(order->payments.front().postedByName, QStringLiteral("Farida"));
    COMPARE_BALANCE("psp:promptpay:THB", 24500);
    COMPARE_BALANCE("unearned_orders::THB", -24500);
    const auto mails = f.db()
                           .statement(QStringLiteral("SELECT count(*) FROM email_queue WHERE template_name = "
                                                     "'order_confirmation'"))
                           .value<std::int64_t>();
    QCOMPARE(mails.value_or(-1), 1);
    const auto list = f.call<ListPayments>(f.finance, {QStringLiteral("completed"), {}, {}, {}, {}});
    VERIFY_OK(list);
    QCOMPARE(list->data.size(), std::size_t(1));
    QCOMPARE(list->data.front().orderNumber, order->order.orderNumber);
}

void TestPayments::aWrongPaymentIsRefused_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<QString>("mistake");
    QTest::addColumn<QString>("code");
    for (const QString &kind : TestDatabases::kinds()) {
        const auto row = [&](const char *mistake, const char *code) {
            QTest::addRow("%s, %s", qPrintable(kind), mistake)
                << kind << QString::fromLatin1(mistake) << QString::fromLatin1(code);
        };
        row("amount", "payment.wrong_amount");
        row("method", "payment.unknown_method");
        row("reference", "payment.bad_reference");
        row("time", "payment.in_future");
        row("order", "order.unknown");
        row("person", "permission.denied");
    }
}

void TestPayments::aWrongPaymentIsRefused()
{
    BACKEND_FIXTURE(f);
    QFETCH(QString, mistake);
    QFETCH(QString, code);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    auto request = promptPay(f, *order, QStringLiteral("PP-1"));
    if (mistake == QLatin1String("amount")) {
        request.amount = satang(700);
    } else if (mistake == QLatin1String("method")) {
        request.method = QStringLiteral("credit_card");
    } else if (mistake == QLatin1String("reference")) {
        request.reference = QStringLiteral("  ");
    } else if (mistake == QLatin1String("time")) {
        request.receivedAt = f.clock().now().plusSeconds(1);
    } else if (mistake == QLatin1String("order")) {
        request.orderId = OrderId::make(f.clock(), f.random());
    }
    const UserId person = mistake == QLatin1String("person") ? f.support : f.finance;
    const auto refused = f.call<PostPayment>(person, request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    if (mistake == QLatin1String("amount")) {
        QVERIFY(refused.error().message.contains(QLatin1String("THB 245.00")));
        QVERIFY(refused.error().message.contains(QLatin1String("THB 7.00")));
    }
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    VERIFY_OK(now);
    QCOMPARE(now->order.status, QStringLiteral("pending"));
    QVERIFY(now->payments.empty());
}

void TestPayments::aReferencePaysOneOrder()
{
    BACKEND_FIXTURE(f);
    const auto first = takeOrder(f);
    const auto second = takeOrder(f);
    VERIFY_OK(second);
    VERIFY_OK(f.call<PostPayment>(f.finance, promptPay(f, *first, QStringLiteral("PP-1"))));
    const auto refused = f.call<PostPayment>(f.finance, promptPay(f, *second, QStringLiteral(" PP-1 ")));
    VERIFY_REFUSED("payment.reference_used", refused);
    QVERIFY(refused.error().message.contains(first->order.orderNumber));
    // The same reference of another provider is another payment.
    auto omise = promptPay(f, *second, QStringLiteral("PP-1"));
    omise.provider = QStringLiteral("omise");
    VERIFY_OK(f.call<PostPayment>(f.finance, omise));
}

void TestPayments::twoThreadsPostOneReferenceOnce()
{
    BACKEND_FIXTURE(f);
    const auto orders = std::array{takeOrder(f), takeOrder(f)};
    VERIFY_OK(orders[0]);
    VERIFY_OK(orders[1]);
    VERIFY_OK(f.tokenOf(f.finance));
    std::array<QString, 2> outcomes;
    std::latch start(2);
    const auto post = [&](std::size_t i) {
        const auto db = Database::open(f.serviceConfig());
        start.arrive_and_wait();
        const auto result
            = f.callOn<PostPayment>(**db, f.finance, promptPay(f, *orders[i], QStringLiteral("PP-1")),
                                    QStringLiteral("key-of-thread-%1").arg(i));
        outcomes[i] = result ? QStringLiteral("posted") : result.error().code;
    };
    std::thread other(post, 1);
    post(0);
    other.join();
    std::sort(outcomes.begin(), outcomes.end());
    QCOMPARE(outcomes[0], QStringLiteral("payment.reference_used"));
    QCOMPARE(outcomes[1], QStringLiteral("posted"));
    COMPARE_BALANCE("psp:promptpay:THB", 24500);
}

void TestPayments::aBankTransferNeedsASecondPerson()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    auto request = promptPay(f, *order, QStringLiteral("KBANK-77"));
    request.provider = request.method = QStringLiteral("bank_transfer");
    const auto payment = f.call<PostPayment>(f.finance, request);
    VERIFY_OK(payment);
    QCOMPARE(payment->status, QStringLiteral("pending"));
    QVERIFY(payment->approvalId.has_value());
    const auto waiting = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(waiting->order.status, QStringLiteral("payment_pending"));
    COMPARE_BALANCE("bank::THB", 0);
    VERIFY_REFUSED("approval.same_person", decide(f, f.finance, *payment->approvalId, true));
    VERIFY_OK(decide(f, f.adminA, *payment->approvalId, true));
    const auto paid = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(paid->order.status, QStringLiteral("confirmed"));
    COMPARE_BALANCE("bank::THB", 24500);
    COMPARE_BALANCE("unearned_orders::THB", -24500);
}

void TestPayments::aRejectedBankTransferFailed()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    auto request = promptPay(f, *order, QStringLiteral("KBANK-77"));
    request.provider = request.method = QStringLiteral("bank_transfer");
    const auto payment = f.call<PostPayment>(f.finance, request);
    VERIFY_OK(payment);
    VERIFY_OK(decide(f, f.adminA, *payment->approvalId, false));
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(now->order.status, QStringLiteral("payment_failed"));
    QCOMPARE(now->payments.front().reviewReason, std::optional(QStringLiteral("looked at")));
    COMPARE_BALANCE("bank::THB", 0);
    VERIFY_OK(f.call<PostPayment>(f.finance, promptPay(f, *order, QStringLiteral("PP-1"))));
}

void TestPayments::lateMoneyWaitsForADecision_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<QString>("why");
    QTest::addColumn<bool>("canAccept");
    for (const QString &kind : TestDatabases::kinds()) {
        QTest::addRow("%s, cancelled", qPrintable(kind))
            << kind << QStringLiteral("order_cancelled") << false;
        QTest::addRow("%s, paid", qPrintable(kind)) << kind << QStringLiteral("already_paid") << false;
        QTest::addRow("%s, sales closed", qPrintable(kind)) << kind << QStringLiteral("sales_closed") << true;
    }
}

void TestPayments::lateMoneyWaitsForADecision()
{
    BACKEND_FIXTURE(f);
    QFETCH(QString, why);
    QFETCH(bool, canAccept);
    const auto order = takeOrder(f);
    VERIFY_OK(order);
    const bool isPaid = why == QLatin1String("already_paid");
    if (isPaid) {
        VERIFY_OK(pay(f, *order));
    } else if (canAccept) {
        f.clock().set(Instant::fromLocal(QDate(2018, 6, 30), QTime(22, 0), easternZone()));
    } else {
        VERIFY_OK(
            f.call<CancelOrder>(f.support, {order->order.id, QStringLiteral("asked"), order->order.version}));
    }
    const auto late = f.call<PostPayment>(f.finance, promptPay(f, *order, QStringLiteral("PP-late")));
    VERIFY_OK(late);
    QCOMPARE(late->status, QStringLiteral("processing"));
    QCOMPARE(late->reviewReason, std::optional(why));
    const QString wallet = QStringLiteral("customer_wallet:%1:THB").arg(f.customer.toString());
    COMPARE_BALANCE(wallet, -24500);
    COMPARE_BALANCE("unearned_orders::THB", isPaid ? -24500 : 0);
    VERIFY_REFUSED("payment.changed",
                   f.call<DecideLatePayment>(f.finance, {late->id, true, {}, late->version + 1}));
    const auto accepted
        = f.call<DecideLatePayment>(f.finance, {late->id, true, QStringLiteral("fine"), late->version});
    if (canAccept) {
        VERIFY_OK(accepted);
        QCOMPARE(accepted->status, QStringLiteral("completed"));
        COMPARE_BALANCE("unearned_orders::THB", -24500);
        COMPARE_BALANCE(wallet, 0);
        QCOMPARE(f.call<GetOrder>(f.support, {order->order.id})->order.status, QStringLiteral("confirmed"));
        return;
    }
    VERIFY_REFUSED("payment.cannot_accept", accepted);
    const auto returned
        = f.call<DecideLatePayment>(f.finance, {late->id, false, QStringLiteral("sent back"), late->version});
    VERIFY_OK(returned);
    QCOMPARE(returned->status, QStringLiteral("refunded"));
    COMPARE_BALANCE(wallet, 0);
    COMPARE_BALANCE("psp:promptpay:THB", isPaid ? 24500 : 0);
    VERIFY_REFUSED("payment.not_waiting",
                   f.call<DecideLatePayment>(f.finance, {late->id, false, {}, returned->version}));
}

void TestPayments::aTransferApprovedTooLateWaits()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    auto request = promptPay(f, *order, QStringLiteral("KBANK-77"));
    request.provider = request.method = QStringLiteral("bank_transfer");
    const auto payment = f.call<PostPayment>(f.finance, request);
    VERIFY_OK(payment);
    f.clock().advanceSeconds(1);
    VERIFY_OK(pay(f, *order));
    VERIFY_OK(decide(f, f.adminA, *payment->approvalId, true));
    const auto now = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(now->order.status, QStringLiteral("confirmed"));
    QCOMPARE(now->captured, baht(245));
    QCOMPARE(now->payments.front().status, QStringLiteral("processing"));
    QCOMPARE(now->payments.front().reviewReason, std::optional(QStringLiteral("already_paid")));
}

void TestPayments::aFailedPaymentIsRecorded()
{
    BACKEND_FIXTURE(f);
    const auto order = takeOrder(f);
    const FailPayment::Request request{order->order.id, QStringLiteral("stripe"),
                                       QStringLiteral("credit_card"), QStringLiteral("ch_1"),
                                       QStringLiteral("card declined")};
    VERIFY_OK(f.call<FailPayment>(f.finance, request));
    QCOMPARE(f.call<GetOrder>(f.support, {order->order.id})->order.status, QStringLiteral("payment_failed"));
    VERIFY_REFUSED("payment.transition_refused", f.call<FailPayment>(f.finance, request));
    VERIFY_OK(pay(f, *order));
    const auto paid = f.call<GetOrder>(f.support, {order->order.id});
    QCOMPARE(paid->order.status, QStringLiteral("confirmed"));
    QCOMPARE(paid->order.paymentStatus, QStringLiteral("completed"));
}

void TestPayments::aPaymentIsMatchedByNumberThenByAmount()
{
    BACKEND_FIXTURE(f);
    const auto one = takeOrder(f);
    const auto two = takeOrder(f);
    const auto dear = takeOrder(f, 2);
    VERIFY_OK(dear);
    const QString typed
        = QString(two->order.orderNumber).toLower().replace(QLatin1Char('-'), QLatin1Char(' '));
    const auto byNumber
        = f.call<MatchPayment>(f.finance, {baht(245), QStringLiteral("for %1 thanks").arg(typed)});
    VERIFY_OK(byNumber);
    QVERIFY(byNumber->certain);
    QCOMPARE(byNumber->candidates.front().id.toString(), two->order.id.toString());
    const auto byAmount = f.call<MatchPayment>(f.finance, {baht(245), QStringLiteral("lottery")});
    VERIFY_OK(byAmount);
    QVERIFY(!byAmount->certain);
    QCOMPARE(byAmount->candidates.size(), std::size_t(2));
    VERIFY_OK(pay(f, *two));
    QVERIFY(!f.call<MatchPayment>(f.finance, {baht(245), two->order.orderNumber})->certain);
    QCOMPARE(f.call<MatchPayment>(f.finance, {baht(245), std::nullopt})->candidates.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestPayments)
#include "tst_payments.moc"
