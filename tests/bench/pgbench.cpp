#include "tests/bench/pgbench.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace truvamate::bench {

namespace {

tl::unexpected<Error> pgbenchFailed(const QString &why)
{
    return fail(ErrorKind::Unavailable, QStringLiteral("bench.pgbench"), QStringLiteral("pgbench: ") + why);
}

/// The third number of every line of the logs: microseconds of a transaction.
std::vector<double> millisecondsIn(const QDir &folder)
{
    std::vector<double> times;
    for (const QString &name : folder.entryList({QStringLiteral("log.*")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                const QByteArrayList words = line.split(' ');
                if (words.size() > 2) {
                    times.push_back(words[2].toDouble() / 1000);
                }
            }
        }
    }
    return times;
}

} // namespace

Result<Load> runPgbench(const PgbenchPlan &plan)
{
    const QTemporaryDir folder;
    QStringList arguments{QStringLiteral("--no-vacuum"),
                          QStringLiteral("--protocol=prepared"),
                          QStringLiteral("--client=%1").arg(plan.connections),
                          QStringLiteral("--time=%1").arg(plan.seconds),
                          QStringLiteral("--log"),
                          QStringLiteral("--log-prefix=log"),
                          QStringLiteral("--host=") + plan.database.host,
                          QStringLiteral("--port=%1").arg(plan.database.port),
                          QStringLiteral("--username=") + plan.database.user};
    for (const QString &script : plan.scripts) {
        const QString name = QStringLiteral("%1.sql").arg(arguments.size());
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(script.toUtf8()) < 0) {
            return pgbenchFailed(file.errorString());
        }
        arguments += QStringLiteral("--file=") + name;
    }
    arguments += plan.database.databaseName;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(QStringLiteral("pgbench"), arguments);
    process.waitForFinished(-1);
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression rate(QStringLiteral("tps = ([0-9.]+)"));
    const auto match = rate.match(said);
    if (process.exitCode() != 0 || !match.hasMatch()) {
        return pgbenchFailed(process.errorString() + said
                             + QString::fromUtf8(process.readAllStandardError()));
    }
    return Load{match.captured(1).toDouble(), millisecondsIn(QDir(folder.path()))};
}

} // namespace truvamate::bench
