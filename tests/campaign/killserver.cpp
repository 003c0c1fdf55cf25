#include "tests/campaign/kill.h"

#include "backend/storage/filestore.h"
#include "backend/storage/objectstore.h"
#include "backend/storage/orderprojection.h"
#include "backend/storage/transaction.h"
#include "models/operations/checking.h"
#include "tests/campaign/ordertaker.h"
#include "tests/campaign/serverprocess.h"
#include "tests/support/largeworkspace.h"
#include "tests/support/ordering.h"
#include "tests/support/purchasehelp.h"

#include <atomic>
#include <cstdio>
#include <thread>

namespace truvamate::campaign {

using namespace truvamate::testing;

namespace {

constexpr int checkedOrders = 60;
constexpr int ordersOfACustomer = 4;
constexpr int takers = 3;
constexpr std::uint64_t longestLife = 400'000; // microseconds
constexpr int roundsBetweenVerifications = 20;

tl::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.broken"), what);
}

Result<std::int64_t> count(Database &db, const QString &rows)
{
    return db.statement(QStringLiteral("SELECT count(*) AS n FROM ") + rows).value<std::int64_t>();
}

/// A house with a checked draw's worth of orders, and what was acknowledged to its clients.
class Campaign
{
public:
    Campaign(TestDatabase &database, BackendFixture &fixture, const ServerHouse &house, quint64 seed)
        : m_database(database)
        , m_f(fixture)
        , m_house(house)
        , m_random(seed)
        , m_checked(m_f.draw(Game::Powerball, DrawDate::of(2018, 6, 30)))
        , m_sold(m_f.draw(Game::Powerball, DrawDate::of(2018, 7, 4)))
    {
    }

    Result<Done> prepare()
    {
        TRY_DO(buyOrders());
        TRY_DO(verifyResultOfLargeWorkspace(m_f));
        TRY_DO(m_f.call<CommitCheck>(m_f.adminA, {m_checked, std::nullopt}));
        TRY(wins, count(m_f.db(), QStringLiteral("wins")));
        m_wins = wins;
        TRY(orders, count(m_f.db(), QStringLiteral("lotto_orders")));
        m_ordersBefore = orders;
        TRY(server, ServerProcess::start(m_house, m_f.clock().now()));
        TRY(token, signInAt(server->port(), m_f.adminA));
        m_token = token;
        return resetCheck();
    }

    Result<Done> round(int number)
    {
        TRY_DO(makeTakers(number));
        {
            TRY(server, ServerProcess::start(m_house, m_f.clock().now()));
            TRY_DO(finishTakers(*server));
            TRY_DO(workAndKill(*server));
        }
        return compare();
    }

    Result<Done> end(int rounds, quint64 seed)
    {
        {
            TRY(server, ServerProcess::start(m_house, m_f.clock().now()));
            TRY_DO(finishTakers(*server));
            ApiClient client(server->port(), m_token);
            TRY_DO(client.call<CommitCheck>({m_checked, std::nullopt}));
        }
        TRY_DO(everythingIsThereOnce());
        TRY_DO(checkIsWhole());
        TRY_DO(verify());
        std::printf(
            "kill server: %d kills, %zu orders and %lld payments acknowledged, each there once, %d checks "
            "begun and %d ended, %lld wins each time, %d verifications without a fault (seed %llu)\n",
            rounds, m_orders.size(), static_cast<long long>(m_payments.size()), m_checksBegun.load(),
            m_checksEnded, static_cast<long long>(m_wins), m_verifications,
            static_cast<unsigned long long>(seed));
        std::fflush(stdout);
        return Done();
    }

private:
    /// The paper that is checked: each slip wins, because its last number and its Powerball are drawn.
    Result<Done> buyOrders()
    {
        std::vector<OrderId> orders;
        CreateOrder::Request request = orderOf(m_f, {chosenLine(m_checked)});
        for (int i = 0; i < checkedOrders; ++i) {
            if (i % ordersOfACustomer == 0) {
                TRY(customer, inTransaction(m_f.db(), QStringLiteral("add customer"), [&] {
                        return m_f.addCustomer(QStringLiteral("Buyer %1").arg(i));
                    }));
                request.customerId = customer;
            }
            TRY(order, m_f.call<CreateOrder>(m_f.support, request));
            TRY_DO(pay(m_f, order));
            orders.push_back(order.order.id);
        }
        m_f.clock().set(afternoon());
        for (int i = 0; i < checkedOrders; ++i) {
            TRY(front, addPicture(m_f));
            TRY_DO(m_f.call<BindSlip>(m_f.agent,
                                      paperFor(m_f, orders.at(static_cast<std::size_t>(i)), front, i)));
        }
        TRY(keys, listObjectKeys(m_f.db()));
        LocalObjectStore objects(m_f.filesFolder());
        for (const QString &key : keys) {
            TRY_DO(objects.put(key, "picture"));
        }
        return Done();
    }

