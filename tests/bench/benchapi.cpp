#include "tests/bench/benchmarks.h"

#include "tests/bench/apicontest.h"
#include "tests/bench/measure.h"
#include "tests/bench/pgbench.h"
#include "tests/bench/programs.h"

#include <QCoreApplication>

#include <cstdio>

namespace truvamate::bench {

using namespace truvamate::testing;

namespace {

constexpr int rounds = 3;
constexpr int idleCount = 1'000;
constexpr int plainOrders = 1'000'000;
// The pages that are asked for, and as many again.
constexpr int fewestOrders = 10'000;

const QString name = QStringLiteral("api");
const QString express = QStringLiteral("express4-pg");

/// --orders N
int ordersWanted()
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(QLatin1String("--orders"));
    return at < 0 ? plainOrders : std::max(fewestOrders, arguments.value(at + 1).toInt());
}

void printBeside(const QString &metric, const QString &unit, double ours, const QString &peer, double theirs)
{
    print({name, metric, ours, unit, peer, theirs});
}

void printLoads(const QString &what, const QString &peer, const Load &ours, const Load &theirs)
{
    printBeside(what + QStringLiteral(".requests_per_second"), QStringLiteral("1/s"), ours.perSecond, peer,
                theirs.perSecond);
    for (const auto &[part, suffix] : {std::pair(0.5, ".p50"), std::pair(0.99, ".p99")}) {
        printBeside(what + QLatin1String(suffix), QStringLiteral("ms"), ours.percentile(part), peer,
                    theirs.percentile(part));
    }
    if (theirs.processorMs > 0) {
        printBeside(what + QStringLiteral(".processor_of_server"), QStringLiteral("ms"), ours.processorMs,
                    peer, theirs.processorMs);
    }
}

/// All rounds of one question, in turn, so that a drifting machine is fair to everybody.
struct Turns
{
    std::optional<Load> ours;
    std::optional<Load> peer;
    std::optional<Load> pgbench;

    static void add(std::optional<Load> &sum, const Load &round)
    {
        if (sum) {
            *sum += round;
        } else {
            sum = round;
        }
    }
};

Result<Done> turn(Turns &turns, ApiContest &contest, ApiContest::Question question)
{
    TRY(ours, runLoad(contest.plan(contest.ours(), question)));
    Turns::add(turns.ours, ours);
    TRY(peer, runLoad(contest.plan(contest.peer(), question)));
    Turns::add(turns.peer, peer);
    if (question == ApiContest::Question::Page) {
        TRY(floor, runPgbench(contest.pgbenchPlan()));
        Turns::add(turns.pgbench, floor);
    }
    return Done();
}

Result<Done> compare(ApiContest &contest)
{
    using Question = ApiContest::Question;
    Turns page;
    Turns firstPage;
    Turns order;
    for (int round = 0; round < rounds; ++round) {
        TRY_DO(turn(page, contest, Question::Page));
        TRY_DO(turn(firstPage, contest, Question::FirstPage));
        TRY_DO(turn(order, contest, Question::Order));
    }
    printLoads(QStringLiteral("list"), express, *page.ours, *page.peer);
    printLoads(QStringLiteral("list"), QStringLiteral("pgbench"), *page.ours, *page.pgbench);
    printLoads(QStringLiteral("list_with_count"), express, *firstPage.ours, *firstPage.peer);
    printLoads(QStringLiteral("order"), express, *order.ours, *order.peer);
    return Done();
}

/// Two processes of the peer share the work; ours is still one.
Result<Done> compareWithTwo(ApiContest &contest)
{
    TRY(two, contest.startPeer(2));
    const ApiContest::Side side{two->port(), 0, contest.peer().cursors};
    TRY(first, runLoad(contest.plan(contest.ours(), ApiContest::Question::Page)));
    TRY(second, runLoad(contest.plan(side, ApiContest::Question::Page)));
    printLoads(QStringLiteral("list"), QStringLiteral("express4-pg-2-processes"), first, second);
    return Done();
}

/// What idle connections add to a process that was just started.
Result<double> idleMb(qint64 process, quint16 port, const QByteArray &request)
{
    TRY(warm, IdleConnections::open(port, 32, request));
    const double before = residentMb(process);
    TRY(open, IdleConnections::open(port, idleCount, request));
    return residentMb(process) - before;
}

Result<Done> compareIdle(ApiContest &contest)
{
    const QByteArray request = contest.request(contest.ours(), ApiContest::Question::Page);
    TRY(server, contest.startServer());
    TRY(ours, idleMb(server->process(), server->port(), request));
    TRY(express4, contest.startPeer(1));
    const QByteArray peerRequest = contest.request(contest.peer(), ApiContest::Question::Page);
    TRY(peer, idleMb(express4->process(), express4->port(), peerRequest));
    printBeside(QStringLiteral("memory_of_1000_idle_connections"), QStringLiteral("MB"), ours, express, peer);
    return Done();
}

} // namespace

Result<Done> benchApi(const QString &database)
{
    if (database != QLatin1String("postgresql")) {
        return Done(); // a server has no other
    }
    QString reason;
    const QString peer = installedPeer(reason);
    if (peer.isEmpty()) {
        std::fprintf(stderr, "%s: the API is not measured.\n", qPrintable(reason));
        return Done();
    }
    TRY(contest, ApiContest::prepare(peer, ordersWanted()));
    TRY_DO(contest->requireEqual());
    TRY_DO(compare(*contest));
    TRY_DO(compareWithTwo(*contest));
    return compareIdle(*contest);
}

} // namespace truvamate::bench
