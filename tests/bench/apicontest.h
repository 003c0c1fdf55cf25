#pragma once

#include "tests/bench/expresspeer.h"
#include "tests/bench/httpload.h"
#include "tests/bench/pgbench.h"
#include "tests/campaign/serverprocess.h"
#include "tests/support/backendfixture.h"

namespace truvamate::bench {

/// truvamate-server and the Express server on one database with many orders, and what both are asked.
class ApiContest
{
public:
    enum class Question {
        Page, ///< 50 orders, filtered, somewhere in the first thousands
        FirstPage, ///< the newest 50, with the count up to 10,000
        Order, ///< a customer's order of two lines, each time with a new idempotency key
    };

    /// One of the two.
    struct Side
    {
        quint16 port = 0;
        qint64 process = 0;
        QList<QByteArray> cursors; ///< as this server writes them
    };

    static Result<std::unique_ptr<ApiContest>> prepare(const QString &peerFolder, std::int64_t orders);

    /// That both answer the same pages, write the same rows for an order and answer it alike, and that the
    /// peer runs each of our statements. Errors: bench.answers, bench.rows, bench.statements.
    Result<Done> requireEqual();

    const Side &ours() const { return m_ours; }
    const Side &peer() const { return m_peer; }
    /// The bytes of the next request.
    QByteArray request(const Side &side, Question question);
    LoadPlan plan(const Side &side, Question question);
    /// What is asked for a page, at the places of our cursors: its rows, their customers' names
    /// and their draws.
    PgbenchPlan pgbenchPlan() const;

    /// Others beside the two that run.
    Result<std::unique_ptr<campaign::ServerProcess>> startServer() const;
    Result<std::unique_ptr<ExpressPeer>> startPeer(int workers) const;

private:
    /// What one order came to: the answer, and every row with its values.
    struct WrittenOrder
    {
        QString answer;
        QStringList rows;
    };

    ApiContest() = default;
    Result<Done> fill(std::int64_t orders);
    Result<Done> addBuyers();
    Result<QString> tokenOf(UserId person);
    Result<QStringList> statementsOfServices();
    Result<QStringList> statementsOfPeer() const;
    Result<Done> requireSamePages();
    Result<Done> requireSameOrders();
    Result<std::map<QString, std::int64_t>> rowCounts();
    Result<QStringList> rowsOfOrder(OrderId order, const QString &key);

    QString m_peerFolder;
    std::unique_ptr<testing::TestDatabase> m_database;
    std::unique_ptr<testing::BackendFixture> m_fixture;
    std::unique_ptr<campaign::ServerHouse> m_house;
    std::unique_ptr<campaign::ServerProcess> m_server;
    std::unique_ptr<ExpressPeer> m_express;
    QByteArray m_secret;
    QString m_staffToken;
    QStringList m_buyerTokens;
    QList<QStringList> m_pages; ///< ids of the orders behind each cursor
    QList<QStringList> m_customers; ///< and of their customers
    Side m_ours;
    Side m_peer;
    std::size_t m_asked = 0;
    QStringList m_statements; ///< of PostgreSQL
};

} // namespace truvamate::bench
