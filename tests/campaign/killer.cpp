#include "tests/campaign/killer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <thread>

namespace truvamate::campaign {

namespace {

constexpr int longestRunMs = 120'000;

QStringList argumentsFor(const Task &task)
{
    return {QStringLiteral("--task"), QString::fromUtf8(canonicalJson(toJson(task)))};
}

tl::unexpected<Error> childFailed(QProcess &process)
{
    return fail(ErrorKind::Internal, QStringLiteral("campaign.child"),
                QStringLiteral("The process failed by itself: ")
                    + QString::fromUtf8(process.readAllStandardError()));
}

QStringList wholeLines(const QByteArray &output)
{
    QStringList lines = QString::fromUtf8(output).split(QLatin1Char('\n'));
    lines.removeLast(); // empty, or cut off by the kill
    return lines;
}

} // namespace

Result<Outcome> runAndKill(const Task &task, CountFrom from, std::int64_t microseconds)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), argumentsFor(task));
    // The first thing that it prints is that it is ready.
    if (!process.waitForStarted() || (from == CountFrom::Ready && !process.waitForReadyRead(longestRunMs))) {
        return childFailed(process);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
    process.kill();
    process.waitForFinished(longestRunMs);
    QStringList lines = wholeLines(process.readAllStandardOutput());
    lines.removeAll(readyLine());
    Outcome outcome{lines, process.exitStatus() == QProcess::CrashExit, process.exitCode()};
    if (!outcome.killed && outcome.exitCode != 0) {
        return childFailed(process);
    }
    return outcome;
}

Result<std::int64_t> runToEndMicroseconds(const Task &task)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), argumentsFor(task));
    if (!process.waitForFinished(longestRunMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        return childFailed(process);
    }
    return timer.nsecsElapsed() / 1000;
}

} // namespace truvamate::campaign
