#include "tests/bench/apicontest.h"

#include "backend/storage/sessionstore.h"
#include "backend/storage/transaction.h"
#include "tests/bench/apirequests.h"
#include "tests/bench/apistatements.h"
#include "tests/support/largeworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace truvamate::bench {

using namespace truvamate::testing;

namespace {

constexpr int buyerCount = 500;
constexpr int placesOfPgbench = 8; ///< few, as each connection prepares each anew
constexpr std::int64_t tokenSeconds = 24 * 60 * 60;

} // namespace

Result<std::unique_ptr<ApiContest>> ApiContest::prepare(const QString &peerFolder, std::int64_t orders)
{
    std::unique_ptr<ApiContest> contest(new ApiContest);
    contest->m_peerFolder = peerFolder;
    TRY_DO(contest->fill(orders));
    TRY(statements, contest->statementsOfServices());
    contest->m_statements = statements;
    TRY(server, contest->startServer());
    contest->m_server = std::move(server);
    TRY(express, contest->startPeer(1));
    contest->m_express = std::move(express);
    contest->m_ours.port = contest->m_server->port();
    contest->m_peer.port = contest->m_express->port();
    contest->m_ours.process = contest->m_server->process();
    contest->m_peer.process = contest->m_express->process();
    return contest;
}

Result<Done> ApiContest::fill(std::int64_t orders)
{
    TRY(made, TestDatabases::fresh(QStringLiteral("postgresql")));
    m_database = std::move(made);
    TRY(fixture, BackendFixture::make(*m_database));
    m_fixture = std::move(fixture);
    TRY_DO(fillLargeWorkspace(*m_fixture, m_database->owner(), {orders, 1, 1'000, false}));
    TRY_DO(m_database->owner().runScript(QStringLiteral("VACUUM ANALYZE")));
    TRY(house, campaign::ServerHouse::make(*m_database, m_fixture->filesFolder()));
    m_house = std::move(house);
    m_secret = m_house->environment().value(QStringLiteral("JWT_SECRET")).toLatin1();
    TRY(token, tokenOf(m_fixture->adminA));
    m_staffToken = token;
    return addBuyers();
}

Result<Done> ApiContest::addBuyers()
{
    TRY_DO(inTransaction(m_fixture->db(), QStringLiteral("add buyers"), [&]() -> Result<Done> {
        for (int i = 0; i < buyerCount; ++i) {
            TRY(buyer, m_fixture->addCustomer(QStringLiteral("Buyer %1").arg(i)));
            TRY(token, tokenOf(buyer));
            m_buyerTokens += token;
        }
        return Done();
    }));
    return m_database->owner().runScript(
        QStringLiteral("UPDATE users SET email_verified_at = created_at WHERE kind = 'customer'"));
}

Result<QString> ApiContest::tokenOf(UserId person)
{
    BackendFixture &f = *m_fixture;
    const auto session = SessionId::make(f.clock(), f.random());
    const Instant now = f.clock().now();
    TRY_DO(insertSession(f.db(),
                         {session, person, sessionTokenHash(session.toString()), QStringLiteral("bench"), now,
                          now.plusSeconds(tokenSeconds)}));
    return AccessTokens({m_secret, m_secret, tokenSeconds}).issue(session, person, now);
}

Result<std::unique_ptr<campaign::ServerProcess>> ApiContest::startServer() const
{
    return campaign::ServerProcess::start(*m_house, m_fixture->clock().now());
}

Result<std::unique_ptr<ExpressPeer>> ApiContest::startPeer(int workers) const
{
    return ExpressPeer::start({m_peerFolder, m_fixture->serviceConfig(), m_statements,
                               QString::fromLatin1(m_secret), m_fixture->clock().now(), workers});
}

QByteArray ApiContest::request(const Side &side, Question question)
{
    ++m_asked;
    switch (question) {
    case Question::Page: {
        const auto at = static_cast<qsizetype>(m_asked) % side.cursors.size();
        return getRequest(listPath + "&cursor=" + side.cursors[at], m_staffToken);
    }
    case Question::FirstPage:
        return getRequest(listPath, m_staffToken);
    case Question::Order:
        break;
    }
    static const QByteArray body = orderBody(*m_fixture);
    return postRequest(orderPath, m_buyerTokens[static_cast<qsizetype>(m_asked) % m_buyerTokens.size()],
                       "bench-order-" + QByteArray::number(qulonglong(m_asked)), body);
}

LoadPlan ApiContest::plan(const Side &side, Question question)
{
    LoadPlan plan;
    plan.port = side.port;
    plan.process = side.process;
    plan.next = [this, side, question] { return request(side, question); };
    return plan;
}

Result<Done> ApiContest::requireEqual()
{
    TRY_DO(requireSamePages());
    TRY_DO(requireSameOrders());
    TRY(run, statementsOfPeer());
    return requireAllRun(m_statements, run);
}

PgbenchPlan ApiContest::pgbenchPlan() const
{
    PgbenchPlan plan{m_fixture->serviceConfig(), {}};
    const QString page = statementWith(m_statements, QStringLiteral(" AS page_key, .*\\) < \\(\\$"));
    const QString draws = statementWith(m_statements, QStringLiteral(" AS lives FROM .*\\$50\\)"));
    const QString names
        = statementWith(m_statements, QStringLiteral(" FROM customer_profiles WHERE user_id IN .*\\$50\\)"));
    for (qsizetype at = 0; at < m_ours.cursors.size(); at += pageCount / placesOfPgbench) {
        const QJsonArray place = placeOf(m_ours.cursors[at]);
        const QString rows = withValues(page,
                                        {QStringLiteral("waiting_draw"), QStringLiteral("completed"),
                                         Instant{place[0].toInteger()}.toString(), place[1].toString(),
                                         QStringLiteral("51")});
        plan.scripts
            += QStringList{rows, withValues(names, m_customers[at]), withValues(draws, m_pages[at]), {}}.join(
                QStringLiteral(";\n"));
    }
    return plan;
}

/// What both servers ask the database, taken from a connection of our own services.
Result<QStringList> ApiContest::statementsOfServices()
{
    BackendFixture &f = *m_fixture;
    const auto ask = [&](const Dispatcher &dispatcher, Database &connection) -> Result<Done> {
        ListOrders::Request list;
        list.status = QStringLiteral("waiting_draw");
        list.paymentStatus = QStringLiteral("completed");
        TRY(first, dispatcher.call<ListOrders>(connection, {m_staffToken, {}}, list));
        list.page.cursor = first.next;
        TRY_DO(dispatcher.call<ListOrders>(connection, {m_staffToken, {}}, list));
        TRY_DO(dispatcher.call<PlaceOrder>(
            connection, {m_buyerTokens.last(), QStringLiteral("contest-statements")}, orderRequest(f)));
        return Done();
    };
    return preparedStatements(f, m_secret, ask);
}

Result<QStringList> ApiContest::statementsOfPeer() const
{
    TRY(answer, askOnce(m_peer.port, getRequest("/statements", {})));
    QStringList statements;
    for (const QJsonValue &statement : QJsonDocument::fromJson(answer.body).array()) {
        statements += statement.toString();
    }
    return statements;
}

} // namespace truvamate::bench
