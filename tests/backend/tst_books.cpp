#include "backend/services/books.h"
#include "tests/support/insert.h"
#include "tests/support/ordering.h"

using namespace truvamate;
using namespace truvamate::testing;

namespace {

Result<Done> run(Database &db, const char *sql)
{
    return db.statement(QString::fromLatin1(sql)).exec().map([](std::int64_t) { return Done{}; });
}

QStringList codesOf(const BooksReport &report)
{
    QStringList codes;
    for (const BooksFinding &finding : report.findings) {
        codes.append(finding.code);
    }
    return codes;
}

/// Orders in several states: unpaid, paid, partly refunded, cancelled, with late money, with a pending
/// transfer.
Result<Done> fill(BackendFixture &f)
{
    TRY_DO(takeOrder(f));
    TRY_DO(takePaidOrder(f, 2));
    TRY(partly, takePaidOrder(f, 3));
    TRY_DO(f.call<RefundLines>(f.support,
                               {partly.order.id,
                                {partly.lines[1].id},
                                QStringLiteral("customer_request"),
                                QStringLiteral("asked"),
                                partly.order.version}));
    TRY(cancelled, takePaidOrder(f, 2));
    TRY_DO(f.call<CancelOrder>(f.support,
                               {cancelled.order.id, QStringLiteral("asked"), cancelled.order.version}));
    TRY_DO(f.call<PostPayment>(f.finance, promptPay(f, cancelled, QStringLiteral("PP-late"))));
    TRY(transfer, takeOrder(f));
    auto request = promptPay(f, transfer, QStringLiteral("KBANK-1"));
    request.provider = request.method = QStringLiteral("bank_transfer");
    TRY_DO(f.call<PostPayment>(f.finance, request));
    return Done{};
}

} // namespace

class TestBooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyWorkspaceHasRightBooks_data() { TestDatabases::addRows(); }
    void anEmptyWorkspaceHasRightBooks();
    void ordersInEveryStateExplainTheirAccounts_data() { TestDatabases::addRows(); }
    void ordersInEveryStateExplainTheirAccounts();
    void damageIsFound_data();
    void damageIsFound();
};

void TestBooks::anEmptyWorkspaceHasRightBooks()
{
    BACKEND_FIXTURE(f);
    const auto report = f.call<VerifyBooks>(f.finance, {});
    VERIFY_OK(report);
    QVERIFY(report->findings.empty());
    QVERIFY(report->accounts.empty());
    VERIFY_REFUSED("permission.denied", f.call<VerifyBooks>(f.support, {}));
}

void TestBooks::ordersInEveryStateExplainTheirAccounts()
{
    BACKEND_FIXTURE(f);
    VERIFY_OK(fill(f));
    const auto report = f.call<VerifyBooks>(f.finance, {});
    VERIFY_OK(report);
    QVERIFY2(report->findings.empty(), qPrintable(codesOf(*report).join(QLatin1Char(' '))));
    QCOMPARE(report->orders, 5);
    std::int64_t sum = 0;
    std::int64_t unearned = 0;
    for (const AccountBalance &account : report->accounts) {
        sum += account.minor;
        unearned += account.account == QLatin1String("unearned_orders::THB") ? account.minor : 0;
    }
    QCOMPARE(sum, 0);
    QCOMPARE(unearned, -4 * 24500); // two lines, and two of three
}

void TestBooks::damageIsFound_data()
{
    QTest::addColumn<QString>("databaseKind");
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QString>("code");
    for (const QString &kind : TestDatabases::kinds()) {
        const auto row = [&](const char *name, const char *sql, const char *code) {
            QTest::addRow("%s, %s", qPrintable(kind), name)
                << kind << QByteArray(sql) << QString::fromLatin1(code);
        };
        row("a transfer is gone", "DELETE FROM ledger_transfers WHERE event = 'refund'", "books.unexplained");
        row("a transfer has another amount", "UPDATE ledger_transfers SET amount = amount + 1",
            "books.unexplained");
        row("a payment is gone", "UPDATE payments SET status = 'failed' WHERE status = 'completed'",
            "books.unearned_differs");
        row("a refund is larger", "UPDATE refunds SET amount_thb = amount_thb + 1",
            "books.refund_differs_from_lines");
        row("a line is dearer", "UPDATE lotto_tickets SET total_thb = total_thb + 1, fee_thb = fee_thb + 1",
            "books.order_differs_from_lines");
        row("a status is wrong", "UPDATE lotto_orders SET status = 'completed' WHERE status = 'confirmed'",
            "books.status_differs");
        row("an unknown event", "UPDATE ledger_transfers SET event = 'gift' WHERE event = 'payment_late'",
            "books.unexplained");
    }
}

void TestBooks::damageIsFound()
{
    FRESH_DATABASE(database);
    const auto made = BackendFixture::make(*database);
    VERIFY_OK(made);
    BackendFixture &f = **made;
    QFETCH(QByteArray, damage);
    QFETCH(QString, code);
    VERIFY_OK(fill(f));
    VERIFY_OK(run(database->owner(), damage.constData()));
    const auto report = verifyBooks(f.db());
    VERIFY_OK(report);
    QVERIFY2(codesOf(*report).contains(code), qPrintable(codesOf(*report).join(QLatin1Char(' '))));
    for (const BooksFinding &finding : report->findings) {
        QVERIFY(!finding.sentence.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestBooks)
#include "tst_books.moc"