    Result<Done> makeTakers(int round)
    {
        for (int i = 0; i < takers; ++i) {
            // Customers of their own for each round keep the limits out of the way.
            TRY(customer, inTransaction(m_f.db(), QStringLiteral("add customer"), [&] {
                    return m_f.addCustomer(QStringLiteral("Round %1 %2").arg(round).arg(i));
                }));
            m_new.push_back(std::make_unique<OrderTaker>(QStringLiteral("kill-%1-%2").arg(round).arg(i),
                                                         std::vector<UserId>{customer}, m_sold,
                                                         m_f.clock().now()));
        }
        return Done();
    }

    /// Those whose server was killed go on with what they do not know the end of.
    Result<Done> finishTakers(ServerProcess &server)
    {
        for (const auto &taker : m_killed) {
            ApiClient client(server.port(), m_token);
            TRY_DO(taker->finish(client));
            m_orders.insert(m_orders.end(), taker->orders().begin(), taker->orders().end());
            m_payments += taker->payments();
        }
        m_killed.clear();
        return everythingIsThereOnce();
    }

    Result<Done> workAndKill(ServerProcess &server)
    {
        std::vector<std::thread> threads;
        std::vector<Result<Done>> outcomes(m_new.size(), Done());
        std::atomic<bool> isOver = false;
        for (std::size_t i = 0; i < m_new.size(); ++i) {
            threads.emplace_back([&, i] {
                ApiClient client(server.port(), m_token);
                outcomes[i] = m_new[i]->work(client, [&] { return isOver.load(); });
            });
        }
        threads.emplace_back([&] {
            ++m_checksBegun;
            ApiClient client(server.port(), m_token);
            static_cast<void>(client.call<CommitCheck>({m_checked, std::nullopt}));
        });
        std::this_thread::sleep_for(std::chrono::microseconds(m_random.below(longestLife)));
        server.kill();
        isOver = true;
        for (std::thread &thread : threads) {
            thread.join();
        }
        for (const auto &outcome : outcomes) {
            TRY_DO(outcome);
        }
        m_killed = std::exchange(m_new, {});
        return Done();
    }

    /// After any kill; what was acknowledged to those who are not finished yet counts too.
    Result<Done> compare()
    {
        TRY(wins, count(m_f.db(), QStringLiteral("wins")));
        if (wins != 0 && wins != m_wins) {
            return broken(
                QStringLiteral("%1 wins after a kill instead of none or %2.").arg(wins).arg(m_wins));
        }
        for (const auto &taker : m_killed) {
            for (const OrderId &order : taker->orders()) {
                TRY_DO(isThereOnce(order));
            }
            for (const QString &reference : taker->payments()) {
                TRY_DO(isPostedOnce(reference));
            }
        }
        TRY(ended, count(m_f.db(), QStringLiteral("check_runs WHERE state = 'done'")));
        if (ended > 0) {
            ++m_checksEnded;
            TRY_DO(checkIsWhole());
            TRY_DO(resetCheck());
        }
        // A check that was killed half-way owes its statuses until the next one resumes it.
        TRY(halfway, count(m_f.db(), QStringLiteral("check_runs")));
        m_roundsUnverified += 1;
        return halfway == 0 && m_roundsUnverified >= roundsBetweenVerifications ? verify() : Done();
    }

    Result<Done> isThereOnce(OrderId order)
    {
        TRY(rows,
            m_f.db()
                .statement(QStringLiteral("SELECT count(*) FROM lotto_orders WHERE id = :id"))
                .bind("id", order)
                .value<std::int64_t>());
        return rows == 1
            ? Result<Done>(Done())
            : Result<Done>(broken(QStringLiteral("Order %1 was acknowledged and is there %2 times.")
                                      .arg(order.toString())
                                      .arg(rows)));
    }

