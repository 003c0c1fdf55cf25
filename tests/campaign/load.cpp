#include "tests/campaign/load.h"

#include "backend/services/audit.h"
#include "backend/storage/transaction.h"
#include "tests/campaign/ordertaker.h"
#include "tests/campaign/serverprocess.h"
#include "tests/support/backendfixture.h"

#include <chrono>
#include <cstdio>
#include <thread>

namespace truvamate::campaign {

using namespace truvamate::testing;

namespace {

constexpr int customersOfAClient = 12;

tl::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.broken"), what);
}

Result<std::vector<UserId>> addCustomers(BackendFixture &f, int client)
{
    return inTransaction(f.db(), QStringLiteral("add customers"), [&]() -> Result<std::vector<UserId>> {
        std::vector<UserId> customers;
        for (int i = 0; i < customersOfAClient; ++i) {
            TRY(customer, f.addCustomer(QStringLiteral("Client %1 %2").arg(client).arg(i)));
            customers.push_back(customer);
        }
        return customers;
    });
}

Result<std::int64_t> auditRows(Database &db, const char *operation)
{
    return db
        .statement(QStringLiteral(
            "SELECT count(*) FROM audit_log WHERE operation = :operation AND outcome = 'done'"))
        .bind("operation", QString::fromLatin1(operation))
        .value<std::int64_t>();
}

struct Acknowledged
{
    std::int64_t orders = 0;
    std::int64_t payments = 0;
};

Result<Acknowledged> runClients(BackendFixture &f, const ServerHouse &house, int clients, int seconds)
{
    const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    std::vector<std::unique_ptr<OrderTaker>> takers;
    for (int i = 0; i < clients; ++i) {
        TRY(customers, addCustomers(f, i));
        takers.push_back(
            std::make_unique<OrderTaker>(QStringLiteral("load-%1").arg(i), customers, draw, f.clock().now()));
    }
    TRY(first, ServerProcess::start(house, f.clock().now()));
    TRY(second, ServerProcess::start(house, f.clock().now()));
    TRY(token, signInAt(first->port(), f.adminA));
    std::vector<Result<Done>> outcomes(takers.size(), Done());
    std::vector<std::thread> threads;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    for (std::size_t i = 0; i < takers.size(); ++i) {
        threads.emplace_back([&, i] {
            ApiClient client(i % 2 == 0 ? first->port() : second->port(), token);
            outcomes[i] = takers[i]->work(client, [&] { return std::chrono::steady_clock::now() >= end; });
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    Acknowledged all;
    for (std::size_t i = 0; i < takers.size(); ++i) {
        TRY_DO(outcomes[i]);
        all.orders += static_cast<std::int64_t>(takers[i]->orders().size());
        all.payments += takers[i]->payments().size();
    }
    first->stop();
    second->stop();
    return all;
}

Result<Done> expectVerified(const ServerHouse &house, bool isRight)
{
    QString said;
    TRY(code, house.verify(said));
    const bool isSaid = isRight || said.contains(QLatin1String("anchor_"));
    return (code == 0) == isRight && isSaid ? Result<Done>(Done()) : Result<Done>(broken(said));
}

/// Takes the newest rows out and makes the chain whole again, as only the owner of the tables can.
Result<Done> rewriteHistory(Database &owner)
{
    TRY_DO(owner.runScript(QStringLiteral(
        "DELETE FROM audit_seals WHERE sequence > (SELECT max(sequence) - 3 FROM audit_seals);"
        "DELETE FROM audit_log a WHERE NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id);"
        "DELETE FROM audit_seals")));
    TRY_DO(sealAudit(owner));
    TRY(check, verifyAudit(owner));
    return check.faults.empty() ? Result<Done>(Done())
                                : Result<Done>(broken(QStringLiteral("The chain was not made whole again.")));
}

} // namespace

Result<Done> loadServers(int clients, int seconds)
{
    TRY(made, TestDatabases::fresh(QStringLiteral("postgresql")));
    TRY(fixture, BackendFixture::make(*made));
    BackendFixture &f = *fixture;
    TRY(house, ServerHouse::make(*made, f.filesFolder()));
    TRY(all, runClients(f, *house, clients, seconds));
    TRY(orders, auditRows(f.db(), CreateOrder::info.name));
    TRY(payments, auditRows(f.db(), PostPayment::info.name));
    if (orders != all.orders || payments != all.payments) {
        return broken(QStringLiteral("%1 orders and %2 payments were acknowledged; the log has %3 and %4.")
                          .arg(all.orders)
                          .arg(all.payments)
                          .arg(orders)
                          .arg(payments));
    }
    TRY_DO(expectVerified(*house, true));
    TRY_DO(rewriteHistory(made->owner()));
    TRY_DO(expectVerified(*house, false));
    std::printf(
        "load: %d clients on 2 servers for %d s: %lld orders and %lld payments acknowledged, as many audit "
        "rows, verified; newest rows deleted and hashed again: found against the anchor\n",
        clients, seconds, static_cast<long long>(orders), static_cast<long long>(payments));
    std::fflush(stdout);
    return Done();
}

} // namespace truvamate::campaign
