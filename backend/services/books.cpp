#include "backend/services/books.h"

#include "backend/storage/booksstore.h"
#include "backend/storage/orderprojection.h"

#include <map>

namespace truvamate {

namespace {

constexpr int mostNamed = 20;

QString amountText(std::int64_t minor, const QString &currency)
{
    return currency == QLatin1String("THB") ? toText(Thb::fromMinor(minor)) : toText(Usd::fromMinor(minor));
}

Result<Done> addBalances(Database &db, BooksReport &report)
{
    TRY(balances, allBalances(db));
    std::map<QString, std::int64_t> sums;
    std::int64_t unearned = 0;
    for (const LedgerBalance &balance : balances) {
        sums[balance.currency] += balance.minor;
        if (balance.account == QLatin1String("unearned_orders::THB")) {
            unearned = -balance.minor;
        }
        report.accounts.push_back(
            {balance.account, balance.currency, balance.minor, decimalString(balance.minor)});
    }
    for (const auto &[currency, sum] : sums) {
        if (sum != 0) {
            report.findings.push_back({QStringLiteral("books.unbalanced"),
                                       QStringLiteral("The accounts in %1 add up to %2 instead of nothing.")
                                           .arg(currency, amountText(sum, currency)),
                                       {}});
        }
    }
    TRY(unbought, paidButUnbought(db));
    if (unbought != unearned) {
        report.findings.push_back(
            {QStringLiteral("books.unearned_differs"),
             QStringLiteral("Lines paid and not bought come to %1, but unearned_orders holds %2.")
                 .arg(amountText(unbought, QStringLiteral("THB")),
                      amountText(unearned, QStringLiteral("THB"))),
             {QStringLiteral("unearned_orders::THB")}});
    }
    return Done{};
}

Result<Done> addUnexplained(Database &db, BooksReport &report)
{
    TRY(rows, findUnexplained(db, mostNamed));
    for (const Unexplained &row : rows) {
        report.findings.push_back(
            {QStringLiteral("books.unexplained"),
             QStringLiteral("The %1 %2 differs on %3: the rows say %4 (minor units) more than was posted.")
                 .arg(row.family, row.subject, row.account, QString::number(row.missing)),
             {row.subject, row.account}});
    }
    return Done{};
}

Result<Done> addWrongStatuses(Database &db, BooksReport &report)
{
    TRY(rows, findWrongProjections(db, mostNamed));
    for (const WrongProjection &row : rows) {
        report.findings.push_back({QStringLiteral("books.status_differs"),
                                   QStringLiteral("Order %1 is stored as “%2”, but its facts say “%3”.")
                                       .arg(row.orderNumber, row.stored, row.computed),
                                   {row.order.toString()}});
    }
    return Done{};
}

Result<BooksReport> handleVerify(Call &call, const VerifyBooks::Request &)
{
    return verifyBooks(call.db);
}

} // namespace

Result<BooksReport> verifyBooks(Database &db)
{
    BooksReport report;
    TRY_DO(addBalances(db, report));
    TRY_DO(addUnexplained(db, report));
    TRY(broken, findBrokenRules(db, mostNamed));
    for (BrokenRule &rule : broken) {
        report.findings.push_back({rule.code, rule.sentence, std::move(rule.ids)});
    }
    TRY_DO(addWrongStatuses(db, report));
    TRY(orders, countOrders(db));
    TRY(transfers, countTransfers(db));
    report.orders = orders;
    report.transfers = transfers;
    return report;
}

void serveBooks(Dispatcher &dispatcher)
{
    dispatcher.serve<VerifyBooks>(handleVerify);
}

} // namespace truvamate
