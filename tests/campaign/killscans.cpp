#include "tests/campaign/counterkill.h"
#include "tests/campaign/kill.h"
#include "tests/campaign/scantask.h"
#include "tests/support/purchasehelp.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

namespace truvamate::campaign {

using namespace truvamate::testing;

Result<Done> killScans(const QString &database, int rounds, quint64 seed)
{
    TRY(made, TestDatabases::fresh(database));
    TRY(f, BackendFixture::make(*made));
    f->clock().set(afternoon());
    const QTemporaryDir folder;
    const QString outbox = QDir(folder.path()).filePath(QStringLiteral("outbox"));
    QDir(folder.path()).mkpath(QStringLiteral("objects"));
    TRY_DO(writeOrders(*f, folder.path(), rounds * mostScansARound));
    SeededRandom random(seed);
    Task task = taskFor(made->serviceConfig());
    task.work = QStringLiteral("scan");
    task.now = f->clock().now();
    task.shop = f->shop;
    task.customer = f->customer;
    task.draw = f->draw(Game::Powerball, DrawDate::of(2018, 6, 30));
    TRY(token, f->tokenOf(f->agent));
    task.token = token;
    std::vector<Beep> beeps;
    for (task.round = 0; task.round < rounds; ++task.round) {
        TRY(beeped, scanAndKill(argumentsFor(task, folder.path()), random, 300'000));
        beeps.insert(beeps.end(), beeped.begin(), beeped.end());
        TRY_DO(nothingIsLost(*f, outbox, beeps));
    }
    const auto boundBefore = number(f->db(), QStringLiteral("SELECT count(*) FROM physical_tickets"));
    task.work = QStringLiteral("drain");
    TRY_DO(drain(argumentsFor(task, folder.path())));
    TRY_DO(nothingIsLost(*f, outbox, beeps));
    SystemRandom chance;
    TRY(store, ScanStore::open(outbox, f->clock(), chance));
    TRY(scans, store->list({}, rounds * mostScansARound));
    TRY_DO(everyScanIsBoundOnce(*f, scans));
    const auto slips = number(f->db(), QStringLiteral("SELECT count(*) FROM physical_tickets"));
    const auto files = number(f->db(), QStringLiteral("SELECT count(*) FROM files"));
    if (slips != static_cast<std::int64_t>(scans.size())) {
        return broken(QStringLiteral("%1 scans and %2 slips.").arg(scans.size()).arg(slips));
    }
    std::printf(
        "kill scans %s: %d kills, %zu scans beeped, none lost, none doubled; %zu kept in all (%zu killed "
        "between disk and beep), %lld bound before the last kill, %lld bound in the end, %lld photos "
        "uploaded again (seed %llu)\n",
        qPrintable(database), rounds, beeps.size(), scans.size(), scans.size() - beeps.size(),
        static_cast<long long>(boundBefore), static_cast<long long>(slips),
        static_cast<long long>(files - slips), static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    return Done();
}

} // namespace truvamate::campaign
