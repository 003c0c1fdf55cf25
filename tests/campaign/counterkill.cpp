#include "tests/campaign/counterkill.h"

#include "tests/campaign/scantask.h"
#include "tests/support/purchasehelp.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>

#include <thread>

namespace truvamate::campaign {

using namespace truvamate::testing;

namespace {

constexpr int longestRunMs = 120'000;
constexpr int longestDrainMs = 1'800'000; // hundreds of photos

std::vector<Beep> beepsOf(const QByteArray &output)
{
    std::vector<Beep> beeps;
    QStringList lines = QString::fromUtf8(output).split(u'\n');
    lines.removeLast(); // empty, or cut off by the kill
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        beeps.push_back({QUuid::fromString(words.value(1)), words.value(2), words.value(3)});
    }
    return beeps;
}

Result<Done> isKept(ScanStore &store, const Beep &beep)
{
    const auto scan = store.scan(beep.scan);
    if (!scan) {
        return broken(QStringLiteral("The scan %1 was beeped and is lost.").arg(beep.serial));
    }
    QFile photo(scan->photos.empty() ? QString() : scan->photos.front().path);
    const bool isWhole = photo.open(QIODevice::ReadOnly)
        && QString::fromLatin1(QCryptographicHash::hash(photo.readAll(), QCryptographicHash::Sha256).toHex())
            == beep.sha256;
    return isWhole ? Result<Done>(Done())
                   : broken(QStringLiteral("The photo of %1 is not what was scanned.").arg(beep.serial));
}

std::int64_t slipsWith(BackendFixture &f, const QString &serial, const char *table)
{
    return number(f.db(),
                  QStringLiteral("SELECT count(*) FROM physical_tickets s %1 WHERE s.serial = '%2'")
                      .arg(QLatin1String(table), serial));
}

} // namespace

tl::unexpected<Error> broken(const QString &what)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.broken"), what);
}

QStringList argumentsFor(const Task &task, const QString &folder)
{
    return {QStringLiteral("--task"), QString::fromUtf8(canonicalJson(toJson(task))),
            QStringLiteral("--folder"), folder};
}

Result<Done> writeOrders(BackendFixture &f, const QString &folder, int count)
{
    QFile file(QDir(folder).filePath(QStringLiteral("orders.txt")));
    if (!file.open(QIODevice::WriteOnly)) {
        return broken(file.errorString());
    }
    for (int i = 0; i < count; ++i) {
        TRY(order, addOrder(f, {LineSpec()}));
        file.write(order.toString().toUtf8() + '\n');
    }
    return Done();
}

Result<std::vector<Beep>> scanAndKill(const QStringList &arguments, RandomSource &random,
                                      std::uint64_t longestUs)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForStarted()) {
        return broken(process.errorString());
    }
    const bool isAtStart = random.below(5) == 0;
    const int beeps = isAtStart ? 0 : 1 + static_cast<int>(random.below(mostScansARound));
    QByteArray output;
    QElapsedTimer timer;
    timer.start();
    while (output.count('\n') < beeps && timer.elapsed() < longestRunMs
           && process.waitForReadyRead(longestRunMs)) {
        output += process.readAllStandardOutput();
    }
    std::this_thread::sleep_for(
        std::chrono::microseconds(random.below(isAtStart ? longestUs / 2 : longestUs)));
    process.kill();
    process.waitForFinished(longestRunMs);
    if (process.exitStatus() != QProcess::CrashExit) {
        return broken(QStringLiteral("The counter ended by itself (%1): %2")
                          .arg(process.exitCode())
                          .arg(QString::fromUtf8(process.readAllStandardError())));
    }
    return beepsOf(output + process.readAllStandardOutput());
}

Result<Done> drain(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(longestDrainMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        return broken(QStringLiteral("What was left could not be sent: ")
                      + QString::fromUtf8(process.readAllStandardError()));
    }
    return Done();
}

Result<Done> nothingIsLost(BackendFixture &f, const QString &outbox, const std::vector<Beep> &beeps)
{
    SystemRandom random;
    TRY(store, ScanStore::open(outbox, f.clock(), random));
    for (const Beep &beep : beeps) {
        TRY_DO(isKept(*store, beep));
        if (slipsWith(f, beep.serial, "") > 1) {
            return broken(QStringLiteral("The slip %1 is there twice.").arg(beep.serial));
        }
    }
    return Done();
}

Result<Done> everyScanIsBoundOnce(BackendFixture &f, const std::vector<Scan> &scans)
{
    for (const Scan &scan : scans) {
        const auto slips = slipsWith(f, scan.serial, "");
        const auto placements
            = slipsWith(f, scan.serial, "JOIN placements p ON p.slip_id = s.id AND p.active");
        if (scan.state != ScanState::Sent || slips != 1 || placements != 1) {
            return broken(QStringLiteral("%1 is “%2”, with %3 slips and %4 placements.")
                              .arg(scan.serial, scanStateCode(scan.state))
                              .arg(slips)
                              .arg(placements));
        }
    }
    return Done();
}

} // namespace truvamate::campaign