    Result<Done> isPostedOnce(const QString &reference)
    {
        TRY(rows,
            m_f.db()
                .statement(QStringLiteral(
                    "SELECT count(*) FROM payments p JOIN ledger_transfers t ON t.subject_id = p.id "
                    "WHERE p.reference = :reference AND p.status = 'completed'"))
                .bind("reference", reference)
                .value<std::int64_t>());
        return rows == 1
            ? Result<Done>(Done())
            : Result<Done>(broken(QStringLiteral("Payment %1 was acknowledged and is there %2 times.")
                                      .arg(reference)
                                      .arg(rows)));
    }

    /// Once nobody waits for an answer, what is there is what was acknowledged, and nothing else.
    Result<Done> everythingIsThereOnce()
    {
        TRY(orders, count(m_f.db(), QStringLiteral("lotto_orders")));
        TRY(payments, count(m_f.db(), QStringLiteral("payments WHERE reference LIKE 'kill-%'")));
        if (orders - m_ordersBefore != static_cast<std::int64_t>(m_orders.size())
            || payments != m_payments.size()) {
            return broken(QStringLiteral("%1 orders and %2 payments were acknowledged, %3 and %4 are there.")
                              .arg(m_orders.size())
                              .arg(m_payments.size())
                              .arg(orders - m_ordersBefore)
                              .arg(payments));
        }
        return Done();
    }

    Result<Done> checkIsWhole()
    {
        TRY(wins, count(m_f.db(), QStringLiteral("wins")));
        TRY(wrong, findWrongProjections(m_f.db(), 10));
        if (wins != m_wins || !wrong.empty()) {
            return broken(QStringLiteral("After a check there are %1 of %2 wins and %3 wrong statuses.")
                              .arg(wins)
                              .arg(m_wins)
                              .arg(wrong.size()));
        }
        return Done();
    }

    /// The draw as it was before it was checked.
    Result<Done> resetCheck()
    {
        return inTransaction(m_database.owner(), QStringLiteral("reset check"), [&] {
            return m_database.owner().runScript(
                QStringLiteral(
                    "DELETE FROM wins; DELETE FROM check_runs; DELETE FROM email_queue; DELETE FROM events; "
                    "UPDATE draws SET status = 'verified' WHERE id = '%1'; "
                    "UPDATE lotto_orders SET status = 'checking_results', payout_status = 'not_applicable' "
                    "WHERE id IN (SELECT order_id FROM lotto_tickets WHERE draw_id = '%1')")
                    .arg(m_checked.toString()));
        });
    }

    Result<Done> verify()
    {
        QString said;
        TRY(code, m_house.verify(said));
        ++m_verifications;
        m_roundsUnverified = 0;
        return code == 0 ? Result<Done>(Done()) : Result<Done>(broken(said));
    }

    TestDatabase &m_database;
    BackendFixture &m_f;
    const ServerHouse &m_house;
    SeededRandom m_random;
    DrawId m_checked;
    DrawId m_sold;
    QString m_token;
    std::int64_t m_wins = 0;
    std::int64_t m_ordersBefore = 0;
    std::vector<std::unique_ptr<OrderTaker>> m_new;
    std::vector<std::unique_ptr<OrderTaker>> m_killed;
    std::vector<OrderId> m_orders;
    QStringList m_payments;
    std::atomic<int> m_checksBegun = 0;
    int m_checksEnded = 0;
    int m_verifications = 0;
    int m_roundsUnverified = 0;
};

} // namespace

Result<Done> killServer(int rounds, quint64 seed)
{
    TRY(made, TestDatabases::fresh(QStringLiteral("postgresql")));
    TRY(fixture, BackendFixture::make(*made));
    TRY(house, ServerHouse::make(*made, fixture->filesFolder()));
    Campaign campaign(*made, *fixture, *house, seed);
    TRY_DO(campaign.prepare());
    for (int number = 0; number < rounds; ++number) {
        TRY_DO(campaign.round(number));
    }
    return campaign.end(rounds, seed);
}

} // namespace truvamate::campaign
