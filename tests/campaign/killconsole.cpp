#include "backend/storage/transaction.h"
#include "models/operations/purchase.h"
#include "tests/campaign/apiclient.h"
#include "tests/campaign/counterkill.h"
#include "tests/campaign/kill.h"
#include "tests/campaign/scantask.h"
#include "tests/campaign/serverprocess.h"
#include "tests/support/ordering.h"
#include "tests/support/purchasehelp.h"

#include <QDir>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

namespace truvamate::campaign {

using namespace truvamate::testing;

namespace {

/// While facts go, while photos go, and after all of it, on a fast machine and on a slow one.
constexpr std::array<std::uint64_t, 3> longestUs{300'000, 1'500'000, 6'000'000};
constexpr std::size_t linesOfALease = 500;
constexpr int ordersOfACustomer = 4;
constexpr int roundsBetweenVerifications = 50;

/// Ordered and paid as customers do, so that the books hold.
Result<Done> buyOrders(BackendFixture &f, const QString &folder, int count)
{
    QFile file(QDir(folder).filePath(QStringLiteral("orders.txt")));
    if (!file.open(QIODevice::WriteOnly)) {
        return broken(file.errorString());
    }
    const DrawId draw = f.draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    CreateOrder::Request request = orderOf(f, {chosenLine(draw)});
    for (int i = 0; i < count; ++i) {
        if (i % ordersOfACustomer == 0) {
            TRY(customer, inTransaction(f.db(), QStringLiteral("add customer"), [&] {
                    return f.addCustomer(QStringLiteral("Buyer %1").arg(i));
                }));
            request.customerId = customer;
        }
        TRY(order, f.call<CreateOrder>(f.support, request));
        TRY_DO(pay(f, order));
        file.write(order.order.id.toString().toUtf8() + '\n');
    }
    return Done();
}

/// The agent holds every line before the first scan.
Result<std::int64_t> holdEverything(BackendFixture &f, const ServerProcess &server)
{
    TRY(token, signInAt(server.port(), f.agent));
    ApiClient agent(server.port(), token);
    TRY(lines,
        f.db().statement(QStringLiteral("SELECT id FROM lotto_tickets ORDER BY id")).all([](const Row &row) {
            return row.id<LottoTicketId>("id");
        }));
    for (std::size_t from = 0; from < lines.size(); from += linesOfALease) {
        const std::size_t to = std::min(from + linesOfALease, lines.size());
        TakeLease::Request request;
        request.shopId = f.shop;
        request.ticketIds.assign(lines.begin() + static_cast<std::ptrdiff_t>(from),
                                 lines.begin() + static_cast<std::ptrdiff_t>(to));
        TRY_DO(agent.call<TakeLease>(request, QStringLiteral("campaign-lease-%1").arg(from)));
    }
    return static_cast<std::int64_t>(lines.size());
}

/// What stands in the server's tables about the scans of this counter.
struct Standing
{
    std::int64_t slips = 0;
    std::int64_t files = 0;
    std::int64_t captures = 0;
    std::int64_t openCaptures = 0;
    std::int64_t held = 0; ///< lines
    std::int64_t heldAndBound = 0;
    std::int64_t sessions = 0; ///< of the counter
    std::int64_t unfinished = 0; ///< uploads that broke off and were not gone on with
};

Standing standingOf(BackendFixture &f)
{
    const auto count = [&](const char *rows) {
        return number(f.db(), QStringLiteral("SELECT count(*) FROM ") + QLatin1String(rows));
    };
    return {count("physical_tickets"),
            count("files"),
            count("slip_captures"),
            count("slip_captures WHERE standing <> 'bound'"),
            count("lease_lines WHERE active"),
            count("lease_lines h JOIN placements p ON p.ticket_id = h.ticket_id AND p.active WHERE h.active"),
            count("sessions WHERE device = 'Campaign' AND revoked_at IS NULL"),
            count("uploads WHERE completed_at IS NULL")};
}

Result<Done> photosAreByteForByte(BackendFixture &f, const std::vector<Scan> &scans)
{
    for (const Scan &scan : scans) {
        const auto same = number(
            f.db(),
            QStringLiteral("SELECT count(*) FROM files f JOIN slip_files s ON s.file_id = f.id JOIN "
                           "physical_tickets t ON t.id = s.slip_id WHERE t.serial = '%1' AND f.sha256 = '%2'")
                .arg(scan.serial, scan.photos.front().sha256));
        if (same != 1) {
            return broken(
                QStringLiteral("The photo of %1 is at the server %2 times.").arg(scan.serial).arg(same));
        }
    }
    return Done();
}

Result<Done> everythingFits(const Standing &standing, std::int64_t scans, std::int64_t lines)
{
    if (standing.slips != scans || standing.files != scans || standing.openCaptures != 0) {
        return broken(QStringLiteral("%1 scans, %2 slips, %3 photos, %4 facts without a slip.")
                          .arg(scans)
                          .arg(standing.slips)
                          .arg(standing.files)
                          .arg(standing.openCaptures));
    }
    if (standing.held != lines - scans || standing.heldAndBound != 0) {
        return broken(QStringLiteral("%1 of %2 lines are held, %3 of them are bound.")
                          .arg(standing.held)
                          .arg(lines)
                          .arg(standing.heldAndBound));
    }
    return Done();
}

Result<Done> verify(const ServerHouse &house)
{
    QString said;
    TRY(code, house.verify(said));
    return code == 0 ? Result<Done>(Done()) : Result<Done>(broken(said));
}

} // namespace

Result<Done> killConsole(int rounds, quint64 seed)
{
    TRY(made, TestDatabases::fresh(QStringLiteral("postgresql")));
    TRY(f, BackendFixture::make(*made));
    const QTemporaryDir folder;
    const QString outbox = QDir(folder.path()).filePath(QStringLiteral("outbox"));
    TRY_DO(buyOrders(*f, folder.path(), rounds * mostScansARound));
    f->clock().set(afternoon());
    TRY(house, ServerHouse::make(*made, f->filesFolder()));
    TRY(server, ServerProcess::start(*house, f->clock().now()));
    TRY(lines, holdEverything(*f, *server));
    SeededRandom random(seed);
    Task task = taskFor(made->serviceConfig());
    task.work = QStringLiteral("scan");
    task.now = f->clock().now();
    task.server = server->port();
    task.person = f->agent;
    task.shop = f->shop;
    task.customer = f->customer;
    task.draw = f->draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    std::vector<Beep> beeps;
    int verifications = 0;
    for (task.round = 0; task.round < rounds; ++task.round) {
        TRY(beeped,
            scanAndKill(argumentsFor(task, folder.path()), random,
                        longestUs.at(random.below(longestUs.size()))));
        beeps.insert(beeps.end(), beeped.begin(), beeped.end());
        TRY_DO(nothingIsLost(*f, outbox, beeped));
        if (task.round % roundsBetweenVerifications == roundsBetweenVerifications - 1) {
            TRY_DO(nothingIsLost(*f, outbox, beeps));
            TRY_DO(verify(*house));
            ++verifications;
        }
    }
    const Standing before = standingOf(*f);
    task.work = QStringLiteral("drain");
    TRY_DO(drain(argumentsFor(task, folder.path())));
    TRY_DO(nothingIsLost(*f, outbox, beeps));
    TRY(store, ScanStore::open(outbox, f->clock(), random));
    TRY(scans, store->list({}, rounds * mostScansARound));
    TRY_DO(everyScanIsBoundOnce(*f, scans));
    TRY_DO(photosAreByteForByte(*f, scans));
    const Standing standing = standingOf(*f);
    TRY_DO(everythingFits(standing, static_cast<std::int64_t>(scans.size()), lines));
    TRY_DO(verify(*house));
    std::printf(
        "kill console: %d kills, %zu scans beeped, none lost, none doubled; %zu kept in all (%zu killed "
        "between "
        "disk and beep), %lld bound before the last kill, %lld bound in the end, each with its photo byte "
        "for "
        "byte; %lld uploads begun in vain, %lld lines still held by the agent and none of them bound, %lld "
        "signing in, %d verifications without a fault (seed %llu)\n",
        rounds, beeps.size(), scans.size(), scans.size() - beeps.size(), static_cast<long long>(before.slips),
        static_cast<long long>(standing.slips), static_cast<long long>(standing.unfinished),
        static_cast<long long>(standing.held), static_cast<long long>(standing.sessions - 1),
        verifications + 1, static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    return Done();
}

} // namespace truvamate::campaign
